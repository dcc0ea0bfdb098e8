/** Rules of headlines: how they stand beside, over and under one another and their text. */
import { around, type DisplayBlock, type DisplayItem } from '../display/index.js';
import { type Pt, type Rect, remember } from '../units/index.js';
import type { Found, Line, Means, PageView } from './types.js';
import { rounded, shortened } from './view.js';

/** The headline of an article on a page: its lines together, across the page. */
interface Headline {
  readonly article: string;
  readonly text: string;
  readonly size: Pt;
  readonly rect: Rect;
  readonly block: DisplayBlock | undefined;
}

function headlinesOf(view: PageView): Headline[] {
  const byArticle = new Map<string, Line[]>();
  for (const line of view.lines) {
    if (line.part === 'headline' && !line.main.vertical) remember(byArticle, line.article, (): Line[] => []).push(line);
  }
  return [...byArticle].map(([article, lines]) => {
    const rect = around(lines.map((line) => line.rect));
    const size = Math.max(...lines.map(({ main }) => main.size)) as Pt;
    return { article, text: shortened(lines.map(({ text }) => text).join('')), size, rect, block: view.blockAt(rect) };
  });
}

const overlap = (from: number, length: number, otherFrom: number, other: number): number =>
  Math.min(from + length, otherFrom + other) - Math.max(from, otherFrom);

/** Something between two headlines: a rule, a picture, or the edge of a box in the white, at least half as high as they overlap. */
function parted(items: readonly DisplayItem[], white: Rect): boolean {
  const inWhite = (x: number) => x >= white.x && x <= white.x + white.width;
  return items.some(
    (item) =>
      (item.kind === 'fill' || item.kind === 'picture') &&
      2 * overlap(item.y, item.height, white.y, white.height) >= white.height &&
      (inWhite(item.x) || inWhite(item.x + item.width)),
  );
}

/** 碰题: headlines side by side that the eye reads as one. */
export function clashes(view: PageView, { limits }: Means): Found[] {
  const heads = headlinesOf(view);
  return heads.flatMap((left) =>
    heads.flatMap((right): Found[] => {
      const x = left.rect.x + left.rect.width;
      const gap = right.rect.x - x;
      const height = overlap(left.rect.y, left.rect.height, right.rect.y, right.rect.height);
      const [less, more] = [Math.min(left.size, right.size), Math.max(left.size, right.size)];
      if (left === right || gap < 0 || height <= 0 || gap >= limits['heads-gap'] * less) return [];
      if (more - less > (limits['heads-size'] * more) / 100) return [];
      const y = Math.max(left.rect.y, right.rect.y);
      if (parted(view.page.items, { x: x as Pt, y: y as Pt, width: gap as Pt, height: height as Pt })) return [];
      const params = { text: left.text, other: right.text, gap: rounded(gap / less) };
      return [{ ...around([left.rect, right.rect]), block: left.block?.name, params }];
    }),
  );
}

/** 题压文: text of an article outside the columns of the block that its head stands over. */
export function textPastHead(view: PageView): Found[] {
  return headlinesOf(view).flatMap(({ article, text, block }): Found[] => {
    if (!block) return [];
    const past = (view.running.get(article) ?? []).filter(
      ({ rect }) =>
        rect.x < block.x - view.plan.grid.gutter || rect.x + rect.width > block.x + block.width + view.plan.grid.gutter,
    );
    if (past.length === 0) return [];
    return [{ ...around(past.map(({ rect }) => rect)), block: block.name, params: { text } }];
  });
}

/** The article that each block was made for: its lines come before those of what is set into it. */
function ownersOf(view: PageView): ReadonlyMap<DisplayBlock, string> {
  const owners = new Map<DisplayBlock, string>();
  for (const { article, rect } of view.lines) {
    const block = view.blockAt(rect);
    if (block && !owners.has(block)) owners.set(block, article);
  }
  return owners;
}

/** A headline set larger than one that stands higher over as many columns. */
export function headOrder(view: PageView): Found[] {
  const owners = ownersOf(view);
  // An article set into another has the width of its insert, which no block says.
  const heads = headlinesOf(view).filter(({ block, article }) => block && owners.get(block) === article);
  return heads.flatMap((lower): Found[] => {
    const upper = heads.find(
      ({ block, rect, size }) =>
        block !== undefined &&
        block.width === lower.block?.width &&
        rect.y + rect.height <= lower.rect.y &&
        size < lower.size,
    );
    if (!upper) return [];
    const params = { text: lower.text, size: lower.size / 1000, other: upper.text, least: upper.size / 1000 };
    return [{ ...lower.rect, block: lower.block?.name, params }];
  });
}
