import { beforeAll, expect, test, vi } from 'vitest';
import type { DisplayItem, DisplayList } from '../../src/display/types.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { type Cmyk, pt } from '../../src/units/index.js';
import { columns, ffi, fonts, line, listOf, outputIntent, page } from './fixtures.js';
import { contents, extracted, objects } from './reading.js';

vi.mock('sharp', () => {
  throw new Error('sharp was loaded without a picture');
});

const images = (key: string): Uint8Array => {
  throw new Error(`asked for ${key}`);
};
const render = (list: DisplayList, pages?: readonly number[]): Promise<Uint8Array> =>
  renderPdf(list, { fonts, images, outputIntent, ...(pages && { pages }) });
const drawn = (items: readonly DisplayItem[]): Promise<Uint8Array> => render(listOf([page(items)]));
const operators = async (items: readonly DisplayItem[]): Promise<string> => contents(await drawn(items))[0] ?? '';

/** A page of marked copy, so that rules are tried on more than a line. */
const copy =
  '徐汇区正式实现20家“新享汇”示范点13个街道镇全覆盖，以点带面推动新的社会阶层人士统战工作创新开展。' +
  '10月13日下午，区政协开展“我区人工智能产业发展”委员集中视察活动（扩大）会议——并讲话；《意见》、·？！';

let whole: Uint8Array;
beforeAll(async () => {
  whole = await drawn(columns(copy.repeat(5), 17, { size: pt(9), leading: pt(7) }));
});

test('a page without pictures is drawn without loading sharp, and its text comes back in reading order', async () => {
  expect(await extracted(whole)).toBe(copy.repeat(5));
});

test('the same list gives the same bytes twice', async () => {
  const again = await drawn(columns(copy.repeat(5), 17, { size: pt(9), leading: pt(7) }));
  expect(Buffer.compare(whole, again)).toBe(0);
});

test('black text is black ink alone and overprints; the colour is told once', async () => {
  const text = await operators([line('甲'), line('乙')]);
  expect(text.match(/0 0 0 1 k/g)).toHaveLength(1);
  expect(text).toContain('/GSo gs\n0 0 0 1 k\nBT');
  expect(text).not.toContain('GSk');
});

test('white and coloured text never overprints, and black after it does again', async () => {
  const white: Cmyk = [0, 0, 0, 0];
  const red: Cmyk = [0, 100, 90, 5];
  const text = await operators([line('甲', { colour: white }), line('乙', { colour: red }), line('丙')]);
  expect(text.split('\n').filter((row) => !row.startsWith('BT') && row !== '')).toEqual([
    '/GSk gs',
    '0 0 0 0 k',
    '0 1 0.9 0.05 k',
    '/GSo gs',
    '0 0 0 1 k',
  ]);
});

test('rules in black overprint, grounds in black knock out what is under them', async () => {
  const box = { kind: 'fill', x: pt(10.25), y: pt(20), width: pt(100), colour: [0, 0, 0, 100] } as const;
  expect(await operators([{ ...box, height: pt(0.5) }])).toBe('/GSo gs\n0 0 0 1 k\n10.25 279.5 100 0.5 re f\n');
  expect(await operators([{ ...box, height: pt(50) }])).toBe('/GSk gs\n0 0 0 1 k\n10.25 230 100 50 re f\n');
});

test('a stroke runs from place to place in its own width', async () => {
  const text = await operators([
    { kind: 'stroke', from: [pt(1), pt(2)], to: [pt(3.005), pt(4)], width: pt(0.4), colour: [100, 0, 0, 0] },
  ]);
  expect(text).toBe('/GSk gs\n1 0 0 0 K\n0.4 w 1 298 m 3.005 296 l S\n');
});

test('dots are filled and waves stroked in the state of text: what is black overprints', async () => {
  const steps = [
    ['M', pt(1), pt(2)],
    ['C', pt(1), pt(3), pt(2), pt(4), pt(3), pt(4)],
    ['L', pt(5.5), pt(4)],
  ] as const;
  const black = { kind: 'path', steps, colour: [0, 0, 0, 100] } as const;
  const drawn = '1 298 m 1 297 2 296 3 296 c 5.5 296 l';
  expect(await operators([{ ...black, width: pt(0) }])).toBe(`/GSo gs\n0 0 0 1 k\n${drawn} f\n`);
  expect(await operators([{ ...black, width: pt(0.3) }])).toBe(`/GSo gs\n0 0 0 1 K\n0.3 w ${drawn} S\n`);
  expect(await operators([{ ...black, width: pt(0), colour: [0, 100, 0, 0] }])).toContain('/GSk gs');
});

