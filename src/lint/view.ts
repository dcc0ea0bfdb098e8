/** Pages as rules see them: items put together to lines, lines to running text. */
import {
  around,
  type DisplayBlock,
  type DisplayList,
  type DisplayPage,
  type PagePlan,
  rectOfItem,
  type TextItem,
} from '../display/index.js';
import { type Rect, remember } from '../units/index.js';
import type { Line, PageView } from './types.js';

export const RUNNING: ReadonlySet<string> = new Set(['body', 'subhead', 'brief-head']);
export const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck', 'summary', 'byline', 'jump-head']);

/** The column of the grid that a place stands in, the gutter to its right included; from 0. */
export const columnAt = ({ left, column, gutter, columns }: PagePlan['grid'], x: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor((x - left) / (column + gutter))));

type Named = NonNullable<TextItem['origin']>;

const sameParagraph = (a: Named, b: Named): boolean =>
  a.paragraph === b.paragraph && a.part === b.part && a.article === b.article;
const paragraphOf = ({ article, part, paragraph }: Named): string => `${article}/${part}/${paragraph}`;

/** Whether a line of a paragraph is its last in the whole list. */
function lastLines(list: DisplayList): (origin: Named) => boolean {
  const last = new Map<string, number>();
  let open: Named | undefined;
  // Lines of a paragraph mostly follow one another: only the last of such a run is looked up.
  const close = () => {
    if (!open) return;
    const key = paragraphOf(open);
    last.set(key, Math.max(last.get(key) ?? 0, open.line));
  };
  for (const { items } of list.pages) {
    for (const item of items) {
      if (item.kind !== 'text' || !item.origin) continue;
      if (!open || !sameParagraph(open, item.origin) || item.origin.line < open.line) close();
      open = item.origin;
    }
  }
  close();
  return (origin) => last.get(paragraphOf(origin)) === origin.line;
}

/** The items of one line belong together by their origin, wherever they stand in the page's order. */
function linesOf(page: DisplayPage, { grid }: PagePlan, isLast: (origin: Named) => boolean): Line[] {
  const found = new Map<string, TextItem[]>();
  for (const item of page.items) {
    if (item.kind !== 'text' || !item.origin) continue;
    const key = `${paragraphOf(item.origin)}/${item.origin.line}`;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return Array.from(found.values(), (items) => lineOf(items, grid, isLast));
}

function lineOf(items: readonly TextItem[], grid: PagePlan['grid'], isLast: (origin: Named) => boolean): Line {
  const [first] = items;
  const origin = first.origin as Named;
  const main = items.reduce((longest, item) => (item.text.length > longest.text.length ? item : longest));
  const rect = items.length === 1 ? rectOfItem(first) : around(items.map(rectOfItem));
  const text = items.length === 1 ? first.text : items.map((item) => item.text).join('');
  const { article, part, paragraph, line } = origin;
  const column = columnAt(grid, rect.x + rect.width / 2);
  return { article, part, paragraph, line, items, main, text, rect, column, last: isLast(origin) };
}

function runningOf(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const running = new Map<string, Line[]>();
  for (const line of lines) {
    if (RUNNING.has(line.part)) remember(running, line.article, (): Line[] => []).push(line);
  }
  return running;
}

const holds = (block: DisplayBlock, x: number, y: number): boolean =>
  x >= block.x && x <= block.x + block.width && y >= block.y && y <= block.y + block.height;

/** Views are made once a list: the rules and the counts read the same. */
const known = new WeakMap<DisplayList, readonly PageView[]>();

/** The pages of a list; one without plan, from an older build, cannot be judged and is a `TypeError`. */
export function viewsOf(list: DisplayList): readonly PageView[] {
  const views = known.get(list) ?? makeViews(list);
  known.set(list, views);
  return views;
}

function makeViews(list: DisplayList): readonly PageView[] {
  const isLast = lastLines(list);
  return list.pages.map((page) => {
    const { plan } = page;
    if (!plan) throw new TypeError(`page ${page.number} of the display list has no plan`);
    const lines = linesOf(page, plan, isLast);
    const furniture = page.items.slice(0, plan.furniture).filter((item) => item.kind === 'text');
    const blockAt = ({ x, y, width, height }: Rect) =>
      plan.blocks.find((block) => holds(block, x + width / 2, y + height / 2));
    return { list, page, plan, lines, running: runningOf(lines), furniture, blockAt };
  });
}

/** Whether running text begins a new column between two of its lines. */
export const turns = (before: Line, after: Line): boolean =>
  before.main.vertical
    ? after.rect.x >= before.rect.x
    : after.column !== before.column || after.main.y <= before.main.y;

/** A text short enough for a message. */
export const shortened = (text: string): string => {
  const characters = [...text.trim()];
  return characters.length > 16 ? `${characters.slice(0, 15).join('')}...` : characters.join('');
};

/** A number with as many digits behind the point as say something. */
export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
