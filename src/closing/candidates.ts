/** Candidates: what could be done about a block that does not fit. Whether it helps, a trial says. */
import { halfLead, type PlacedBlock } from '../flow/index.js';
import type { ArticleBlock, Block, ClosingKind, Insert, Issue, Without } from '../input/index.js';
import { headPartsOff, passagesOf } from '../input/index.js';
import type { Pt } from '../units/index.js';
import type { BlockName, Candidate, Change, Standing } from './types.js';

/** What candidates are made from. */
export interface Scene {
  readonly issue: Issue;
  readonly page: number;
  readonly block: Block;
  readonly placed: PlacedBlock;
  readonly standing: Standing;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const nameOf = ({ page, block }: Pick<Scene, 'page' | 'block'>): BlockName => ({ page, block: block.name });

/** A candidate of one degree. */
const single = (kind: ClosingKind, change: Change): Candidate => ({ kind, degrees: [[change]] });

/** A candidate of single changes, each stronger than the one before; none where there are none. */
const graded = (kind: ClosingKind, changes: readonly Change[]): Candidate[] =>
  changes.length === 0 ? [] : [{ kind, degrees: changes.map((change) => [change]) }];

/** Ways to shorten a block, or to give it more room. */
export function waysToShorten(scene: Scene): Candidate[] {
  const { block } = scene;
  if (block.kind !== 'article') return lowerPictureBlock(scene);
  return [
    ...moreLines(scene, block),
    ...cutPassages(scene, block),
    ...pictures(scene, block, -1),
    ...cutCharacters(scene, block),
    ...bylineIntoLeg(scene, block),
    ...smallerHeads(scene, block),
    ...headParts(scene, block),
    ...narrowerPictures(scene, block),
    ...insertsOff(scene, block),
  ];
}

/** Ways to fill a block. */
export function waysToFill(scene: Scene): Candidate[] {
  const { block } = scene;
  if (block.kind !== 'article') return [];
  return [...backIn(scene, block), ...pictures(scene, block, 1), ...largerHeads(scene, block)];
}

/** Of a block in whose columns another has too little room: what makes it lower without touching its words. */
export function waysToGiveWay(scene: Scene): Candidate[] {
  const { block } = scene;
  const own =
    block.kind !== 'article'
      ? lowerPictureBlock(scene)
      : [...fewerLines(scene, block), ...cutPassages(scene, block), ...pictures(scene, block, -1)];
  return own.map(({ degrees }) => ({ kind: 'neighbour', degrees }));
}

/** A block of given height that has white beside it takes of that. */
function moreLines(scene: Scene, { lines }: ArticleBlock): Candidate[] {
  const { white } = scene.standing;
  if (typeof lines !== 'number' || white === 0) return [];
  const degrees = range(1, white).map(
    (more): Change => ({ ...nameOf(scene), kind: 'block-lines', lines: lines + more, was: lines }),
  );
  return graded('lines', degrees);
}

/** A block of given height that does not fill it gives of that. */
function fewerLines(scene: Scene, { lines }: ArticleBlock): Candidate[] {
  const { balance, legs } = scene.standing;
  const spare = Math.floor(balance / legs);
  if (typeof lines !== 'number' || spare < 1) return [];
  const degrees = range(1, spare).map(
    (less): Change => ({ ...nameOf(scene), kind: 'block-lines', lines: lines - less, was: lines }),
  );
  return graded('lines', degrees);
}

/** A picture placed for itself may be lower; an advertisement has the height that was sold. */
function lowerPictureBlock(scene: Scene): Candidate[] {
  const { block, placed, issue } = scene;
  if (block.kind !== 'picture' || block.advertisement) return [];
  const was = placed.area.lines;
  const degrees = range(1, limitOf(was, issue)).map(
    (less): Change => ({ ...nameOf(scene), kind: 'block-lines', lines: was - less, was }),
  );
  return graded('picture', degrees);
}

/** By how many grid lines a picture may change. */
const limitOf = (lines: number, { layout }: Issue): number =>
  Math.min(lines - 1, Math.floor((lines * layout.closing.limits.picture) / 1000));

/** Grid lines that a picture takes with its caption, where its insert does not state them. */
function linesOfInsert({ placed, issue }: Scene, { content, lines }: Insert): number | undefined {
  if (content.kind !== 'picture') return undefined;
  if (lines !== 'auto') return lines;
  const picture = placed.pictures.find(
    ({ index, article }) => index === content.picture && article === articleOf(placed.block),
  );
  if (!picture) return undefined;
  const captions = placed.lines.filter(
    ({ origin }) =>
      (origin.part === 'caption' || origin.part === 'credit') &&
      origin.paragraph === content.picture &&
      origin.article === picture.article,
  );
  const lead = halfLead({ layout: issue.layout });
  const { rect } = picture;
  const feet = [rect.y + rect.height + lead, ...captions.map(({ y, height }) => y + height)];
  return Math.round((Math.max(...feet) - (rect.y - lead)) / issue.layout.line);
}

const articleOf = (block: Block): string => (block.kind === 'article' ? block.article : block.name);

/** The pictures in an article's legs, lower or higher by degrees. */
function pictures(scene: Scene, { inserts }: ArticleBlock, sign: 1 | -1): Candidate[] {
  return inserts.flatMap((insert, index): Candidate[] => {
    const was = linesOfInsert(scene, insert);
    if (was === undefined || insert.off) return [];
    const most = limitOf(was, scene.issue);
    const degrees = range(1, most).map(
      (by): Change => ({ ...nameOf(scene), kind: 'insert-lines', insert: index, lines: was + sign * by, was }),
    );
    return graded('picture', degrees);
  });
}

/** Pictures over several columns, over fewer of them and lower as their shape asks. */
function narrowerPictures(scene: Scene, { inserts }: ArticleBlock): Candidate[] {
  return inserts.flatMap((insert, index): Candidate[] => {
    const { columns: was, content, lines, off } = insert;
    const height = linesOfInsert(scene, insert);
    if (content.kind !== 'picture' || off || height === undefined) return [];
    const span = was.last - was.first + 1;
    return range(1, span - 1)
      .reverse()
      .map((columns): Candidate => {
        const own = lines === 'auto' ? 'auto' : Math.max(1, Math.round((height * columns) / span));
        const narrower = { first: was.first, last: was.first + columns - 1 };
        return single('width', {
          ...nameOf(scene),
          kind: 'insert-columns',
          insert: index,
          columns: narrower,
          was,
          lines: own,
        });
      });
  });
}

const insertsOff = (scene: Scene, { inserts }: ArticleBlock): Candidate[] =>
  inserts.flatMap(({ off }, insert) =>
    off ? [] : [single('insert', { ...nameOf(scene), kind: 'insert-off', insert })],
  );

/** The article whose copy is a block's to shorten: that of a block that begins it. */
const articleIn = ({ issue }: Scene, { article, continues }: ArticleBlock) =>
  continues ? undefined : issue.articles.get(article);

/** Marked passages: each by itself, and all of them. */
function cutPassages(scene: Scene, block: ArticleBlock): Candidate[] {
  const article = articleIn(scene, block);
  if (!article || block.without.includes('cuts')) return [];
  const count = passagesOf(article).length;
  const each = range(1, count)
    .map((number): Without => `cut-${number}`)
    .filter((name) => !block.without.includes(name));
  const names: Without[] = each.length > 1 ? [...each, 'cuts'] : each;
  return names.map((name) => single('cuts', { ...nameOf(scene), kind: 'without', name }));
}

function headParts(scene: Scene, block: ArticleBlock): Candidate[] {
  const article = articleIn(scene, block);
  return headPartsOff
    .filter((name) => (article?.[name].length ?? 0) > 0 && !block.without.includes(name))
    .map((name) => single(name, { ...nameOf(scene), kind: 'without', name }));
}

/** What was left out, one by one. */
const backIn = (scene: Scene, { without }: ArticleBlock): Candidate[] =>
  without.map((name) => single('back', { ...nameOf(scene), kind: 'back', name }));

const bylineIntoLeg = (scene: Scene, block: ArticleBlock): Candidate[] =>
  block.head.byline === 'head' && (articleIn(scene, block)?.byline.length ?? 0) > 0
    ? [single('byline', { ...nameOf(scene), kind: 'byline' })]
    : [];

/** The size that a headline is set at, and on how many lines. */
function headlineOf({ placed }: Scene): { size: Pt; lines: number } | undefined {
  const lines = placed.lines.filter(
    ({ origin }) => origin.part === 'headline' && origin.article === articleOf(placed.block),
  );
  return lines.length === 0 ? undefined : { size: lines[0].size, lines: lines.length };
}

function smallerHeads(scene: Scene, { head }: ArticleBlock): Candidate[] {
  const headline = headlineOf(scene);
  if (!headline || head.vertical) return [];
  const { size: was, lines } = headline;
  const { sizes } = scene.issue.layout.limits;
  const steps = sizes
    .filter((size) => size < was)
    .reverse()
    .slice(0, scene.issue.layout.closing.limits.headline);
  const degrees = steps.map((size): Change => ({ ...nameOf(scene), kind: 'head-size', size, was }));
  const fewer =
    lines > 1 ? [single('headline', { ...nameOf(scene), kind: 'head-most', most: lines - 1, was: lines })] : [];
  return [...graded('headline', degrees), ...fewer];
}

function largerHeads(scene: Scene, { head }: ArticleBlock): Candidate[] {
  const headline = headlineOf(scene);
  if (!headline || head.vertical) return [];
  const { limits, closing } = scene.issue.layout;
  const steps = limits.sizes.filter((size) => size > headline.size).slice(0, closing.limits.headline);
  const degrees = steps.map((size): Change => ({ ...nameOf(scene), kind: 'head-size', size, was: headline.size }));
  return graded('headline', degrees);
}

/** Marks on a last line may need no character for themselves. */
const MARKS = 2;

/** Characters on the last line of a paragraph that stands on its page; 0 of one that does not, which a trial must judge. */
function lastLineOf({ placed }: Scene, paragraph: number): number {
  const own = articleOf(placed.block);
  const last = placed.lines.findLast(
    ({ origin }) => origin.article === own && origin.part === 'body' && origin.paragraph === paragraph,
  );
  return last?.set.reason === 'end' ? [...last.set.text].length : 0;
}

/** Characters off a paragraph, from one up to the house's limit. */
function cutCharacters(scene: Scene, block: ArticleBlock): Candidate[] {
  const body = articleIn(scene, block)?.body ?? [];
  const { characters: most } = scene.issue.layout.closing.limits;
  return body.flatMap(({ kind, text }, paragraph): Candidate[] => {
    if ((kind !== 'text' && kind !== 'item') || text === '' || lastLineOf(scene, paragraph) > most + MARKS) return [];
    const degrees = range(1, most).map(
      (characters): Change => ({ ...nameOf(scene), kind: 'cut', paragraph, characters, at: 'end' }),
    );
    return graded('characters', degrees);
  });
}
