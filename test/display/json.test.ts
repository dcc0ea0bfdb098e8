/** The display list's JSON: whatever is on a page comes back the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisplayItem,
  type DisplayList,
  type DisplayPage,
  type PagePlan,
  readDisplayList,
  writeDisplayList,
} from '../../src/display/index.js';
import { type Cmyk, clusters, type GlyphForm, type Pt } from '../../src/units/index.js';

const length = fc.integer({ min: -1000, max: 2_000_000 }).map((value) => value as Pt);
const colour = fc.constantFrom<Cmyk>([0, 0, 0, 100], [0, 85, 80, 10], [0, 0, 0, 0]);
const text = fc
  .record({
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    font: fc.constantFrom('body', 'heavy'),
    x: length,
    y: length,
    colour,
    vertical: fc.boolean(),
    size: fc.integer({ min: 5000, max: 72_000 }).map((value) => value as Pt),
    step: fc.integer({ min: 0, max: 2000 }),
    odd: fc.array(fc.integer({ min: 0, max: 3000 })),
    from: fc.option(
      fc.record({ article: fc.constantFrom('a', 'b'), paragraph: fc.nat(20), line: fc.nat(20), start: fc.nat(400) }),
      { nil: undefined },
    ),
  })
  .map(({ step, odd, from, ...item }): DisplayItem => {
    const count = clusters(item.text).length;
    const end = (from?.start ?? 0) + [...item.text].length;
    return {
      kind: 'text',
      ...item,
      advances: Int32Array.from({ length: count }, (_, index) => odd[index] ?? step),
      forms: new Map<number, GlyphForm>(
        count > 3
          ? [
              [0, 'ligature'],
              [1, 'joined'],
              [2, 'plain'],
            ]
          : [],
      ),
      origin: from && {
        ...from,
        ...(from.line > 10
          ? { part: 'ruby' as const, over: { part: 'body' as const, ruby: from.line } }
          : { part: 'body' as const }),
        end,
      },
    };
  });
const box = { x: length, y: length, width: length, height: length };
const item = fc.oneof(
  text,
  fc.record({ kind: fc.constant('fill' as const), ...box, colour }),
  fc.record({
    kind: fc.constant('stroke' as const),
    from: fc.tuple(length, length),
    to: fc.tuple(length, length),
    width: length,
    colour,
  }),
  fc.record({
    kind: fc.constant('path' as const),
    steps: fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom('M' as const, 'L' as const), length, length),
        fc.tuple(fc.constant('C' as const), length, length, length, length, length, length),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    width: length,
    colour,
  }),
  fc.record({
    kind: fc.constant('picture' as const),
    ...box,
    picture: fc.constantFrom('p/1.jpg', 'p/2.svg'),
    crop: fc.constant([0, 10, 1000, 900] as const),
    alt: fc.string(),
  }),
);

const of = (value: number): Pt => value as Pt;
const plan: PagePlan = {
  grid: { columns: 2, column: of(9), gutter: of(2), lines: 8, line: of(16), left: of(1), top: of(3) },
  body: of(10),
  furniture: 0,
  names: {
    paper: '报',
    date: '2024年1月2日',
    weekday: '星期二',
    number: '',
    page: '1',
    name: '要闻',
    editor: '某',
    lunar: '',
    term: '',
    pages: '1',
  },
  blocks: [
    {
      name: 'a',
      kind: 'article',
      down: false,
      boxed: true,
      waiting: false,
      x: of(1),
      y: of(3),
      width: of(9),
      height: of(32),
    },
  ],
};

const pageOf = (number: number, items: DisplayItem[]): DisplayPage => ({
  number,
  name: '要闻',
  width: of(1),
  height: of(2),
  items,
  articles: [{ article: 'a', title: '题', y: of(3) }],
  plan,
});

const listOf = (...pages: DisplayPage[]): DisplayList => ({
  version: 2,
  paper: '报',
  date: '2024-01-02',
  title: '报 2024-01-02',
  fonts: [{ role: 'body', file: 'fonts/a.ttf', sha256: 'x' }],
  pictures: [
    { key: 'p/1.jpg', file: 'p/1.jpg', sha256: 'y', pixels: [300, 200] },
    { key: 'p/2.svg', file: 'p/2.svg', sha256: 'z' },
  ],
  forms: new Map<string, GlyphForm>([
    ['，', 'closing'],
    ['7', 'narrow'],
    ['8', 'narrow'],
  ]),
  pages,
});

const items = fc.array(item, { maxLength: 20 });

describe('pages.json', () => {
  it('gives back every item as it was', () => {
    fc.assert(
      fc.property(items, items, (first, second) => {
        const list = listOf(pageOf(1, first), pageOf(2, second));
        expect(readDisplayList(writeDisplayList(list))).toEqual(list);
      }),
    );
  });

  it('has the same bytes for a page whatever the others and the list’s own tables hold', () => {
    fc.assert(
      fc.property(items, items, items, (page, before, after) => {
        const list = listOf(pageOf(1, before), pageOf(2, page));
        const other = { ...listOf(pageOf(1, after), pageOf(2, page), pageOf(3, before)), pictures: [], fonts: [] };
        const [[, part], [, same]] = [list, other].map((one) => pageParts(writeDisplayList(one)));
        expect(same).toBe(part);
      }),
    );
  });

  it('of version 1, with palettes for the whole list, is read too', () => {
    const list = readDisplayList(`{"format":"banxin pages","version":1,"paper":"报","date":"2024-01-02","title":"报",
      "fonts":[],"pictures":[{"key":"p/1.jpg","file":"p/1.jpg","sha256":"y"}],"forms":{"narrow":"78"},
      "styles":[["body",10000,[0,0,0,100],0]],"articles":["a","b"],"pages":[{"number":3,"name":"","width":1,"height":2,
      "articles":[],"items":[["t",0,1,2,"甲7",[1,1000,1,500],[1,"body",0,0,4]],["p",1,2,3,4,0,[0,0,1000,1000],""]]}]}`);
    const [text, picture] = list.pages[0].items;
    expect(text).toMatchObject({ text: '甲7', font: 'body', size: 10_000, origin: { article: 'b', start: 4, end: 6 } });
    expect(picture).toMatchObject({ kind: 'picture', picture: 'p/1.jpg' });
    expect(list.forms.get('8')).toBe('narrow');
  });

  it('of a later version is refused', () => {
    expect(() => readDisplayList('{"format":"banxin pages","version":3}')).toThrow(/version 1 or 2/);
  });
});

/** The bytes of each page's part. */
const pageParts = (json: string): string[] => json.slice(json.indexOf('"pages":[\n') + 10, -6).split(/\]\},\n(?=\{)/);
