/**
 * Where the lines of a paragraph may end: the tables of pairs, and the rules of UAX 14 that look further than a
 * pair. Knows classes; nothing of widths.
 */
import { AT, type BreakTables, classFlags, classIndex, classTable, pairedClass, vanishes } from '../cjk/index.js';
import type { Classified } from './classify.js';
import type { Copy, Hyphenate, Span } from './copy.js';

/** What stands before a cell: no line end; one that may be; one with a hyphen drawn; one that must be. */
export const BREAK = { never: 0, may: 1, hyphen: 2, forced: 3 } as const;

const classes = classTable.length;
const { attached, connector, digit, hyphen, latin, other, regional, slash, space } = classIndex;
const emojiJoiner = classIndex['emoji-joiner'];
const latinMark = classIndex['latin-mark'];
const latinSign = classIndex['latin-sign'];
const lineBreak = classIndex['line-break'];
const softHyphen = classIndex['soft-hyphen'];
const zeroSpace = classIndex['zero-space'];

const white = classTable.flatMap(({ name }, index) => (vanishes(index) ? [name] : []));
const suffixes = ['suffix', 'wide-suffix'] as const;
const prefixes = ['prefix', 'wide-prefix', 'plus'] as const;
const openers = ['latin-open', 'opening'] as const;
const closers = ['latin-close', 'latin-brace', 'closing'] as const;
const isSuffix = classFlags(suffixes);
const isPrefix = classFlags(prefixes);
const isOpen = classFlags(openers);
/** LB25: what a number goes on with, and what closes it. */
const goesOn = classFlags(['slash', 'latin-mark']);
const closes = classFlags(closers);
/** LB20a: after these a hyphen begins a word. */
const beginsWord = classFlags(['zero-space', 'no-break-space', ...white]);
/** Classes beside which a rule may look further than the pair. */
const further = classFlags([
  ...white,
  ...suffixes,
  ...prefixes,
  ...openers,
  ...closers,
  'attached',
  'connector',
  'digit',
  'emoji-joiner',
  'hyphen',
  'latin-mark',
  'no-break-space',
  'regional',
  'slash',
  'soft-hyphen',
  'zero-space',
]);

/** What the walk knows at a cell. */
interface Walk {
  readonly kind: Uint8Array;
  readonly codes: Int32Array;
  readonly tables: BreakTables;
  /** Class that judges the cell before: its base where it is a mark that attaches (LB9). */
  base: number;
  /** The last class that was no white space. */
  solid: number;
  /** LB25: 1 in a number, 2 behind its closing bracket. */
  number: number;
  /** LB30a: whether an odd number of regional indicators stands before. */
  odd: boolean;
}

/** For each cell whether a line may start with it (`BREAK`). */
export function opportunitiesOf(text: Classified, tables: BreakTables): Uint8Array {
  const { kind, count } = text;
  const found = new Uint8Array(count);
  if (count === 0) return found;
  const { beside } = tables;
  const walk: Walk = { kind, codes: text.codes, tables, base: edgeOf(kind, 0), solid: other, number: 0, odd: false };
  if (isAttached(kind[0])) walk.base = other;
  for (let i = 1; i < count; i++) {
    const before = kind[i - 1];
    if (i > 1 && !isAttached(before)) walk.base = edgeOf(kind, i - 1);
    else if (i > 1 && beginsLine(kind[i - 2])) walk.base = other;
    if (!vanishes(before)) walk.solid = walk.base;
    const { base } = walk;
    if (further[before] === 0 && further[kind[i]] === 0) {
      walk.number = 0;
      walk.odd = false;
      found[i] = beside[base * classes + edgeOf(kind, i)];
    } else found[i] = look(walk, i);
  }
  return found;
}

const isAttached = (own: number): boolean => own === attached || own === emojiJoiner;
/** After white space a mark that attaches has no base and stands for a letter (LB10). */
const beginsLine = (own: number): boolean => own === space || own === zeroSpace || own === lineBreak;

/** The class that decides about a line's edge: two dashes or more are —— and follow its rules, not the range dash's. */
export function edgeOf(kind: Uint8Array, i: number): number {
  const own = kind[i];
  return kind[i - 1] === own || kind[i + 1] === own ? pairedClass(own) : own;
}

function look(walk: Walk, i: number): number {
  const { kind, base, tables } = walk;
  const before = kind[i - 1];
  const after = edgeOf(kind, i);
  if (before === lineBreak) return isOneBreak(walk, i) ? BREAK.never : BREAK.forced;
  walk.odd = base === regional && (isAttached(before) ? walk.odd : !walk.odd);
  if (!isAttached(before)) walk.number = numberAfter(walk.number, base);
  if (isAttached(after)) return beginsLine(before) ? spaced(walk, before, other) : BREAK.never;
  if (before === emojiJoiner) return BREAK.never;
  if (before === softHyphen) return tables.beside[softHyphen * classes + after] === 1 ? BREAK.hyphen : BREAK.never;
  // LB15c: a number may begin with its point.
  if (before === space && after === latinMark && kind[i + 1] === digit) return BREAK.may;
  if (vanishes(before)) return spaced(walk, before, after);
  if (base === regional && after === regional) return walk.odd ? BREAK.never : BREAK.may;
  if (goesOnAt(walk, i, after)) return BREAK.never;
  return tables.beside[base * classes + after];
}

