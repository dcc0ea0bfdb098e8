import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture, PictureFault } from '../../src/images/index.js';
import { paint, photo, svg } from './fixtures.js';

const code = (bytes: Uint8Array): Promise<string> =>
  inspectPicture(bytes).then(
    () => 'good',
    (error) => (error instanceof PictureFault ? error.code : String(error)),
  );

test('a picture tells its size, format and pages', async () => {
  const info = await inspectPicture(await photo(40, 20).png().toBuffer());
  expect(info).toEqual({ width: 40, height: 20, format: 'png', pages: 1, vector: false });
});

test('a picture that EXIF turns has its sides exchanged', async () => {
  const turned = await photo(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await inspectPicture(turned)).toMatchObject({ width: 20, height: 40 });
});

test('an SVG is a vector, sized by its own units', async () => {
  expect(await inspectPicture(svg('<path d="M0 0h9v9z"/>'))).toMatchObject({ width: 100, height: 50, vector: true });
});

test('a file that ends early is found before a page is drawn', async () => {
  const jpeg = await photo(300, 200).jpeg().toBuffer();
  const png = await photo(300, 200).png().toBuffer();
  expect(await code(jpeg.subarray(0, jpeg.length / 2))).toBe('picture/corrupt');
  expect(await code(png.subarray(0, png.length / 2))).toBe('picture/corrupt');
  expect(await code(svg('<rect'))).toBe('picture/corrupt');
  expect(await code(new Uint8Array(0))).toBe('picture/corrupt');
});

test('a drawing that unfolds without end is found before a page is drawn', async () => {
  const level = (depth: number): string => `<g id="g${depth}">${`<use href="#g${depth - 1}"/>`.repeat(10)}</g>`;
  const levels = Array.from({ length: 9 }, (_, depth) => level(depth + 1)).join('');
  expect(await code(svg(`<defs><rect id="g0" width="1" height="1"/>${levels}</defs><use href="#g9"/>`))).toBe(
    'picture/corrupt',
  );
});

test('a header that promises more than 200 megapixels is refused without decoding', async () => {
  const png = await paint(1, 1, () => [0, 0, 0])
    .png()
    .toBuffer();
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
  expect(await code(png)).toBe('picture/too-large');
});

test('a moving picture is refused', async () => {
  const frames = Buffer.concat([Buffer.alloc(300, 0), Buffer.alloc(300, 255)]);
  const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
  expect(await code(await sharp(frames, { raw }).gif().toBuffer())).toBe('picture/animated');
});

test('what is no picture is unknown', async () => {
  expect(await code(Buffer.from('版心日报的一篇文章'))).toBe('picture/unknown');
});

test('an SVG that fetches anything is refused, and one that only points within itself is not', async () => {
  expect(await code(svg('<image href="http://example.org/a.png"/>'))).toBe('picture/external');
  expect(await code(svg('<image xlink:href="file:///a.png"/>'))).toBe('picture/external');
  expect(await code(svg("<image href='a.png'/>"))).toBe('picture/external');
  expect(await code(svg('<style>@import "a.css";</style>'))).toBe('picture/external');
  expect(await code(svg('<rect width="9" height="9" fill="url(other.svg#a)"/>'))).toBe('picture/external');
  const own = '<defs><path id="a" d="M0 0h9v9z"/><linearGradient id="b"/></defs><use href="#a" fill="url(#b)"/>';
  expect(await code(svg(`<!-- href="http://example.org" -->${own}`))).toBe('good');
  expect(await code(svg(`<a href="http://example.org">${own}</a>`))).toBe('good');
});

test('an SVG with live text is refused: it would be set in the fonts of the machine', async () => {
  expect(await code(svg('<text y="20">版心</text>'))).toBe('picture/text');
});

/** CRC-32 of a PNG chunk. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
