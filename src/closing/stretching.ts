/** Stretching: paragraphs that run a line longer or shorter, the least loosened first. */
import type { PlacedLine } from '../flow/index.js';
import type { Issue } from '../input/index.js';
import { placedIn, type Stand, type Tried, tryChanges } from './trial.js';
import type { BlockName, Candidate, Change, Trial } from './types.js';

/** The block that begins the article of a block: what is said of its paragraphs is said there. */
function beginningOf(
  { pages }: Issue,
  { page, block: name }: BlockName,
): (BlockName & { article: string }) | undefined {
  const own = pages.find(({ number }) => number === page)?.blocks.find((block) => block.name === name);
  if (own?.kind !== 'article') return undefined;
  const { article } = own;
  for (const { number, blocks } of pages) {
    const first = blocks.find((block) => block.kind === 'article' && block.article === article && !block.continues);
    if (first) return { page: number, block: first.name, article };
  }
  return undefined;
}

/** White that lines put between their letters at most, 1/1000 em. */
const looseness = (lines: readonly PlacedLine[]): number =>
  Math.max(
    0,
    ...lines.map(({ set: { shares } }) => {
      const all = shares.find(({ step }) => step === 'all');
      return all ? Math.ceil(all.amount / all.places) : 0;
    }),
  );

/** The white between the letters of a paragraph, given by its number, in a trial. */
export function loosenessIn(trial: Trial, name: BlockName, number: number, issue: Issue): number {
  const begin = beginningOf(issue, name);
  const body = (begin && issue.articles.get(begin.article)?.body) ?? [];
  const index = body.findIndex((_, at) => numberOf(body, at) === number);
  const lines = trial.pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
  const own = lines.filter(
    ({ origin }) => origin.article === begin?.article && origin.part === 'body' && origin.paragraph === index,
  );
  return looseness(own);
}

type Body = readonly { readonly kind: string; readonly text: string }[];

const isCounted = ({ kind }: Body[number]): boolean => kind === 'text' || kind === 'item';

/** The number of a paragraph; 0 of a head or byline in the body, which are not counted. */
export const numberOf = (body: Body, index: number): number =>
  isCounted(body[index]) ? body.slice(0, index + 1).filter(isCounted).length : 0;

/** Paragraphs that can run a line longer (or shorter, where the block is too long), more and more of them. */
export function stretching(stand: Stand, name: BlockName, more: 1 | -1): Candidate[] {
  const { issue } = stand;
  const begin = beginningOf(issue, name);
  const article = begin && issue.articles.get(begin.article);
  if (!begin || !article) return [];
  const block = placedIn(stand.before, begin)?.block;
  const pinned = block?.kind === 'article' ? block.stretch : new Map<number, number>();
  const able = article.body
    .map((_, index) => numberOf(article.body, index))
    .filter((number) => number > 0 && !pinned.has(number))
    .flatMap((paragraph) => {
      const change: Change = { page: begin.page, block: begin.block, kind: 'stretch', paragraph, more };
      const tried: Tried | undefined = tryChanges(stand, name, [change]);
      return tried ? [{ change, loose: loosenessIn(tried.trial, begin, paragraph, issue) }] : [];
    })
    .sort((a, b) => a.loose - b.loose)
    .map(({ change }) => change);
  return able.length === 0 ? [] : [{ kind: 'paragraphs', degrees: able.map((_, at) => able.slice(0, at + 1)) }];
}
