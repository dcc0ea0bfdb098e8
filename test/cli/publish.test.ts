/** Rules about writing an output folder: all or nothing, and the last good output stands. */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, OutputFault } from '../../src/cli/disk.js';
import { openPublication } from '../../src/cli/publish.js';
import type { OutputFile } from '../../src/pipeline/index.js';
import { file, filesIn, filesOf, folderWith, put } from './world.js';

const last = { 'issue.pdf': 'last', 'report.json': '{"last":1}', 'pages/9.png': 'stale' };
const next = () => filesOf(file('issue.pdf', 'next'), file('report.json', '{}'), file('pages/1.png', 'page'));
const written = { 'issue.pdf': 'next', 'report.json': '{}', 'pages/1.png': 'page' };

interface Terms {
  readonly disk?: Partial<Disk>;
  readonly signal?: AbortSignal;
  readonly patience?: number;
  readonly onWait?: () => void;
}

const open = (folder: string, terms: Terms = {}) =>
  openPublication(
    folder,
    {
      disk: { ...disk, ...terms.disk } as Disk,
      signal: terms.signal ?? new AbortController().signal,
      pid: 4711,
      patience: terms.patience ?? 300,
    },
    async () => terms.onWait?.(),
  );

async function publish(folder: string, files: AsyncIterable<OutputFile>, terms: Terms = {}): Promise<number> {
  const publication = await open(folder, terms);
  try {
    return await publication.replace(files);
  } finally {
    await publication.close();
  }
}

/** The diagnostic that a publication fails with. */
async function fault(work: Promise<unknown>) {
  const error = await work.then(
    () => new Error('nothing failed'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OutputFault)) throw error;
  return error.diagnostic;
}

const failing = (code: string, when: (path: string) => boolean, kind: 'open' | 'rename' | 'mkdir'): Partial<Disk> => {
  const { open, rename, mkdir } = disk;
  const real = { open, rename, mkdir }[kind] as (...args: unknown[]) => Promise<unknown>;
  const failed = (...args: unknown[]) =>
    when(String(args[0])) ? Promise.reject(Object.assign(new Error(code), { code, syscall: kind })) : real(...args);
  return { [kind]: failed } as Partial<Disk>;
};

function outWithLast(): string {
  const out = folderWith();
  for (const [path, text] of Object.entries(last)) put(join(out, 'x', path), text);
  return out;
}

