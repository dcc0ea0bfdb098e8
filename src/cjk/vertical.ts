/**
 * Vertical text as data: which characters stand upright, which are turned, and how wide each is along the line.
 * Sources: clreq, "Vertical writing mode"; UAX 50 (Vertical_Orientation U, R, Tu, Tr); GB/T 15834, section 5.2.
 */
import type { GlyphForm } from '../units/index.js';
import { type ClassName, classFlags, classIndex, classOf, classTable } from './classes.js';
import { western } from './gaps.js';

/**
 * How a character stands: its form, and its width along the line: a number in 1/1000 em, the profile's for its class,
 * or the font's advance. `as` is the class it then counts as.
 */
export interface Stance {
  readonly form: GlyphForm;
  readonly width: number | 'class' | 'font';
  readonly as?: ClassName;
  readonly source: string;
}

const UPRIGHT: Stance = { form: 'plain', width: 1000, source: 'UAX 50 U' };
const TURNED: Stance = { form: 'turned', width: 'font', source: 'clreq; UAX 50 R: Latin words and numbers' };
/** White and what has no ink. */
const NOTHING: Stance = { form: 'plain', width: 'class', source: 'no ink' };

/** The stance of each class. */
const byClass: Readonly<Record<ClassName, Stance>> = {
  other: TURNED,
  han: UPRIGHT,
  symbol: UPRIGHT,
  enclosed: UPRIGHT,
  emoji: UPRIGHT,
  'emoji-base': UPRIGHT,
  'emoji-modifier': UPRIGHT,
  regional: UPRIGHT,
  latin: TURNED,
  'latin-mark': TURNED,
  'latin-sign': TURNED,
  'latin-stop': TURNED,
  'latin-brace': TURNED,
  'latin-close': TURNED,
  'latin-open': TURNED,
  quote: TURNED,
  'guillemet-open': TURNED,
  'guillemet-close': TURNED,
  accent: TURNED,
  bar: TURNED,
  digit: TURNED,
  stop: { form: 'centred', width: 1000, as: 'double-mark', source: 'clreq: ！ ？ upright in the middle (mainland)' },
  pause: { form: 'centred', width: 1000, as: 'double-mark', source: 'clreq: ： ； upright in the middle (mainland)' },
  closing: { form: 'vertical-closing', width: 'class', source: 'clreq; UAX 50 Tr: white below' },
  opening: { form: 'vertical-opening', width: 'class', source: 'clreq; UAX 50 Tr: white above' },
  dash: { form: 'vertical-dash', width: 'class', source: 'clreq; GB/T 15834 5.2: 2 em, turned' },
  'long-dash': { form: 'vertical-dash', width: 'class', source: 'as the dash' },
  ellipsis: { form: 'vertical-turned', width: 'class', source: 'clreq; GB/T 15834 5.2: 2 em, turned' },
  'long-ellipsis': { form: 'vertical-turned', width: 'class', source: 'as the ellipsis' },
  wave: { form: 'vertical-turned', width: 'class', source: 'UAX 50 Tr' },
  connector: { form: 'vertical-middle', width: 'class', source: 'clreq: the middle dot stays in the middle' },
  hyphen: TURNED,
  slash: TURNED,
  plus: { form: 'vertical-middle', width: 'class', source: 'UAX 50 U: × ÷ ±' },
  suffix: TURNED,
  'wide-suffix': UPRIGHT,
  'wide-sign': UPRIGHT,
  'wide-unit': UPRIGHT,
  'double-mark': UPRIGHT,
  iteration: UPRIGHT,
  'small-kana': { form: 'vertical', width: 1000, source: 'UAX 50 Tu' },
  prefix: TURNED,
  'wide-prefix': UPRIGHT,
  space: NOTHING,
  'wide-space': NOTHING,
  'half-space': NOTHING,
  'thin-space': NOTHING,
  'line-break': NOTHING,
  'no-break-space': NOTHING,
  glued: TURNED,
  joiner: NOTHING,
  'zero-space': NOTHING,
  attached: NOTHING,
  'emoji-joiner': NOTHING,
  'soft-hyphen': NOTHING,
};

