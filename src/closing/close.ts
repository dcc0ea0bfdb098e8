/** Closing: which blocks of an issue do not fit their room, and the ways out of each. */
import { linkedPages } from '../flow/index.js';
import type { ArticleBlock, Block, Issue } from '../input/index.js';
import { waysToFill, waysToGiveWay, waysToShorten } from './candidates.js';
import { costsOf, type Pixels } from './costs.js';
import { sayChange } from './said.js';
import { isOver, isUnder } from './standing.js';
import { stretching } from './stretching.js';
import { layTrial, placedIn, type Stand, standingIn, type Tried, tryChanges } from './trial.js';
import type { BlockName, Candidate, Change, Cost, Lay, Misfit, Standing, Step, Way } from './types.js';
import { type Offer, offersOf, ranked, together } from './ways.js';

/** What closing is done with. */
export interface Means {
  readonly lay: Lay;
  readonly pixels: Pixels;
}

/** Every block of some pages that is over or under, with the ways out, numbered page by page. */
export function closeIssue(issue: Issue, numbers: readonly number[], { lay, pixels }: Means): Misfit[] {
  return issue.pages
    .filter(({ number }) => numbers.includes(number))
    .flatMap((page) => {
      const own = { ...issue, pages: linkedPages(issue.pages, [page]) };
      const stand: Stand = { issue: own, lay, before: layTrial(own, [], lay) };
      let number = 0;
      return page.blocks.flatMap((block): Misfit[] => {
        const name = { page: page.number, block: block.name };
        const standing = standingIn(stand.before, name, own);
        if (!standing || !isMisfit(block, standing, own)) return [];
        const ways = waysFor(stand, name, { block, standing }).map((tried): Way => {
          const { changes, saves, after, fits, trial } = tried;
          number++;
          const costs = (change: Change) => costsOf(change, { before: stand.before, after: trial }, own, pixels);
          const steps = stepsOf(changes, { own: name, issue: own, costs });
          return { number, changes, steps, saves, after, fits };
        });
        const article = block.kind === 'article' ? block.article : block.name;
        return [{ ...name, article, over: isOver(standing), standing, ways }];
      });
    });
}

/** What steps are told from. */
interface Telling {
  readonly own: BlockName;
  readonly issue: Issue;
  readonly costs: (change: Change) => readonly Cost[];
}

/** Changes in words; what is done to another block than `own` names it, with its page where that is another. */
function stepsOf(changes: readonly Change[], { own, issue, costs }: Telling): Step[] {
  const steps: Step[] = [];
  for (const change of changes) {
    const elsewhere = change.page === own.page ? change.block : `${change.page}/${change.block}`;
    const block = elsewhere === own.block ? undefined : elsewhere;
    const next: Step = { ...sayChange(change, issue), block, costs: costs(change) };
    const last = steps.at(-1);
    const list = last && change.kind === 'stretch' && last.block === block ? longerList(last, next) : undefined;
    if (list) steps.pop();
    steps.push(list ?? next);
  }
  return steps;
}

/** Paragraphs that run longer (or shorter) in one phrase; undefined where the two are not of a kind. */
function longerList(one: Step, other: Step): Step | undefined {
  const code = other.code === 'longer' ? 'longer-all' : 'shorter-all';
  if (one.code !== code && one.code !== other.code) return undefined;
  const numbers = [one.params.numbers ?? one.params.number, other.params.number].join(', ');
  // The loosest of them tells.
  const costs = [...one.costs, ...other.costs].sort((a, b) => Number(b.params.em) - Number(a.params.em)).slice(0, 1);
  return { code, params: { numbers }, block: one.block, costs };
}

/** Whether something is to be done about a block: what waits for its copy is as large as it is. */
function isMisfit(block: Block, standing: Standing, { articles }: Issue): boolean {
  if (block.kind === 'article' && (articles.get(block.article)?.missing ?? true)) return false;
  return isOver(standing) || (block.kind === 'article' && isUnder(standing));
}

/** A block with how it stands. */
interface Standee {
  readonly block: Block;
  readonly standing: Standing;
}

