/** Drafts are normal: a fault of content is drawn, marked and told at its place; nothing is lost. */
import { describe, expect, it } from 'vitest';
import { worst } from '../../src/diagnostics/index.js';
import type { DisplayItem, TextItem } from '../../src/display/index.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, setAt } from './fixture.js';

const copy = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。闰余成岁，律吕调阳。';
const article = (paragraphs: number, head = '主题：千字文'): string => `${head}\n\n${`${copy}\n`.repeat(paragraphs)}`;
const items = (set: SetIssue): readonly DisplayItem[] => set.list.pages.flatMap((page) => page.items);
const texts = (set: SetIssue): TextItem[] => items(set).filter((item): item is TextItem => item.kind === 'text');
const notices = (set: SetIssue): string[] =>
  texts(set)
    .filter(({ origin }) => !origin)
    .map(({ text }) => text);

describe('a block with too little room', () => {
  it('is cut and told in lines and characters, with the place of the cut, and the foot says so', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, lines: 10}'),
      'articles/a.txt': article(6),
    });
    const { set, told, diagnostics } = await setAt(folder);
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    // Six paragraphs of three lines, eight of them under a headline of two.
    expect(set.overset).toMatchObject([{ article: 'a', part: 'body', paragraph: 2, lines: 10 }]);
    const cut = set.overset[0];
    const printed = texts(set)
      .filter(({ origin }) => origin?.part === 'body')
      .map(({ text }) => text)
      .join('');
    expect(printed.length + (cut?.characters ?? 0)).toBe(6 * copy.length);
    expect(printed.endsWith(cut?.before ?? '-')).toBe(true);
    expect(notices(set).join()).toContain('超出 10 行');
    expect(worst(diagnostics)).toBe(1);
  });

  it('that does not fit below its neighbour is cut to the room there is', async () => {
    const blocks = pageOf('{article: a, columns: 1, lines: 80}', '{article: b, columns: 1}');
    const folder = issueOf({ 'pages/a1.yaml': blocks, 'articles/a.txt': article(6), 'articles/b.txt': article(6) });
    const { set, told } = await setAt(folder);
    expect(told.slice(1)).toEqual(['page/no-room pages/a1.yaml:5:15', 'page/overset pages/a1.yaml:5:15']);
    expect(set.placements[1]).toMatchObject({ block: 'b', line: 82, lines: 5 });
  });
});

describe('a block with too much room', () => {
  it('is told in lines', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, lines: 30}'),
      'articles/a.txt': article(3),
    });
    const { diagnostics } = await setAt(folder);
    expect(diagnostics).toMatchObject([{ code: 'page/underset', params: { lines: 19, given: 30 } }]);
    expect(worst(diagnostics)).toBe(0);
  });
});

describe('a word wider than its line', () => {
  it('is split, and told at its place in the copy', async () => {
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis';
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1}'),
      'articles/a.txt': `主题：题\n\n天地${word}\n`,
    });
    const { set, told } = await setAt(folder);
    expect(told).toEqual(['page/unit-split articles/a.txt:3:3']);
    const printed = texts(set).filter(({ origin }) => origin?.part === 'body');
    expect(printed.map(({ text }) => text).join('')).toBe(`天地${word}`);
  });
});

describe('copy that is not there', () => {
  it('waits as a grey place of the room it was given', async () => {
    const { set, told, diagnostics } = await setAt(
      issueOf({ 'pages/a1.yaml': pageOf('{article: gone, columns: 2-3, lines: 20}') }),
    );
    expect(told).toEqual(['article/missing pages/a1.yaml:4:15']);
    expect(set.placements).toMatchObject([{ block: 'gone', columns: '2-3', lines: 20 }]);
    expect(items(set)).toContainEqual(expect.objectContaining({ kind: 'fill', colour: [0, 0, 0, 12] }));
    expect(notices(set)).toContain('待稿 gone');
    expect(worst(diagnostics)).toBe(1);
  });

  it('as a picture is a crossed box', async () => {
    const block = '{article: a, columns: 1-2, inserts: [{picture: 1, columns: 1, lines: 9, at: top}]}';
    const folder = issueOf({
      'pages/a1.yaml': pageOf(block),
      'articles/a.txt': article(3, '主题：千字文\n图：gone.jpg｜说明｜某 摄'),
    });
    const { set, told } = await setAt(folder);
    expect(told).toEqual(['picture/missing articles/a.txt:2:3']);
    expect(items(set).filter(({ kind }) => kind === 'stroke')).toHaveLength(2);
    expect(notices(set).join()).toContain('缺图');
  });

  it('as a picture that no head line names is told, and its place stays grey', async () => {
    const block = '{article: a, columns: 1-2, inserts: [{picture: 2, columns: 1, lines: 9, at: top}]}';
    const { set, told } = await setAt(issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': article(3) }));
    expect(told.map((row) => row.split(' ')[0])).toEqual(['page/picture-no-room']);
    expect(items(set)).toContainEqual(expect.objectContaining({ kind: 'fill', colour: [0, 0, 0, 12] }));
  });

  it('as a picture that no block places is told, its caption with it', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1}'),
      'articles/a.txt': article(3, '主题：千字文\n图：gone.jpg｜说明'),
    });
    const { told } = await setAt(folder);
    expect(told.filter((row) => row.startsWith('page/'))).toEqual(['page/picture-unplaced pages/a1.yaml:4:15']);
  });
});

