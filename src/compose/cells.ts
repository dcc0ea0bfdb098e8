/** Cells: a paragraph as parallel arrays of classes, widths, gaps and break opportunities. */
import {
  breakTable,
  type ClassName,
  classIndex,
  classOf,
  classTable,
  isOneUnit,
  type Level,
  opensGap,
  type Profile,
  spaceBetween,
  vanishes,
} from '../cjk/index.js';
import { type Advance, attaches, type GlyphForm } from '../units/index.js';

/** The copy of one paragraph: normalised text and what was marked by hand, in code points. */
export interface Copy {
  readonly text: string;
  readonly keeps: readonly { readonly start: number; readonly end: number }[];
  readonly tracks: readonly { readonly start: number; readonly end: number; readonly tracking: number }[];
}

/** How a paragraph is set. */
export interface Setting {
  readonly profile: Profile;
  readonly level: Level;
  /** Advances of what is as wide as the font says, 1/1000 em. */
  readonly advance: Advance;
}

/** What a gap before a cell is. */
export const GAP = { none: 0, unit: 1, hanLatin: 2, plain: 3 } as const;

/**
 * A paragraph's cells, one per code point; white and widths in 1/1000 em. The gap before cell 0 is unused.
 * A set line from cell `a` to `b` is the sum of the widths and of the gaps before `a + 1 … b - 1`.
 */
export interface Cells {
  readonly text: string;
  readonly count: number;
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

const { digit, latin, connector, closing, dash, opening, space, 'long-dash': longDash } = classIndex;
const ownWidth = Int16Array.from(classTable, ({ width }) => (width === 'font' ? -1 : width));
const noForms: ReadonlyMap<number, GlyphForm> = new Map();
const HALF_EM = 500;

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
      at++;
    } else if (units) units[count] = at;
    codes[count++] = code;
  }
  if (units) units[count] = text.length;
  return { codes: codes.subarray(0, count), units: units?.subarray(0, count + 1) };
}

/** A curly quote between letters is an apostrophe, a hyphen beside a letter a hyphen: Latin, not a Chinese mark. */
function latinContext(kind: Uint8Array, codes: Int32Array, forms: Map<number, GlyphForm>): void {
  for (let i = 1; i < kind.length; i++) {
    const before = kind[i - 1];
    const after = i + 1 < kind.length ? kind[i + 1] : -1;
    if (kind[i] === closing && codes[i] === 0x2019 && before === latin && after === latin) {
      kind[i] = latin;
      forms.set(i, 'plain');
    } else if (kind[i] === connector && codes[i] === 0x2d && before === latin && (after === latin || after === digit)) {
      forms.set(i, 'plain');
    }
  }
}

/** Cells of a paragraph. Pure; the same copy and setting give the same cells. */
export function cellsOf(copy: Copy, setting: Setting): Cells {
  const { codes, units } = codePoints(copy.text);
  const count = codes.length;
  const kind = new Uint8Array(count);
  let plain = true;
  for (let i = 0; i < count; i++) {
    kind[i] = classOf(codes[i]);
    if (kind[i] === latin) plain = false;
  }
  const forms = new Map<number, GlyphForm>();
  if (!plain) latinContext(kind, codes, forms);
  const cells: Cells = {
    text: copy.text,
    count,
    kind,
    units,
    width: new Int16Array(count),
    least: new Int16Array(count),
    gap: new Int16Array(count),
    leastGap: new Int16Array(count),
    gapKind: new Uint8Array(count),
    mayBreak: new Uint8Array(count),
    forms: forms.size > 0 ? forms : noForms,
  };
  measureCells(cells, codes, setting);
  joinCells(cells, codes, setting);
  markCells(cells, copy);
  return cells;
}

function measureCells(cells: Cells, codes: Int32Array, { advance, profile }: Setting): void {
  const { kind, width, least, forms, count } = cells;
  for (let i = 0; i < count; i++) {
    let own = ownWidth[kind[i]];
    if (own < 0 || forms.has(i)) own = attaches(String.fromCodePoint(codes[i])) ? 0 : (advance(codes[i]) ?? HALF_EM);
    width[i] = own;
    least[i] = own;
    if (kind[i] === space) {
      const means = i > 0 && i + 1 < count ? spaceBetween(kind[i - 1], kind[i + 1]) : 'half';
      if (means === 'half') continue;
      const white = means === 'han-latin' ? profile.hanLatin : profile.wordSpace;
      width[i] = white.natural;
      least[i] = white.least;
    }
  }
}

function joinCells(cells: Cells, codes: Int32Array, { level, profile }: Setting): void {
  const { kind, gap, leastGap, gapKind, mayBreak, count } = cells;
  const allowed = breakTable(level);
  const classes = classTable.length;
  for (let i = 1; i < count; i++) {
    const before = kind[i - 1];
    const after = kind[i];
    mayBreak[i] = allowed[edgeOf(kind, i - 1) * classes + edgeOf(kind, i)];
    if (kind[i] === 0 && attaches(String.fromCodePoint(codes[i]))) {
      mayBreak[i] = 0;
      gapKind[i] = GAP.unit;
    } else if (isOneUnit(before, after)) gapKind[i] = GAP.unit;
    else if (opensGap(before, after)) {
      gapKind[i] = GAP.hanLatin;
      gap[i] = profile.hanLatin.natural;
      leastGap[i] = profile.hanLatin.least;
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

/** Whether a mark's white lies before it (opening marks). */
export const whiteBefore = (kind: number): boolean => kind === opening;
export const nameOf = (kind: number): ClassName => classTable[kind].name;
