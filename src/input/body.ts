/** An article's body: paragraphs of text, subheads and items, one a line, and the pull quotes and tables among them. */
import { copyOf, type Sink } from './copy.js';
import { readTable, tableLines } from './table.js';
import type { Copy, Paragraph, PullQuote, Source, Table } from './types.js';

/** What is read into: the body, and what stands beside it. */
export interface BodyDraft extends Sink {
  readonly body: Paragraph[];
  readonly quotes: PullQuote[];
  readonly tables: Table[];
}

/** What paragraphs of a kind begin with. */
const paragraphMarks = { subhead: '## ', item: '- ' } as const;
/** What each line of a pull quote begins with. */
const QUOTE = '> ';
/** A line that says whose words they are: a dash, in any of its makeshifts, and a name. */
const attributing = /^\s*(?:\u2014|\u2e3a|--|\uff0d\uff0d|\u2500\u2500)[^\p{L}\p{N}]*[\p{L}\p{N}]/u;

/** Whether something stands behind a mark at a line's head. */
const opens = (line: string, mark: string): boolean => line.startsWith(mark) && line.slice(mark.length).trim() !== '';

/** Reads the lines from index `from` on; `file` is their name in reports. */
export function readBody(lines: readonly string[], from: number, file: string, draft: BodyDraft): void {
  for (let at = from; at < lines.length; ) {
    const source = { file, line: at + 1, column: 1 };
    const table = tableLines(lines, at);
    let end = at + Math.max(1, table);
    if (table > 0) draft.tables.push(readTable(lines.slice(at, end), { source, first: cellsIn(draft) }, draft));
    else if (opens(lines[at], QUOTE)) {
      while (end < lines.length && opens(lines[end], QUOTE)) end++;
      readQuote(lines.slice(at, end), source, draft);
    } else if (lines[at] !== '') readParagraph(lines[at], source, draft);
    at = end;
  }
}

const cellsIn = ({ tables }: BodyDraft): number =>
  tables.reduce((sum, { rows, columns }) => sum + rows.length * columns, 0);

/** Copy of a line behind a mark of so many characters. */
const markedCopy = (line: string, mark: string, source: Source, draft: Sink): Copy =>
  copyOf(line.slice(mark.length), { ...source, column: source.column + mark.length }, draft);

/** Lines of a pull quote; the last may say whose words they are. */
function readQuote(lines: readonly string[], source: Source, draft: BodyDraft): void {
  const copies = lines.map((line, index) => markedCopy(line, QUOTE, { ...source, line: source.line + index }, draft));
  const last = lines[lines.length - 1].slice(QUOTE.length);
  const attribution = copies.length > 1 && attributing.test(last) ? copies.pop() : undefined;
  const first = draft.quotes.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  draft.quotes.push({ first, paragraphs: copies, attribution, source });
}

/** Reads a paragraph of the body. */
export function readParagraph(line: string, source: Source, draft: BodyDraft): void {
  const kind = (['subhead', 'item'] as const).find((name) => opens(line, paragraphMarks[name]));
  const copy = markedCopy(line, kind ? paragraphMarks[kind] : '', source, draft);
  // A line of white space only is an empty line, with its white in the log.
  if (copy.text !== '') draft.body.push({ kind: kind ?? 'text', ...copy });
}
