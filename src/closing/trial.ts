/** Trials: pages set with changes, compared with how they stood without. */
import { type Diagnostic, severityOf } from '../diagnostics/index.js';
import type { PlacedBlock } from '../flow/index.js';
import type { Issue } from '../input/index.js';
import { changed } from './change.js';
import { isOver, standingOf } from './standing.js';
import type { BlockName, Change, Lay, Standing, Trial } from './types.js';

/** What trials are made with: an issue of the pages that must be set together. */
export interface Stand {
  readonly issue: Issue;
  readonly lay: Lay;
  /** The pages without changes. */
  readonly before: Trial;
}

/** Sets an issue's pages with changes. */
export function layTrial(issue: Issue, changes: readonly Change[], lay: Lay): Trial {
  const { value: pages, diagnostics } = lay(changed(issue, changes));
  return { pages, diagnostics };
}

/** A block as a trial placed it. */
export const placedIn = ({ pages }: Trial, { page, block: name }: BlockName): PlacedBlock | undefined =>
  pages.find(({ number }) => number === page)?.blocks.find(({ block }) => block.name === name);

/** How a block stands in a trial; undefined where the page has no such block. */
export function standingIn(trial: Trial, name: BlockName, issue: Issue): Standing | undefined {
  const page = trial.pages.find(({ number }) => number === name.page);
  const placed = placedIn(trial, name);
  const kind = issue.pages.find(({ number }) => number === name.page)?.kind;
  if (!page || !placed || kind === undefined) return undefined;
  const { kinds, gap } = issue.layout;
  return standingOf(placed, page, trial.diagnostics, { lines: kinds[kind].grid.lines, gap });
}

/** What came of a trial for a block. */
export interface Tried {
  readonly changes: readonly Change[];
  readonly trial: Trial;
  readonly after: Standing;
  /** Lines of text saved, or filled where the block is too short. */
  readonly saves: number;
  readonly fits: boolean;
}

/** Tries changes for a block; undefined where they bring a new fault to a page, or do not bring the block nearer to fitting. */
export function tryChanges(stand: Stand, block: BlockName, changes: readonly Change[]): Tried | undefined {
  const { issue, lay, before } = stand;
  const trial = layTrial(issue, changes, lay);
  const [standing, after] = [before, trial].map((one) => standingIn(one, block, issue));
  if (!standing || !after || isHarmful(stand, block, trial)) return undefined;
  const over = isOver(standing);
  const saves = over ? after.balance - standing.balance : standing.balance - after.balance;
  if (saves <= 0 || (!over && isOver(after))) return undefined;
  return { changes, trial, after, saves, fits: over ? !isOver(after) : after.balance < after.legs };
}

const faultsIn = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter((one) => ['fatal', 'error'].includes(severityOf(one)))
    .map(({ code, place }) => `${code} ${place.page ?? ''} ${place.block ?? place.file ?? ''}`);

/** Whether there are faults that were not there before, or another block is cut by more than it was. */
function isHarmful({ issue, before }: Stand, own: BlockName, trial: Trial): boolean {
  const known = new Set(faultsIn(before.diagnostics));
  if (faultsIn(trial.diagnostics).some((fault) => !known.has(fault))) return true;
  return trial.pages.some(({ number: page, blocks }) =>
    blocks.some(({ block }) => {
      const name = { page, block: block.name };
      if (page === own.page && block.name === own.block) return false;
      const after = standingIn(trial, name, issue);
      return after !== undefined && isOver(after) && after.balance < (standingIn(before, name, issue)?.balance ?? 0);
    }),
  );
}
