import type { SharpOptions } from 'sharp';
import { expect, test, vi } from 'vitest';
import { inspectPicture, printPicture } from '../../src/images/index.js';
import { photo, profile, svg, whole } from './fixtures.js';

/** What sharp was asked to open. */
const opened = vi.hoisted(() => [] as { input: unknown; options: SharpOptions | undefined }[]);

vi.mock('sharp', async (original) => {
  const { default: sharp } = (await original()) as { default: (...args: unknown[]) => unknown };
  const recording = (input: unknown, options?: SharpOptions) => {
    opened.push({ input, options });
    return sharp(input, options);
  };
  return { default: Object.assign(recording, sharp) };
});

const times = (bytes: Uint8Array) => opened.filter(({ input }) => input === bytes);

test('a drawing is opened once to be looked into, small, and once to be printed, as large as it is wanted', async () => {
  const drawing = svg('<circle cx="50" cy="25" r="20" fill="#c00"/>', 'width="4000" height="2000"');
  expect(await inspectPicture(drawing)).toMatchObject({ width: 4000, height: 2000 });
  expect(times(drawing)).toHaveLength(1);
  expect(times(drawing)[0]?.options?.density).toBeLessThan(2);
  const printed = await printPicture(drawing, { width: 1000, height: 500, crop: whole, profile });
  expect(printed).toMatchObject({ width: 1000, height: 500 });
  expect(times(drawing)).toHaveLength(2);
  expect(times(drawing)[1]?.options?.density).toBe(18);
});

test('the header of a picture is read once, however often it is used', async () => {
  const file = await photo(60, 40).jpeg().toBuffer();
  await inspectPicture(file);
  expect(times(file)).toHaveLength(2);
  for (const width of [30, 20]) await printPicture(file, { width, height: 20, crop: whole, profile });
  expect(times(file)).toHaveLength(4);
});
