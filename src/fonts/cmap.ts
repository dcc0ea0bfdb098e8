/** From code points to glyphs: the `cmap` table, formats 4 and 12, and 14 for variation selectors. */
import { Malformed } from './fault.js';
import { need, type Tables } from './sfnt.js';

/** Glyph of a code point, 0 where the font lacks it. */
export type Lookup = (codePoint: number) => number;

/** Glyph of a base character with a variation selector; undefined where the font lists no such pair. */
export type VariantLookup = (base: number, selector: number) => number | undefined;

const view = (table: DataView, offset: number, length: number): DataView =>
  new DataView(table.buffer, table.byteOffset + offset, length);

/** Offset of the first subtable with one of the platform/encoding pairs, in their order. */
function subtable(cmap: DataView, wanted: readonly (readonly [number, number])[]): number | undefined {
  for (const [platform, encoding] of wanted) {
    for (let index = 0; index < cmap.getUint16(2); index++) {
      const record = 4 + 8 * index;
      if (cmap.getUint16(record) === platform && cmap.getUint16(record + 2) === encoding) {
        return cmap.getUint32(record + 4);
      }
    }
  }
  return undefined;
}

/** The last of `count` sorted items whose start is at most `value`, -1 for none. */
function search(count: number, value: number, start: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function format12(table: DataView): Lookup {
  const groups = table.getUint32(12);
  const start = (index: number) => table.getUint32(16 + 12 * index);
  return (codePoint) => {
    const index = search(groups, codePoint, start);
    if (index < 0 || codePoint > table.getUint32(20 + 12 * index)) return 0;
    return table.getUint32(24 + 12 * index) + codePoint - start(index);
  };
}

function format4(table: DataView): Lookup {
  const twice = table.getUint16(6);
  const start = (index: number) => table.getUint16(16 + twice + 2 * index);
  return (codePoint) => {
    const index = search(twice / 2, codePoint, start);
    if (index < 0 || codePoint > table.getUint16(14 + 2 * index)) return 0;
    const delta = table.getUint16(16 + 2 * twice + 2 * index);
    const rangeAt = 16 + 3 * twice + 2 * index;
    const range = table.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.getUint16(rangeAt + range + 2 * (codePoint - start(index)));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The lookup of a font's Unicode `cmap`. Throws `Malformed` where it has none of format 4 or 12. */
export function readCmap(tables: Tables): Lookup {
  const cmap = need(tables, 'cmap');
  const full = [
    [3, 10],
    [0, 6],
    [0, 4],
  ] as const;
  const basic = [
    [3, 1],
    [0, 3],
    [0, 2],
    [0, 1],
    [0, 0],
  ] as const;
  const offset = subtable(cmap, [...full, ...basic]);
  if (offset === undefined) throw new Malformed('has no Unicode cmap');
  const format = cmap.getUint16(offset);
  if (format === 12) return format12(view(cmap, offset, cmap.getUint32(offset + 4)));
  // Some old fonts state a wrong length for a long format 4, so the view reaches to the table's end.
  if (format === 4) return format4(view(cmap, offset, cmap.byteLength - offset));
  throw new Malformed(`has a cmap of format ${format}; 4 or 12 is needed`);
}

const uint24 = (table: DataView, at: number): number => (table.getUint16(at) << 8) | table.getUint8(at + 2);

/** Whether a default-UVS table lists the base character: its glyph is then the ordinary one. */
function isDefault(table: DataView, at: number, base: number): boolean {
  const index = search(table.getUint32(at), base, (range) => uint24(table, at + 4 + 4 * range));
  if (index < 0) return false;
  const range = at + 4 + 4 * index;
  return base <= uint24(table, range) + table.getUint8(range + 3);
}

function variant(table: DataView, at: number, base: number): number | undefined {
  const index = search(table.getUint32(at), base, (mapping) => uint24(table, at + 4 + 5 * mapping));
  if (index < 0 || uint24(table, at + 4 + 5 * index) !== base) return undefined;
  return table.getUint16(at + 7 + 5 * index);
}

/** The variants of a font, format 14; a font without them lists no pair. `lookup` gives the default glyphs. */
export function readVariants(tables: Tables, lookup: Lookup): VariantLookup {
  const cmap = need(tables, 'cmap');
  const offset = subtable(cmap, [[0, 5]]);
  if (offset === undefined || cmap.getUint16(offset) !== 14) return () => undefined;
  const table = view(cmap, offset, cmap.getUint32(offset + 2));
  const count = table.getUint32(6);
  return (base, selector) => {
    const index = search(count, selector, (record) => uint24(table, 10 + 11 * record));
    const record = 10 + 11 * index;
    if (index < 0 || uint24(table, record) !== selector) return undefined;
    const [defaults, others] = [table.getUint32(record + 3), table.getUint32(record + 7)];
    if (defaults !== 0 && isDefault(table, defaults, base)) return lookup(base);
    return others === 0 ? undefined : variant(table, others, base);
  };
}
