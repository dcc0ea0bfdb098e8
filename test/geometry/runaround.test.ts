/** Runaround: text keeps clear of shapes by true distance, over the whole height of its characters, and no more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legSlots, type Polygon } from '../../src/geometry/index.js';
import { blockedBy, freeOf } from '../../src/geometry/runaround.js';
import { type Pt, pt } from '../../src/units/index.js';

const square: Polygon = [
  [40_000, 20_000],
  [60_000, 20_000],
  [60_000, 40_000],
  [40_000, 40_000],
];
const triangle: Polygon = [
  [50_000, 20_000],
  [70_000, 60_000],
  [30_000, 60_000],
];
const band = (top: number, bottom: number) => ({ top: top * 1000, bottom: bottom * 1000 });

describe('a shape takes of a line', () => {
  it.each([
    ['what lies beside it, and the white', square, 2, band(22, 32), [[38_000, 62_000]]],
    ['nothing above it, when the white is kept', square, 2, band(5, 17.9), []],
    ['its white alone where the line is nearer than that', square, 2, band(5, 18), [[40_000, 60_000]]],
    ['a circle of white round its corner', square, 5, band(5, 16), [[37_000, 63_000]]],
    ['as much as its widest part over the height of the characters', triangle, 0, band(30, 40), [[40_000, 60_000]]],
  ])('%s', (_, polygon, white, at, expected) => {
    expect(blockedBy(polygon, pt(white), at).map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('with a hollow, only what it fills', () => {
    const fork: Polygon = [
      [0, 0],
      [100_000, 0],
      [100_000, 50_000],
      [80_000, 50_000],
      [80_000, 10_000],
      [20_000, 10_000],
      [20_000, 50_000],
      [0, 50_000],
    ];
    expect(blockedBy(fork, pt(0), band(20, 30)).map(({ from, to }) => [from, to])).toEqual([
      [0, 20_000],
      [80_000, 100_000],
    ]);
  });
});

/** Distance of a point from a polygon: 0 inside. */
function distance([x, y]: readonly [number, number], polygon: Polygon): number {
  let inside = false;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon[(index + 1) % polygon.length];
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    least = Math.min(least, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)));
  }
  return inside ? 0 : least;
}

describe('slots round any shapes', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 160_000 }));
  const polygons = fc.array(fc.array(corner, { minLength: 3, maxLength: 7 }), { minLength: 1, maxLength: 3 });
  const leg = {
    x: pt(20),
    width: pt(160),
    top: pt(0),
    index: 0,
    lineHeight: pt(16),
    lead: pt(3),
    least: pt(30),
  };

  it('keep clear of each over the height of their characters, are wide enough, and in reading order', () => {
    fc.assert(
      fc.property(polygons, fc.integer({ min: 0, max: 12_000 }), (shapes, white) => {
        const slots = legSlots(
          leg,
          10,
          shapes.map((polygon) => ({ polygon, white: white as Pt })),
        );
        for (const [index, { x, y, width, line }] of slots.entries()) {
          expect(width).toBeGreaterThanOrEqual(leg.least);
          expect(x).toBeGreaterThanOrEqual(leg.x);
          expect(x + width).toBeLessThanOrEqual(leg.x + leg.width);
          expect(y).toBe(line * leg.lineHeight);
          const before = slots[index - 1];
          if (before) expect(before.line < line || before.x + before.width <= x).toBe(true);
          for (const height of [y + leg.lead, y + 8000, y + leg.lineHeight - leg.lead])
            for (const part of [0, 0.25, 0.5, 0.75, 1])
              for (const polygon of shapes)
                expect(distance([x + part * width, height], polygon)).toBeGreaterThanOrEqual(white - 1);
        }
      }),
    );
  });

  it('lose nothing that is clear: what no slot covers is near to a shape, or narrower than the least', () => {
    fc.assert(
      fc.property(polygons, fc.integer({ min: 0, max: 12_000 }), (shapes, white) => {
        for (let line = 0; line < 10; line++) {
          const at = { top: line * 16_000 + 3000, bottom: (line + 1) * 16_000 - 3000 };
          const blocked = shapes.flatMap((polygon) => blockedBy(polygon, white as Pt, at));
          const free = freeOf({ from: 0, to: 200_000 }, blocked);
          // Just inside every end of a blocked stretch something of a shape is near at some height of the band.
          for (const { from, to } of free)
            for (const edge of [from - 2, to + 2]) {
              if (edge <= 0 || edge >= 200_000) continue;
              const heights = Array.from({ length: 201 }, (_, step) => at.top + (step * (at.bottom - at.top)) / 200);
              const nearest = Math.min(
                ...heights.flatMap((y) => shapes.map((polygon) => distance([edge, y], polygon))),
              );
              expect(nearest).toBeLessThanOrEqual(white + 60);
            }
        }
      }),
      { numRuns: 60 },
    );
  });
});
