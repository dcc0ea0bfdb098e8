/** A page's file as an editor writes it, once the schema has passed it. */
import type { Direction, Without } from './types.js';

export interface PlacingText {
  readonly as?: string;
  readonly columns: number | string;
  readonly lines?: number | 'auto' | 'fill';
  readonly below?: string;
  readonly beside?: string;
  readonly at?: 'top' | 'bottom';
  readonly line?: number;
  readonly box?: string;
}
export interface HeadText {
  readonly size?: string;
  readonly kicker?: string;
  readonly most?: number;
  readonly vertical?: 'left' | 'right';
  readonly width?: string;
  readonly lines?: number;
  readonly byline?: 'head' | 'leg';
  readonly summary?: 'head' | 'leg';
}
/** Shares of a picture in per cent of its sides. */
export interface FramingText {
  readonly fit?: 'crop' | 'whole';
  readonly focus?: readonly [x: number, y: number];
  readonly crop?: Readonly<Partial<Record<'left' | 'top' | 'width' | 'height', number>>>;
}
export interface InsertText extends FramingText {
  readonly picture?: number;
  readonly quote?: number;
  readonly table?: number;
  readonly article?: string;
  readonly style?: string;
  readonly box?: string;
  readonly columns?: number | string;
  readonly lines?: number;
  readonly at?: 'top' | 'bottom';
  readonly off?: boolean;
  readonly width?: string | 0;
  readonly line?: number;
  readonly side?: 'left' | 'middle' | 'right';
  readonly white?: string | 0;
  readonly outline?: 'rectangle' | 'ellipse' | readonly (readonly [number, number])[];
}
/** A block of an article names it with `article`, one that goes on with it with `continues`. */
export interface ArticleText extends PlacingText {
  readonly article?: string;
  readonly continues?: string;
  /** Short articles in place of one, and what stands over them. */
  readonly briefs?: readonly string[];
  readonly title?: string;
  readonly style?: string;
  readonly direction?: Direction;
  readonly head?: HeadText;
  readonly insets?: string | 0 | readonly (string | 0)[];
  readonly inserts?: readonly InsertText[];
  readonly drop?: number;
  readonly without?: readonly Without[];
  readonly stretch?: Readonly<Record<string, number>>;
}
export interface PictureText extends PlacingText, FramingText {
  readonly picture: string;
  readonly advertisement?: string;
  readonly slogan?: string | readonly string[];
  readonly caption?: string;
}
export interface MastheadBlockText extends Omit<PlacingText, 'columns'> {
  readonly masthead: string;
  readonly columns?: number | string;
}
/** An article by its name, or with the text that stands for its headline. */
type IndexItemText = string | { readonly article: string; readonly text?: string };
export interface IndexBlockText extends PlacingText {
  readonly index: 'auto' | number | readonly IndexItemText[];
  readonly title?: string;
}
export type BlockText = ArticleText | PictureText | MastheadBlockText | IndexBlockText;

export interface PageText {
  readonly name: string;
  readonly kind?: string;
  readonly editor: string;
  readonly blocks: readonly BlockText[];
}
