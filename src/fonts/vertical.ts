/**
 * Glyphs along a line that runs down: the font's vertical alternate, a glyph turned by 90 degrees, marks in half an em,
 * several glyphs in one. Knows ink boxes only, as `forms.ts` does.
 */
import type { VerticalForm } from '../units/index.js';
import type { Down, Glyph, Piece } from './types.js';

/** The ink box of a glyph in 1/1000 em. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What a face says of its glyphs, lengths in 1/1000 em. */
export interface Drawing {
  /** Glyph of a cluster, 0 where lacking. */
  readonly index: (cluster: string) => number;
  /** Glyph of a letter or of letters joined as Latin words have them, 0 where lacking. */
  readonly letter: (letters: string) => number;
  readonly advance: (gid: number) => number;
  /** Undefined for a glyph without ink. */
  readonly ink: (gid: number) => Ink | undefined;
  /** The alternate of a feature; the glyph itself where there is none. */
  readonly alternate: (feature: 'hwid' | 'fwid' | 'vert', gid: number) => number;
}

const EM = 1000;
const HALF = 500;
/** The em box stands 880 above the baseline and 120 below it, its middle at 380. */
const TOP = 880;
const MIDDLE = 380;
const upright: Piece['matrix'] = [1, 0, 0, 1];

/** The corner brackets that stand for quotation marks in vertical text (GB/T 15834). */
const brackets = {
  'double-opening': { code: 0x300e, side: 'opening' },
  'double-closing': { code: 0x300f, side: 'closing' },
  'single-opening': { code: 0x300c, side: 'opening' },
  'single-closing': { code: 0x300d, side: 'closing' },
} as const;

const codeOf = ({ code }: { readonly code: number }): string => String.fromCodePoint(code);

/** A glyph ready to be fitted: its pieces, and the box of what they draw. */
interface Stood {
  readonly piece: Piece;
  readonly ink: Ink;
  /** Room it takes along the line before it is cut. */
  readonly length: number;
}

const glyphOf = (pieces: readonly [Piece, ...Piece[]], down: Omit<Down, 'pieces'>): Glyph => ({
  gid: pieces[0].gid,
  advance: EM,
  shift: 0,
  stretch: EM,
  down: { ...down, pieces },
});

const noInk: Ink = { left: 0, right: 0, bottom: MIDDLE, top: MIDDLE };
const middleOf = (low: number, high: number): number => (low + high) / 2;

/** The font's vertical alternate; a proportional mark, such as Noto's dash, has it behind its full-width one. */
function alternateOf(gid: number, { alternate }: Drawing): number | undefined {
  for (const from of [gid, alternate('fwid', gid)]) {
    const to = alternate('vert', from);
    if (to !== from) return to;
  }
  return undefined;
}

/** Turned clockwise: the baseline runs down, and the em box's middle, not the baseline, stays on the line. */
function turned(gid: number, drawing: Drawing): Stood {
  const { left, right, bottom, top } = drawing.ink(gid) ?? noInk;
  const aside = EM / 2 - MIDDLE;
  return {
    piece: { gid, matrix: [0, 1, -1, 0], move: [aside, TOP] },
    ink: { left: bottom + aside, right: top + aside, bottom: TOP - right, top: TOP - left },
    length: drawing.advance(gid),
  };
}

function stood(gid: number, drawing: Drawing): Stood {
  const found = alternateOf(gid, drawing);
  if (found === undefined) return turned(gid, drawing);
  return { piece: { gid: found, matrix: upright, move: [0, 0] }, ink: drawing.ink(found) ?? noInk, length: EM };
}

/** In half an em whose top is at `natural` where the ink then fits, else the nearest that keeps it inside. */
function inHalf({ piece, ink }: Stood, natural: number): Glyph {
  const height = ink.top - ink.bottom;
  if (height > HALF) {
    const scale = (HALF - 2) / height;
    const middle = middleOf(ink.bottom, ink.top);
    return glyphOf([scaled(piece, scale, middle * (1 - scale))], { advance: HALF, top: Math.round(middle + HALF / 2) });
  }
  const top = Math.max(Math.ceil(ink.top), Math.min(Math.round(natural), Math.floor(ink.bottom + HALF)));
  return glyphOf([piece], { advance: HALF, top });
}

/** A piece drawn out along the line, then moved. */
const scaled = ({ gid, matrix: [xx, xy, yx, yy], move: [x, y] }: Piece, scale: number, move: number): Piece => ({
  gid,
  matrix: [xx, xy, yx * scale, yy * scale],
  move: [x, y * scale + move],
});

