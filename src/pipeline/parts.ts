/** The blocks of an article taken together: what of its copy and pictures they place. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Insert, Issue } from '../input/index.js';
import { copiesOfInsert, type Inserted } from '../input/index.js';

interface PartOfIssue {
  readonly page: number;
  readonly block: ArticleBlock;
}

/** The blocks that an article runs through, in the order of the pages. */
const partsOf = (issue: Issue, article: string): PartOfIssue[] =>
  issue.pages.flatMap(({ number: page, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'article' && block.article === article ? [{ page, block }] : [])),
  );

/** What of an article stands on a page only where one of its blocks places it. */
const standingOf = ({ pictures, quotes, tables }: Article): Inserted[] => [
  ...pictures.map((_, picture) => ({ kind: 'picture', picture }) as const),
  ...quotes.map((_, quote) => ({ kind: 'quote', quote }) as const),
  ...tables.map((_, table) => ({ kind: 'table', table }) as const),
];

const numberOf = (one: Inserted | Insert['content']): number | undefined => {
  switch (one.kind) {
    case 'picture':
      return one.picture;
    case 'quote':
      return one.quote;
    case 'table':
      return one.table;
    case 'article':
      return undefined;
  }
};

/** The pictures, quotes and tables of an article that its blocks place, and those that none does. */
export function insertsOf(issue: Issue, id: string): { readonly placed: Inserted[]; readonly unplaced: Inserted[] } {
  const inserts = partsOf(issue, id).flatMap(({ block }) => block.inserts);
  const article = issue.articles.get(id);
  const all = article ? standingOf(article) : [];
  const isPlaced = (one: Inserted): boolean =>
    inserts.some(({ content }) => content.kind === one.kind && numberOf(content) === numberOf(one));
  return { placed: all.filter(isPlaced), unplaced: all.filter((one) => !isPlaced(one)) };
}

/** Whether an article goes on on another page. */
export function jumpsIn(issue: Issue, article: string): boolean {
  const pages = partsOf(issue, article).map(({ page }) => page);
  return pages.some((page) => page !== pages[0]);
}

/** Headlines for another page of articles that go on on none: told, and not printed. */
export function unplacedJumpHeads(issue: Issue): Diagnostic[] {
  return issue.pages.flatMap((page) =>
    page.blocks.flatMap((block): Diagnostic[] => {
      const heads = block.kind === 'article' && !block.continues ? issue.articles.get(block.article)?.jumpHead : [];
      if (block.kind !== 'article' || !heads?.length || jumpsIn(issue, block.article)) return [];
      const place = { ...block.source, page: page.number, block: block.name };
      return [{ code: 'page/jump-head-unplaced', params: { article: block.article, text: heads[0].text }, place }];
    }),
  );
}

/** Pictures that an article names, and quotes and tables that it has, and no block places: told, and a picture's caption with it. */
export function unplacedInserts(issue: Issue): Diagnostic[] {
  return issue.pages.flatMap((page) =>
    page.blocks.flatMap((block) => {
      if (block.kind !== 'article') return [];
      const inner = block.inserts.flatMap(({ content, off }) =>
        content.kind === 'article' && !off ? [content.article] : [],
      );
      const place = { ...block.source, page: page.number, block: block.name };
      const own = [block.article, ...block.briefs.map(({ article }) => article)];
      return [...(block.continues ? [] : own), ...inner].flatMap((id) => unplacedOf(id, place, issue));
    }),
  );
}

/** Characters of a quote that a message shows. */
const SHOWN = 12;

function unplacedOf(id: string, place: Diagnostic['place'], issue: Issue): Diagnostic[] {
  const article = issue.articles.get(id);
  if (!article) return [];
  return insertsOf(issue, id).unplaced.map((one): Diagnostic => {
    if (one.kind === 'picture') {
      const params = { article: id, picture: article.pictures[one.picture].file.file };
      return { code: 'page/picture-unplaced', params, place };
    }
    const text = [...(copiesOfInsert(article, one)[0]?.copy.text ?? '')].slice(0, SHOWN).join('');
    const code = one.kind === 'quote' ? 'page/quote-unplaced' : 'page/table-unplaced';
    return { code, params: { article: id, text, number: (numberOf(one) ?? 0) + 1 }, place };
  });
}
