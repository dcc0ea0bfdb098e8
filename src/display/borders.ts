/** Borders of boxes: rules, double rules (文武线), dashes, dots, waves, ornaments (花边); whole repeats on every side. */
import type { PlacedBlock } from '../flow/index.js';
import { ornaments } from '../geometry/index.js';
import type { Pt, Rect } from '../units/index.js';
import { frame, type Side } from './frame.js';
import { pathSteps } from './path.js';
import type { DisplayItem, FillItem, PathItem, PathStep } from './types.js';

type BoxStyle = NonNullable<PlacedBlock['box']>;

/** The border of a box along the inside of a rectangle's edges. */
export function borderItems(rect: Rect, box: BoxStyle): DisplayItem[] {
  if (box.ornament) return [ornamentItem(rect, box, box.ornament)];
  if (box.rule === 0) return [];
  if (box.line === 'dashed') return dashItems(rect, box);
  if (box.line === 'dotted') return [dotItem(rect, box)];
  if (box.line === 'wave') return [waveItem(rect, box)];
  const outer = frame(rect, box.rule, box.ruleColour, box.sides);
  if (box.inner === 0) return outer;
  return [...outer, ...frame(inset(rect, box), box.inner, box.ruleColour, box.sides)];
}

/** The rectangle inside the outer rule and the gap, at the sides that have one. */
function inset({ x, y, width, height }: Rect, { rule, gap, sides }: BoxStyle): Rect {
  const by = (side: Side): number => (sides.has(side) ? rule + gap : 0);
  return {
    x: (x + by('left')) as Pt,
    y: (y + by('top')) as Pt,
    width: (width - by('left') - by('right')) as Pt,
    height: (height - by('top') - by('bottom')) as Pt,
  };
}

/** A side as it is walked: from its first end, along it, and inwards. */
interface Walk {
  readonly side: Side;
  readonly length: number;
  /** The place of a length along the side and one inwards. */
  readonly at: (along: number, inwards: number) => readonly [x: number, y: number];
}

function walksOf({ x, y, width, height }: Rect, sides: ReadonlySet<Side>): Walk[] {
  const walks: Walk[] = [
    { side: 'top', length: width, at: (along, inwards) => [x + along, y + inwards] },
    { side: 'bottom', length: width, at: (along, inwards) => [x + along, y + height - inwards] },
    { side: 'left', length: height, at: (along, inwards) => [x + inwards, y + along] },
    { side: 'right', length: height, at: (along, inwards) => [x + width - inwards, y + along] },
  ];
  return walks.filter(({ side }) => sides.has(side));
}

/** So many stretches of a length that their ends are whole: the place of each end, the first 0. */
const ends = (length: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => Math.round((length * index) / count));

/** Dashes twice as long as the white between them, one at each end of a side. */
function dashItems(rect: Rect, { rule, sides, ruleColour }: BoxStyle): FillItem[] {
  return walksOf(rect, sides).flatMap(({ length, at }) => {
    const count = Math.max(1, Math.round((length / rule + 2) / 6));
    // Of each dash and the white behind it two thirds are dash; behind the last there is none.
    const thirds = ends(length, 3 * count - 1);
    return Array.from({ length: count }, (_, dash): FillItem => {
      const [from, to] = [at(thirds[3 * dash], 0), at(thirds[3 * dash + 2], rule)];
      const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
      const [w, h] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
      return { kind: 'fill', x: left as Pt, y: top as Pt, width: w as Pt, height: h as Pt, colour: ruleColour };
    });
  });
}

/** Control points of a quarter of a circle. */
const QUARTER = 0.5523;

