/** What composition takes: the copy of one paragraph, and how it is to be set. */
import type { Level, Profile } from '../cjk/index.js';
import type { Advance } from '../units/index.js';

/** Code points `start` to `end` (exclusive) of a paragraph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A Latin word as its face sets it, by code point. */
export interface ShapedWord {
  /** Step from each code point to the next, kerned, 1/1000 em; a ligature's width stands at its first code point. */
  readonly advances: readonly number[];
  /** Code points drawn as one glyph. */
  readonly ligatures: readonly Span[];
}

/** A word with its kerning and ligatures; undefined where its face has none for it. */
export type ShapeWord = (word: string) => ShapedWord | undefined;
/** The code points of a word before which it may be hyphenated, ascending. */
export type Hyphenate = (word: string) => readonly number[];

/** Copy in another face or size than its paragraph's. */
export interface Run extends Span {
  readonly advance: Advance;
  readonly shape?: ShapeWord | undefined;
  /** Its size in 1/1000 of the paragraph's. */
  readonly size: number;
  /** Whether it stands above or below the line's baseline: then it belongs to what it follows. */
  readonly raised?: boolean;
}

/** The copy of one paragraph: normalised text and what was marked by hand. */
export interface Copy {
  readonly text: string;
  /** Ranges that no line end may split. */
  readonly keeps: readonly Span[];
  /** Ranges with 1/1000 em added between their characters. */
  readonly tracks: readonly (Span & { readonly tracking: number })[];
  /** Characters with which a line must begin. */
  readonly breaks?: readonly number[];
  readonly runs?: readonly Run[];
  /** Ranges under something `width` wide (pinyin, zhuyin), 1/1000 em: kept together, spread where they are narrower. */
  readonly rubies?: readonly (Span & { readonly width: number })[] | undefined;
}

/** How a paragraph is set. */
export interface Setting {
  readonly profile: Profile;
  readonly level: Level;
  /** Advances of what is as wide as the font says, 1/1000 em. */
  readonly advance: Advance;
  readonly shape?: ShapeWord | undefined;
  /** Class of a code point where a house has marks of its own; the class table's without it. */
  readonly classOf?: ((codePoint: number) => number) | undefined;
  /** Hyphenation of Latin words; without it a word is one unit. */
  readonly hyphenate?: Hyphenate | undefined;
  /** Lines that run down the page: turned Latin, digits upright in one em. */
  readonly vertical?: boolean;
}