function waysFor(stand: Stand, name: BlockName, { block, standing }: Standee): Tried[] {
  const { order } = stand.issue.layout.closing;
  const over = isOver(standing);
  const candidates = [
    ...(order.includes('paragraphs') ? stretching(stand, name, over ? -1 : 1) : []),
    ...(over ? shortening(stand, name, block) : candidatesOf(stand, name, waysToFill)),
  ].filter(({ kind }) => order.includes(kind));
  const offers = offersOf(stand, name, candidates);
  const listed = ranked(offers, order);
  const written = over || block.kind !== 'article' ? [] : writing(stand, name, standing);
  // What suffices alone is weighed against several cheaper ways together.
  const [best] = listed;
  const dearest = best?.tried.fits ? order.indexOf(best.candidate.kind) : order.length;
  const cheaper = byCost(offers, order).filter(({ candidate }) => order.indexOf(candidate.kind) < dearest);
  const combined = combination(stand, name, cheaper);
  const helps = combined && (combined.fits || !best?.tried.fits);
  const alone = [
    ...listed.filter(({ candidate }) => !byHand(candidate)),
    ...listed.filter(({ candidate }) => byHand(candidate)).slice(0, MOST),
  ];
  return [...(helps ? [combined] : []), ...ranked(alone, order).map(({ tried }) => tried), ...written];
}

/** Ways by hand that are listed: those with the fewest characters to cut. */
const MOST = 5;

/** Whether a way has to be carried out in the copy, by an editor. */
const byHand = ({ kind }: Candidate): boolean => kind === 'characters';

/** Several offers together: of those that can be taken where they suffice, else of all. */
function combination(stand: Stand, name: BlockName, offers: readonly Offer[]): Tried | undefined {
  const taken = together(
    stand,
    name,
    offers.filter(({ candidate }) => !byHand(candidate)),
  );
  return taken?.fits ? taken : (together(stand, name, offers) ?? taken);
}

/** Offers in the order in which they are added up: by the house's order alone. */
const byCost = (offers: readonly Offer[], order: Parameters<typeof ranked>[1]): Offer[] =>
  ranked(offers, order).sort((a, b) => order.indexOf(a.candidate.kind) - order.indexOf(b.candidate.kind));

function candidatesOf({ issue, before }: Stand, name: BlockName, make: typeof waysToFill): Candidate[] {
  const block = issue.pages.find(({ number }) => number === name.page)?.blocks.find((one) => one.name === name.block);
  const placed = placedIn(before, name);
  const standing = standingIn(before, name, issue);
  return block && placed && standing ? make({ issue, page: name.page, block, placed, standing }) : [];
}

/** What shortens a block and the others that its article runs through, and what makes those lower that share a column. */
function shortening(stand: Stand, own: BlockName, block: Block): Candidate[] {
  const { first, last } = block.columns;
  const isPart = (other: Block): other is ArticleBlock =>
    block.kind === 'article' && other.kind === 'article' && other.article === block.article;
  const others = stand.issue.pages.flatMap(({ number: page, blocks }) =>
    blocks
      .filter((other) => other !== block)
      .flatMap((other) => {
        const name = { page, block: other.name };
        if (isPart(other)) return candidatesOf(stand, name, waysToShorten);
        const beside = page === own.page && other.columns.first <= last && other.columns.last >= first;
        return beside ? candidatesOf(stand, name, waysToGiveWay) : [];
      }),
  );
  return [...candidatesOf(stand, own, waysToShorten), ...others];
}

/** Characters to write so that a block that is too short is filled: the least number that does, and the most. */
function writing(stand: Stand, name: BlockName, standing: Standing): Tried[] {
  const write = (characters: number, most = characters): Change => ({ ...name, kind: 'write', characters, most });
  const left = (characters: number): number =>
    standingIn(layTrial(stand.issue, [write(characters)], stand.lay), name, stand.issue)?.balance ?? 0;
  const least = (wanted: number, from: number, to: number): number => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (left(middle) < wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const legs = placedIn(stand.before, name)?.legs ?? [];
  const measure = Math.max(1, ...legs.map((leg) => leg.measure / 1000));
  const far = Math.ceil((standing.balance + 2) * measure);
  const fewest = least(standing.legs, 1, far);
  const tried = tryChanges(stand, name, [write(fewest, least(0, fewest, far) - 1)]);
  return tried ? [tried] : [];
}
