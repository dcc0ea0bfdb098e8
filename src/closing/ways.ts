/** Ways: candidates that were tried and help, in the house's order. */
import type { ClosingKind } from '../input/index.js';
import { type Stand, type Tried, tryChanges } from './trial.js';
import type { BlockName, Candidate, Change } from './types.js';

/** A candidate at the degree that is offered. */
export interface Offer {
  readonly candidate: Candidate;
  /** Which of its degrees. */
  readonly degree: number;
  readonly tried: Tried;
}

/** Where in a paragraph characters may be cut: a saving that is promised holds for all of them. */
const places = ['end', 'middle', 'start'] as const;

/** The changes by which a degree is tried besides its own: what is cut may be cut elsewhere in its paragraph. */
const otherForms = (change: Change): Change[] =>
  change.kind === 'cut' ? places.slice(1).map((at) => ({ ...change, at })) : [];

/** The offers for a block: each candidate at the least degree that suffices, else at the one that helps most. */
export function offersOf(stand: Stand, block: BlockName, candidates: readonly Candidate[]): Offer[] {
  const { order } = stand.issue.layout.closing;
  return candidates
    .filter(({ kind }) => order.includes(kind))
    .flatMap((candidate) => offerOf(stand, block, candidate) ?? []);
}

function offerOf(stand: Stand, block: BlockName, candidate: Candidate): Offer | undefined {
  let best: Offer | undefined;
  for (const [degree, change] of candidate.degrees.entries()) {
    const tried = tryChanges(stand, block, [change]);
    if (!tried) continue;
    const firm = otherForms(change).every((other) => {
      const again = tryChanges(stand, block, [other]);
      return again !== undefined && again.saves >= tried.saves;
    });
    if (!firm) continue;
    if (tried.fits) return { candidate, degree, tried };
    if (!best || tried.saves > best.tried.saves) best = { candidate, degree, tried };
  }
  return best;
}

/** The order in which offers are listed: those that suffice first, then the cheaper kind, the lesser degree, the nearer fit. */
export function ranked(offers: readonly Offer[], order: readonly ClosingKind[]): Offer[] {
  const rank = ({ candidate, degree, tried }: Offer): number[] => [
    tried.fits ? 0 : 1,
    order.indexOf(candidate.kind),
    degree,
    tried.fits ? tried.saves : -tried.saves,
  ];
  return [...offers].sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

/**
 * Several offers together, where none suffices alone: added in the house's order until the block fits; then, from the
 * dearest back, each is left out or lessened as far as the block still fits. Undefined where all of them do not suffice.
 */
export function together(stand: Stand, block: BlockName, offers: readonly Offer[]): Tried | undefined {
  const taken: Offer[] = [];
  let best: Tried | undefined;
  for (const offer of offers) {
    if (taken.some((other) => excludes(other, offer))) continue;
    const tried = tryChanges(stand, block, [...changesOf(taken), ...changesOf([offer])]);
    if (!tried || tried.saves <= (best?.saves ?? 0)) continue;
    taken.push(offer);
    best = tried;
    if (tried.fits) return lessened(stand, block, taken);
  }
  return undefined;
}

const changesOf = (offers: readonly Offer[]): Change[] =>
  offers.map(({ candidate, degree }) => candidate.degrees[degree] as Change);

function lessened(stand: Stand, block: BlockName, offers: readonly Offer[]): Tried {
  let changes = changesOf(offers);
  for (const { candidate, degree } of [...offers].reverse()) {
    const full = candidate.degrees[degree] as Change;
    const forms = [[], ...candidate.degrees.slice(0, degree).map((change) => [change])];
    const enough = forms
      .map((form) => changes.flatMap((change) => (change === full ? form : [change])))
      .find((fewer) => fewer.length > 0 && tryChanges(stand, block, fewer)?.fits);
    changes = enough ?? changes;
  }
  return tryChanges(stand, block, changes) as Tried;
}

/** Whether two offers are two forms of one thing: a picture lower and narrower, a passage and all passages. */
function excludes(a: Offer, b: Offer): boolean {
  const [one, other] = [changesOf([a])[0], changesOf([b])[0]];
  if (!one || !other || one.block !== other.block) return false;
  if ('insert' in one && 'insert' in other) return one.insert === other.insert;
  if (one.kind === 'without' && other.kind === 'without')
    return [one, other].some(({ name }) => name === 'cuts') && [one, other].every(({ name }) => name.startsWith('cut'));
  return one.kind === other.kind && one.kind !== 'cut' && one.kind !== 'back';
}
