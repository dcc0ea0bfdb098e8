/** Cells of a table: how they are set, how wide they are, and how numbers stand under each other. */
import { setParagraph } from '../compose/index.js';
import type { ColumnAlign, Copy, Table, TextStyle } from '../input/types.js';
import { type Em, emToPt, type Pt, ptToEm } from '../units/index.js';
import { labelledCells } from './label.js';
import { type SetPiece, setPiece, wordsKept } from './standing.js';
import type { ColumnNeed } from './table-columns.js';
import type { PageSetting } from './types.js';

/** A cell with text; `index` is its number among those of all of the article's tables. */
interface Cell {
  readonly copy: Copy;
  readonly index: number;
  readonly style: TextStyle;
}

/** How far a number reaches to both sides of its decimal point, or of its last whole digit. */
interface Reach {
  readonly before: Pt;
  readonly after: Pt;
}

/** A column of a table. */
export interface Column {
  /** Cell by cell; undefined for an empty one. */
  readonly cells: readonly (Cell | undefined)[];
  /** How many of them are its head. */
  readonly head: number;
  readonly align: ColumnAlign | undefined;
  /** The furthest reach of its numbers; undefined where less than half of its cells are numbers. */
  readonly numbers: Reach | undefined;
  readonly need: ColumnNeed;
}

/** A sign and a currency, digits with their separators, a fraction, and a unit of a few characters. */
const NUMBER = /^([+\u2212\u2013\u00b1-]?\p{Sc}?\d[\d,\u00a0 ]*)(?:\.\d+)?\D{0,4}$/u;
const says = /[\p{L}\p{N}]/u;

/** Code points before the decimal point of a number, or behind its last whole digit; undefined for what is none. */
export function pointOf(text: string): number | undefined {
  const whole = NUMBER.exec(text)?.[1];
  return whole === undefined ? undefined : [...whole.trimEnd()].length;
}

/** Natural width of a cell, in lines as its copy forces them. */
function linesOf({ copy, style }: Pick<Cell, 'copy' | 'style'>, measure: number, setting: PageSetting) {
  const { cells } = labelledCells(copy, style.label, style, setting);
  return setParagraph(cells, { measure: () => measure, indent: 0, align: 'start' });
}

const widthOf = (length: number, { size }: TextStyle): Pt => Math.ceil((length * size) / 1000) as Pt;

function naturalWidth(cell: Cell, setting: PageSetting): Pt {
  const lines = linesOf(cell, Number.MAX_SAFE_INTEGER, setting);
  return widthOf(Math.max(...lines.map(({ indent, width }) => indent + width)), cell.style);
}

/** The least width at which no word of a cell is split, at most its natural one. */
function leastWidth(cell: Cell, natural: Pt, setting: PageSetting): Pt {
  const whole = { ...cell, copy: wordsKept(cell.copy, setting) };
  const stands = (measure: number): boolean =>
    linesOf(whole, measure, setting).every(
      ({ reason, indent, width }) => reason !== 'unit-split' && indent + width <= measure,
    );
  let [low, high] = [1000, Math.max(1000, ptToEm(natural, cell.style.size))];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (stands(middle)) high = middle;
    else low = middle + 1;
  }
  return Math.min(natural, widthOf(high, cell.style)) as Pt;
}

/** How far a number reaches on its one line. */
function reachOf(cell: Cell, setting: PageSetting): Reach {
  const [set] = linesOf(cell, Number.MAX_SAFE_INTEGER, setting);
  const point = pointOf(cell.copy.text) ?? set.advances.length;
  const before = set.advances.subarray(0, point).reduce((total, step) => total + step, 0);
  return { before: emToPt(before, cell.style.size), after: widthOf(set.width - before, cell.style) };
}

/** Column `at` of a table at the styles of its cells and of its head. */
export function columnOf(
  table: Table,
  at: number,
  styles: { readonly cell: TextStyle; readonly head: TextStyle },
  setting: PageSetting,
): Column {
  const cells = table.rows.map((row, index): Cell | undefined => {
    const style = index < table.head ? styles.head : styles.cell;
    return row[at].text === '' ? undefined : { copy: row[at], index: table.first + index * table.columns + at, style };
  });
  const data = cells.slice(table.head).flatMap((cell) => (cell && says.test(cell.copy.text) ? [cell] : []));
  const figures = data.filter(({ copy }) => pointOf(copy.text) !== undefined);
  // A word among numbers (持平) stands in the middle.
  const numeric = figures.length > 0 && 2 * figures.length >= data.length;
  const reaches = numeric ? figures.map((cell) => reachOf(cell, setting)) : [];
  const numbers = numeric
    ? {
        before: Math.max(...reaches.map(({ before }) => before)) as Pt,
        after: Math.max(...reaches.map(({ after }) => after)) as Pt,
      }
    : undefined;
  const group = numbers ? numbers.before + numbers.after : 0;
  const widths = cells.flatMap((cell) => {
    if (!cell) return [];
    const natural = naturalWidth(cell, setting);
    return [{ natural, least: numeric && figures.includes(cell) ? natural : leastWidth(cell, natural, setting) }];
  });
  const need = {
    natural: Math.max(1, group, ...widths.map(({ natural }) => natural)) as Pt,
    least: Math.max(1, group, ...widths.map(({ least }) => least)) as Pt,
  };
  return { cells, head: table.head, align: table.align[at], numbers, need };
}

/** A cell's lines with where they begin in their column and how wide their room is. */
export interface PlacedCell {
  readonly lines: readonly SetPiece[];
  readonly x: Pt;
  readonly width: Pt;
}

/**
 * A cell in its column of so much width. Numbers stand with their decimal points under each other, all together as the
 * column stands: in the middle where the copy does not say. Text of a column that needs several lines stands left.
 */
export function placeCell(column: Column, row: number, width: Pt, setting: PageSetting): PlacedCell | undefined {
  const cell = column.cells[row];
  if (!cell) return undefined;
  const { copy, index, style } = cell;
  const { head, numbers, need, align } = column;
  const piece = { part: row < head ? 'table-head' : 'table', index, copy, style } as const;
  const group = numbers ? numbers.before + numbers.after : 0;
  if (row >= head && numbers && group <= width && pointOf(copy.text) !== undefined) {
    const own = reachOf(cell, setting);
    const room = { left: 0, centre: Math.round((width - group) / 2), right: width - group }[align ?? 'centre'];
    const wide = (own.before + own.after) as Pt;
    const lines = setPiece({ ...piece, style: { ...style, align: 'left' } }, wide, setting);
    return { lines, x: (room + numbers.before - own.before) as Pt, width: wide };
  }
  const own = align ?? (row >= head && need.natural > width ? 'left' : 'centre');
  return {
    lines: setPiece({ ...piece, style: { ...style, align: own, indent: NONE, hang: NONE } }, width, setting),
    x: 0 as Pt,
    width,
  };
}

const NONE = 0 as Em;
