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
