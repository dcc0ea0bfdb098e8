/** Widths of a table's columns, and where a number has its point. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointOf } from '../../src/flow/table-cells.js';
import { columnWidths } from '../../src/flow/table-columns.js';
import type { Pt } from '../../src/units/index.js';

const need = (natural: number, least: number) => ({ natural: natural as Pt, least: least as Pt });

describe('columns', () => {
  it('with room to spare have the same more each', () =>
    expect(columnWidths([need(10, 5), need(30, 5), need(20, 5)], 90 as Pt)).toEqual({
      widths: [20, 40, 30],
      fits: true,
    }));

  it('that cannot all stand on one line share what is over their least by what each lacks', () =>
    expect(columnWidths([need(20, 20), need(60, 20), need(100, 20)], 120 as Pt)).toEqual({
      widths: [20, 40, 60],
      fits: true,
    }));

  it('that have less than their least shrink alike, and do not fit', () =>
    expect(columnWidths([need(40_000, 40_000), need(80_000, 80_000)], 60_000 as Pt)).toEqual({
      widths: [20_001, 39_999],
      fits: false,
    }));

  it('fill the room exactly, each with its least where that can be', () => {
    const needs = fc.array(
      fc.tuple(fc.nat(9999), fc.nat(9999)).map(([least, more]) => need(least + 1 + more, least + 1)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(needs, fc.integer({ min: 20, max: 100_000 }), (columns, room) => {
        const { widths, fits } = columnWidths(columns, room as Pt);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(room);
        expect(fits).toBe(columns.reduce((sum, { least }) => sum + least, 0) <= room);
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(fits ? columns[index].least : 1);
        }
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['12', 2],
    ['1,204', 5],
    ['3.25', 1],
    ['98.5%', 2],
    ['100%', 3],
    ['−1.5', 2],
    ['-1.5', 2],
    ['+0.3', 2],
    ['¥12.50', 3],
    ['12.8亿元', 2],
    ['2023年', 4],
  ])('%s has its point behind %i characters', (text, point) => expect(pointOf(text)).toBe(point));

  it.each(['—', '', '区', '2023-10', '3:0', '3—5', '第3名', '1.2.3', 'A5'])('is not %j', (text) =>
    expect(pointOf(text)).toBeUndefined(),
  );
});
