/** Words of Latin letters as their face sets them: ligatures, then kerning. Knows glyphs; must not know lines or roles. */
import type { Lookup } from './cmap.js';
import { type LigatureLookup, readLigatures, readSubstitution, type Substitution } from './gsub.js';
import { type Kerning, readKerning } from './kern.js';
import type { HorizontalMetric } from './metrics.js';
import type { Tables } from './sfnt.js';
import type { ShapedWord } from './types.js';

/** What the shaping of words reads of a face. */
export interface WordSource {
  readonly lookup: Lookup;
  readonly metric: (gid: number) => HorizontalMetric;
  readonly units: number;
  /** The proportional form: a face for Chinese draws the apostrophe in a full em. */
  readonly proportional: Substitution;
  readonly ligatures: readonly LigatureLookup[];
  readonly kerning: Kerning;
}

/** The layout tables that words need. */
export const readWordTables = (tables: Tables): Pick<WordSource, 'proportional' | 'ligatures' | 'kerning'> => ({
  proportional: readSubstitution(tables, 'pwid'),
  ligatures: readLigatures(tables),
  kerning: readKerning(tables),
});

/** A row of glyphs, each standing for so many code points. */
interface Row {
  readonly gids: number[];
  readonly lengths: number[];
}

/** The glyphs of a word; undefined where the face lacks one of its letters. */
function rowOf(word: string, { lookup, proportional, ligatures }: WordSource, join: boolean): Row | undefined {
  const plain = Array.from(word, (letter) => lookup(letter.codePointAt(0) as number));
  if (plain.includes(0)) return undefined;
  const row = { gids: plain.map(proportional), lengths: plain.map(() => 1) };
  if (join) for (const ligature of ligatures) joinGlyphs(row, ligature);
  return row;
}

function joinGlyphs({ gids, lengths }: Row, ligature: LigatureLookup): void {
  for (let at = 0; at < gids.length; at++) {
    const found = ligature(gids, at);
    if (found === undefined) continue;
    gids.splice(at, found.length, found.gid);
    const joined = lengths.splice(at, found.length, 0);
    lengths[at] = joined.reduce((sum, length) => sum + length, 0);
  }
}

/** A word as set; without `join` no letters are joined. Undefined where the face lacks one of its letters. */
export function shapeWord(word: string, source: WordSource, join: boolean): ShapedWord | undefined {
  const row = rowOf(word, source, join);
  if (row === undefined) return undefined;
  const steps = row.gids.map((gid) => source.metric(gid).advance);
  source.kerning(row.gids, steps);
  const letters = [...word];
  const advances = letters.map(() => 0);
  const ligatures: { start: number; end: number }[] = [];
  let start = 0;
  for (const [index, gid] of row.gids.entries()) {
    const end = start + row.lengths[index];
    advances[start] = Math.round((steps[index] * 1000) / source.units);
    if (end > start + 1 || gid !== source.lookup(letters[start].codePointAt(0) as number))
      ligatures.push({ start, end });
    start = end;
  }
  return { advances, ligatures };
}

/** The one glyph that a face puts for a few letters; undefined where it has none. */
export function joinedGlyph(letters: string, source: WordSource): number | undefined {
  const row = rowOf(letters, source, true);
  return row?.gids.length === 1 ? row.gids[0] : undefined;
}
