import { describe, expect, it, test } from 'vitest';
import { type Contour, readOutlines } from '../../src/fonts/glyf.js';
import { readLigatures, readSubstitution } from '../../src/fonts/gsub.js';
import { readKerning } from '../../src/fonts/kern.js';
import { glyphRecord, svgPath, transformed } from '../../src/fonts/outline.js';
import { readTables, viewOf, writeTables } from '../../src/fonts/sfnt.js';

const words = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));

/** A font of outlines alone. */
function outlinesOf(...records: readonly Uint8Array[]) {
  const aligned = records.map((record) =>
    Uint8Array.from({ length: (record.length + 3) & ~3 }, (_, at) => record[at] ?? 0),
  );
  const starts = aligned.map((_, index) => aligned.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0));
  const head = new Uint8Array(54);
  head[51] = 1;
  const file = writeTables(
    new Map([
      ['glyf', Uint8Array.from(aligned.flatMap((record) => [...record]))],
      ['loca', words(...[0, ...starts].flatMap((offset) => [0, offset]))],
      ['maxp', words(1, 0, records.length)],
      ['head', head],
    ]),
  );
  return readOutlines(readTables(file));
}

const corner = (x: number, y: number) => ({ x, y, on: true });
const triangle: Contour = [corner(0, 0), corner(300, 0), { x: 300, y: 400, on: false }];
const square: Contour = [corner(-10, -10), corner(-10, 600), corner(600, 600), corner(600, -10)];

test('an outline written as a glyph record reads back the same, with its box', () => {
  const outlines = outlinesOf(glyphRecord([triangle, square]));
  expect(outlines.contours(0)).toEqual([triangle, square]);
  expect(outlines.box(0)).toEqual({ xMin: -10, yMin: -10, xMax: 600, yMax: 600 });
});

test('a glyph without points has no bytes, no box and no contours', () => {
  const outlines = outlinesOf(glyphRecord([]), glyphRecord([triangle]));
  expect([outlines.record(0), outlines.box(0), outlines.contours(0)]).toEqual([undefined, undefined, []]);
});

test('an outline is drawn out first and moved then', () => {
  expect(transformed([[corner(100, 7)]], 2, 5)).toEqual([[corner(205, 7)]]);
});

describe('composite glyphs', () => {
  const header = words(-1, 0, 0, 0, 0);
  const component = (...values: readonly number[]) => Uint8Array.from([...header, ...words(...values)]);
  const [WORDS, OFFSETS, SCALE, MORE, TWO] = [1, 2, 8, 32, 64];

  it('move and scale their components', () => {
    const outlines = outlinesOf(glyphRecord([triangle]), component(WORDS | OFFSETS | SCALE, 0, 20, -30, 0x2000));
    expect(outlines.contours(1)[0]?.map(({ x, y }) => [x, y])).toEqual([
      [20, -30],
      [170, -30],
      [170, 170],
    ]);
  });

  it('scale the two axes apart', () => {
    const outlines = outlinesOf(glyphRecord([triangle]), component(WORDS | OFFSETS | TWO, 0, 0, 0, 0x2000, 0x4000));
    expect(outlines.contours(1)[0]?.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [150, 0],
      [150, 400],
    ]);
  });

  it('set a component where two points meet', () => {
    const record = component(WORDS | OFFSETS | MORE, 0, 0, 0, WORDS, 0, 1, 0);
    const contours = outlinesOf(glyphRecord([triangle]), record).contours(1);
    expect(contours[1]?.map(({ x, y }) => [x, y])).toEqual([
      [300, 0],
      [600, 0],
      [600, 400],
    ]);
  });

  it('that contain themselves are refused', () => {
    const outlines = outlinesOf(component(WORDS | OFFSETS, 0, 0, 0));
    expect(() => outlines.contours(0)).toThrow('contains itself');
  });
});

describe('path data', () => {
  const upright = { across: 1, move: 0, along: -1 };

  it('draws corners by lines and closes without drawing the last stroke', () => {
    expect(svgPath([square], upright)).toBe('M-10 10L-10 -600L600 -600L600 10Z');
  });

  it('starts on the curve, and puts the point between two control points', () => {
    const contour: Contour = [{ x: 0, y: 0, on: false }, { x: 10, y: 5, on: false }, corner(20, 0)];
    expect(svgPath([contour], upright)).toBe('M20 0Q0 0 5 -2.5Q10 -5 20 0Z');
  });

  it('draws a contour of control points alone', () => {
    const contour: Contour = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ].map(([x = 0, y = 0]) => ({ x, y, on: false }));
    expect(svgPath([contour], upright)).toBe('M0 -5Q0 0 5 0Q10 0 10 -5Q10 -10 5 -10Q0 -10 0 -5Z');
  });

  it('rounds to hundredths', () => {
    expect(svgPath([[corner(1, 2), corner(-1, 0)]], { across: 1 / 3, move: -0.5, along: -1 / 3 })).toBe(
      'M-0.17 -0.67L-0.83 0Z',
    );
  });

  it('leaves out a contour of one point', () => {
    expect(svgPath([[corner(1, 1)]], upright)).toBe('');
  });
});

const letters = (tag: string): number[] => [0, 2].map((at) => tag.charCodeAt(at) * 256 + tag.charCodeAt(at + 1));

/** A layout table of one script, one feature and one lookup of one subtable. */
function layoutTable(tags: { script: string; feature: string }, type: number, body: Uint8Array): DataView {
  const script = words(1, ...letters(tags.script), 8, 4, 0, 0, 0xffff, 1, 0);
  const features = words(1, ...letters(tags.feature), 8, 0, 1, 0);
  const lookups = 10 + script.length + features.length;
  const head = words(1, 0, 10, 10 + script.length, lookups);
  return viewOf(Uint8Array.from([...head, ...script, ...features, ...words(1, 4, type, 0, 1, 8), ...body]));
}

