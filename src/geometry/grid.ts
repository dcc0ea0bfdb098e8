/** The page's grid: equal columns by grid lines. */
import type { Pt, Rect } from '../units/index.js';

/** A layout's grid; lengths in 1/1000 pt. */
export interface GridShape {
  readonly columns: number;
  /** Width of a column and of the gutter, exact: the layout's em values times its body size. */
  readonly column: Pt;
  readonly gutter: Pt;
  readonly lines: number;
  /** Distance of baselines. */
  readonly line: Pt;
  /** Left edge of column 1, top edge of line 1. */
  readonly left: Pt;
  readonly top: Pt;
}

/** A grid with the places of its columns and lines; columns and lines count from 0. */
export interface Grid extends GridShape {
  readonly columnX: (column: number) => Pt;
  readonly lineY: (line: number) => Pt;
}

/** Columns `first` to `last` (inclusive, from 0) and `lines` grid lines from `line` (from 0). */
export interface Area {
  readonly first: number;
  readonly last: number;
  readonly line: number;
  readonly lines: number;
}

export const gridOf = (shape: GridShape): Grid => ({
  ...shape,
  columnX: (column) => (shape.left + column * (shape.column + shape.gutter)) as Pt,
  lineY: (line) => (shape.top + line * shape.line) as Pt,
});

/** An area as a rectangle on the page. */
export const rectOf = (grid: Grid, { first, last, line, lines }: Area): Rect => ({
  x: grid.columnX(first),
  y: grid.lineY(line),
  width: (grid.columnX(last) + grid.column - grid.columnX(first)) as Pt,
  height: (lines * grid.line) as Pt,
});
