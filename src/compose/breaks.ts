/** Choosing line ends: how many cells each line takes. Knows cells and measures, nothing of sharing slack. */
import { classIndex, edgeTables, vanishes } from '../cjk/index.js';
import { type Cells, endCut, startCut } from './cells.js';
import { BREAK, edgeOf, splitsAddress } from './opportunities.js';
import { HALF_EM } from './sides.js';

/** Measure of line `index` in 1/1000 em. */
export type Measure = (index: number) => number;

/**
 * Why a line ended where it does: it is full; the character it pushed out or pulled in may not start a line (or
 * its last may not end one); a word was hyphenated; a unit was split; the last line would have held a single
 * character; the copy says so; the copy ended.
 */
export type EndReason = 'full' | 'pushed-out' | 'pushed-in' | 'hyphenated' | 'unit-split' | 'orphan' | 'forced' | 'end';

/** A chosen line: cells `start` to `end`, exclusive; white space at a break belongs to the line before. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly reason: EndReason;
}

/** The room of a line and of the one after it, 1/1000 em, indent off. */
export interface Room {
  readonly measure: number;
  readonly next: number;
}

/** White at the start of a paragraph's lines, 1/1000 em: of the first, and of all others (none where it is not said). */
export interface Indents {
  readonly indent: number;
  readonly hang?: number | undefined;
}

/** What a paragraph's lines are broken to. */
export interface Lines extends Indents {
  readonly measure: Measure;
  /** A change in the copy moves no line that stands more than so many lines before it; without it, any line. */
  readonly carry?: number | undefined;
}

/** White at the start of line `index`. */
export const indentAt = ({ indent, hang = 0 }: Indents, index: number): number => (index === 0 ? indent : hang);

/** What line `index` has for its cells: its measure, the white at its start off. */
export const roomOfLine = (lines: Lines, index: number): number => lines.measure(index) - indentAt(lines, index);

/** Room of line `index` and of the one after it. */
export const roomAt = (lines: Lines, index: number): Room => ({
  measure: roomOfLine(lines, index),
  next: roomOfLine(lines, index + 1),
});

/** Where the lines that are wanted begin, how many there may be, and whether they go on over a forced end. */
interface Stretch {
  readonly start: number;
  /** Number of the first of them in its paragraph. */
  readonly index: number;
  readonly most: number;
  readonly overForced: boolean;
}

const wholeCopy: Stretch = { start: 0, index: 0, most: Number.POSITIVE_INFINITY, overForced: true };

/** Lines by the `line` method; one where there is no copy. */
export function breakByLine(cells: Cells, lines: Lines, { start, index, most, overForced } = wholeCopy): LineRange[] {
  const ranges = [breakLine(cells, start, roomAt(lines, index))];
  for (let last = ranges[0]; last.end < cells.count && ranges.length < most; last = ranges[ranges.length - 1]) {
    if (last.reason === 'forced' && !overForced) break;
    ranges.push(breakLine(cells, last.end, roomAt(lines, index + ranges.length)));
  }
  return ranges;
}

/** The cell before which the line that starts with cell `start` must end: a forced end, or the copy's. */
export function limitOf({ forced, count }: Cells, start: number): number {
  if (forced.length === 1) return count;
  let [low, high] = [0, forced.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forced[middle] > start) high = middle;
    else low = middle + 1;
  }
  return forced[low];
}

/**
 * The line that starts with cell `start`. As the profile fills: at least widths, giving back from the end until a
 * break is allowed; or at natural widths, pushing in what may not start a line, else pushing out.
 */
export function breakLine(cells: Cells, start: number, room: Room): LineRange {
  const { mayBreak, count } = cells;
  const { measure } = room;
  const limit = limitOf(cells, start);
  const last: EndReason = limit === count ? 'end' : 'forced';
  const atLeast = cells.ready.profile.fill === 'least';
  const fits = atLeast ? fitLeast(cells, start, measure, limit) : fitNatural(cells, start, measure, limit);
  if (fits === limit) return { start, end: limit, reason: last };
  if (mayBreak[fits] === BREAK.never && !atLeast) {
    const pushed = pushIn(cells, { start, fits, limit }, measure);
    if (pushed === limit) return { start, end: limit, reason: last };
    if (pushed > 0) return orphanRepaired(cells, { start, end: pushed, reason: 'pushed-in' }, room);
  }
  let end = fits;
  while (end > start && !mayEnd(cells, start, end, measure)) end--;
  if (end === start) {
    end = splitUnit(cells, start, fits);
    if (end >= limit) return { start, end: limit, reason: last };
    return orphanRepaired(cells, { start, end, reason: 'unit-split' }, room);
  }
  const reason = mayBreak[end] === BREAK.hyphen ? 'hyphenated' : end === fits ? 'full' : 'pushed-out';
  return orphanRepaired(cells, { start, end, reason }, room);
}

