/** White between neighbours: the Han-Latin gap and the width of a typed space, by class names. */
import { type ClassName, classFlags } from './classes.js';

const ideographic: readonly ClassName[] = [
  'han',
  'symbol',
  'enclosed',
  'wide-suffix',
  'wide-unit',
  'iteration',
  'small-kana',
  'emoji',
  'emoji-base',
];
/** Beside these a gap opens; Latin brackets and stops do not count (none beside a mark). */
const gapped: readonly ClassName[] = ['latin', 'digit', 'suffix', 'prefix'];
/** What stands in Latin runs; a space between two of them is a word space. */
export const western: readonly ClassName[] = [
  ...gapped,
  'latin-sign',
  'latin-mark',
  'latin-stop',
  'latin-close',
  'latin-brace',
  'latin-open',
  'quote',
  'guillemet-open',
  'guillemet-close',
  'accent',
  'bar',
  'other',
];
/** Classes that stay whole beside each other when a line is spaced out: words, numbers, addresses. */
const unit: readonly ClassName[] = [...western, 'hyphen', 'slash', 'plus', 'regional', 'emoji-modifier'];
const repeated: readonly ClassName[] = ['dash', 'ellipsis'];

const isIdeographic = classFlags(ideographic);
const isWestern = classFlags(western);
const isGapped = classFlags(gapped);
const isUnit = classFlags(unit);
const isRepeated = classFlags(repeated);

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
