/** Borders: whole repeats on every side, inside the box's edges, corner to corner. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderItems } from '../../src/display/borders.js';
import type { DisplayItem } from '../../src/display/index.js';
import { rectOfShape } from '../../src/display/index.js';
import { ornamentNames } from '../../src/geometry/index.js';
import type { BoxStyle } from '../../src/input/types.js';
import { em, pt, type Rect } from '../../src/units/index.js';

const sides = ['top', 'right', 'bottom', 'left'] as const;
const plain: BoxStyle = {
  tint: undefined,
  rule: pt(1),
  inner: pt(0),
  gap: pt(1),
  ruleColour: [0, 0, 0, 100],
  sides: new Set(sides),
  line: 'solid',
  ornament: undefined,
  size: pt(6),
  inset: em(0),
  outset: em(0),
  padding: 0,
};
const rect: Rect = { x: pt(10), y: pt(20), width: pt(100), height: pt(60) };
const boxes = (items: readonly DisplayItem[]) =>
  items.flatMap((item) =>
    item.kind === 'fill' ? [[item.x, item.y, item.width, item.height].map((at) => at / 1000)] : [],
  );

describe('a border', () => {
  it('of one rule has four, those at the sides between the others', () => {
    expect(boxes(borderItems(rect, plain))).toEqual([
      [10, 20, 100, 1],
      [10, 79, 100, 1],
      [10, 21, 1, 58],
      [109, 21, 1, 58],
    ]);
  });

  it('of some sides has those alone, at full length', () => {
    expect(boxes(borderItems(rect, { ...plain, sides: new Set(['top', 'left']) }))).toEqual([
      [10, 20, 100, 1],
      [10, 21, 1, 59],
    ]);
  });

  it('of two rules has the inner one inside the white', () => {
    const items = borderItems(rect, {
      ...plain,
      rule: pt(2),
      inner: pt(0.5),
      gap: pt(1),
      sides: new Set(['top', 'bottom']),
    });
    expect(boxes(items)).toEqual([
      [10, 20, 100, 2],
      [10, 78, 100, 2],
      [10, 23, 100, 0.5],
      [10, 76.5, 100, 0.5],
    ]);
  });

  it('of dashes begins and ends with one on every side', () => {
    const dashes = boxes(borderItems(rect, { ...plain, line: 'dashed', sides: new Set(['top']) }));
    expect(dashes[0].slice(0, 2)).toEqual([10, 20]);
    const last = dashes[dashes.length - 1];
    expect(last[0] + last[2]).toBe(110);
    for (const [, , width, height] of dashes) {
      expect(width).toBeGreaterThan(3);
      expect(height).toBe(1);
    }
  });

  const rects = fc.record({
    x: fc.integer({ min: 0, max: 500_000 }),
    y: fc.integer({ min: 0, max: 500_000 }),
    width: fc.integer({ min: 40_000, max: 900_000 }),
    height: fc.integer({ min: 40_000, max: 900_000 }),
  });
  const styles = fc.record({
    line: fc.constantFrom<BoxStyle['line']>('solid', 'dashed', 'dotted', 'wave'),
    ornament: fc.option(fc.constantFrom(...ornamentNames), { nil: undefined }),
    rule: fc.integer({ min: 300, max: 3000 }),
    size: fc.integer({ min: 3000, max: 12_000 }),
    sides: fc.subarray([...sides], { minLength: 1 }),
  });

  it('of any kind stands inside its rectangle and touches every side that it has', () => {
    fc.assert(
      fc.property(rects, styles, (at, style) => {
        const box = { ...plain, ...style, sides: new Set(style.sides) } as unknown as BoxStyle;
        const found = borderItems(at as unknown as Rect, box).filter(
          (item) => item.kind === 'fill' || item.kind === 'path',
        );
        const extents = found.map(rectOfShape);
        const band = box.ornament ? box.size : 4 * box.rule;
        const left = Math.min(...extents.map(({ x }) => x));
        const right = Math.max(...extents.map(({ x, width }) => x + width));
        const top = Math.min(...extents.map(({ y }) => y));
        const bottom = Math.max(...extents.map(({ y, height }) => y + height));
        // A piece of an ornament may begin in the one before it, at a corner that has none.
        const over = box.ornament ? box.size : box.rule;
        expect(left).toBeGreaterThanOrEqual(at.x - over);
        expect(right).toBeLessThanOrEqual(at.x + at.width + over);
        expect(top).toBeGreaterThanOrEqual(at.y - over);
        expect(bottom).toBeLessThanOrEqual(at.y + at.height + over);
        if (box.sides.has('left')) expect(left - at.x).toBeLessThanOrEqual(band);
        if (box.sides.has('bottom')) expect(at.y + at.height - bottom).toBeLessThanOrEqual(band);
        for (const item of found)
          if (item.kind === 'path')
            for (const [, ...places] of item.steps) expect(places.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
