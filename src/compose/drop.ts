/** A drop capital: the first cells of a paragraph, larger than the others and apart from them. */

import { type Cells, GAP } from './cells.js';
import { BREAK } from './opportunities.js';
import { HALF_EM, side } from './sides.js';

/** Cells before `end` are the capital, `size` 1/1000 of the paragraph's; `white` 1/1000 em stand behind it. */
export interface Drop {
  readonly end: number;
  readonly size: number;
  readonly white: number;
}

/**
 * A paragraph's cells, its first ones as wide as a run of that size is, with a drop capital: no line ends in it or
 * behind it, nothing is added to its white, and a mark that opens it stands in half an em.
 */
export function dropped(cells: Cells, { end, size, white }: Drop): Cells {
  const { kind, width, least, gap, leastGap, gapKind, mayBreak } = cells;
  for (let i = 0; i < end; i++) if (side[kind[i]] !== 0) width[i] = least[i] = Math.round((HALF_EM * size) / 1000);
  for (let i = 1; i <= Math.min(end, cells.count - 1); i++) {
    gap[i] = leastGap[i] = i === end ? white : 0;
    gapKind[i] = GAP.unit;
    mayBreak[i] = BREAK.never;
  }
  return { ...cells, drop: end };
}

/** Width of the capital with the white behind it, 1/1000 em. */
export function dropWidth({ width, gap, drop, count }: Cells): number {
  let sum = 0;
  for (let i = 0; i < drop; i++) sum += width[i];
  return drop < count ? sum + gap[drop] : sum;
}
