/** Turning pictures as EXIF says (TIFF 6.0, Orientation): a part is found in the file, its pixels are turned afterwards. */

/** A part of a picture in pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How the file's rows lie in the picture: 1 upright, 2 to 8 mirrored, turned or both. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const isOrientation = (value: unknown): value is Orientation =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 8;

/** Whether the file's rows are the picture's columns. */
export const isLying = (orientation: Orientation): boolean => orientation >= 5;
const fromRight = new Set<Orientation>([2, 3, 6, 7]);
const fromFoot = new Set<Orientation>([3, 4, 7, 8]);

/** A part of the picture (`size` as turned), as the file holds it. */
export function regionInFile(
  { left, top, width, height }: Region,
  size: { readonly width: number; readonly height: number },
  orientation: Orientation,
): Region {
  const x = fromRight.has(orientation) ? size.width - left - width : left;
  const y = fromFoot.has(orientation) ? size.height - top - height : top;
  return isLying(orientation) ? { left: y, top: x, width: height, height: width } : { left: x, top: y, width, height };
}

/** The file's pixels, `width` x `height` of the picture as turned, put where they belong. */
export function turned(
  data: Uint8Array,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number },
  orientation: Orientation,
): Uint8Array {
  const [step, row] = isLying(orientation) ? [height * channels, channels] : [channels, width * channels];
  const out = new Uint8Array(data.length);
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    const down = fromFoot.has(orientation) ? height - 1 - y : y;
    for (let x = 0; x < width; x += 1) {
      const across = fromRight.has(orientation) ? width - 1 - x : x;
      const from = across * step + down * row;
      for (let channel = 0; channel < channels; channel += 1) out[at + channel] = data[from + channel];
      at += channels;
    }
  }
  return out;
}
