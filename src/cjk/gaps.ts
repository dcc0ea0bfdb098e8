/** White between neighbours: the Han-Latin gap and the width of a typed space, by class names. */
import { type ClassName, classTable } from './classes.js';

const ideographic: readonly ClassName[] = ['han', 'symbol', 'wide-suffix', 'iteration'];
const western: readonly ClassName[] = ['latin', 'digit', 'suffix', 'prefix', 'latin-stop', 'latin-open', 'other'];
/** Beside these a gap opens; Latin brackets and stops do not count (none beside a mark). */
const gapped: readonly ClassName[] = ['latin', 'digit', 'suffix', 'prefix'];
/** Classes that stay whole when a line is spaced out. */
const unit: readonly ClassName[] = ['latin', 'digit', 'suffix', 'latin-stop', 'latin-open', 'prefix', 'other'];
const repeated: readonly ClassName[] = ['dash', 'ellipsis'];

const flags = (names: readonly ClassName[]) =>
  Uint8Array.from(classTable, ({ name }) => (names.includes(name) ? 1 : 0));
const isIdeographic = flags(ideographic);
const isWestern = flags(western);
const isGapped = flags(gapped);
const isUnit = flags(unit);
const isRepeated = flags(repeated);

/** Whether the Han-Latin gap opens between two classes (1/4 em; clreq, "Mixed text composition"). */
export const opensGap = (before: number, after: number): boolean =>
  (isIdeographic[before] === 1 && isGapped[after] === 1) || (isGapped[before] === 1 && isIdeographic[after] === 1);

/** What a typed space between two classes stands for: a Han-Latin gap, a Latin word space, or half an em. */
export function spaceBetween(before: number, after: number): 'han-latin' | 'word-space' | 'half' {
  if (opensGap(before, after)) return 'han-latin';
  return isWestern[before] === 1 && isWestern[after] === 1 ? 'word-space' : 'half';
}

/** Whether two neighbours are parts of one unit, which is never spaced out. */
export const isOneUnit = (before: number, after: number): boolean =>
  (isUnit[before] === 1 && isUnit[after] === 1) || (isRepeated[before] === 1 && before === after);
