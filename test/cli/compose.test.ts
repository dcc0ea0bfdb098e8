/** Rules about the stream of `compose`: every row is answered, in order, as it comes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/cli/compose.js';
import { linesOf, readRow } from '../../src/cli/json-lines.js';
import type { Composer, Services } from '../../src/cli/services.js';
import { outputOf } from '../../src/cli/streams.js';
import { FontFault } from '../../src/fonts/index.js';
import { folderWith, pipelineOf, worldIn } from './world.js';

async function* chunksOf(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

async function lines(chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const bytes = chunks.map((chunk) => Buffer.from(chunk as string));
  const found: string[] = [];
  for await (const some of linesOf(chunksOf(bytes))) found.push(...some.map((line) => Buffer.from(line).toString()));
  return found;
}

describe('lines', () => {
  it('end in LF or CRLF or with the file, and a byte order mark is no part of the first', async () => {
    expect(await lines(['\ufeffa\r\nb\n\nc'])).toEqual(['a', 'b', '', 'c']);
    expect(await lines(['a\n'])).toEqual(['a']);
    expect(await lines([])).toEqual([]);
    expect(await lines(['a\n\ufeffb'])).toEqual(['a', '\ufeffb']);
  });

  it('are the same however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('字', '\n', '\r\n', 'a', '𠮷', '\ufeff', '\r')),
        fc.array(fc.nat(12)),
        async (parts, cuts) => {
          const whole = Buffer.from(parts.join(''));
          const chunks: Buffer[] = [];
          let at = 0;
          for (const cut of cuts) {
            chunks.push(whole.subarray(at, at + cut));
            at = Math.min(at + cut, whole.length);
          }
          expect(await lines([...chunks, whole.subarray(at)])).toEqual(await lines([whole]));
        },
      ),
    );
  });
});

describe('a row', () => {
  it('is JSON in UTF-8; white space alone is none', () => {
    expect(readRow(Buffer.from('{"id":1}'))).toEqual({ value: { id: 1 } });
    expect(readRow(Buffer.from(' \t'))).toBeUndefined();
    expect(readRow(Buffer.from([0x22, 0xff, 0x22]))).toEqual({ error: expect.stringContaining('UTF-8') });
    expect(readRow(Buffer.from('{"id":1'))).toEqual({ error: expect.stringContaining('JSON') });
  });
});

const composer = {
  composeRow: (row: unknown, defaults: object) =>
    row !== null && typeof row === 'object' && 'id' in row ? { id: row.id, defaults } : { id: null, error: 'no row' },
  profiles: ['broadsheet', 'clreq'],
  levels: ['basic', 'strict'],
  means: { advance: () => undefined },
  prepare: () => Promise.resolve(),
} as unknown as Composer;

const servicesOf = (value: Composer): Services => ({
  ...pipelineOf(() => ({})),
  composer: () => Promise.resolve({ value, diagnostics: [] }),
});

async function composed(input: string | Readable, values = {}, services = servicesOf(composer)) {
  const stdin = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const world = worldIn('/', { stdin, services });
  const exit = await compose({ file: '-', values, lang: 'en' }, world);
  return {
    exit,
    rows: world
      .out()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    err: world.err(),
  };
}

describe('compose', () => {
  it('answers each row in order, and bad ones with what was wrong; then the exit code is 2', async () => {
    const { exit, rows } = await composed('{"id":"a"}\r\n\n[]\nnot json\n{"id":2}');
    expect(rows).toMatchObject([
      { id: 'a' },
      { id: null, error: 'no row' },
      { id: null, error: expect.any(String) },
      { id: 2 },
    ]);
    expect(exit).toBe(2);
  });

  it('answers good rows with exit code 0, and nothing with nothing', async () => {
    expect(await composed('{"id":1}\n')).toMatchObject({ exit: 0, rows: [{ id: 1 }], err: '' });
    expect(await composed('')).toEqual({ exit: 0, rows: [], err: '' });
  });

  it('hands its options to rows as their defaults', async () => {
    const values = { profile: 'clreq', level: 'strict', method: 'paragraph', explain: true } as const;
    const { rows } = await composed('{"id":1}', values);
    expect(rows[0].defaults).toMatchObject(values);
  });

  it('refuses a profile or level that does not exist before it answers anything', async () => {
    const { exit, rows, err } = await composed('{"id":1}', { profile: 'brodsheet', level: 'x' });
    expect({ exit, rows }).toEqual({ exit: 2, rows: [] });
    expect(err).toContain('--profile expected broadsheet, came “brodsheet”');
    expect(err).toContain('--level expected basic|strict, came “x”');
  });

  it('answers a row before the next one comes', async () => {
    const stdin = new Readable({ read() {} });
    const world = worldIn('/', { stdin, services: servicesOf(composer) });
    const done = compose({ file: '-', values: {}, lang: 'en' }, world);
    for (const id of [1, 2, 3]) {
      stdin.push(`{"id":${id}}\n`);
      await expect.poll(() => world.out().split('\n').length - 1).toBe(id);
    }
    stdin.push(null);
    expect(await done).toBe(0);
  });

  it('reads no further than its reader takes', async () => {
    let read = 0;
    const stdin = new Readable({
      highWaterMark: 1,
      read() {
        read += 1;
        this.push(`{"id":${read}}\n`);
      },
    });
    const taken: (() => void)[] = [];
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void taken.push(done) });
    const world = worldIn('/', { stdin, services: servicesOf(composer), stdout: outputOf(slow) });
    const done = compose({ file: '-', values: {}, lang: 'en' }, world);
    await expect.poll(() => taken.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken.length).toBe(1);
    expect(read).toBeLessThan(10);
    slow.destroy(Object.assign(new Error('gone'), { code: 'EPIPE', syscall: 'write' }));
    expect(await done).toBe(0);
    expect(stdin.destroyed).toBe(true);
  });

  it('tells a file that cannot be read', async () => {
    const world = worldIn(folderWith(), { services: servicesOf(composer) });
    expect(await compose({ file: 'no.jsonl', values: {}, lang: 'en' }, world)).toBe(2);
    expect(await compose({ file: '.', values: {}, lang: 'en' }, world)).toBe(2);
    expect(world.err()).toBe(
      'fatal usage/file: no.jsonl cannot be read: ENOENT\nfatal usage/file: . cannot be read: EISDIR\n',
    );
  });

  it('reads a file as it reads standard input', async () => {
    const folder = folderWith();
    const count = 20_000;
    writeFileSync(join(folder, 'rows.jsonl'), Array.from({ length: count }, (_, id) => `{"id":${id}}\n`).join(''));
    const world = worldIn(folder, { services: servicesOf(composer) });
    expect(await compose({ file: 'rows.jsonl', values: {}, lang: 'en' }, world)).toBe(0);
    const ids = world
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(Array.from({ length: count }, (_, id) => id));
  });

  it('tells a font that cannot be used, and leaves a bug to be told as one', async () => {
    const throwing = (error: Error) =>
      servicesOf({
        ...composer,
        composeRow: () => {
          throw error;
        },
      });
    const broken = new FontFault('font/broken', 'body', 'fonts/a.ttf', 'no glyf table');
    const { exit, err } = await composed('{"id":1}', {}, throwing(broken));
    expect(exit).toBe(2);
    expect(err).toContain('fonts/a.ttf: fatal font/broken: the font fonts/a.ttf for body cannot be used');
    await expect(composed('{"id":1}', {}, throwing(new TypeError('oops')))).rejects.toThrow('oops');
  });

  it('ends at once when interrupted', async () => {
    const world = worldIn('/', { stdin: new Readable({ read() {} }), services: servicesOf(composer) });
    const done = compose({ file: '-', values: {}, lang: 'en' }, world);
    world.interrupt();
    await expect(done).rejects.toThrow('interrupted');
  });
});
