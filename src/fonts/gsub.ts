/**
 * Substitutions of the `GSUB` table: one glyph for one (lookup type 1: half-width and vertical forms) and one for
 * several (type 4: ligatures), also behind an extension (type 7). Source: OpenType 1.9, "GSUB".
 */
import { coverageIndex, lookupsOf, ofType } from './lookups.js';
import type { Tables } from './sfnt.js';

/** The glyph a feature puts in place of a glyph; the same glyph where it has nothing to say. */
export type Substitution = (gid: number) => number;

/** A glyph that stands for several: `length` glyphs from the one at hand on. */
export interface Ligature {
  readonly gid: number;
  readonly length: number;
}

/** The ligature that begins at a place of a row of glyphs; one function a lookup, in the order in which they apply. */
export type LigatureLookup = (gids: readonly number[], at: number) => Ligature | undefined;

const SINGLE = 1;
const LIGATURE = 4;
const EXTENSION = 7;

/** A feature's single substitutions for Han text, such as `hwid` or `vert`; a font without the feature changes nothing. */
export function readSubstitution(tables: Tables, feature: string): Substitution {
  const gsub = tables.get('GSUB');
  if (gsub === undefined) return (gid) => gid;
  const lookups = lookupsOf(gsub, 'hani', feature).map((lookup) => ofType(gsub, lookup, SINGLE, EXTENSION));
  return (gid) => lookups.reduce((glyph, subtables) => single(gsub, subtables, glyph), gid);
}

/** The first subtable that covers a glyph wins. */
function single(gsub: DataView, subtables: readonly number[], gid: number): number {
  for (const at of subtables) {
    const index = coverageIndex(gsub, at + gsub.getUint16(at + 2), gid);
    if (index < 0) continue;
    return gsub.getUint16(at) === 1 ? (gid + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + 2 * index);
  }
  return gid;
}

/** The ligatures of Latin text (`liga`); contextual ones (lookup types 5 and 6) are passed over. */
export function readLigatures(tables: Tables): readonly LigatureLookup[] {
  const gsub = tables.get('GSUB');
  if (gsub === undefined) return [];
  return lookupsOf(gsub, 'latn', 'liga').map((lookup) => {
    const subtables = ofType(gsub, lookup, LIGATURE, EXTENSION);
    return (gids, at) => firstLigature(gsub, subtables, gids, at);
  });
}

/** Of the ligatures that begin with a glyph the first that fits: a font lists the longer before the shorter. */
function firstLigature(
  gsub: DataView,
  subtables: readonly number[],
  gids: readonly number[],
  at: number,
): Ligature | undefined {
  for (const subtable of subtables) {
    const index = coverageIndex(gsub, subtable + gsub.getUint16(subtable + 2), gids[at]);
    if (index < 0) continue;
    const set = subtable + gsub.getUint16(subtable + 6 + 2 * index);
    for (let k = 0; k < gsub.getUint16(set); k++) {
      const ligature = set + gsub.getUint16(set + 2 + 2 * k);
      const length = gsub.getUint16(ligature + 2);
      let same = 1;
      while (same < length && gsub.getUint16(ligature + 2 + 2 * same) === gids[at + same]) same++;
      if (same === length) return { gid: gsub.getUint16(ligature), length };
    }
  }
  return undefined;
}
