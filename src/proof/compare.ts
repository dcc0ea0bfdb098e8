/** Comparing two documents: what changed, told once, and what only follows from it, folded away. */
import { type Articles, comparable, matchArticles } from './articles.js';
import type { ArticleChange, Change, Comparison, PageVerdict, ParagraphChange, Reflow } from './change.js';
import type { ProofArticle, ProofDocument, ProofLine, ProofPage, Spot } from './document.js';
import type { Names } from './names.js';
import { blockChanges } from './page-changes.js';
import { type Named, type Pairing, pairParagraphs } from './pairs.js';
import { furnitureChanges, pictureChanges } from './picture-changes.js';
import { differenceOf } from './text-changes.js';

export interface CompareOptions {
  /** Lengths that differ by no more than this are the same, 1/1000 pt. */
  readonly tolerance?: number;
  /** Names of persons of the house's list. */
  readonly names?: readonly string[];
}

/** Half a point: no editor moves anything by less. */
const TOLERANCE = 500;

/** Compares the document `after` with the one `before` it. */
export function compareDocuments(
  before: ProofDocument,
  after: ProofDocument,
  { tolerance = TOLERANCE, names = [] }: CompareOptions = {},
): Comparison {
  const [olds, news] = comparable(before, after);
  const articles = matchArticles(olds, news);
  const pairing = pairParagraphs(articles.both, { before: articles.dropped, after: articles.added });
  const known: Names = new Set([...names, ...namesIn(before), ...namesIn(after)]);
  const told = articleChanges(articles);
  const text = textChanges(pairing, known, told);
  const pages = pageChanges(before, after, { tolerance, told, touched: touchedBy(text.changes, text.reflow) });
  const changes = [...told, ...text.changes, ...pages.changes].sort(byPlace);
  return {
    before: before.name,
    after: after.name,
    // A manuscript has no pages to speak of.
    pages: before.pages.length > 0 && after.pages.length > 0 ? verdicts(before, after) : [],
    changes,
    reflow: text.reflow,
    pushed: pages.pushed,
  };
}

/** Names in bylines: two to four Han characters between white. */
const namesIn = ({ articles }: ProofDocument): string[] =>
  articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ part, text }) =>
      part === 'byline' ? text.split(/[\s\u3000]+/u).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)) : [],
    ),
  );

const pagesOf = ({ paragraphs }: ProofArticle): string =>
  [...new Set(paragraphs.flatMap(({ lines }) => lines.map(({ page }) => page)))].sort((a, b) => a - b).join(', ');

/** Where an article stands: its lines on each page as one rectangle. */
function spotsOf({ paragraphs }: ProofArticle): Spot[] {
  const [first] = paragraphs.flatMap(({ lines }) => lines);
  return first ? [{ page: first.page, rect: first.rect }] : [];
}

function articleChanges({ both, dropped, added }: Articles): ArticleChange[] {
  const change = (
    what: ArticleChange['what'],
    old: ProofArticle | undefined,
    now: ProofArticle | undefined,
  ): ArticleChange => {
    const renamed = what === 'renamed';
    return {
      kind: 'article',
      what,
      article: (now ?? old)?.id ?? '',
      title: (now ?? old)?.title ?? '',
      from: renamed ? (old?.id ?? '') : old ? pagesOf(old) : '',
      to: renamed ? (now?.id ?? '') : now ? pagesOf(now) : '',
      spots: now ? spotsOf(now) : [],
      before: old ? spotsOf(old) : [],
    };
  };
  return [
    ...added.map((now) => change('added', undefined, now)),
    ...dropped.map((old) => change('dropped', old, undefined)),
    ...both.flatMap(([old, now]) => [
      ...(old.id === now.id ? [] : [change('renamed', old, now)]),
      ...(pagesOf(old) === pagesOf(now) || pagesOf(old) === '' || pagesOf(now) === ''
        ? []
        : [change('moved', old, now)]),
    ]),
  ];
}

