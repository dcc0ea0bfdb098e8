/** What can be wrong with a picture. */

/**
 * `picture/corrupt` cannot be decoded; `picture/too-large` more than 200 megapixels; `picture/animated` more
 * than one page; `picture/unknown` a format that is not read; `picture/external` an SVG that fetches other
 * files; `picture/text` an SVG with live text, which would be drawn in whatever fonts the machine has;
 * `picture/profile` an ICC profile that is not a CMYK output profile with lookup tables.
 */
export type PictureCode =
  | 'picture/corrupt'
  | 'picture/too-large'
  | 'picture/animated'
  | 'picture/unknown'
  | 'picture/external'
  | 'picture/text'
  | 'picture/profile';

/** A picture that cannot be used; `code` says why, the message says it in English. */
export class PictureFault extends Error {
  constructor(
    readonly code: PictureCode,
    message: string,
  ) {
    super(message);
    this.name = 'PictureFault';
  }
}

/** A failure of the decoder, told in our codes. */
export function faultOf(error: unknown): PictureFault {
  if (error instanceof PictureFault) return error;
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  if (/pixel limit|too large|dimensions? exceed/i.test(message)) return new PictureFault('picture/too-large', message);
  if (/unsupported image format|not supported|unsupported (codec|compression|feature)/i.test(message)) {
    return new PictureFault('picture/unknown', message);
  }
  return new PictureFault('picture/corrupt', message);
}
