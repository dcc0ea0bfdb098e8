/** Cells: a paragraph as parallel arrays of classes, widths, gaps and break opportunities. */
import {
  breakTables,
  classFlags,
  classTable,
  HYPHEN,
  isOneUnit,
  type Level,
  opensGap,
  type ReadyProfile,
  readyProfile,
  SOFT_HYPHEN,
  vanishes,
} from '../cjk/index.js';
import { type GlyphForm, share } from '../units/index.js';
import { classify } from './classify.js';
import type { Copy, Setting, Span } from './copy.js';
import { BREAK, markOpportunities, opportunitiesOf } from './opportunities.js';
import { HALF_EM, side, whiteAfter, whiteBefore } from './sides.js';
import { holdTogether, orientationsOf } from './vertical.js';
import { widthsOf } from './widths.js';

/** What a gap before a cell is. */
export const GAP = { none: 0, unit: 1, hanLatin: 2, plain: 3 } as const;

/**
 * A paragraph's cells, one per code point; widths and white in 1/1000 em. The gap before cell 0 is unused.
 * A set line from cell `a` to `b` is the sum of the widths and of the gaps before `a + 1 … b - 1`, less the white
 * that marks lose at its edges.
 */
export interface Cells {
  readonly text: string;
  readonly count: number;
  readonly ready: ReadyProfile;
  readonly level: Level;
  readonly codes: Int32Array;
  /** Class of each cell, a number in the class table. */
  readonly kind: Uint8Array;
  readonly width: Int16Array;
  /** Least width. */
  readonly least: Int16Array;
  /** Natural and least gap before each cell, by hand tracking negative. */
  readonly gap: Int16Array;
  readonly leastGap: Int16Array;
  readonly gapKind: Uint8Array;
  /** Whether a line may start with the cell (`BREAK`). */
  readonly mayBreak: Uint8Array;
  /** Cells before which a line must end, ascending, and the end of the copy. */
  readonly forced: readonly number[];
  /** A last line that starts with this cell or a later one holds less than two characters: an orphan. */
  readonly orphanFrom: number;
  /** Width of the hyphen at a line end inside a word. */
  readonly hyphen: number;
  /** Web and e-mail addresses, which are split like no other unit. */
  readonly addresses: readonly Span[];
  /** White that some cells have before their glyph, as part of their width: what stands under a wider ruby. */
  readonly leads: ReadonlyMap<number, number>;
  /** Cells at its head that are a drop capital; 0 for none. */
  readonly drop: number;
  /** Forms that differ from the class's, by cell. */
  readonly forms: ReadonlyMap<number, GlyphForm>;
  /** Position of each cell in `text`, in UTF-16 units; undefined where cells and units agree. */
  readonly units: Int32Array | undefined;
}

const noForms: ReadonlyMap<number, GlyphForm> = new Map();
const noLeads: ReadonlyMap<number, number> = new Map();
const hyphenCode = HYPHEN.charCodeAt(0);

/** Cells of a paragraph. Pure; the same copy and setting give the same cells. */
export function cellsOf(copy: Copy, setting: Setting): Cells {
  const across = classify(copy.text, setting.classOf);
  const down = setting.vertical ? orientationsOf(across) : undefined;
  const text = down ? { ...across, ...down } : across;
  const { count, codes, kind, units, addresses } = text;
  const ready = readyProfile(setting.profile);
  const { width, least, forms } = widthsOf(text, copy, setting, ready);
  // Down the page lines end by the classes that the copy has across it.
  const mayBreak = opportunitiesOf(across, breakTables(setting.level));
  markOpportunities(mayBreak, across, copy, setting.hyphenate);
  const cells: Cells = {
    text: copy.text,
    count,
    ready,
    level: setting.level,
    codes,
    kind,
    units,
    width,
    least,
    gap: new Int16Array(count),
    leastGap: new Int16Array(count),
    gapKind: new Uint8Array(count),
    mayBreak,
    forced: forcedEnds(mayBreak),
    orphanFrom: orphanFrom(kind, width),
    hyphen: setting.hyphenate || copy.text.includes(SOFT_HYPHEN) ? (setting.advance(hyphenCode) ?? HALF_EM) : 0,
    addresses,
    leads: copy.rubies && copy.rubies.length > 0 ? spreadRubies(width, least, copy) : noLeads,
    drop: 0,
    forms: forms ?? noForms,
  };
  openGaps(cells);
  for (const run of copy.runs ?? []) if (run.raised) attachRaised(cells, run);
  if (down) holdTogether(down, cells, GAP.unit);
  trackGaps(cells, copy);
  return cells;
}

