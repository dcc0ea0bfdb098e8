/** From copy to classes: code points, their classes in context, and the words and addresses among them. */
import {
  APOSTROPHE,
  addressSigns,
  classIndex,
  classOf as classInTable,
  latinAddress,
  latinWord,
} from '../cjk/index.js';
import type { GlyphForm } from '../units/index.js';
import type { Span } from './copy.js';

/** A paragraph by code point. */
export interface Classified {
  readonly count: number;
  readonly codes: Int32Array;
  /** Class of each code point, a number in the class table. */
  readonly kind: Uint8Array;
  /** Position of each code point in the text, in UTF-16 units; undefined where both agree. */
  readonly units: Int32Array | undefined;
  /** Forms that differ from the class's. */
  readonly forms: Map<number, GlyphForm> | undefined;
  /** Down the page: widths along the line, 1/1000 em, `CLASS_WIDTH` or `FONT_WIDTH`. */
  readonly stands?: Int16Array;
  /** Latin words. */
  readonly words: readonly Span[];
  /** Web and e-mail addresses. */
  readonly addresses: readonly Span[];
}

/** A width that the profile states for a class, or the font for a character. */
export const CLASS_WIDTH = -1;
export const FONT_WIDTH = -2;

const { digit, hyphen, latin, slash, closing } = classIndex;
const apostrophe = APOSTROPHE.codePointAt(0);
const none: readonly never[] = [];

function codePoints(text: string): { codes: Int32Array; units: Int32Array | undefined } {
  const codes = new Int32Array(text.length);
  let units: Int32Array | undefined;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length) {
      units ??= Int32Array.from({ length: text.length + 1 }, (_, index) => index);
      code = text.codePointAt(at) as number;
      units[count] = at;
      if (code > 0xffff) at++;
    } else if (units) units[count] = at;
    codes[count++] = code;
  }
  if (units) units[count] = text.length;
  return { codes: codes.subarray(0, count), units: units?.subarray(0, count + 1) };
}

/** A curly quote between letters is an apostrophe, a hyphen beside a letter a hyphen: Latin, not a Chinese mark. */
function readInContext(kind: Uint8Array, codes: Int32Array, forms: Map<number, GlyphForm>): void {
  for (let i = 1; i < kind.length; i++) {
    const before = kind[i - 1];
    const after = i + 1 < kind.length ? kind[i + 1] : -1;
    if (kind[i] === closing && codes[i] === apostrophe && before === latin && after === latin) {
      kind[i] = latin;
      forms.set(i, 'plain');
    } else if (kind[i] === hyphen && before === latin && (after === latin || after === digit)) {
      forms.set(i, 'plain');
    }
  }
}

/** Matches of a pattern as spans of code points. */
function spansOf(text: string, pattern: RegExp, units: Int32Array | undefined): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: pointAt(units, index),
    end: pointAt(units, index + length),
  }));
}

function pointAt(units: Int32Array | undefined, unit: number): number {
  if (!units) return unit;
  let [low, high] = [0, units.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle] < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The classes of a text. Words are looked for only where there are letters. */
export function classify(text: string, classOf = classInTable): Classified {
  const { codes, units } = codePoints(text);
  const count = codes.length;
  const kind = new Uint8Array(count);
  let letters = false;
  for (let i = 0; i < count; i++) {
    const own = classOf(codes[i]);
    kind[i] = own;
    if (own === latin) letters = true;
  }
  if (!letters) return { count, codes, kind, units, forms: undefined, words: none, addresses: none };
  const forms = new Map<number, GlyphForm>();
  readInContext(kind, codes, forms);
  const mayHold = addressSigns.some((sign) => text.includes(sign));
  const addresses = mayHold ? spansOf(text, latinAddress, units) : none;
  // In an address every stroke is the letter's own.
  for (const { start, end } of addresses) {
    for (let i = start; i < end; i++) if (kind[i] === slash || kind[i] === hyphen) forms.set(i, 'plain');
  }
  return { count, codes, kind, units, forms, words: spansOf(text, latinWord, units), addresses };
}
