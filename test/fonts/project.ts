import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as fontkit from 'fontkit';
import { create } from 'fontkit';
import { parse } from 'yaml';
import { type FontEntry, type FontSet, openFonts } from '../../src/fonts/index.js';

const folder = new URL('../../fonts/', import.meta.url);

/** The font list as it is written in `fonts/fonts.yaml`. */
export const declared: readonly (Omit<FontEntry, 'path'> & { licence: string; characters: number; source: string })[] =
  parse(readFileSync(new URL('fonts.yaml', folder), 'utf8')).fonts;

export const entries: readonly FontEntry[] = declared.map(({ role, file, sha256, fallback, lift }) => ({
  role,
  path: fileURLToPath(new URL(file, folder)),
  file: `fonts/${file}`,
  sha256,
  fallback,
  lift,
}));

export const entryOf = (role: string): FontEntry => entries.find((entry) => entry.role === role) as FontEntry;

export const roles: readonly string[] = entries.map((entry) => entry.role);

export const projectFonts = (): FontSet => openFonts(entries);

/** The same font through another reader, to check ours against. */
export const otherReader = (bytes: Uint8Array): fontkit.Font => create(Buffer.from(bytes)) as fontkit.Font;

/** Left, right, bottom and top of the points of SVG path data; control points count, as in a glyph's box. */
export function extent(path: string): { left: number; right: number; bottom: number; top: number } {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map((match) => Number(match[0]));
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1).map((y) => 0 - y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
