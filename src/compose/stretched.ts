/** A paragraph set in another number of lines than its own: the slack that lets columns end well. */
import type { Cells } from './cells.js';
import { type SetLine, type Shape, setParagraph, setParagraphShort } from './paragraph.js';

/** Part of a measure beyond which no line is stretched to gain a line: marks and letters could not take more. */
const MOST = 0.25;

/**
 * The paragraph in `count` lines, evenly looser or tighter than it would be set: line ends are chosen to measures
 * that are all shorter (or longer) by the same length, the least that does, and its lines then fill their own.
 * Undefined where a line would have to part its letters by more than `loosest` (1/1000 em), be split inside a unit,
 * or be wider than its measure.
 */
export function setInLines(cells: Cells, shape: Shape, count: number, loosest: number): SetLine[] | undefined {
  const own = setParagraph(cells, shape);
  if (own.length === count) return own;
  const sign = count > own.length ? 1 : -1;
  const reaches = (by: number): boolean => sign * (setParagraphShort(cells, shape, sign * by).length - count) >= 0;
  let [low, high] = [1, Math.round(shape.measure(0) * MOST)];
  if (!reaches(high)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  const lines = setParagraphShort(cells, shape, sign * high);
  return lines.length === count && lines.every((line) => stands(line, loosest)) ? lines : undefined;
}

/** Whether a line fills its measure without harm. */
function stands(line: SetLine, loosest: number): boolean {
  if (line.reason === 'unit-split' || line.indent + line.width > line.measure) return false;
  if (line.reason === 'end' || line.reason === 'forced') return true;
  return line.justified && lettersOf(line) <= loosest;
}

/** White that a line puts between its letters, 1/1000 em a gap. */
function lettersOf({ shares }: SetLine): number {
  const all = shares.find(({ step }) => step === 'all');
  return all && all.amount > 0 ? Math.ceil(all.amount / all.places) : 0;
}
