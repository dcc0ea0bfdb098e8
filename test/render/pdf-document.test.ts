import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { DisplayItem, DisplayList, PictureItem } from '../../src/display/types.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { toUnicodeMap, widths } from '../../src/render/pdf/typefaces.js';
import { type Pt, pt } from '../../src/units/index.js';
import { photo } from '../images/fixtures.js';
import { fonts, line, listOf, outputIntent, page } from './fixtures.js';
import { contents, dictionaries, extracted, objects } from './reading.js';

const colour = await photo(900, 600).jpeg().toBuffer();
const grey = await photo(900, 600).greyscale().jpeg().toBuffer();
const images = (key: string): Uint8Array => (key === 'grey' ? grey : colour);
const render = (list: DisplayList, pages?: readonly number[]): Promise<Uint8Array> =>
  renderPdf(list, { fonts, images, outputIntent, ...(pages && { pages }) });

const picture = (key: string, width: Pt, crop: PictureItem['crop'] = [0, 0, 1000, 1000]): DisplayItem => ({
  kind: 'picture',
  picture: key,
  crop,
  alt: '',
  x: pt(20),
  y: pt(30),
  width,
  height: Math.round((width * 2) / 3) as Pt,
});

test('a page drawn by itself has the same bytes, whatever else the issue holds', async () => {
  const second = page([line('第二版的文字'), picture('colour', pt(90))], { number: 2 });
  const issue = listOf([page([line('第一版，完全不同'), picture('grey', pt(200))]), second]);
  const [alone, chosen, other] = await Promise.all([render(listOf([second])), render(issue, [2]), render(issue, [1])]);
  expect(Buffer.compare(alone, chosen)).toBe(0);
  expect(Buffer.compare(other, chosen)).not.toBe(0);
  expect(await extracted(chosen)).toBe('第二版的文字');
  expect(contents(await render(issue))).toHaveLength(2);
});

test('a page that is not in the list is refused', async () => {
  await expect(render(listOf([page([])]), [3])).rejects.toThrow(RangeError);
});

test('title and paper are told alike in Info and XMP, whatever characters they hold', async () => {
  const title = '头版 & <号外>（\\甲）"2023"';
  const pdf = await render(listOf([page([line('字')])], { title, paper: '版心(日报) & 周刊' }));
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  const { info, metadata } = await parser.getInfo();
  await parser.destroy();
  expect(info).toMatchObject({ Title: title, Author: '版心(日报) & 周刊', Creator: 'banxin', Producer: 'banxin' });
  expect(info).toMatchObject({ CreationDate: 'D:20231023000000Z', Trapped: { name: 'False' } });
  expect(metadata?.get('dc:title')).toBe(title);
  expect(metadata?.get('dc:creator')).toEqual(['版心(日报) & 周刊']);
  expect(metadata?.get('xmp:createdate')).toBe('2023-10-23T00:00:00Z');
  expect(metadata?.get('pdfxid:gts_pdfxversion')).toBe('PDF/X-4');
});

