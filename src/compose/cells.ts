/** Cells: a paragraph as parallel arrays of classes, widths, gaps and break opportunities. */
import {
  breakTable,
  classIndex,
  classOf,
  classTable,
  isOneUnit,
  type Level,
  opensGap,
  type ReadyProfile,
  readyProfile,
  spaceBetween,
  vanishes,
} from '../cjk/index.js';
import type { Advance, GlyphForm } from '../units/index.js';
import type { Copy, Setting } from './copy.js';

/** What a gap before a cell is. */
export const GAP = { none: 0, unit: 1, hanLatin: 2, plain: 3 } as const;
/** Half an em: a mark without its white. */
export const HALF_EM = 500;

/**
 * A paragraph's cells, one per code point; widths and white in 1/1000 em. The gap before cell 0 is unused.
 * A set line from cell `a` to `b` is the sum of the widths and of the gaps before `a + 1 … b - 1`, less the white
 * that marks lose at its edges.
 */
export interface Cells {
  readonly text: string;
  readonly count: number;
  readonly ready: ReadyProfile;
  /** Class of each cell, a number in the class table. */
  readonly kind: Uint8Array;
  readonly width: Int16Array;
  /** Least width. */
  readonly least: Int16Array;
  /** Natural and least gap before each cell, by hand tracking negative. */
  readonly gap: Int16Array;
  readonly leastGap: Int16Array;
  readonly gapKind: Uint8Array;
  /** 1 where a line may start with the cell. */
  readonly mayBreak: Uint8Array;
  /** Forms that differ from the class's, by cell. */
  readonly forms: ReadonlyMap<number, GlyphForm>;
  /** Position of each cell in `text`, in UTF-16 units; undefined where cells and units agree. */
  readonly units: Int32Array | undefined;
}

const {
  attached,
  digit,
  han,
  latin,
  hyphen,
  closing,
  opening,
  pause,
  stop,
  space,
  dash,
  'long-dash': longDash,
} = classIndex;
const noForms: ReadonlyMap<number, GlyphForm> = new Map();
const classes = classTable.length;

/** What the sides of each class are: 1 white after it, 2 white before it. */
const side = Uint8Array.from(classTable, ({ white }) => (white === 'after' ? 1 : white === 'before' ? 2 : 0));
/** Whether a class's white follows the mark (closing marks) or precedes it (opening marks). */
export const whiteAfter = (kind: number): boolean => side[kind] === 1;
export const whiteBefore = (kind: number): boolean => side[kind] === 2;

function codePoints(text: string): { codes: Int32Array; units: Int32Array | undefined } {
  const codes = new Int32Array(text.length);
  let units: Int32Array | undefined;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length) {
      units ??= Int32Array.from({ length: text.length + 1 }, (_, index) => index);
      code = text.codePointAt(at) as number;
      units[count] = at;
      if (code > 0xffff) at++;
    } else if (units) units[count] = at;
    codes[count++] = code;
  }
  if (units) units[count] = text.length;
  return { codes: codes.subarray(0, count), units: units?.subarray(0, count + 1) };
}

/** A curly quote between letters is an apostrophe, a hyphen beside a letter a hyphen: Latin, not a Chinese mark. */
function latinContext(kind: Uint8Array, codes: Int32Array): ReadonlyMap<number, GlyphForm> {
  const forms = new Map<number, GlyphForm>();
  for (let i = 1; i < kind.length; i++) {
    const before = kind[i - 1];
    const after = i + 1 < kind.length ? kind[i + 1] : -1;
    if (kind[i] === closing && codes[i] === 0x2019 && before === latin && after === latin) {
      kind[i] = latin;
      forms.set(i, 'plain');
    } else if (kind[i] === hyphen && before === latin && (after === latin || after === digit)) {
      forms.set(i, 'plain');
    }
  }
  return forms.size > 0 ? forms : noForms;
}

/** Cells of a paragraph. Pure; the same copy and setting give the same cells. */
export function cellsOf(copy: Copy, setting: Setting): Cells {
  const { codes, units } = codePoints(copy.text);
  const count = codes.length;
  const kind = new Uint8Array(count);
  let hasLatin = false;
  for (let i = 0; i < count; i++) {
    const own = classOf(codes[i]);
    kind[i] = own;
    if (own === latin) hasLatin = true;
  }
  const cells: Cells = {
    text: copy.text,
    count,
    ready: readyProfile(setting.profile),
    kind,
    units,
    width: new Int16Array(count),
    least: new Int16Array(count),
    gap: new Int16Array(count),
    leastGap: new Int16Array(count),
    gapKind: new Uint8Array(count),
    mayBreak: new Uint8Array(count),
    forms: hasLatin ? latinContext(kind, codes) : noForms,
  };
  measureCells(cells, codes, setting.advance);
  joinCells(cells, setting.level);
  markCells(cells, copy);
  return cells;
}

