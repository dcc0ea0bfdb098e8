import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inksImage, separate, TIFF_HEADER } from '../../src/images/separate.js';
import { paint, photo, profile } from './fixtures.js';

const asIs = Uint8Array.from({ length: 256 }, (_, value) => value);
const darker = asIs.map((value) => value >> 1);

test('separated colour by colour, a picture has the bytes of the whole picture separated', async () => {
  const pictures = [photo(300, 200), photo(17, 3), paint(1, 1, () => [9, 8, 7]), paint(1500, 1, (x) => [x, x >> 3, 9])];
  for (const picture of pictures) {
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    for (const curve of [asIs, darker]) {
      const toned = data.map((value) => curve[value]);
      const direct = sharp(toned, { raw: { width, height, channels: 3 } })
        .toColourspace('cmyk')
        .withIccProfile(profile.path, { attach: false });
      const separation = await separate({ width, height, channels: 3, data, lossless: true }, curve, profile.path);
      const raw = await direct.clone().raw().toBuffer();
      expect(Buffer.compare(separation.tiff.subarray(TIFF_HEADER), raw)).toBe(0);
      const jpeg = await (await inksImage(separation)).jpeg({ quality: 90 }).toBuffer();
      expect(Buffer.compare(jpeg, await direct.clone().jpeg({ quality: 90 }).toBuffer())).toBe(0);
    }
  }
});

test('the colours of a separation are counted after they were toned', async () => {
  const { data } = await paint(64, 2, (x) => [x, 0, 0])
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { width: 64, height: 2, channels: 3, data, lossless: true } as const;
  expect((await separate(pixels, asIs, profile.path)).colours).toBe(64);
  expect((await separate(pixels, darker, profile.path)).colours).toBe(32);
});
