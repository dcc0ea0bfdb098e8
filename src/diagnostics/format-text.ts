/** Diagnostics as text for the terminal, with a frame of the source line and a summary. */
import { helpOf, messageOf, severityOf, sortDiagnostics, visible, word } from './format.js';
import { type Width, widthFor } from './format-width.js';
import { type Language, severityWords } from './messages/words.js';
import type { Diagnostic, Severity } from './types.js';

/** Gives a text the look of a severity; the identity where there is no colour. */
export type Paint = (look: Severity | 'strong' | 'faint', text: string) => string;

export interface TextOptions {
  readonly lang: Language;
  /** A diagnostic's file as the reader would open it, e.g. relative to where the command runs. */
  readonly path: (file: string) => string;
  /** Line `line` (from 1) of a diagnostic's file, undefined where it cannot be shown. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
  readonly paint: Paint;
}

/** Columns of source shown on either side of the place; a paragraph of copy is one long line. */
const AROUND = 32;

/** One entry a diagnostic, sorted: place, severity, code, message; then help and the frame. Ends in a line break. */
export async function formatText(diagnostics: readonly Diagnostic[], options: TextOptions): Promise<string> {
  const entries: string[] = [];
  for (const diagnostic of sortDiagnostics(diagnostics)) entries.push(await entryOf(diagnostic, options));
  return entries.join('');
}

async function entryOf(diagnostic: Diagnostic, options: TextOptions): Promise<string> {
  const { lang, paint } = options;
  const severity = severityOf(diagnostic);
  const message = visible(messageOf(diagnostic, lang));
  const place = pageOf(diagnostic, lang);
  const said = place === '' ? message : word('aside', lang, { text: message, place });
  const head = `${paint(severity, severityWords[severity][lang])} ${diagnostic.code}: ${said}`;
  const lines = [locationOf(diagnostic, options, head)];
  const help = helpOf(diagnostic, lang);
  // Notes are many (every normalisation is one) and ask for nothing.
  if (severity !== 'note') {
    if (help !== undefined) lines.push(`  ${paint('faint', word('help', lang, { help: visible(help) }))}`);
    lines.push(...(await frameOf(diagnostic, options)));
  }
  return `${lines.join('\n')}\n`;
}

function locationOf({ place }: Diagnostic, { path, paint }: TextOptions, head: string): string {
  if (place.file === undefined) return head;
  const parts = [visible(path(place.file)), place.line, place.line === undefined ? undefined : place.column];
  return `${paint('strong', parts.filter((part) => part !== undefined).join(':'))}: ${head}`;
}

function pageOf({ place: { page, block, area } }: Diagnostic, lang: Language): string {
  if (page === undefined) return visible(block ?? '');
  const named =
    block === undefined ? word('page', lang, { page }) : word('pageBlock', lang, { page, block: visible(block) });
  return area === undefined ? named : word('pageArea', lang, { page: named, x: area.x, y: area.y });
}

/** The source line around the place with a caret below; nothing where the place or the line is not known. */
async function frameOf({ place }: Diagnostic, { sourceLine, paint }: TextOptions): Promise<string[]> {
  const { file, line, column } = place;
  if (file === undefined || line === undefined || column === undefined) return [];
  const source = sourceLine(file, line);
  if (source === undefined) return [];
  const shown = Array.from(source, visible);
  const at = Math.min(Math.max(column, 1) - 1, shown.length);
  const width = await widthFor(shown);
  const { before, after } = windowOf(shown, at, width);
  const gutter = String(line);
  const bar = paint('faint', '|');
  const caret = '^'.repeat(Math.max(1, width(shown[at] ?? '')));
  return [
    `  ${paint('faint', gutter)} ${bar} ${before}${after}`.trimEnd(),
    `  ${' '.repeat(gutter.length)} ${bar} ${' '.repeat(width(before))}${paint('error', caret)}`,
  ];
}

function windowOf(shown: readonly string[], at: number, width: Width): { before: string; after: string } {
  let from = at;
  for (let room = AROUND; from > 0; from -= 1) {
    room -= width(shown[from - 1] as string);
    if (room < 0) break;
  }
  let to = at;
  for (let room = AROUND; to < shown.length; to += 1) {
    room -= width(shown[to] as string);
    if (room < 0) break;
  }
  const before = `${from > 0 ? '...' : ''}${shown.slice(from, at).join('')}`;
  return { before, after: `${shown.slice(at, to).join('')}${to < shown.length ? '...' : ''}` };
}

/**
 * The last lines of a run: for each page, or file where no page is known, the codes that keep it from print; then how
 * many errors and warnings there are. Empty where there is neither.
 */
export function formatSummary(
  issue: string,
  diagnostics: readonly Diagnostic[],
  { lang, path, paint }: Pick<TextOptions, 'lang' | 'path' | 'paint'>,
): string {
  const count = (wanted: readonly Severity[]) => diagnostics.filter((row) => wanted.includes(severityOf(row))).length;
  const [errors, warnings] = [count(['fatal', 'error']), count(['warning'])];
  if (errors + warnings === 0) return '';
  const causes = new Map<string, Map<string, number>>();
  for (const diagnostic of diagnostics) {
    if (!['fatal', 'error'].includes(severityOf(diagnostic))) continue;
    const { page, file } = diagnostic.place;
    const place = page === undefined ? visible(file === undefined ? issue : path(file)) : word('page', lang, { page });
    const codes = causes.get(place) ?? new Map<string, number>();
    causes.set(place, codes.set(diagnostic.code, (codes.get(diagnostic.code) ?? 0) + 1));
  }
  const lines = [...causes].map(([place, codes]) => {
    const listed = [...codes].map(([code, times]) => (times === 1 ? code : `${code} x${times}`)).join(', ');
    return word('causes', lang, { place, causes: listed });
  });
  const counts = word('counts', lang, {
    errors: word(errors === 1 ? 'oneError' : 'errors', lang, { count: errors }),
    warnings: word(warnings === 1 ? 'oneWarning' : 'warnings', lang, { count: warnings }),
  });
  const total = paint(errors > 0 ? 'error' : 'warning', counts);
  return `${[...lines, word('countsOf', lang, { issue: visible(issue), counts: total })].join('\n')}\n`;
}