function openGaps({ kind, gap, leastGap, gapKind, width, count, ready }: Cells): void {
  for (let i = 1; i < count; i++) {
    const before = kind[i - 1];
    const after = kind[i];
    if (isOneUnit(before, after) || (width[i] === 0 && side[after] === 0)) gapKind[i] = GAP.unit;
    else if (opensGap(before, after)) {
      gapKind[i] = GAP.hanLatin;
      gap[i] = ready.hanLatin.natural;
      leastGap[i] = ready.hanLatin.least;
    } else gapKind[i] = GAP.plain;
  }
}

/**
 * A superscript or subscript is not parted from what it follows, and no gap opens at its edges; but Han after it keeps
 * its gap from the letter that it follows: close in 米²的, apart in mc²与.
 */
function attachRaised({ kind, gap, leastGap, gapKind, count }: Cells, { start, end }: Span): void {
  const close = (edge: number) => {
    gap[edge] = leastGap[edge] = 0;
  };
  if (start > 0) gapKind[start] = GAP.unit;
  if (start < count) close(start);
  if (end >= count || (start > 0 && gapKind[end] === GAP.hanLatin && opensGap(kind[start - 1], kind[end]))) return;
  if (gapKind[end] === GAP.hanLatin) gapKind[end] = GAP.plain;
  close(end);
}

/** Tracking by hand. */
function trackGaps({ gap, leastGap }: Cells, { tracks }: Copy): void {
  for (const { start, end, tracking } of tracks) {
    for (let i = start + 1; i < end; i++) {
      gap[i] += tracking;
      leastGap[i] += tracking;
    }
  }
}

/** A base narrower than its ruby is spread: every cell gets its share of the white, half of it before the glyph. */
function spreadRubies(width: Int16Array, least: Int16Array, { rubies = [] }: Copy): ReadonlyMap<number, number> {
  const leads = new Map<number, number>();
  for (const { start, end, width: wanted } of rubies) {
    let own = 0;
    for (let i = start; i < end; i++) own += width[i];
    if (wanted <= own || end <= start) continue;
    for (const [index, white] of share(wanted - own, end - start).entries()) {
      width[start + index] += white;
      least[start + index] += white;
      leads.set(start + index, white >> 1);
    }
  }
  return leads;
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
export const startCut = ({ kind, width, ready, drop }: Cells, i: number): number =>
  i >= drop && whiteBefore(kind[i]) && ready.profile.edges.start === 'cut' && width[i] > HALF_EM
    ? width[i] - HALF_EM
    : 0;
export const endCut = ({ kind, width, ready }: Cells, i: number): number =>
  whiteAfter(kind[i]) && ready.profile.edges.end === 'cut' && width[i] > HALF_EM ? width[i] - HALF_EM : 0;

/** Where the lines of a paragraph must end. */
function forcedEnds(mayBreak: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = mayBreak.indexOf(BREAK.forced); at >= 0; at = mayBreak.indexOf(BREAK.forced, at + 1)) ends.push(at);
  ends.push(mayBreak.length);
  return ends;
}

/** Classes that make a last line no longer: marks of all kinds, white, what attaches (as Unicode has them: no L, no N). */
const isMark = classFlags(
  classTable
    .map(({ name }) => name)
    .filter(
      (name) =>
        !['han', 'latin', 'digit', 'symbol', 'enclosed', 'other', 'wide-unit', 'iteration', 'small-kana'].includes(
          name,
        ),
    ),
);

/** The first cell with which a last line of fewer than two characters, its marks aside, may start. */
function orphanFrom(kind: Uint8Array, width: Int16Array): number {
  let found = 0;
  for (let i = kind.length - 1; i >= 0; i--) {
    if (width[i] > 0 && isMark[kind[i]] === 0 && ++found === 2) return i + 1;
  }
  return 0;
}
