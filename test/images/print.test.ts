import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PictureFault, type PrintPicture, printPicture, screenPicture } from '../../src/images/index.js';
import { inks, paint, photo, profile, svg, whole } from './fixtures.js';

const asked = (width: number, height: number) => ({ width, height, crop: whole, profile });

/** Inks of a separated picture in per cent, four to a pixel. */
async function separated({ filter, data }: PrintPicture): Promise<number[]> {
  return [...(filter === 'FlateDecode' ? inflateSync(data) : await inks(data))].map((ink) => ink / 2.55);
}
/** Samples of a picture in black ink, 255 is paper. */
const samples = async ({ filter, data }: PrintPicture): Promise<Buffer> =>
  filter === 'FlateDecode' ? inflateSync(data) : sharp(data).toColourspace('b-w').raw().toBuffer();

const pixel = (all: readonly number[], index: number): readonly number[] => all.slice(index * 4, index * 4 + 4);

test('a photograph becomes a CMYK JPEG that never carries more than 220 % ink', async () => {
  // Noise and hard edges are the worst for JPEG, which rings at every edge.
  let seed = 1;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed >> 23;
  };
  const noise = paint(200, 150, (x, y) =>
    x < 100 ? [random(), random(), random()] : (x ^ y) & 4 ? [255, 240, 230] : [0, 0, 9],
  );
  for (const picture of [photo(600, 400), noise]) {
    const printed = await printPicture(await picture.png().toBuffer(), asked(600, 400));
    expect(printed).toMatchObject({ filter: 'DCTDecode', components: 4 });
    const all = await separated(printed);
    let most = 0;
    for (let at = 0; at < all.length; at += 4) most = Math.max(most, all[at] + all[at + 1] + all[at + 2] + all[at + 3]);
    expect(most).toBeGreaterThan(150);
    expect(most).toBeLessThanOrEqual(220);
  }
});

test('colours keep their hue, and paper stays paper', async () => {
  const swatches = [
    [255, 255, 255],
    [255, 0, 0],
    [0, 160, 60],
    [20, 40, 200],
  ];
  const picture = paint(64, 16, (x) => swatches[x >> 4] ?? []);
  const all = await separated(await printPicture(await picture.png().toBuffer(), asked(64, 16)));
  const [paper, red, green, blue] = [8, 24, 40, 56].map((index) => pixel(all, index));
  expect(Math.max(...paper)).toBe(0);
  expect(red[1]).toBeGreaterThan(70);
  expect(red[2]).toBeGreaterThan(50);
  expect(red[0]).toBeLessThan(15);
  expect(green[0]).toBeGreaterThan(50);
  expect(green[1]).toBeLessThan(15);
  expect(blue[0]).toBeGreaterThan(60);
  expect(blue[2]).toBeLessThan(15);
});

test('neutral greys in a coloured picture stay neutral and every step down is darker, to the end', async () => {
  const picture = paint(256, 24, (x, y) => (y < 4 ? [255, 0, 0] : [x, x, x]));
  const all = await separated(await printPicture(await picture.png().toBuffer(), asked(256, 24)));
  const tones = [0, 24, 48, 72, 96, 128, 160, 192, 224, 255].map((x) => pixel(all, 256 * 14 + x));
  const darkness = tones.map(([cyan, magenta, yellow, black]) => black + (cyan + magenta + yellow) / 3);
  for (let index = 1; index < darkness.length; index += 1) expect(darkness[index]).toBeLessThan(darkness[index - 1]);
  // Shadows are told apart, too: without black point compensation the first four would all be one black.
  expect(darkness[0] - darkness[3]).toBeGreaterThan(10);
  for (const [cyan, magenta, yellow] of tones.slice(5))
    expect(Math.abs(cyan - (magenta + yellow) / 2)).toBeLessThan(12);
});

test('a grey picture is printed in black ink alone, whatever its file calls itself', async () => {
  const ramp = paint(256, 16, (x) => [x, x, x]);
  const rgb = await ramp.clone().jpeg({ quality: 95 }).toBuffer();
  const grey = await ramp.clone().greyscale().png().toBuffer();
  for (const file of [rgb, grey]) {
    const printed = await printPicture(file, asked(256, 16));
    expect(printed).toMatchObject({ components: 1, inverted: false });
    const row = (await samples(printed)).subarray(256 * 8, 256 * 9);
    expect(row[0]).toBeLessThan(6);
    expect(row[255]).toBeGreaterThan(250);
    // Coldset printing gains 26 % in the middle tones; the light left over must then follow the screen's.
    for (const value of [48, 96, 128, 176, 224]) {
      const plate = 1 - row[value] / 255;
      const printed = plate + 4 * 0.26 * plate * (1 - plate);
      expect(Math.abs(1 - printed - ((value / 255 + 0.055) / 1.055) ** 2.4)).toBeLessThan(0.05);
    }
  }
});

