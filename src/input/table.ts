/**
 * Tables in an article's body: `| a | b |`, a row a line, at least two of them. The first row is the head unless a line
 * such as `|---|:-:|--:|` says where the head ends and how columns stand. `表：caption｜source` may come before.
 */
import { type BarredPart, partsOf } from './bars.js';
import { isBar } from './braces.js';
import { copyOf, type Sink } from './copy.js';
import type { ColumnAlign, Copy, Source, Table } from './types.js';

const caption = /^(\s*(?:\u8868|table)\s*[:\uff1a]\s*)(.*\S.*)$/iu;
const ruling = /^(?::-+:?|-+:|-{2,})$/;

/** Whether a line is a row: a bar before anything else, and another. */
function isRow(line: string | undefined): boolean {
  const text = line?.trim() ?? '';
  return isBar(text[0] ?? ' ') && partsOf(text).length > 2;
}

/** The lines from index `at` on that are one table, its caption counted; 0 where none begins there. */
export function tableLines(lines: readonly string[], at: number): number {
  const first = caption.test(lines[at]) ? at + 1 : at;
  let end = first;
  while (isRow(lines[end])) end++;
  return end - first < 2 ? 0 : end - at;
}

/** A row's cells as typed; what stands behind its last bar is a cell too, unless it is white. */
function cellsOf(line: string): BarredPart[] {
  const parts = partsOf(line).slice(1);
  return parts[parts.length - 1].text.trim() === '' ? parts.slice(0, -1) : parts;
}

const pointsOf = (text: string): number => [...text].length;

/** Copy of a part of a line without the white at its ends, which only sets the bars apart. */
function copyOfPart({ text, offset }: BarredPart, source: Source, sink: Sink): Copy {
  const lead = pointsOf(text) - pointsOf(text.trimStart());
  return copyOf(text.trim(), { ...source, column: source.column + offset + lead }, sink);
}

function alignOf(cell: string): ColumnAlign | undefined {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
  if (left) return right ? 'centre' : 'left';
  return right ? 'right' : undefined;
}

/** The line that parts the head from the rows. */
const isRuling = (cells: readonly BarredPart[]): boolean => cells.every(({ text }) => ruling.test(text.trim()));

/**
 * Reads a table of `lines`, which `tableLines` found. A row with fewer cells than the widest one has is told, and filled
 * up with empty ones. `first` is the number of its first cell among those of all of the article's tables.
 */
export function readTable(
  lines: readonly string[],
  { source, first }: { readonly source: Source; readonly first: number },
  sink: Sink,
): Table {
  const said = caption.exec(lines[0]);
  const typed = lines.slice(said ? 1 : 0).map((line, index) => ({
    cells: cellsOf(line),
    source: { ...source, line: source.line + index + (said ? 1 : 0) },
  }));
  const at = typed.findIndex(({ cells }) => isRuling(cells));
  const ruler = at < 0 ? undefined : typed[at];
  const rows = typed.filter((row) => row !== ruler);
  const columns = Math.max(...typed.map(({ cells }) => cells.length));
  for (const { cells, source: place } of typed) {
    if (cells.length === columns) continue;
    sink.diagnostics.push({ code: 'article/table-cells', params: { cells: cells.length, columns }, place });
  }
  const aligns = (ruler?.cells ?? []).map(({ text }) => alignOf(text.trim()));
  return {
    first,
    columns,
    head: ruler ? at : 1,
    rows: rows.map(({ cells, source: own }) => {
      const copies = cells.map((cell) => copyOfPart(cell, own, sink));
      const empty = copyOf('', { ...own, column: pointsOf(lines[0]) }, sink);
      return [...copies, ...Array.from({ length: columns - copies.length }, () => empty)];
    }),
    align: Array.from({ length: columns }, (_, index) => aligns[index]),
    ...captionsOf(said, source, sink),
    source,
  };
}

function captionsOf(said: RegExpExecArray | null, source: Source, sink: Sink): Pick<Table, 'caption' | 'credit'> {
  if (!said) return { caption: undefined, credit: undefined };
  const [, key, text] = said;
  const [own, ...rest] = partsOf(text);
  const from = { ...source, column: source.column + pointsOf(key) };
  const credit = rest[0] && { ...rest[0], text: [...text].slice(rest[0].offset).join('') };
  const copy = (part: BarredPart | undefined): Copy | undefined =>
    part === undefined || part.text.trim() === '' ? undefined : copyOfPart(part, from, sink);
  return { caption: copy(own), credit: copy(credit) };
}