test('a line set solid is one string, placed by its baseline from the foot of the page', async () => {
  expect(await operators([line('版心', { x: pt(40.123), y: pt(60.5), size: pt(10.5) })])).toBe(
    '/GSo gs\n0 0 0 1 k\nBT /F1 10.5 Tf 1 0 0 1 40.123 239.5 Tm <00010002> Tj ET\n',
  );
});

test('every glyph stands exactly where the advances put it, to the end of a long line', async () => {
  const text = '一二三四五六七八九十'.repeat(8);
  const advances = Array.from(text, (_, index) => 1000 + (index % 3 === 0 ? 7 : 0) + (index % 7 === 0 ? -13 : 0));
  const shown = /\[(.*)\] TJ/.exec(await operators([line(text, { advances })]))?.[1] ?? '';
  const places: number[] = [];
  let at = 0;
  for (const [, hex, move] of shown.matchAll(/<([0-9A-F]+)>|(-?\d+)/g)) {
    if (move !== undefined) at -= Number(move);
    for (let glyph = 0; glyph < (hex?.length ?? 0) / 4; glyph += 1) {
      places.push(at);
      at += 1000;
    }
  }
  let along = 0;
  const expected = advances.map((advance) => {
    along += advance;
    return along - advance;
  });
  expect(places).toEqual(expected);
});

test('a mark in half an em is one CID of width 500, so that a solid line stays one string', async () => {
  const pdf = await drawn([line('甲，乙。“丙”')]);
  expect(contents(pdf)[0]).toContain('<0001000200030004000500060007> Tj');
  const font = objects(pdf).find(({ dictionary }) => dictionary.includes('/CIDFontType2'));
  const listed = /\/W \[(.*)\]/.exec(font?.dictionary ?? '')?.[1] ?? '';
  expect(listed).toContain('2 [500] 4 [500 500] 7 [500]');
});

test('a form given for one place of a line is drawn there and nowhere else', async () => {
  const pdf = await drawn([line('a’b’', { forms: new Map([[1, 'plain']]), advances: [500, 300, 500, 500] })]);
  expect(contents(pdf)[0]).toMatch(/<0001>-?\d+<0002>-?\d+<0003>-?\d+<0004>/);
  expect(await extracted(pdf)).toBe('a’b’');
});

test('a ligature is one glyph that is read as all its letters, and what it joins draws nothing', async () => {
  const shaped = fonts.shape('body', 'office', true);
  const place = { advances: shaped?.advances ?? [], forms: ffi };
  const pdf = await drawn([line('office', place)]);
  const shown = (contents(pdf)[0] ?? '').replace(/>[-\d]+</g, '');
  expect(shown).toContain('<0001000200030004>');
  expect(await extracted(pdf)).toBe('office');
  expect(contents(pdf)[0]).not.toContain('/ActualText');
});

test('a character in no font draws 〓 and is still read as itself', async () => {
  const pdf = await drawn([line('甲\ue123乙\u{2a700}〓')]);
  expect(await extracted(pdf)).toBe('甲\ue123乙\u{2a700}〓');
  // The same outline thrice, by three CIDs, for each stands for its own text.
  const [font] = objects(pdf).filter(({ dictionary }) => dictionary.includes('/Length1'));
  const lengths = glyphLengths(font?.stream ?? Buffer.alloc(0));
  expect(lengths.slice(2)).toEqual([lengths[2], lengths[3], lengths[2], lengths[2]]);
  expect(lengths[2]).toBeGreaterThan(20);
});

test('controls draw nothing, spaces take their room and are kept', async () => {
  const pdf = await drawn([line('甲\u200b乙\u2060丙　丁', { advances: [1000, 0, 1000, 0, 1000, 2000, 1000] })]);
  expect(contents(pdf)[0]).toMatch(/\[<0001000200030004>-1000<0005>\] TJ/);
  expect(await extracted(pdf)).toBe('甲乙丙丁');
});

test('a control that has an advance moves what follows it', async () => {
  expect(await operators([line('\u200b甲\u200b乙', { advances: [250, 1000, 125, 1000] })])).toContain(
    '[-250<0001>-125<0002>] TJ',
  );
});