test('a flat drawing keeps its colours exactly, without the halo of a JPEG', async () => {
  const drawing = svg('<rect width="50" height="50" fill="#c00"/><rect x="60" width="30" height="50" fill="#036"/>');
  const printed = await printPicture(drawing, asked(100, 50));
  expect(printed).toMatchObject({ filter: 'FlateDecode', components: 4, inverted: false, width: 100, height: 50 });
  const all = await separated(printed);
  expect(new Set(Array.from({ length: 5000 }, (_, index) => pixel(all, index).join())).size).toBeLessThan(8);
});

test('an SVG is drawn at the size it is printed, not drawn small and blown up', async () => {
  const stripes = Array.from({ length: 50 }, (_, index) => `<rect x="${index * 2}" width="1" height="50"/>`).join('');
  const printed = await printPicture(svg(stripes), asked(1000, 500));
  const row = (await samples(printed)).subarray(1000 * 250, 1000 * 251);
  expect([printed.width, printed.height]).toEqual([1000, 500]);
  expect([row[5], row[15], row[25], row[35]]).toEqual([0, 255, 0, 255]);
});

test('an SVG in millimetres is drawn at the same size as one in pixels', async () => {
  const body = '<path d="M0 0h50v50h-50z"/>';
  for (const size of ['width="40mm" height="20mm"', 'width="300" height="150"', '']) {
    const printed = await printPicture(svg(body, `${size} viewBox="0 0 100 50"`), asked(600, 300));
    expect([printed.width, printed.height]).toEqual([600, 300]);
    const row = (await samples(printed)).subarray(600 * 150, 600 * 151);
    expect([row[296], row[303]]).toEqual([0, 255]);
  }
});

test('a picture is never enlarged, and is brought down to what is wanted', async () => {
  const file = await photo(60, 40).png().toBuffer();
  expect(await printPicture(file, asked(600, 400))).toMatchObject({ width: 60, height: 40 });
  expect(await printPicture(file, asked(30, 20))).toMatchObject({ width: 30, height: 20 });
});

test('a crop is counted on the picture as EXIF turns it', async () => {
  // Upright: the left half is blue, the right half white. The file lies on its side.
  const lying = await paint(40, 20, (_, y) => (y < 10 ? [255, 255, 255] : [0, 0, 255]))
    .withMetadata({ orientation: 6 })
    .png()
    .toBuffer();
  const left = await separated(await printPicture(lying, { ...asked(99, 99), crop: [0, 0, 500, 1000] }));
  const right = await printPicture(lying, { ...asked(99, 99), crop: [500, 0, 500, 1000] });
  expect(right).toMatchObject({ width: 10, height: 40, components: 1 });
  expect(Math.min(...(await samples(right)))).toBe(255);
  expect(pixel(left, 5)[0]).toBeGreaterThan(60);
});

test('what is transparent prints as paper', async () => {
  const file = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#ff000000' } })
    .png()
    .toBuffer();
  expect(Math.min(...(await samples(await printPicture(file, asked(9, 9)))))).toBe(255);
});

test('the same picture gives the same bytes each time', async () => {
  const file = await photo(200, 100).jpeg().toBuffer();
  const [one, two] = await Promise.all([printPicture(file, asked(150, 75)), printPicture(file, asked(150, 75))]);
  expect(Buffer.compare(one.data, two.data)).toBe(0);
});

test('a profile that is not for a press is refused', async () => {
  const file = await photo(9, 9).png().toBuffer();
  const wrong = { ...asked(9, 9), profile: { path: profile.path, icc: profile.icc.subarray(0, 5000) } };
  await expect(printPicture(file, wrong)).rejects.toThrow(PictureFault);
  await expect(
    printPicture(file, { ...wrong, profile: { ...profile, icc: new Uint8Array(200) } }),
  ).rejects.toMatchObject({
    code: 'picture/profile',
  });
});

test('for the screen a photograph stays JPEG and everything else becomes PNG', async () => {
  const jpeg = await screenPicture(await photo(60, 40).jpeg().toBuffer(), { width: 30, height: 20, crop: whole });
  expect(jpeg).toMatchObject({ type: 'image/jpeg', width: 30, height: 20 });
  const png = await screenPicture(svg('<rect width="50" height="50"/>'), { width: 200, height: 100, crop: whole });
  expect(png).toMatchObject({ type: 'image/png', width: 200, height: 100 });
  expect(await sharp(png.bytes).metadata()).toMatchObject({ format: 'png', width: 200, space: 'srgb' });
});
