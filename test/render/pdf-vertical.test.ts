/** Lines that run down in both back ends: where glyphs stand, what extractors read, and that PDF and SVG agree. */
import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { TextItem } from '../../src/display/types.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { renderPng } from '../../src/render/png/index.js';
import { renderSvg } from '../../src/render/svg/index.js';
import { type GlyphForm, pt } from '../../src/units/index.js';
import { fonts, line, listOf, outputIntent, page } from './fixtures.js';
import { contents, dictionaries, extracted } from './reading.js';

const images = (key: string): Uint8Array => {
  throw new Error(`asked for ${key}`);
};
const render = (items: readonly TextItem[]) => renderPdf(listOf([page(items)]), { fonts, images, outputIntent });

/** A line down the page from clusters with a form and a step each. */
function down(parts: readonly (readonly [cluster: string, form: GlyphForm, step: number])[], place = {}): TextItem {
  return line(parts.map(([cluster]) => cluster).join(''), {
    vertical: true,
    x: pt(100),
    y: pt(20),
    size: pt(12),
    forms: new Map(parts.map(([, form], index) => [index, form])),
    advances: parts.map(([, , step]) => step),
    ...place,
  });
}

const advanceOf = (letter: string): number => fonts.face('body').glyph(letter, 'plain')?.advance ?? 0;
const turned = (word: string) => [...word].map((letter) => [letter, 'turned', advanceOf(letter)] as const);
const copy = down([
  ['“', 'double-opening', 500],
  ['竖', 'plain', 1000],
  ['，', 'corner', 500],
  ['（', 'vertical-opening', 500],
  ['排', 'plain', 1000],
  ['）', 'vertical-closing', 500],
  ['”', 'double-closing', 500],
  ['—', 'vertical-dash', 1000],
  ['—', 'vertical-dash', 1000],
  ['2', 'combined', 1000],
  ['3', 'joined', 0],
  ['日', 'plain', 1250],
  ...turned('NATO'),
  ['·', 'vertical-middle', 500],
  ['5', 'combined', 1000],
  ['G', 'joined', 250],
  ['？', 'centred', 1000],
  ['…', 'vertical-turned', 1000],
]);

test('a line down the page is read in order, quotation marks, turned words and combined digits as in the copy', async () => {
  expect(await extracted(await render([copy]))).toBe('“竖，（排）”——23日NATO·5G？…');
});

test('lines from right to left are read in that order', async () => {
  const lines = ['甲乙丙', '丁戊己', '庚辛壬'].map((text, index) =>
    line(text, { vertical: true, x: pt(200 - 16 * index), y: pt(20), size: pt(10) }),
  );
  expect(await extracted(await render(lines))).toBe('甲乙丙丁戊己庚辛壬');
});

test('a line set solid needs no move: every glyph steps by its own width down the page', async () => {
  const [operators] = contents(
    await render([down(copy.text === '' ? [] : [...turned('NATO'), ['。', 'corner', 500]])]),
  );
  expect(operators).toContain('<00010002000300040005> Tj');
});

test('half-em marks step 500 from the top of the half they stand in, and what is combined one em', async () => {
  const pdf = await render([
    down([
      ['。', 'corner', 500],
      ['（', 'vertical-opening', 500],
      ['2', 'combined', 1000],
      ['3', 'joined', 0],
      ['永', 'plain', 1000],
    ]),
  ]);
  const [font] = dictionaries(pdf, '/CIDFontType2');
  expect(font).toContain('/DW2 [880 -1000]');
  expect(font).toContain('/W2 [1 [-500 500 880] 2 [-500 500 380] 3 [-1000 500 880]]');
  expect(contents(pdf)[0]).toContain('<0001000200030004> Tj');
});

test('a font whose glyphs all step one em states no more than that', async () => {
  const [font] = dictionaries(await render([line('永和', { vertical: true })]), '/CIDFontType2');
  expect(font).toContain('/DW2');
  expect(font).not.toContain('/W2');
});

test('a line down the page always carries its text: extractors take its steps for gaps', async () => {
  const [operators] = contents(await render([line('永', { vertical: true })]));
  expect(operators).toContain('/ActualText <FEFF6C38>');
});

test('characters in one em are one glyph that stands for both, and the rest of the line goes on from its end', async () => {
  const parts = [
    ['1', 'combined', 1000],
    ['2', 'joined', 250],
    ['月', 'plain', 1000],
  ] as const;
  const [operators] = contents(await render([down(parts)]));
  expect(operators).toContain('[<0001>250<0002>] TJ');
});

/** Ink of every em down the line: share of dark pixels in each box, from a picture of a page of 400 pt. */
async function inkDown(png: Uint8Array, item: TextItem): Promise<number[]> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = info.width / 400;
  const quarter = 0.25 * (item.size / 1000) * scale;
  const boxes: number[] = [];
  for (let row = 0; row < 76; row++) {
    for (let column = -2; column < 2; column++) {
      const [x, y] = [(item.x / 1000) * scale + column * quarter, (item.y / 1000) * scale + row * quarter];
      let dark = 0;
      for (let dy = 0; dy < quarter; dy++)
        for (let dx = 0; dx < quarter; dx++)
          dark += 255 - (data[Math.round(y + dy) * info.width + Math.round(x + dx)] as number);
      boxes.push(dark / 255 / quarter / quarter);
    }
  }
  return boxes;
}

test('PDF and SVG draw the same, and a tenth of an em would be noticed', async () => {
  const parser = new PDFParse({ data: Uint8Array.from(await render([copy])) });
  const { pages } = await parser.getScreenshot({ scale: 4 });
  await parser.destroy();
  const drawn = await inkDown(pages[0]?.data as Uint8Array, copy);
  const apart = async (item: TextItem): Promise<number> => {
    const png = await renderPng(await renderSvg(listOf([page([item])]), 1, { fonts, images }), 288);
    const outlined = await inkDown(png, copy);
    return Math.max(...drawn.map((ink, box) => Math.abs(ink - (outlined[box] as number))));
  };
  expect(Math.max(...drawn)).toBeGreaterThan(0.4);
  expect(await apart(copy)).toBeLessThan(1 / 8);
  expect(await apart({ ...copy, y: pt(21.2) })).toBeGreaterThan(1 / 4);
  expect(await apart({ ...copy, x: pt(101.2) })).toBeGreaterThan(1 / 4);
});

test('the pieces of one line that runs down are read as one line, those of another as another', async () => {
  const origin = { article: 'a', part: 'body', paragraph: 0, line: 0, start: 0, end: 1 } as const;
  const piece = (text: string, y: number, of: object) =>
    down([[text, 'plain', 1000]], { y: pt(y), origin: { ...origin, ...of } });
  const pdf = await render([
    piece('米', 20, {}),
    piece('竖', 32, { start: 1, end: 2 }),
    piece('排', 44, { line: 1, start: 2, end: 3 }),
  ]);
  const told = (contents(pdf)[0] ?? '').match(/ActualText <[0-9A-F]+>/g);
  expect(told).toEqual(['ActualText <FEFF7C737AD6>', 'ActualText <FEFF6392>']);
  expect(await extracted(pdf)).toBe('米竖排');
});
