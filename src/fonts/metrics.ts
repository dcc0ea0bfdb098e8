/** What a font says of itself: units, advances, name, and the numbers a PDF's font descriptor needs. */
import { Malformed } from './fault.js';
import { need, type Tables } from './sfnt.js';
import type { EncodedFont } from './types.js';

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** Font units to the em. */
export function unitsPerEm(tables: Tables): number {
  const units = need(tables, 'head').getUint16(18);
  if (units < 16) throw new Malformed(`states ${units} units to the em`);
  return units;
}

/** Advance and left side bearing of a glyph in font units. */
export interface HorizontalMetric {
  readonly advance: number;
  readonly bearing: number;
}

/** The horizontal metrics of every glyph, by glyph index. */
export function readMetrics(tables: Tables): (gid: number) => HorizontalMetric {
  const hmtx = need(tables, 'hmtx');
  const long = need(tables, 'hhea').getUint16(34);
  if (long === 0 || hmtx.byteLength < 4 * long) throw new Malformed('has too short an hmtx');
  return (gid) => {
    const bearing = gid < long ? 4 * gid + 2 : 4 * long + 2 * (gid - long);
    return { advance: hmtx.getUint16(4 * Math.min(gid, long - 1)), bearing: hmtx.getInt16(bearing) };
  };
}

/** An English name of the font by its number in the `name` table; undefined where it has none. */
export function readName(tables: Tables, id: number): string | undefined {
  const name = need(tables, 'name');
  const strings = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index++) {
    const record = 6 + 12 * index;
    const english = name.getUint16(record) === WINDOWS && name.getUint16(record + 4) === 0x409;
    if (!english || name.getUint16(record + 6) !== id) continue;
    const [length, start] = [name.getUint16(record + 8), strings + name.getUint16(record + 10)];
    const units = Array.from({ length: length / 2 }, (_, unit) => name.getUint16(start + 2 * unit));
    return String.fromCharCode(...units);
  }
  return undefined;
}

/** The PostScript name, kept to what a PDF name may hold; `otherwise` where the font states none. */
export function postscriptName(tables: Tables, otherwise: string): string {
  const name = (readName(tables, POSTSCRIPT_NAME) ?? otherwise).replace(/[^A-Za-z0-9._-]/g, '');
  return name === '' ? 'Unnamed' : name;
}

/** Flags of a PDF font descriptor (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/**
 * The descriptor of a font. Stem width is no part of a TrueType file; it is derived from the weight class, as PDF
 * writers do (400 gives 96, 900 gives 218).
 */
export function readDescriptor(tables: Tables): EncodedFont['descriptor'] {
  const head = need(tables, 'head');
  const hhea = need(tables, 'hhea');
  const os2 = tables.get('OS/2');
  const post = tables.get('post');
  const units = unitsPerEm(tables);
  const scaled = (value: number): number => Math.round((value * 1000) / units);
  const ascent = scaled(os2?.getInt16(68) ?? hhea.getInt16(4));
  const italicAngle = post === undefined ? 0 : post.getInt32(4) / 65536;
  const family = os2?.getUint8(30) ?? 0;
  return {
    bbox: [scaled(head.getInt16(36)), scaled(head.getInt16(38)), scaled(head.getInt16(40)), scaled(head.getInt16(42))],
    ascent,
    descent: scaled(os2?.getInt16(70) ?? hhea.getInt16(6)),
    capHeight: os2 !== undefined && os2.getUint16(0) >= 2 ? scaled(os2.getInt16(88)) : ascent,
    italicAngle,
    stemV: Math.round(10 + (220 * ((os2?.getUint16(4) ?? 400) - 50)) / 900),
    flags:
      SYMBOLIC |
      (post !== undefined && post.getUint32(12) !== 0 ? FIXED_PITCH : 0) |
      (family >= 1 && family <= 5 ? SERIF : 0) |
      (italicAngle === 0 ? 0 : ITALIC),
  };
}
