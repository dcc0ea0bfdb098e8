/** Finished pictures in a folder of the project, from one build to the next; the folder may be deleted at any time. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureStore } from '../images/index.js';
import { systemCode } from './disk.js';
import { projectAbove } from './issues.js';

/** Bytes that the folder may hold, and the part of them that is left when there were more. */
const LIMIT = 500_000_000;
const LEFT = 0.9;
/** What a file costs at least: a block of the disk. */
const BLOCK = 4096;
/** After how long a file that was never finished is a killed build's, in ms. */
const ABANDONED = 3_600_000;

const entryName = /^[0-9a-f]{64}\.[\w.-]+$/;
const unfinishedName = /^\.[0-9a-f]{64}\..+\.\d+$/;

interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was last asked for, in ms. */
  readonly used: number;
}

/**
 * The store of the project that an issue's folder lies in, `out/.cache/pictures/`; undefined where it lies in
 * none, or where the tool bears no stamp. Without `write` it is only read.
 */
export async function projectPictures(issueFolder: string, write: boolean): Promise<PictureStore | undefined> {
  const root = projectAbove(issueFolder);
  const { readStamp } = await import('../pipeline/report.js');
  const stamp = attempt(readStamp);
  if (root === undefined || stamp === undefined) return undefined;
  // Another version of the tool might make other bytes; zlib comes with Node, and decoders with the kind of machine.
  const { versions, platform, arch } = process;
  const origin = [stamp.sha256.slice(0, 16), `zlib${versions.zlib}`, platform, arch].join('-');
  const store = pictureFolder(join(root, 'out', '.cache', 'pictures'), origin);
  return write ? store : { get: store.get, put: () => undefined };
}

/**
 * A store of one file a key. A file is written whole or not at all; what the disk refuses is as if it had never
 * been stored. Beyond `limit` bytes the files longest unused go. Entries of another `origin` are not seen.
 */
export function pictureFolder(folder: string, origin: string, limit = LIMIT): PictureStore {
  const name = origin.replace(/[^\w.-]/g, '_');
  const pathOf = (key: string): string => join(folder, `${key}.${name}`);
  let held: number | undefined;
  return {
    get: (key) => attempt(() => readEntry(pathOf(key))),
    put: (key, bytes) => {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        held ??= total(entriesOf(folder));
        writeWhole(pathOf(key), join(folder, `.${key}.${name}.${process.pid}`), bytes);
        held += cost(bytes.length);
        if (held > limit) held = dropOldest(folder, limit * LEFT);
      });
    },
  };
}

/** A failure of the disk costs the time that the store would have saved, and nothing else. */
function attempt<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function readEntry(path: string): Uint8Array {
  const bytes = readFileSync(path);
  const now = new Date();
  attempt(() => utimesSync(path, now, now));
  return bytes;
}

function writeWhole(path: string, unfinished: string, bytes: Uint8Array): void {
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The folder's entries, the longest unused first; what killed builds left is removed on the way. */
function entriesOf(folder: string): Entry[] {
  const entries = readdirSync(folder).flatMap((name): Entry[] => {
    const path = join(folder, name);
    const state = attempt(() => statSync(path));
    if (!state?.isFile()) return [];
    if (unfinishedName.test(name) && Date.now() - state.mtimeMs > ABANDONED) attempt(() => rmSync(path));
    return entryName.test(name) ? [{ path, size: cost(state.size), used: state.mtimeMs }] : [];
  });
  return entries.sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1));
}

const cost = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;
const total = (entries: readonly Entry[]): number => entries.reduce((sum, { size }) => sum + size, 0);

/** Removes the entries longest unused until at most `room` bytes are held; gives what is held then. */
function dropOldest(folder: string, room: number): number {
  const entries = entriesOf(folder);
  let held = total(entries);
  for (const { path, size } of entries) {
    if (held <= room) break;
    if (attempt(() => rmSync(path) ?? true)) held -= size;
  }
  return held;
}
