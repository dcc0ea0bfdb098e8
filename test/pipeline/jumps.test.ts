/** Articles that run through several blocks: over columns of other widths, over pages, with what is said at a jump. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { type SetIssue, setIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, project, setAt } from './fixture.js';

const SENTENCE = '今年以来全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
/** A copy of so many paragraphs of some four lines each. */
const copyOf = (paragraphs: number, head = '主题：老小区换新颜'): string =>
  `${head}\n\n${Array.from({ length: paragraphs }, (_, index) => `${index}${SENTENCE}${SENTENCE.slice(0, 20 + (index % 5) * 4)}`).join('\n')}\n`;

const jumping = (first: string, second: string, copy: string): string =>
  issueOf({
    'issue.yaml': 'paper: 样报\ndate: 2024-01-02\nlayout: broadsheet-5\npages: [a1, a2]\n',
    'pages/a1.yaml': pageOf(first),
    'pages/a2.yaml': pageOf(second),
    'articles/a.txt': copy,
  });

const linesOn = ({ list }: SetIssue, page: number): TextItem[] =>
  (list.pages.find(({ number }) => number === page)?.items ?? []).filter((item) => item.kind === 'text');
const textOn = (set: SetIssue, page: number, part: string): string =>
  linesOn(set, page)
    .filter(({ origin }) => origin?.part === part)
    .map(({ text }) => text)
    .join('');

describe('an article that goes on on another page', () => {
  const first = '{article: a, columns: 1-3, lines: 20}';
  const second = '{continues: a, columns: 1-2}';

  it('says at both ends where, and stands whole on the two', async () => {
    const { set, told, lint } = await setAt(jumping(first, second, copyOf(24)));
    expect(told).toEqual([]);
    expect(textOn(set, 1, 'jump')).toBe('（下转第2版）');
    expect(textOn(set, 2, 'jump')).toBe('（上接第1版）');
    const [one, two] = [textOn(set, 1, 'body'), textOn(set, 2, 'body')];
    expect(one + two).toBe(copyOf(24).split('\n').slice(2).join(''));
    expect(lint.filter(({ code }) => /jump|turn|uneven/.test(code))).toEqual([]);
    expect(set.list.pages[1].articles).toEqual([]);
  });

  it('ends its first part level, and inside a paragraph', async () => {
    const { set } = await setAt(jumping(first, second, copyOf(24)));
    const { legs } = set.placements[0];
    expect(Math.max(...legs) - Math.min(...legs)).toBeLessThanOrEqual(2);
    expect(textOn(set, 1, 'body')).not.toMatch(/。$/);
  });

  it('has a headline of its own there, where the copy gives one', async () => {
    const { set, told } = await setAt(jumping(first, second, copyOf(24, '主题：老小区换新颜\n转题：日子越过越有滋味')));
    expect(told).toEqual([]);
    expect(textOn(set, 2, 'jump-head')).toBe('日子越过越有滋味');
    expect(textOn(set, 1, 'jump-head')).toBe('');
  });

  it('is told where its jump headline is typed and no block goes on elsewhere', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1-5}'),
      'articles/a.txt': copyOf(4, '主题：题\n转题：另一题'),
    });
    expect((await setAt(folder)).told).toEqual(['page/jump-head-unplaced pages/a1.yaml:4:15']);
  });

  it('is overset in its last part', async () => {
    const { set, told } = await setAt(jumping(first, '{continues: a, columns: 1, lines: 10}', copyOf(24)));
    expect(told).toEqual(['page/overset pages/a2.yaml:4:17']);
    expect(set.overset[0]).toMatchObject({ page: 2, article: 'a', part: 'body' });
  });

  it('that ends before its last part says so there', async () => {
    const { told } = await setAt(jumping(first, second, copyOf(4)));
    expect(told).toEqual(['page/part-empty pages/a2.yaml:4:17']);
  });

  it('is the same where only its second page is set', async () => {
    const folder = jumping(first, second, copyOf(24));
    const whole = await setAt(folder);
    const { value, diagnostics } = await setIssue(folder, project, { page: 2 });
    expect(diagnostics.filter(({ code }) => !code.startsWith('lint/'))).toEqual([]);
    expect(value?.list.pages).toEqual(whole.set.list.pages.slice(1));
  });

  it('is one article of the galley, with its page', async () => {
    const { set } = await setAt(jumping(first, second, copyOf(24)));
    const galley = galleyText(set.list);
    expect(galley.match(/^== /gm)).toHaveLength(1);
    expect(galley).toMatch(/jump: （下转第2版）\n-- page 2\njump: （上接第1版）\n-- column 4\n/);
  });
});

describe('an article that goes on on the same page', () => {
  it('runs from wide columns into narrower ones and says nothing of it', async () => {
    const blocks = ['{article: a, columns: 1-3, lines: 24}', '{continues: a, columns: 1-2, below: a, box: tint}'];
    const folder = issueOf({ 'pages/a1.yaml': pageOf(...blocks), 'articles/a.txt': copyOf(28) });
    const { set, told } = await setAt(folder);
    expect(told).toEqual([]);
    expect(textOn(set, 1, 'jump')).toBe('');
    expect(textOn(set, 1, 'body')).toBe(copyOf(28).split('\n').slice(2).join(''));
    expect(set.placements.map(({ block, measure }) => [block, measure.at(-1)])).toEqual([
      ['a', 17.2],
      ['a-2', 16.7],
    ]);
  });

  it('keeps all of its copy, whatever heights its parts have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 4, max: 24 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        async (heights, paragraphs) => {
          const parts = heights.map((lines, index) =>
            index === 0
              ? `{article: a, columns: 1, lines: ${lines}}`
              : `{continues: a, columns: ${index + 1}, line: ${index + 1}, lines: ${lines}}`,
          );
          const folder = issueOf({
            'pages/a1.yaml': pageOf(...parts, '{continues: a, columns: 5}'),
            'articles/a.txt': copyOf(paragraphs),
          });
          const { told } = await setAt(folder);
          expect(told.filter((one) => !/^page\/(overset|underset|part-empty)/.test(one))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a block that continues', () => {
  it.each([
    ['what no block begins', '{article: b, columns: 2}', /^issue\/continues-unknown/],
    ['text that runs down', '{article: a, columns: 2, direction: vertical}', /^issue\/continues-vertical/],
  ])('%s is told, and drawn as a place that waits', async (_, begin, code) => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf(begin, '{continues: a, columns: 1}'),
      'articles/a.txt': copyOf(4),
      'articles/b.txt': copyOf(4),
    });
    const { set, told } = await setAt(folder);
    expect(told.filter((one) => code.test(one))).toHaveLength(1);
    expect(set.placed[0].blocks.find(({ block }) => block.kind === 'article' && block.continues)?.missing).toHaveLength(
      1,
    );
  });
});