describe('single substitutions', () => {
  const gsub = (type: number, body: Uint8Array) =>
    new Map([['GSUB', layoutTable({ script: 'hani', feature: 'vert' }, type, body)]]);

  it('add a number to the glyphs of a range', () => {
    const vert = readSubstitution(gsub(1, words(1, 6, 100, 2, 1, 5, 7, 0)), 'vert');
    expect([4, 5, 7, 8].map(vert)).toEqual([4, 105, 107, 8]);
  });

  it('name a glyph for each', () => {
    const vert = readSubstitution(gsub(1, words(2, 10, 2, 40, 30, 1, 2, 5, 9)), 'vert');
    expect([5, 9, 6].map(vert)).toEqual([40, 30, 6]);
  });

  it('are found behind an extension', () => {
    const vert = readSubstitution(gsub(7, words(1, 1, 0, 8, 2, 10, 2, 40, 30, 1, 2, 5, 9)), 'vert');
    expect(vert(9)).toBe(30);
  });

  it('are none for a feature the font has not, and other kinds of lookup are passed over', () => {
    expect(readSubstitution(gsub(1, words(1, 6, 100, 2, 1, 5, 7, 0)), 'hwid')(5)).toBe(5);
    expect(readSubstitution(gsub(3, words(1, 6, 100, 2, 1, 5, 7, 0)), 'vert')(5)).toBe(5);
  });
});

describe('ligatures', () => {
  /** Of glyph 5: with 6 and 7 it is 50, with 6 it is 51. */
  const body = words(1, 8, 1, 14, 1, 1, 5, 2, 6, 14, 50, 3, 6, 7, 51, 2, 6);
  const ligature = (table: DataView) => {
    const [lookup] = readLigatures(new Map([['GSUB', table]]));
    return (...gids: number[]) => lookup?.(gids, 0);
  };

  it('are the first of their set that fits, as the font lists them', () => {
    const joined = ligature(layoutTable({ script: 'latn', feature: 'liga' }, 4, body));
    expect(joined(5, 6, 7)).toEqual({ gid: 50, length: 3 });
    expect(joined(5, 6, 8)).toEqual({ gid: 51, length: 2 });
    expect(joined(5, 6)).toEqual({ gid: 51, length: 2 });
    expect(joined(5)).toBeUndefined();
    expect(joined(6, 5)).toBeUndefined();
  });

  it('are found behind an extension, and by the default script', () => {
    const extension = words(1, 4, 0, 8);
    const table = layoutTable({ script: 'DFLT', feature: 'liga' }, 7, Uint8Array.from([...extension, ...body]));
    expect(ligature(table)(5, 6, 7)).toEqual({ gid: 50, length: 3 });
  });

  it('are none where the feature is another, or the table is not there', () => {
    expect(readLigatures(new Map([['GSUB', layoutTable({ script: 'latn', feature: 'dlig' }, 4, body)]]))).toEqual([]);
    expect(readLigatures(new Map())).toEqual([]);
  });
});

describe('kerning', () => {
  const gpos = (type: number, body: Uint8Array) =>
    new Map([['GPOS', layoutTable({ script: 'latn', feature: 'kern' }, type, body)]]);
  const kerned = (tables: ReadonlyMap<string, DataView>, gids: readonly number[]) => {
    const advances = gids.map(() => 500);
    readKerning(tables)(gids, advances);
    return advances;
  };
  /** Glyph 5 before 6 loses 30, before 9 gains 10; the first glyph's advance alone is stated. */
  const listed = words(1, 12, 4, 0, 1, 18, 1, 1, 5, 2, 6, -30, 9, 10);
  /** Classes 1 = {5}, and 1 = {6, 7}: together they lose 40. */
  const classed = words(2, 24, 4, 0, 30, 38, 2, 2, 0, 0, 0, -40, 1, 1, 5, 1, 5, 1, 1, 2, 1, 6, 7, 1);

  it('adds to the first glyph of a listed pair', () => {
    expect(kerned(gpos(2, listed), [5, 6, 5, 9, 5, 7])).toEqual([470, 500, 510, 500, 500, 500]);
  });

  it('adds to the first glyph of a pair of classes', () => {
    expect(kerned(gpos(2, classed), [5, 6, 5, 7, 5, 8, 6])).toEqual([460, 500, 460, 500, 500, 500, 500]);
  });

  it('is found behind an extension', () => {
    const extension = words(1, 2, 0, 8);
    expect(kerned(gpos(9, Uint8Array.from([...extension, ...listed])), [5, 6])).toEqual([470, 500]);
  });

  it('adds to the second glyph too where the font says so, which then begins no pair', () => {
    // Both values hold a placement before the advance.
    const table = words(1, 12, 5, 5, 1, 18, 1, 1, 5, 2, 5, 7, -30, 8, 20, 6, 1, -1, 2, -2);
    expect(kerned(gpos(2, table), [5, 5, 6])).toEqual([470, 520, 500]);
  });

  it('comes from the old table where the font has no other, and from it alone', () => {
    const old = viewOf(words(0, 1, 0, 20, 1, 1, 6, 0, 0, 5, 6, -25));
    expect(kerned(new Map([['kern', old]]), [5, 6, 5])).toEqual([475, 500, 500]);
    expect(kerned(new Map([...gpos(2, listed), ['kern', old]]), [5, 6])).toEqual([470, 500]);
  });

  it('is none where a font has neither table', () => {
    expect(kerned(new Map(), [5, 6])).toEqual([500, 500]);
  });
});
