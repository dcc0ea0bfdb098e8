/** Changes: what each does to an issue. Pure; the copy on disk and the page's file are not touched. */
import type { Article, ArticleBlock, Block, Copy, Insert, Issue, Span } from '../input/index.js';
import { withoutSpans } from '../input/index.js';
import type { Change } from './types.js';

/** The issue with changes made, one after another. */
export const changed = (issue: Issue, changes: readonly Change[]): Issue => changes.reduce(withChange, issue);

function withChange(issue: Issue, change: Change): Issue {
  if (change.kind === 'cut' || change.kind === 'write') return withCopy(issue, change);
  const pages = issue.pages.map((page) =>
    page.number === change.page
      ? {
          ...page,
          blocks: page.blocks.map((block) => (block.name === change.block ? blockWith(block, change) : block)),
        }
      : page,
  );
  return { ...issue, pages };
}

function blockWith(block: Block, change: Change): Block {
  if (change.kind === 'block-lines') return { ...block, lines: change.lines };
  return block.kind === 'article' ? articleWith(block, change) : block;
}

function articleWith(block: ArticleBlock, change: Change): ArticleBlock {
  const { head, without } = block;
  switch (change.kind) {
    case 'insert-lines':
      return withInsert(block, change.insert, { lines: change.lines });
    case 'insert-columns':
      return withInsert(block, change.insert, { columns: change.columns, lines: change.lines });
    case 'insert-off':
      return withInsert(block, change.insert, { off: true });
    case 'without':
      return { ...block, without: [...without.filter((name) => name !== change.name), change.name] };
    case 'back':
      return { ...block, without: without.filter((name) => name !== change.name) };
    case 'stretch':
      return { ...block, stretch: new Map(block.stretch).set(change.paragraph, change.more) };
    case 'byline':
      return { ...block, head: { ...head, byline: 'leg' } };
    case 'head-size':
      return { ...block, head: { ...head, size: change.size } };
    case 'head-most':
      return { ...block, head: { ...head, most: change.most } };
    default:
      return block;
  }
}

const withInsert = (block: ArticleBlock, index: number, own: Partial<Insert>): ArticleBlock => ({
  ...block,
  inserts: block.inserts.map((insert, at) => (at === index ? { ...insert, ...own } : insert)),
});

/** Copy that is longer or shorter than it is, for a trial: which words go or come is for an editor to say. */
function withCopy(issue: Issue, change: Extract<Change, { kind: 'cut' | 'write' }>): Issue {
  const page = issue.pages.find(({ number }) => number === change.page);
  const block = page?.blocks.find(({ name }) => name === change.block);
  const article = block?.kind === 'article' ? issue.articles.get(block.article) : undefined;
  if (!article) return issue;
  const index = change.kind === 'cut' ? change.paragraph : lastOf(article);
  const body = article.body.map((copy, at) => {
    if (at !== index) return copy;
    return { ...copy, ...(change.kind === 'write' ? lengthened(copy, change.characters) : shortened(copy, change)) };
  });
  return { ...issue, articles: new Map(issue.articles).set(article.id, { ...article, body }) };
}

/** The paragraph that more text would be added to. */
export const lastOf = ({ body }: Pick<Article, 'body'>): number =>
  body.findLastIndex(({ kind, text }) => kind === 'text' && text !== '');

const HAN = '\u5b57';

function lengthened(copy: Copy, characters: number): Copy {
  const own = [...copy.text];
  const columns = own.map((_, at) => copy.columns?.[at] ?? copy.source.column + at);
  const last = columns.at(-1) ?? copy.source.column;
  return {
    ...copy,
    text: copy.text + HAN.repeat(characters),
    columns: [...columns, ...Array.from({ length: characters }, () => last)],
  };
}

const shortened = (copy: Copy, change: Extract<Change, { kind: 'cut' }>): Copy => {
  const span = cutSpan(copy, change);
  return span ? withoutSpans(copy, [span]) : copy;
};

/**
 * So many characters, as near to a paragraph's start, middle or end as they stand in a row without a mark between
 * them; where none do, whatever stands there. Undefined where the paragraph has not so many.
 */
export function cutSpan(
  { text }: Pick<Copy, 'text'>,
  { characters: count, at }: { readonly characters: number; readonly at: 'start' | 'middle' | 'end' },
): Span | undefined {
  const isHan = [...text].map((character) => /\p{Script=Han}/u.test(character));
  const all = Array.from({ length: Math.max(0, isHan.length - count + 1) }, (_, start) => start);
  const rows = all.filter((start) => isHan.slice(start, start + count).every(Boolean));
  const starts = rows.length > 0 ? rows : all;
  if (starts.length === 0) return undefined;
  const wanted = { start: 0, middle: Math.floor((isHan.length - count) / 2), end: isHan.length }[at];
  const start = starts.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
  return { start, end: start + count };
}
