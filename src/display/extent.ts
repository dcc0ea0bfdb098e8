/** Where items stand: the rectangles of their em boxes, rules and shapes. */
import type { Pt, Rect } from '../units/index.js';
import type { FillItem, PathItem, StrokeItem, TextItem } from './types.js';

/** The em box reaches so far above the baseline, 1/1000 em. */
const ASCENT = 0.88;
/** The em boxes of an item's characters. */
export function rectOfItem({ x, y, size, advances, vertical }: TextItem): Rect {
  let steps = 0;
  for (let at = 0; at < advances.length; at++) steps += advances[at];
  const length = Math.round((steps * size) / 1000) as Pt;
  return vertical
    ? { x: Math.round(x - size / 2) as Pt, y, width: size, height: length }
    : { x, y: Math.round(y - ASCENT * size) as Pt, width: length, height: size };
}

/** The least rectangle that holds all of some, of which there is at least one. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x: x as Pt, y: y as Pt, width: (right - x) as Pt, height: (bottom - y) as Pt };
}

/** The rectangle of a fill, or around a stroke or the points of a path. */
export function rectOfShape(item: FillItem | StrokeItem | PathItem): Rect {
  if (item.kind === 'fill') return item;
  const point = (x: number, y: number): Rect => ({ x: x as Pt, y: y as Pt, width: 0 as Pt, height: 0 as Pt });
  if (item.kind === 'stroke') return around([item.from, item.to].map(([x, y]) => point(x, y)));
  // The last two numbers of a step are where it leads.
  return around(item.steps.map((step) => point(step.at(-2) as number, step.at(-1) as number)));
}
