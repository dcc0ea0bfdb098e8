/** The blocks of an article taken together: what of its copy and pictures they place. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { ArticleBlock, Issue } from '../input/index.js';

interface PartOfIssue {
  readonly page: number;
  readonly block: ArticleBlock;
}

/** The blocks that an article runs through, in the order of the pages. */
const partsOf = (issue: Issue, article: string): PartOfIssue[] =>
  issue.pages.flatMap(({ number: page, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'article' && block.article === article ? [{ page, block }] : [])),
  );

/** Indexes of the pictures of an article that none of its blocks places. */
export function unplacedIn(issue: Issue, article: string): number[] {
  const inserts = partsOf(issue, article).flatMap(({ block }) => block.inserts);
  const placed = new Set(inserts.map(({ content }) => (content.kind === 'picture' ? content.picture : -1)));
  const pictures = issue.articles.get(article)?.pictures ?? [];
  return pictures.map((_, index) => index).filter((index) => !placed.has(index));
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

/** Pictures that an article names and no block places: told, and their captions with them. */
export function unplacedPictures(issue: Issue): Diagnostic[] {
  return issue.pages.flatMap((page) =>
    page.blocks.flatMap((block) => {
      if (block.kind !== 'article' || block.continues) return [];
      const place = { ...block.source, page: page.number, block: block.name };
      const articles = [block.article, ...block.briefs.map(({ article }) => article)];
      return articles.flatMap((article) =>
        unplacedIn(issue, article).map((index): Diagnostic => {
          const picture = issue.articles.get(article)?.pictures[index]?.file.file ?? '';
          return { code: 'page/picture-unplaced', params: { article, picture }, place };
        }),
      );
    }),
  );
}
