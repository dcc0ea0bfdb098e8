/** Ways: candidates that were tried and help, in the house's order. */
import type { ClosingKind } from '../input/index.js';
import { type Stand, type Tried, tryChanges } from './trial.js';
import type { BlockName, Candidate, Change } from './types.js';

/** A candidate at one of its degrees. */
interface Choice {
  readonly candidate: Candidate;
  readonly degree: number;
}

/** A candidate at the degree that is offered, and what came of it. */
export interface Offer extends Choice {
  readonly tried: Tried;
}

/** Where in a paragraph characters may be cut: a saving that is promised holds for all of them. */
const places = ['end', 'middle', 'start'] as const;

/** The changes by which a degree is tried besides its own: what is cut may be cut elsewhere in its paragraph. */
const otherForms = (changes: readonly Change[]): Change[][] => {
  const [change] = changes;
  return change?.kind === 'cut' ? places.slice(1).map((at) => [{ ...change, at }]) : [];
};

/** The offers for a block: each candidate at the least degree that suffices, else at the one that helps most. */
export const offersOf = (stand: Stand, block: BlockName, candidates: readonly Candidate[]): Offer[] =>
  candidates.flatMap((candidate) => offerOf(stand, block, candidate) ?? []);

function offerOf(stand: Stand, block: BlockName, candidate: Candidate): Offer | undefined {
  let best: Offer | undefined;
  // Where the most characters that may be asked off save no line, fewer do not.
  const most = candidate.degrees.at(-1) ?? [];
  if (candidate.kind === 'characters' && !tryChanges(stand, block, most)) return undefined;
  for (const [degree, changes] of candidate.degrees.entries()) {
    const tried = tryChanges(stand, block, changes);
    if (!tried) continue;
    const firm = otherForms(changes).every((other) => {
      const again = tryChanges(stand, block, other);
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
 * Several offers together: added in the house's order until the block fits; then, from the dearest back, each is left
 * out or lessened as far as the block still fits. Where all of them do not suffice, all that help; undefined where
 * those are no more than one.
 */
export function together(stand: Stand, block: BlockName, offers: readonly Offer[]): Tried | undefined {
  const taken: Offer[] = [];
  let best: Tried | undefined;
  for (const offer of offers) {
    if (taken.some((other) => excludes(other, offer))) continue;
    const tried = tryChanges(stand, block, changesOf([...taken, offer]));
    if (!tried || tried.saves <= (best?.saves ?? 0)) continue;
    taken.push(offer);
    best = tried;
    if (tried.fits) return lessened(stand, block, taken);
  }
  return taken.length > 1 ? best : undefined;
}

const changesOf = (choices: readonly Choice[]): Change[] =>
  choices.flatMap(({ candidate, degree }) => candidate.degrees[degree] ?? []);

function lessened(stand: Stand, block: BlockName, offers: readonly Offer[]): Tried | undefined {
  let choices: readonly Choice[] = offers;
  for (const offer of [...offers].reverse()) {
    const { candidate } = offer;
    // Degree -1 is none of it.
    const degrees = Array.from({ length: offer.degree + 1 }, (_, at) => at - 1);
    const enough = degrees
      .map((degree) => choices.map((one) => (one.candidate === candidate ? { candidate, degree } : one)))
      .find((fewer) => tryChanges(stand, block, changesOf(fewer))?.fits);
    choices = enough ?? choices;
  }
  return tryChanges(stand, block, changesOf(choices));
}

/** Whether two offers are two forms of one thing: a picture lower and narrower, a passage and all passages. */
function excludes(a: Offer, b: Offer): boolean {
  const [one, other] = [changesOf([a])[0], changesOf([b])[0]];
  if (!one || !other || one.page !== other.page || one.block !== other.block) return false;
  if ('insert' in one && 'insert' in other) return one.insert === other.insert;
  if (one.kind === 'without' && other.kind === 'without')
    return [one, other].some(({ name }) => name === 'cuts') && [one, other].every(({ name }) => name.startsWith('cut'));
  const headline = ({ kind }: Change): boolean => kind === 'head-size' || kind === 'head-most';
  return (headline(one) && headline(other)) || (one.kind === 'block-lines' && other.kind === 'block-lines');
}
