/** Pictures for the screen: in sRGB, as a file a browser takes; and whole pages drawn from SVG. */
import { faultOf } from './fault.js';
import { loadSharp, vectorDensity } from './open.js';
import { type PictureSize, shaped } from './pixels.js';

/** A picture as a complete PNG or JPEG file. */
export interface ScreenPicture {
  readonly width: number;
  readonly height: number;
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** A picture in sRGB, at most `width` x `height` pixels of the part `crop`. Throws `PictureFault`. */
export async function screenPicture(bytes: Uint8Array, wanted: PictureSize): Promise<ScreenPicture> {
  const { image, info } = await shaped(bytes, wanted);
  const photo = info.format === 'jpeg';
  try {
    const file = photo
      ? image.jpeg({ quality: 85, mozjpeg: false })
      : image.png({ compressionLevel: 9, adaptiveFiltering: false, palette: false });
    const { data, info: written } = await file.toBuffer({ resolveWithObject: true });
    return { width: written.width, height: written.height, type: photo ? 'image/jpeg' : 'image/png', bytes: data };
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * A PNG of an SVG page at so many pixels to the inch, on white. The SVG must hold outlines only: text would be
 * drawn in the machine's own fonts. Throws `PictureFault`.
 */
export async function rasterise(svg: string, dpi: number): Promise<Uint8Array> {
  const bytes = Buffer.from(svg);
  const sharp = await loadSharp();
  try {
    const options = { unlimited: true, limitInputPixels: false } as const;
    const density = await vectorDensity(bytes, dpi / 72);
    return await sharp(bytes, { ...options, density })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 6, adaptiveFiltering: false, palette: false })
      .toBuffer();
  } catch (error) {
    throw faultOf(error);
  }
}
