/** Widths of cells: by class and profile, by the font where the class says so, by what was marked in the copy. */
import { classIndex, type ReadyProfile, spaceBetween } from '../cjk/index.js';
import type { Advance, GlyphForm } from '../units/index.js';
import { CLASS_WIDTH, type Classified, FONT_WIDTH } from './classify.js';
import type { Copy, Run, Setting, ShapedWord } from './copy.js';
import { HALF_EM, side } from './sides.js';

/** Widths and least widths by cell, 1/1000 em, and forms that differ from the class's. */
export interface Widths {
  readonly width: Int16Array;
  readonly least: Int16Array;
  readonly forms: Map<number, GlyphForm> | undefined;
}

const wideSpace = classIndex['wide-space'];
/** Widest glyph taken: what a font says beyond it is a fault of the font. */
const WIDEST = 0x7fff;

/** The widths of a paragraph's cells. */
export function widthsOf(text: Classified, copy: Copy, setting: Setting, ready: ReadyProfile): Widths {
  const { count } = text;
  const widths: Widths = { width: new Int16Array(count), least: new Int16Array(count), forms: text.forms };
  measure(widths, text, ready, advances(copy.runs, setting.advance));
  if (text.words.length > 0) shapeWords(widths, text, copy, setting);
  for (const run of copy.runs ?? []) if (run.size !== 1000) resize(widths, run);
  return widths;
}

/** The advance of a cell: its run's, else the paragraph's. */
function advances(runs: readonly Run[] | undefined, plain: Advance): (code: number, at: number) => number {
  if (!runs || runs.length === 0) return (code) => plain(code) ?? HALF_EM;
  return (code, at) => {
    let advance = plain;
    for (const run of runs) if (at >= run.start && at < run.end) advance = run.advance;
    return advance(code) ?? HALF_EM;
  };
}

function measure(
  { width, least, forms }: Widths,
  { kind, codes, count, stands }: Classified,
  ready: ReadyProfile,
  advance: (code: number, at: number) => number,
): void {
  const oneWhite = ready.profile.neighbours === 'one-white';
  for (let i = 0; i < count; i++) {
    const own = kind[i];
    let natural = ready.width[own];
    let smallest = ready.least[own];
    const told = stands ? stands[i] : forms?.has(i) ? FONT_WIDTH : CLASS_WIDTH;
    if (told >= 0) natural = smallest = told;
    else if (natural < 0 || told === FONT_WIDTH) {
      natural = Math.min(WIDEST, advance(codes[i], i));
      smallest = natural;
    } else if (side[own] !== 0) {
      // Of two neighbours' whites one stays: the later closing mark's, the earlier opening mark's.
      if (oneWhite && natural > HALF_EM && losesWhite(kind, i)) natural = HALF_EM;
      if (smallest > natural) smallest = natural;
    } else if (own === classIndex.space) {
      const means = i > 0 && i + 1 < count ? spaceBetween(kind[i - 1], kind[i + 1]) : 'half';
      if (means !== 'half') ({ natural, least: smallest } = means === 'han-latin' ? ready.hanLatin : ready.wordSpace);
    }
    // What a joiner or a modifier makes one picture of is as wide as its first part.
    if (isPart(kind, i)) [natural, smallest] = [0, 0];
    width[i] = natural;
    least[i] = smallest;
  }
}

const modifier = classIndex['emoji-modifier'];
const emojiJoiner = classIndex['emoji-joiner'];
/** Whether a cell is part of the picture that began before it. */
const isPart = (kind: Uint8Array, i: number): boolean =>
  i > 0 && (kind[i - 1] === emojiJoiner || (kind[i] === modifier && kind[i - 1] === emojiBase));
const emojiBase = classIndex['emoji-base'];

/**
 * Whether a mark's white falls away beside its neighbour's: closing before any mark, opening after an opening; both
 * beside a full-width space (CSS Text 4, text-spacing-trim).
 */
const losesWhite = (kind: Uint8Array, i: number): boolean =>
  side[kind[i]] === 1
    ? i + 1 < kind.length && (side[kind[i + 1]] !== 0 || kind[i + 1] === wideSpace)
    : i > 0 && (side[kind[i - 1]] === 2 || kind[i - 1] === wideSpace);

/** Latin words as their faces shape them; one that runs over the edge of a run or is tracked by hand stays as it is. */
function shapeWords(
  widths: Widths,
  { words, codes, stands }: Classified,
  { runs = [], tracks }: Copy,
  setting: Setting,
): void {
  for (const { start, end } of words) {
    let shape = setting.shape;
    let whole = !tracks.some((track) => track.end > start && track.start < end);
    for (const run of runs) {
      if (run.end <= start || run.start >= end) continue;
      shape = run.shape;
      whole &&= run.start <= start && run.end >= end;
    }
    if (!shape || !whole || end - start < 2) continue;
    const shaped = shape(String.fromCodePoint(...codes.subarray(start, end)));
    // Down the page a word is turned, and what is drawn as one glyph of it is turned as one.
    if (shaped) placeWord(widths, start, { ...shaped, form: stands ? 'turned' : 'ligature' });
  }
}

function placeWord(
  { width, least, forms }: Widths,
  start: number,
  { advances: steps, ligatures, form }: ShapedWord & { readonly form: GlyphForm },
): void {
  for (const [index, step] of steps.entries()) {
    width[start + index] = step;
    least[start + index] = step;
  }
  for (const ligature of ligatures) {
    for (let i = ligature.start; i < ligature.end; i++) forms?.set(start + i, i === ligature.start ? form : 'joined');
  }
}

function resize({ width, least }: Widths, { start, end, size }: Run): void {
  for (let i = start; i < end; i++) {
    width[i] = Math.round((width[i] * size) / 1000);
    least[i] = Math.round((least[i] * size) / 1000);
  }
}
