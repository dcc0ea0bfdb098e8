/** What composition counts of runs and readings. */
import { describe, expect, it } from 'vitest';
import { type Cells, type Copy, cellsOf, setParagraph } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import { broadsheet } from './setting.js';

const cellsFor = (text: string, marks: Partial<Copy>): Cells =>
  cellsOf({ text, keeps: [], tracks: [], ...marks }, { profile: broadsheet, level: 'basic', advance: () => 500 as Em });
const linesOf = (text: string, measure: number, marks: Partial<Copy>) =>
  setParagraph(cellsFor(text, marks), { measure: () => measure, indent: 0, align: 'justify' });
const sup = (start: number, end: number) => ({ start, end, size: 600, advance: () => 500 as Em, raised: true });

describe('a base narrower than its reading', () => {
  const [line] = linesOf('天地玄黄', 9000, { rubies: [{ start: 1, end: 3, width: 3000 }] });
  it('is spread evenly, half a share of the white at its ends', () => {
    expect(line?.indent).toBe(0);
    expect(Array.from(line?.advances ?? [])).toEqual([1250, 1500, 1250, 1000]);
  });

  it('has its half share at a line’s start and end too', () => {
    const [whole] = linesOf('天地', 9000, { rubies: [{ start: 0, end: 2, width: 3000 }] });
    expect(whole).toMatchObject({ indent: 250, width: 2750 });
    expect(Array.from(whole?.advances ?? [])).toEqual([1500, 1250]);
  });

  it('stays on one line', () => {
    const marks = { rubies: [{ start: 2, end: 4, width: 2000 }] };
    expect(linesOf('天地玄黄宇宙洪', 3000, marks).map(({ text }) => text)).toEqual(['天地', '玄黄宇', '宙洪']);
  });
});

it('a base as wide as its reading stays as it is', () => {
  const [line] = linesOf('天地玄黄', 9000, { rubies: [{ start: 1, end: 3, width: 1900 }] });
  expect(Array.from(line?.advances ?? [])).toEqual([1000, 1000, 1000, 1000]);
});

describe('a superscript', () => {
  it('is as wide as its size says, without a gap beside Han', () => {
    const [line] = linesOf('天地12玄黄', 9000, { runs: [sup(2, 4)] });
    expect(Array.from(line?.advances ?? [])).toEqual([1000, 1000, 300, 300, 1000, 1000]);
  });

  it('leaves Han its gap from a letter that it follows', () => {
    const [line] = linesOf('即mc2与', 9000, { runs: [sup(3, 4)] });
    expect(Array.from(line?.advances ?? [])).toEqual([1250, 500, 500, 550, 1000]);
  });

  it('never starts a line, and is not spaced out from what it follows', () => {
    const [line, next] = linesOf('天地玄黄1宇宙洪荒', 4200, { runs: [sup(4, 5)] });
    expect(line?.text).toBe('天地玄');
    expect(next?.text).toBe('黄1宇宙');
    const [spread] = linesOf('天地1玄黄宇宙', 4800, { runs: [sup(2, 3)] });
    expect(Array.from(spread?.advances ?? [])[1]).toBe(1000);
  });

  it('starts a line where one begins by hand', () => {
    expect(linesOf('天地1玄', 9000, { runs: [sup(2, 3)], breaks: [2] }).map(({ text }) => text)).toEqual([
      '天地',
      '1玄',
    ]);
  });
});
