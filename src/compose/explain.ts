/** Why a line ends where it does: what ended it, and the ends that lost, each by what it would have cost. */
import { type Prohibition, prohibitionOf } from '../cjk/index.js';
import { type EndReason, fitLeast, type Indents, indentAt } from './breaks.js';
import type { Cells } from './cells.js';
import { BREAK, edgeOf } from './opportunities.js';
import type { SetLine } from './paragraph.js';
import { fitLine, type Share } from './slack.js';

/**
 * Why a line does not end before cell `end`: a rule forbids it (`start`: what follows may not start a line, `end`:
 * what precedes may not end one, `unit`: both are one unit, `kept`: kept together by hand or as a number), it would
 * be wider than its measure, its slack would go to a worse step (or to the same one, more of it a place), it would
 * leave a last line of a single character (`orphan`), be shrunk where the profile fills at natural widths (`natural`),
 * hold less though no worse (`shorter`), or be no worse for this line but for others (`others`, by whole paragraphs).
 */
export type Verdict = Prohibition['edge'] | 'kept' | 'overfull' | 'worse' | 'orphan' | 'natural' | 'shorter' | 'others';

export interface Candidate {
  /** Code point of the paragraph before which the line would have ended. */
  readonly end: number;
  readonly verdict: Verdict;
  /** The first step by which it loses, and what each of its places would take, 1/1000 em (`overfull`: in all). */
  readonly step?: string | undefined;
  readonly amount?: number | undefined;
  /** Of the rule that forbids it. */
  readonly source?: string | undefined;
}

export interface Explanation {
  readonly ended: EndReason;
  readonly shares: readonly Share[];
  readonly candidates: readonly Candidate[];
}

/** How many cells before and behind its end a line is asked about. */
const NEAR = { before: 3, behind: 3 };

/** The explanation of a line as it was set from its paragraph's cells with these indents. */
export function explainLine(cells: Cells, line: SetLine, indents: Indents): Explanation {
  const room = line.measure - indentAt(indents, line.start);
  const most = Math.min(cells.count, fitLeast(cells, line.start, room) + 1, line.end + NEAR.behind);
  const candidates: Candidate[] = [];
  const { start, end, reason, shares } = line;
  if (reason !== 'end' && reason !== 'forced') {
    for (let at = Math.max(start + 1, end - NEAR.before); at <= Math.max(most, end); at++) {
      if (at !== end) candidates.push(judge(cells, line, at, room));
    }
  }
  return { ended: reason, shares, candidates };
}

function judge(cells: Cells, line: SetLine, end: number, room: number): Candidate {
  const { count, mayBreak, orphanFrom, ready } = cells;
  if (end < count && mayBreak[end] === BREAK.never) return forbidden(cells, end);
  const last = end === count || mayBreak[end] === BREAK.forced;
  const { width, shares } = fitLine(cells, { start: line.start, end }, room, !last);
  if (width > room) return { end, verdict: 'overfull', amount: width - room };
  if (end < count && end >= orphanFrom) return { end, verdict: 'orphan' };
  // A line without a place to open is left short.
  if (!last && width < room && line.justified) return { end, verdict: 'worse', step: 'all', amount: room - width };
  for (const step of orderOf(cells)) {
    const [own, other] = [amountOf(line.shares, step), amountOf(shares, step)];
    if (own < other) return { end, verdict: 'worse', step: step.slice(1), amount: other };
    if (own > other) break;
  }
  if (end < line.end) return { end, verdict: line.reason === 'orphan' ? 'others' : 'shorter' };
  const shrunk = shares.some(({ amount }) => amount < 0);
  return { end, verdict: shrunk && ready.profile.fill === 'natural' ? 'natural' : 'others' };
}

function forbidden({ kind, level }: Cells, end: number): Candidate {
  const found = prohibitionOf(level, edgeOf(kind, end - 1), edgeOf(kind, end));
  return found ? { end, verdict: found.edge, source: found.source } : { end, verdict: 'kept' };
}

/** Steps from the worst to the least: letters, stretching backwards, shrinking backwards; `+` or `-` before the name. */
function orderOf({ ready }: Cells): string[] {
  const names = (sign: string, steps: readonly { readonly name: string }[]) =>
    steps.map(({ name }) => sign + name).reverse();
  return [...new Set([...names('+', ready.stretch), ...names('-', ready.shrink)])];
}

/** What each place of a step takes at most, 1/1000 em. */
function amountOf(shares: readonly Share[], signed: string): number {
  let most = 0;
  for (const { step, amount, places } of shares) {
    if (step === signed.slice(1) && amount > 0 === (signed[0] === '+'))
      most = Math.max(most, Math.ceil(Math.abs(amount) / places));
  }
  return most;
}
