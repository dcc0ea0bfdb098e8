/** Pictures as image XObjects, one for each picture and crop, at the largest size it is printed in. */
import type { DisplayPage, PictureItem } from '../../display/types.js';
import { type PictureStore, type PrintPicture, type PrintProfile, printPicture } from '../../images/index.js';
import type { PdfDoc, PdfRef } from './objects.js';

/** Highest resolution that coldset newsprint can use, in pixels to the inch: for lists that state none. */
const PPI = 210;

/** The bytes of a picture's file, by its key in the display list. */
export type PictureSource = (key: string) => Uint8Array | Promise<Uint8Array>;

/** A picture and crop as the document uses it. */
export interface UsedPicture {
  readonly name: string;
  readonly picture: string;
  readonly crop: PictureItem['crop'];
  readonly width: number;
  readonly height: number;
}

/** Identifies a picture as shown. */
export const pictureId = (item: PictureItem): string => `${item.crop.join(',')} ${item.picture}`;

/** The pictures of some pages by `pictureId`, named in the order of first use, with the pixels that a press can use. */
export function usedPictures(pages: readonly DisplayPage[], ppi = PPI): ReadonlyMap<string, UsedPicture> {
  const pixels = (length: number): number => Math.max(1, Math.ceil((length * ppi) / 72_000));
  const used = new Map<string, UsedPicture>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'picture') continue;
      const id = pictureId(item);
      const before = used.get(id);
      used.set(id, {
        name: before?.name ?? `I${used.size + 1}`,
        picture: item.picture,
        crop: item.crop,
        width: Math.max(before?.width ?? 0, pixels(item.width)),
        height: Math.max(before?.height ?? 0, pixels(item.height)),
      });
    }
  }
  return used;
}

/** How pictures become what the document holds. */
export interface Preparing {
  readonly source: PictureSource;
  readonly profile: PrintProfile;
  readonly store: PictureStore | undefined;
}

/** Pictures at work at once: a drawing keeps one core busy, and the last of libuv's four threads deflates. */
const AT_ONCE = 3;

/** The pictures separated for the press, in order of use. */
export async function preparePictures(
  used: Iterable<UsedPicture>,
  { source, profile, store }: Preparing,
): Promise<ReadonlyMap<string, PrintPicture>> {
  const waiting = [...used];
  const started: Promise<PrintPicture>[] = [];
  const prepare = async ({ picture, width, height, crop }: UsedPicture): Promise<PrintPicture> =>
    printPicture(await source(picture), { width, height, crop, profile }, store);
  const work = async (): Promise<void> => {
    while (started.length < waiting.length) {
      const one = prepare(waiting[started.length]);
      started.push(one);
      await one.catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const prepared = new Map<string, PrintPicture>();
  // Of several faults the first in order is told, whichever came first.
  for (const [index, { name }] of waiting.entries()) prepared.set(name, await started[index]);
  return prepared;
}

/** Writes a picture's XObject. */
export function pictureRef(doc: PdfDoc, picture: PrintPicture): PdfRef {
  const ref = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
    ColorSpace: picture.components === 4 ? 'DeviceCMYK' : 'DeviceGray',
    Decode: picture.inverted
      ? Array.from({ length: picture.components * 2 }, (_, index) => (index + 1) % 2)
      : undefined,
    Filter: picture.filter,
  });
  ref.end(picture.data);
  return ref;
}
