/** The display list's types: what stands where on each page, for every back end, the lint and the diff. */
import type { Part as PartOfArticle, PlacedFurniture } from '../flow/index.js';
import type { GridShape } from '../geometry/index.js';
import type { Cmyk, GlyphForm, Pt, Rect } from '../units/index.js';

/** What a line is: a part of an article or of the page, or a reading over one. */
export type Part = PartOfArticle | 'ruby';

/**
 * The copy a line comes from: article, its part, the paragraph in that part and the code points
 * `start` to `end` (exclusive) of that paragraph's normalised text.
 */
export interface Origin {
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /**
   * Of a reading (part `ruby`): the part that its base belongs to, and which of that paragraph's readings it is.
   * `paragraph` and `line` are its base's, `start` and `end` count the reading's own text.
   */
  readonly over?: { readonly part: PartOfArticle; readonly ruby: number };
}

/** A line of text, or as much of one as has one font, size, colour and height. `x`, `y` are the baseline's start; vertical lines run down from `y`, centred on `x`. */
export interface TextItem {
  readonly kind: 'text';
  /** Role of the font, e.g. `body`; faces are found along its fallback chain. */
  readonly font: string;
  readonly size: Pt;
  readonly x: Pt;
  readonly y: Pt;
  readonly text: string;
  /**
   * The step from each cluster (see `clusters`) to the next, in 1/1000 em of `size`, the last one's own width
   * included; their sum is the line's set width.
   */
  readonly advances: ArrayLike<number>;
  readonly colour: Cmyk;
  readonly vertical: boolean;
  /** Forms that differ from the list's `forms`, by cluster index (a Latin quotation mark, say). */
  readonly forms: ReadonlyMap<number, GlyphForm>;
  readonly origin: Origin | undefined;
}

/** A filled rectangle: a rule, a tint, the ground of a box. */
export interface FillItem extends Rect {
  readonly kind: 'fill';
  readonly colour: Cmyk;
}

/** A straight stroke, e.g. the cross over the place of a picture that is missing. */
export interface StrokeItem {
  readonly kind: 'stroke';
  readonly from: readonly [x: Pt, y: Pt];
  readonly to: readonly [x: Pt, y: Pt];
  readonly width: Pt;
  readonly colour: Cmyk;
}

/** A step of a path in 1/1000 pt: to a place, along a line, along a cubic curve with two control points. */
export type PathStep =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** Dots and waves: a path that is stroked as wide as `width` says, or filled where that is 0. */
export interface PathItem {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly width: Pt;
  readonly colour: Cmyk;
}

/** A picture, filling its rectangle; `crop` is the part of it that is shown, in 1/1000 of its sides. */
export interface PictureItem extends Rect {
  readonly kind: 'picture';
  /** Key into `DisplayList.pictures`. */
  readonly picture: string;
  readonly crop: readonly [left: number, top: number, width: number, height: number];
  readonly alt: string;
  /** A closed path that it is cut to; its whole rectangle is shown where it has none. */
  readonly clip?: readonly PathStep[];
}

export type DisplayItem = TextItem | FillItem | StrokeItem | PathItem | PictureItem;

/** A block of a page: the grid lines and columns it takes, in 1/1000 pt. */
export interface DisplayBlock extends Rect {
  readonly name: string;
  readonly kind: 'article' | 'picture' | 'advertisement' | 'masthead' | 'index';
  /** Whether the lines of its text run down. */
  readonly down: boolean;
  readonly boxed: boolean;
  /** Whether copy or a picture of it is still missing. */
  readonly waiting: boolean;
}

/** What a page's items stand in. Nothing of it is drawn. */
export interface PagePlan {
  /** Kind of pages it is of, by the layout's name; absent in lists written before there were kinds. */
  readonly kind?: string;
  readonly grid: GridShape;
  /** Size of running text: the em of measures on the page. */
  readonly body: Pt;
  /** How many of the page's items, from the first on, are furniture, the masthead's included. */
  readonly furniture: number;
  /** What the furniture could name; what nobody gave is empty. */
  readonly names: PlacedFurniture['names'];
  readonly blocks: readonly DisplayBlock[];
}

/** One page: its trim size, and its items in drawing order, which is the reading order too. */
export interface DisplayPage {
  readonly number: number;
  readonly name: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly items: readonly DisplayItem[];
  /** Articles in reading order with the place of their heads: the PDF's outline. */
  readonly articles: readonly { readonly article: string; readonly title: string; readonly y: Pt }[];
  /** Absent in lists written before there were plans. */
  readonly plan?: PagePlan;
}

/** A font as used: role, file within the project, SHA-256 of the file. */
export interface DisplayFont {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
}

/** A picture as used: file relative to the issue, SHA-256 of the file. */
export interface DisplayPicture {
  readonly key: string;
  readonly file: string;
  readonly sha256: string;
  /** Width and height of a photograph or another picture of pixels; a drawing has none. */
  readonly pixels?: readonly [width: number, height: number];
  /** Pixels to the inch that its file states. */
  readonly density?: number;
}

/** Everything that is printed, and nothing that is not: the one contract behind composition. */
export interface DisplayList {
  readonly version: 2;
  readonly paper: string;
  /** The date, `2023-10-23`. */
  readonly date: string;
  readonly title: string;
  /** Finest resolution that the press can use, in pixels to the inch; the back end's own where undefined. */
  readonly ppi?: number;
  readonly fonts: readonly DisplayFont[];
  readonly pictures: readonly DisplayPicture[];
  /** The form of every character that is not drawn `plain`, for the whole list. */
  readonly forms: ReadonlyMap<string, GlyphForm>;
  readonly pages: readonly DisplayPage[];
}
