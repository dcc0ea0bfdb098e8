/** What lines cost: sums compared in order, the first that differs decides. */
import { partsNumber } from '../cjk/index.js';
import { type LineRange, type Lines, roomOfLine } from './breaks.js';
import type { Cells } from './cells.js';
import { BREAK } from './opportunities.js';
import { type Sums, sumsOf } from './optimum-rooms.js';

/**
 * The cost of a paragraph's lines: units split, 1/1000 em overfull, orphans (0 or 1), letters spaced, numbers parted
 * from their measure words, then the profile's stretching steps from the last to the first, then its shrinking steps
 * from the last to the first.
 * A step of a line counts with the square of what each of its places took, so that lines are as even as they can
 * be: their slack is much the same however it is divided, and a plain sum would not tell one way from another.
 */
export type Cost = readonly number[];

/** Negative where `a` is the better cost. */
export function compareCosts(a: Cost, b: Cost): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}

/** The least number above which one split unit always counts for more than overfull lines. */
const SPLIT = 2 ** 31;
/** Splits, overfull and orphan as one number that compares like the three in order. */
export const hardOf = (split: number, overfull: number, orphan: number): number =>
  (split * SPLIT + overfull) * 2 + orphan;

/** A line's place: its cells, and its measure (indent off) in 1/1000 em. */
export interface Place {
  start: number;
  end: number;
  measure: number;
}

/** Natural width of a line with its hyphen, 1/1000 em; 0 where all of it vanishes. */
export const naturalOf = ({ naturalStart, naturalEnd, visible, cells }: Sums, start: number, end: number): number =>
  visible[end] <= start ? 0 : naturalEnd[end] - naturalStart[start] + hyphenAt(cells, end);

/** Whether a line that ends before a cell keeps its natural width: the copy's last, or one that must end. */
const isLast = ({ count, mayBreak }: Cells, end: number): boolean => end === count || mayBreak[end] === BREAK.forced;

/** Width of the hyphen of a line that ends before a cell. */
export const hyphenAt = ({ mayBreak, hyphen, count }: Cells, end: number): number =>
  end < count && mayBreak[end] === BREAK.hyphen ? hyphen : 0;

/** What each letter gap takes of `rest`; of a line without gaps all that it lacks, as if it had one. */
export const perGap = (rest: number, gaps: number): number =>
  rest <= 0 ? 0 : gaps > 0 ? Math.ceil(rest / gaps) : rest;

/** Splits, overfull and orphan of one line, by `hardOf`. */
export function hardOfLine(sums: Sums, { start, end, measure }: Place): number {
  const { cells, shrinkStart, shrinkEnd, visible } = sums;
  const split = end < cells.count && cells.mayBreak[end] === BREAK.never ? 1 : 0;
  const room = visible[end] <= start ? 0 : shrinkEnd[end] - shrinkStart[start];
  const overfull = Math.max(0, naturalOf(sums, start, end) - room - measure);
  return hardOf(split, overfull, end === cells.count && start > 0 && start >= cells.orphanFrom ? 1 : 0);
}

/** The square of what each letter gap of a line takes; a last line keeps its natural widths. */
export function lettersOfLine(sums: Sums, { start, end, measure }: Place): number {
  if (isLast(sums.cells, end)) return 0;
  const white = sums.visible[end] <= start;
  const room = white ? 0 : sums.stretchEnd[end] - sums.stretchStart[start];
  const each = perGap(measure - naturalOf(sums, start, end) - room, white ? 0 : sums.gapsEnd[end] - sums.gaps[start]);
  return each * each;
}

/** How many numbers a tail has: parted numbers, then the steps of the profile. */
export const tailLength = ({ plan }: Sums): number => 1 + plan.steps.length;

/**
 * Adds to `into` whether the line's end parts a number, and the squares of what each place of each step of the
 * profile takes or gives.
 */
export function addSteps(sums: Sums, { start, end, measure }: Place, into: Float64Array): void {
  const { kind, count: cells } = sums.cells;
  if (end < cells && partsNumber(kind[end - 1], kind[end])) into[0]++;
  const first = 1;
  const slack = measure - naturalOf(sums, start, end);
  if (slack === 0 || (slack > 0 && isLast(sums.cells, end)) || sums.visible[end] <= start) return;
  const { rooms, recordStart, recordEnd, plan } = sums;
  const [count, stretches] = [plan.steps.length, plan.stretches];
  const last = slack > 0 ? stretches : count;
  const from = 2 * count * recordStart[start];
  const to = 2 * count * recordEnd[end];
  let rest = Math.abs(slack);
  for (let k = slack > 0 ? 0 : stretches; k < last && rest > 0; k++) {
    const room = rooms[to + 2 * k] - rooms[from + 2 * k];
    if (room <= 0) continue;
    const each = Math.ceil(Math.min(rest, room) / (rooms[to + 2 * k + 1] - rooms[from + 2 * k + 1]));
    into[first + (k < stretches ? stretches - 1 - k : stretches + count - 1 - k)] += each * each;
    rest -= room;
  }
}

/** The cost of lines that tile a paragraph. */
export const costOf = (cells: Cells, ranges: readonly LineRange[], lines: Lines): Cost =>
  costOfLines(sumsOf(cells), ranges, lines, 0);

/** The cost of lines that follow each other, of which the first is line `from` of its paragraph. */
export function costOfLines(sums: Sums, ranges: readonly LineRange[], lines: Lines, from: number): Cost {
  const steps = new Float64Array(tailLength(sums));
  let [hard, letters] = [0, 0];
  const place: Place = { start: 0, end: 0, measure: 0 };
  for (let line = 0; line < ranges.length; line++) {
    place.start = ranges[line].start;
    place.end = ranges[line].end;
    place.measure = roomOfLine(lines, from + line);
    hard += hardOfLine(sums, place);
    letters += lettersOfLine(sums, place);
    addSteps(sums, place, steps);
  }
  const orphan = hard % 2;
  const overfull = ((hard - orphan) / 2) % SPLIT;
  return [(hard - orphan - 2 * overfull) / 2 / SPLIT, overfull, orphan, letters, ...steps];
}
