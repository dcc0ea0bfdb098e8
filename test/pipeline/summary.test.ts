/** Summaries (提要题): where they stand, what tells them from the text, and that nothing of them is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DisplayItem, TextItem } from '../../src/display/index.js';
import { issueOf, pageOf, root, setAt } from './fixture.js';

const SUMMARY = '今年全区已完成加装电梯二百三十六台，改造老旧小区四十一个，惠及居民三万余户。';
const TEXT = '今年以来，全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const copy = (...heads: string[]): string =>
  `主题：老小区换新颜\n副题：全区走访\n${heads.join('\n')}\n记者：苏君\n\n${`${TEXT}\n`.repeat(6)}`;

/** The project's layout with its summaries in another style. */
const layoutWith = (style: string): string =>
  readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(/(?<=\n {4}summary: ).*/, style);

async function setWith(article: string, block: string, style?: string) {
  const layout: Record<string, string> = style === undefined ? {} : { 'own.yaml': layoutWith(style) };
  const files = { 'pages/a1.yaml': pageOf(block), 'articles/a.txt': article, ...layout };
  const { set, told } = await setAt(issueOf(files, `layout: ${style === undefined ? 'broadsheet-5' : './own.yaml'}`));
  const items: readonly DisplayItem[] = set.list.pages[0].items;
  const part = (name: string) =>
    items.filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === name);
  const fills = items.filter((item) => item.kind === 'fill').filter(({ y }) => y > 36_000 * 2.8346);
  return { set, told, part, fills };
}

const joined = (items: readonly TextItem[]): string => items.map(({ text }) => text).join('');
const topOf = ({ y, size }: TextItem): number => y - Math.round(0.88 * size);

describe('a summary', () => {
  it.each(['broadsheet-5', 'broadsheet-6', 'tabloid-4'])(
    'stands under the deck and over the byline in whole grid lines in %s, all of it once',
    async (layout) => {
      const folder = issueOf(
        { 'pages/a1.yaml': pageOf('{article: a, columns: 1-2}'), 'articles/a.txt': copy(`提要：${SUMMARY}`) },
        `layout: ${layout}`,
      );
      const { set, told } = await setAt(folder);
      expect(told).toEqual([]);
      const texts = set.list.pages[0].items.filter((item) => item.kind === 'text');
      const parts = texts.flatMap(({ origin }) => (origin ? [origin.part] : []));
      expect([...new Set(parts)]).toEqual(['headline', 'deck', 'summary', 'byline', 'body']);
      expect(joined(texts.filter(({ origin }) => origin?.part === 'summary'))).toBe(SUMMARY);
      const { line, top } = set.issue.layout.kinds.single.grid;
      const [body] = texts.filter(({ origin }) => origin?.part === 'body');
      const white = Math.round((line - body.size) / 2);
      expect((topOf(body) - white - top) % line).toBe(0);
    },
  );

  it('has a bar from the em box of its first line to that of its last, an em from the text', async () => {
    const { part, fills } = await setWith(
      copy(`提要：${SUMMARY}`),
      '{article: a, columns: 1}',
      '{size: 小四, lines: 2, align: justify, bar: 2pt, inset: 1em, rule-colour: [0, 85, 80, 10]}',
    );
    const lines = part('summary');
    const [bar] = fills;
    const [first, last] = [lines[0], lines[lines.length - 1]];
    expect(bar).toMatchObject({ width: 2000, y: topOf(first), colour: [0, 85, 80, 10] });
    expect(bar.y + bar.height).toBe(topOf(last) + last.size);
    expect(lines[1].x - bar.x - bar.width).toBe(first.size);
  });

  it('stands between two rules where the layout has them, in the middle', async () => {
    const block = '{article: a, columns: 1-2}';
    const { part, fills } = await setWith(copy(`提要：${SUMMARY}`), block, '{size: 小四, lines: 2, rule: 0.75pt}');
    const lines = part('summary');
    const [above, below] = fills;
    expect([above.height, below.height]).toEqual([750, 750]);
    const before = topOf(lines[0]) - above.y;
    const last = lines[lines.length - 1];
    const after = below.y + below.height - (topOf(last) + last.size);
    expect(Math.abs(before - after)).toBeLessThanOrEqual(2);
  });

  it('may have several paragraphs, each with a line of its own', async () => {
    const { part, told } = await setWith(
      copy('提要：一把剪刀。', 'summary: 如今收了徒弟。'),
      '{article: a, columns: 1}',
    );
    expect(told).toEqual([]);
    expect(part('summary').map(({ text, origin }) => [origin?.paragraph, text])).toEqual([
      [0, '一把剪刀。'],
      [1, '如今收了徒弟。'],
    ]);
  });

  it('runs into the text where the block says so, before byline and body, on the grid', async () => {
    const block = '{article: a, columns: 1, head: {summary: leg, byline: leg}}';
    const { part, told, fills } = await setWith(copy(`提要：${SUMMARY}`), block);
    expect(told).toEqual([]);
    expect(joined(part('summary'))).toBe(SUMMARY);
    const [summary, byline, body] = ['summary', 'byline', 'body'].map((name) => part(name)[0]);
    expect(summary.y).toBeLessThan(byline.y);
    expect(byline.y).toBeLessThan(body.y);
    expect(fills).toEqual([]);
  });

  it.each([2, 3, 4, 5])('that runs in %i lines of text is cut and told, nothing is lost', async (lines) => {
    const block = `{article: a, columns: 1, lines: ${lines + 3}, head: {summary: leg, byline: leg}}`;
    const { told, set, part } = await setWith(copy(`提要：${SUMMARY}`), block);
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    const [cut] = set.overset;
    expect(joined(part(cut.part))).toHaveLength(cut.start);
  });

  it('runs down before the text where the head runs down beside it', async () => {
    const block = '{article: a, columns: 1-2, direction: vertical, head: {vertical: right, width: 9em}}';
    const { told, part } = await setWith(copy(`提要：${SUMMARY}`), block);
    expect(told).toEqual([]);
    const [summary, body] = [part('summary'), part('body')];
    expect(joined(summary)).toBe(SUMMARY);
    expect(summary.every(({ vertical }) => vertical)).toBe(true);
    expect(Math.min(...summary.map(({ x }) => x))).toBeGreaterThan(Math.max(...body.map(({ x }) => x)));
  });

  it('is left out where the block says so, and told', async () => {
    const { told, part } = await setWith(copy(`提要：${SUMMARY}`), '{article: a, columns: 1, without: [summary]}');
    expect(told).toEqual(['page/left-out articles/a.txt:3:4']);
    expect(part('summary')).toEqual([]);
  });

  it('of an article whose insert is left out is left out with it', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, inserts: [{article: b, off: true}]}'),
      'articles/a.txt': copy(),
      'articles/b.txt': copy(`提要：${SUMMARY}`),
    });
    const { told, set } = await setAt(folder);
    expect(told.filter((one) => !one.startsWith('page/left-out'))).toEqual(['page/insert-off pages/a1.yaml:4:15']);
    expect(set.leftOut.filter(({ part }) => part === 'summary')).toHaveLength(1);
  });

  it('is not carried to the next part of an article', async () => {
    const blocks = ['{article: a, columns: 1, lines: 14}', '{continues: a, columns: 2}'];
    const folder = issueOf({ 'pages/a1.yaml': pageOf(...blocks), 'articles/a.txt': copy(`提要：${SUMMARY}`) });
    expect((await setAt(folder)).told).toEqual([]);
  });
});
