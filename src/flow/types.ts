/** What the flow room hands to the display list: blocks with their place, lines and pictures. */
import type { JOINT, Level, Profile } from '../cjk/index.js';
import type { Explanation, SetLine, Setting } from '../compose/index.js';
import type { Area, Grid } from '../geometry/index.js';
import type {
  Article,
  Block,
  BoxStyle,
  Framing,
  FurnitureText,
  HeadName,
  Layout,
  Outline,
  PageKind,
  PictureFile,
  Ruby,
  RunStyle,
  Span,
  StyleName,
  TextStyle,
  Whereabouts,
} from '../input/types.js';
import type { Advance, Cmyk, GlyphForm, Pt, Rect } from '../units/index.js';

/** Parts of a page that are set: a piece of an article or an advertisement, or furniture. */
export type Part = StyleName | 'folio' | 'jump-head' | 'brief-head';

/** What all blocks of a page are set with. */
export interface PageSetting {
  readonly layout: Layout;
  /** What the layout says of pages of this kind, and their grid. */
  readonly kind: PageKind;
  readonly grid: Grid;
  /** The paper's name as a picture. */
  readonly logo: PictureFile | undefined;
  readonly profile: Profile;
  readonly level: Level;
  readonly articles: ReadonlyMap<string, Article>;
  /** Where each article of the issue begins. */
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  /** Advances of a font role, fallbacks included. */
  readonly advance: (role: string) => Advance;
  /** How a style sets Latin words: kerning, ligatures, hyphenation. */
  readonly latin: (style: TextStyle) => Pick<Setting, 'shape' | 'hyphenate'>;
  /** The joint before each code point of a head: how good a place it is to end a line (`JOINT` of the cjk room). */
  readonly joints: (text: string) => Uint8Array;
  /** Set for a block whose lines run down. */
  readonly vertical?: boolean;
  /** Pixel sizes of pictures that can be drawn, by file. */
  readonly pictures: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** What was chosen for a head that could not stand as it was typed, at the size it was to have. */
export interface HeadReport {
  readonly part: HeadName;
  readonly wanted: Pt;
  readonly size: Pt;
  /** White between the characters of a short head, 1/1000 em. */
  readonly spacing: number;
  readonly lines: readonly string[];
  /** What each line but the last ends at, where it was broken freely. */
  readonly ends: readonly Exclude<keyof typeof JOINT, 'never'>[];
}

/** Which copy a line comes from; code points are in its `SetLine`, `label` of them printed by the style. */
export interface LineOrigin {
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly line: number;
  readonly label: number;
}

/** A range in one look, everything said: font, colour, size in 1/1000 of the line's, raise in 1/1000 em of the line. */
export interface Look extends Span {
  readonly font: string;
  readonly colour: Cmyk;
  readonly size: number;
  readonly raise: number;
}

/** A range under dots, a line or a wave, in the colour of its text. */
export interface Mark extends Span {
  readonly mark: NonNullable<RunStyle['mark']>;
  readonly colour: Cmyk;
}

/** A reading as it is set over its base, as one line at its natural width. */
export interface SetRuby extends Span {
  readonly ruby: Ruby;
  /** Which of its copy's readings it is. */
  readonly index: number;
  readonly font: string;
  readonly colour: Cmyk;
  readonly set: SetLine;
  readonly forms: ReadonlyMap<number, GlyphForm>;
  /** 1/1000 of the line's size. */
  readonly size: number;
  /** White for marks that stand between it and its base, 1/1000 em of the line's size. */
  readonly away: number;
}

/**
 * What a paragraph's mark-up draws, by code point of the paragraph, its label counted. Looks and marks are in order
 * and do not overlap; what no look covers is as the style has it.
 */
export interface Markup {
  readonly looks: readonly Look[];
  readonly marks: readonly Mark[];
  readonly rubies: readonly SetRuby[];
  /** Width of each code point's own glyph, 1/1000 em of the line's size. */
  readonly glyphs: ArrayLike<number>;
}

/** A line with its room: `x`, `width` of the slot, `y` and `height` of the grid lines it is centred in. */
export interface PlacedLine extends Rect {
  readonly set: SetLine;
  readonly style: TextStyle;
  readonly size: Pt;
  readonly origin: LineOrigin;
  readonly vertical: boolean;
  /** Forms against the class's own, by code point of the line. */
  readonly forms: ReadonlyMap<number, GlyphForm>;
  /** Runs, marks and readings of its paragraph; undefined where it has none. */
  readonly markup: Markup | undefined;
  /** Of running text: why the line ends where it does, and its paragraph's text; worked out when asked for. */
  readonly why?: () => { readonly explanation: Explanation; readonly text: string };
}

/** A picture in its rectangle; `file.path` is undefined for a missing one, which is drawn as a crossed box. */
export interface PlacedPicture {
  readonly rect: Rect;
  /** The part of it that fills the rectangle, in 1/1000 of its sides. */
  readonly crop: Framing['crop'];
  /** What it is cut to; its rectangle where undefined. */
  readonly outline?: Outline | undefined;
  readonly file: PictureFile;
  readonly alt: string;
  /** Whose picture it is: the article's id, or the name of a picture block, and which of its pictures. */
  readonly article: string;
  readonly index: number;
  /** As set; '' where there is none. */
  readonly caption: string;
  readonly credit: string;
}

/** Copy that found no room: from code point `start` of `paragraph` on, everything after it included. */
export interface Overset {
  readonly page: number;
  readonly block: string;
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly start: number;
  /** Lines as they would be set in the last leg, and characters without white space. */
  readonly lines: number;
  readonly characters: number;
  /** The last characters that are set. */
  readonly before: string;
}

/** A block on the page. */
export interface PlacedBlock {
  readonly block: Block;
  readonly area: Area;
  readonly box: BoxStyle | undefined;
  /** Boxes of inserts, with their look. */
  readonly innerBoxes: readonly { readonly area: Area; readonly box: BoxStyle }[];
  /** Areas drawn grey because their copy is missing. */
  readonly missing: readonly Area[];
  /** Rules and bars of its own, in page coordinates. */
  readonly rules: readonly (Rect & { readonly colour: Cmyk })[];
  readonly lines: readonly PlacedLine[];
  readonly pictures: readonly PlacedPicture[];
  /** Per leg: text lines, measure of the widest one in 1/1000 em, and grid lines that it leaves empty at its foot. */
  readonly legs: readonly { readonly lines: number; readonly measure: number; readonly spare: number }[];
  /** Heads that were broken, shrunk or spaced. */
  readonly heads: readonly (HeadReport & { readonly block: string })[];
  readonly ruled: boolean;
}

/** What the house prints on a page: its furniture, and what stands in its masthead. */
export interface PlacedFurniture {
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly (Rect & { readonly colour: Cmyk })[];
  /** The paper's logo. */
  readonly pictures: readonly PlacedPicture[];
  /** What its texts could name. */
  readonly names: FurnitureText;
}

/** A page with everything placed. */
export interface PlacedPage {
  readonly number: number;
  readonly name: string;
  readonly furniture: PlacedFurniture;
  /** Draft marks: what is missing or too long, printed in the block it belongs to. */
  readonly notices: readonly PlacedLine[];
  readonly blocks: readonly PlacedBlock[];
  readonly overset: readonly Overset[];
}
