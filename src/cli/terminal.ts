/** What the terminal asks for: colours, paths as the reader would open them, tables. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Paint, type TextOptions, visible, widthFor } from '../diagnostics/index.js';
import type { Output } from './streams.js';
import type { World } from './world.js';

/** Colours on a terminal, unless NO_COLOR is set (no-color.org: to anything but nothing). */
export async function painterFor(output: Output, env: World['env']): Promise<Paint> {
  if (!output.isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return (_, text) => text;
  const { default: picocolors } = await import('picocolors');
  const { red, yellow, blue, bold, dim } = picocolors.createColors(true);
  const looks = { fatal: red, error: red, warning: yellow, note: blue, strong: bold, faint: dim };
  return (look, text) => looks[look](text);
}

/** A path as the reader of the terminal would open it: relative to where the command runs, with slashes. */
export function shownPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way === '' ? '.' : way.split(sep).join('/');
}

/** Diagnostics name files relative to the issue, and fonts and layouts relative to the project. */
export interface FilePlaces {
  readonly folder: string;
  readonly root: string;
}

/** Where a diagnostic's file lies; one that is missing lies where its folder's name says. */
export function locate(file: string, { folder, root }: FilePlaces): string {
  if (isAbsolute(file)) return file;
  const inProject = join(root, file);
  const inIssue = join(folder, file);
  if (existsSync(inIssue)) return inIssue;
  return existsSync(inProject) || /^(?:fonts|layouts)\//.test(file) ? inProject : inIssue;
}

/** Larger files are no copy, and no frame is worth reading them. */
const LARGEST_SOURCE = 4_000_000;

/** The lines of a diagnostic's file for code frames; the last file is kept. */
export function sourceReader(places: FilePlaces): TextOptions['sourceLine'] {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: linesOf(locate(file, places)) };
    return last.lines[line - 1];
  };
}

function linesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST_SOURCE) return [];
  try {
    const bytes = readFileSync(path);
    return decoded(bytes)?.split(/\r\n|\r|\n/) ?? [];
  } catch {
    // The frame is an extra: whoever read the file for setting has told why it cannot be read.
    return [];
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}

/** Rows in columns, two spaces apart; columns named in `right` are set flush right. */
export async function tableText(rows: readonly (readonly string[])[], right: readonly number[]): Promise<string> {
  const shown = rows.map((row) => row.map(visible));
  const width = await widthFor(shown.flat());
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...shown.map((row) => width(row[column] ?? ''))),
  );
  const lines = shown.map((row) =>
    row
      .map((cell, column) => {
        const white = ' '.repeat((widths[column] ?? 0) - width(cell));
        return right.includes(column) ? `${white}${cell}` : `${cell}${white}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}
