/** Choosing line ends: how many cells each line takes. Knows cells and measures, nothing of sharing slack. */
import { vanishes } from '../cjk/index.js';
import { type Cells, endCut, HALF_EM, isCharacter, startCut, visibleEnd } from './cells.js';

/** Measure of line `index` in 1/1000 em. */
export type Measure = (index: number) => number;

/**
 * Why a line ended where it does: it is full; the character it pushed out or pulled in may not start a line (or
 * its last may not end one); a unit was split; the last line would have held a single character; the copy ended.
 */
export type EndReason = 'full' | 'pushed-out' | 'pushed-in' | 'unit-split' | 'orphan' | 'end';

/** A chosen line: cells `start` to `end`, exclusive; white space at a break belongs to the line before. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly reason: EndReason;
}

/**
 * The line that starts with cell `start` in a measure. As the profile fills: at least widths, giving back from the
 * end until a break is allowed; or at natural widths, pushing in what may not start a line, else pushing out.
 */
export function breakLine(cells: Cells, start: number, measure: number): LineRange {
  const { count, mayBreak } = cells;
  const atLeast = cells.ready.profile.fill === 'least';
  const fits = atLeast ? fitLeast(cells, start, measure) : fitNatural(cells, start, measure);
  if (fits === count) return { start, end: count, reason: 'end' };
  let end = fits;
  if (mayBreak[end] === 0 && !atLeast) {
    const pushed = pushIn(cells, start, fits, measure);
    if (pushed > 0)
      return orphanRepaired(cells, { start, end: pushed, reason: pushed === count ? 'end' : 'pushed-in' });
  }
  while (end > start && mayBreak[end] === 0) end--;
  if (end === start) return { start, end: splitUnit(cells, start, fits), reason: 'unit-split' };
  return orphanRepaired(cells, { start, end, reason: end === fits ? 'full' : 'pushed-out' }, measure);
}

/** The most cells that fit once everything has been shrunk; vanishing white space always does. */
function fitLeast({ count, kind, least, leastGap }: Cells, start: number, measure: number): number {
  let width = start < count ? -leastGap[start] : 0;
  for (let at = start; at < count; at++) {
    width += leastGap[at] + least[at];
    if (width > measure && !vanishes(kind[at])) return at;
  }
  return count;
}

/** The most cells that fit at their natural widths, the marks at both edges cut. */
function fitNatural(cells: Cells, start: number, measure: number): number {
  const { count, kind, width: widths, gap } = cells;
  let width = start < count ? -gap[start] - startCut(cells, start) : 0;
  let fits = start;
  for (let at = start; at < count; at++) {
    width += gap[at] + widths[at];
    if (vanishes(kind[at]) && fits === at) fits = at + 1;
    else if (width - endCut(cells, at) <= measure) fits = at + 1;
    else if (width - HALF_EM > measure) break;
  }
  return fits;
}

/** The first allowed break after `fits` that least widths reach; 0 where there is none. */
function pushIn(cells: Cells, start: number, fits: number, measure: number): number {
  const most = fitLeast(cells, start, measure);
  for (let end = fits + 1; end <= most; end++) if (end === cells.count || cells.mayBreak[end] === 1) return end;
  return 0;
}

/** Cells of a last line that may be an orphan: one character and what marks follow it. */
const ORPHAN_CELLS = 6;

/**
 * A line before a last line of a single character: the character is squeezed in, else one more is brought down
 * to it; where neither can be done the orphan stays (and is told by the lint).
 */
function orphanRepaired(cells: Cells, line: LineRange, measure = 0): LineRange {
  const { start, end } = line;
  const { count, mayBreak } = cells;
  if (end === count || count - end > ORPHAN_CELLS || charactersFrom(cells, end) !== 1) return line;
  if (measure > 0 && fitLeast(cells, start, measure) === count) return { start, end: count, reason: 'end' };
  for (let at = end - 1; at > start; at--) {
    if (mayBreak[at] === 1 && charactersFrom(cells, at) > 1) return { start, end: at, reason: 'orphan' };
  }
  return line;
}

function charactersFrom(cells: Cells, from: number): number {
  let found = 0;
  const last = visibleEnd(cells, from, cells.count);
  for (let at = from; at < last; at++) if (isCharacter(cells, at)) found++;
  return found;
}

/** Where a unit that fills no line is split: at the last cell that fits, never before a combining mark. */
function splitUnit({ width, count }: Cells, start: number, fits: number): number {
  let end = Math.max(fits, start + 1);
  while (end > start + 1 && end < count && width[end] === 0) end--;
  while (end < count && end === start + 1 && width[end] === 0) end++;
  return end;
}