function textChanges({ pairs, deleted, inserted }: Pairing, names: Names, told: readonly ArticleChange[]) {
  const changes: Change[] = [];
  const reflowed = new Map<string, ProofLine[]>();
  for (const pair of pairs) {
    const difference = differenceOf(pair, names);
    changes.push(...difference.changes);
    if (difference.reflowed.length > 0)
      reflowed.set(pair.after.article, [...(reflowed.get(pair.after.article) ?? []), ...difference.reflowed]);
    if (pair.moved) changes.push(paragraphChange('moved', pair.before, pair.after));
  }
  // What a whole article brought or took is told with it.
  const whole = (what: ArticleChange['what']) =>
    new Set(told.filter((one) => one.what === what).map(({ article }) => article));
  const [came, went] = [whole('added'), whole('dropped')];
  for (const old of deleted) if (!went.has(old.article)) changes.push(paragraphChange('deleted', old, undefined));
  for (const now of inserted) if (!came.has(now.article)) changes.push(paragraphChange('inserted', undefined, now));
  const reflow = [...reflowed].map(
    ([article, lines]): Reflow => ({
      article,
      lines: lines.length,
      pages: [...new Set(lines.map(({ page }) => page))],
    }),
  );
  return { changes, reflow };
}

function paragraphChange(
  what: ParagraphChange['what'],
  old: Named | undefined,
  now: Named | undefined,
): ParagraphChange {
  const { article, paragraph } = (now ?? old) as Named;
  const spots = (named: Named | undefined): Spot[] =>
    (named?.paragraph.lines ?? []).map(({ page, rect }) => ({ page, rect }));
  return {
    kind: 'paragraph',
    what,
    article,
    part: paragraph.part,
    paragraph: paragraph.index,
    text: paragraph.text,
    ...(what === 'moved' && old && old.article !== article ? { from: old.article } : {}),
    spots: spots(now),
    before: spots(old),
  };
}

/** Articles whose lines are not what they were. */
const touchedBy = (changes: readonly Change[], reflow: readonly Reflow[]): ReadonlySet<string> =>
  new Set([
    ...changes.flatMap((change) => ('article' in change ? [change.article] : [])),
    ...reflow.map(({ article }) => article),
  ]);

interface PagesKnown {
  readonly tolerance: number;
  readonly told: readonly ArticleChange[];
  readonly touched: ReadonlySet<string>;
}

function pageChanges(before: ProofDocument, after: ProofDocument, { tolerance, told, touched }: PagesKnown) {
  const changes: Change[] = [];
  let pushed = 0;
  const named = new Set(told.flatMap(({ article, from }) => [article, from]));
  for (const now of after.pages) {
    const old = before.pages.find(({ number }) => number === now.number);
    if (!old || old.content === now.content) continue;
    const pictures = pictureChanges(old, now);
    const inside = new Set([...named, ...pictures.flatMap(({ file, was }) => [file, was])]);
    const resized =
      pictures.length > 0
        ? blocksWith(
            pictures.flatMap((one) => [...one.spots, ...one.before]),
            now,
          )
        : [];
    const blocks = blockChanges(old, now, { touched: new Set([...touched, ...resized]), told: inside, tolerance });
    changes.push(...furnitureChanges(old, now), ...pictures, ...blocks.changes);
    pushed += blocks.pushed;
  }
  return { changes, pushed };
}

/** The names of a page's blocks that hold any of some places. */
const blocksWith = (spots: readonly Spot[], { blocks }: ProofPage): string[] =>
  blocks
    .filter(({ rect: { x, y, width, height } }) =>
      spots.some(
        ({ rect }) =>
          rect.x + rect.width / 2 >= x &&
          rect.x + rect.width / 2 <= x + width &&
          rect.y + rect.height / 2 >= y &&
          rect.y + rect.height / 2 <= y + height,
      ),
    )
    .map(({ name }) => name);

function verdicts(before: ProofDocument, after: ProofDocument): PageVerdict[] {
  const olds = new Map(before.pages.map((page) => [page.number, page]));
  const verdictOf = (now: ProofPage): PageVerdict['verdict'] => {
    const old = olds.get(now.number);
    if (!old) return 'added';
    if (old.content === now.content) return 'identical';
    return old.body === now.body ? 'furniture' : 'changed';
  };
  const there = new Set(after.pages.map(({ number }) => number));
  return [
    ...after.pages.map((page) => ({ page: page.number, verdict: verdictOf(page) })),
    ...before.pages.flatMap(({ number }) => (there.has(number) ? [] : [{ page: number, verdict: 'dropped' as const }])),
  ].sort((a, b) => a.page - b.page);
}

/** Page by page, from the left to the right and from the head to the foot. */
function byPlace(a: Change, b: Change): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one.page - other.page || one.rect.x - other.rect.x || one.rect.y - other.rect.y;
}

const NOWHERE = { page: Number.MAX_SAFE_INTEGER, rect: { x: 0, y: 0, width: 0, height: 0 } };
const placeOf = ({ spots, before }: Change) => spots[0] ?? before[0] ?? NOWHERE;
