/** Copy as the input room hands it over: every character with its way back to the file. */
import type { Em } from '../units/index.js';
import type { RunStyle } from './style-types.js';

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
  /** Passages that may be left out where the article is too long, in order: `{删|…}`; one may lie inside another. */
  readonly cuts: readonly Span[];
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
  /** Of a column of short articles: which article it is from, and what of it. */
  readonly from?: {
    readonly article: string;
    readonly part: 'kicker' | 'brief-head' | 'deck' | 'summary' | 'byline' | 'body' | 'subhead';
    readonly index: number;
    /** Of a byline: whether the layout's label stands before it. */
    readonly labelled?: boolean;
  };
  /** `item` is one of a list: `- …`; `brief-head` and `byline` are those of a short article in a column of several. */
  readonly kind: 'text' | 'subhead' | 'item' | 'brief-head' | 'byline';
}

/** A pull quote: `> …`, a paragraph a line, the last perhaps whose words they are (`> —— …`). It is no part of the body. */
export interface PullQuote {
  /** Number of its first paragraph among those of all of the article's quotes. */
  readonly first: number;
  readonly paragraphs: readonly Copy[];
  /** As typed, its dash included. */
  readonly attribution: Copy | undefined;
  readonly source: Source;
}

/** How a column of a table stands, where the copy says so. */
export type ColumnAlign = 'left' | 'centre' | 'right';

/** A table: every row has as many cells, and one without text is empty. It is no part of the body. */
export interface Table {
  /** Number of its first cell among those of all of the article's tables, which count row by row. */
  readonly first: number;
  readonly columns: number;
  /** Rows at its beginning that are its head. */
  readonly head: number;
  readonly rows: readonly (readonly Copy[])[];
  readonly align: readonly (ColumnAlign | undefined)[];
  readonly caption: Copy | undefined;
  readonly credit: Copy | undefined;
  readonly source: Source;
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
  /** `提要：`: what the story comes to, paragraph by paragraph. */
  readonly summary: readonly Copy[];
  /** `转题：`: the headline of its first part on another page. */
  readonly jumpHead: readonly Copy[];
  /** `记者：` prints the layout's label before the names; `署名：` prints as typed. */
  readonly byline: readonly (Copy & { readonly labelled: boolean })[];
  readonly pictures: readonly ArticlePicture[];
  readonly body: readonly Paragraph[];
  readonly quotes: readonly PullQuote[];
  readonly tables: readonly Table[];
  readonly normalisations: readonly Normalisation[];
}
