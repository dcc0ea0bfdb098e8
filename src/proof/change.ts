/** What a comparison finds. Places on the new document are `spots`, on the old one `before`. */
import type { Spot } from './document.js';

interface Placed {
  readonly spots: readonly Spot[];
  readonly before: readonly Spot[];
}

/** Where in the copy: article, part of it, and which paragraph of that part. */
export interface CopyPlace {
  readonly article: string;
  readonly part: string;
  readonly paragraph: number;
}

/** Words that changed: one of the two texts is empty where something was only deleted or only inserted. */
export interface TextChange extends Placed, CopyPlace {
  readonly kind: 'text';
  readonly deleted: string;
  readonly inserted: string;
  /** What stands around it in the new text, a sentence at the most. */
  readonly lead: string;
  readonly tail: string;
  /** Whether it touches a number, or a person's name. */
  readonly flags: readonly ('number' | 'name')[];
}

/** A whole paragraph (headline, caption …) that came, went, or stands elsewhere than it did. */
export interface ParagraphChange extends Placed, CopyPlace {
  readonly kind: 'paragraph';
  readonly what: 'inserted' | 'deleted' | 'moved';
  readonly text: string;
  /** The article that it was moved from. */
  readonly from?: string;
}

/** An article that came, went, or stands on other pages. */
export interface ArticleChange extends Placed {
  readonly kind: 'article';
  readonly what: 'added' | 'dropped' | 'moved' | 'renamed';
  readonly article: string;
  readonly title: string;
  /** Pages it stood on and stands on; its old name where it was renamed. */
  readonly from: string;
  readonly to: string;
}

/** Type of another font, size or colour. */
export interface StyleChange extends Placed, CopyPlace {
  readonly kind: 'style';
  readonly from: string;
  readonly to: string;
}

/** A line whose letters are set closer or wider, its text and ends the same. */
export interface SpacingChange extends Placed, CopyPlace {
  readonly kind: 'spacing';
  readonly lines: number;
}

/** A block that was moved or resized by an editor: what follows from other changes is no change of its own. */
export interface BlockChange extends Placed {
  readonly kind: 'block';
  readonly what: 'moved' | 'resized' | 'added' | 'dropped';
  readonly block: string;
}

export interface PictureChange extends Placed {
  readonly kind: 'picture';
  readonly what: 'swapped' | 'cropped' | 'moved' | 'resized' | 'added' | 'dropped';
  readonly file: string;
  readonly was: string;
}

/** A text of the page's furniture. */
export interface FurnitureChange extends Placed {
  readonly kind: 'furniture';
  readonly page: number;
  readonly deleted: string;
  readonly inserted: string;
}

export type Change =
  | TextChange
  | ParagraphChange
  | ArticleChange
  | StyleChange
  | SpacingChange
  | BlockChange
  | PictureChange
  | FurnitureChange;

/** What follows from the changes and is only counted: lines broken anew, blocks pushed on. */
export interface Reflow {
  readonly article: string;
  readonly lines: number;
  readonly pages: readonly number[];
}

/** What became of a page. */
export interface PageVerdict {
  readonly page: number;
  readonly verdict: 'identical' | 'furniture' | 'changed' | 'added' | 'dropped';
}

export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly pages: readonly PageVerdict[];
  readonly changes: readonly Change[];
  readonly reflow: readonly Reflow[];
  /** Blocks that were pushed up or down, or made higher or lower, by what changed. */
  readonly pushed: number;
}
