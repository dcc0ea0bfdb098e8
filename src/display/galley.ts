/** `galley.txt`: every article line by line as set, with column and page ends, for a plain diff. */
import { remember } from '../units/index.js';
import type { DisplayList, TextItem } from './types.js';

/** What the galley prints of an article's parts. */
const PRINTED = new Set([
  'kicker',
  'headline',
  'deck',
  'summary',
  'quote',
  'attribution',
  'table-caption',
  'table-head',
  'table',
  'table-credit',
  'byline',
  'body',
  'subhead',
  'caption',
  'credit',
  'ruby',
  'jump',
  'jump-head',
  'brief-head',
  'index',
]);
const RUNNING = new Set(['body', 'subhead']);

interface Entry {
  readonly page: number;
  readonly title: string;
  /** Its lines page by page. */
  readonly parts: Map<number, TextItem[]>;
}

/** The galley of a display list: articles in order of their first page, then of their place on it. */
export function galleyText(list: DisplayList): string {
  const entries = new Map<string, Entry>();
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.origin || !PRINTED.has(item.origin.part)) continue;
      const { article } = item.origin;
      const entry = remember(entries, article, () => {
        const title = page.articles.find((known) => known.article === article)?.title ?? article;
        return { page: page.number, title, parts: new Map() };
      });
      remember(entry.parts, page.number, (): TextItem[] => []).push(item);
    }
  }
  return [...entries].map(([article, entry]) => articleText(article, entry)).join('\n');
}

function articleText(article: string, { page, title, parts }: Entry): string {
  const out = [`== ${article}  ${title}  [page ${page}]`];
  let column = 0;
  for (const [number, lines] of parts) {
    if (number !== page) out.push(`-- page ${number}`);
    let before: TextItem | undefined;
    for (const item of wholeRows(wholeLines(lines))) {
      const origin = item.origin as NonNullable<TextItem['origin']>;
      if (!RUNNING.has(origin.part)) {
        out.push(`${origin.part}: ${item.text.trimEnd()}`);
        continue;
      }
      if (!before || (item.vertical ? item.x >= before.x : item.y <= before.y)) out.push(`-- column ${++column}`);
      before = item;
      const first = origin.line === 0 && origin.part === 'body';
      out.push(`${first ? '    ' : ''}${origin.part === 'subhead' ? '## ' : ''}${item.text.trimEnd()}`);
    }
  }
  return `${out.join('\n')}\n`;
}

/** Whether a line is of a table's cells. */
const isCell = ({ origin }: TextItem): boolean => origin?.part === 'table' || origin?.part === 'table-head';

/** Lines of which those of a table's cells are put together row by row: a cell is of the next row where it begins below all of this one. */
function wholeRows(lines: readonly TextItem[]): TextItem[] {
  const whole: TextItem[] = [];
  let foot = Number.NEGATIVE_INFINITY;
  let cell: number | undefined;
  for (const line of lines) {
    const row = whole.at(-1);
    const same = cell === line.origin?.paragraph;
    if (row && isCell(line) && isCell(row) && (same || line.y <= foot)) {
      whole[whole.length - 1] = { ...row, text: row.text + (same ? '' : ' | ') + line.text };
      foot = Math.max(foot, line.y);
    } else {
      whole.push(line);
      foot = line.y;
    }
    cell = isCell(line) ? line.origin?.paragraph : undefined;
  }
  return whole;
}

/** Set lines, of which each may be several items; the readings over one are a line of their own behind it. */
function wholeLines(items: readonly TextItem[]): TextItem[] {
  const lines: TextItem[] = [];
  for (const item of items) {
    const over = item.origin?.over;
    const at = over ? lines.findLastIndex((line) => isOver(line, item)) : lines.length - 1;
    const before = lines[at];
    if (before && isSameLine(before, item))
      lines[at] = { ...before, text: before.text + (over ? ' ' : '') + item.text };
    else lines.splice(at + 1, 0, item);
  }
  return lines;
}

/** Whether a line is the one that a reading stands over, or another reading over that. */
const isOver = ({ origin: a }: TextItem, { origin: b }: TextItem): boolean =>
  a?.paragraph === b?.paragraph && a?.line === b?.line && (a?.over?.part ?? a?.part) === b?.over?.part;

function isSameLine({ origin: a }: TextItem, { origin: b }: TextItem): boolean {
  if (!a || !b || a.article !== b.article || a.part !== b.part) return false;
  return a.paragraph === b.paragraph && a.line === b.line;
}