/** Dots two of their widths apart from middle to middle, one in each corner. */
function dotItem(rect: Rect, { rule, sides, ruleColour }: BoxStyle): PathItem {
  const r = rule / 2;
  const k = r * QUARTER;
  const steps = walksOf(rect, sides).flatMap(({ side, length, at }) => {
    const count = Math.max(1, Math.round((length - rule) / (2 * rule)));
    // The corners belong to the sides above and below, where there are any.
    const first = side === 'left' || side === 'right' ? Number(sides.has('top')) : 0;
    const last = side === 'left' || side === 'right' ? count - Number(sides.has('bottom')) : count;
    return ends(length - rule, count)
      .slice(first, last + 1)
      .flatMap((along): PathStep[] => {
        const [x, y] = at(along + r, r);
        const to = (dx: number, dy: number): [number, number] => [Math.round(x + dx), Math.round(y + dy)];
        return [
          ['M', ...to(r, 0)],
          ['C', ...to(r, k), ...to(k, r), ...to(0, r)],
          ['C', ...to(-k, r), ...to(-r, k), ...to(-r, 0)],
          ['C', ...to(-r, -k), ...to(-k, -r), ...to(0, -r)],
          ['C', ...to(k, -r), ...to(r, -k), ...to(r, 0)],
        ];
      });
  });
  return { kind: 'path', steps, width: 0 as Pt, colour: ruleColour };
}

/** Half-waves of eight rule widths, three high: each side begins and ends on its middle line. */
function waveItem(rect: Rect, { rule, sides, ruleColour }: BoxStyle): PathItem {
  const high = 2 * rule;
  const middle = 1.5 * rule;
  const steps = walksOf(rect, sides).flatMap(({ length, at }): PathStep[] => {
    const stops = ends(length, 2 * Math.max(1, Math.round(length / (16 * rule))));
    const place = (along: number, inwards: number): [number, number] => {
      const [x, y] = at(along, inwards);
      return [Math.round(x), Math.round(y)];
    };
    const curves = stops.slice(1).map((to, index): PathStep => {
      const half = to - stops[index];
      const peak = middle + (index % 2 === 0 ? -high : high);
      return ['C', ...place(stops[index] + 0.36 * half, peak), ...place(to - 0.36 * half, peak), ...place(to, middle)];
    });
    return [['M', ...place(0, middle)], ...curves];
  });
  return { kind: 'path', steps, width: rule, colour: ruleColour };
}

/** Pieces as near to squares as whole ones can be, between corners. */
function ornamentItem(
  rect: Rect,
  { sides, ruleColour, size }: BoxStyle,
  name: NonNullable<BoxStyle['ornament']>,
): PathItem {
  const { piece, corner, stroke } = ornaments[name];
  const [repeated, turned] = [pathSteps(piece), pathSteps(corner)];
  const steps: PathStep[] = [];
  const put = (path: readonly PathStep[], place: (u: number, v: number) => readonly [number, number]) => {
    for (const [letter, ...places] of path) {
      const moved: number[] = [];
      for (let at = 0; at < places.length; at += 2) moved.push(...place(places[at], places[at + 1]).map(Math.round));
      steps.push([letter, ...moved] as unknown as PathStep);
    }
  };
  const corners = (side: Side): readonly [boolean, boolean] =>
    side === 'top' || side === 'bottom'
      ? [sides.has('left'), sides.has('right')]
      : [sides.has('top'), sides.has('bottom')];
  for (const { side, length, at } of walksOf(rect, sides)) {
    const [first, last] = corners(side).map((there) => (there ? size : 0));
    const room = length - first - last;
    const stops = ends(room, Math.max(1, Math.round(room / size)));
    for (let index = 1; index < stops.length; index++) {
      const [from, wide] = [first + stops[index - 1], stops[index] - stops[index - 1]];
      put(repeated, (u, v) => at(from + (u * wide) / 1000, (v * size) / 1000));
    }
    if (side !== 'top' && side !== 'bottom') continue;
    if (first > 0) put(turned, (u, v) => at((u * size) / 1000, (v * size) / 1000));
    if (last > 0) put(turned, (u, v) => at(length - (u * size) / 1000, (v * size) / 1000));
  }
  return { kind: 'path', steps, width: Math.round((stroke * size) / 1000) as Pt, colour: ruleColour };
}
