/**
 * Lookups of the layout tables `GSUB` and `GPOS`: which of them a feature names, and which glyphs they speak of. Knows
 * the common part of both; must not know what a lookup does. Source: OpenType 1.9, "OpenType Layout Common Table Formats".
 */

/** A part of a lookup: its type, behind an extension too, and its offset in the table. */
export interface Subtable {
  readonly type: number;
  readonly at: number;
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Offset of a script's default language system: the first of `wanted`, else `DFLT`, else the table's first script. */
function languageSystem(table: DataView, wanted: string): number | undefined {
  const list = table.getUint16(4);
  const scripts = new Map<string, number>();
  for (let index = 0; index < table.getUint16(list); index++) {
    const record = list + 2 + 6 * index;
    scripts.set(tag(table, record), list + table.getUint16(record + 4));
  }
  const script = scripts.get(wanted) ?? scripts.get('DFLT') ?? [...scripts.values()][0];
  if (script === undefined || table.getUint16(script) === 0) return undefined;
  return script + table.getUint16(script);
}

/** The lookups a feature names for a script (`hani`, `latn`), in the order in which they apply, as their subtables. */
export function lookupsOf(table: DataView, script: string, feature: string): readonly (readonly Subtable[])[] {
  const system = languageSystem(table, script);
  if (system === undefined) return [];
  const features = table.getUint16(6);
  const found = new Set<number>();
  for (let index = 0; index < table.getUint16(system + 4); index++) {
    const record = features + 2 + 6 * table.getUint16(system + 6 + 2 * index);
    if (tag(table, record) !== feature) continue;
    const lookups = features + table.getUint16(record + 4);
    for (let at = 0; at < table.getUint16(lookups + 2); at++) found.add(table.getUint16(lookups + 4 + 2 * at));
  }
  return [...found].sort((a, b) => a - b).map((index) => subtablesOf(table, index));
}

function subtablesOf(table: DataView, index: number): Subtable[] {
  const list = table.getUint16(8);
  const lookup = list + table.getUint16(list + 2 + 2 * index);
  const type = table.getUint16(lookup);
  return Array.from({ length: table.getUint16(lookup + 4) }, (_, subtable) => {
    const at = lookup + table.getUint16(lookup + 6 + 2 * subtable);
    return { type, at };
  });
}

/** Subtables of one kind, those behind an extension included; `extension` is the table's type for that. */
export const ofType = (table: DataView, subtables: readonly Subtable[], type: number, extension: number): number[] =>
  subtables.flatMap(({ type: own, at }) => {
    if (own === type) return [at];
    return own === extension && table.getUint16(at + 2) === type ? [at + table.getUint32(at + 4)] : [];
  });

/** The range of a sorted list of `count` ranges (start, end, value: six bytes each) that holds a glyph; -1 for none. */
function rangeWith(table: DataView, at: number, count: number, gid: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = at + 6 * middle;
    if (gid < table.getUint16(range)) high = middle - 1;
    else if (gid > table.getUint16(range + 2)) low = middle + 1;
    else return range;
  }
  return -1;
}

/** A list of records of `size` bytes, sorted by the glyph that each begins with. */
export interface Records {
  readonly at: number;
  readonly count: number;
  readonly size: number;
}

/** A glyph's place in a list of records; -1 where it is not in it. */
export function placeOf(table: DataView, { at, count, size }: Records, gid: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = table.getUint16(at + size * middle);
    if (found === gid) return middle;
    if (found < gid) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A glyph's index in a coverage table; -1 where it is not covered. */
export function coverageIndex(table: DataView, at: number, gid: number): number {
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) return placeOf(table, { at: at + 4, count, size: 2 }, gid);
  const range = rangeWith(table, at + 4, count, gid);
  return range < 0 ? -1 : table.getUint16(range + 4) + gid - table.getUint16(range);
}

/** A glyph's class in a class definition; 0 for every glyph it does not name. */
export function classOf(table: DataView, at: number, gid: number): number {
  if (table.getUint16(at) === 1) {
    const index = gid - table.getUint16(at + 2);
    return index >= 0 && index < table.getUint16(at + 4) ? table.getUint16(at + 6 + 2 * index) : 0;
  }
  const range = rangeWith(table, at + 4, table.getUint16(at + 2), gid);
  return range < 0 ? 0 : table.getUint16(range + 4);
}
