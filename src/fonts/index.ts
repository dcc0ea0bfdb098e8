/**
 * Fonts: opens TrueType files and gives advances, glyphs in a form, outlines and subsets, with fallback from role to
 * role. Knows font files and code points; must not know text, lines, pages, or which mark takes which form.
 */
import { clusters, type GlyphForm, remember } from '../units/index.js';
import { openFace } from './face.js';
import { FontFault } from './fault.js';
import type { Face, FontEntry, FontSet, Glyph, ShapedWord } from './types.js';

export { type Coverage, coverage } from './coverage.js';
export { FontFault, type FontFaultCode } from './fault.js';
export type { EncodedFont, Face, FontEntry, FontSet, FontSubset, Glyph, ShapedWord } from './types.js';

type Resolved = ReturnType<FontSet['resolve']>;

/** Drawn for a character that no font has, so that a reader of the proof sees the hole. */
const GETA = '\u3013';
/** .notdef, where the fonts lack even that. */
const notdef: Glyph = { gid: 0, advance: 1000, shift: 0, stretch: 1000 };
const invisible = /^[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;
const blank = /^\s/;

/**
 * The fonts of an issue; nothing is read before a role is first asked for. Throws `FontFault` `font/role` where two
 * entries share a role or a fallback names a role that no entry has.
 */
export function openFonts(entries: readonly FontEntry[]): FontSet {
  const byRole = new Map<string, FontEntry>();
  for (const entry of entries) {
    if (byRole.has(entry.role)) throw new FontFault('font/role', entry.role, entry.file, 'the role is declared twice');
    byRole.set(entry.role, entry);
  }
  for (const entry of entries) {
    const unknown = entry.fallback.find((role) => !byRole.has(role));
    if (unknown === undefined) continue;
    throw new FontFault('font/role', entry.role, entry.file, `falls back to ${unknown}, which no font has as its role`);
  }

  const faces = new Map<string, Face>();
  const face = (role: string): Face => {
    const open = faces.get(role);
    if (open !== undefined) return open;
    const entry = byRole.get(role);
    if (entry === undefined) {
      throw new FontFault('font/role', role, undefined, `no such role; there are ${[...byRole.keys()].join(', ')}`);
    }
    const opened = openFace(entry);
    faces.set(role, opened);
    return opened;
  };

  const found = new Map<string, Map<GlyphForm, Map<string, Resolved>>>();
  const look = (role: string, cluster: string, form: GlyphForm): Resolved => {
    for (const candidate of [role, ...face(role).entry.fallback]) {
      const glyph = face(candidate).glyph(cluster, form);
      if (glyph !== undefined) return { face: face(candidate), glyph };
    }
    return undefined;
  };
  const resolve = (role: string, cluster: string, form: GlyphForm): Resolved => {
    const known = remember(
      remember(found, role, () => new Map<GlyphForm, Map<string, Resolved>>()),
      form,
      () => new Map<string, Resolved>(),
    );
    const hit = known.get(cluster);
    if (hit !== undefined || known.has(cluster)) return hit;
    const resolved = look(role, cluster, form);
    known.set(cluster, resolved);
    return resolved;
  };
  const draw = (role: string, cluster: string, form: GlyphForm): Resolved => {
    if (cluster === '' || invisible.test(cluster)) return undefined;
    const own = resolve(role, cluster, form);
    if (own !== undefined) return own;
    if (blank.test(cluster)) return resolve(role, ' ', 'plain');
    return resolve(role, GETA, 'plain') ?? { face: face(role), glyph: notdef };
  };
  const shape = (role: string, word: string, join: boolean): ShapedWord | undefined => {
    const letters = [...word];
    // A letter with a mark of its own is drawn as a cluster, of which the layout tables know nothing.
    if (clusters(word).length !== letters.length) return undefined;
    return shapeStretches(letters, (letter) => resolve(role, letter, 'plain')?.face, join);
  };
  return { face, resolve, draw, shape };
}

/** A word stretch by stretch, each in the face that has its letters; the ligatures count from the word's start. */
function shapeStretches(
  letters: readonly string[],
  faceOf: (letter: string) => Face | undefined,
  join: boolean,
): ShapedWord | undefined {
  const faces = letters.map(faceOf);
  const advances: number[] = [];
  const ligatures: { start: number; end: number }[] = [];
  for (let start = 0; start < letters.length; ) {
    let end = start + 1;
    while (end < letters.length && faces[end] === faces[start]) end++;
    const shaped = faces[start]?.shape(letters.slice(start, end).join(''), join);
    if (shaped === undefined) return undefined;
    advances.push(...shaped.advances);
    for (const ligature of shaped.ligatures)
      ligatures.push({ start: start + ligature.start, end: start + ligature.end });
    start = end;
  }
  return { advances, ligatures };
}
