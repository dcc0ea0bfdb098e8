/** Widths of a table's columns from what stands in them. */
import { type Pt, share } from '../units/index.js';

/** What a column needs: all on one line each, and at the least without a word split. */
export interface ColumnNeed {
  readonly natural: Pt;
  readonly least: Pt;
}

/** Widths that sum up to the room, and whether every column has its least. */
export interface ColumnWidths {
  readonly widths: readonly Pt[];
  readonly fits: boolean;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** `total` shared by weights as whole numbers, of which what is left over goes to the first. */
function shareBy(weights: readonly number[], total: number): number[] {
  const all = sum(weights);
  const parts = weights.map((weight) => (all === 0 ? 0 : Math.floor((total * weight) / all)));
  const rest = share(total - sum(parts), weights.length);
  return parts.map((part, index) => part + rest[index]);
}

/**
 * Columns with room to spare get the same more each; where not all can stand on one line, what is over their least is
 * shared by what each lacks; where there is less than that, all shrink alike. No width is under 1.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: Pt): ColumnWidths {
  const natural = needs.map((need) => need.natural);
  const least = needs.map((need) => need.least);
  const spare = room - sum(natural);
  if (spare >= 0) {
    const more = share(spare, needs.length);
    return { widths: natural.map((width, index) => (width + more[index]) as Pt), fits: true };
  }
  const free = room - sum(least);
  if (free >= 0) {
    const lacks = natural.map((width, index) => width - least[index]);
    const more = shareBy(lacks, free);
    return { widths: least.map((width, index) => (width + more[index]) as Pt), fits: true };
  }
  const shrunk = shareBy(least, Math.max(0, room - needs.length));
  return { widths: shrunk.map((width) => (width + 1) as Pt), fits: false };
}
