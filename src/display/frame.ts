/** Frames of plain rules inside a rectangle's edges. */
import type { Cmyk, Pt, Rect } from '../units/index.js';
import type { FillItem } from './types.js';

export type Side = 'top' | 'right' | 'bottom' | 'left';

const all: ReadonlySet<Side> = new Set(['top', 'right', 'bottom', 'left']);

/** The rules of some sides (all by default); those at the left and right stand between the others. */
export function frame({ x, y, width, height }: Rect, rule: Pt, colour: Cmyk, sides = all): FillItem[] {
  const fill = (left: number, top: number, w: number, h: number): FillItem => ({
    kind: 'fill',
    x: left as Pt,
    y: top as Pt,
    width: w as Pt,
    height: h as Pt,
    colour,
  });
  const [head, foot] = (['top', 'bottom'] as const).map((side) => (sides.has(side) ? rule : 0));
  const between = height - head - foot;
  return [
    ...(sides.has('top') ? [fill(x, y, width, rule)] : []),
    ...(sides.has('bottom') ? [fill(x, y + height - rule, width, rule)] : []),
    ...(sides.has('left') ? [fill(x, y + head, rule, between)] : []),
    ...(sides.has('right') ? [fill(x + width - rule, y + head, rule, between)] : []),
  ];
}
