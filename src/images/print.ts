/** Pictures for the press: CMYK through the paper's profile, or black ink alone. */

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { faultOf } from './fault.js';
import { printForm } from './forms.js';
import { loadSharp } from './open.js';
import { isGrey, type PictureSize, type Pixels, readPixels } from './pixels.js';
import { type ToneCurves, toneCurves } from './profile.js';
import { inksImage, separate, TIFF_HEADER } from './separate.js';
import { hashOf, kept, keyOf, type PictureStore } from './store.js';

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

/** Most colours, and most greys, of a drawing that is called flat (a chart, a logo): JPEG would leave a halo. */
const FLAT_COLOURS = 4096;
const FLAT_GREYS = 64;

/**
 * A picture separated for the press: at most `width` x `height` pixels of the part `crop` (1/1000 of its
 * sides), never enlarged; greys in black ink alone, and flat drawings without loss. A store gives what it was
 * given before, without opening the picture. The bytes must not change afterwards. Throws `PictureFault`.
 */
export function printPicture(
  bytes: Uint8Array,
  wanted: PictureSize & { readonly profile: PrintProfile },
  store?: PictureStore,
): Promise<PrintPicture> {
  const { width, height, crop, profile } = wanted;
  const key = () => keyOf('print', [hashOf(bytes), width, height, ...crop, hashOf(profile.icc)]);
  return kept(store, key, printForm, () => prepared(bytes, wanted));
}

async function prepared(
  bytes: Uint8Array,
  wanted: PictureSize & { readonly profile: PrintProfile },
): Promise<PrintPicture> {
  const curves = curvesOf(wanted.profile.icc);
  const pixels = await readPixels(bytes, wanted);
  try {
    return isGrey(pixels)
      ? await blackOnly(pixels, curves.grey)
      : await fourInks(pixels, curves.colour, wanted.profile.path);
  } catch (error) {
    throw faultOf(error);
  }
}

const known = new WeakMap<Uint8Array, ToneCurves>();

function curvesOf(icc: Uint8Array): ToneCurves {
  const curves = known.get(icc) ?? toneCurves(icc);
  known.set(icc, curves);
  return curves;
}

async function blackOnly(
  { width, height, channels, data, lossless }: Pixels,
  curve: Uint8Array,
): Promise<PrintPicture> {
  const grey = new Uint8Array(width * height);
  const greys = new Uint8Array(256);
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] = curve[data[at * channels]];
    greys[grey[at]] = 1;
  }
  const common = { width, height, components: 1, inverted: false } as const;
  if (lossless && greys.reduce((sum, seen) => sum + seen, 0) <= FLAT_GREYS) {
    return { ...common, filter: 'FlateDecode', data: await compress(grey) };
  }
  const sharp = await loadSharp();
  const image = sharp(grey, { raw: { width, height, channels: 1 } });
  return { ...common, filter: 'DCTDecode', data: await image.toColourspace('b-w').jpeg(jpeg).toBuffer() };
}

async function fourInks(pixels: Pixels, curve: Uint8Array, profile: string): Promise<PrintPicture> {
  const { width, height, lossless } = pixels;
  const separation = await separate(pixels, curve, profile);
  const common = { width, height, components: 4 } as const;
  if (lossless && separation.colours <= FLAT_COLOURS) {
    const data = await compress(separation.tiff.subarray(TIFF_HEADER));
    return { ...common, filter: 'FlateDecode', inverted: false, data };
  }
  const image = await inksImage(separation);
  return { ...common, filter: 'DCTDecode', inverted: true, data: await image.jpeg(jpeg).toBuffer() };
}
