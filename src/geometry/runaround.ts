/** Runaround: which stretches of a line a shape takes, kept clear of by some white. */
import type { Pt } from '../units/index.js';

/** A stretch of a line, in 1/1000 pt. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Corners of a closed shape in order, 1/1000 pt; its inside is by the even-odd rule. */
export type Polygon = readonly (readonly [x: number, y: number])[];

/** What a line's characters take of the page's height. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

const edgesOf = (polygon: Polygon): Edge[] =>
  polygon.map(([x, y], index) => [x, y, ...polygon[(index + 1) % polygon.length]]);

/**
 * The stretches of a band that come nearer to a polygon than `white`, or lie in it: merged, in order, rounded
 * outwards. White is true distance: round a corner it is a circle.
 */
export function blockedBy(polygon: Polygon, white: Pt, band: Band): Stretch[] {
  const edges = edgesOf(polygon);
  return merged([...insideOf(edges, band), ...edges.flatMap((edge) => nearTo(edge, white, band))]);
}

/** Where an edge stands at a height that it passes. */
const across = ([x1, y1, x2, y2]: Edge, y: number): number => x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);

/** What of a band lies inside: between heights of corners, edges are straight and in the same order. */
function insideOf(edges: readonly Edge[], { top, bottom }: Band): Stretch[] {
  const heights = [top, bottom, ...edges.map(([, y]) => y).filter((y) => y > top && y < bottom)].sort((a, b) => a - b);
  const found: Stretch[] = [];
  for (let index = 1; index < heights.length; index++) {
    const [from, to] = [heights[index - 1], heights[index]];
    if (to === from) continue;
    const middle = (from + to) / 2;
    const passing = edges
      .filter(([, y1, , y2]) => Math.min(y1, y2) < middle && Math.max(y1, y2) > middle)
      .sort((a, b) => across(a, middle) - across(b, middle));
    for (let pair = 0; pair + 1 < passing.length; pair += 2) {
      const [left, right] = [passing[pair], passing[pair + 1]];
      found.push({
        from: Math.min(across(left, from), across(left, to)),
        to: Math.max(across(right, from), across(right, to)),
      });
    }
  }
  return found;
}

/** What of a band is nearer to an edge than `white`: circles round its ends and the strip between, one stretch since they bulge. */
function nearTo([x1, y1, x2, y2]: Edge, white: number, { top, bottom }: Band): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [x, y] of [
    [x1, y1],
    [x2, y2],
  ] as const) {
    const away = Math.max(0, top - y, y - bottom);
    if (away > white) continue;
    const half = Math.sqrt(white * white - away * away);
    stretches.push({ from: x - half, to: x + half });
  }
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [nx, ny] = length === 0 ? [0, 0] : [(-(y2 - y1) * white) / length, ((x2 - x1) * white) / length];
  for (const side of [1, -1]) {
    const clipped = clip([x1 + side * nx, y1 + side * ny, x2 + side * nx, y2 + side * ny], { top, bottom });
    if (clipped) stretches.push(clipped);
  }
  if (stretches.length === 0) return [];
  return [{ from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) }];
}

/** The stretch of an edge that lies within a band. */
function clip(edge: Edge, { top, bottom }: Band): Stretch | undefined {
  const [x1, y1, x2, y2] = edge;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return undefined;
  if (y1 === y2) return { from: Math.min(x1, x2), to: Math.max(x1, x2) };
  const within = (y: number): number => across(edge, Math.min(bottom, Math.max(top, y)));
  const [a, b] = [within(y1), within(y2)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Stretches in order, those that meet made one, on whole thousandths. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches
    .map(({ from, to }) => ({ from: Math.floor(from), to: Math.ceil(to) }))
    .sort((a, b) => a.from - b.from);
  const found: Stretch[] = [];
  for (const stretch of sorted) {
    const last = found.at(-1);
    if (last && stretch.from <= last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else found.push(stretch);
  }
  return found;
}

/** What stretches leave of a line, from the left to the right. */
export function freeOf(line: Stretch, blocked: readonly Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let from = line.from;
  for (const stretch of merged(blocked)) {
    if (stretch.from > from) free.push({ from, to: Math.min(stretch.from, line.to) });
    from = Math.max(from, stretch.to);
    if (from >= line.to) return free.filter(({ from: start, to }) => to > start);
  }
  return [...free, { from, to: line.to }].filter(({ from: start, to }) => to > start);
}