/** Across white space: what the space allows, and what still belongs to the mark before it. */
function spaced({ solid, tables }: Walk, before: number, after: number): number {
  if (tables.beside[before * classes + after] === 0) return BREAK.never;
  // LB8: behind a zero width space white parts everything.
  return solid === zeroSpace || tables.overSpaces[solid * classes + after] === 1 ? BREAK.may : BREAK.never;
}

/** LB5: CR and LF are one. */
const isOneBreak = ({ codes }: Walk, i: number): boolean => codes[i - 1] === CR && codes[i] === LF;
const CR = 0x0d;
const LF = 0x0a;

function numberAfter(number: number, own: number): number {
  if (own === digit) return 1;
  if (number !== 1) return 0;
  return goesOn[own] === 1 ? 1 : closes[own] === 1 ? 2 : 0;
}

/** LB20a and LB25: a word that begins with its hyphen; a number with its signs, brackets and units. */
function goesOnAt({ kind, base, number }: Walk, i: number, after: number): boolean {
  if (base === hyphen || base === connector) {
    if (wordBegins(kind, i - 1) && (after === latin || after === latinSign || after === other)) return true;
  }
  if (number > 0 && (isSuffix[after] === 1 || isPrefix[after] === 1)) return true;
  if (number === 1 && after === digit) return true;
  if (isOpen[after] === 1 && (isSuffix[base] === 1 || isPrefix[base] === 1)) {
    return kind[i + 1] === digit || (kind[i + 1] === latinMark && kind[i + 2] === digit);
  }
  return false;
}

/** Whether a hyphen before cell `end`, with the marks that attach to it, begins a word (LB20a). */
function wordBegins(kind: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && isAttached(kind[at])) at--;
  return at === 0 || beginsWord[kind[at - 1]] === 1;
}

/** Least letters or digits on either side of a hyphen or slash that may be parted: X-ray, Wi-Fi and km/h stay whole. */
const PIECE = 3;
const isWord = (own: number): boolean => own === latin || own === digit;
/** Whether fewer letters or digits than that end before a cell, or begin with it. */
function isShort(kind: Uint8Array, end: number, step: 1 | -1): boolean {
  for (let count = 0; count < PIECE; count++) {
    const own = kind[end + (step > 0 ? count : -1 - count)];
    if (!isWord(own)) return true;
  }
  return false;
}

/** Takes out what the copy keeps together, and adds hyphenation and the strokes of addresses. */
export function markOpportunities(
  found: Uint8Array,
  { words, addresses, kind, codes }: Classified,
  { keeps, runs = [], rubies = [], breaks = [] }: Copy,
  hyphenate: Hyphenate | undefined,
): void {
  if (hyphenate)
    for (const span of words)
      hyphenWord(found, span, hyphenate(String.fromCodePoint(...codes.subarray(span.start, span.end))));
  for (const { end } of words) {
    const isLink = kind[end] === hyphen || kind[end] === slash;
    if (isLink && isWord(kind[end + 1]) && (isShort(kind, end, -1) || isShort(kind, end + 1, 1)))
      found[end + 1] = BREAK.never;
  }
  for (const { start, end } of addresses) {
    found.fill(BREAK.never, start + 1, end);
    for (let i = start + 1; i < end; i++) if (kind[i - 1] === slash && kind[i] !== slash) found[i] = BREAK.may;
  }
  for (const { start, end } of keeps) found.fill(BREAK.never, start + 1, end);
  for (const { start, end } of rubies) found.fill(BREAK.never, start + 1, end);
  for (const { start, raised } of runs) if (raised && start > 0) found[start] = BREAK.never;
  for (const at of breaks) if (at > 0 && at < found.length) found[at] = BREAK.forced;
}

function hyphenWord(found: Uint8Array, { start, end }: Span, points: readonly number[]): void {
  for (const point of points) if (point > 0 && start + point < end) found[start + point] = BREAK.hyphen;
}

const splits = classFlags(['latin-mark', 'hyphen', 'suffix', 'latin-stop']);
const atCode = AT.charCodeAt(0);
/** Where an address that is wider than its line is split: before a mark or the @, so that it reads on. */
export const splitsAddress = ({ kind, codes }: Pick<Classified, 'kind' | 'codes'>, at: number): boolean =>
  splits[kind[at]] === 1 || codes[at] === atCode;
