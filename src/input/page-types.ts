/** Pages as the input room hands them over: blocks with every default filled in. */
import type { Em, Pt } from '../units/index.js';
import type { Copy, Normalisation, PictureFile, Source } from './copy-types.js';

/** Columns of the page grid, from 1, both inclusive. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** How many grid lines: as many as needed, a number, or all that are free. */
export type Lines = 'auto' | 'fill' | number;

/** Where a block stands in its columns. */
export type At =
  | { readonly kind: 'top' }
  | { readonly kind: 'bottom' }
  | { readonly kind: 'below'; readonly block: string }
  | { readonly kind: 'beside'; readonly block: string }
  | { readonly kind: 'line'; readonly line: number };

/** Which way the lines of a block's text run: across, or down and from right to left. */
export type Direction = 'horizontal' | 'vertical';

/** What a block's head may say against the layout's styles. */
export interface HeadPlacing {
  /** Type size of the headline's lines; the layout's size for the block's width where undefined. */
  readonly size: Pt | undefined;
  readonly kickerSize: Pt | undefined;
  /** Most lines that one headline may be broken into; the layout's number where undefined. */
  readonly most: number | undefined;
  /**
   * A vertical head stands beside the text's first `lines` lines and takes `width` of the first leg. Where the text
   * runs down too it stands at the right of it, `lines` high, or as high as the text where they are 0.
   */
  readonly vertical: { readonly side: 'left' | 'right'; readonly width: Em; readonly lines: number } | undefined;
  /** `leg`: the byline is the first line of the first leg; `head`: it stands under the headline. */
  readonly byline: 'head' | 'leg';
  /** Whether the summary stands under the deck, or runs into the text as its first paragraphs. */
  readonly summary: 'head' | 'leg';
}

/** Which part of a picture is shown; shares are in 1/1000 of its sides, turned as EXIF says. */
export interface Framing {
  /** `crop`: its place is filled, and what stands over is cut off. `whole`: nothing is, and the place may show white. */
  readonly fit: 'crop' | 'whole';
  /** The part that may be shown at all. */
  readonly crop: readonly [left: number, top: number, width: number, height: number];
  /** What stands as near the middle as it can; the middle of `crop` where undefined. */
  readonly focus: readonly [x: number, y: number] | undefined;
}

/** What of its article a block may leave out: parts of the head, all passages marked `{删|…}`, or one by its number. */
export type Without = 'kicker' | 'deck' | 'summary' | 'cuts' | `cut-${number}`;

/** The outline of a picture that text runs round; corners are in 1/1000 of its place. */
export type Outline =
  | { readonly kind: 'rectangle' }
  | { readonly kind: 'ellipse' }
  | { readonly kind: 'polygon'; readonly corners: readonly (readonly [x: number, y: number])[] };

/** How an insert stands in legs whose text runs round it. */
export interface Wrap {
  /** In em of body type. */
  readonly width: Em;
  /** The line of the legs that it begins on, from 1. */
  readonly line: number;
  /** Where in its columns: it may stand across a gutter. */
  readonly side: 'left' | 'middle' | 'right';
  /** How far text keeps clear of it, in em of body type. */
  readonly white: Em;
  readonly outline: Outline;
}

/** Something set into an article's legs; text is pushed aside by it. */
export interface Insert {
  /** Left out on purpose, with its words; it stays in the page's file. */
  readonly off: boolean;
  readonly columns: Columns;
  /** `auto`: as many as its text needs, or a picture's shape and caption. */
  readonly lines: number | 'auto';
  readonly at: 'top' | 'bottom';
  /** Undefined for what takes its columns whole. */
  readonly wrap: Wrap | undefined;
  readonly content:
    | {
        readonly kind: 'picture';
        /** Index into the article's pictures. */
        readonly picture: number;
        readonly framing: Framing;
      }
    | {
        readonly kind: 'quote';
        /** Index into the article's pull quotes. */
        readonly quote: number;
      }
    | {
        readonly kind: 'table';
        /** Index into the article's tables. */
        readonly table: number;
        /** Name of the article style whose tables it looks like. */
        readonly style: string;
      }
    | {
        readonly kind: 'article';
        readonly article: string;
        readonly style: string;
        readonly box: string | undefined;
      };
  readonly source: Source;
}

interface BlockPlacing {
  /** Name by which others refer to the block; the article's id or the picture's file name where none is given. */
  readonly name: string;
  readonly columns: Columns;
  readonly at: At;
  readonly lines: Lines;
  /** Name of a box style of the layout. */
  readonly box: string | undefined;
  readonly source: Source;
}

/** A short article of a column of several. */
export interface Brief {
  readonly article: string;
  readonly source: Source;
}

/** An article on the page. */
export interface ArticleBlock extends BlockPlacing {
  readonly kind: 'article';
  readonly article: string;
  /** Whether the article began in a block before, on this page or an earlier one, and goes on here. */
  readonly continues: boolean;
  /** Short articles that run through the block one after another (简讯); `article` is then the name of all together. */
  readonly briefs: readonly Brief[];
  /** What stands over them. */
  readonly title: Copy | undefined;
  /** Name of an article style of the layout. */
  readonly style: string;
  readonly direction: Direction;
  readonly head: HeadPlacing;
  /** Inset of each leg on both sides, in em; fewer entries than legs repeat the last. */
  readonly insets: readonly Em[];
  readonly inserts: readonly Insert[];
  /** Lines that the drop capital stands over, 1 for none; the layout's number where undefined. */
  readonly drop: number | undefined;
  /** What is left out on purpose. */
  readonly without: readonly Without[];
  /** Lines more (or fewer) than of themselves that paragraphs are set on, by their number, subheads not counted. */
  readonly stretch: ReadonlyMap<number, number>;
}

/** A picture placed for itself: an advertisement, or a picture without an article. */
export interface PictureBlock extends BlockPlacing {
  readonly kind: 'picture';
  readonly picture: PictureFile;
  readonly framing: Framing;
  /** The mark that the law asks for, e.g. 公益广告; undefined for a picture that is no advertisement. */
  readonly advertisement: Copy | undefined;
  /** Lines of text set over the picture, and where. */
  readonly slogan: readonly Copy[];
  readonly caption: Copy | undefined;
}

/** The masthead (报头) on the page: what it prints is the layout's and the issue's. */
export interface MastheadBlock extends BlockPlacing {
  readonly kind: 'masthead';
  /** Name of a masthead of the layout. */
  readonly masthead: string;
}

/** A line that an index is asked for: an article, and what to say of it where that is not its headline. */
export interface IndexItem {
  readonly article: string;
  readonly text: Copy | undefined;
  readonly source: Source;
}

/** An index (导读): lines that say on which page an article stands. */
export interface IndexBlock extends BlockPlacing {
  readonly kind: 'index';
  /** The number of its own page. */
  readonly page: number;
  /** The lines asked for, or how many of each other page's articles, from the first on. */
  readonly items: readonly IndexItem[] | { readonly each: number };
  /** What stands over it; the layout's title where undefined. */
  readonly title: Copy | undefined;
}

export type Block = ArticleBlock | PictureBlock | MastheadBlock | IndexBlock;

/** One page of the issue: what stands on it, in the order of placing, which is the reading order. */
export interface Page {
  readonly number: number;
  /** Name of a kind of pages of the layout. */
  readonly kind: string;
  readonly name: string;
  readonly editor: string;
  readonly file: string;
  readonly blocks: readonly Block[];
  /** Of the copy that stands in the page's own file. */
  readonly normalisations: readonly Normalisation[];
}
