/** What the input room hands over: a validated issue, its layout, pages and articles. Nothing here is optional by accident. */
import type { Em, Pt } from '../units/index.js';
import type { Layout, LayoutFont, RunStyle } from './layout-types.js';

export type * from './layout-types.js';

/** A place in a source file: line and column from 1, columns counted in code points. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One change made to the copy on the way in; `from` stood at `source`, `to` stands in the text. */
export interface Normalisation {
  readonly rule: string;
  readonly source: Source;
  readonly from: string;
  readonly to: string;
}

/** A range of code points of a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of copy: one paragraph of text, a subhead, a head line, a caption. */
export interface Copy {
  /** Normalised, without mark-up; never contains a line break. */
  readonly text: string;
  readonly source: Source;
  /** Source column of each code point of `text` (from 1), or undefined where they simply count up from `source`. */
  readonly columns: readonly number[] | undefined;
  /** Ranges that no line end may split: `{苏君}`. */
  readonly keeps: readonly Span[];
  /** Ranges tracked by hand, the em added after each character: `{-1/80|…}`. */
  readonly tracks: readonly (Span & { readonly tracking: Em })[];
  /** Code points before which a line begins: `{/}`. */
  readonly breaks: readonly number[];
  /** Ranges set in another way than their paragraph, `{楷|…}`; of two that overlap the later lies inside the other. */
  readonly runs: readonly (Span & { readonly style: RunStyle })[];
  /** What stands over (in vertical lines beside) a range, pinyin or zhuyin: `{注|北京|Běijīng}`. */
  readonly rubies: readonly Ruby[];
}

/** A reading over its base; normalised text, `source` is where it is typed. */
export interface Ruby extends Span {
  readonly text: string;
  readonly source: Source;
}

/** A paragraph of an article's body. */
export interface Paragraph extends Copy {
  /** `item` is one of a list: `- …`. */
  readonly kind: 'text' | 'subhead' | 'item';
}

/** A picture as the article names it: `图：file｜caption｜credit`. */
export interface ArticlePicture {
  readonly file: PictureFile;
  readonly caption: Copy | undefined;
  readonly credit: Copy | undefined;
  /** Where it is named. */
  readonly source: Source;
}

/** A picture file as found: `path` is undefined where it is missing or cannot be used (already diagnosed). */
export interface PictureFile {
  /** As written in the copy or the page, relative to the issue for reports. */
  readonly file: string;
  readonly path: string | undefined;
  readonly sha256: string;
  readonly bytes: Uint8Array | undefined;
}

/** An article: its head lines, pictures and body. A missing one has `missing: true` and is drawn as 待稿. */
export interface Article {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly missing: boolean;
  readonly kicker: readonly Copy[];
  readonly headline: readonly Copy[];
  readonly deck: readonly Copy[];
  /** `记者：` prints the layout's label before the names; `署名：` prints as typed. */
  readonly byline: readonly (Copy & { readonly labelled: boolean })[];
  readonly pictures: readonly ArticlePicture[];
  readonly body: readonly Paragraph[];
  readonly normalisations: readonly Normalisation[];
}

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

/** Something set into an article's legs; text is pushed aside by it. */
export interface Insert {
  readonly columns: Columns;
  /** `auto`, of a picture alone: as many as its shape and its caption need. */
  readonly lines: number | 'auto';
  readonly at: 'top' | 'bottom';
  readonly content:
    | {
        readonly kind: 'picture';
        /** Index into the article's pictures. */
        readonly picture: number;
        readonly framing: Framing;
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

/** An article on the page. */
export interface ArticleBlock extends BlockPlacing {
  readonly kind: 'article';
  readonly article: string;
  /** Name of an article style of the layout. */
  readonly style: string;
  readonly direction: Direction;
  readonly head: HeadPlacing;
  /** Inset of each leg on both sides, in em; fewer entries than legs repeat the last. */
  readonly insets: readonly Em[];
  readonly inserts: readonly Insert[];
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

export type Block = ArticleBlock | PictureBlock;

/** One page of the issue: what stands on it, in the order of placing, which is the reading order. */
export interface Page {
  readonly number: number;
  readonly name: string;
  readonly editor: string;
  readonly file: string;
  readonly blocks: readonly Block[];
  /** Of the copy that stands in the page's own file. */
  readonly normalisations: readonly Normalisation[];
}

/** Findings of a page rule that the manifest lets stand. */
export interface Acceptance {
  readonly rule: string;
  readonly page: number;
  /** Undefined for what stands in no block. */
  readonly block: string | undefined;
  readonly count: number;
  readonly reason: string;
  /** Name of the layout it is for; every one where undefined. */
  readonly layout: string | undefined;
  readonly source: Source;
}

/** A whole issue, read and validated. */
export interface Issue {
  /** Folder name of the issue. */
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly paper: string;
  /** `2023-10-23`. */
  readonly date: string;
  /** Number of the issue as printed, '' where none. */
  readonly number: string;
  readonly layout: Layout;
  readonly pages: readonly Page[];
  /** Articles by id, each that a page names, missing ones included. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The set of page rules it was closed under, `2026-11`; undefined for the newest. */
  readonly rules: string | undefined;
  readonly accept: readonly Acceptance[];
  readonly fonts: readonly LayoutFont[];
  /** Words of this issue and its layout that no line of a head splits. */
  readonly words: readonly string[];
  /** SHA-256 of every file read, by path relative to the issue (or the project, for layouts and fonts), sorted. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}
