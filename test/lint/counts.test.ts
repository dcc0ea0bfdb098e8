/** What the regulator counts: characters, the errors they allow, faults of form. */
import { describe, expect, it } from 'vitest';
import { countPages } from '../../src/lint/index.js';
import { block, columnX, LINES, list, page, picture, sound, text } from './pages.js';

const ALL = 2 * 17 * LINES;
/** Half of a page's lines as one picture over both columns and the gutter. */
const half = (key: string) => page({ blocks: [block('a', [0, 1, 0, 19])], items: [picture(0, 1, 0, 9, key)] });
/** Characters that half a page holds, the gutter's two included. */
const HELD = 36 * 10;

describe('counted characters', () => {
  it('are those of a line by the lines of the page', () => {
    expect(countPages(list(sound())).pages[0].characters).toBe(ALL);
  });

  it('are four fifths where a photograph stands, three tenths where a drawing does', () => {
    expect(countPages(list(half('fine.jpg'))).pages[0].characters).toBe(ALL - HELD * 0.2);
    expect(countPages(list(half('p.svg'))).pages[0].characters).toBe(ALL - HELD * 0.7);
  });

  it('allow three errors in ten thousand, of the issue together', () => {
    const { pages, issue } = countPages(
      list(...Array.from({ length: 5 }, (_, index) => sound([], { number: index + 1 }))),
    );
    expect(pages.map(({ budget }) => budget)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(issue).toMatchObject({ characters: 5 * ALL, budget: 1 });
  });
});

describe('faults of form', () => {
  const imprint = 'CN31-0999 主办：样报社 承印：样报印务 每份1元';
  const headed = (name: number, own = imprint) =>
    sound([
      text({ text: '样报', article: '', size: name, x: columnX(0) }),
      text({ text: own, article: '' }),
      text({ text: '题', part: 'notice', size: 30_000 }),
    ]);
  const faults = (...pages: Parameters<typeof list>) =>
    countPages(list(...pages)).pages.map(({ form }) => form.faults.map(({ what }) => what));

  it('are none where the first page prints all of its imprint', () => {
    expect(faults(headed(30_001), sound([], { number: 2 }))).toEqual([[], []]);
  });

  it('are four for a name that is not larger than all other type', () => {
    const { pages, issue } = countPages(list(headed(30_000)));
    expect(pages[0].form).toEqual({ score: 4, faults: [{ what: 'masthead', zh: '报名', errors: 4 }] });
    expect(issue.form).toEqual({ score: 4, most: 3 });
  });

  it.each([
    ['CN number', 'CN31-0999', 'CN31-1000'],
    ['CN number', 'CN31-0999', 'CN31-0000'],
    ['publisher', '主办：', ''],
    ['printer', '承印：样报印务', ''],
    ['price', '每份', ''],
  ])('are told: %s, where it reads %s no longer', (what, printed, instead) => {
    expect(faults(headed(40_000, imprint.replace(printed, instead)))).toEqual([[what]]);
  });

  it('count on the page they are on: a number in another place than on the first', () => {
    expect(faults(headed(40_000), sound([], { number: 2, folioY: 90 }))).toEqual([[], ['page number']]);
  });
});
