/** Choosing line ends: how many cells each line takes. Knows cells and measures, nothing of sharing slack. */
import { vanishes } from '../cjk/index.js';
import type { Cells } from './cells.js';

/** Measure of line `index` in 1/1000 em, the indent already taken off. */
export type Measure = (index: number) => number;

/** Why a line ended where it does. */
export type EndReason = 'full' | 'next-may-not-start' | 'may-not-end' | 'kept' | 'unit-split' | 'end';

/** A chosen line: cells `start` to `end`, exclusive; white space at a break belongs to the line before. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly reason: EndReason;
}

/**
 * First fit: the line that starts with cell `start` takes as many cells as fit into `measure` at their least
 * widths, then gives back from its end until a break is allowed. A unit wider than its line is split at a cell.
 */
export function breakLine(cells: Cells, start: number, measure: number): LineRange {
  const { count, kind, least, leastGap, mayBreak } = cells;
  let width = 0;
  let at = start;
  for (; at < count; at++) {
    const next = width + (at > start ? leastGap[at] : 0) + least[at];
    if (next > measure && !vanishes(kind[at])) break;
    width = next;
  }
  if (at === count) return { start, end: count, reason: 'end' };
  let end = at;
  while (end > start && mayBreak[end] === 0) end--;
  if (end > start) return { start, end, reason: end === at ? 'full' : 'next-may-not-start' };
  return { start, end: splitUnit(cells, start, at), reason: 'unit-split' };
}

/** Where a unit that fills no line is split: at the last cell that fits, never before a combining mark. */
function splitUnit({ width, count }: Cells, start: number, fits: number): number {
  let end = Math.max(fits, start + 1);
  while (end > start + 1 && end < count && width[end] === 0) end--;
  while (end < count && end === start + 1 && width[end] === 0) end++;
  return end;
}
