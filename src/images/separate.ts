/**
 * Separates pixels into inks, colour by colour.
 *
 * A profile turns each colour by itself, and takes most of a second for a million of them; a picture has far
 * fewer colours than pixels. So each colour is separated once and the inks are put where it stands: the bytes
 * are the same as those of the whole picture separated.
 */
import type { Sharp } from 'sharp';
import { loadSharp } from './open.js';
import type { Pixels } from './pixels.js';

/** A picture in four inks, as a TIFF file whose pixels begin at `TIFF_HEADER`; full ink is 255. */
export interface Separation {
  readonly tiff: Uint8Array;
  /** How many colours were told apart. */
  readonly colours: number;
}

/** Length of the header: a multiple of four, so that a pixel is one word. */
export const TIFF_HEADER = 160;

/** Colours side by side in the picture of colours: rows enough for every core to have some. */
const ROW = 1024;

/** The inks of a picture whose channels are first brought through a tone curve (256 values). */
export async function separate(pixels: Pixels, curve: Uint8Array, profile: string): Promise<Separation> {
  const { width, height } = pixels;
  const { places, colours, count } = gather(pixels, curve);
  const sharp = await loadSharp();
  const inks = await sharp(colours, { raw: { width: ROW, height: colours.length / ROW / 3, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile(profile, { attach: false })
    .raw()
    .toBuffer();
  const words = new Uint32Array(new Uint8Array(inks).buffer);
  const tiff = new Uint8Array(TIFF_HEADER + width * height * 4);
  tiff.set(tiffHeader(width, height));
  const target = new Uint32Array(tiff.buffer, TIFF_HEADER);
  for (let at = 0; at < target.length; at += 1) target[at] = words[places[at]];
  return { tiff, colours: count };
}

/** The inks as sharp reads them; without the two orders it would take them through sRGB and back. */
export async function inksImage({ tiff }: Separation): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(tiff, { limitInputPixels: false }).pipelineColourspace('cmyk').toColourspace('cmyk');
}

interface Palette {
  /** Of each pixel, the number of its colour. */
  readonly places: Uint32Array;
  /** The colours in the order of first appearance, the last row filled up with black. */
  readonly colours: Uint8Array;
  readonly count: number;
}

function gather({ width, height, channels, data }: Pixels, curve: Uint8Array): Palette {
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  // Numbers from 1 of all colours there can be; the system gives room only to those that are touched.
  const numbers = new Uint32Array(1 << 24);
  const places = new Uint32Array(width * height);
  const firsts: number[] = [];
  for (let at = 0, from = 0; at < places.length; at += 1, from += channels) {
    const colour = (curve[data[from]] << 16) | (curve[data[from + green]] << 8) | curve[data[from + blue]];
    if (numbers[colour] === 0) numbers[colour] = firsts.push(colour);
    places[at] = numbers[colour] - 1;
  }
  const colours = new Uint8Array(Math.ceil(firsts.length / ROW) * ROW * 3);
  firsts.forEach((colour, index) => {
    colours.set([colour >> 16, (colour >> 8) & 255, colour & 255], index * 3);
  });
  return { places, colours, count: firsts.length };
}

/** A little-endian TIFF 6.0 header for one strip of 8-bit CMYK without compression. */
function tiffHeader(width: number, height: number): Uint8Array {
  const [short, long] = [3, 4];
  const depths = TIFF_HEADER - 8;
  const entries = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 4, depths],
    [259, short, 1, 1],
    [262, short, 1, 5],
    [273, long, 1, TIFF_HEADER],
    [277, short, 1, 4],
    [278, long, 1, height],
    [279, long, 1, width * height * 4],
    [284, short, 1, 1],
    [332, short, 1, 1],
  ];
  const header = Buffer.alloc(TIFF_HEADER);
  header.write('II*\0', 'latin1');
  header.writeUInt32LE(8, 4);
  header.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    header.writeUInt16LE(tag, at);
    header.writeUInt16LE(type, at + 2);
    header.writeUInt32LE(count, at + 4);
    header.writeUInt32LE(value, at + 8);
  });
  for (let channel = 0; channel < 4; channel += 1) header.writeUInt16LE(8, depths + channel * 2);
  return header;
}
