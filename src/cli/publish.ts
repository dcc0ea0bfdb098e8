/** Writes an output folder as a set: all of it beside the old one, then one swap; until then the old one stands. */
import { dirname, isAbsolute, join } from 'node:path';
import type { OutputFile } from '../pipeline/index.js';
import { type Disk, faultOf, onDisk, outputFault, systemCode } from './disk.js';
import { type Held, lockBeside } from './lock.js';
import { abortable, type World } from './world.js';

/** An output folder that is ours alone until it is closed. */
export interface Publication {
  /** Replaces the folder by these files; throws `OutputFault`, after which the folder is as it was. Gives their number. */
  readonly replace: (files: AsyncIterable<OutputFile>) => Promise<number>;
  readonly close: () => Promise<void>;
}

type PublishWorld = Pick<World, 'disk' | 'signal' | 'pid' | 'patience'>;

interface Place {
  readonly parent: string;
  readonly name: string;
  /** The folder itself. */
  readonly target: string;
  /** Where the new set is written, and where the old one waits to be removed. */
  readonly fresh: string;
  readonly old: string;
}

/** A file that every build has written, so that a folder with it may be replaced. */
const MARK = 'report.json';

/** Opens `folder` for a new set of files; throws `OutputFault` where nothing can be written there. */
export async function openPublication(
  folder: string,
  world: PublishWorld,
  onWait: () => Promise<void>,
): Promise<Publication> {
  const { disk } = world;
  const target = await realTarget(folder, disk);
  const parent = dirname(target);
  const created = await onDisk(parent, () => disk.mkdir(parent, { recursive: true }));
  const name = target.slice(parent.length).replace(/^[\\/]/, '');
  const [fresh, old] = ['new', 'old'].map((kind) => join(parent, `.${name}.${kind}-${world.pid}`)) as [string, string];
  const place: Place = { parent, name, target, fresh, old };
  const held = await lockBeside(target, join(parent, `.${name}.lock`), { ...world, onWait });
  let written = false;
  const close = async () => {
    await held.release();
    if (created !== undefined && !written) await disk.rmdir(parent).catch(() => undefined);
  };
  try {
    await cleanUp(place, disk);
    await refuseForeign(place, disk);
  } catch (error) {
    await close();
    throw error;
  }
  const replace = async (files: AsyncIterable<OutputFile>) => {
    const count = await replaceSet(files, place, held, world);
    written = true;
    return count;
  };
  return { replace, close };
}

/** The folder that a link leads to, so that the swap does not replace the link. */
async function realTarget(folder: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return folder;
    throw outputFault(error, folder);
  }
}

/** Removes what killed builds left; a set that one had moved away and not replaced goes back to its place. */
async function cleanUp({ parent, name, target }: Place, disk: Disk): Promise<void> {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^\\.${escaped}\\.(new|old)-\\d+$`);
  const left = (await onDisk(parent, () => disk.readdir(parent))).filter((entry) => pattern.test(entry)).sort();
  for (const entry of left) {
    const path = join(parent, entry);
    const moved = pattern.exec(entry)?.[1] === 'old' && !(await exists(target, disk));
    await onDisk(path, () => (moved ? disk.rename(path, target) : disk.rm(path, { recursive: true, force: true })));
  }
}

async function exists(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw outputFault(error, path);
  }
}

/** A folder that is swapped loses what is in it: one that no build wrote is refused. */
async function refuseForeign({ target }: Place, disk: Disk): Promise<void> {
  if (!(await exists(target, disk))) return;
  const entries = await onDisk(target, () => disk.readdir(target));
  const manifest = entries.find((entry) => entry === 'issue.yaml');
  if (entries.length === 0 || (entries.includes(MARK) && manifest === undefined)) return;
  throw faultOf('output/foreign', { path: target, file: manifest ?? ([...entries].sort()[0] as string) });
}

async function replaceSet(
  files: AsyncIterable<OutputFile>,
  place: Place,
  held: Held,
  world: PublishWorld,
): Promise<number> {
  const { disk } = world;
  try {
    await onDisk(place.fresh, () => disk.mkdir(place.fresh));
    const count = await writeAll(files, place.fresh, world);
    if (held.lost()) throw faultOf('output/lock-lost', { path: place.target });
    // From here on nothing is given up half-way.
    world.signal.throwIfAborted();
    await swap(place, disk);
    return count;
  } catch (error) {
    await disk.rm(place.fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Writes each file while the next is being made. */
async function writeAll(files: AsyncIterable<OutputFile>, folder: string, world: PublishWorld): Promise<number> {
  const iterator = files[Symbol.asyncIterator]();
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let count = 0; ; count += 1) {
      const next = await abortable(world.signal, iterator.next());
      await writing;
      if (next.done) return count;
      writing = writeFile(join(folder, insidePath(next.value.path)), next.value.bytes, world.disk);
      writing.catch(() => undefined);
    }
  } finally {
    // A file still being written would come back after the folder is removed.
    await writing.catch(() => undefined);
  }
}

function insidePath(path: string): string {
  const parts = path.split('/');
  if (isAbsolute(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new RangeError(`an output file must lie in its folder: ${path}`);
  }
  return join(...parts);
}

async function writeFile(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  await onDisk(path, async () => {
    await disk.mkdir(dirname(path), { recursive: true });
    const handle = await disk.open(path, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

async function swap({ target, fresh, old }: Place, disk: Disk): Promise<void> {
  const had = await exists(target, disk);
  if (had) await moved(target, old, disk);
  try {
    await moved(fresh, target, disk);
  } catch (error) {
    if (had) await disk.rename(old, target);
    throw error;
  }
  // What cannot be removed now, the next build removes.
  await disk.rm(old, { recursive: true, force: true }).catch(() => undefined);
}

/** What a rename meets while a program holds a file of the folder, or looks at it for a moment as scanners do. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'ETXTBSY']);
const TRIES = 5;
const PAUSE = 100;

async function moved(from: string, to: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined || !held.has(code)) throw outputFault(error, to);
      if (attempt === TRIES) throw faultOf('output/held', { path: (await heldFile(from, disk)) ?? from });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The first file of a folder that cannot be opened for writing, which is the one a program holds. */
async function heldFile(folder: string, disk: Disk): Promise<string | undefined> {
  const entries = await disk.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    try {
      await (await disk.open(file, 'r+')).close();
    } catch {
      return file;
    }
  }
  return undefined;
}
