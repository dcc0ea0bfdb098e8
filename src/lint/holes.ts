/** White holes: parts of the type area on which nothing stands. */
import { type DisplayBlock, rectOfItem, rectOfShape } from '../display/index.js';
import type { Rect } from '../units/index.js';
import { cellsOf, rectOfCells } from './shape.js';
import type { Found, Means, PageView } from './types.js';
import { HEADS, RUNNING } from './view.js';

/** A rectangle of cells, an em wide and a line high, within one column. */
interface Hole {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly from: number;
  readonly lines: number;
}

/** What stands on the type area: a byte for every em of every line of every column. */
class Cover {
  readonly ems: number;
  private readonly taken: Uint8Array;

  constructor(private readonly view: PageView) {
    const { grid, body } = view.plan;
    this.ems = Math.floor(grid.column / body);
    this.taken = new Uint8Array(grid.columns * grid.lines * this.ems);
  }

  private at(column: number, line: number): number {
    return (column * this.view.plan.grid.lines + line) * this.ems;
  }

  /** Takes the whole width of every column that a rectangle touches, or its own ems alone. */
  take(rect: Rect, whole: boolean): void {
    const { grid, body } = this.view.plan;
    // Furniture stands outside the type area.
    if (rect.y + rect.height <= grid.top || rect.y >= grid.top + grid.lines * grid.line) return;
    const { first, last, from, to } = cellsOf(this.view, rect);
    for (let column = first; column <= last; column++) {
      const start = grid.left + column * (grid.column + grid.gutter);
      const left = whole ? 0 : Math.max(0, Math.floor((rect.x - start) / body));
      const right = whole ? this.ems : Math.min(this.ems, Math.ceil((rect.x + rect.width - start) / body));
      for (let line = from; line <= to && left < right; line++)
        this.fill({ column, left, width: right - left, from: line, lines: 1 });
    }
  }

  fill({ column, left, width, from, lines }: Hole): void {
    for (let line = from; line < from + lines; line++)
      this.taken.fill(1, this.at(column, line) + left, this.at(column, line) + left + width);
  }

  /** The largest hole of a column that is wider than `width` ems and higher than `lines`. */
  largest(column: number, width: number, lines: number): Hole | undefined {
    const heights = new Int32Array(this.ems);
    let best: Hole | undefined;
    for (let line = 0; line < this.view.plan.grid.lines; line++) {
      const start = this.at(column, line);
      for (let em = 0; em < this.ems; em++) heights[em] = this.taken[start + em] === 0 ? heights[em] + 1 : 0;
      for (let left = 0; left < this.ems; left++) {
        let high = heights[left];
        for (let right = left; right < this.ems && high > lines; right++) {
          high = Math.min(high, heights[right]);
          const wide = right - left + 1;
          if (wide > width && high > lines && wide * high > (best ? best.width * best.lines : 0))
            best = { column, left, width: wide, from: line - high + 1, lines: high };
        }
      }
    }
    return best;
  }
}

/** Where the text of each block begins: a head that stands lower is that of an article set into it. */
function topsOf(view: PageView): ReadonlyMap<DisplayBlock, number> {
  const tops = new Map<DisplayBlock, number>();
  for (const { part, rect } of view.lines) {
    const block = RUNNING.has(part) ? view.blockAt(rect) : undefined;
    if (block) tops.set(block, Math.min(tops.get(block) ?? rect.y, rect.y));
  }
  return tops;
}

/**
 * What covers the type area: lines of text with the rest of their column, since a short last line is no hole; a head
 * with all its block's columns down to its foot; pictures with what they take; a place that waits for copy.
 */
function coverOf(view: PageView): Cover {
  const cover = new Cover(view);
  const tops = topsOf(view);
  for (const line of view.lines) {
    const block = view.blockAt(line.rect);
    if (block && HEADS.has(line.part) && !line.main.vertical && line.rect.y <= (tops.get(block) ?? line.rect.y))
      cover.take({ ...block, height: (line.rect.y + line.rect.height - block.y) as Rect['height'] }, true);
    else if (block?.down && RUNNING.has(line.part))
      cover.take({ ...line.rect, y: block.y, height: block.height }, true);
    else cover.take(line.rect, true);
  }
  for (const item of view.page.items) {
    if (item.kind === 'picture') cover.take(item, false);
    // The cross over the place of a missing picture.
    if (item.kind === 'stroke') cover.take(rectOfShape(item), false);
    // A mark of the draft, or a label.
    if (item.kind === 'text' && !item.origin) cover.take(rectOfItem(item), true);
  }
  // White in a masthead is its look.
  for (const block of view.plan.blocks) if (block.waiting || block.kind === 'masthead') cover.take(block, true);
  return cover;
}

/** Whether two holes begin and end within a line of each other: columns that end level leave one hole, not five. */
const level = (a: Hole, b: Hole): boolean =>
  Math.abs(a.from - b.from) <= 1 && Math.abs(a.from + a.lines - b.from - b.lines) <= 1;

/** The lines that both are empty on. */
function shared(a: Hole, b: Hole): Pick<Hole, 'from' | 'lines'> {
  const from = Math.max(a.from, b.from);
  return { from, lines: Math.min(a.from + a.lines, b.from + b.lines) - from };
}

/** White that is wider and higher than a house allows, inside blocks and between them. */
export function whiteHoles(view: PageView, { limits }: Means): Found[] {
  const { grid, body } = view.plan;
  const cover = coverOf(view);
  const holes: (Hole & { readonly to: number })[] = [];
  for (let column = 0; column < grid.columns; column++) {
    for (;;) {
      const hole = cover.largest(column, limits['hole-width'], limits['hole-lines']);
      if (!hole) break;
      cover.fill(hole);
      const beside = holes.findIndex(
        (other) =>
          other.to === column - 1 &&
          other.width === cover.ems &&
          level(other, hole) &&
          shared(other, hole).lines > limits['hole-lines'],
      );
      if (beside < 0 || hole.width < cover.ems) holes.push({ ...hole, to: column });
      else holes[beside] = { ...holes[beside], ...shared(holes[beside], hole), to: column };
    }
  }
  return holes.map(({ column, to, left, width, from, lines }): Found => {
    const area = rectOfCells(view, { first: column, last: to, from, to: from + lines - 1 });
    const whole = width === cover.ems;
    const rect = whole ? area : { ...area, x: (area.x + left * body) as Rect['x'], width: (width * body) as Rect['x'] };
    const ems = Math.round(rect.width / body);
    return { ...rect, block: view.blockAt(rect)?.name, params: { width: ems, lines } };
  });
}
