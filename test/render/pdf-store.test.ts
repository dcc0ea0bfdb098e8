import { afterEach, expect, test, vi } from 'vitest';
import type { PictureItem } from '../../src/display/types.js';
import { inspectPicture, type PictureStore } from '../../src/images/index.js';
import { type PdfOptions, renderPdf } from '../../src/render/pdf/index.js';
import { type Pt, pt } from '../../src/units/index.js';
import { paint, photo, svg } from '../images/fixtures.js';
import { fonts, line, listOf, outputIntent, page } from './fixtures.js';

const files = new Map<string, Uint8Array>([
  ['colour', await photo(300, 200).jpeg().toBuffer()],
  [
    'grey',
    await paint(300, 200, (x) => [x & 255, x & 255, x & 255])
      .jpeg()
      .toBuffer(),
  ],
  ['chart', svg('<rect width="50" height="50" fill="#c00"/>')],
]);
const images = (key: string): Uint8Array => files.get(key) ?? Buffer.from('no picture');

const picture = (key: string, width: Pt): PictureItem => ({
  kind: 'picture',
  picture: key,
  crop: [0, 0, 1000, 1000],
  alt: '',
  x: pt(20),
  y: pt(30),
  width,
  height: Math.round(width / 2) as Pt,
});
const list = listOf([page([line('字'), ...[...files.keys()].map((key, index) => picture(key, pt(60 + index)))])]);
const options: PdfOptions = { fonts, images, outputIntent };

function memory(): PictureStore {
  const entries = new Map<string, Uint8Array>();
  return { get: (key) => entries.get(key), put: (key, bytes) => void entries.set(key, bytes) };
}

afterEach(() => {
  vi.doUnmock('sharp');
  vi.resetModules();
});

test('a document is the same bytes with a cold store, a warm one and none', async () => {
  const store = memory();
  const none = await renderPdf(list, options);
  const cold = await renderPdf(list, { ...options, store });
  const warm = await renderPdf(list, { ...options, store });
  expect(Buffer.compare(cold, none)).toBe(0);
  expect(Buffer.compare(warm, none)).toBe(0);
});

test('where the store has every picture, sharp is not even loaded; where it lacks one, it is', async () => {
  const store = memory();
  const before = await renderPdf(list, { ...options, store });
  for (const bytes of files.values()) await inspectPicture(bytes, store);
  vi.resetModules();
  vi.doMock('sharp', () => {
    throw new Error('sharp was loaded');
  });
  const rooms = { ...(await import('../../src/render/pdf/index.js')), ...(await import('../../src/images/index.js')) };
  expect(Buffer.compare(await rooms.renderPdf(list, { ...options, store }), before)).toBe(0);
  for (const bytes of files.values()) await rooms.inspectPicture(bytes, store);
  const loading = { cause: expect.objectContaining({ message: 'sharp was loaded' }) };
  await expect(rooms.renderPdf(list, { ...options, store: memory() })).rejects.toMatchObject(loading);
  await expect(rooms.inspectPicture(images('colour'), memory())).rejects.toMatchObject(loading);
});

test('of several pictures that cannot be drawn, the first on the page is told', async () => {
  const slow = svg(`<rect width="50" height="50"/><text>字</text>${'<path d="M0 0h9v9z"/>'.repeat(2000)}`);
  const bad = listOf([page([picture('slow', pt(60)), picture('unknown', pt(60))])]);
  const from = (key: string): Promise<Uint8Array> | Uint8Array =>
    key === 'slow' ? new Promise((resolve) => setTimeout(() => resolve(slow), 50)) : images(key);
  await expect(renderPdf(bad, { ...options, images: from })).rejects.toMatchObject({ code: 'picture/text' });
});
