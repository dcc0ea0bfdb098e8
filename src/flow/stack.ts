/** Stacking: inserts at the head or the foot of the same legs stand one after another, towards the text. */
import type { Columns, Insert } from '../input/types.js';
import type { LaidBlock } from './laid.js';

/** An insert, laid for its columns. */
export interface LaidInsert {
  readonly insert: Insert;
  readonly content: LaidBlock;
}

/** An insert with the grid lines between the legs' edge and it. */
export interface StackedInsert extends LaidInsert {
  readonly offset: number;
}

/** Stacked inserts, and the lines they take of each column at its head and foot, gaps to the text included. */
export interface Stack {
  readonly inserts: readonly StackedInsert[];
  taken(at: Insert['at'], column: number): number;
}

/** Stacks inserts in their order: each stands beyond all earlier ones that share a column with it. */
export function stackInserts(inserts: readonly LaidInsert[], gap: number): Stack {
  const heights = { top: new Map<number, number>(), bottom: new Map<number, number>() };
  const taken = (at: Insert['at'], column: number): number => heights[at].get(column) ?? 0;
  const stacked = inserts.map(({ insert, content }): StackedInsert => {
    const columns = columnsOf(insert.columns);
    const offset = Math.max(...columns.map((column) => taken(insert.at, column)));
    for (const column of columns) heights[insert.at].set(column, offset + content.lines + gap);
    return { insert, content, offset };
  });
  return { inserts: stacked, taken };
}

const columnsOf = ({ first, last }: Columns): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
