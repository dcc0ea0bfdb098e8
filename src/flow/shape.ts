/** The shape of a block: everything decided but the line it starts on. */
import { type Area, rectOf } from '../geometry/index.js';
import type { Article, ArticleBlock, BoxStyle, Columns } from '../input/types.js';
import type { Pt } from '../units/index.js';
import type { Head } from './head.js';
import type { LegFrame, Levelled } from './level.js';
import type { FlowParagraph } from './paragraph.js';
import type { StackedInsert } from './stack.js';
import type { PageSetting } from './types.js';
import type { WrappedInsert } from './wrapped.js';

/** The pages that a part of an article names: where the text goes on, where it comes from; undefined for this page. */
export interface Jump {
  readonly to: number | undefined;
  readonly from: number | undefined;
}

/** An article's block with everything decided but its text and its place. */
export interface ArticleFrame {
  readonly block: ArticleBlock;
  readonly article: Article;
  readonly box: BoxStyle | undefined;
  readonly padding: number;
  readonly head: Head;
  readonly legs: readonly LegFrame[];
  readonly inserts: readonly StackedInsert[];
  /** Pictures that the text runs round. */
  readonly wrapped: readonly WrappedInsert[];
  readonly jump: Jump;
}

/** An article with everything decided but its place. */
export interface ArticleShape extends ArticleFrame {
  readonly levelled: Levelled;
  readonly paragraphs: readonly FlowParagraph[];
  /** Height in grid lines. */
  readonly total: number;
}

/** Columns of a block as the grid counts them, with its lines. */
export const areaOf = ({ first, last }: Columns, line: number, lines: number): Area => ({
  first: first - 1,
  last: last - 1,
  line,
  lines,
});

export const widthOf = (columns: Columns, { grid }: PageSetting): Pt => rectOf(grid, areaOf(columns, 0, 0)).width;
