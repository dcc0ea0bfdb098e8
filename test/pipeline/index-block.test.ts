/** The index of a front page: headlines of other pages with the numbers of the pages they stand on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { type SetIssue, setIssue } from '../../src/pipeline/index.js';
import { issueOf, project, root, setAt } from './fixture.js';

const copy = (headline: string) => `主题：${headline}\n\n徐汇区今日召开会议，部署下一阶段工作。\n`;
const page = (...blocks: string[]) =>
  `name: 要闻\neditor: 李明\nkind: single\nblocks:\n${blocks.map((block) => `  - ${block}\n`).join('')}`;
const articles = {
  'articles/lead.txt': copy('头条新闻'),
  'articles/market.txt': copy('菜市场的公平秤'),
  'articles/port.txt': copy('港口'),
  'articles/poems.txt': copy('江边三首'),
  'articles/inner.txt': copy('链接'),
  'articles/plain.txt': '没有题的短讯，只有正文一段。\n',
};

/** Four pages: the index on the first, `market` and `plain` on the second, `port` on page 5, `poems` on page 6. */
const files = (index: string, more: Readonly<Record<string, string>> = {}) => ({
  'issue.yaml': 'paper: 样报\ndate: 2024-01-02\nlayout: broadsheet-5\npages: [a1, a2, {page: a5, number: 5}, a6]\n',
  'pages/a1.yaml': page('{article: lead, columns: 1-3}', index),
  'pages/a2.yaml': page('{article: plain, columns: 1}', '{article: market, columns: 2}'),
  'pages/a5.yaml': page('{article: port, columns: 1-2, inserts: [{article: inner, columns: 1}]}'),
  'pages/a6.yaml': page('{article: poems, columns: 1}'),
  ...articles,
  ...more,
});

const ofIndex = ({ list }: SetIssue): TextItem[] => {
  const block = list.pages[0].plan?.blocks.find(({ kind }) => kind === 'index');
  return list.pages[0].items.filter(
    (item): item is TextItem =>
      item.kind === 'text' &&
      block !== undefined &&
      item.x >= block.x &&
      item.x < block.x + block.width &&
      item.y > block.y &&
      item.y <= block.y + block.height,
  );
};
/** The index as it is read: its texts by lines. */
function readOf(set: SetIssue): string[] {
  const rows = new Map<number, TextItem[]>();
  for (const item of ofIndex(set)) rows.set(item.y, [...(rows.get(item.y) ?? []), item]);
  return [...rows.values()].map((row) => row.map(({ text }) => text).join(''));
}

