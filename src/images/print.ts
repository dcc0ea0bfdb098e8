/** Pictures for the press: CMYK through the paper's profile, or black ink alone. */

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { faultOf } from './fault.js';
import { loadSharp } from './open.js';
import { isFlat, isGrey, type PictureSize, type Pixels, readPixels } from './pixels.js';
import { toneCurves } from './profile.js';

/** A CMYK output profile: the file, which sharp reads, and its bytes. */
export interface PrintProfile {
  readonly path: string;
  readonly icc: Uint8Array;
}

/** A picture as a PDF takes it: one component is DeviceGray, four are DeviceCMYK, 8 bits each. */
export interface PrintPicture {
  readonly width: number;
  readonly height: number;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly components: 1 | 4;
  readonly data: Uint8Array;
  /** Whether full ink is stored as 0, as JPEG files with Adobe's marker do. */
  readonly inverted: boolean;
}

const compress = promisify(deflate);
const jpeg = { quality: 90, chromaSubsampling: '4:4:4', mozjpeg: false, progressive: false } as const;

/**
 * A picture separated for the press: at most `width` x `height` pixels of the part `crop` (1/1000 of its
 * sides), never enlarged; greys in black ink alone, and flat drawings without loss. Throws `PictureFault`.
 */
export async function printPicture(
  bytes: Uint8Array,
  wanted: PictureSize & { readonly profile: PrintProfile },
): Promise<PrintPicture> {
  const curves = toneCurves(wanted.profile.icc);
  const pixels = await readPixels(bytes, wanted);
  try {
    return isGrey(pixels)
      ? await blackOnly(pixels, curves.grey)
      : await separated(toned(pixels, curves.colour), wanted.profile.path);
  } catch (error) {
    throw faultOf(error);
  }
}

async function blackOnly(pixels: Pixels, curve: Uint8Array): Promise<PrintPicture> {
  const grey = new Uint8Array(pixels.width * pixels.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = curve[pixels.data[at * pixels.channels]];
  const { width, height } = pixels;
  const common = { width, height, components: 1, inverted: false } as const;
  if (pixels.lossless && isFlat({ ...pixels, channels: 1, data: grey }, 64)) {
    return { ...common, filter: 'FlateDecode', data: await compress(grey) };
  }
  const sharp = await loadSharp();
  const image = sharp(grey, { raw: { width, height, channels: 1 } });
  return { ...common, filter: 'DCTDecode', data: await image.toColourspace('b-w').jpeg(jpeg).toBuffer() };
}

async function separated(pixels: Pixels, profile: string): Promise<PrintPicture> {
  const { width, height, channels } = pixels;
  const sharp = await loadSharp();
  const image = sharp(pixels.data, { raw: { width, height, channels } })
    .toColourspace('cmyk')
    .withIccProfile(profile, { attach: false });
  const common = { width, height, components: 4 } as const;
  if (pixels.lossless && isFlat(pixels)) {
    return { ...common, filter: 'FlateDecode', inverted: false, data: await compress(await image.raw().toBuffer()) };
  }
  return { ...common, filter: 'DCTDecode', inverted: true, data: await image.jpeg(jpeg).toBuffer() };
}

function toned(pixels: Pixels, curve: Uint8Array): Pixels {
  return { ...pixels, data: pixels.data.map((value) => curve[value]) };
}
