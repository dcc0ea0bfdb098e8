/** Opening pictures: the one place that loads sharp, and only when there is a picture. */
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { faultOf, PictureFault } from './fault.js';
import { infoForm } from './forms.js';
import { type PictureText, readPictureText } from './picture-text.js';
import { hashOf, kept, keyOf, type PictureStore } from './store.js';
import { isSvg, readRoot, refuseUnsafeSvg } from './svg.js';
import { isOrientation, type Orientation } from './turn.js';

/** Most pixels a picture may have; a header that promises more is taken for a bomb. */
const PIXEL_LIMIT = 200_000_000;

type SharpFactory = (input: Uint8Array, options?: SharpOptions) => Sharp;
let loaded: Promise<SharpFactory> | undefined;

/** sharp, loaded on first use. */
export function loadSharp(): Promise<SharpFactory> {
  loaded ??= import('sharp').then((module) => module.default);
  return loaded;
}

/** What is known of a picture. Width and height in pixels, turned as EXIF says; for a vector, its own units. */
export interface PictureInfo extends PictureText {
  readonly width: number;
  readonly height: number;
  readonly format: string;
  readonly pages: number;
  readonly vector: boolean;
  /** How the file's pixels are turned; undefined where they are upright. */
  readonly orientation?: Orientation;
  /** Pixels to the inch, where the file states them. */
  readonly density?: number;
}

/**
 * Reads the header and decodes the picture once, so that a broken file is found before a page is drawn. A store
 * spares both for a picture found good before. The bytes must not change afterwards. Throws `PictureFault`.
 */
export function inspectPicture(bytes: Uint8Array, store?: PictureStore): Promise<PictureInfo> {
  const key = () => keyOf('info', [hashOf(bytes)]);
  return kept(store, key, infoForm, async () => {
    const info = await readHeader(bytes);
    await tryDecoding(bytes, info);
    return info;
  });
}

/** Sides of the picture that a trial decodes to. */
const TRIAL = 8;

/** A vector is drawn as small as it can be: some faults, such as a drawing that unfolds without end, show only then. */
async function tryDecoding(bytes: Uint8Array, info: PictureInfo): Promise<void> {
  const sharp = await loadSharp();
  const scale = info.vector ? Math.min(1, TRIAL / Math.min(info.width, info.height)) : 1;
  try {
    const image = sharp(bytes, await decoding(bytes, info, scale));
    await (info.vector ? image : image.resize(TRIAL, TRIAL, { fit: 'fill' })).raw().toBuffer();
  } catch (error) {
    throw faultOf(error);
  }
}

const headers = new WeakMap<Uint8Array, Promise<PictureInfo>>();

/**
 * The header alone, with everything refused that a header gives away; read once for each array of bytes. That of
 * a drawing that tells its size is read from its root, without parsing the rest. Throws `PictureFault`.
 */
export function readHeader(bytes: Uint8Array): Promise<PictureInfo> {
  const known = headers.get(bytes) ?? parseHeader(bytes);
  headers.set(bytes, known);
  return known;
}

async function parseHeader(bytes: Uint8Array): Promise<PictureInfo> {
  if (isSvg(bytes)) {
    refuseUnsafeSvg(bytes);
    const size = readRoot(bytes)?.size;
    if (size) return { width: size[0], height: size[1], format: 'svg', pages: 1, vector: true };
  }
  const sharp = await loadSharp();
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw faultOf(error);
  }
  const { width, height } = metadata.autoOrient;
  const format = metadata.format;
  const pages = metadata.pages ?? 1;
  const vector = format === 'svg';
  if (vector && !isSvg(bytes)) throw new PictureFault('picture/unknown', 'compressed SVG is not read');
  if (pages > 1) throw new PictureFault('picture/animated', `the picture has ${pages} pages`);
  if (!vector && width * height > PIXEL_LIMIT) {
    throw new PictureFault('picture/too-large', `${width} x ${height} pixels; the limit is ${PIXEL_LIMIT}`);
  }
  const facts = { width, height, format, pages, vector };
  if (vector) return facts;
  const { orientation, density, iptc, xmp } = metadata;
  return {
    ...facts,
    ...(isOrientation(orientation) && orientation !== 1 ? { orientation } : {}),
    ...(density !== undefined && density > 0 ? { density } : {}),
    ...readPictureText({ iptc, xmp }),
  };
}

/** How a picture is decoded, as its file lies; a vector at `scale` times its own size. Throws `PictureFault`. */
export async function decoding(bytes: Uint8Array, info: PictureInfo, scale = 1): Promise<SharpOptions> {
  const options: SharpOptions = { failOn: 'error', limitInputPixels: PIXEL_LIMIT };
  if (!info.vector) return options;
  const largest = Math.sqrt(PIXEL_LIMIT / (info.width * info.height)) * 0.99;
  return { ...options, density: await vectorDensity(bytes, Math.min(scale, largest)) };
}

/**
 * The density at which an SVG is drawn `scale` times its size at 72. Sizes in px grow with the density, sizes in
 * pt or mm with its square: the decoder applies it to the unit and again to the drawing. Throws `PictureFault`.
 */
export async function vectorDensity(svg: Uint8Array, scale: number): Promise<number> {
  if (scale === 1) return 72;
  const power = readRoot(svg)?.power ?? (await measuredPower(svg));
  return Math.min(100_000, Math.max(1, 72 * scale ** (1 / power)));
}

async function measuredPower(svg: Uint8Array): Promise<number> {
  const sharp = await loadSharp();
  const width = async (density: number): Promise<number> =>
    (await sharp(svg, { density, limitInputPixels: false, unlimited: true }).metadata()).width;
  try {
    return Math.max(1, Math.round(Math.log2((await width(144)) / (await width(72)))));
  } catch (error) {
    throw faultOf(error);
  }
}
