/** The names in a font file: which are kept, and a font's own name replaced where its author reserves the old one. */
import { bytesOf, readTables, writeTables } from '../fonts/sfnt.js';

/** Copyright, family, style, unique name, full name, version, PostScript name, description, licence, its address. */
export type Names = ReadonlyMap<number, string>;

/** The numbers of the names a subset keeps (OpenType, `name` table). */
export const keptNames = [0, 1, 2, 3, 4, 5, 6, 13, 14];

const WINDOWS = [3, 1, 0x409];

/** A `name` table of English names for Windows, which every reader of fonts knows. */
export function nameTable(names: Names): Uint8Array {
  const entries = [...names].sort(([a], [b]) => a - b);
  const strings = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const start = 6 + 12 * entries.length;
  const table = Buffer.alloc(strings.reduce((sum, bytes) => sum + bytes.length, start));
  const put = (values: readonly number[], at: number): void => {
    for (const [index, value] of values.entries()) table.writeUInt16BE(value, at + 2 * index);
  };
  put([0, entries.length, start], 0);
  let offset = 0;
  entries.forEach(([id], index) => {
    const bytes = strings[index] as Buffer;
    put([...WINDOWS, id, bytes.length, offset], 6 + 12 * index);
    bytes.copy(table, start + offset);
    offset += bytes.length;
  });
  return table;
}

/** The font with another `name` table. */
export function renamed(file: Uint8Array, names: Names): Uint8Array {
  const tables = new Map([...readTables(file)].map(([tag, view]) => [tag, bytesOf(view)]));
  return writeTables(tables.set('name', nameTable(names)));
}
