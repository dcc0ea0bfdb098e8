/** Single substitutions of the `GSUB` table (lookup type 1, also behind type 7): half-width and vertical forms. */
import type { Tables } from './sfnt.js';

/** The glyph a feature puts in place of a glyph; the same glyph where it has nothing to say. */
export type Substitution = (gid: number) => number;

const SINGLE = 1;
const EXTENSION = 7;

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Offset of the default language system for Han text: script `hani`, else `DFLT`, else the first script. */
function languageSystem(gsub: DataView): number | undefined {
  const list = gsub.getUint16(4);
  const scripts = new Map<string, number>();
  for (let index = 0; index < gsub.getUint16(list); index++) {
    const record = list + 2 + 6 * index;
    scripts.set(tag(gsub, record), list + gsub.getUint16(record + 4));
  }
  const script = scripts.get('hani') ?? scripts.get('DFLT') ?? [...scripts.values()][0];
  if (script === undefined || gsub.getUint16(script) === 0) return undefined;
  return script + gsub.getUint16(script);
}

/** Indexes of the lookups a feature names, ascending: the order in which they apply. */
function lookupsOf(gsub: DataView, feature: string): number[] {
  const system = languageSystem(gsub);
  if (system === undefined) return [];
  const features = gsub.getUint16(6);
  const found = new Set<number>();
  for (let index = 0; index < gsub.getUint16(system + 4); index++) {
    const record = features + 2 + 6 * gsub.getUint16(system + 6 + 2 * index);
    if (tag(gsub, record) !== feature) continue;
    const table = features + gsub.getUint16(record + 4);
    for (let at = 0; at < gsub.getUint16(table + 2); at++) found.add(gsub.getUint16(table + 4 + 2 * at));
  }
  return [...found].sort((a, b) => a - b);
}

function coverage(gsub: DataView, at: number): number[] {
  const count = gsub.getUint16(at + 2);
  const glyphs: number[] = [];
  for (let index = 0; index < count; index++) {
    if (gsub.getUint16(at) === 1) {
      glyphs.push(gsub.getUint16(at + 4 + 2 * index));
      continue;
    }
    const range = at + 4 + 6 * index;
    for (let gid = gsub.getUint16(range); gid <= gsub.getUint16(range + 2); gid++) glyphs.push(gid);
  }
  return glyphs;
}

function readSingle(gsub: DataView, at: number, into: Map<number, number>): void {
  const format = gsub.getUint16(at);
  coverage(gsub, at + gsub.getUint16(at + 2)).forEach((gid, index) => {
    // The first subtable that covers a glyph wins.
    if (into.has(gid)) return;
    into.set(gid, format === 1 ? (gid + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + 2 * index));
  });
}

function readLookup(gsub: DataView, index: number): ReadonlyMap<number, number> {
  const list = gsub.getUint16(8);
  const lookup = list + gsub.getUint16(list + 2 + 2 * index);
  const pairs = new Map<number, number>();
  for (let subtable = 0; subtable < gsub.getUint16(lookup + 4); subtable++) {
    const at = lookup + gsub.getUint16(lookup + 6 + 2 * subtable);
    const type = gsub.getUint16(lookup);
    const extended = type === EXTENSION && gsub.getUint16(at + 2) === SINGLE;
    if (type === SINGLE) readSingle(gsub, at, pairs);
    else if (extended) readSingle(gsub, at + gsub.getUint32(at + 4), pairs);
  }
  return pairs;
}

/** A feature's single substitutions, such as `hwid` or `vert`; a font without the feature changes nothing. */
export function readSubstitution(tables: Tables, feature: string): Substitution {
  const gsub = tables.get('GSUB');
  if (gsub === undefined) return (gid) => gid;
  const lookups = lookupsOf(gsub, feature).map((index) => readLookup(gsub, index));
  return (gid) => lookups.reduce((glyph, pairs) => pairs.get(glyph) ?? glyph, gid);
}
