import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import type { PrintProfile } from '../../src/images/index.js';

const path = new URL('../../layouts/newsprint-tr002-210.icc', import.meta.url).pathname;
export const profile: PrintProfile = { path, icc: readFileSync(path) };
export const whole = [0, 0, 1000, 1000] as const;

/** A picture of `width` x `height` whose pixels are told by a function of their place. */
export function paint(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colour(x, y), (y * width + x) * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Something like a photograph: smooth, colourful, never flat. */
export const photo = (width: number, height: number): Sharp =>
  paint(width, height, (x, y) => [
    Math.round(127 + 127 * Math.sin((x * y) / 900)),
    Math.round(127 + 127 * Math.sin(x / 31 + y / 17)),
    Math.round((255 * y) / height),
  ]);

export const svg = (body: string, size = 'width="100" height="50" viewBox="0 0 100 50"'): Uint8Array =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`,
  );

/** The inks of a CMYK or grey JPEG, 0 to 255 each, 255 being full ink for CMYK. */
export const inks = (jpeg: Uint8Array): Promise<Buffer> =>
  sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();

/** A dataset of IIM: its record, its number, its bytes. */
export const iim = (record: number, dataset: number, value: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0x1c, record, dataset, value.length >> 8, value.length & 255]), value]);

/** A JPEG with an IPTC record of these datasets, as Photoshop writes it: a resource in segment APP13. */
export function withIptc(jpeg: Uint8Array, ...datasets: readonly Uint8Array[]): Buffer {
  const record = Buffer.concat(datasets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const before = Buffer.from('8BIM\x04\x25\0\0\0\0\0\x03abc\0', 'latin1');
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    before,
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    record,
    Buffer.alloc(record.length % 2),
  ]);
  const segment = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}
