/** Indexes (导读): what stands on other pages, with the numbers of those pages, in legs of whole columns. */
import type { Article, IndexBlock, IndexItem, Layout, Whereabouts } from '../input/types.js';
import { emToPt, type Pt } from '../units/index.js';
import { fitHeadLine } from './head.js';
import { fillIn, houseLine } from './house-line.js';
import { type IndexEntry, type SetEntry, setEntry } from './index-entry.js';
import type { DrawnBlock, LaidBlock } from './laid.js';
import { areaOf } from './shape.js';
import type { Overset, PageSetting, PlacedLine } from './types.js';

/** What an index is made from. */
interface Known {
  readonly articles: ReadonlyMap<string, Article>;
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  readonly layout: Pick<Layout, 'notices'>;
}

/** The lines of an index: those asked for, or the first articles of every other page that have headlines. */
export function indexEntries({ items, page: own, source }: IndexBlock, known: Known): IndexEntry[] {
  const { articles, whereabouts } = known;
  if (!('each' in items)) return items.map((item) => entryOf(item, known));
  const taken = new Map<number, number>();
  return [...whereabouts].flatMap(([article, { page, inner }]) => {
    const count = taken.get(page) ?? 0;
    const titled = articles.get(article)?.missing || articles.get(article)?.headline.length;
    if (inner || page === own || count === items.each || !titled) return [];
    taken.set(page, count + 1);
    return [entryOf({ article, text: undefined, source }, known)];
  });
}

function entryOf({ article, text, source }: IndexItem, { articles, whereabouts, layout }: Known): IndexEntry {
  const own = articles.get(article);
  const headline = own?.headline.map((copy) => copy.text).join(' ') ?? '';
  const waiting = own?.missing ? fillIn(layout.notices.article, { article }) : article;
  const plain = { columns: undefined, keeps: [], cuts: [], tracks: [], breaks: [], runs: [], rubies: [] };
  const copy = text ?? { ...plain, text: headline || waiting, source };
  const page = whereabouts.get(article)?.page;
  return { article, page, copy };
}

/** A leg of an index. */
interface Leg {
  readonly x: Pt;
  readonly width: Pt;
}

/** Sets an index for its columns. Its lines are spread where it is given more room than they need. */
export function layIndex(block: IndexBlock, lines: number | 'auto', setting: PageSetting): LaidBlock {
  const { grid, layout } = setting;
  const { styles } = layout.articles.news;
  const box = block.box === undefined ? undefined : layout.boxes[block.box];
  const padding = box?.padding ?? 0;
  const inset = emToPt(box?.inset ?? 0, styles.body.size);
  const { first, last } = block.columns;
  const legs = Array.from({ length: last - first + 1 }, (_, index): Leg => {
    const x = (grid.columnX(first - 1 + index) + inset) as Pt;
    return { x, width: (grid.column - 2 * inset) as Pt };
  });
  const entries = indexEntries(block, setting);
  const set = entries.map((entry, index) => setEntry({ entry, index, name: block.name }, legs[0].width, setting));
  const title = titleOf(block, legs, setting);
  const around = 2 * padding + title.lines;
  const least = leastHeight(
    set.map((one) => one.lines),
    legs.length,
  );
  const total = lines === 'auto' ? Math.max(1, least + around) : lines;
  const room = Math.max(0, total - around);
  return {
    lines: total,
    spare: Math.max(0, room - least),
    diagnostics: title.diagnostics,
    draw: (line, page): DrawnBlock => {
      const area = areaOf(block.columns, line, total);
      const top = line + padding;
      const { stood, left } = stand(set, { legs, line: top + title.lines, room }, setting);
      const drawn = [...title.place(grid.lineY(top)), ...stood];
      const nothing = { innerBoxes: [], rules: [], missing: [], pictures: [], legs: [], heads: [] };
      return {
        block: { block, area, box, ...nothing, lines: drawn, ruled: true },
        overset: oversetOf(left, { block: block.name, page, paragraph: set.length - left.length }),
        diagnostics: [],
      };
    },
  };
}

/** The title over an index: the page's or the layout's, which may be none. */
function titleOf({ title, name }: IndexBlock, legs: readonly Leg[], setting: PageSetting) {
  const style = setting.layout.articles.news.styles['index-title'];
  const [{ x }] = legs;
  const end = legs[legs.length - 1];
  const width = (end.x + end.width - x) as Pt;
  const height = (style.lines * setting.grid.line) as Pt;
  if (title) {
    const fitted = fitHeadLine(title, style, { width, part: 'index-title', index: 0, label: '' }, setting);
    const { set, style: own, forms, markup } = fitted.line;
    const origin = { article: name, part: 'index-title', paragraph: 0, line: 0, label: 0 } as const;
    const line = { set, style: own, size: own.size, origin, vertical: false, forms, markup };
    const place = (y: Pt): PlacedLine[] => [{ x, y, width, height, ...line }];
    return { lines: style.lines, place, diagnostics: fitted.diagnostics };
  }
  const text = setting.layout.index.title;
  const place = (y: Pt): PlacedLine[] =>
    text === '' ? [] : [houseLine(text, style, { room: { x, y, width, height }, part: 'index-title' }, setting)];
  return { lines: text === '' ? 0 : style.lines, place, diagnostics: [] };
}

/** The least height at which entries fit so many legs, none of them parted. */
function leastHeight(heights: readonly number[], legs: number): number {
  let height = Math.max(0, ...heights);
  while (legsFor(heights, height) > legs) height++;
  return height;
}

/** How many legs of a height entries take in their order. */
function legsFor(heights: readonly number[], height: number): number {
  let [legs, used] = [1, 0];
  for (const own of heights) {
    if (used > 0 && used + own > height) [legs, used] = [legs + 1, 0];
    used += own;
  }
  return legs;
}

/** Entries in their legs, spread where there is room, and what found none. */
function stand(
  set: readonly SetEntry[],
  { legs, line, room }: { readonly legs: readonly Leg[]; readonly line: number; readonly room: number },
  { grid }: PageSetting,
): { readonly stood: readonly PlacedLine[]; readonly left: readonly SetEntry[] } {
  const heights = set.map((one) => one.lines);
  const target = Math.min(room, leastHeight(heights, legs.length));
  const stood: PlacedLine[] = [];
  let next = 0;
  for (const { x } of legs) {
    const from = next;
    let used = 0;
    while (next < set.length && used + heights[next] <= target) used += heights[next++];
    const gap = next - from > 1 ? Math.floor((room - used) / (next - from - 1)) : 0;
    let at = line;
    for (const { lines, place } of set.slice(from, next)) {
      stood.push(...place(x, grid.lineY(at)));
      at += lines + gap;
    }
  }
  return { stood, left: set.slice(next) };
}

/** Entries without room as overset: whole, from the first of them on. */
function oversetOf(
  left: readonly SetEntry[],
  { block, page, paragraph }: Pick<Overset, 'block' | 'page' | 'paragraph'>,
): Overset[] {
  if (left.length === 0) return [];
  const text = left.map(({ entry }) => entry.copy.text).join('');
  const characters = [...text].filter((character) => character.trim() !== '').length;
  const lines = left.reduce((sum, one) => sum + one.lines, 0);
  return [{ page, block, article: block, part: 'index', paragraph, start: 0, lines, characters, before: '' }];
}
