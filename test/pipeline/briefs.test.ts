/** Short news: several short articles run through one block, each with the way back to its own file. */
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/display/index.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, setAt } from './fixture.js';

const sentence = '今年以来全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const brief = (number: number, head = ''): string => `主题：短讯第${number}条\n${head}\n${sentence.repeat(number)}\n`;
const three = { 'articles/a.txt': brief(1), 'articles/b.txt': brief(2, '记者：李明\n'), 'articles/c.txt': brief(3) };
const setWith = (block: string, files: Readonly<Record<string, string>> = three) =>
  setAt(issueOf({ 'pages/a1.yaml': pageOf(block), ...files }));

const linesOf = ({ list }: SetIssue): TextItem[] =>
  list.pages[0].items.filter((item): item is TextItem => item.kind === 'text' && item.origin !== undefined);

describe('short news', () => {
  it('stands under its title, each with its head, byline and text from its own file', async () => {
    const { set, told } = await setWith('{briefs: [a, b, c], title: 简讯, columns: 1-2}');
    expect(told).toEqual([]);
    const found = new Map<string, string>();
    for (const { text, origin } of linesOf(set)) {
      const key = `${origin?.article} ${origin?.part}`;
      found.set(key, (found.get(key) ?? '') + text);
    }
    expect([...found.keys()]).toEqual([
      'briefs/a1/简讯 headline',
      'a brief-head',
      'a body',
      'b brief-head',
      'b byline',
      'b body',
      'c brief-head',
      'c body',
    ]);
    expect(found.get('c body')).toBe(sentence.repeat(3));
    expect(set.placements[0]).toMatchObject({ block: '简讯', columns: '1-2' });
  });

  it('too long is told of every article that is cut or has no room', async () => {
    const { set, told } = await setWith('{briefs: [a, b, c], columns: 1, lines: 9}');
    expect(told).toEqual(['page/overset pages/a1.yaml:4:14', 'page/overset pages/a1.yaml:4:14']);
    expect(set.overset).toMatchObject([
      { article: 'b', part: 'body' },
      { article: 'c', part: 'brief-head', start: 0 },
    ]);
  });

  it('leaves out one that is missing, and tells it at its name', async () => {
    const { set, told } = await setWith('{briefs: [a, nix, c], columns: 1-2}');
    expect(told).toEqual(['article/missing pages/a1.yaml:4:18', 'issue/article-unplaced articles/b.txt:1:1']);
    expect(new Set(linesOf(set).map(({ origin }) => origin?.article))).toEqual(new Set(['a', 'c']));
  });

  it('tells a picture that one of them names: none has a place there', async () => {
    const { told } = await setWith('{briefs: [a, b], columns: 1-2}', {
      'articles/a.txt': brief(1, '图：a.svg｜图｜版心\n'),
      'articles/b.txt': brief(2),
      'pictures/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    });
    expect(told.filter((one) => one.startsWith('page/picture-unplaced'))).toHaveLength(1);
  });
});
