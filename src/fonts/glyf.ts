/** TrueType outlines: the `glyf` and `loca` tables read, and an outline written back. Lengths in font units. */
import { Malformed } from './fault.js';
import { need, type Tables } from './sfnt.js';

/** A point of an outline, y upwards; `on` the curve or a quadratic's control point. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A closed contour; its last point joins its first. */
export type Contour = readonly Point[];

/** The ink box of a glyph. */
export interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** The outlines of a font by glyph index. */
export interface Outlines {
  readonly count: number;
  /** The glyph's record as the file has it; undefined for a glyph without ink, such as a space. */
  record(gid: number): DataView | undefined;
  box(gid: number): Box | undefined;
  /** The outline with its components resolved. */
  contours(gid: number): readonly Contour[];
}

const ON = 1;
const SHORT_X = 2;
const SHORT_Y = 4;
const REPEAT = 8;
/** Of a short delta: positive. Of a long one: absent, the coordinate is the one before. */
const SAME_X = 16;
const SAME_Y = 32;

const WORDS = 1;
const OFFSETS = 2;
const SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;
const SCALED_OFFSET = 0x800;
/** Deeper nesting than any real font has: a glyph that contains itself. */
const DEEPEST = 8;

function readFlags(record: DataView, start: number, count: number): { flags: Uint8Array; end: number } {
  const flags = new Uint8Array(count);
  let at = start;
  for (let index = 0; index < count; ) {
    const flag = record.getUint8(at++);
    let times = flag & REPEAT ? record.getUint8(at++) + 1 : 1;
    for (; times > 0 && index < count; times--) flags[index++] = flag;
  }
  return { flags, end: at };
}

interface Axis {
  readonly short: number;
  readonly same: number;
}
const X: Axis = { short: SHORT_X, same: SAME_X };
const Y: Axis = { short: SHORT_Y, same: SAME_Y };

function readAxis(record: DataView, start: number, flags: Uint8Array, axis: Axis): { values: Int32Array; end: number } {
  const values = new Int32Array(flags.length);
  let [at, value] = [start, 0];
  flags.forEach((flag, index) => {
    if (flag & axis.short) value += flag & axis.same ? record.getUint8(at++) : -record.getUint8(at++);
    else if (!(flag & axis.same)) {
      value += record.getInt16(at);
      at += 2;
    }
    values[index] = value;
  });
  return { values, end: at };
}

function simple(record: DataView): Contour[] {
  const ends = Array.from({ length: record.getInt16(0) }, (_, index) => record.getUint16(10 + 2 * index));
  const afterEnds = 10 + 2 * ends.length;
  const count = (ends.at(-1) ?? -1) + 1;
  const { flags, end } = readFlags(record, afterEnds + 2 + record.getUint16(afterEnds), count);
  const xs = readAxis(record, end, flags, X);
  const ys = readAxis(record, xs.end, flags, Y);
  let first = 0;
  return ends.map((last) => {
    const contour: Point[] = [];
    for (; first <= last; first++) {
      const on = ((flags[first] as number) & ON) !== 0;
      contour.push({ x: xs.values[first] as number, y: ys.values[first] as number, on });
    }
    return contour;
  });
}

interface Component {
  readonly gid: number;
  readonly flags: number;
  readonly arguments: readonly [number, number];
  readonly matrix: readonly [xx: number, xy: number, yx: number, yy: number];
}

function readMatrix(record: DataView, at: number, flags: number): { matrix: Component['matrix']; end: number } {
  const value = (index: number) => record.getInt16(at + 2 * index) / 16384;
  if (flags & SCALE) return { matrix: [value(0), 0, 0, value(0)], end: at + 2 };
  if (flags & TWO_SCALES) return { matrix: [value(0), 0, 0, value(1)], end: at + 4 };
  if (flags & MATRIX) return { matrix: [value(0), value(1), value(2), value(3)], end: at + 8 };
  return { matrix: [1, 0, 0, 1], end: at };
}

