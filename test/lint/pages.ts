/** Pages made by hand for page rules: two columns of 17 em and 20 lines, on which everything is sound until told otherwise. */
import type {
  DisplayBlock,
  DisplayItem,
  DisplayList,
  DisplayPage,
  FillItem,
  TextItem,
} from '../../src/display/index.js';
import { clusters, type Pt, pt } from '../../src/units/index.js';

export const LEFT = 50_000;
export const TOP = 100_000;
export const LINE = 16_000;
export const BODY = 10_000;
export const COLUMN = 17 * BODY;
export const GUTTER = 20_000;
export const LINES = 20;

export const columnX = (column: number): number => LEFT + column * (COLUMN + GUTTER);

export interface TextOf {
  readonly text: string;
  readonly article?: string;
  readonly part?: NonNullable<TextItem['origin']>['part'];
  readonly paragraph?: number;
  readonly line?: number;
  readonly column?: number;
  /** Grid line, from 0. */
  readonly row?: number;
  readonly size?: number;
  readonly step?: number;
  readonly colour?: TextItem['colour'];
  readonly x?: number;
  /** Added to the baseline, in 1/1000 pt. */
  readonly off?: number;
}

/** A text on the grid; without article it has no origin. */
export function text(of: TextOf): TextItem {
  const { article = 'a', part = 'body', paragraph = 0, line = 0, column = 0, row = 0 } = of;
  const { size = BODY, step = 1000, colour = [0, 0, 0, 100], off = 0 } = of;
  const advances = Int32Array.from(clusters(of.text), () => step);
  const y = TOP + row * LINE + Math.round((LINE - size) / 2) + Math.round(0.88 * size) + off;
  const origin = { article, part, paragraph, line, start: 0, end: [...of.text].length };
  return {
    kind: 'text',
    font: 'body',
    size: size as Pt,
    x: (of.x ?? columnX(column)) as Pt,
    y: y as Pt,
    text: of.text,
    advances,
    colour,
    vertical: false,
    forms: new Map(),
    origin: article === '' ? undefined : origin,
  };
}

const FULL = '徐'.repeat(17);

/** Full lines of one paragraph in a column, from a grid line to another, both inclusive. */
export const lines = (
  column: number,
  from: number,
  to: number,
  of: Partial<TextOf> & { first?: number } = {},
): TextItem[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    text({ text: FULL, ...of, column, row: from + index, line: (of.first ?? 0) + index }),
  );

export const fill = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour: FillItem['colour'] = [0, 0, 0, 100],
): FillItem => ({
  kind: 'fill',
  x: x as Pt,
  y: y as Pt,
  width: width as Pt,
  height: height as Pt,
  colour,
});

/** A picture over columns and grid lines, last ones inclusive. */
export const picture = (first: number, last: number, from: number, to: number, key = 'p.svg'): DisplayItem => ({
  kind: 'picture',
  x: columnX(first) as Pt,
  y: (TOP + from * LINE) as Pt,
  width: (columnX(last) + COLUMN - columnX(first)) as Pt,
  height: ((to - from + 1) * LINE) as Pt,
  picture: key,
  crop: [0, 0, 1000, 1000],
  alt: '',
});

/** A block over columns and grid lines, last ones inclusive. */
export const block = (
  name: string,
  [first, last, from, to]: readonly [number, number, number, number],
  more: Partial<DisplayBlock> = {},
): DisplayBlock => ({
  name,
  kind: 'article',
  down: false,
  boxed: false,
  waiting: false,
  x: columnX(first) as Pt,
  y: (TOP + from * LINE) as Pt,
  width: (columnX(last) + COLUMN - columnX(first)) as Pt,
  height: ((to - from + 1) * LINE) as Pt,
  ...more,
});

export interface PageOf {
  readonly number?: number;
  readonly blocks: readonly DisplayBlock[];
  readonly items: readonly DisplayItem[];
  readonly folio?: readonly string[];
  readonly editor?: string;
  readonly issueNumber?: string;
  /** Baseline of the furniture, pt. */
  readonly folioY?: number;
}

/** Texts of the furniture as a sound page prints them. */
export const folio = (number = 1): string[] => [`第${number}版  要闻`, '2026年11月27日  星期五  第12期  责任编辑 李明'];

export function page(of: PageOf): DisplayPage {
  const { number = 1, blocks, items, editor = '李明', issueNumber = '第12期', folioY = 80 } = of;
  const furniture = (of.folio ?? folio(number)).map((printed, index) => ({
    ...text({ text: printed, article: '', x: columnX(index) }),
    y: pt(folioY),
  }));
  const names = {
    paper: '样报',
    date: '2026年11月27日',
    weekday: '星期五',
    number: issueNumber,
    page: `${number}`,
    name: '要闻',
    editor,
    lunar: '丙午年十月十九',
    term: '',
    pages: '1',
  };
  const grid = {
    columns: 2,
    column: COLUMN as Pt,
    gutter: GUTTER as Pt,
    lines: LINES,
    line: LINE as Pt,
    left: LEFT as Pt,
    top: TOP as Pt,
  };
  const plan = { grid, body: BODY as Pt, furniture: furniture.length, names, blocks };
  const size = { width: (2 * LEFT + 2 * COLUMN + GUTTER) as Pt, height: (TOP + LINES * LINE + 50_000) as Pt };
  return { number, name: '要闻', ...size, items: [...furniture, ...items], articles: [], plan };
}

export const list = (...pages: DisplayPage[]): DisplayList => ({
  version: 2,
  paper: '样报',
  date: '2026-11-27',
  title: '样报 2026-11-27',
  fonts: [],
  pictures: [
    { key: 'p.svg', file: 'p.svg', sha256: 'x' },
    // As wide as two columns at 170 ppi: 5 inches.
    { key: 'fine.jpg', file: 'fine.jpg', sha256: 'y', pixels: [850, 850] },
    { key: 'coarse.jpg', file: 'coarse.jpg', sha256: 'z', pixels: [849, 850] },
    // 300 ppi at that width, of a file that says 360 or a little more.
    { key: 'enlarged.jpg', file: 'enlarged.jpg', sha256: 'v', pixels: [1500, 1500], density: 360 },
    { key: 'blown-up.jpg', file: 'blown-up.jpg', sha256: 'w', pixels: [1500, 1500], density: 361 },
  ],
  forms: new Map(),
  pages,
});

/** The page filled by one article of a paragraph a column. */
export const sound = (items: readonly DisplayItem[] = [], more: Partial<PageOf> = {}): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, LINES - 1])],
    items: [...lines(0, 0, LINES - 1), ...lines(1, 0, LINES - 1, { paragraph: 1 }), ...items],
    ...more,
  });
