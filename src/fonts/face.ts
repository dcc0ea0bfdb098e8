/** An opened font file: from clusters to glyphs, outlines and subsets. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Em, GlyphForm } from '../units/index.js';
import { type Lookup, readCmap, readVariants, type VariantLookup } from './cmap.js';
import { FontFault, guarded, Malformed } from './fault.js';
import { type AcrossForm, inForm, isAcross, type PlainGlyph } from './forms.js';
import { readOutlines } from './glyf.js';
import { readSubstitution, type Substitution } from './gsub.js';
import { postscriptName, readMetrics, unitsPerEm } from './metrics.js';
import { assembled, svgPath } from './outline.js';
import { readTables } from './sfnt.js';
import { newSubset, type SubsetSource } from './subset.js';
import type { Face, FontEntry, Glyph, ShapedWord } from './types.js';
import { type Drawing, verticalGlyph } from './vertical.js';
import { joinedGlyph, readWordTables, shapeWord, type WordSource } from './word.js';

/** More CIDs than two bytes can name. */
const TOO_MANY = 0x10000;
const EM = 1000;

const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Joiners and the like, which have no ink of their own. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

interface Characters {
  readonly lookup: Lookup;
  readonly variants: VariantLookup;
}

/**
 * The glyph index of a cluster, 0 where lacking. A selector the font does not list leaves the base glyph; a base
 * with combining marks is found as its composed character, or not at all, so that no mark is dropped.
 */
function glyphIndex(cluster: string, { lookup, variants }: Characters): number {
  const first = cluster.codePointAt(0);
  if (first === undefined) return 0;
  if (cluster.length === (first > 0xffff ? 2 : 1)) return lookup(first);
  const points = Array.from(cluster.normalize('NFC'), (character) => character.codePointAt(0) as number);
  const [base, ...rest] = points as [number, ...number[]];
  if (rest.some((point) => !isSelector(point) && !invisible.test(String.fromCodePoint(point)))) return 0;
  const selector = rest.find(isSelector);
  return (selector === undefined ? undefined : variants(base, selector)) ?? lookup(base);
}

function readFile(entry: FontEntry): { bytes: Uint8Array; sha256: string } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(entry.path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FontFault('font/missing', entry.role, entry.file, `the file cannot be read (${reason})`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (entry.sha256 !== undefined && entry.sha256 !== sha256) {
    throw new FontFault('font/changed', entry.role, entry.file, `SHA-256 is ${sha256}, expected ${entry.sha256}`);
  }
  return { bytes, sha256 };
}

/** A map that computes what it lacks; undefined is a value like any other. */
function cached<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

interface Source extends SubsetSource, Characters {
  /** Features by their tags, each read on first use: most faces never need them. */
  readonly substitution: (feature: 'hwid' | 'fwid' | 'vert') => Substitution;
  /** Read at the first Latin word. */
  readonly words: () => WordSource;
}

function readSource(bytes: Uint8Array, file: string): Source {
  const tables = readTables(bytes);
  const outlines = readOutlines(tables);
  if (outlines.count >= TOO_MANY) throw new Malformed(`has ${outlines.count} glyphs`);
  const lookup = readCmap(tables);
  const metric = readMetrics(tables);
  metric(outlines.count - 1);
  const units = unitsPerEm(tables);
  let words: WordSource | undefined;
  return {
    tables,
    outlines,
    lookup,
    metric,
    variants: readVariants(tables, lookup),
    units,
    words: () => {
      words ??= { lookup, metric, units, ...readWordTables(tables) };
      return words;
    },
    postscriptName: postscriptName(tables, basename(file)),
    substitution: cached((feature) => readSubstitution(tables, feature)),
  };
}

function plainGlyph(source: Source, gid: number): PlainGlyph {
  const box = source.outlines.box(gid);
  const scale = 1000 / source.units;
  return {
    gid,
    advance: Math.round(source.metric(gid).advance * scale),
    ink: box && { left: box.xMin * scale, right: box.xMax * scale },
  };
}

/** What vertical forms are made from. */
function drawingOf(source: Source): Drawing {
  const scale = 1000 / source.units;
  return {
    index: (cluster) => glyphIndex(cluster, source),
    letter: (letters) => joinedGlyph(letters, source.words()) ?? glyphIndex(letters, source),
    advance: (gid) => Math.round(source.metric(gid).advance * scale),
    alternate: (feature, gid) => source.substitution(feature)(gid),
    ink: (gid) => {
      const box = source.outlines.box(gid);
      if (box === undefined) return undefined;
      const [left, right, bottom, top] = [box.xMin, box.xMax, box.yMin, box.yMax].map((length) => length * scale);
      return { left, right, bottom, top };
    },
  };
}

/** The font's own glyph for a form, before it is moved or drawn out. */
function variantOf(source: Source, gid: number, form: AcrossForm): PlainGlyph {
  const plain = plainGlyph(source, gid);
  const wide = () => source.substitution('fwid')(gid);
  if (form === 'narrow') {
    const half = plainGlyph(source, source.substitution('hwid')(gid));
    return half.advance === EM / 2 ? half : plain;
  }
  if (form === 'dash') {
    // Noto's dash is the Latin one, too low between Han characters; its full-width form stands in the em's middle.
    const full = plainGlyph(source, wide());
    return full.advance > 0 && full.advance % EM === 0 ? full : plain;
  }
  return plain;
}

/** Opens a font file. Throws `FontFault` where it is missing, changed or no usable TrueType font. */
export function openFace(entry: FontEntry): Face {
  const { bytes, sha256 } = readFile(entry);
  const guard = <T>(read: () => T): T => guarded(entry.role, entry.file, read);
  const source = guard(() => readSource(bytes, entry.file));
  const drawing = drawingOf(source);
  const glyphIn = cached((form: GlyphForm) =>
    cached((cluster: string): Glyph | undefined => {
      if (!isAcross(form)) return verticalGlyph(cluster, form, drawing);
      const gid = form === 'ligature' ? (joinedGlyph(cluster, source.words()) ?? 0) : glyphIndex(cluster, source);
      return gid === 0 ? undefined : inForm(variantOf(source, gid, form), form);
    }),
  );
  const advance = cached((codePoint: number): Em | undefined => {
    const gid = source.lookup(codePoint);
    return gid === 0 ? undefined : (plainGlyph(source, gid).advance as Em);
  });
  const shape = cached((join: boolean) =>
    cached((word: string): ShapedWord | undefined => shapeWord(word, source.words(), join)),
  );
  const outline = cached(({ gid, shift, stretch, down }: Glyph): string => {
    const along = -1000 / source.units;
    if (down) {
      const contours = assembled(down.pieces, source.units, source.outlines.contours);
      return svgPath(contours, { across: -along, move: 0, along });
    }
    return svgPath(source.outlines.contours(gid), { across: stretch / source.units, move: shift, along });
  });
  return {
    entry,
    sha256,
    postscriptName: source.postscriptName,
    advance: (codePoint) => guard(() => advance(codePoint)),
    glyph: (cluster, form) => guard(() => glyphIn(form)(cluster)),
    shape: (word, join) => guard(() => shape(join)(word)),
    outline: (glyph) => guard(() => outline(glyph)),
    subset: () => {
      const subset = newSubset(source);
      return { cid: subset.cid, encode: () => guard(subset.encode) };
    },
  };
}
