/** Rules of the page's shape: channels, corners, feet of columns. */
import { around, type DisplayBlock, rectOfItem, rectOfShape } from '../display/index.js';
import { type Pt, type Rect, remember, toMm } from '../units/index.js';
import type { Found, Means, PageView } from './types.js';
import { columnAt, RUNNING, rounded } from './view.js';

/** Columns and grid lines that a rectangle takes, from 0; `to` and `last` inclusive. */
interface Cells {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export function cellsOf({ plan: { grid } }: PageView, { x, y, width, height }: Rect): Cells {
  const row = (at: number) => Math.min(grid.lines - 1, Math.max(0, Math.floor((at - grid.top) / grid.line)));
  const last = columnAt(grid, x + width - 1);
  return { first: columnAt(grid, x), last, from: row(y), to: row(y + height - 1) };
}

/** The rectangle of columns and lines. */
export function rectOfCells({ plan: { grid } }: PageView, { first, last, from, to }: Cells): Rect {
  const step = grid.column + grid.gutter;
  return {
    x: (grid.left + first * step) as Pt,
    y: (grid.top + from * grid.line) as Pt,
    width: ((last - first) * step + grid.column) as Pt,
    height: ((to - from + 1) * grid.line) as Pt,
  };
}

/** Whether what takes a whole side is meant to part the page there. */
const meant = (side: readonly DisplayBlock[]): boolean =>
  (side.length === 1 && (side[0].kind !== 'article' || side[0].boxed)) || isMastheads(side);

/** Whether blocks are a masthead and what stands beside it. */
function isMastheads(side: readonly DisplayBlock[]): boolean {
  const masthead = side.find(({ kind }) => kind === 'masthead');
  return (
    masthead !== undefined &&
    side.every(({ y, height }) => y >= masthead.y && y + height <= masthead.y + masthead.height)
  );
}

const cut = (white: Rect): Found => ({
  ...white,
  params: { width: rounded(toMm(white.width), 1), height: rounded(toMm(white.height), 1) },
});

/** Whether some blocks stand in every column. */
const spans = (side: readonly Cells[], columns: number): boolean =>
  Array.from({ length: columns }, (_, column) => column).every((column) =>
    side.some(({ first, last }) => first <= column && last >= column),
  );

/** 断版: white that runs through the whole type area, across or down. */
export function pageCuts(view: PageView): Found[] {
  const { grid, blocks } = view.plan;
  if (blocks.length < 2) return [];
  const cells = blocks.map((block) => ({ block, ...cellsOf(view, block) }));
  const parts = (sides: readonly (readonly (typeof cells)[number][])[]): boolean =>
    sides.every((side) => side.length > 0 && !meant(side.map(({ block }) => block)));
  const found: Found[] = [];
  for (let column = 0; column + 1 < grid.columns; column++) {
    const [left, right] = [cells.filter(({ last }) => last <= column), cells.filter(({ first }) => first > column)];
    if (left.length + right.length < cells.length || !parts([left, right])) continue;
    const side = rectOfCells(view, { first: column, last: column, from: 0, to: grid.lines - 1 });
    found.push(cut({ ...side, x: (side.x + grid.column) as Pt, width: grid.gutter }));
  }
  for (let row = 1; row < grid.lines; row++) {
    const [above, below] = [cells.filter(({ to }) => to < row), cells.filter(({ from }) => from > row)];
    if (above.length + below.length < cells.length) continue;
    const next = Math.min(...below.map(({ from }) => from));
    // On a page that is not full yet the white is a hole, not a channel.
    const whole = spans(above, grid.columns) && spans(below, grid.columns);
    if (whole && parts([above, below]))
      found.push(cut(rectOfCells(view, { first: 0, last: grid.columns - 1, from: row, to: next - 1 })));
    row = Math.max(row, below.length > 0 ? next : grid.lines);
  }
  return found;
}

/** An article whose blocks on the page do not make up a rectangle. */
export function doglegs(view: PageView): Found[] {
  const frames = new Map<string, Set<DisplayBlock>>();
  for (const { article, part, rect } of view.lines) {
    const block = RUNNING.has(part) ? view.blockAt(rect) : undefined;
    if (block) remember(frames, article, () => new Set<DisplayBlock>()).add(block);
  }
  return [...frames].flatMap(([article, set]): Found[] => {
    const blocks = [...set];
    const all = around(blocks);
    if (
      blocks.length < 2 ||
      isRectangle(
        cellsOf(view, all),
        blocks.map((block) => cellsOf(view, block)),
      )
    )
      return [];
    return [{ ...all, block: blocks[0].name, params: { article } }];
  });
}

/** Whether every line of an area is taken in all of its columns or in none: the lines between frames are. */
function isRectangle({ first, last, from, to }: Cells, frames: readonly Cells[]): boolean {
  for (let row = from; row <= to; row++) {
    const taken = new Set<number>();
    for (const frame of frames) {
      if (row < frame.from || row > frame.to) continue;
      for (let column = frame.first; column <= frame.last; column++) taken.add(column);
    }
    if (taken.size > 0 && taken.size < last - first + 1) return false;
  }
  return true;
}

/** 齐底: the columns of an article end within so many lines of each other. Text that runs down has no such columns. */
export function unevenLegs(view: PageView, { limits }: Means): Found[] {
  const { grid, blocks } = view.plan;
  return blocks
    .flatMap((block) => {
      if (block.kind !== 'article' || block.down || block.waiting) return [];
      const { first, last } = cellsOf(view, block);
      const feet = feetOf(view, block);
      const deepest = Math.max(...feet);
      return Array.from({ length: last - first + 1 }, (_, index) => index).flatMap((index): Found[] => {
        const lines = deepest - feet[index];
        if (lines <= limits['uneven-legs']) return [];
        const from = feet[index] + 1;
        const white = rectOfCells(view, { first: first + index, last: first + index, from, to: deepest });
        return [{ ...white, block: block.name, params: { block: block.name, column: first + index + 1, lines } }];
      });
    })
    .filter(({ y }) => y >= grid.top);
}

/** The last grid line that something stands on in each column of a block; the line above the block where nothing does. */
function feetOf(view: PageView, block: DisplayBlock): number[] {
  const own = cellsOf(view, block);
  const feet = Array.from({ length: own.last - own.first + 1 }, () => own.from - 1);
  for (const item of view.page.items) {
    if (item.kind === 'fill' || item.kind === 'path') continue;
    const rect = item.kind === 'text' ? rectOfItem(item) : item.kind === 'stroke' ? rectOfShape(item) : item;
    if (view.blockAt(rect) !== block) continue;
    const { first, last, to } = cellsOf(view, rect);
    for (let column = Math.max(first, own.first); column <= Math.min(last, own.last); column++)
      feet[column - own.first] = Math.max(feet[column - own.first], to);
  }
  return feet;
}