/** Whether a line may end before a cell: a hyphen must have its room. */
function mayEnd(cells: Cells, start: number, end: number, measure: number): boolean {
  const may = cells.mayBreak[end];
  return may === BREAK.may || (may === BREAK.hyphen && leastWidth(cells, start, end) + cells.hyphen <= measure);
}

/** Width of a line once everything has been shrunk. */
function leastWidth({ least, leastGap }: Cells, start: number, end: number): number {
  let width = start < end ? least[start] : 0;
  for (let at = start + 1; at < end; at++) width += leastGap[at] + least[at];
  return width;
}

/** The most cells that fit once everything has been shrunk; vanishing white space always does. */
export function fitLeast(cells: Cells, start: number, measure: number, count = cells.count): number {
  const { kind, least, leastGap } = cells;
  let width = start < count ? -leastGap[start] : 0;
  for (let at = start; at < count; at++) {
    width += leastGap[at] + least[at];
    if (width > measure && !vanishes(kind[at])) return at;
  }
  return count;
}

/** The most cells that fit at their natural widths, the marks at both edges cut. */
function fitNatural(cells: Cells, start: number, measure: number, count: number): number {
  const { kind, width: widths, gap } = cells;
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

/** The first allowed break after `fits` that least widths reach, up to the line's limit; 0 where there is none. */
function pushIn(
  cells: Cells,
  { start, fits, limit }: { readonly start: number; readonly fits: number; readonly limit: number },
  measure: number,
): number {
  const most = fitLeast(cells, start, measure, limit);
  for (let end = fits + 1; end <= most; end++) if (end === limit || mayEnd(cells, start, end, measure)) return end;
  return 0;
}

/**
 * A line before a last line of a single character: the character is squeezed in, else one more is brought down
 * to it that the last line has room for; where neither can be done the orphan stays (and is told by the lint).
 */
function orphanRepaired(cells: Cells, line: LineRange, { measure, next }: Room): LineRange {
  const { start, end } = line;
  const { count, width, orphanFrom } = cells;
  // Over a forced end nothing is squeezed in, and nothing is brought down.
  if (end === count || end < orphanFrom || limitOf(cells, start) < count) return line;
  if (fitLeast(cells, start, measure) === count) return { start, end: count, reason: 'end' };
  for (let at = end - 1; at > start; at--) {
    const may = line.reason === 'unit-split' ? width[at] > 0 : mayEnd(cells, start, at, measure);
    if (!may || at >= orphanFrom) continue;
    if (fitLeast(cells, at, next) < count) break;
    return { start, end: at, reason: line.reason === 'unit-split' ? 'unit-split' : 'orphan' };
  }
  return line;
}

/**
 * Where a unit that fills no line is split: an address before one of its marks, a number or word behind its hyphen or sign,
 * else at the last cell that fits; where it can be, so that no mark stands at a forbidden edge; never before what
 * attaches.
 */
function splitUnit(cells: Cells, start: number, fits: number): number {
  const { count, addresses, kind } = cells;
  for (const address of addresses) {
    if (start < address.start || start >= address.end) continue;
    for (let end = fits; end > start + 1; end--) if (splitsAddress(cells, end)) return end;
  }
  for (let end = fits; end > start + 1; end--) {
    const link = kind[end - 1] === classIndex.hyphen || kind[end - 1] === classIndex.plus;
    if (link && mayPart(cells, end)) return end;
  }
  for (let end = fits; end > start; end--) if (mayPart(cells, end)) return end;
  let end = Math.max(fits, start + 1);
  while (end > start + 1 && isJoined(cells, end)) end--;
  while (end < count && isJoined(cells, end)) end++;
  return end;
}

/** Whether a cell is drawn with the one before it. */
const isJoined = ({ width, count }: Cells, at: number): boolean => at < count && width[at] === 0;

/** Whether a split before a cell leaves no mark at an edge where it may not stand. */
function mayPart(cells: Cells, end: number): boolean {
  const { kind, level } = cells;
  const { mayStart, mayEnd } = edgeTables(level);
  return !isJoined(cells, end) && mayStart[edgeOf(kind, end)] === 1 && mayEnd[edgeOf(kind, end - 1)] === 1;
}
