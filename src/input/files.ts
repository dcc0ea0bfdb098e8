/** Files of an issue: read once, hashed, and only from where the issue may read. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';

/** Folders of the project that an issue's layouts and fonts come from. */
export interface Project {
  readonly layouts: string;
  readonly fonts: string;
}

/** Where an issue may read: its folder and its roots, and the project's folders for layouts and fonts. */
export interface Places {
  readonly folder: string;
  /** Real paths of the folder and of every root. */
  readonly roots: readonly string[];
  readonly layouts: string;
  readonly fonts: string;
  /** SHA-256 by reported name, for everything read so far. */
  readonly inputs: Map<string, string>;
}

/** What stands at a path: a file, nothing, something outside the roots, or something that cannot be looked at. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface Loaded {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly file: string;
}

const posix = (path: string): string => path.split(sep).join('/');
const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** A file's name in reports: relative to the issue, or to the project for layouts and fonts. */
export function reportName(places: Places, path: string): string {
  for (const folder of [places.layouts, places.fonts]) {
    if (isInside(folder, path)) return posix(join(basename(folder), relative(folder, path)));
  }
  return posix(relative(places.folder, path));
}

/** Looks at a path; `roots` are real paths, and links are followed before comparing. */
export function look(path: string, roots: readonly string[]): Found {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return { kind: 'missing' };
    const real = realpathSync(path);
    if (!roots.some((root) => isInside(root, real))) return { kind: 'outside' };
    return stat.isFile() ? { kind: 'file', path } : { kind: 'unreadable', reason: 'EISDIR' };
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'ENOTDIR' || reason === 'ENAMETOOLONG' ? { kind: 'missing' } : { kind: 'unreadable', reason };
  }
}

/** The first of several paths at which something stands; a file wins over what lies outside. */
export function lookAmong(paths: readonly string[], roots: readonly string[]): Found {
  const found = paths.map((path): Found => look(path, roots));
  const strays = paths.every((path) => !roots.some((root) => isInside(root, path)));
  return (
    found.find(({ kind }) => kind === 'file') ??
    found.find(({ kind }) => kind === 'unreadable') ??
    found.find(({ kind }) => kind === 'outside') ?? { kind: strays ? 'outside' : 'missing' }
  );
}

/** Reads a file and remembers its hash; the reason where it cannot be read. */
export function load(places: Places, path: string): Loaded | { readonly reason: string } {
  try {
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = reportName(places, path);
    places.inputs.set(file, sha256);
    return { bytes, sha256, file };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Names in a folder, by code point; none where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(byCodePoint);
  } catch {
    return [];
  }
}

/** Order of code points: the same in every locale, and unlike UTF-16 order beyond the basic plane. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i].codePointAt(0) as number) - (right[i].codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
