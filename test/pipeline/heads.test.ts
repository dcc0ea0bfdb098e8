/** Heads on a page: broken, sized, spaced or pinned, and what was chosen is reported. */
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/display/index.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, setAt } from './fixture.js';

const body = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。';
/** The lines of a kind of head with their sizes in points. */
const linesOf = (set: SetIssue, part = 'headline'): string[] =>
  set.list.pages
    .flatMap(({ items }) => items)
    .filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === part)
    .map(({ text, size }) => `${size / 1000} ${text}`);

/** One article with these head lines, in a block of one column with these keys. */
async function headed(head: string, block = '', manifest?: string) {
  const folder = issueOf(
    { 'pages/a1.yaml': pageOf(`{article: a, columns: 1${block}}`), 'articles/a.txt': `${head}\n\n${body}\n` },
    manifest,
  );
  return setAt(folder);
}

describe('a headline too wide for its block', () => {
  it('is broken between phrases and keeps its size; a report says so', async () => {
    const { set, told } = await headed('主题：市民打卡武康路，客流突破二十万');
    expect(linesOf(set)).toEqual(['22 市民打卡武康路，', '22 客流突破二十万']);
    expect(told).toEqual([]);
    expect(set.heads).toEqual([
      {
        page: 1,
        block: 'a',
        part: 'headline',
        wanted: 22,
        size: 22,
        spacing: 0,
        lines: ['市民打卡武康路，', '客流突破二十万'],
        ends: ['pause'],
      },
    ]);
    expect(set.words?.file).toBe('layouts/words-zh.txt');
  });

  it('takes the grid lines its lines need together', async () => {
    const one = await headed('主题：客流突破二十万');
    const two = await headed('主题：市民打卡武康路，客流突破二十万');
    // 22 pt take two lines of 16 pt; two of them 52.8 pt, so four.
    expect(two.set.placements[0].lines - one.set.placements[0].lines).toBe(2);
  });

  it('goes down the ladder, to three quarters of its size at most', async () => {
    const { set } = await headed('主题：长三角一体化示范区水乡客厅雏形初现');
    expect(linesOf(set)).toEqual(['18 长三角一体化示范区', '18 水乡客厅雏形初现']);
  });

  it('that fits at no such size is an error, set at the step that fits', async () => {
    const { set, diagnostics } = await headed('主题：前三季度规模以上工业产值同比增长百分之四点三创下历史新高');
    expect(diagnostics.map(({ code, params }) => [code, params.size, params.fit])).toEqual([
      ['page/head-too-wide', 22, 12],
    ]);
    expect(linesOf(set).map((line) => line.split(' ')[0])).toEqual(['12', '12']);
  });

  it('is broken into more lines where the block allows them', async () => {
    const { set, told } = await headed('主题：前三季度规模以上工业产值同比增长百分之四点三', ', head: {most: 3}');
    expect(told).toEqual([]);
    expect(linesOf(set)).toHaveLength(3);
  });

  it('is told where only the inside of a word is left', async () => {
    const { set, told } = await headed('主题：人工智能', ', head: {size: 60pt}');
    expect(linesOf(set)).toEqual(['60 人工', '60 智能']);
    expect(told).toEqual(['page/head-split articles/a.txt:1:4']);
  });
});

describe('a head that is pinned', () => {
  it('in size is broken only, and an error where that does not do', async () => {
    const { set, told } = await headed('主题：苏州河畔老仓库', ', head: {size: 36pt}');
    expect(linesOf(set)).toEqual(['36 苏州河畔', '36 老仓库']);
    expect(told).toEqual([]);
    const wide = await headed('主题：苏州河畔老仓库变身艺术街区', ', head: {size: 36pt}');
    expect(wide.told).toEqual(['page/head-too-wide articles/a.txt:1:4']);
  });

  it('by {/} ends its lines there, also where it would have fitted; the mark is not printed', async () => {
    const { set, told } = await headed('主题：留住{/}乡音与记忆\n副题：一条弄堂{／}百年故事');
    expect(linesOf(set)).toEqual(['22 留住', '22 乡音与记忆']);
    expect(linesOf(set, 'deck')).toEqual(['14 一条弄堂', '14 百年故事']);
    expect({ told, heads: set.heads }).toEqual({ told: [], heads: [] });
  });

  it('by lines of its own keeps them, all at one size', async () => {
    const { set, told } = await headed('主题：持续优化营商环境优\n主题：激发活力');
    expect(linesOf(set)).toEqual(['18 持续优化营商环境优', '18 激发活力']);
    expect(told).toEqual([]);
    expect(set.words).toBeUndefined();
  });
});

describe('kicker and deck', () => {
  it('are fitted too: a kicker by its size, a deck by two lines', async () => {
    const { set, told } = await headed(
      '引题：今年前三季度外贸进出口\n主题：稳\n副题：区商务委推出十条服务企业的新举措',
    );
    expect(linesOf(set, 'kicker')).toEqual(['16 今年前三季度外贸进出口']);
    expect(linesOf(set, 'deck')).toEqual(['14 区商务委推出十条', '14 服务企业的新举措']);
    expect(told).toEqual([]);
    expect(set.heads.map(({ part }) => part)).toEqual(['kicker', 'deck']);
  });
});

describe('a short headline', () => {
  it('is spaced where the layout asks for it; the text stays as typed', async () => {
    const { set } = await headed('主题：海风起');
    expect(linesOf(set)).toEqual(['22 海风起']);
    expect(set.heads).toMatchObject([{ spacing: 1, lines: ['海风起'] }]);
    const plain = await headed('主题：海风起', ', style: figures');
    expect(plain.set.heads).toEqual([]);
  });
});

describe('words of the house', () => {
  it('of an issue are never split', async () => {
    const typed = '主题：李和平';
    const block = ', head: {size: 72pt}';
    expect(linesOf((await headed(typed, block)).set)).toEqual(['72 李', '72 和平']);
    const { set, told } = await headed(typed, block, 'layout: broadsheet-5\nwords: [李和平]');
    expect(told).toEqual(['page/head-too-wide articles/a.txt:1:4']);
    expect(linesOf(set)).toEqual(['60 李和平']);
  });
});

describe('a mark at the end of a head line', () => {
  it('is told with its place, and stays', async () => {
    const { set, told } = await headed('引题：又一年。\n主题：海风起，\n副题：问：谁来？');
    expect(told).toEqual(['page/head-end-mark articles/a.txt:1:7', 'page/head-end-mark articles/a.txt:2:7']);
    expect(linesOf(set)).toEqual(['22 海风起，']);
  });
});
