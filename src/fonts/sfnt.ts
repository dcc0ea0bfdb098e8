/**
 * The sfnt container: a font file as named tables, both ways. Knows the table directory and its checksums;
 * must not know what is in a table. Source of the layout: OpenType 1.9, "Organization of an OpenType font".
 */
import { Malformed } from './fault.js';

/** The tables of a font file by their four-letter tags; views into the file, nothing is copied. */
export type Tables = ReadonlyMap<string, DataView>;

const TRUETYPE = 0x0001_0000;
const CHECKSUM_MAGIC = 0xb1b0_afba;
/** Offset of checkSumAdjustment in `head`. */
const ADJUSTMENT = 8;

const refusals: Readonly<Record<string, string>> = {
  OTTO: 'has CFF outlines; a font with TrueType outlines is needed',
  wOFF: 'is a WOFF file; unpack it to TrueType',
  wOF2: 'is a WOFF2 file; unpack it to TrueType',
  ttcf: 'is a collection; extract one TrueType font from it',
};

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** A part of a file as a view. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes under a view, not copied. */
export const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** The tables of a TrueType file. Throws `Malformed` for another format or a table that leaves the file. */
export function readTables(bytes: Uint8Array): Tables {
  if (bytes.byteLength < 12) throw new Malformed('is too short for a font');
  const view = viewOf(bytes);
  const kind = tagAt(view, 0);
  if (view.getUint32(0) !== TRUETYPE && kind !== 'true') throw new Malformed(refusals[kind] ?? 'is not a font');
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    const tag = tagAt(view, record);
    if (offset + length > bytes.byteLength) throw new Malformed(`table ${tag} reaches past the end of the file`);
    tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, length));
  }
  return tables;
}

/** A table that must be there. */
export function need(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Malformed(`has no table ${tag}`);
  return table;
}

/** Sum of the big-endian 32-bit words from `from` to `to`, both multiples of four. */
function checksum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}

const padded = (length: number): number => (length + 3) & ~3;

/**
 * A TrueType file of the given tables, in the order of their tags, with checksums; the `head` that goes in
 * has its checkSumAdjustment replaced.
 */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * entries.length;
  const size = entries.reduce((sum, [, bytes]) => sum + padded(bytes.byteLength), start);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const log = Math.floor(Math.log2(entries.length));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 << log);
  view.setUint16(8, log);
  view.setUint16(10, 16 * (entries.length - (1 << log)));
  let offset = start;
  let head: number | undefined;
  entries.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    file.set(bytes, offset);
    if (tag === 'head') {
      head = offset + ADJUSTMENT;
      view.setUint32(head, 0);
    }
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter));
    view.setUint32(record + 4, checksum(view, offset, offset + padded(bytes.byteLength)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.byteLength);
    offset += padded(bytes.byteLength);
  });
  if (head !== undefined) view.setUint32(head, CHECKSUM_MAGIC - checksum(view, 0, size));
  return file;
}
