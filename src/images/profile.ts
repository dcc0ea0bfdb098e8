/**
 * Reads the lookup tables of a CMYK profile (ICC.1:2010, 10.10 and 10.11) to learn how dark its inks print.
 *
 * sharp separates without black point compensation: on newsprint, whose black is a dark grey, every tone of a
 * picture below L* 45 would become the same black. The curves here bring the tones into the printable range
 * first, linearly in light, which is what black point compensation is.
 */
import { PictureFault } from './fault.js';

interface Lut {
  readonly inputs: number;
  readonly outputs: number;
  readonly grid: number;
  /** Each 0 to 1: `inputs` curves, the grid (first input slowest), `outputs` curves. */
  readonly inputCurves: readonly Float64Array[];
  readonly table: Float64Array;
  readonly outputCurves: readonly Float64Array[];
  /** L* of a first output value of 1. */
  readonly whiteScale: number;
}

/** How tones in sRGB (0 to 255) are brought to a press. */
export interface ToneCurves {
  /** sRGB to sRGB, before separation: black becomes what four inks can print. */
  readonly colour: Uint8Array;
  /** sRGB grey to DeviceGray (0 is full black ink), for pictures in black ink alone. */
  readonly grey: Uint8Array;
}

/** The tone curves of a profile. Throws `PictureFault` `picture/profile`. */
export function toneCurves(icc: Uint8Array): ToneCurves {
  const bytes = Buffer.from(icc.buffer, icc.byteOffset, icc.length);
  if (bytes.length < 132 || bytes.toString('latin1', 16, 24) !== 'CMYKLab ') {
    throw new PictureFault('picture/profile', 'the ICC profile is not a CMYK profile with Lab');
  }
  const printed = readLut(bytes, ['A2B1', 'A2B0']);
  const separation = readLut(bytes, ['B2A0']);
  const light = (inks: readonly number[]): number => luminance(evaluate(printed, inks)[0] * printed.whiteScale);
  const neutral = separation.whiteScale > 100 ? 32768 / 65535 : 128 / 255;
  const darkest = light(evaluate(separation, [0, neutral, neutral]));
  const ramp = Array.from({ length: 256 }, (_, black) => light([0, 0, 0, black / 255]));
  const colour = new Uint8Array(256);
  const grey = new Uint8Array(256);
  for (let value = 0; value < 256; value += 1) {
    const wanted = fromSrgb(value / 255);
    colour[value] = Math.round(255 * toSrgb(darkest + (1 - darkest) * wanted));
    grey[value] = 255 - inkFor(ramp[255] + (1 - ramp[255]) * wanted, ramp);
  }
  return { colour, grey };
}

/** The least black (0 to 255) that prints as dark as `target`; the ramp falls with the ink. */
function inkFor(target: number, ramp: readonly number[]): number {
  let low = 0;
  let high = 255;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ramp[middle] <= target + 1e-9) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readLut(bytes: Buffer, tags: readonly string[]): Lut {
  const at = tags.map((tag) => findTag(bytes, tag)).find((offset) => offset !== undefined);
  const type = at === undefined ? '' : bytes.toString('latin1', at, at + 4);
  if (at === undefined || (type !== 'mft1' && type !== 'mft2')) {
    throw new PictureFault('picture/profile', `the ICC profile has no lut8 or lut16 table ${tags.join(' or ')}`);
  }
  const wide = type === 'mft2';
  const inputs = bytes[at + 8];
  const outputs = bytes[at + 9];
  const grid = bytes[at + 10];
  let position = at + (wide ? 52 : 48);
  const take = (count: number): Float64Array => {
    const step = wide ? 2 : 1;
    if (position + count * step > bytes.length) {
      throw new PictureFault('picture/profile', 'the ICC profile ends inside a table');
    }
    const start = position;
    position += count * step;
    return Float64Array.from({ length: count }, (_, index) =>
      wide ? bytes.readUInt16BE(start + index * 2) / 65535 : bytes[start + index] / 255,
    );
  };
  const curves = (axes: number, length: number): Float64Array[] => Array.from({ length: axes }, () => take(length));
  const inputCurves = curves(inputs, wide ? bytes.readUInt16BE(at + 48) : 256);
  const table = take(grid ** inputs * outputs);
  const outputCurves = curves(outputs, wide ? bytes.readUInt16BE(at + 50) : 256);
  // lut16 keeps the Lab encoding of ICC version 2, where 0xFF00 is L* 100 (ICC.1:2010, 10.10).
  return { inputs, outputs, grid, inputCurves, table, outputCurves, whiteScale: wide ? 6553500 / 65280 : 100 };
}

function findTag(bytes: Buffer, tag: string): number | undefined {
  const count = Math.min(bytes.readUInt32BE(128), 100);
  for (let index = 0; index < count; index += 1) {
    const entry = 132 + index * 12;
    if (entry + 12 <= bytes.length && bytes.toString('latin1', entry, entry + 4) === tag) {
      const offset = bytes.readUInt32BE(entry + 4);
      return offset + 52 <= bytes.length ? offset : undefined;
    }
  }
  return undefined;
}

/** The table at a point, interpolated between the corners of its cell. */
function evaluate(lut: Lut, point: readonly number[]): number[] {
  const cells = lut.inputCurves.map((curve, axis) => {
    const place = along(curve, point[axis]) * (lut.grid - 1);
    const cell = Math.min(lut.grid - 2, Math.floor(place));
    return { cell, part: place - cell };
  });
  const sums = new Array<number>(lut.outputs).fill(0);
  for (let corner = 0; corner < 2 ** lut.inputs; corner += 1) {
    let weight = 1;
    let index = 0;
    cells.forEach(({ cell, part }, axis) => {
      const upper = (corner >> axis) & 1;
      weight *= upper === 1 ? part : 1 - part;
      index = index * lut.grid + cell + upper;
    });
    if (weight === 0) continue;
    const start = index * lut.outputs;
    for (let output = 0; output < lut.outputs; output += 1) sums[output] += weight * lut.table[start + output];
  }
  return sums.map((sum, output) => along(lut.outputCurves[output], sum));
}

/** A curve at `x` (0 to 1), interpolated. */
function along(curve: Float64Array, x: number): number {
  const place = Math.min(1, Math.max(0, x)) * (curve.length - 1);
  const below = Math.min(curve.length - 2, Math.floor(place));
  return curve[below] + (curve[below + 1] - curve[below]) * (place - below);
}

/** Luminance relative to the paper, from L* (CIE 15). */
function luminance(lightness: number): number {
  return lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389;
}

/** Light from an sRGB value (IEC 61966-2-1), both 0 to 1, and back. */
const fromSrgb = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toSrgb = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