describe('an index', () => {
  it('says of the articles that it names on which pages they stand', async () => {
    const { set, told } = await setAt(issueOf(files('{index: [market, port, poems], columns: 5}')));
    expect(told).toEqual([]);
    expect(readOf(set)).toEqual(['今日导读', '■ 菜市场的公平秤第2版', '■ 港口第5版', '■ 江边三首第6版']);
  });

  it('of every other page names the first article with a headline, none set into another', async () => {
    const { set, told } = await setAt(issueOf(files('{index: auto, columns: 5}')));
    expect(told).toEqual([]);
    expect(readOf(set).slice(1)).toEqual(['■ 菜市场的公平秤第2版', '■ 港口第5版', '■ 江边三首第6版']);
  });

  it('follows an article to another page', async () => {
    const moved = {
      'pages/a2.yaml': page('{article: plain, columns: 1}'),
      'pages/a6.yaml': page('{article: poems, columns: 1}', '{article: market, columns: 2}'),
    };
    const { set } = await setAt(issueOf(files('{index: [market], columns: 5}', moved)));
    expect(readOf(set)).toContain('■ 菜市场的公平秤第6版');
    const { set: two } = await setAt(issueOf(files('{index: 2, columns: 5}', moved)));
    expect(readOf(two).slice(1)).toEqual(['■ 港口第5版', '■ 江边三首第6版', '■ 菜市场的公平秤第6版']);
  });

  it('is as right where its page is set alone', async () => {
    const { value } = await setIssue(issueOf(files('{index: auto, columns: 5}')), project, { page: 1 });
    expect(value && readOf(value).slice(1)).toEqual(['■ 菜市场的公平秤第2版', '■ 港口第5版', '■ 江边三首第6版']);
  });

  it('may say something else than the headline, and have another title', async () => {
    const index = '{index: [{article: market, text: "秤杆上的{楷|良心}"}], title: 导读, columns: 5}';
    const { set, told } = await setAt(issueOf(files(index)));
    expect(told).toEqual([]);
    expect(readOf(set)).toEqual(['导读', '■ 秤杆上的良心第2版']);
  });

  it('breaks a long line as a headline is broken, with the page at the end of the last', async () => {
    const long = { 'articles/market.txt': copy('一把公平秤四十年烟火气，菜市场里的老秤匠收了最后一个徒弟') };
    const { set } = await setAt(issueOf(files('{index: [market], columns: 5}', long)));
    const [, first, ...rest] = readOf(set);
    expect(first).toBe('■ 一把公平秤四十年烟火气，');
    expect(rest.at(-1)).toMatch(/徒弟第2版$/);
    const [text, number] = ofIndex(set).slice(-2);
    const end = text.x + (Array.from(text.advances).reduce((sum, step) => sum + step, 0) * text.size) / 1000;
    expect(number.x - end).toBeGreaterThanOrEqual(text.size);
  });

  it('fills its lines up to the page where the layout says with what', async () => {
    const layout = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8');
    const own = layout.replace(/^gap:/m, "index: {leader: '…', page: '{page}', title: ''}\ngap:");
    const { 'issue.yaml': manifest, ...rest } = files('{index: [port, market], columns: 5}');
    const { set } = await setAt(
      issueOf({ ...rest, 'issue.yaml': manifest.replace('broadsheet-5', 'own.yaml'), 'own.yaml': own }),
    );
    const [port, market] = readOf(set);
    expect(port).toMatch(/^■ 港口…{5,}5$/);
    expect(market).toMatch(/^■ 菜市场的公平秤…{2,}2$/);
    const ends = ofIndex(set).filter(({ text }) => /^\d$/.test(text));
    expect(new Set(ends.map(({ x }) => x)).size).toBe(1);
  });

  it('over several columns fills one after another, and parts no line from its page', async () => {
    const { set } = await setAt(issueOf(files('{index: [market, port, poems], columns: 4-5}')));
    const [market, port, poems] = ['菜市场的公平秤', '港口', '江边三首'].map((headline) =>
      ofIndex(set).find(({ text }) => text === headline),
    );
    expect(port?.x).toBe(market?.x);
    expect(poems?.x).toBeGreaterThan(market?.x ?? 0);
    expect(poems?.y).toBe(market?.y);
  });

  it('spreads its lines where it has more room, on the grid', async () => {
    const { set } = await setAt(issueOf(files('{index: [market, port, poems], columns: 5, lines: 9}')));
    const lines = ofIndex(set).filter(({ origin }) => origin?.part === 'index');
    expect(lines.slice(1).map(({ y }, at) => y - lines[at].y)).toEqual([3 * 16_000, 3 * 16_000]);
  });

  it('stands in the galley', async () => {
    const { set } = await setAt(issueOf(files('{index: [port], columns: 5}')));
    expect(galleyText(set.list)).toContain('== index-1  index-1  [page 1]\nindex: 港口\n');
  });
});

describe('what is wrong with an index', () => {
  it('an article that stands on no page is told with names near it, and its line says no page', async () => {
    const index = '{index: [markt, {article: gone, text: 明天的事}], columns: 5}';
    const { set, diagnostics } = await setAt(issueOf(files(index)));
    expect(diagnostics).toMatchObject([
      {
        code: 'issue/index-unplaced',
        params: { article: 'markt', near: 'market' },
        place: { line: 6, column: 14, page: 1 },
      },
      { code: 'issue/index-unplaced', params: { article: 'gone' } },
    ]);
    expect(readOf(set).slice(1)).toEqual(['■ markt', '■ 明天的事']);
  });

  it('an article without headline is told, and none where there is a text', async () => {
    const { told } = await setAt(issueOf(files('{index: [plain, {article: plain, text: 短讯}], columns: 5}')));
    expect(told).toEqual(['issue/index-untitled pages/a1.yaml:6:14']);
  });

  it('an index without a line is told', async () => {
    const alone = { 'issue.yaml': 'paper: 样报\ndate: 2024-01-02\nlayout: broadsheet-5\npages: [a1]\n' };
    const { told } = await setAt(issueOf(files('{index: auto, columns: 5}', alone)));
    expect(told).toContain('issue/index-empty pages/a1.yaml:6:6');
  });

  it('an article that waits for its copy is named as waiting', async () => {
    const { 'articles/port.txt': _, ...rest } = files('{index: [port], columns: 5}');
    const { set, told } = await setAt(issueOf(rest));
    expect(readOf(set)).toContain('■ 待稿 port第5版');
    expect(told.filter((row) => row.includes('index'))).toEqual([]);
  });

  it('lines that find no room are overset whole, told in lines and characters', async () => {
    const { set, diagnostics } = await setAt(issueOf(files('{index: [market, port, poems], columns: 5, lines: 4}')));
    expect(diagnostics).toMatchObject([
      { code: 'page/overset', params: { article: 'index-1', lines: 1, characters: 4 }, place: { block: 'index-1' } },
    ]);
    expect(readOf(set)).toEqual(['今日导读', '■ 菜市场的公平秤第2版', '■ 港口第5版']);
  });
});
