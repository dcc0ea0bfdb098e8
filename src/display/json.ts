/** The display list as compact JSON, both ways: palettes for what repeats, runs for what stays the same. */
import { type Cmyk, clusters, type GlyphForm, isPlain, type Pt, type Rect, remember } from '../units/index.js';
import { pathData, pathSteps } from './path.js';
import type { DisplayItem, DisplayList, DisplayPage, Origin, Part, PictureItem, TextItem } from './types.js';

type StyleRow = readonly [font: string, size: number, colour: Cmyk, vertical: 0 | 1];
type OriginRow = readonly [
  article: number,
  part: Part,
  paragraph: number,
  line: number,
  start: number,
  over?: NonNullable<Origin['over']>['part'],
  ruby?: number,
];
/** Steps as runs `count, step, …`; one number where all are the same. */
type Steps = number | readonly number[];
type ItemRow =
  | readonly [
      't',
      style: number,
      x: number,
      y: number,
      text: string,
      steps: Steps,
      origin: OriginRow | 0,
      forms?: readonly (number | GlyphForm)[],
    ]
  | readonly ['f', x: number, y: number, width: number, height: number, colour: Cmyk]
  | readonly ['s', x1: number, y1: number, x2: number, y2: number, width: number, colour: Cmyk]
  | readonly ['d', steps: string, width: number, colour: Cmyk]
  | readonly [
      'p',
      x: number,
      y: number,
      width: number,
      height: number,
      picture: string | number,
      crop: PictureItem['crop'],
      alt: string,
      clip?: string,
    ];

/** What rows of a page refer to by number: each page has its own, so that no page's bytes depend on another page. */
interface PagePalettes {
  readonly styles: readonly StyleRow[];
  /** Articles that its lines come from. */
  readonly origins: readonly string[];
}

type PageFile = Omit<DisplayPage, 'items'> & Partial<PagePalettes> & { readonly items: readonly ItemRow[] };

interface ListFile {
  readonly format: 'banxin pages';
  readonly version: 1 | 2;
  readonly paper: string;
  readonly date: string;
  readonly title: string;
  readonly ppi?: number;
  readonly fonts: DisplayList['fonts'];
  readonly pictures: DisplayList['pictures'];
  /** Characters of each form that is not plain. */
  readonly forms: Readonly<Record<string, string>>;
  /** Of version 1, where all pages shared their palettes and named pictures by number. */
  readonly styles?: readonly StyleRow[];
  readonly articles?: readonly string[];
  readonly pages: readonly PageFile[];
}

function stepsOf(advances: ArrayLike<number>): Steps {
  const runs: number[] = [];
  for (let index = 0; index < advances.length; index++) {
    if (runs.length > 0 && runs[runs.length - 1] === advances[index]) runs[runs.length - 2]++;
    else runs.push(1, advances[index]);
  }
  return runs.length === 2 ? runs[1] : runs;
}

function advancesOf(steps: Steps, count: number): Int32Array {
  const advances = new Int32Array(count);
  if (typeof steps === 'number') return advances.fill(steps);
  let at = 0;
  for (let i = 0; i < steps.length; i += 2) {
    advances.fill(steps[i + 1], at, at + steps[i]);
    at += steps[i];
  }
  return advances;
}

/** Numbers for values that repeat, in the order of first use. */
function palette<T>(key: (value: T) => string): { index(value: T): number; values: T[] } {
  const known = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    index: (value) => remember(known, key(value), () => values.push(value) - 1),
  };
}

interface Palettes {
  style(item: TextItem): number;
  article(id: string): number;
}

function rowOf(item: DisplayItem, of: Palettes): ItemRow {
  switch (item.kind) {
    case 'fill':
      return ['f', item.x, item.y, item.width, item.height, item.colour];
    case 'stroke':
      return ['s', ...item.from, ...item.to, item.width, item.colour];
    case 'path':
      return ['d', pathData(item.steps), item.width, item.colour];
    case 'picture':
      return [
        ...(['p', item.x, item.y, item.width, item.height, item.picture, item.crop, item.alt] as const),
        ...(item.clip ? ([pathData(item.clip)] as const) : ([] as const)),
      ];
    case 'text': {
      const { origin } = item;
      const from: OriginRow | 0 = origin
        ? [
            of.article(origin.article),
            origin.part,
            origin.paragraph,
            origin.line,
            origin.start,
            ...(origin.over ? ([origin.over.part, origin.over.ruby] as const) : ([] as const)),
          ]
        : 0;
      const row = ['t', of.style(item), item.x, item.y, item.text, stepsOf(item.advances), from] as const;
      return item.forms.size > 0 ? [...row, [...item.forms].flat()] : row;
    }
  }
}

