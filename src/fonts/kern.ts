/**
 * Kerning: the white between two glyphs by the feature `kern` of the `GPOS` table (pair adjustment, lookup type 2, also
 * behind an extension), or by the old `kern` table where there is none. Horizontal advances alone are read: Latin
 * kerning moves nothing else. Source: OpenType 1.9, "GPOS" and "kern".
 */
import { classOf, coverageIndex, lookupsOf, ofType, placeOf } from './lookups.js';
import type { Tables } from './sfnt.js';

/** What a pair adds to the advances of its glyphs, in font units. */
interface Adjustment {
  readonly first: number;
  readonly second: number;
  /** Whether the second glyph is a part of this pair only, and begins no other. */
  readonly closed: boolean;
}

type PairLookup = (left: number, right: number) => Adjustment | undefined;

/** Adds the kerning of a row of glyphs to their advances, in font units. */
export type Kerning = (gids: readonly number[], advances: number[]) => void;

const PAIR = 2;
const EXTENSION = 9;
const X_ADVANCE = 4;

/** The kerning of a font's Latin text; a font that has none changes nothing. */
export function readKerning(tables: Tables): Kerning {
  const gpos = tables.get('GPOS');
  const lookups = gpos === undefined ? [] : lookupsOf(gpos, 'latn', 'kern');
  if (gpos === undefined || lookups.length === 0) return applying(oldTable(tables.get('kern')));
  return applying(lookups.map((lookup) => pairLookup(gpos, ofType(gpos, lookup, PAIR, EXTENSION))));
}

const applying =
  (lookups: readonly PairLookup[]): Kerning =>
  (gids, advances) => {
    for (const pair of lookups) {
      for (let at = 0; at + 1 < gids.length; at++) {
        const found = pair(gids[at], gids[at + 1]);
        if (found === undefined) continue;
        advances[at] += found.first;
        advances[at + 1] += found.second;
        if (found.closed) at++;
      }
    }
  };

const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >> 1));

/** How a subtable writes what a pair adds: bytes of both glyphs' values, and where their advances stand in them. */
interface Values {
  readonly size: number;
  readonly first: number | undefined;
  readonly second: number | undefined;
  readonly closed: boolean;
}

function valuesOf(gpos: DataView, at: number): Values {
  const [one, two] = [gpos.getUint16(at + 4), gpos.getUint16(at + 6)];
  const advance = (format: number): number | undefined =>
    format & X_ADVANCE ? 2 * ones(format & (X_ADVANCE - 1)) : undefined;
  const second = advance(two);
  return {
    size: 2 * (ones(one) + ones(two)),
    first: advance(one),
    second: second === undefined ? undefined : 2 * ones(one) + second,
    closed: two !== 0,
  };
}

/** The first subtable that knows the pair wins: of two classes every pair whose left glyph is covered. */
function pairLookup(gpos: DataView, subtables: readonly number[]): PairLookup {
  const parts = subtables.map((at) => ({ at, format: gpos.getUint16(at), values: valuesOf(gpos, at) }));
  return (left, right) => {
    for (const { at, format, values } of parts) {
      const index = coverageIndex(gpos, at + gpos.getUint16(at + 2), left);
      if (index < 0) continue;
      const record =
        format === 1 ? listedPair(gpos, at, { index, right, values }) : classPair(gpos, at, { left, right, values });
      if (record === undefined) continue;
      const read = (offset: number | undefined) => (offset === undefined ? 0 : gpos.getInt16(record + offset));
      return { first: read(values.first), second: read(values.second), closed: values.closed };
    }
    return undefined;
  };
}

function listedPair(
  gpos: DataView,
  at: number,
  { index, right, values }: { index: number; right: number; values: Values },
): number | undefined {
  const set = at + gpos.getUint16(at + 10 + 2 * index);
  const pairs = { at: set + 2, count: gpos.getUint16(set), size: 2 + values.size };
  const place = placeOf(gpos, pairs, right);
  return place < 0 ? undefined : pairs.at + pairs.size * place + 2;
}

function classPair(
  gpos: DataView,
  at: number,
  { left, right, values }: { left: number; right: number; values: Values },
): number | undefined {
  const one = classOf(gpos, at + gpos.getUint16(at + 8), left);
  const two = classOf(gpos, at + gpos.getUint16(at + 10), right);
  const [ones, twos] = [gpos.getUint16(at + 12), gpos.getUint16(at + 14)];
  return one < ones && two < twos ? at + 16 + values.size * (one * twos + two) : undefined;
}

const HORIZONTAL = 1;
/** Of the `kern` table's coverage field: format in the high byte, direction and kind in the low one. */
const KIND = 0xff07;

/** Pairs of the `kern` table, version 0, in its horizontal subtables of format 0. */
function oldTable(kern: DataView | undefined): PairLookup[] {
  if (kern === undefined || kern.getUint16(0) !== 0) return [];
  const found: PairLookup[] = [];
  let at = 4;
  for (let table = 0; table < kern.getUint16(2); table++) {
    if ((kern.getUint16(at + 4) & KIND) === HORIZONTAL) found.push(oldPairs(kern, at));
    at += kern.getUint16(at + 2);
  }
  return found;
}

function oldPairs(kern: DataView, at: number): PairLookup {
  const pairs = new Map<number, number>();
  for (let pair = 0; pair < kern.getUint16(at + 6); pair++) {
    const record = at + 14 + 6 * pair;
    pairs.set(kern.getUint32(record), kern.getInt16(record + 4));
  }
  return (left, right) => {
    const first = pairs.get(left * 0x10000 + right);
    return first === undefined ? undefined : { first, second: 0, closed: false };
  };
}
