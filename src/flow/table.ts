/** Tables set into an article's legs: rows on the grid, columns as wide as what stands in them asks, rules of the layout. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { ArticleBlock, ArticleStyle, Insert, Table, TableLook } from '../input/types.js';
import { emToPt, type Pt, share } from '../units/index.js';
import type { StandingLine } from './head.js';
import { sizesOf } from './headline.js';
import type { LaidBlock } from './laid.js';
import { widthOf } from './shape.js';
import { linesTaken, type Standing, type StandingPiece, setPiece, splitIn, stack } from './standing.js';
import { laidStanding } from './standing-block.js';
import { type Column, columnOf, type PlacedCell, placeCell } from './table-cells.js';
import { columnWidths } from './table-columns.js';
import type { PageSetting } from './types.js';

type TableContent = Extract<Insert['content'], { readonly kind: 'table' }>;

/** A table of the block's article set into its legs; one that the article has not is a grey place, told. */
export function layTableInsert(
  insert: Insert,
  { table: index, style }: TableContent,
  block: ArticleBlock,
  setting: PageSetting,
): LaidBlock {
  const tables = setting.articles.get(block.article)?.tables ?? [];
  const table = tables[index];
  const look = setting.layout.articles[style];
  const set = table && setTable(table, { index, width: widthOf(insert.columns, setting), look }, setting);
  const params = { block: block.name, article: block.article, number: index + 1, count: tables.length };
  return laidStanding(set, { insert, block }, { code: 'page/table-missing', params }, setting);
}

/** What a table is set with: its number among its article's, its width, its styles. */
interface TableRoom {
  readonly index: number;
  readonly width: Pt;
  readonly look: ArticleStyle;
}

/** The caption above, the rows, the source below. */
function setTable(table: Table, room: TableRoom, setting: PageSetting): Standing {
  const { index, width, look } = room;
  const { line } = setting.grid;
  const { styles } = look;
  const aside = (part: 'table-caption' | 'table-credit', copy: Table['caption'], y: number) => {
    if (!copy) return { standing: [], lines: 0 };
    const piece: StandingPiece = { part, index, copy, style: styles[part] };
    return stack(setPiece(piece, width, setting), { x: 0 as Pt, y: y as Pt, width }, line);
  };
  const caption = aside('table-caption', table.caption, 0);
  const fitted = fitColumns(table, room, setting);
  const rows = setRows(fitted, caption.lines * line, setting);
  const { standing, heights } = rows;
  const taken = heights.reduce((sum, height) => sum + height, 0);
  const credit = aside('table-credit', table.credit, (caption.lines + taken) * line);
  const rules = rulesOf({ ...fitted, heights, head: table.head, top: caption.lines * line, width }, look.table, line);
  const asides = [...caption.standing, ...credit.standing];
  return {
    standing: [...caption.standing, ...standing, ...credit.standing],
    rules,
    lines: caption.lines + taken + credit.lines,
    diagnostics: [...fitted.told, ...splitIn(fitted.told.length > 0 ? asides : [...asides, ...standing])],
  };
}

/** Columns with their places at a size. */
interface FittedColumns {
  readonly columns: readonly Column[];
  readonly widths: readonly Pt[];
  readonly gap: Pt;
  readonly told: readonly Diagnostic[];
}

