/** A rule is one row in one table: new marks and new profiles are data alone. */
import { describe, expect, it } from 'vitest';
import { classesWith, classTable, type Profile, profiles } from '../../src/cjk/index.js';
import { cellsOf, setParagraph } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import { compose, levelNames } from '../compose/rows.js';

const marks = [
  'stop',
  'pause',
  'closing',
  'opening',
  'ellipsis',
  'wave',
  'connector',
  'slash',
  'wide-suffix',
  'iteration',
];
const charactersOf = (row: string): string[] =>
  row.split(' ').flatMap((item) => {
    const [from = '', to] = item.split('..');
    if (to === undefined) return [from];
    const [first, last] = [from.codePointAt(0) as number, to.codePointAt(0) as number];
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });

describe('a mark', () => {
  it.each(classTable.filter(({ name }) => marks.includes(name)))(
    'is one entry in its row: all of $name are set alike among Han',
    ({ characters }) => {
      const [first = '', ...others] = charactersOf(characters);
      const ends = (mark: string, level: (typeof levelNames)[number], measure: number) =>
        compose({ text: `天地玄${mark}黄宇宙洪荒日月`, measures: [measure], level, profile: 'clreq' }).map(
          ({ end, width }) => `${end} ${width}`,
        );
      for (const level of levelNames)
        for (const measure of [2, 2.5, 3, 3.5, 4, 4.5, 5])
          for (const other of others)
            expect(ends(other, level, measure), `${other} as ${first}`).toEqual(ends(first, level, measure));
    },
  );

  it('of a house is set as the row it is added to, without a line of code', () => {
    const [house, like] = ['\u2e28', '（'];
    const setting = { profile: profiles.get('clreq') as Profile, level: 'basic', advance: () => 500 as Em } as const;
    const steps = (copy: string, classOf?: (codePoint: number) => number) =>
      setParagraph(cellsOf({ text: copy, keeps: [], tracks: [] }, { ...setting, classOf }), {
        measure: () => 4500,
        indent: 0,
        align: 'justify',
      }).map(({ end, advances, reason }) => [end, [...advances], reason]);
    const copy = (mark: string) => `天地玄${mark}黄宇宙洪荒日月${mark}盈`;
    const expected = steps(copy(like));
    expect(steps(copy(house))).not.toEqual(expected);
    expect(steps(copy(house), classesWith({ opening: house }))).toEqual(expected);
  });
});

describe('a profile', () => {
  /** Marks of three quarters of an em that give way to half before anything else, and Han and Latin close together. */
  const narrow: Profile = {
    ...(profiles.get('clreq') as Profile),
    name: 'narrow',
    widths: { stop: 750, pause: 750, closing: 750, opening: 750 },
    hanLatin: 100,
    shrink: [{ what: 'marks', classes: ['stop', 'pause', 'closing', 'opening'], to: 600 }],
    stretch: [{ what: 'marks', classes: ['pause'], to: 900 }, { what: 'all' }],
    source: 'made up',
  };
  const set = (text: string, measure: number) => {
    const cells = cellsOf(
      { text, keeps: [], tracks: [] },
      { profile: narrow, level: 'basic', advance: () => 500 as Em },
    );
    return setParagraph(cells, { measure: () => measure, indent: 0, align: 'justify' });
  };

  it('is one record: its widths hold', () => {
    expect(set('天，地12玄', 9000).map(({ width }) => width)).toEqual([1000 + 750 + 1000 + 100 + 1000 + 100 + 1000]);
  });

  it('is one record: its marks give way in its order, and what may not start a line is pushed in', () => {
    const [line] = set('天，地玄，黄。宇宙洪荒', 5800);
    expect(line?.text).toBe('天，地玄，黄。');
    expect(line?.width).toBe(5800);
    expect(line?.shares.map(({ step, amount }) => `${step} ${amount}`)).toEqual(['stop+pause+closing+opening -200']);
  });

  it('is one record: what is left goes first to the marks it names', () => {
    const [line] = set('天，地玄黄宇宙洪荒', 4000);
    expect(line?.shares.map(({ step }) => step)).toEqual(['pause', 'all']);
    expect(line?.width).toBe(4000);
  });
});
