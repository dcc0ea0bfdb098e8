/** A layout as the input room hands it over: a house style as data. */

import type { HouseRule } from '../cjk/copy-rules.js';
import type { Profile } from '../cjk/index.js';
import type { OrnamentName } from '../geometry/index.js';
import type { HyphenationRules } from '../latin/index.js';
import type { Cmyk, Em, Pt } from '../units/index.js';
import type { Imprint, Masthead, PageKind } from './furniture-types.js';
import type { ArticleStyle, RunStyle } from './style-types.js';

/** The look of a box: tint, rules, and the white inside. */
export interface BoxStyle {
  readonly tint: Cmyk | undefined;
  /** Width of its (outer) rule, 0 for none; of the inner one, 0 for none; and the white between the two. */
  readonly rule: Pt;
  readonly inner: Pt;
  readonly gap: Pt;
  readonly ruleColour: Cmyk;
  /** The sides that have rules, and what those are. */
  readonly sides: ReadonlySet<'top' | 'right' | 'bottom' | 'left'>;
  readonly line: 'solid' | 'dashed' | 'dotted' | 'wave';
  /** An ornament in place of rules, and how wide its band is. */
  readonly ornament: OrnamentName | undefined;
  readonly size: Pt;
  /** White between the column's edge and the text on both sides, in em of body type. */
  readonly inset: Em;
  /** How far the box's edge stands outside its columns, in em of body type. */
  readonly outset: Em;
  /** Whole grid lines inside the box above and below its content. */
  readonly padding: number;
}

/** What a house says of page rules, by their names; a rule or limit that it does not name is as it comes. */
export interface LintChoices {
  readonly rules: Readonly<Record<string, 'off' | 'note' | 'warning' | 'error'>>;
  readonly limits: Readonly<Partial<Record<LimitName, number>>>;
}

/** Limits of page rules; `lint` says what each one counts. */
type LimitName =
  | 'looseness'
  | 'off-grid'
  | 'uneven-legs'
  | 'hole-width'
  | 'hole-lines'
  | 'lonely-head'
  | 'heads-gap'
  | 'heads-size'
  | 'thin-rule'
  | 'small-reversed'
  | 'total-ink'
  | 'low-resolution'
  | 'enlarged';

/** A way out for a block that does not fit its room; `closing` in the layout orders them by what they cost. */
export type ClosingKind =
  | 'lines'
  | 'back'
  | 'paragraphs'
  | 'cuts'
  | 'picture'
  | 'characters'
  | 'byline'
  | 'headline'
  | 'neighbour'
  | 'kicker'
  | 'deck'
  | 'summary'
  | 'width'
  | 'insert';

/** How a house closes pages. */
export interface Closing {
  /** The cheapest first; what is not among them is not offered. */
  readonly order: readonly ClosingKind[];
  readonly limits: {
    /** By how much of its height a picture may change, in 1/1000. */
    readonly picture: number;
    /** Steps of size by which a headline may change. */
    readonly headline: number;
    /** Most characters to ask off one paragraph. */
    readonly characters: number;
    /** Most white between the letters of a paragraph that runs a line longer, 1/1000 em. */
    readonly looseness: Em;
  };
}

/** A house style: kinds of pages, styles, limits and furniture. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly page: { readonly height: Pt };
  /** Distance of grid lines on all its pages. */
  readonly line: Pt;
  /** Kinds of pages by name: `inside`, and those that it states. */
  readonly kinds: Readonly<Record<string, PageKind>>;
  readonly mastheads: Readonly<Record<string, Masthead>>;
  /** What it says of the paper where the manifest does not. */
  readonly imprint: Imprint;
  readonly profile: Profile;
  readonly level: 'none' | 'basic' | 'gb' | 'strict';
  /** How the line ends of running text are chosen. */
  readonly method: 'line' | 'paragraph';
  /** How many lines back `paragraph` may carry a change; undefined for the whole paragraph. */
  readonly carry: number | undefined;
  readonly language: string;
  readonly hyphenation: HyphenationRules;
  /** Rules of normalisation that this house switches off. */
  readonly copyOff: ReadonlySet<HouseRule>;
  /** Styles of runs by every name that the mark-up has for them, the house's own included. */
  readonly runs: ReadonlyMap<string, RunStyle>;
  readonly articles: Readonly<Record<string, ArticleStyle>>;
  readonly boxes: Readonly<Record<string, BoxStyle>>;
  /** Empty lines between blocks, and between an insert and the text. */
  readonly gap: { readonly block: number; readonly insert: number };
  /** Rule drawn in the gap above a block that is not boxed and not at the page's head; 0 for none. */
  readonly rule: { readonly width: Pt; readonly colour: Cmyk };
  readonly limits: {
    /** Least measure for text, in em. */
    readonly measure: Em;
    /** White between letters that a paragraph may take to run a line longer, so that columns end well; 0 for none. */
    readonly slack: Em;
    /** Steps of type sizes for fitting heads, ascending. */
    readonly sizes: readonly Pt[];
    /** Finest resolution that the press can use, in pixels to the inch; the back end's own where undefined. */
    readonly press: number | undefined;
  };
  readonly lint: LintChoices;
  readonly closing: Closing;
  /** Where a caption or credit comes from that the copy does not give: the picture's file, or nowhere. */
  readonly captions: 'file' | 'typed';
  /** What a draft prints where something is missing or too long: `{article} {file} {lines} {characters}`. */
  readonly notices: { readonly article: string; readonly picture: string; readonly overset: string };
  /** What a jump says at its ends: `{page} {headline}`. */
  readonly jumps: { readonly to: string; readonly from: string };
  /** What stands over an index, how it says a page (`{page}`), and what fills a line up to that. */
  readonly index: { readonly title: string; readonly page: string; readonly leader: string };
  /** Words of the paper's own that no line of a head splits: names, places of its city. */
  readonly words: readonly string[];
  /** Names of weekdays, Sunday first. */
  readonly weekdays: readonly string[];
  /** Fonts of the paper's own, by role: path from the layout's folder. */
  readonly fonts: readonly LayoutFont[];
}

/** A font as the manifest or a layout names it; structurally a `FontEntry` of the fonts room. */
export interface LayoutFont {
  readonly role: string;
  readonly path: string;
  readonly file: string;
  readonly sha256: string | undefined;
  readonly fallback: readonly string[];
  readonly lift: number;
}