const openingOf = (mark: Stood): Glyph => inHalf(mark, TOP - mark.length + HALF);
const closingOf = (mark: Stood): Glyph => inHalf(mark, TOP);

/** A stop of a font without vertical alternates: from the lower left corner to the upper right one. */
function cornered(gid: number, drawing: Drawing): Stood {
  const { left, right, bottom, top } = drawing.ink(gid) ?? noInk;
  const across = EM - left - right;
  const along = 2 * MIDDLE - bottom - top;
  const ink = { left: left + across, right: right + across, bottom: bottom + along, top: top + along };
  return { piece: { gid, matrix: upright, move: [across, along] }, ink, length: EM };
}

/** How far a dash reaches beyond its em at both ends, so that no hairline of white shows where two join. */
const OVERLAP = 4;

/** The ink drawn out to whole ems, so that neighbours join without a gap. */
function dash(mark: Stood): Glyph {
  const height = mark.ink.top - mark.ink.bottom;
  if (height === 0) return glyphOf([mark.piece], { advance: EM, top: TOP });
  const advance = Math.max(1, Math.round(height / EM)) * EM;
  const scale = (advance + 2 * OVERLAP) / height;
  return glyphOf([scaled(mark.piece, scale, TOP + OVERLAP - mark.ink.top * scale)], { advance, top: TOP });
}

/** Upright, the ink in the middle of one em, or of half an em along the line. */
function centred(gid: number, drawing: Drawing, room: typeof EM | typeof HALF): Glyph {
  const ink = drawing.ink(gid) ?? noInk;
  const [x, y] = [middleOf(ink.left, ink.right), middleOf(ink.bottom, ink.top)];
  const move = [EM / 2 - x, MIDDLE - y] as const;
  const piece: Piece = { gid, matrix: upright, move };
  if (room === EM) return glyphOf([piece], { advance: EM, top: TOP });
  const moved = { ...ink, bottom: ink.bottom + move[1], top: ink.top + move[1] };
  return inHalf({ piece, ink: moved, length: HALF }, MIDDLE + HALF / 2);
}

/** Characters side by side in one em, each as wide as it is or drawn together to its share. */
function combined(cluster: string, drawing: Drawing): Glyph | undefined {
  const characters = Array.from(cluster);
  const room = EM / characters.length;
  const pieces = characters.map((character, place): Piece | undefined => {
    const own = drawing.index(character);
    if (own === 0) return undefined;
    const narrow = drawing.alternate('hwid', own);
    const gid = drawing.advance(narrow) === HALF ? narrow : own;
    const width = drawing.advance(gid);
    const stretch = Math.min(1, room / Math.max(1, width));
    return { gid, matrix: [stretch, 0, 0, 1], move: [room * place + (room - width * stretch) / 2, 0] };
  });
  const [first, ...rest] = pieces.filter((piece) => piece !== undefined);
  if (first === undefined || rest.length + 1 < pieces.length) return undefined;
  return glyphOf([first, ...rest], { advance: EM, top: TOP });
}

/** The glyph of a cluster in a vertical form; undefined where the face lacks it. */
export function verticalGlyph(cluster: string, form: VerticalForm, drawing: Drawing): Glyph | undefined {
  if (form === 'combined') return combined(cluster, drawing);
  const quote = form in brackets ? brackets[form as keyof typeof brackets] : undefined;
  const gid = form === 'turned' ? drawing.letter(cluster) : drawing.index(quote ? codeOf(quote) : cluster);
  if (gid === 0) return undefined;
  const side = quote?.side ?? form;
  switch (side) {
    case 'opening':
    case 'vertical-opening':
      return openingOf(stood(gid, drawing));
    case 'closing':
    case 'vertical-closing':
      return closingOf(stood(gid, drawing));
    case 'corner':
      return closingOf(alternateOf(gid, drawing) === undefined ? cornered(gid, drawing) : stood(gid, drawing));
    case 'vertical-dash':
      return dash(stood(gid, drawing));
    case 'vertical-middle':
      return centred(gid, drawing, HALF);
    case 'centred':
      return centred(gid, drawing, EM);
    case 'turned': {
      const { piece, length } = turned(gid, drawing);
      return glyphOf([piece], { advance: length, top: TOP });
    }
    case 'vertical-turned':
      if (alternateOf(gid, drawing) === undefined)
        return glyphOf([turned(gid, drawing).piece], { advance: EM, top: TOP });
      return plain(alternateOf(gid, drawing) ?? gid, drawing);
    default:
      return plain(alternateOf(gid, drawing) ?? gid, drawing);
  }
}

const plain = (gid: number, { advance }: Drawing): Glyph => ({ gid, advance: advance(gid), shift: 0, stretch: EM });
