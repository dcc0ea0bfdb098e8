/** Blocks under comparison: a block that an editor moves is one move, and what only follows is pushed. */
import { describe, expect, it } from 'vitest';
import { buildDocument, compareDocuments } from '../../src/proof/index.js';
import { issueOf, pageOf, setAt } from '../pipeline/fixture.js';

const sentence = '今年以来全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const article = (name: string, sentences: number, more = ''): string =>
  `主题：${name}题\n\n${sentence.repeat(sentences)}${more}\n`;
const copy = {
  'articles/a.txt': article('甲', 3),
  'articles/b.txt': article('乙', 5),
  'articles/c.txt': article('丙', 4),
  'articles/d.txt': article('丁', 2),
};
const manifest = 'paper: 样报\ndate: 2024-01-02\nlayout: broadsheet-5\npages: [a1, a2]\n';

const documentOf = async (
  first: readonly string[],
  second: readonly string[],
  files: Readonly<Record<string, string>> = {},
) => {
  const folder = issueOf({
    ...copy,
    'issue.yaml': manifest,
    'pages/a1.yaml': pageOf(...first),
    'pages/a2.yaml': pageOf(...second),
    ...files,
  });
  return buildDocument((await setAt(folder)).set.list, 'x');
};

const placed = (name: string, columns: string, more = ''): string =>
  `{article: ${name}, columns: ${columns}, line: 20${more}}`;
const column = (name: string): string => `{article: ${name}, columns: 2}`;
const asItWas = () => documentOf([column('a'), column('b'), column('c')], [column('d')]);

describe('blocks', () => {
  it('in another order: one was moved, the others make room', async () => {
    const after = await documentOf([column('a'), column('c'), column('b')], [column('d')]);
    const { changes, pushed } = compareDocuments(await asItWas(), after);
    expect(changes).toMatchObject([{ kind: 'block', what: 'moved' }]);
    expect(pushed).toBeLessThanOrEqual(1);
  });

  it('in other columns: moved', async () => {
    const after = await documentOf([column('a'), column('b'), placed('c', '4')], [column('d')]);
    expect(compareDocuments(await asItWas(), after).changes).toMatchObject([
      { kind: 'block', what: 'moved', block: 'c' },
    ]);
  });

  it('under one that grew: pushed, and the words that made it grow are the change', async () => {
    const after = await documentOf([column('a'), column('b'), column('c')], [column('d')], {
      'articles/a.txt': article('甲', 3, '又新增了两条健身步道和一处口袋公园，供市民休憩。'),
    });
    const { changes, pushed } = compareDocuments(await asItWas(), after);
    expect(changes).toMatchObject([{ kind: 'text', article: 'a', deleted: '' }]);
    expect(pushed).toBe(3);
  });

  it('on another page: the article was moved there', async () => {
    const after = await documentOf([column('a'), column('b')], [column('d'), column('c')]);
    expect(compareDocuments(await asItWas(), after).changes).toMatchObject([
      { kind: 'article', what: 'moved', article: 'c', from: '1', to: '2' },
    ]);
  });

  it('that came or went: told with their article, once', async () => {
    const after = await documentOf([column('a'), column('c')], [column('d')]);
    expect(compareDocuments(await asItWas(), after).changes).toMatchObject([
      { kind: 'article', what: 'dropped', article: 'b' },
    ]);
    expect(compareDocuments(after, await asItWas()).changes).toMatchObject([
      { kind: 'article', what: 'added', article: 'b' },
    ]);
  });
});
