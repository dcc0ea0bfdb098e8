/** Outlines given out: moved and drawn out, as SVG path data, and as a TrueType glyph record. */
import type { Contour, Point } from './glyf.js';
import type { Piece } from './types.js';

/** The outline with x scaled, then moved. */
export function transformed(contours: readonly Contour[], scale: number, move: number): Contour[] {
  return contours.map((contour) => contour.map(({ x, y, on }) => ({ x: x * scale + move, y, on })));
}

/** The outline of pieces put together, in font units of which there are `units` to the em. */
export function assembled(
  pieces: readonly Piece[],
  units: number,
  contoursOf: (gid: number) => readonly Contour[],
): Contour[] {
  return pieces.flatMap(({ gid, matrix: [xx, xy, yx, yy], move }) => {
    const [dx, dy] = move.map((length) => (length * units) / 1000) as [number, number];
    return contoursOf(gid).map((contour) =>
      contour.map(({ x, y, on }) => ({ x: xx * x + xy * y + dx, y: yx * x + yy * y + dy, on })),
    );
  });
}

/** Where an outline goes: x times `across` plus `move`, y times `along`. */
export interface Placing {
  readonly across: number;
  readonly move: number;
  readonly along: number;
}

/** A number in hundredths as text: whole ones and halves, nearly all there are, without the cost of a fraction. */
function hundredths(value: number): string {
  if (value % 100 === 0) return String(value / 100);
  if (value > 0 && value % 50 === 0) return `${(value - 50) / 100}.5`;
  return String(value / 100);
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** One closed contour; between two control points lies an implied point on the curve. */
function contourPath(contour: Contour, pair: (point: Point) => string): string {
  const first = contour.findIndex((point) => point.on);
  const last = contour.at(-1) as Point;
  const start = first < 0 ? middle(last, contour[0] as Point) : (contour[first] as Point);
  let path = `M${pair(start)}`;
  let control: Point | undefined;
  for (let step = 1; step <= contour.length; step++) {
    const point = contour[(first + step) % contour.length] as Point;
    if (point.on) {
      // The closing stroke is drawn by Z alone.
      if (control !== undefined) path += `Q${pair(control)} ${pair(point)}`;
      else if (step < contour.length) path += `L${pair(point)}`;
      control = undefined;
    } else {
      if (control !== undefined) path += `Q${pair(control)} ${pair(middle(control, point))}`;
      control = point;
    }
  }
  if (control !== undefined) path += `Q${pair(control)} ${pair(start)}`;
  return `${path}Z`;
}

/** SVG path data, rounded to hundredths; a contour of one point has no ink. */
export function svgPath(contours: readonly Contour[], { across, move, along }: Placing): string {
  const pair = ({ x, y }: Point): string =>
    `${hundredths(Math.round((x * across + move) * 100))} ${hundredths(Math.round(y * along * 100))}`;
  let path = '';
  for (const contour of contours) if (contour.length > 1) path += contourPath(contour, pair);
  return path;
}

const ON = 1;
/** Stored as one byte, and whether that byte is positive; or, for the second alone, not stored at all. */
const short = { x: 2, y: 4 } as const;
const same = { x: 16, y: 32 } as const;

function axisBytes(delta: number, axis: 'x' | 'y'): { flag: number; bytes: number[] } {
  if (delta === 0) return { flag: same[axis], bytes: [] };
  if (Math.abs(delta) < 256) return { flag: short[axis] | (delta > 0 ? same[axis] : 0), bytes: [Math.abs(delta)] };
  return { flag: 0, bytes: [(delta >> 8) & 0xff, delta & 0xff] };
}

const uint16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];

/** A glyph record without instructions, points rounded to whole units; no bytes for an outline without points. */
export function glyphRecord(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat().map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on }));
  if (points.length === 0) return new Uint8Array(0);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const ends: number[] = [];
  for (const contour of contours) ends.push((ends.at(-1) ?? -1) + contour.length);
  const flags: number[] = [];
  const across: number[] = [];
  const along: number[] = [];
  points.forEach((point, index) => {
    const x = axisBytes(point.x - (points[index - 1]?.x ?? 0), 'x');
    const y = axisBytes(point.y - (points[index - 1]?.y ?? 0), 'y');
    flags.push((point.on ? ON : 0) | x.flag | y.flag);
    across.push(...x.bytes);
    along.push(...y.bytes);
  });
  const head = [contours.length, ...box, ...ends, 0].flatMap(uint16);
  return Uint8Array.from([...head, ...flags, ...across, ...along]);
}
