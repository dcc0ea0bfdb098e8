/** Pictures as pixels: turned, cropped, brought down to size, on white, in sRGB. */
import type { Sharp, SharpOptions } from 'sharp';
import { faultOf } from './fault.js';
import { decoding, loadSharp, type PictureInfo, readHeader } from './open.js';

/** The part of a picture that is shown, in 1/1000 of its sides. */
export type Crop = readonly [left: number, top: number, width: number, height: number];

/** What is wanted of a picture: at most so many pixels, of a part of it. It is never enlarged. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly crop: Crop;
}

/** Pixels in sRGB, 8 bits a channel, rows from the top, no padding. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** Whether the source keeps flat colours exactly, so that the print should too. */
  readonly lossless: boolean;
}

const losslessFormats = new Set(['png', 'svg', 'gif', 'tiff']);

/** The picture turned as EXIF says, cropped, brought to size, on white, in sRGB; nothing has been written of it yet. */
export async function shaped(
  bytes: Uint8Array,
  wanted: PictureSize,
): Promise<{ readonly image: Sharp; readonly info: PictureInfo }> {
  const info = await readHeader(bytes);
  const [left, top, width, height] = wanted.crop;
  const scale = Math.max((wanted.width * 1000) / (info.width * width), (wanted.height * 1000) / (info.height * height));
  const options = await decoding(bytes, info, scale);
  const { image, ...actual } = info.vector ? await drawn(bytes, options) : await undecoded(bytes, options, info);
  const region = {
    left: Math.min(actual.width - 1, Math.round((left * actual.width) / 1000)),
    top: Math.min(actual.height - 1, Math.round((top * actual.height) / 1000)),
    width: Math.max(1, Math.round((width * actual.width) / 1000)),
    height: Math.max(1, Math.round((height * actual.height) / 1000)),
  };
  region.width = Math.min(region.width, actual.width - region.left);
  region.height = Math.min(region.height, actual.height - region.top);
  image
    .extract(region)
    .resize(Math.min(wanted.width, region.width), Math.min(wanted.height, region.height), { fit: 'fill' });
  return { image: onWhite(image), info };
}

interface Source {
  readonly image: Sharp;
  readonly width: number;
  readonly height: number;
}

const onWhite = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).toColourspace('srgb');

async function undecoded(bytes: Uint8Array, options: SharpOptions, { width, height }: PictureInfo): Promise<Source> {
  const sharp = await loadSharp();
  return { image: sharp(bytes, options), width, height };
}

/** A vector as pixels: drawn whole, once, as large as it is wanted, for only the drawing tells how large it came out. */
async function drawn(bytes: Uint8Array, options: SharpOptions): Promise<Source> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await onWhite(sharp(bytes, options)).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { image: sharp(data, { raw: { width, height, channels } }), width, height };
  } catch (error) {
    throw faultOf(error);
  }
}

/** The pixels of a picture. Throws `PictureFault`. */
export async function readPixels(bytes: Uint8Array, wanted: PictureSize): Promise<Pixels> {
  const { image, info } = await shaped(bytes, wanted);
  try {
    const { data, info: raw } = await image.raw().toBuffer({ resolveWithObject: true });
    const channels = raw.channels === 1 ? 1 : 3;
    return { width: raw.width, height: raw.height, channels, data, lossless: losslessFormats.has(info.format) };
  } catch (error) {
    throw faultOf(error);
  }
}

/** Whether no pixel has a colour: red, green and blue agree everywhere. */
export function isGrey({ channels, data }: Pixels): boolean {
  if (channels === 1) return true;
  for (let at = 0; at + 2 < data.length; at += 3) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}
