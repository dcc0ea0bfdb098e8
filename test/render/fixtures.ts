import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DisplayItem, DisplayList, DisplayPage, TextItem } from '../../src/display/types.js';
import { type FontSet, openFonts } from '../../src/fonts/index.js';
import type { OutputIntent } from '../../src/render/pdf/index.js';
import { BLACK, clusters, type GlyphForm, type Pt, pt } from '../../src/units/index.js';

const project = new URL('../../', import.meta.url);
const at = (file: string): string => new URL(file, project).pathname;

interface Row {
  role: string;
  file: string;
  fallback: string[];
  lift: number;
}

/** The project's fonts, opened anew. */
export function projectFonts(): FontSet {
  const { fonts } = parse(readFileSync(at('fonts/fonts.yaml'), 'utf8')) as { fonts: Row[] };
  return openFonts(
    fonts.map(({ role, file, fallback, lift }) => ({
      role,
      path: at(`fonts/${file}`),
      file: `fonts/${file}`,
      sha256: undefined,
      fallback,
      lift,
    })),
  );
}

export const fonts = projectFonts();

const profilePath = at('layouts/newsprint-tr002-210.icc');
export const outputIntent: OutputIntent = {
  path: profilePath,
  icc: readFileSync(profilePath),
  name: 'TR002 newsprint',
};

/** Forms as the class table would give them, for the few marks these tests use. */
export const forms: ReadonlyMap<string, GlyphForm> = new Map<string, GlyphForm>([
  ...[...'。，、；：？！”’）》'].map((mark) => [mark, 'closing'] as const),
  ...[...'“‘（《'].map((mark) => [mark, 'opening'] as const),
  ...[...'0123456789'].map((digit) => [digit, 'narrow'] as const),
  ['·', 'middle'],
  ['—', 'dash'],
]);

/** The forms of `office`, its ffi as one glyph. */
export const ffi: ReadonlyMap<number, GlyphForm> = new Map<number, GlyphForm>([
  [1, 'ligature'],
  [2, 'joined'],
  [3, 'joined'],
]);

const half = /[。，、；：？！”’）》“‘（《0-9·]/;

/** A line at a place; every cluster steps on by its set width, or by the advances given. */
export function line(text: string, place: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    font: 'body',
    size: pt(10),
    x: pt(40),
    y: pt(60),
    text,
    advances: clusters(text).map((cluster) => (half.test(cluster) ? 500 : 1000)),
    colour: BLACK,
    vertical: false,
    forms: new Map(),
    origin: undefined,
    ...place,
  };
}

export const page = (items: readonly DisplayItem[], more: Partial<DisplayPage> = {}): DisplayPage => ({
  number: 1,
  name: '要闻',
  width: pt(400),
  height: pt(300),
  items,
  articles: [],
  ...more,
});

export const listOf = (pages: readonly DisplayPage[], more: Partial<DisplayList> = {}): DisplayList => ({
  version: 2,
  paper: '版心日报',
  date: '2023-10-23',
  title: '版心日报 2023-10-23',
  fonts: [],
  pictures: [],
  forms,
  pages,
  ...more,
});

/** Text of the seed kind, set in columns: something like a page. */
export function columns(text: string, measure: number, place: { readonly size: Pt; readonly leading: Pt }): TextItem[] {
  const all = clusters(text);
  const items: TextItem[] = [];
  for (let start = 0, row = 0; start < all.length; start += measure, row += 1) {
    const perColumn = 60;
    const column = Math.floor(row / perColumn);
    items.push(
      line(all.slice(start, start + measure).join(''), {
        size: place.size,
        x: (pt(40) + column * (measure + 2) * place.size) as Pt,
        y: (pt(60) + (row % perColumn) * place.leading) as Pt,
      }),
    );
  }
  return items;
}