function measureCells(cells: Cells, codes: Int32Array, advance: Advance): void {
  const { kind, width, least, forms, ready, count } = cells;
  const oneWhite = ready.profile.neighbours === 'one-white';
  for (let i = 0; i < count; i++) {
    const own = kind[i];
    let natural = ready.width[own];
    let smallest = ready.least[own];
    if (natural < 0 || (forms.size > 0 && forms.has(i))) {
      natural = advance(codes[i]) ?? HALF_EM;
      smallest = natural;
    } else if (side[own] !== 0) {
      // Of two neighbours' whites one stays: the later closing mark's, the earlier opening mark's.
      if (oneWhite && natural > HALF_EM && losesWhite(kind, i)) natural = HALF_EM;
      if (smallest > natural) smallest = natural;
    } else if (own === space) {
      const means = i > 0 && i + 1 < count ? spaceBetween(kind[i - 1], kind[i + 1]) : 'half';
      if (means !== 'half') ({ natural, least: smallest } = means === 'han-latin' ? ready.hanLatin : ready.wordSpace);
    }
    width[i] = natural;
    least[i] = smallest;
  }
}

/** Whether a mark's white falls away beside its neighbour's: closing before any mark, opening after an opening. */
const losesWhite = (kind: Uint8Array, i: number): boolean =>
  side[kind[i]] === 1 ? i + 1 < kind.length && side[kind[i + 1]] !== 0 : i > 0 && side[kind[i - 1]] === 2;

function joinCells(cells: Cells, level: Level): void {
  const { kind, gap, leastGap, gapKind, mayBreak, count, ready } = cells;
  const allowed = breakTable(level);
  /** The class before the cell at hand, by which it is judged: marks that attach stand for their base (LB9). */
  let base = count > 0 ? edgeOf(kind, 0) : 0;
  /** The last class that was no white space. */
  let solid = -1;
  for (let i = 1; i < count; i++) {
    const before = kind[i - 1];
    const after = kind[i];
    if (before !== attached) base = edgeOf(kind, i - 1);
    if (after === attached) {
      gapKind[i] = GAP.unit;
      continue;
    }
    if (!vanishes(before)) solid = base;
    mayBreak[i] = allowed[base * classes + edgeOf(kind, i)];
    // A mark is not parted from its word by the white before it: not “（ ” at an end, not “ ，” at a start.
    if (vanishes(before) && solid >= 0 && allowed[solid * classes + han] === 0) mayBreak[i] = 0;
    if (isOneUnit(before, after)) gapKind[i] = GAP.unit;
    else if (opensGap(before, after)) {
      gapKind[i] = GAP.hanLatin;
      gap[i] = ready.hanLatin.natural;
      leastGap[i] = ready.hanLatin.least;
    } else gapKind[i] = GAP.plain;
  }
}

/** The class that decides about a line's edge: a dash of two or more is —— and follows its rules, not the range dash's. */
const edgeOf = (kind: Uint8Array, i: number): number =>
  kind[i] === dash && (kind[i - 1] === dash || kind[i + 1] === dash) ? longDash : kind[i];

function markCells({ mayBreak, gap, leastGap }: Cells, { keeps, tracks }: Copy): void {
  for (const { start, end } of keeps) mayBreak.fill(0, start + 1, end);
  for (const { start, end, tracking } of tracks) {
    for (let i = start + 1; i < end; i++) {
      gap[i] += tracking;
      leastGap[i] += tracking;
    }
  }
}

/** The text of cells `start` to `end`. */
export const textOf = ({ text, units }: Cells, start: number, end: number): string =>
  units ? text.slice(units[start], units[end]) : text.slice(start, end);

/** The end of a line's visible cells: white space before a break vanishes. */
export function visibleEnd({ kind }: Cells, start: number, end: number): number {
  let last = end;
  while (last > start && vanishes(kind[last - 1])) last--;
  return last;
}

/** White that the first or last visible cell of a line loses because it points outwards. */
export const startCut = ({ kind, width, ready }: Cells, i: number): number =>
  side[kind[i]] === 2 && ready.profile.edges.start === 'cut' && width[i] > HALF_EM ? width[i] - HALF_EM : 0;
export const endCut = ({ kind, width, ready }: Cells, i: number): number =>
  side[kind[i]] === 1 && ready.profile.edges.end === 'cut' && width[i] > HALF_EM ? width[i] - HALF_EM : 0;

/** Whether a cell counts for an orphan: a character of its own, no mark, no white. */
export const isCharacter = ({ kind, width }: Cells, i: number): boolean =>
  width[i] > 0 &&
  side[kind[i]] === 0 &&
  kind[i] !== pause &&
  kind[i] !== stop &&
  kind[i] !== opening &&
  !vanishes(kind[i]);
