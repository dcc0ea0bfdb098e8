/** Which grid cells are taken, and by which block. */
import type { Area, GridShape } from './grid.js';

/** The taken cells of a page, column by column: the block's name, or undefined. Later pages share nothing. */
export class Occupancy {
  private readonly taken: (string | undefined)[][];

  constructor(readonly grid: Pick<GridShape, 'columns' | 'lines'>) {
    this.taken = Array.from({ length: grid.columns }, () => new Array<string | undefined>(grid.lines).fill(undefined));
  }

  /** The block on a cell. */
  at(column: number, line: number): string | undefined {
    return this.taken[column][line];
  }

  /** Takes an area, clipped to the grid. */
  take(area: Area, block: string): void {
    for (let column = area.first; column <= area.last; column++) {
      this.taken[column].fill(block, Math.max(0, area.line), Math.min(this.grid.lines, area.line + area.lines));
    }
  }
}

/** Columns from 0, both inclusive. */
type ColumnSpan = Pick<Area, 'first' | 'last'>;

/** The blocks that stand in an area, with the first line on which each is met. */
export function occupy(occupancy: Occupancy, area: Area): { readonly block: string; readonly line: number }[] {
  const met = new Map<string, number>();
  for (let line = area.line; line < area.line + area.lines; line++) {
    for (let column = area.first; column <= area.last; column++) {
      const block = occupancy.at(column, line);
      if (block !== undefined && !met.has(block)) met.set(block, line);
    }
  }
  return [...met].map(([block, line]) => ({ block, line }));
}

const rowIsFree = (occupancy: Occupancy, { first, last }: ColumnSpan, line: number): boolean => {
  for (let column = first; column <= last; column++) if (occupancy.at(column, line) !== undefined) return false;
  return true;
};

/** Free lines from `line` down in columns, until something stands there or the grid ends. */
export function freeBelow(occupancy: Occupancy, columns: ColumnSpan, line: number): number {
  let end = line;
  while (end < occupancy.grid.lines && rowIsFree(occupancy, columns, end)) end++;
  return end - line;
}

/**
 * The top of the free space in columns: the first free line, at or below `from`, with `gap` empty lines above it
 * (or the grid's head); undefined where the columns are full.
 */
export function earliestFree(occupancy: Occupancy, columns: ColumnSpan, gap: number, from = 0): number | undefined {
  let clear = gap;
  for (let line = 0; line < occupancy.grid.lines; line++) {
    if (!rowIsFree(occupancy, columns, line)) clear = 0;
    else if (clear < gap) clear++;
    else if (line >= from) return line;
  }
  return undefined;
}

/** The free lines at the foot of columns, `gap` clear of what stands below and above them. */
export function freeFoot(occupancy: Occupancy, columns: ColumnSpan, gap: number): { line: number; lines: number } {
  const { lines } = occupancy.grid;
  let end = lines;
  while (end > 0 && !rowIsFree(occupancy, columns, end - 1)) end--;
  let start = end;
  while (start > 0 && rowIsFree(occupancy, columns, start - 1)) start--;
  const from = start === 0 ? 0 : start + gap;
  const to = end === lines ? lines : end - gap;
  return { line: Math.min(from, to), lines: Math.max(0, to - from) };
}
