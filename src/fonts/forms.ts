/**
 * Glyph forms: how far a glyph is moved and drawn out so that its ink stands well in the width the composition
 * gave it. Knows ink boxes only; which character takes which form is said by the class table (room `cjk`).
 */
import type { GlyphForm, VerticalForm } from '../units/index.js';
import type { Glyph } from './types.js';

/** A glyph as its font has it, lengths in 1/1000 em; `ink` is undefined for a glyph without ink. */
export interface PlainGlyph {
  readonly gid: number;
  readonly advance: number;
  readonly ink: { readonly left: number; readonly right: number } | undefined;
}

const EM = 1000;
const HALF = 500;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
const upright = (gid: number, advance: number): Glyph => ({ gid, advance, shift: 0, stretch: EM });

/**
 * Ink wider than half an em is drawn together, with its bearings where the advance is wide too, and centred:
 * no mark ever leaves its half em, or it would touch the neighbour.
 */
function squeezed(gid: number, left: number, right: number, advance: number): Glyph {
  // A unit of white on either side takes up the rounding of the shift.
  const stretch = Math.floor(EM * Math.min((HALF - 2) / (right - left), HALF / advance));
  return { gid, advance: HALF, shift: Math.round(HALF / 2 - ((left + right) / 2) * (stretch / EM)), stretch };
}

/** The mark moved by `natural` where its ink then fits, else by the nearest of `second` that keeps it inside. */
function inHalf(glyph: PlainGlyph, natural: number, second: number): Glyph {
  if (glyph.ink === undefined) return upright(glyph.gid, HALF);
  const { left, right } = glyph.ink;
  if (right - left > HALF) return squeezed(glyph.gid, left, right, glyph.advance);
  const fits = left + natural >= 0 && right + natural <= HALF;
  const shift = fits ? natural : clamp(Math.round(second), Math.ceil(-left), Math.floor(HALF - right));
  return { gid: glyph.gid, advance: HALF, shift, stretch: EM };
}

/** White on the left cut: the ink keeps its distance to the right edge, or stands centred where that is less. */
function opening(glyph: PlainGlyph): Glyph {
  const { left, right } = glyph.ink ?? { left: 0, right: 0 };
  const bearing = Math.min(glyph.advance - right, (HALF - (right - left)) / 2);
  return inHalf(glyph, HALF - glyph.advance, HALF - bearing - right);
}

/** White on the right cut: the ink keeps its distance to the left edge, or stands centred where that is less. */
function closing(glyph: PlainGlyph): Glyph {
  const { left, right } = glyph.ink ?? { left: 0, right: 0 };
  const bearing = Math.min(left, (HALF - (right - left)) / 2);
  return inHalf(glyph, 0, bearing - left);
}

function middle(glyph: PlainGlyph): Glyph {
  const { left, right } = glyph.ink ?? { left: 0, right: 0 };
  const centred = Math.round((HALF - left - right) / 2);
  return inHalf(glyph, centred, centred);
}

function narrow(glyph: PlainGlyph): Glyph {
  if (glyph.advance <= 0) return upright(glyph.gid, HALF);
  return { gid: glyph.gid, advance: HALF, shift: 0, stretch: Math.round((EM * HALF) / glyph.advance) };
}

/** The ink drawn out to whole ems (one; two for a dash of two), so that neighbours join without a gap. */
function dash(glyph: PlainGlyph): Glyph {
  if (glyph.ink === undefined) return upright(glyph.gid, EM);
  const width = glyph.ink.right - glyph.ink.left;
  const advance = Math.max(1, Math.round(width / EM)) * EM;
  const stretch = Math.round((EM * advance) / width);
  return { gid: glyph.gid, advance, shift: Math.round((-glyph.ink.left * stretch) / EM), stretch };
}

const shapes = { opening, closing, middle, narrow, dash } as const;

/** Forms along a line that runs across the page; the others are made in `vertical.ts`. */
export type AcrossForm = Exclude<GlyphForm, VerticalForm>;
const across: readonly string[] = ['plain', 'ligature', 'joined', ...Object.keys(shapes)];
export const isAcross = (form: GlyphForm): form is AcrossForm => across.includes(form);

/** The glyph in a form; those that say which glyph is meant (`plain`, `ligature`) leave it as it is. */
export function inForm(glyph: PlainGlyph, form: AcrossForm): Glyph {
  return form in shapes ? shapes[form as keyof typeof shapes](glyph) : upright(glyph.gid, glyph.advance);
}