describe('an output folder', () => {
  it('is made where there is none, folders above it too', async () => {
    const out = folderWith();
    expect(await publish(join(out, 'deep/er/x'), next())).toBe(3);
    expect(filesIn(out)).toEqual(
      Object.fromEntries(Object.entries(written).map(([path, text]) => [`deep/er/x/${path}`, text])),
    );
  });

  it('is replaced as a set: nothing stale stays, nothing lies beside it', async () => {
    const out = outWithLast();
    await publish(join(out, 'x'), next());
    expect(filesIn(join(out, 'x'))).toEqual(written);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('behind a link is replaced, not the link', async () => {
    const [real, out] = [outWithLast(), folderWith()];
    symlinkSync(join(real, 'x'), join(out, 'x'));
    await publish(join(out, 'x'), next());
    expect(filesIn(join(real, 'x'))).toEqual(written);
    expect(readdirSync(real)).toEqual(['x']);
  });

  it('loses what killed builds left beside it, and nothing else', async () => {
    const out = outWithLast();
    for (const path of ['.x.new-1/a', '.x.old-2/a', '.xx.new-1/a', '.x-page-1.new-1/a', '.x.new-1.txt'])
      put(join(out, path), '');
    await publish(join(out, 'x'), next());
    expect(readdirSync(out)).toEqual(['.x-page-1.new-1', '.x.new-1.txt', '.xx.new-1', 'x']);
  });

  it('that a killed build had moved away comes back before anything is written', async () => {
    const out = folderWith();
    for (const [path, text] of Object.entries(last)) put(join(out, '.x.old-99', path), text);
    const publication = await open(join(out, 'x'));
    await publication.close();
    expect(filesIn(join(out, 'x'))).toEqual(last);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it.each([
    ['somebody’s pictures', { 'holiday.jpg': '' }, 'holiday.jpg'],
    ['an issue itself', { 'issue.yaml': '', 'report.json': '' }, 'issue.yaml'],
  ])('that holds %s is refused', async (_, files, named) => {
    const out = folderWith();
    for (const [path, text] of Object.entries(files)) put(join(out, 'x', path), text);
    expect(await fault(publish(join(out, 'x'), next()))).toMatchObject({
      code: 'output/foreign',
      params: { file: named },
    });
    expect(filesIn(join(out, 'x'))).toEqual(files);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('that is empty is taken', async () => {
    const out = folderWith();
    mkdirSync(join(out, 'x'));
    expect(await publish(join(out, 'x'), next())).toBe(3);
  });

  it('leaves no trace where it was opened and not written', async () => {
    const out = folderWith();
    await (await open(join(out, 'new/x'))).close();
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('the last output stands, and nothing lies beside it, when', () => {
  const inSet = (path: string) => path.includes('.x.new-');
  it.each([
    ['the disk is full', 'output/full', failing('ENOSPC', (path) => path.endsWith('report.json'), 'open')],
    ['the quota is used up', 'output/full', failing('EDQUOT', (path) => path.endsWith('1.png'), 'open')],
    ['the disk is read-only', 'output/read-only', failing('EROFS', inSet, 'mkdir')],
    ['writing is not permitted', 'output/denied', failing('EACCES', inSet, 'mkdir')],
    ['the machine fails in another way', 'output/failed', failing('EIO', inSet, 'open')],
    ['the folder is held open', 'output/held', failing('EBUSY', (path) => path.endsWith('x'), 'rename')],
    ['the new set cannot take its place', 'output/held', failing('EPERM', inSet, 'rename')],
  ])('%s', async (_, code, broken) => {
    const out = outWithLast();
    expect(await fault(publish(join(out, 'x'), next(), { disk: broken }))).toMatchObject({ code });
    expect(filesIn(out)).toEqual(Object.fromEntries(Object.entries(last).map(([path, text]) => [`x/${path}`, text])));
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('the disk fills up in the middle of a file', async () => {
    const out = outWithLast();
    const full = async (...args: Parameters<typeof disk.open>) => {
      const handle = await disk.open(...args);
      handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' }));
      return handle;
    };
    expect(await fault(publish(join(out, 'x'), next(), { disk: { open: full } }))).toMatchObject({
      code: 'output/full',
    });
    expect(filesIn(join(out, 'x'))).toEqual(last);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('a program holds one file of it, which is named', async () => {
    const out = outWithLast();
    const held = {
      ...failing('EPERM', (path) => path === join(out, 'x'), 'rename'),
      ...failing('EBUSY', (path) => path === join(out, 'x', 'issue.pdf'), 'open'),
    };
    const { code, params } = await fault(publish(join(out, 'x'), next(), { disk: held }));
    expect({ code, params }).toEqual({ code: 'output/held', params: { path: join(out, 'x', 'issue.pdf') } });
    expect(filesIn(join(out, 'x'))).toEqual(last);
  });

  it('drawing fails, and the exception goes on as it is', async () => {
    const out = outWithLast();
    async function* broken() {
      yield file('issue.pdf', 'half');
      throw Object.assign(new Error('no such picture'), { code: 'ENOENT', syscall: 'open' });
    }
    await expect(publish(join(out, 'x'), broken())).rejects.toThrow('no such picture');
    expect(filesIn(join(out, 'x'))).toEqual(last);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('a file would leave the folder', async () => {
    const out = outWithLast();
    await expect(publish(join(out, 'x'), filesOf(file('../y', '')))).rejects.toThrow(RangeError);
    expect(readdirSync(out)).toEqual(['x']);
  });

  it('somebody interrupts, even while a file takes for ever to draw', async () => {
    const out = outWithLast();
    const interruption = new AbortController();
    async function* endless() {
      yield file('issue.pdf', 'next');
      interruption.abort(new Error('Ctrl-C'));
      await new Promise(() => {});
    }
    await expect(publish(join(out, 'x'), endless(), { signal: interruption.signal })).rejects.toThrow('Ctrl-C');
    expect(filesIn(join(out, 'x'))).toEqual(last);
    expect(readdirSync(out)).toEqual(['x']);
  });
});

describe('a scanner that holds the folder for a moment', () => {
  it('is waited for', async () => {
    const out = outWithLast();
    let times = 2;
    await publish(join(out, 'x'), next(), { disk: failing('EBUSY', () => times-- > 0, 'rename') });
    expect(filesIn(join(out, 'x'))).toEqual(written);
  });
});

describe('a file in the way', () => {
  it('of the output folder, of the folder above it or of the lock is named, and stays', async () => {
    const out = folderWith({ x: 'a file', dir: 'a file' });
    expect(await fault(publish(join(out, 'x'), next()))).toMatchObject({
      code: 'output/not-a-folder',
      params: { path: join(out, 'x') },
    });
    expect(await fault(publish(join(out, 'dir/y'), next()))).toMatchObject({ code: 'output/not-a-folder' });
    expect(await fault(publish(join(out, 'dir/deep/y'), next()))).toMatchObject({ code: 'output/not-a-folder' });
    expect(filesIn(out)).toEqual({ x: 'a file', dir: 'a file' });
  });
});

describe('two builds into one folder', () => {
  it('wait for each other, and say so once', async () => {
    const out = folderWith();
    const first = await open(join(out, 'x'));
    let waits = 0;
    const second = open(join(out, 'x'), { patience: 5_000, onWait: () => (waits += 1) });
    await first.replace(filesOf(file('report.json', 'first')));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await first.close();
    const other = await second;
    await other.replace(filesOf(file('report.json', 'second')));
    await other.close();
    expect(waits).toBe(1);
    expect(filesIn(out)).toEqual({ 'x/report.json': 'second' });
  });

  it('do not wait for ever', async () => {
    const out = folderWith();
    const first = await open(join(out, 'x'));
    expect(await fault(open(join(out, 'x'), { patience: 200 }))).toMatchObject({ code: 'output/locked' });
    await first.close();
    await (await open(join(out, 'x'))).close();
  });

  it('do not wait once interrupted', async () => {
    const out = folderWith();
    const first = await open(join(out, 'x'));
    const interruption = new AbortController();
    const second = open(join(out, 'x'), {
      patience: 60_000,
      signal: interruption.signal,
      onWait: () => interruption.abort(new Error('Ctrl-C')),
    });
    await expect(second).rejects.toThrow('Ctrl-C');
    await first.close();
  });

  it('into different folders do not meet', async () => {
    const out = folderWith();
    const first = await open(join(out, 'x'));
    expect(await publish(join(out, 'y'), next())).toBe(3);
    await first.close();
  });

  it('take over the lock of one that died more than ten seconds ago', async () => {
    const out = folderWith();
    mkdirSync(join(out, '.x.lock'));
    const before = new Date(Date.now() - 11_000);
    await disk.utimes(join(out, '.x.lock'), before, before);
    expect(await publish(join(out, 'x'), next())).toBe(3);
  });

  it('write nothing once another has taken the lock for abandoned', { timeout: 20_000 }, async () => {
    const out = outWithLast();
    const publication = await open(join(out, 'x'));
    async function* robbed() {
      rmSync(join(out, '.x.lock'), { recursive: true });
      // The lock is looked after every five seconds.
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      yield* next();
    }
    expect(await fault(publication.replace(robbed()))).toMatchObject({ code: 'output/lock-lost' });
    await publication.close();
    expect(filesIn(join(out, 'x'))).toEqual(last);
  });
});