/** The largest size at which no word is split; at the least one, which is told, words are. */
function fitColumns(table: Table, { width, look }: TableRoom, setting: PageSetting): FittedColumns {
  const { styles, table: own } = look;
  const cell = styles.table;
  const limits = { most: 1, least: own.least, spaced: false };
  const sizes = sizesOf({ style: cell, limits, sizePinned: false }, setting.layout.limits.sizes);
  let needed = 0;
  let last: FittedColumns | undefined;
  for (const size of sizes) {
    const head = { ...styles['table-head'], size: Math.round((styles['table-head'].size * size) / cell.size) as Pt };
    const sized = { cell: { ...cell, size }, head };
    const columns = Array.from({ length: table.columns }, (_, at) => columnOf(table, at, sized, setting));
    const gap = emToPt(own.gap, size);
    const { widths, fits } = columnWidths(
      columns.map(({ need }) => need),
      Math.max(1, width - gap * columns.length) as Pt,
    );
    last = { columns, widths, gap, told: [] };
    if (fits) return last;
    needed = columns.reduce((sum, { need }) => sum + need.least + gap, 0);
  }
  const { file, line, column } = table.source;
  const params = { columns: table.columns, size: (sizes.at(-1) ?? 0) / 1000, needed: mm(needed), width: mm(width) };
  const told: Diagnostic = { code: 'page/table-too-wide', params, place: { file, line, column } };
  return { ...(last as FittedColumns), told: [told] };
}

/** Millimetres with one digit behind the point. */
const mm = (length: number): number => Math.round((length * 254) / 72_000) / 10;

/** Left edge of each column. */
function edgesOf({ widths, gap }: Pick<FittedColumns, 'widths' | 'gap'>): number[] {
  let x = Math.round(gap / 2);
  return widths.map((width) => {
    const edge = x;
    x += width + gap;
    return edge;
  });
}

/** The cells row by row, each in the middle of its row, and the grid lines of each row. */
function setRows(fitted: FittedColumns, top: number, setting: PageSetting) {
  const { columns, widths } = fitted;
  const { line } = setting.grid;
  const edges = edgesOf(fitted);
  const standing: StandingLine[] = [];
  const heights: number[] = [];
  let y = top;
  for (const row of columns[0].cells.keys()) {
    const cells = columns.map((column, at) => placeCell(column, row, widths[at], setting));
    const own = cells.map((cell) => (cell ? linesTaken(cell.lines.length, cell.lines[0].style, line) : 0));
    const height = Math.max(1, ...own);
    for (const [at, cell] of cells.entries())
      if (cell) standing.push(...inRow(cell, { x: edges[at], y, height: height * line, own: own[at] * line }));
    heights.push(height);
    y += height * line;
  }
  return { standing, heights };
}

/** Lines of a cell in the middle of its row. */
function inRow(
  { lines, x: inset, width }: PlacedCell,
  { x, y, height, own }: { readonly x: number; readonly y: number; readonly height: number; readonly own: number },
): StandingLine[] {
  const steps = share(own, lines.length);
  let from = y + Math.round((height - own) / 2);
  return lines.map((line, at) => {
    const placed = { ...line, x: (x + inset) as Pt, y: from as Pt, width, height: steps[at] as Pt };
    from += steps[at];
    return placed;
  });
}

interface RuledTable extends Pick<FittedColumns, 'widths' | 'gap'> {
  readonly heights: readonly number[];
  readonly head: number;
  readonly top: number;
  readonly width: Pt;
}

/** Rules at head and foot inside the table, the others on the edges of rows and in the middle between columns. */
function rulesOf(table: RuledTable, look: TableLook, line: Pt): Standing['rules'] {
  const { heights, head, top, width } = table;
  const fill = (x: number, y: number, wide: number, high: number) =>
    wide > 0 && high > 0
      ? [{ x: x as Pt, y: y as Pt, width: wide as Pt, height: high as Pt, colour: look.ruleColour }]
      : [];
  const feet = heights.map((_, row) => top + line * heights.slice(0, row + 1).reduce((sum, height) => sum + height, 0));
  const bottom = feet[feet.length - 1];
  const between = feet.slice(0, -1).flatMap((y, row) => {
    const own = row + 1 === head ? look.headRule : look.rowRule;
    return fill(0, y - Math.round(own / 2), width, own);
  });
  const columns = edgesOf(table)
    .slice(1)
    .flatMap((x) => fill(x - Math.round((table.gap + look.columnRule) / 2), top, look.columnRule, bottom - top));
  return [...fill(0, top, width, look.rule), ...between, ...columns, ...fill(0, bottom - look.rule, width, look.rule)];
}