function pageJson({ items, ...page }: DisplayPage): string {
  const styles = palette<StyleRow>((row) => row.join());
  const origins = palette<string>((id) => id);
  const of: Palettes = {
    style: ({ font, size, colour, vertical }) => styles.index([font, size, colour, vertical ? 1 : 0]),
    article: (id) => origins.index(id),
  };
  const rows = items.map((item) => JSON.stringify(rowOf(item, of)));
  const head = JSON.stringify({ ...page, styles: styles.values, origins: origins.values });
  return `${head.slice(0, -1)},"items":[\n${rows.join(',\n')}\n]}`;
}

/**
 * The JSON of a display list, one item a line, so that a plain diff reads well too. A page's part follows from the
 * page alone: what changes on one leaves the bytes of the others.
 */
export function writeDisplayList(list: DisplayList): string {
  const forms: Record<string, string> = {};
  for (const [character, form] of list.forms) forms[form] = (forms[form] ?? '') + character;
  const { version, paper, date, title, ppi, fonts, pictures } = list;
  // The resolution is left out of the JSON where it is undefined.
  const head = { format: 'banxin pages', version, paper, date, title, ppi, fonts, pictures, forms };
  return `${JSON.stringify(head).slice(0, -1)},"pages":[\n${list.pages.map(pageJson).join(',\n')}\n]}\n`;
}

const noForms: ReadonlyMap<number, GlyphForm> = new Map();

function pairsOf(pairs: readonly (number | GlyphForm)[]): ReadonlyMap<number, GlyphForm> {
  if (pairs.length === 0) return noForms;
  const count = pairs.length / 2;
  return new Map(Array.from({ length: count }, (_, i) => [pairs[2 * i] as number, pairs[2 * i + 1] as GlyphForm]));
}

function textOf(row: Extract<ItemRow, readonly ['t', ...unknown[]]>, { styles, origins }: PagePalettes): TextItem {
  const [, style, x, y, text, steps, from, pairs = []] = row;
  const [font, size, colour, vertical] = styles[style];
  let origin: Origin | undefined;
  if (from !== 0) {
    const [article, part, paragraph, line, start, over, ruby = 0] = from;
    origin = { article: origins[article], part, paragraph, line, start, end: start + [...text].length };
    if (over !== undefined) origin = { ...origin, over: { part: over, ruby } };
  }
  return {
    kind: 'text',
    font,
    size: size as Pt,
    x: x as Pt,
    y: y as Pt,
    text,
    advances: advancesOf(steps, isPlain(text) ? text.length : clusters(text).length),
    colour,
    vertical: vertical === 1,
    forms: pairsOf(pairs),
    origin,
  };
}

const rect = ([, x, y, width, height]: readonly [string, number, number, number, number, ...unknown[]]): Rect => ({
  x: x as Pt,
  y: y as Pt,
  width: width as Pt,
  height: height as Pt,
});

function itemOf(row: ItemRow, palettes: PagePalettes, { pictures }: ListFile): DisplayItem {
  if (row[0] === 't') return textOf(row, palettes);
  if (row[0] === 'f') return { kind: 'fill', ...rect(row), colour: row[5] };
  if (row[0] === 'd') return { kind: 'path', steps: pathSteps(row[1]), width: row[2] as Pt, colour: row[3] };
  if (row[0] === 'p') {
    const picture = typeof row[5] === 'number' ? pictures[row[5]].key : row[5];
    const clip = row[8] === undefined ? {} : { clip: pathSteps(row[8]) };
    return { kind: 'picture', ...rect(row), picture, crop: row[6], alt: row[7], ...clip };
  }
  const [, x1, y1, x2, y2, width, colour] = row;
  return { kind: 'stroke', from: [x1 as Pt, y1 as Pt], to: [x2 as Pt, y2 as Pt], width: width as Pt, colour };
}

function pageOf({ items, styles, origins, ...page }: PageFile, file: ListFile): DisplayPage {
  const palettes = { styles: styles ?? file.styles ?? [], origins: origins ?? file.articles ?? [] };
  return { ...page, items: items.map((row) => itemOf(row, palettes, file)) };
}

/** A display list read back, one of version 1 too; drawn again it gives the same bytes. Throws `TypeError` on another format or version. */
export function readDisplayList(json: string): DisplayList {
  const file = JSON.parse(json) as ListFile;
  if (file.format !== 'banxin pages' || ![1, 2].includes(file.version)) {
    throw new TypeError(`not a display list of version 1 or 2: ${file.format} ${file.version}`);
  }
  const forms = Object.entries(file.forms).flatMap(([form, characters]) =>
    [...characters].map((character) => [character, form as GlyphForm] as const),
  );
  const { paper, date, title, ppi, fonts, pictures } = file;
  const pages = file.pages.map((page) => pageOf(page, file));
  const head = { version: 2, paper, date, title, ...(ppi === undefined ? {} : { ppi }) } as const;
  return { ...head, fonts, pictures, forms: new Map(forms), pages };
}