/** Characters that stand otherwise than their class: single ones and ranges `a..b`. */
const byCharacter: readonly (readonly [characters: string, stance: Stance])[] = [
  ['。 ， 、 ． ﹐ ﹑ ﹒', { form: 'corner', width: 'class', source: 'clreq; UAX 50 Tu: upper right' }],
  ['“', { form: 'double-opening', width: 'class', source: 'GB/T 15834 5.2: “ is 『' }],
  ['”', { form: 'double-closing', width: 'class', source: 'GB/T 15834 5.2: ” is 』' }],
  ['‘', { form: 'single-opening', width: 'class', source: 'GB/T 15834 5.2: ‘ is 「' }],
  ['’', { form: 'single-closing', width: 'class', source: 'GB/T 15834 5.2: ’ is 」' }],
  ['﹃', { form: 'double-opening', width: 'class', source: 'UAX 50 U: a vertical form by itself' }],
  ['﹄', { form: 'double-closing', width: 'class', source: 'UAX 50 U: a vertical form by itself' }],
  ['﹁', { form: 'single-opening', width: 'class', source: 'UAX 50 U: a vertical form by itself' }],
  ['﹂', { form: 'single-closing', width: 'class', source: 'UAX 50 U: a vertical form by itself' }],
  ['– ‐', TURNED],
  ['／ ︐..︟ ︰..﹈', UPRIGHT],
  ['－ ＜ ＝ ＞ ＿ ｜ ￣ ー ｡..ﾟ ←..⇿', { form: 'vertical-turned', width: 'class', source: 'UAX 50 R, Tr' }],
  ['゛ ゜ ㌀..㍗ ㍻..㍿', { form: 'vertical', width: 1000, source: 'UAX 50 Tu' }],
  [
    '§ © ® ¼..¾ ‖ † ‡ ‱ ‼ ⁂ ⁇..⁉ ⁑ ℀ ℁ ℃..℉ ℏ ℓ ℔ № ℗ ℞..℣ ℥ ℧ ℩ ℮ ℵ..ℿ ⅅ..⅊ ⅌ ⅍ ⅏..↉ ∞ ∴ ∵ ⌀..⌇ ⌌..⌟ ⌤..⌨ ⌫ ⏏ ⏢..⓿ ■..☙ ☠..❧ ❶..➓ ⬒..⬯ ⭐..⭙',
    UPRIGHT,
  ],
  ['ᄀ..ᇿ ㄱ..㆏ \ue000..\uf8ff 𛀀..𛃿 🀀..🟿 🤀..🧿 🨀..🫿 \u{f0000}..\u{10fffd}', UPRIGHT],
];

const ranges = byCharacter.flatMap(([characters, stance]) =>
  characters.split(' ').map((item) => {
    const [from, to = from] = item.split('..').map((end) => end.codePointAt(0) as number);
    return { from, to, stance };
  }),
);
const ofClass: readonly Stance[] = classTable.map(({ name }) => byClass[name]);
const known = new Map<number, Stance>();

/** How a character of a class stands in a line that runs down, by itself. */
export function stanceOf(code: number, kind: number): Stance {
  // A mark that counts as Latin where it stands, an apostrophe say, stands as Latin does.
  if (kind !== classOf(code)) return ofClass[kind];
  const found = known.get(code);
  if (found !== undefined) return found;
  const own = ranges.find(({ from, to }) => code >= from && code <= to)?.stance;
  const stance = own ?? ofClass[kind];
  known.set(code, stance);
  return stance;
}

/** A letter, digit or sign alone is upright in one em. */
export const ALONE: Stance = { form: 'plain', width: 1000, as: 'han', source: 'clreq: one letter or digit upright' };
/** Side by side in one em: the first of a group, and those after it. */
export const COMBINED: Stance = { form: 'combined', width: 1000, as: 'han', source: 'clreq: two or three digits' };
export const JOINED: Stance = { form: 'joined', width: 0, as: 'attached', source: 'clreq: two or three digits' };
/** A per cent sign after digits in one em stands under them, in an em of its own. */
export const UNDER: Stance = { form: 'plain', width: 1000, as: 'wide-suffix', source: 'as the full-width sign' };

/** What runs of Latin text are made of. */
const runClasses: readonly ClassName[] = [...western, 'glued'];
/** What belongs to a run only between two characters of it. */
const innerClasses: readonly ClassName[] = ['hyphen', 'slash', 'plus', 'connector', 'space', 'no-break-space'];
const isRun = classFlags(runClasses);
const isInner = classFlags([...innerClasses, 'attached', 'joiner']);

/** Whether a class makes up runs of Latin text, and whether it goes on with one that stands on both its sides. */
export const inRun = (kind: number): boolean => isRun[kind] === 1;
export const insideRun = (kind: number): boolean => isInner[kind] === 1;

const letter = /^\p{L}$/u;
const under = new Set([...'%‰'].map((sign) => sign.codePointAt(0)));
const { digit, latin, suffix, prefix } = classIndex;

/**
 * How many characters at a run's start stand in one em, 0 where the run is turned: one letter, digit or sign; two or
 * three digits; a digit and a letter (5G, A4). What may follow them is one sign under them.
 */
export function uprightRun(kinds: ArrayLike<number>, codes: ArrayLike<number>): { together: number; under: boolean } {
  const { length } = kinds;
  const isLetter = (i: number) => kinds[i] === latin && letter.test(String.fromCodePoint(codes[i]));
  const isSign = (i: number) => kinds[i] === suffix || kinds[i] === prefix;
  const signed = length > 1 && under.has(codes[length - 1]);
  const count = signed ? length - 1 : length;
  let digits = 0;
  while (digits < count && kinds[digits] === digit) digits++;
  if (digits === count && count <= 3) return { together: count, under: signed };
  if (signed) return { together: 0, under: false };
  if (count === 1 && (isLetter(0) || isSign(0))) return { together: 1, under: false };
  const mixed = count === 2 && ((digits === 1 && isLetter(1)) || (isLetter(0) && kinds[1] === digit));
  return { together: mixed ? 2 : 0, under: false };
}
