/** Marks beside a line: how far from it they stand and how far they reach. Lengths in 1/1000 em of the line's size. */
import { stretchOf } from './along.js';
import type { Mark, PlacedLine } from './types.js';

/** `away` is from the em box to the mark's middle, `half` from there to its edge; line and wave are `cut` at their ends. */
export const MARKS = {
  dots: { away: 80, half: 55, cut: 0 },
  line: { away: 75, half: 22, cut: 50 },
  wave: { away: 85, half: 57, cut: 50 },
} as const;

/** Marks stand so much further off a range that holds a letter with a descender, on the side of the descenders. */
const DROP = 140;
const descending = /[gjpqyQ]/;

/** Down the page dots stand at the right as readings do, line and wave at the left (clreq). */
const isAtRight = ({ mark }: Mark): boolean => mark === 'dots';

/** From a line's em box to the middle of a mark's part on it. */
export function awayOf(own: Mark, { set, vertical }: PlacedLine): number {
  const { mark, start, end } = own;
  if (vertical && isAtRight(own)) return MARKS[mark].away;
  const text = [...set.text].slice(Math.max(0, start - set.start), Math.max(0, end - set.start)).join('');
  return MARKS[mark].away + (descending.test(text) ? DROP : 0);
}

/** A stretch of the page along the lines, 1/1000 pt. */
interface Along {
  readonly from: number;
  readonly to: number;
}

/**
 * How far a line's marks reach into the white towards the readings of the line after it (`facing`), or into that of
 * its own readings (`own`), along a stretch of the page; `origin` is where the line's first character stands.
 */
export function reachOf(line: PlacedLine, side: 'facing' | 'own', origin: number, along: Along): number {
  let reach = 0;
  for (const mark of line.markup?.marks ?? []) {
    const isFacing = !line.vertical || !isAtRight(mark);
    const stretch = isFacing === (side === 'facing') ? stretchOf(line, mark) : undefined;
    if (!stretch) continue;
    const [from, to] = [stretch.from, stretch.to].map((place) => origin + (place * line.size) / 1000);
    if (from < along.to && to > along.from) reach = Math.max(reach, awayOf(mark, line) + MARKS[mark.mark].half);
  }
  return reach;
}
