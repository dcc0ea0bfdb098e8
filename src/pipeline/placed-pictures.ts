/** Pictures as they are placed: which part of which, where, and how fine they print. */
import type { PlacedPage, PlacedPicture } from '../flow/index.js';
import { type Pt, toMm } from '../units/index.js';
import type { PictureSizes } from './pictures.js';

/** A picture on its page. */
export interface PicturePlacement {
  readonly page: number;
  readonly block: string;
  /** Whose picture it is: the article's id, or the name of a picture block. */
  readonly article: string;
  readonly picture: string;
  readonly sha256: string;
  readonly caption: string;
  readonly credit: string;
  /** In mm from the page's top left corner, to a tenth. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The part that is shown, in 1/1000 of its sides: left, top, width, height. */
  readonly crop: PlacedPicture['crop'];
  /** Pixels of the file to the inch of paper; null for a drawing, which has none. */
  readonly ppi: number | null;
  /** Size against what the resolution that the file states would give, in per cent; null where it states none. */
  readonly enlargement: number | null;
}

const tenths = (length: Pt): number => Math.round(toMm(length) * 10) / 10;
const INCH = 72_000;

/** The pictures that can be drawn, page by page in the order of drawing. */
export function picturesPlaced(pages: readonly PlacedPage[], sizes: PictureSizes): PicturePlacement[] {
  return pages.flatMap(({ number, blocks, furniture }) => [
    ...furniture.pictures.flatMap((logo) => placement(logo, { page: number, block: logo.article }, sizes)),
    ...blocks.flatMap(({ block, pictures }) =>
      pictures.flatMap((picture) => placement(picture, { page: number, block: block.name }, sizes)),
    ),
  ]);
}

function placement(
  { rect, crop, file, article, caption, credit }: PlacedPicture,
  where: { readonly page: number; readonly block: string },
  sizes: PictureSizes,
): PicturePlacement[] {
  const size = sizes.get(file.file);
  if (!size || rect.width <= 0 || rect.height <= 0) return [];
  const along = (pixels: number, part: number, length: Pt): number => (pixels * part * INCH) / (1000 * length);
  const [, , width, height] = crop;
  const ppi = Math.min(along(size.width, width, rect.width), along(size.height, height, rect.height));
  return [
    {
      ...where,
      article,
      picture: file.file,
      sha256: size.sha256,
      caption,
      credit,
      x: tenths(rect.x),
      y: tenths(rect.y),
      width: tenths(rect.width),
      height: tenths(rect.height),
      crop,
      ppi: size.vector ? null : Math.floor(ppi),
      enlargement: size.vector || size.density === undefined ? null : Math.ceil((100 * size.density) / ppi),
    },
  ];
}
