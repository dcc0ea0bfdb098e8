import sharp from 'sharp';
import { expect, test } from 'vitest';
import { vectorDensity } from '../../src/images/open.js';
import { readRoot } from '../../src/images/svg.js';
import { svg } from './fixtures.js';

const body = '<path d="M0 0h50v50h-50z"/>';
const sheet = '<style>svg{width:40mm;height:20mm}</style>';
const roots = [
  'width="40" height="20px"',
  "width='40' height = '20'",
  'viewBox="0 0 100 50"',
  'viewBox="-5,-5 100.5,50"',
  'width="40" viewBox="0 0 100 50"',
  'width="40.4" height="20.6"',
  'width="40mm" height="20mm" viewBox="0 0 100 50"',
  'width="1in" height="72pt"',
  'width="40mm" height="20"',
  'width="40mm"',
  'width="10em" height="5em"',
  'width="100%" height="100%" viewBox="0 0 100 50"',
  'width="40" height="20" style="width:40mm;height:20mm" viewBox="0 0 100 50"',
  'data-width="7" width="40" height="20" viewBox="0 0 1 1"',
  '',
];

test.each(roots)('what the root %j tells of its size is what the decoder makes of it', async (root) => {
  const drawing = svg(body, root);
  const [plain, doubled] = await Promise.all([72, 144].map((density) => sharp(drawing, { density }).metadata()));
  const told = readRoot(drawing);
  if (told?.size) expect(told.size).toEqual([plain.width, plain.height]);
  if (told) expect(doubled.width / plain.width).toBeCloseTo(2 ** told.power, 1);
  const drawn = await sharp(drawing, { density: await vectorDensity(drawing, 3) }).metadata();
  expect(Math.abs(drawn.width - 3 * plain.width)).toBeLessThanOrEqual(2);
});

test('the usual roots are read without parsing the drawing', () => {
  const told = roots.map((root) => readRoot(svg(body, root)));
  expect(told.slice(0, 3).map((root) => root?.size)).toEqual([
    [40, 20],
    [40, 20],
    [100, 50],
  ]);
  expect(told.slice(0, 8).map((root) => root?.power)).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
});

test('where style sheets or entities may have a say, the root is not believed', async () => {
  const root = 'width="40" height="20" viewBox="0 0 100 50"';
  expect(readRoot(svg(sheet + body, root))).toBeUndefined();
  const entity = Buffer.concat([
    Buffer.from('<!DOCTYPE svg [<!ENTITY w "40mm">]>'),
    svg(body, 'width="&w;" height="20" viewBox="0 0 100 50"'),
  ]);
  expect(readRoot(entity)).toBeUndefined();
  const commented = Buffer.concat([Buffer.from('<!-- <svg width="9" height="9"> -->'), svg(body, root)]);
  expect(readRoot(commented)?.size).toEqual([40, 20]);
});