function readComponents(record: DataView): Component[] {
  const found: Component[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = record.getUint16(at);
    const gid = record.getUint16(at + 2);
    const size = flags & WORDS ? 2 : 1;
    const read = (offset: number): number => {
      if (flags & OFFSETS) return size === 2 ? record.getInt16(offset) : record.getInt8(offset);
      return size === 2 ? record.getUint16(offset) : record.getUint8(offset);
    };
    const pair = [read(at + 4), read(at + 4 + size)] as const;
    const { matrix, end } = readMatrix(record, at + 4 + 2 * size, flags);
    found.push({ gid, flags, arguments: pair, matrix });
    at = end;
  }
  return found;
}

/** The move of a component: stated, or such that two points meet. */
function offsetOf(
  component: Component,
  parent: readonly Contour[],
  child: readonly Contour[],
): readonly [number, number] {
  const [first, second] = component.arguments;
  if (!(component.flags & OFFSETS)) {
    const [target, source] = [parent.flat()[first], child.flat()[second]];
    if (target === undefined || source === undefined) throw new Malformed('a composite glyph names a missing point');
    return [target.x - source.x, target.y - source.y];
  }
  if (!(component.flags & SCALED_OFFSET)) return [first, second];
  const [xx, xy, yx, yy] = component.matrix;
  return [first * Math.hypot(xx, xy), second * Math.hypot(yx, yy)];
}

function composite(record: DataView, contoursOf: (gid: number) => readonly Contour[]): Contour[] {
  const whole: Contour[] = [];
  for (const component of readComponents(record)) {
    const [xx, xy, yx, yy] = component.matrix;
    const child = contoursOf(component.gid).map((contour) =>
      contour.map(({ x, y, on }) => ({ x: xx * x + yx * y, y: xy * x + yy * y, on })),
    );
    const [dx, dy] = offsetOf(component, whole, child);
    whole.push(...child.map((contour) => contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on }))));
  }
  return whole;
}

function readLoca(tables: Tables, count: number): Uint32Array {
  const loca = need(tables, 'loca');
  const long = need(tables, 'head').getInt16(50) !== 0;
  const offsets = Uint32Array.from({ length: count + 1 }, (_, gid) =>
    long ? loca.getUint32(4 * gid) : 2 * loca.getUint16(2 * gid),
  );
  const size = need(tables, 'glyf').byteLength;
  if (offsets.some((offset, gid) => offset > size || offset > (offsets[gid + 1] ?? size))) {
    throw new Malformed('loca points outside glyf');
  }
  return offsets;
}

/** The outlines of a font. Throws `Malformed` where `loca` does not fit `glyf`. */
export function readOutlines(tables: Tables): Outlines {
  const glyf = need(tables, 'glyf');
  const count = need(tables, 'maxp').getUint16(4);
  const loca = readLoca(tables, count);
  const record = (gid: number): DataView | undefined => {
    if (gid >= count) throw new Malformed(`glyph ${gid} of ${count}`);
    const [start, end] = [loca[gid] as number, loca[gid + 1] as number];
    return start === end ? undefined : new DataView(glyf.buffer, glyf.byteOffset + start, end - start);
  };
  const contours = (gid: number, depth = 0): readonly Contour[] => {
    const found = record(gid);
    if (found === undefined) return [];
    if (found.getInt16(0) >= 0) return simple(found);
    if (depth === DEEPEST) throw new Malformed(`glyph ${gid} contains itself`);
    return composite(found, (component) => contours(component, depth + 1));
  };
  const box = (gid: number): Box | undefined => {
    const at = loca[gid] as number;
    if (gid >= count || at === loca[gid + 1]) return undefined;
    const [xMin, yMin] = [glyf.getInt16(at + 2), glyf.getInt16(at + 4)];
    return { xMin, yMin, xMax: glyf.getInt16(at + 6), yMax: glyf.getInt16(at + 8) };
  };
  return { count, record, box, contours: (gid) => contours(gid) };
}
