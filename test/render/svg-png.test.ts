import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { DisplayItem } from '../../src/display/types.js';
import { renderPng } from '../../src/render/png/index.js';
import { renderSvg } from '../../src/render/svg/index.js';
import { pt } from '../../src/units/index.js';
import { photo } from '../images/fixtures.js';
import { ffi, fonts, line, listOf, page } from './fixtures.js';

const picture = await photo(300, 200).jpeg().toBuffer();
const images = (): Uint8Array => picture;
const drawn = (items: readonly DisplayItem[]): Promise<string> =>
  renderSvg(listOf([page(items, { width: pt(100), height: pt(80) })]), 1, { fonts, images });

/** The box of everything darker than middle grey, in pixels. */
async function ink(png: Uint8Array): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, top: info.height, right: 0, bottom: 0 };
  data.forEach((value, index) => {
    if (value > 128) return;
    const [x, y] = [index % info.width, Math.floor(index / info.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  });
  return box;
}

test('a page is outlines alone: each glyph once, used where it stands, no text and no font', async () => {
  const svg = await drawn([line('甲乙甲', { advances: [1000, 1250, 1000] })]);
  expect(svg.match(/<path id=/g)).toHaveLength(2);
  expect(svg).toContain(
    '<g transform="translate(40 60)scale(0.01)"><use href="#p1-0"/><use href="#p1-1" x="1000"/><use href="#p1-0" x="2250"/></g>',
  );
  expect(svg).not.toMatch(/<text|font-family/);
});

test('a vertical line is centred on its x and begins at its y; a low font is lifted', async () => {
  const place = { vertical: true, x: pt(50), y: pt(10) } as const;
  const svg = await drawn([line('甲5', { ...place, font: 'kai', advances: [1000, 1000] })]);
  expect(svg).toContain('<use href="#p1-0" x="-500" y="855"/><use href="#p1-1" x="-250" y="1855"/>');
});

test('white space and controls draw nothing and keep their room; a missing character draws 〓', async () => {
  const svg = await drawn([line('甲　\u200b\ue123〓', { advances: [1000, 1000, 0, 1000, 1000] })]);
  expect(svg).toContain('<use href="#p1-0"/><use href="#p1-1" x="2000"/><use href="#p1-1" x="3000"/>');
});

test('colours other than black are told, and alternative text is escaped', async () => {
  const at = { x: pt(1), y: pt(2), width: pt(30), height: pt(20) };
  const svg = await drawn([
    line('甲', { colour: [0, 100, 100, 0] }),
    { kind: 'fill', ...at, colour: [0, 0, 0, 50] },
    { kind: 'picture', ...at, picture: 'p', crop: [0, 0, 1000, 1000], alt: '甲 <乙> & "丙"' },
  ]);
  expect(svg).toContain('fill="#ff0000"');
  expect(svg).toContain('<path fill="#808080" d="M1 2h30v20h-30z"/>');
  expect(svg).toContain('<title>甲 &#60;乙&#62; &#38; &#34;丙&#34;</title>');
  expect(svg).toMatch(
    /<image x="1" y="2" width="30" height="20" preserveAspectRatio="none" href="data:image\/jpeg;base64,/,
  );
});

test('dots are filled and waves stroked, from the same steps', async () => {
  const steps = [
    ['M', pt(1), pt(2)],
    ['C', pt(1), pt(3), pt(2), pt(4), pt(3), pt(4.5)],
  ] as const;
  const path = { kind: 'path', steps, colour: [0, 0, 0, 100] } as const;
  const svg = await drawn([
    { ...path, width: pt(0) },
    { ...path, width: pt(0.3) },
  ]);
  expect(svg).toContain('<path d="M1 2C1 3 2 4 3 4.5"/>');
  expect(svg).toContain('<path fill="none" stroke="#000000" stroke-width="0.3" d="M1 2C1 3 2 4 3 4.5"/>');
});

test('the same page gives the same SVG and the same PNG twice', async () => {
  const items = [line('版心，日报。')];
  const [one, two] = await Promise.all([drawn(items), drawn(items)]);
  expect(one).toBe(two);
  expect(Buffer.compare(await renderPng(one, 72), await renderPng(two, 72))).toBe(0);
});

test('a PNG has as many pixels to the inch as were asked for, on white paper', async () => {
  const png = await renderPng(await drawn([]), 144);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 200, height: 160, channels: 3 });
  expect((await sharp(png).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

test('ink stands where the line stands, across and down', async () => {
  const across = await ink(await renderPng(await drawn([line('国国', { size: pt(20), x: pt(10), y: pt(40) })]), 288));
  expect(across.left / 4).toBeGreaterThan(10);
  expect(across.right / 4).toBeLessThan(50);
  expect(across.top / 4).toBeGreaterThan(40 - 0.88 * 20);
  expect(across.bottom / 4).toBeLessThan(40 + 0.12 * 20);
  const place = { vertical: true, size: pt(20), x: pt(50), y: pt(20) } as const;
  const down = await ink(await renderPng(await drawn([line('国国', place)]), 288));
  expect(down.left / 4).toBeGreaterThan(40);
  expect(down.right / 4).toBeLessThan(60);
  expect(down.top / 4).toBeGreaterThan(20);
  expect(down.bottom / 4).toBeLessThan(60);
  expect((down.left + down.right) / 8).toBeCloseTo(50, 0);
});

test('a page that is not there, and a resolution that is none, are refused', async () => {
  await expect(renderSvg(listOf([]), 1, { fonts, images })).rejects.toThrow(RangeError);
  await expect(renderPng('<svg/>', Number.NaN)).rejects.toThrow(RangeError);
});

test('a ligature is drawn once, where its first letter stands, as wide as the glyph', async () => {
  const { advances = [] } = fonts.shape('body', 'office', true) ?? {};
  const svg = await drawn([line('office', { advances, forms: ffi })]);
  const places = [...svg.matchAll(/<use href="#[^"]+"(?: x="(\d+)")?/g)].map(([, x = '0']) => Number(x));
  const at = (letter: number): number => advances.slice(0, letter).reduce((total, step) => total + step, 0);
  expect(places).toEqual([0, 1, 4, 5].map(at));
});
