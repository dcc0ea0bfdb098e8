/** What the input room hands over: a validated issue, its layout, pages and articles. Nothing here is optional by accident. */
import type { Article, PictureFile, Source } from './copy-types.js';
import type { Imprint } from './furniture-types.js';
import type { Layout, LayoutFont } from './layout-types.js';
import type { Page } from './page-types.js';

export type * from './copy-types.js';
export type * from './furniture-types.js';
export type * from './layout-types.js';
export type * from './page-types.js';
export type * from './style-types.js';

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

/** The page on which an article begins. */
export interface Whereabouts {
  readonly page: number;
  /** Whether it is set into another article, or is short news. */
  readonly inner: boolean;
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
  readonly imprint: Imprint;
  /** The paper's name as it is drawn. */
  readonly logo: PictureFile | undefined;
  /** How many pages it has, whichever of them are set. */
  readonly pageCount: number;
  readonly layout: Layout;
  readonly pages: readonly Page[];
  /** Articles by id, each that a page names, missing ones included. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Where each article begins, in the order of the pages and their blocks. */
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  /** The set of page rules it was closed under, `2026-11`; undefined for the newest. */
  readonly rules: string | undefined;
  readonly accept: readonly Acceptance[];
  readonly fonts: readonly LayoutFont[];
  /** Words of this issue and its layout that no line of a head splits. */
  readonly words: readonly string[];
  /** SHA-256 of every file read, by path relative to the issue (or the project, for layouts and fonts), sorted. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}
