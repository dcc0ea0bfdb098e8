/** The types of the fonts room. */
import type { Em, GlyphForm } from '../units/index.js';

/** A font in `fonts/fonts.yaml`, as the input room hands it over. */
export interface FontEntry {
  readonly role: string;
  /** Absolute path of the TrueType file. */
  readonly path: string;
  /** The same path relative to the project, for reports. */
  readonly file: string;
  /** Expected SHA-256 of the file, or undefined where a paper's own font states none. */
  readonly sha256: string | undefined;
  /** Roles to look in, in order, for a character this font lacks. */
  readonly fallback: readonly string[];
  /** Lift of the baseline in 1/1000 em (WenKai sits 25 lower than Noto). */
  readonly lift: number;
}

/** A source glyph as part of another: a point (x, y) of it stands at (xx x + xy y, yx x + yy y) plus the move, 1/1000 em. */
export interface Piece {
  readonly gid: number;
  readonly matrix: readonly [xx: number, xy: number, yx: number, yy: number];
  readonly move: readonly [x: number, y: number];
}

/** How a glyph stands in a line that runs down, lengths in 1/1000 em. */
export interface Down {
  /** Step along the line. */
  readonly advance: number;
  /** Height above the baseline that stands where the line has come to. */
  readonly top: number;
  /** What is drawn in place of the source glyph. */
  readonly pieces: readonly Piece[];
}

/**
 * A glyph of a face: a source glyph, drawn out and then moved horizontally so that it fills `advance`; a point of the
 * outline at x stands at `x * stretch / 1000 + shift`. A face gives out one object per cluster and form.
 */
export interface Glyph {
  readonly gid: number;
  /** Width of the drawn glyph, in 1/1000 em. */
  readonly advance: number;
  /** Horizontal move of the outline, in 1/1000 em, after the stretch. */
  readonly shift: number;
  /** Horizontal scale of the outline, 1000 is unchanged. */
  readonly stretch: number;
  /** Where the glyph is made for lines that run down; others step one em there, from the top of the em box. */
  readonly down?: Down;
}

/** A Latin word as its face sets it, by code point. */
export interface ShapedWord {
  /**
   * Step from each code point to the next, kerned, in 1/1000 em, each rounded once; a ligature's stands at its first
   * code point, 0 at the others. Their sum is the word's width.
   */
  readonly advances: readonly number[];
  /**
   * Code points, `end` exclusive, drawn as one glyph that is not their own: ligatures, and an apostrophe that the face
   * has in a full em. They are drawn in the form `ligature`, those after the first in the form `joined`.
   */
  readonly ligatures: readonly { readonly start: number; readonly end: number }[];
}

/** An opened font file. */
export interface Face {
  readonly entry: FontEntry;
  readonly sha256: string;
  readonly postscriptName: string;
  /** Advance as the font states it, in 1/1000 em; undefined where the font lacks the character. */
  advance(codePoint: number): Em | undefined;
  /**
   * The glyph of a cluster (base character with its selectors) in a form; undefined where lacking. A selector the font
   * does not know leaves the base glyph; combining marks are found composed, or not at all. In the form `ligature` the
   * cluster is all the letters that one glyph stands for.
   */
  glyph(cluster: string, form: GlyphForm): Glyph | undefined;
  /**
   * A word set with the font's kerning and, where `join` says so, its ligatures; undefined where the font lacks one of
   * its letters. A word is Latin letters, composed, and apostrophes: digits are set half an em wide by the class table,
   * and marks have widths of their own.
   */
  shape(word: string, join: boolean): ShapedWord | undefined;
  /** The outline as SVG path data in 1/1000 em, y downwards from the baseline, shift and stretch applied. */
  outline(glyph: Glyph): string;
  /** A new subset of this face, for one document. */
  subset(): FontSubset;
}

/** The glyphs of one face that a document uses; CIDs count up from 1 in the order of first use. */
export interface FontSubset {
  /** The CID of a glyph that stands for `text`; the same pair always gets the same CID. */
  cid(glyph: Glyph, text: string): number;
  /** What the PDF's font objects need; call once, after the last `cid`. */
  encode(): EncodedFont;
}

/** A subset as the PDF embeds it (Type 0, Identity-H, CIDFontType2). */
export interface EncodedFont {
  /** The TrueType file of the subset; CIDs are its glyph indexes. */
  readonly file: Uint8Array;
  /** Subset tag and name, e.g. `ABCDEF+NotoSerifSC-Regular`; the tag follows from the content. */
  readonly name: string;
  /** Width per CID in 1/1000 em, index 0 is .notdef. */
  readonly widths: readonly number[];
  /** Text per CID, index 0 is empty. */
  readonly texts: readonly string[];
  /** How each CID stands in a line that runs down, where it was made for one. */
  readonly downs: readonly (Down | undefined)[];
  /** Bounding box, ascent, descent, cap height in 1/1000 em, italic angle in degrees, stem width. */
  readonly descriptor: {
    readonly bbox: readonly [number, number, number, number];
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly stemV: number;
    readonly flags: number;
  };
}

/** All fonts of an issue; faces are opened on first use. */
export interface FontSet {
  /** Throws `FontFault` when the role is unknown or its file cannot be used. */
  face(role: string): Face;
  /** The face and glyph of a cluster along the role's fallback chain; undefined where no font has it. */
  resolve(role: string, cluster: string, form: GlyphForm): { readonly face: Face; readonly glyph: Glyph } | undefined;
  /**
   * A word of Latin letters as `Face.shape` sets it, each stretch by the first face of the role's chain that has its
   * letters; undefined where a letter is in no font, or bears a combining mark.
   */
  shape(role: string, word: string, join: boolean): ShapedWord | undefined;
  /**
   * What a cluster draws: its glyph along the chain, a space for other white, 〓 for a character in no font;
   * undefined for controls, which draw nothing.
   */
  draw(role: string, cluster: string, form: GlyphForm): { readonly face: Face; readonly glyph: Glyph } | undefined;
}