test('a line of controls alone draws nothing', async () => {
  expect(await operators([line('\u200b\u2060', { advances: [0, 0] })])).toBe('');
});

test('a font that sits low is lifted, and the next font is set down again', async () => {
  const text = await operators([line('楷', { font: 'kai', size: pt(20) }), line('宋', { size: pt(20) })]);
  expect(text).toContain('BT /F1 20 Tf 0.5 Ts 1 0 0 1 40 240 Tm <0001> Tj ET');
  expect(text).toContain('BT /F2 20 Tf 0 Ts 1 0 0 1 40 240 Tm <0001> Tj ET');
});

test('where a font lacks a character the line goes on in the next font without losing its place', async () => {
  expect(fonts.face('body').glyph('Č', 'plain')).toBeUndefined();
  const pdf = await drawn([line('甲Č乙', { advances: [1250, 1000, 1000] })]);
  const width = fonts.face('kai').glyph('Č', 'plain')?.advance ?? 0;
  expect(contents(pdf)[0]).toContain(
    `BT /F1 10 Tf 1 0 0 1 40 240 Tm <0001> Tj /F2 10 Tf 0.25 Ts [-250<0001>] TJ /F1 10 Tf 0 Ts [${width - 1000}<0002>] TJ ET`,
  );
  expect(await extracted(pdf)).toBe('甲Č乙');
});

test('a vertical line runs down from the top of its first em, centred, and is read in order', async () => {
  const upright = { vertical: true, size: pt(20), x: pt(100), y: pt(30), font: 'heavy' } as const;
  const text = '竖排（甲）乙';
  const forms = new Map([
    [2, 'vertical'],
    [4, 'vertical'],
  ] as const);
  const pdf = await drawn([line(text, { ...upright, forms, advances: [1000, 1100, 1000, 1000, 900, 1000] })]);
  expect(contents(pdf)[0]).toContain('/V1 20 Tf 1 0 0 1 100 270 Tm [<00010002>100<000300040005>-100<0006>] TJ');
  expect(await extracted(pdf)).toBe(text);
  const fontObjects = objects(pdf).map(({ dictionary }) => dictionary);
  expect(fontObjects.filter((dictionary) => dictionary.includes('/Identity-V'))).toHaveLength(1);
  expect(fontObjects.some((dictionary) => dictionary.includes('/DW2 [880 -1000]'))).toBe(true);
});

test('a line drawn wide carries its text, for readers that take wide gaps for spaces', async () => {
  const wide = await operators([line('甲乙', { advances: [1120, 1000] })]);
  expect(wide).toContain('/Span <</ActualText <FEFF75324E59>>> BDC\nBT');
  expect(await operators([line('甲乙', { advances: [1119, 1000] })])).not.toContain('ActualText');
});

const piece = (text: string, at: number, place: Partial<ReturnType<typeof line>> = {}) =>
  line(text, {
    x: pt(40 + 10 * at),
    origin: { article: 'a', part: 'body', paragraph: 0, line: 0, start: at, end: at + [...text].length },
    ...place,
  });

test('pieces of a line at several heights carry its text as one line; pieces on one baseline need no help', async () => {
  const text = await operators([piece('甲', 0), piece('2', 1, { size: pt(6), y: pt(56) }), piece('乙', 2)]);
  expect(text).toContain('/Span <</ActualText <FEFF753200324E59>>> BDC\n');
  expect(text.match(/EMC/g)).toHaveLength(1);
  expect(text.match(/BT/g)).toHaveLength(3);
  expect(await operators([piece('甲', 0), piece('乙', 1, { font: 'sans' })])).not.toContain('ActualText');
});

/** The bytes of every outline of a TrueType file, by glyph index. */
function glyphLengths(file: Buffer): number[] {
  const table = (tag: string): number => {
    const entry = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + 16 * index).find(
      (at) => file.toString('latin1', at, at + 4) === tag,
    );
    return file.readUInt32BE((entry ?? 0) + 8);
  };
  const count = file.readUInt16BE(table('maxp') + 4);
  const offset = (glyph: number): number => file.readUInt32BE(table('loca') + 4 * glyph);
  return Array.from({ length: count }, (_, glyph) => offset(glyph + 1) - offset(glyph));
}
