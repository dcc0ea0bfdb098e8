/** Outlines of pictures as paths, in their rectangles. */
import type { PlacedPicture } from '../flow/index.js';
import type { Rect } from '../units/index.js';
import type { PathStep } from './types.js';

/** Control points of a quarter of an ellipse, as a part of its half axis. */
const QUARTER = 0.5523;

/** The closed path that a picture is cut to; undefined where it is shown whole. */
export function clipOf(outline: PlacedPicture['outline'], { x, y, width, height }: Rect): PathStep[] | undefined {
  if (outline === undefined || outline.kind === 'rectangle') return undefined;
  const at = (across: number, down: number): [number, number] => [
    Math.round(x + (width * across) / 1000),
    Math.round(y + (height * down) / 1000),
  ];
  if (outline.kind === 'polygon')
    return outline.corners.map(([across, down], index) => [index === 0 ? 'M' : 'L', ...at(across, down)]);
  const k = 500 * QUARTER;
  const curve = (...points: readonly (readonly [number, number])[]): PathStep => {
    const [a, b, c] = points.map(([dx, dy]) => at(500 + dx, 500 + dy));
    return ['C', ...a, ...b, ...c];
  };
  return [
    ['M', ...at(1000, 500)],
    curve([500, k], [k, 500], [0, 500]),
    curve([-k, 500], [-500, k], [-500, 0]),
    curve([-500, -k], [-k, -500], [0, -500]),
    curve([k, -500], [500, -k], [500, 0]),
  ];
}
