/** Pull quotes (摘引): typed with the article, placed with the page, printed once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { issueOf, pageOf, setAt } from './fixture.js';

const TEXT = '今年以来，全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const copy = (...lines: string[]): string =>
  `主题：老小区换新颜\n\n${TEXT}\n${lines.join('\n')}\n${`${TEXT}\n`.repeat(5)}`;

async function setWith(article: string, ...blocks: string[]) {
  const { set, told } = await setAt(issueOf({ 'pages/a1.yaml': pageOf(...blocks), 'articles/a.txt': article }));
  const items = set.list.pages[0].items;
  const part = (name: string) =>
    items.filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === name);
  return { set, told, items, part };
}
const joined = (items: readonly TextItem[]): string => items.map(({ text }) => text).join('');
const placed = '{article: a, columns: 1-2, inserts: [{quote: 1, columns: 2, at: top}]}';

describe('a pull quote', () => {
  it('stands where the page places it, with whose words it is, and the text runs on without it', async () => {
    const { part, told } = await setWith(copy('> 老邻居又下楼晒太阳了。', '> —— 居民 王阿婆'), placed);
    expect(told).toEqual(['copy/normalised -:-:-']);
    expect(joined(part('quote'))).toBe('老邻居又下楼晒太阳了。');
    expect(joined(part('attribution'))).toBe('——居民 王阿婆');
    expect(joined(part('body'))).toBe(TEXT.repeat(6));
    const [quote] = part('quote');
    const second = part('body').filter(({ x }) => x > quote.x - 120_000 && x > part('body')[0].x + 100_000);
    expect(Math.min(...second.map(({ y }) => y))).toBeGreaterThan(part('attribution')[0].y);
  });

  it('stands between rules as wide as its columns, its head and foot level with the em boxes beside it', async () => {
    const { items, set, part } = await setWith(copy('> 老邻居又下楼晒太阳了。'), placed);
    const { grid } = set.issue.layout.kinds.single;
    const x = grid.left + grid.column + grid.gutter;
    const rules = items.filter((item) => item.kind === 'fill').filter((item) => item.x === x);
    expect(rules.map(({ width, height }) => [width, height])).toEqual([
      [grid.column, 750],
      [grid.column, 750],
    ]);
    const [first] = part('body');
    expect(rules[0].y).toBe(first.y - Math.round(0.88 * first.size));
  });

  it('of several paragraphs has one to each line of the copy', async () => {
    const { part, told } = await setWith(copy('> 芦花胜雪', '> 江水自流'), placed);
    expect(told).toEqual([]);
    expect(part('quote').map(({ text }) => text)).toEqual(['芦花胜雪', '江水自流']);
    const [one, two] = part('quote');
    expect(two.y - one.y).toBeLessThan(2 * 16_000);
  });

  it('is parted from the next by any other line', async () => {
    const block = '{article: a, columns: 1-2, inserts: [{quote: 2, columns: 2}, {quote: 1, columns: 1}]}';
    const { part, told, set } = await setWith(copy('> 芦花胜雪', '', '> 江水自流'), block);
    expect(told).toEqual([]);
    expect(part('quote').map(({ text, origin }) => [text, origin?.paragraph])).toEqual([
      ['江水自流', 1],
      ['芦花胜雪', 0],
    ]);
    expect(galleyText(set.list)).toContain('quote: 江水自流\n');
  });

  it('that is centred ends its lines between words', async () => {
    const words = '电梯通了，腿脚不便的老邻居又下楼晒太阳了，日子越过越有滋味。';
    const { part } = await setWith(copy(`> ${words}`), placed);
    expect(part('quote').map(({ text }) => text)).toEqual([
      '电梯通了，腿脚不便的',
      '老邻居又下楼晒太阳了，',
      '日子越过越有滋味。',
    ]);
  });

  it('that no block places is told, and not printed', async () => {
    const { part, told } = await setWith(copy('> 芦花胜雪'), '{article: a, columns: 1}');
    expect(told).toEqual(['page/quote-unplaced pages/a1.yaml:4:15']);
    expect(part('quote')).toEqual([]);
  });

  it('that the article has not is told, and a grey place', async () => {
    const { told, set } = await setWith(copy(), placed);
    expect(told).toEqual(['page/quote-missing pages/a1.yaml:4:50']);
    expect(set.placed[0].blocks[0].missing).toHaveLength(1);
  });

  it('of an article that is set into another is told: it has no inserts of its own', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, inserts: [{article: b}]}'),
      'articles/a.txt': copy(),
      'articles/b.txt': copy('> 芦花胜雪'),
    });
    expect((await setAt(folder)).told).toEqual(['page/quote-unplaced pages/a1.yaml:4:15']);
  });

  it('that is left out is accounted for', async () => {
    const { told, set } = await setWith(
      copy('> 芦花胜雪', '> ——某'),
      '{article: a, columns: 1, inserts: [{quote: 1, off: true}]}',
    );
    expect(told.sort()).toEqual([
      'page/insert-off pages/a1.yaml:4:15',
      'page/left-out articles/a.txt:4:3',
      'page/left-out articles/a.txt:5:3',
    ]);
    expect(set.leftOut.map(({ text }) => text)).toEqual(['芦花胜雪', '——某']);
  });

  it.each([
    ['>5%的增长', '>5%的增长'],
    ['\\> 芦花胜雪', '> 芦花胜雪'],
    ['>', '>'],
    ['A > B', 'A > B'],
  ])('is not meant by %s', async (line, text) => {
    const { told, part } = await setWith(copy(line), '{article: a, columns: 1}');
    expect(told).toEqual([]);
    expect(joined(part('body'))).toContain(text);
  });

  it('loses no character, whatever is in it and however narrow', async () => {
    const character = fc.constantFrom(...'老邻居又下楼，。“”——…（）《》Wi-Fi5%>{}*|\\ 的');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(character, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 }),
        async (paragraphs) => {
          const lines = paragraphs.map((characters) => `> ${characters.join('')}`);
          const { told } = await setWith(copy(...lines), placed);
          expect(told.filter((one) => one.startsWith('page/lost'))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
