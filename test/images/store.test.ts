import { createRequire } from 'node:module';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture, type PictureStore, type PrintPicture, printPicture } from '../../src/images/index.js';
import { sharpVersion } from '../../src/images/store.js';
import { paint, photo, profile, svg, whole } from './fixtures.js';

/** A store in memory that tells what it was asked. */
function memory() {
  const entries = new Map<string, Uint8Array>();
  const store: PictureStore = {
    get: (key) => entries.get(key),
    put: (key, bytes) => void entries.set(key, Uint8Array.from(bytes)),
  };
  return { entries, store };
}

const asked = (width: number, height: number) => ({ width, height, crop: whole, profile });
const drawing = svg('<rect width="50" height="50" fill="#c00"/>');
const colour = await photo(90, 60).jpeg().toBuffer();
const grey = await paint(90, 60, (x) => [x, x, x])
  .jpeg()
  .toBuffer();

const only = (entries: ReadonlyMap<string, Uint8Array>): [string, Uint8Array] => {
  const [first, ...rest] = [...entries];
  if (first === undefined || rest.length > 0) throw new RangeError(`${entries.size} entries`);
  return first;
};

test('what the store gives back is the picture that was separated, in every form there is', async () => {
  const seen = new Set<string>();
  for (const file of [colour, grey, drawing, svg('<rect width="50" height="50"/>')]) {
    const { entries, store } = memory();
    const plain = await printPicture(file, asked(60, 40));
    const cold = await printPicture(file, asked(60, 40), store);
    const key = only(entries)[0];
    const warm = await printPicture(file, asked(60, 40), store);
    const bare = (picture: PrintPicture) => ({ ...picture, data: [...picture.data] });
    expect(bare(cold)).toEqual(bare(plain));
    expect(bare(warm)).toEqual(bare(plain));
    expect(only(entries)[0]).toBe(key);
    seen.add(`${plain.filter} ${plain.components}`);
  }
  expect([...seen].sort()).toEqual(['DCTDecode 1', 'DCTDecode 4', 'FlateDecode 1', 'FlateDecode 4']);
});

test('everything that a separation depends on is in its key, and equal bytes have equal keys', async () => {
  const { entries, store } = memory();
  const otherProfile = { ...profile, icc: Uint8Array.from(profile.icc) };
  otherProfile.icc[24] = (otherProfile.icc[24] as number) ^ 1;
  await printPicture(colour, asked(60, 40), store);
  await printPicture(Uint8Array.from(colour), asked(60, 40), store);
  expect(entries.size).toBe(1);
  await printPicture(grey, asked(60, 40), store);
  await printPicture(colour, asked(40, 60), store);
  await printPicture(colour, { ...asked(60, 40), crop: [0, 0, 1000, 999] }, store);
  await printPicture(colour, { ...asked(60, 40), profile: otherProfile }, store);
  await inspectPicture(colour, store);
  expect(entries.size).toBe(6);
  for (const key of entries.keys()) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('a damaged entry is as good as none, wherever the damage is, and is replaced', async () => {
  const { entries, store } = memory();
  const black = svg('<rect width="50" height="50"/>');
  const before = await printPicture(black, asked(20, 10), store);
  const [key, sound] = only(entries);
  const flipped = (at: number): Uint8Array => sound.map((value, index) => (index === at ? value ^ 1 : value));
  const damaged = [
    ...Array.from(sound, (_, at) => flipped(at)),
    ...[0, 1, 31, 32, 40, sound.length - 1].map((length) => sound.subarray(0, length)),
    Buffer.concat([sound, Buffer.of(0)]),
  ];
  for (const bytes of damaged) {
    entries.set(key, bytes);
    expect((await printPicture(black, asked(20, 10), store)).data).toEqual(before.data);
    expect(entries.get(key)).toEqual(sound);
  }
});

test('an entry under the name of another is not taken', async () => {
  const { entries, store } = memory();
  await printPicture(grey, asked(60, 40), store);
  const wrong = only(entries)[1];
  const other = memory();
  const right = await printPicture(colour, asked(60, 40), other.store);
  const key = only(other.entries)[0];
  other.entries.set(key, wrong);
  expect((await printPicture(colour, asked(60, 40), other.store)).data).toEqual(right.data);
});

test('what was found out of a picture is kept, and what is wrong with one is found out anew', async () => {
  const { entries, store } = memory();
  const info = await inspectPicture(drawing, store);
  expect(await inspectPicture(drawing, store)).toEqual(info);
  expect(entries.size).toBe(1);
  const broken = colour.subarray(0, colour.length / 2);
  for (let time = 0; time < 2; time += 1) {
    await expect(inspectPicture(broken, store)).rejects.toMatchObject({ code: 'picture/corrupt' });
  }
  expect(entries.size).toBe(1);
});

test('the version of sharp in the keys is that of the sharp that is loaded', () => {
  expect(sharpVersion()).toBe(sharp.versions.sharp);
  expect(createRequire(import.meta.url)('../../package.json').dependencies.sharp).toBe(sharpVersion());
});
