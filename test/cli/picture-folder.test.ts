import { createHash } from 'node:crypto';
import {
  promises as disk,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pictureFolder, projectPictures } from '../../src/cli/picture-folder.js';
import { openPublication } from '../../src/cli/publish.js';

const base = mkdtempSync(join(tmpdir(), 'banxin-pictures-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A folder that does not exist yet, nor anything in it. */
const fresh = (): string => join(mkdtempSync(join(base, 'test-')), 'out', 'pictures');
const key = (name: string): string => createHash('sha256').update(name).digest('hex');
const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);

/** Sets when an entry was last used, in seconds from 1970. */
function age(folder: string, name: string, seconds: number): void {
  const [file] = readdirSync(folder).filter((entry) => entry.includes(key(name)));
  utimesSync(join(folder, file as string), seconds, seconds);
}

test('what was put is got, by another store on the folder too, and nothing else is', () => {
  const folder = fresh();
  const store = pictureFolder(folder, 'one');
  expect(store.get(key('a'))).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
  store.put(key('a'), bytes(5000));
  store.put(key('a'), bytes(6000));
  expect(pictureFolder(folder, 'one').get(key('a'))).toEqual(Buffer.from(bytes(6000)));
  expect(store.get(key('b'))).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('entries of another version of the tool are not taken', () => {
  const folder = fresh();
  pictureFolder(folder, 'one').put(key('a'), bytes(10));
  expect(pictureFolder(folder, 'two').get(key('a'))).toBeUndefined();
});

test('beyond the limit the entries longest unused go, and use is what counts', () => {
  const folder = fresh();
  const store = pictureFolder(folder, 'one', 5 * 4096);
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const name of names) store.put(key(name), bytes(4000));
  names.forEach((name, index) => {
    age(folder, name, 1000 + index);
  });
  expect(store.get(key('a'))).toBeDefined();
  store.put(key('f'), bytes(4000));
  const left = ['a', 'b', 'c', 'd', 'e', 'f'].filter((name) => store.get(key(name)) !== undefined);
  expect(left).toEqual(['a', 'd', 'e', 'f']);
});

test('a folder that earlier builds have filled is brought under the limit by the first entry', () => {
  const folder = fresh();
  const large = pictureFolder(folder, 'old version', 1e9);
  for (const name of ['a', 'b', 'c']) large.put(key(name), bytes(40_000));
  for (const name of ['a', 'b', 'c']) age(folder, name, 1000);
  const small = pictureFolder(folder, 'one', 60_000);
  small.put(key('d'), bytes(4000));
  expect(small.get(key('d'))).toBeDefined();
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a file that a killed build never finished is no entry, and goes after an hour', () => {
  const folder = fresh();
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `.${key('a')}.one.4711`);
  const foreign = join(folder, 'README');
  for (const path of [unfinished, foreign]) writeFileSync(path, 'half');
  pictureFolder(folder, 'one').put(key('b'), bytes(10));
  expect(existsSync(unfinished)).toBe(true);
  for (const path of [unfinished, foreign]) utimesSync(path, 1000, 1000);
  const store = pictureFolder(folder, 'one', 1);
  expect(store.get(key('a'))).toBeUndefined();
  store.put(key('c'), bytes(10));
  expect(readdirSync(folder)).toEqual(['README']);
});

test('what the disk refuses is as if it had never been stored', () => {
  const file = join(fresh(), '..');
  writeFileSync(file, 'a file where the folder should be');
  const store = pictureFolder(join(file, 'pictures'), 'one');
  store.put(key('a'), bytes(10));
  expect(store.get(key('a'))).toBeUndefined();
  const folder = fresh();
  const other = pictureFolder(folder, 'one');
  mkdirSync(join(folder, `${key('a')}.one`), { recursive: true });
  other.put(key('a'), bytes(10));
  expect(other.get(key('a'))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([`${key('a')}.one`]);
});

test('an issue in no project has no store', async () => {
  const issue = join(base, 'loose', 'issue');
  mkdirSync(issue, { recursive: true });
  expect(await projectPictures(issue, true)).toBeUndefined();
});

test('the swap of an issue leaves the pictures beside it alone', async () => {
  const out = join(base, 'swap', 'out');
  const folder = join(out, '.cache', 'pictures');
  pictureFolder(folder, 'one').put(key('a'), bytes(10));
  const world = { disk, signal: new AbortController().signal, pid: 4711, patience: 100 };
  const waiting = async (): Promise<void> => undefined;
  for (const name of ['2023-10-23', 'cache']) {
    for (let time = 0; time < 2; time += 1) {
      const publication = await openPublication(join(out, name), world, waiting);
      const files = (async function* () {
        yield { path: 'report.json', bytes: bytes(time + 1) };
      })();
      expect(await publication.replace(files)).toBe(1);
      await publication.close();
    }
    expect(readFileSync(join(out, name, 'report.json'))).toHaveLength(2);
  }
  expect(pictureFolder(folder, 'one').get(key('a'))).toEqual(Buffer.from(bytes(10)));
  expect(readdirSync(out).sort()).toEqual(['.cache', '2023-10-23', 'cache']);
});
