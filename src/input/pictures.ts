/** Picture files: found in the issue or its roots, read and hashed. Their pixels are the images room's. */
import { join } from 'node:path';
import type { Code, Diagnostic, Place } from '../diagnostics/index.js';
import { type Found, load, lookAmong, namesIn, type Places } from './files.js';
import { nearNames } from './near.js';
import type { PictureFile } from './types.js';

export interface Pictures {
  /** The picture named at `place`; read once, told at every place that names it in vain. */
  find(file: string, place: Place): PictureFile;
}

/** Looks for pictures in pictures/, then the folder, then in each root and its pictures/. */
export function picturesOf(places: Places, diagnostics: Diagnostic[]): Pictures {
  const known = new Map<string, PictureFile>();
  return {
    find(file, place) {
      const before = known.get(file);
      if (before) return before;
      const picture = read(file, place, places, diagnostics);
      if (picture.path !== undefined) known.set(file, picture);
      return picture;
    },
  };
}

function read(file: string, place: Place, places: Places, diagnostics: Diagnostic[]): PictureFile {
  const refuse = (code: Code, params: Diagnostic['params']): PictureFile => {
    diagnostics.push({ code, params: { picture: file, ...params }, place: { ...place } });
    return { file, path: undefined, sha256: '', bytes: undefined };
  };
  const folders = places.roots.flatMap((root) => [join(root, 'pictures'), root]);
  const found: Found =
    file === ''
      ? { kind: 'missing' }
      : lookAmong(
          folders.map((folder) => join(folder, file)),
          places.roots,
        );
  if (found.kind === 'unreadable') return refuse('picture/unreadable', { reason: found.reason });
  if (found.kind === 'outside') return refuse('picture/outside', {});
  if (found.kind !== 'file') {
    const near = nearNames(file, folders.flatMap(namesIn));
    return refuse('picture/missing', { near: near.join(', ') || '-' });
  }
  const loaded = load(places, found.path);
  if ('reason' in loaded) return refuse('picture/unreadable', { reason: loaded.reason });
  if (loaded.bytes.length === 0) return refuse('picture/empty', {});
  return { file: loaded.file, path: found.path, sha256: loaded.sha256, bytes: loaded.bytes };
}
