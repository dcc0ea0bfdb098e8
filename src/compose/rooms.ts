/** The room of each place of a line in a step of the profile: what sharing slack gives, and what a search counts with. */
import { classIndex, type ReadyStep } from '../cjk/index.js';
import { type Cells, GAP } from './cells.js';
import { whiteAfter, whiteBefore } from './sides.js';

/**
 * How much cell `i` (or the gap after it) may give (`sign` -1) or take (1) in a step, 1/1000 em; 0 where the step
 * does not move it. A mark at the line's edge to which its white points has none: that is for the caller to see.
 */
export function roomOf(cells: Cells, i: number, step: ReadyStep, sign: number): number {
  const { kind, width, gap, gapKind, ready } = cells;
  const { what, marks, to } = step;
  const own = kind[i];
  if (what === 'marks') {
    if (marks[own] === 0) return 0;
    // Growing, of neighbours only the last.
    if (sign > 0 && (whiteBefore(own) ? i > 0 && kind[i - 1] === own : whiteAfter(kind[i + 1]))) return 0;
    return Math.max(0, sign * (to - width[i]));
  }
  if (own === classIndex.space) {
    const means = what === 'han-latin' ? ready.hanLatin : ready.wordSpace;
    // Where both are as wide as each other a space counts as a Han-Latin gap.
    const taken = what === 'word-space' && means.natural === ready.hanLatin.natural;
    return width[i] === means.natural && !taken ? Math.max(0, sign * (to - width[i])) : 0;
  }
  return what === 'han-latin' && gapKind[i + 1] === GAP.hanLatin ? Math.max(0, sign * (to - gap[i + 1])) : 0;
}
