/** Pictures as pixels: turned, cropped, brought down to size, on white, in sRGB. */
import type { Sharp } from 'sharp';
import { faultOf } from './fault.js';
import { decoding, loadSharp, type PictureInfo, readHeader } from './open.js';
import { isLying, type Region, regionInFile, turned } from './turn.js';

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
  return { image: info.vector ? await drawn(bytes, info, wanted) : await sampled(bytes, info, wanted), info };
}

const onWhite = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).toColourspace('srgb');

/** The part of a picture of this size that a crop shows, at least a pixel. */
function regionOf([left, top, width, height]: Crop, size: { readonly width: number; readonly height: number }): Region {
  const along = (from: number, length: number, side: number) => {
    const start = Math.min(side - 1, Math.round((from * side) / 1000));
    return [start, Math.min(side - start, Math.max(1, Math.round((length * side) / 1000)))];
  };
  const [[x, w], [y, h]] = [along(left, width, size.width), along(top, height, size.height)];
  return { left: x, top: y, width: w, height: h };
}

/** A vector as pixels: drawn whole, once, as large as it is wanted, for only the drawing tells how large it came out. */
async function drawn(bytes: Uint8Array, info: PictureInfo, wanted: PictureSize): Promise<Sharp> {
  const [, , width, height] = wanted.crop;
  const scale = Math.max((wanted.width * 1000) / (info.width * width), (wanted.height * 1000) / (info.height * height));
  const sharp = await loadSharp();
  try {
    const options = await decoding(bytes, info, scale);
    const drawing = await onWhite(sharp(bytes, options)).raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = drawing.info;
    const image = sharp(drawing.data, { raw: { width, height, channels } });
    return onWhite(broughtTo(wanted, image, regionOf(wanted.crop, { width, height })));
  } catch (error) {
    throw faultOf(error);
  }
}

const broughtTo = ({ width, height }: Pick<PictureSize, 'width' | 'height'>, image: Sharp, region: Region): Sharp =>
  image.extract(region).resize(Math.min(width, region.width), Math.min(height, region.height), { fit: 'fill' });

/**
 * A photograph is read from top to foot as its file lies, and only what is left of it is turned: so that one of a
 * hundred megapixels is never held whole.
 */
async function sampled(bytes: Uint8Array, info: PictureInfo, wanted: PictureSize): Promise<Sharp> {
  const sharp = await loadSharp();
  const { orientation = 1 } = info;
  const shown = regionOf(wanted.crop, info);
  const region = regionInFile(shown, info, orientation);
  const [across, down] = isLying(orientation) ? [info.height, info.width] : [info.width, info.height];
  const [width, height] = isLying(orientation) ? [wanted.height, wanted.width] : [wanted.width, wanted.height];
  const size = { width: Math.min(width, region.width), height: Math.min(height, region.height) };
  const source = sharp(bytes, await decoding(bytes, info));
  const image = onWhite(
    Math.max(size.width / region.width, size.height / region.height) > SHRUNK
      ? broughtTo(size, source, region)
      : partOfSmall(source, { region, size, across, down }),
  );
  if (orientation === 1) return image;
  try {
    const { data, info: raw } = await image.raw().toBuffer({ resolveWithObject: true });
    const upright = isLying(orientation)
      ? { width: raw.height, height: raw.width, channels: raw.channels }
      : { width: raw.width, height: raw.height, channels: raw.channels };
    return sharp(turned(data, upright, orientation), { raw: upright });
  } catch (error) {
    throw faultOf(error);
  }
}

/** From here down a decoder may leave out pixels while it reads, which it does only where nothing is cut off first. */
const SHRUNK = 0.5;

/** The whole brought down as far as its part is to be, and the part cut from that. */
function partOfSmall(
  source: Sharp,
  {
    region,
    size,
    across,
    down,
  }: { region: Region; size: { width: number; height: number }; across: number; down: number },
): Sharp {
  const [x, y] = [size.width / region.width, size.height / region.height];
  const whole = {
    width: Math.max(size.width, Math.round(across * x)),
    height: Math.max(size.height, Math.round(down * y)),
  };
  const left = Math.min(whole.width - size.width, Math.round(region.left * x));
  const top = Math.min(whole.height - size.height, Math.round(region.top * y));
  return source.resize(whole.width, whole.height, { fit: 'fill' }).extract({ left, top, ...size });
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