test('the file identifier follows from the content', async () => {
  const id = async (text: string): Promise<string | undefined> =>
    /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(
      Buffer.from(await render(listOf([page([line(text)])]))).toString('latin1'),
    )?.[1];
  const [one, same, other] = await Promise.all([id('甲'), id('甲'), id('乙')]);
  expect(one).toBeDefined();
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test('the page is its own trim, and the press is named with its profile', async () => {
  const pdf = await render(listOf([page([line('字')], { width: pt(1105.512), height: pt(1544.882) })]));
  const [sheet] = dictionaries(pdf, '/Type /Page\n');
  for (const box of ['MediaBox', 'TrimBox', 'BleedBox']) {
    expect(sheet).toContain(`/${box} [0 0 1105.512 1544.882]`);
  }
  expect(sheet).not.toContain('UserUnit');
  const [catalog] = dictionaries(pdf, '/Type /Catalog');
  expect(catalog).toMatch(/\/Lang \(zh-CN\)/);
  expect(dictionaries(pdf, '/DisplayDocTitle true')).toHaveLength(1);
  const [intent] = dictionaries(pdf, '/GTS_PDFX');
  expect(intent).toContain('/OutputConditionIdentifier (TR002 newsprint)');
  const profile = Number(/DestOutputProfile (\d+) 0 R/.exec(intent ?? '')?.[1]);
  expect(Buffer.compare(objects(pdf)[profile - 1]?.stream ?? Buffer.alloc(0), outputIntent.icc)).toBe(0);
});

test('the outline leads to the head of every article on its page', async () => {
  const pdf = await render(
    listOf([
      page([line('甲')], { articles: [{ article: 'a', title: '头条（一）', y: pt(40.5) }] }),
      page([line('乙')], { number: 2, articles: [{ article: 'b', title: '二条', y: pt(100) }] }),
    ]),
  );
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  const { outline } = await parser.getInfo();
  await parser.destroy();
  expect(outline?.map(({ title }) => title)).toEqual(['头条（一）', '二条']);
  const places = outline?.map(({ dest }) => (Array.isArray(dest) ? dest.slice(1) : dest));
  expect(places).toEqual([
    [{ name: 'XYZ' }, 0, 259.5, 0],
    [{ name: 'XYZ' }, 0, 200, 0],
  ]);
});

test('a picture is CMYK at 210 pixels to the inch, turned right side out by Decode', async () => {
  const pdf = await render(listOf([page([picture('colour', pt(144))])]));
  const [image] = dictionaries(pdf, '/Subtype /Image');
  expect(image).toContain('/Width 420\n/Height 280');
  expect(image).toContain('/ColorSpace /DeviceCMYK\n/Decode [1 0 1 0 1 0 1 0]\n/Filter /DCTDecode');
  expect(contents(pdf)[0]).toBe('q 144 0 0 96 20 174 cm /I1 Do Q\n');
});

test('a picture with its crop is embedded once, at its largest size; another crop is another picture', async () => {
  const items = [picture('grey', pt(72)), picture('grey', pt(144)), picture('grey', pt(72), [0, 0, 500, 1000])];
  const pdf = await render(listOf([page(items)]));
  const found = dictionaries(pdf, '/Subtype /Image');
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('/Width 420\n');
  expect(found[0]).toContain('/ColorSpace /DeviceGray');
  expect(contents(pdf)[0]?.match(/\/I\d Do/g)).toEqual(['/I1 Do', '/I1 Do', '/I2 Do']);
});

test('a picture is drawn as it is: dark where it is dark, paper where it is paper', async () => {
  const half = await photo(300, 200)
    .composite([{ input: { create: { width: 150, height: 200, channels: 3, background: '#fff' } }, left: 150, top: 0 }])
    .jpeg({ quality: 100 })
    .toBuffer();
  const list = listOf([page([picture('half', pt(300))], { width: pt(340), height: pt(260) })]);
  const pdf = await renderPdf(list, { fonts, images: () => half, outputIntent });
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  const { pages } = await parser.getScreenshot({ scale: 1 });
  await parser.destroy();
  const mean = async (left: number): Promise<number> => {
    const part = sharp(pages[0]?.data).extract({ left, top: 60, width: 100, height: 100 });
    const { channels } = await sharp(await part.png().toBuffer()).stats();
    return channels.slice(0, 3).reduce((sum, channel) => sum + channel.mean / 3, 0);
  };
  expect(await mean(40)).toBeLessThan(190);
  expect(await mean(200)).toBeGreaterThan(250);
});

test('no number of a page shows float noise', async () => {
  const [text] = contents(
    await render(listOf([page([line('字', { x: 123_457 as Pt, y: 99_999 as Pt, size: 10_333 as Pt })])])),
  );
  expect(text).toContain('/F1 10.333 Tf 1 0 0 1 123.457 200.001 Tm');
});

test('widths other than the em are listed shortly: equal runs as ranges, the rest in lists', () => {
  expect(widths([1000, 1000, 500, 300, 1000, 500, 500, 500, 500, 500, 1000])).toEqual([2, [500, 300], 5, 9, 500]);
  expect(widths([1000, 1000])).toEqual([]);
});

test('the map to Unicode keeps pairs and clusters whole, a hundred entries to a block', () => {
  const map = toUnicodeMap(['', '甲', '\u{20000}', '葛\u{e0100}', ...Array.from({ length: 120 }, () => '乙')]);
  expect(map).toContain('<0001> <7532>\n<0002> <D840DC00>\n<0003> <845BDB40DD00>');
  expect(map.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '23 beginbfchar']);
});

test('a flat drawing is embedded without loss', async () => {
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><rect width="5" height="6" fill="#c00"/></svg>',
  );
  const list = listOf([page([picture('chart', pt(72))])]);
  const pdf = await renderPdf(list, { fonts, images: () => drawing, outputIntent });
  const [image] = objects(pdf).filter(({ dictionary }) => dictionary.includes('/Subtype /Image'));
  expect(image?.dictionary).not.toContain('/Decode');
  expect(image?.stream).toHaveLength(210 * 140 * 4);
  expect([...(image?.stream?.subarray(209 * 4, 210 * 4) ?? [])]).toEqual([0, 0, 0, 0]);
});