describe('a block that asks for what the page has not', () => {
  const told = async (...blocks: string[]) => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf(...blocks),
      'articles/a.txt': article(3),
      'articles/b.txt': article(3),
    });
    return (await setAt(folder)).told.filter((row) => !row.startsWith('issue/article-unplaced'));
  };

  it('two blocks on one place: the later one is told, with the block it stands on', async () => {
    expect(await told('{article: a, columns: 1-2, line: 1}', '{article: b, columns: 2-3, line: 3}')).toEqual([
      'page/overlap pages/a1.yaml:5:15',
    ]);
  });

  it('columns beyond the grid are told, and the block stands in those there are', async () => {
    expect(await told('{article: a, columns: 5-6}')).toEqual(['page/off-grid pages/a1.yaml:4:15']);
  });

  it('lines beyond the grid are told', async () => {
    expect((await told('{article: a, columns: 1, line: 90}'))[0]).toBe('page/off-grid pages/a1.yaml:4:15');
  });

  it('insets that leave no measure are told, and the text is set without them', async () => {
    expect(await told('{article: a, columns: 1, insets: 6em}')).toEqual(['page/narrow pages/a1.yaml:4:15']);
  });

  it('a place below a block that does not exist is told', async () => {
    expect(await told('{article: a, columns: 1, below: zzz}')).toEqual(['page/block-unknown pages/a1.yaml:4:15']);
  });

  it('a headline that does not fit is told with the size that would, and set at it', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, head: {size: 48pt}}'),
      'articles/a.txt': article(3),
    });
    const ok = await setAt(folder);
    expect(ok.told).toEqual([]);
    const long = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, head: {size: 48pt, most: 1}}'),
      'articles/a.txt': article(3, '主题：天地玄黄宇宙洪荒'),
    });
    const { set, diagnostics } = await setAt(long);
    // One column is 180.6 pt; eight characters fit at 22 pt and not at 24.
    expect(diagnostics).toMatchObject([
      { code: 'page/head-too-wide', params: { size: 48, fit: 22 }, place: { file: 'articles/a.txt', line: 1 } },
    ]);
    expect(texts(set).find(({ origin }) => origin?.part === 'headline')?.size).toBe(22_000);
  });
});

describe('characters that cannot be drawn', () => {
  it('are told at their place in the copy and stand as 〓', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1}'),
      'articles/a.txt': `主题：题\n\n天地\u{1F600}玄黄\n`,
    });
    const { told, diagnostics } = await setAt(folder);
    expect(told).toEqual(['font/no-glyph articles/a.txt:3:3']);
    expect(diagnostics[0]?.params).toMatchObject({ code: 'U+1F600' });
  });
});

describe('a byline', () => {
  it('spaces a name of two characters to the width of three, and leaves the text as typed', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 2}'),
      'articles/a.txt': article(3, '主题：千字文\n记者：李明 王小虎'),
    });
    const { set } = await setAt(folder);
    const byline = texts(set).find(({ origin }) => origin?.part === 'byline');
    expect(byline?.text).toBe('李明 王小虎');
    expect(Array.from(byline?.advances ?? [])).toEqual([2000, 1000, 500, 1000, 1000, 1000]);
  });

  it('as typed keeps its first word, which says what they are', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 2}'),
      'articles/a.txt': article(3, '主题：千字文\n署名：记者 李明'),
    });
    const byline = texts((await setAt(folder)).set).find(({ origin }) => origin?.part === 'byline');
    expect(Array.from(byline?.advances ?? [])).toEqual([1000, 1000, 500, 2000, 1000]);
  });
});
