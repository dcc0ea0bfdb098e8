/** A document under comparison, wherever it comes from: articles of paragraphs, and where each line of them stands. */
import type { Pt, Rect } from '../units/index.js';

/** A place on a page. */
export interface Spot {
  readonly page: number;
  readonly rect: Rect;
}

/** How a line looks, for telling a change of style; '' where nothing is known of it. */
export type Look = string;

/** A line of a paragraph: code points `start` to `end` (exclusive) of its text. */
export interface ProofLine extends Spot {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
  /** Its steps from character to character; '' where nothing is known of them. */
  readonly spacing: string;
}

/** A piece of copy with its lines; one that is not on a page has none. */
export interface ProofParagraph {
  /** What it is: `headline`, `body`, `caption` and so on. */
  readonly part: string;
  readonly index: number;
  readonly text: string;
  readonly lines: readonly ProofLine[];
}

/** Paragraphs in reading order. */
export interface ProofArticle {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly ProofParagraph[];
}

/** A picture as it is printed; `content` names its bytes. */
export interface ProofPicture extends Spot {
  readonly file: string;
  readonly content: string;
  readonly crop: readonly number[];
}

/** A block of a page. */
export interface ProofBlock extends Spot {
  readonly name: string;
}

/** A line of what every page bears. */
export interface ProofFurniture extends Spot {
  readonly text: string;
}

/** One page; two of the same `content` are the same to the byte, of the same `body` but for their furniture. */
export interface ProofPage {
  readonly number: number;
  readonly name: string;
  readonly content: string;
  readonly body: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly blocks: readonly ProofBlock[];
  readonly pictures: readonly ProofPicture[];
  readonly furniture: readonly ProofFurniture[];
}

/** What a comparison knows of the document: a manuscript has articles alone, a PDF of others no blocks. */
export interface ProofDocument {
  readonly name: string;
  readonly kind: 'build' | 'manuscript' | 'pdf';
  readonly articles: readonly ProofArticle[];
  readonly pages: readonly ProofPage[];
}
