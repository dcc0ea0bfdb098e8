/** Pictures that their files hold turned or mirrored: seen, cropped and printed upright. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture, printPicture, screenPicture } from '../../src/images/index.js';
import { inks, paint, profile, whole } from './fixtures.js';

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** No two places of it are alike, and none of its sides. */
const source = await paint(60, 40, (x, y) => [x * 4, y * 6, (x + y) % 2 === 0 ? 200 : 40])
  .png()
  .toBuffer();
const filed = (orientation: number, format: 'png' | 'jpeg' | 'webp' | 'tiff') =>
  sharp(source)
    .withMetadata({ orientation })
    .toFormat(format, format === 'webp' ? { lossless: true } : { quality: 100 })
    .toBuffer();
const pixels = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
/** The greatest difference between two pictures' channels. */
const apart = (one: Buffer, other: Buffer): number => {
  expect(one.length).toBe(other.length);
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] as number))), 0);
};

describe('a picture of every orientation that EXIF knows', () => {
  it('tells the size it is seen at, in every format that can hold one', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'tiff'] as const) {
      for (const orientation of orientations) {
        const { width, height } = await inspectPicture(await filed(orientation, format));
        expect([format, orientation, width, height]).toEqual([
          format,
          orientation,
          ...(orientation < 5 ? [60, 40] : [40, 60]),
        ]);
      }
    }
  });

  it('is shown upright, whole and in part, to the pixel', async () => {
    for (const orientation of orientations) {
      const file = await filed(orientation, 'png');
      const upright = sharp(file).autoOrient();
      const all = await screenPicture(file, { width: 99, height: 99, crop: whole });
      expect(apart(await pixels(all.bytes), await upright.clone().raw().toBuffer())).toBe(0);
      const [width, height] = orientation < 5 ? [60, 40] : [40, 60];
      const part = { left: width / 10, top: height / 5, width: width / 2, height: (height * 3) / 5 };
      const some = await screenPicture(file, { width: 99, height: 99, crop: [100, 200, 500, 600] });
      const expected = await sharp(await upright.png().toBuffer())
        .extract(part)
        .raw()
        .toBuffer();
      expect(apart(await pixels(some.bytes), expected)).toBe(0);
    }
  });

  it('is printed upright where it is brought down in size', async () => {
    // Upright: cyan at the left, magenta at the right, yellow along the foot.
    const flag = paint(400, 300, (x, y) => (y > 225 ? [255, 255, 0] : x < 200 ? [0, 255, 255] : [255, 0, 255]));
    const upright = await flag.png().toBuffer();
    for (const orientation of orientations) {
      // What sharp turns by the orientation is turned back by the inverse of it: 6 and 8 undo each other.
      const inverse = orientation === 6 ? 8 : orientation === 8 ? 6 : orientation;
      const tagged = await sharp(upright).withMetadata({ orientation: inverse }).png().toBuffer();
      const file = await sharp(await sharp(tagged).autoOrient().png().toBuffer())
        .withMetadata({ orientation })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        .toBuffer();
      const printed = await printPicture(file, { width: 40, height: 30, crop: whole, profile });
      expect([printed.width, printed.height]).toEqual([40, 30]);
      const all = [...(await inks(printed.data))];
      const strongest = (x: number, y: number) => {
        const colours = all.slice((y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
        return colours.indexOf(Math.max(...colours));
      };
      expect([orientation, strongest(8, 10), strongest(32, 10), strongest(8, 27), strongest(32, 27)]).toEqual([
        orientation,
        0,
        1,
        2,
        2,
      ]);
    }
  });

  it('that is cropped and brought down shows the same part as one that lies upright', async () => {
    const smooth = await paint(800, 600, (x, y) => [(x * 255) / 800, (y * 255) / 600, 90])
      .jpeg({ quality: 95 })
      .toBuffer();
    for (const orientation of orientations) {
      const file = await sharp(smooth).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const upright = await sharp(file).autoOrient().png().toBuffer();
      const wanted = { width: 50, height: 50, crop: [250, 100, 500, 700] as const };
      const [one, other] = [await screenPicture(file, wanted), await screenPicture(upright, wanted)];
      expect([one.width, one.height]).toEqual([other.width, other.height]);
      expect(apart(await pixels(one.bytes), await pixels(other.bytes))).toBeLessThan(12);
    }
  });
});
