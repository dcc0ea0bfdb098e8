/** Framing: whatever the shapes, a picture fills its place or is whole in it, and its focus is seen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framed, ownLines } from '../../src/flow/framing.js';
import type { Framing } from '../../src/input/types.js';
import type { Pt } from '../../src/units/index.js';

const side = fc.integer({ min: 10_000, max: 900_000 }).map((value) => value as Pt);
const place = fc.record({ x: side, y: side, width: side, height: side });
const size = fc.record({ width: fc.integer({ min: 50, max: 12_000 }), height: fc.integer({ min: 50, max: 12_000 }) });
/** A part of a side: where it begins, how long it is. */
const part = fc
  .integer({ min: 0, max: 900 })
  .chain((from) => fc.tuple(fc.constant(from), fc.integer({ min: 50, max: 1000 - from })));
const crop = fc
  .tuple(part, part)
  .map(([[left, width], [top, height]]): Framing['crop'] => [left, top, width, Math.min(height, 1000 - top)]);
const inside = ([left, top, width, height]: Framing['crop']) =>
  fc.tuple(fc.integer({ min: left, max: left + width }), fc.integer({ min: top, max: top + height }));
const cropped = crop.chain((own) =>
  fc.record({
    fit: fc.constant('crop' as const),
    crop: fc.constant(own),
    focus: fc.option(inside(own), { nil: undefined }),
  }),
);
const whole: Framing = { fit: 'crop', crop: [0, 0, 1000, 1000], focus: undefined };

describe('a picture that is cropped', () => {
  it('fills its place, shows nothing outside its crop, and always shows its focus', () => {
    fc.assert(
      fc.property(place, size, cropped, (room, picture, framing) => {
        const { rect, crop: shown } = framed(room, picture, framing);
        expect(rect).toEqual(room);
        const within = (from: number, length: number, first: number, all: number) =>
          from >= first && length >= 1 && from + length <= first + all;
        const [left, top, width, height] = framing.crop;
        expect(within(shown[0], shown[2], left, width) && within(shown[1], shown[3], top, height)).toBe(true);
        const [x, y] = framing.focus ?? [left + width / 2, top + height / 2];
        expect(x >= shown[0] - 1 && x <= shown[0] + shown[2] + 1).toBe(true);
        expect(y >= shown[1] - 1 && y <= shown[1] + shown[3] + 1).toBe(true);
        // One side of the crop is kept whole.
        expect(shown[2] === width || shown[3] === height).toBe(true);
      }),
    );
  });

  it('is not distorted beyond what a thousandth of its side can tell', () => {
    fc.assert(
      fc.property(place, size, (room, picture) => {
        const { crop: shown } = framed(room, picture, whole);
        const drawn = (picture.width * shown[2]) / (picture.height * shown[3]);
        const least = Math.min(shown[2], shown[3]);
        // Less than a thousandth of a side is not shown of any picture.
        fc.pre(least > 1);
        expect(Math.abs(drawn / (room.width / room.height) - 1)).toBeLessThan(0.6 / least + 1e-9);
      }),
    );
  });

  it('is cut on both sides alike without a focus, and towards it with one', () => {
    const room = { x: 0 as Pt, y: 0 as Pt, width: 100_000 as Pt, height: 100_000 as Pt };
    const wide = { width: 2000, height: 1000 };
    const crops = [undefined, [10, 500], [300, 500], [950, 500]] as const;
    expect(crops.map((focus) => framed(room, wide, { ...whole, focus }).crop)).toEqual([
      [250, 0, 500, 1000],
      [0, 0, 500, 1000],
      [50, 0, 500, 1000],
      [500, 0, 500, 1000],
    ]);
  });
});

describe('a picture that is whole', () => {
  it('keeps its crop, stays in its place, is as large as it can be there, and stands at its head, in the middle across', () => {
    fc.assert(
      fc.property(place, size, crop, (room, picture, own) => {
        const { rect, crop: shown } = framed(room, picture, { fit: 'whole', crop: own, focus: undefined });
        expect(shown).toEqual(own);
        const [left, top] = [rect.x - room.x, rect.y - room.y];
        const [right, foot] = [room.width - rect.width - left, room.height - rect.height - top];
        expect(Math.min(left, top, right, foot)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(left - right) <= 1 && top === 0).toBe(true);
        expect(rect.width === room.width || rect.height === room.height).toBe(true);
      }),
    );
  });

  it('is as wide as its place where its own shape decides the lines', () => {
    fc.assert(
      fc.property(size, crop, fc.integer({ min: 50_000, max: 900_000 }), (picture, own, width) => {
        const [line, lead] = [16_000 as Pt, 2750 as Pt];
        const framing: Framing = { fit: 'whole', crop: own, focus: undefined };
        const lines = ownLines(width as Pt, picture, framing, { line, lead });
        const room = { x: 0 as Pt, y: 0 as Pt, width: width as Pt, height: (lines * line - 2 * lead) as Pt };
        expect(framed(room, picture, framing).rect.width).toBe(width);
        expect(room.height - framed(room, picture, framing).rect.height).toBeLessThan(line + 2 * lead);
      }),
    );
  });
});

describe('a picture of unknown size, or in no room', () => {
  it('is given its place', () => {
    const room = { x: 0 as Pt, y: 0 as Pt, width: 9 as Pt, height: 0 as Pt };
    expect(framed(room, { width: 9, height: 9 }, whole)).toEqual({ rect: room, crop: whole.crop });
    expect(framed({ ...room, height: 9 as Pt }, undefined, whole).crop).toEqual(whole.crop);
  });
});
