/**
 * Pairs of braces: which of them are mark-up, and of what kind. A pair that is none is told and stays in the text as
 * it is typed; pairs inside it are read for themselves.
 */
import { normalise } from '../cjk/normalise.js';
import type { Code, Diagnostic } from '../diagnostics/index.js';
import type { Em } from '../units/index.js';
import { nearNames } from './near.js';
import { MARKS, reservedNames } from './runs.js';
import type { RunStyle, Source, Span } from './types.js';

/** A raw line of copy; `hidden` are the offsets of characters that a backslash hides from the mark-up. */
export interface RawLine {
  readonly raw: readonly string[];
  readonly hidden: ReadonlySet<number>;
  readonly source: Source;
  /** Styles of runs by name. */
  readonly runs: ReadonlyMap<string, RunStyle>;
}

export type Meaning =
  | { readonly kind: 'keep' | 'break' | 'spaced' | 'ruby' | 'cut' }
  | { readonly kind: 'track'; readonly tracking: Em }
  | { readonly kind: 'run'; readonly style: RunStyle };

/** A pair that is mark-up: `from` to `to` is what it holds, of a ruby its base; `to + 1` to `close` is its reading. */
export interface Pair {
  readonly meaning: Meaning;
  readonly open: number;
  readonly from: number;
  readonly to: number;
  readonly close: number;
}

/** What is wrong with a pair. */
interface Fault {
  readonly code: Code;
  readonly params: Diagnostic['params'];
}

interface Opened {
  readonly open: number;
  readonly from: number;
  readonly meaning: Meaning | Fault;
  /** Bars after the one that ends the name. */
  readonly bars: number[];
}

/** A bar as typed on either keyboard: U+007C or the full-width U+FF5C. */
export const isBar = (character: string): boolean => character === '|' || character === '\uff5c';
/** A slash as typed on either keyboard: U+002F or the full-width U+FF0F. */
const isSlash = (character: string): boolean => character === '/' || character === '\uff0f';
/** Hand tracking beyond these (1/1000 em) is a slip of the keyboard. */
const TIGHTEST = -250;
const WIDEST = 1000;
/** What is nothing but figures and their signs was to be a tracking. */
const numeric = /^[\s\d+\-./]*$/;
/** Characters of an unknown name that a message shows. */
const SHORT = 12;

/** 1/1000 em of `-1/80` or `0.05`, rounded to the tighter integer; undefined for what is no tracking. */
function trackingOf(text: string): Em | undefined {
  const match = /^([+-]?)(\d{1,4}(?:\.\d{1,4})?)(?:\/(\d{1,4}(?:\.\d{1,4})?))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, over, under = '1'] = match;
  const value = ((sign === '-' ? -1000 : 1000) * Number(over)) / Number(under);
  // Six places hide what binary fractions add; -12.5 becomes -13, 12.5 becomes 12.
  const rounded = Math.floor(Number(value.toFixed(6)));
  return rounded >= TIGHTEST && rounded <= WIDEST ? (rounded as Em) : undefined;
}

/** The fault of a name that nothing has. */
export function unknownName(name: string, runs: RawLine['runs']): Fault {
  const known = [...runs.keys(), ...reservedNames];
  const shown = [...name];
  return {
    code: 'copy/markup-name',
    params: {
      name: shown.length > SHORT ? `${shown.slice(0, SHORT).join('')}…` : name,
      near: nearNames(name, known).join(', ') || '-',
      known: known.join(', '),
    },
  };
}

/** What stands before a bar means. */
function meaningOf(before: string, runs: RawLine['runs']): Meaning | Fault {
  const name = before.trim();
  const lower = name.toLowerCase();
  for (const kind of ['spaced', 'ruby', 'cut'] as const)
    if (MARKS[kind].some((known) => known === lower)) return { kind };
  const style = runs.get(name) ?? runs.get(lower);
  if (style) return { kind: 'run', style };
  const tracking = trackingOf(name);
  if (tracking !== undefined) return { kind: 'track', tracking };
  return numeric.test(name) ? { code: 'copy/tracking', params: { got: before } } : unknownName(name, runs);
}

function openedAt({ raw, hidden, runs }: RawLine, open: number): Opened {
  let bar = open + 1;
  while (bar < raw.length && !isBar(raw[bar]) && raw[bar] !== '{' && raw[bar] !== '}' && !hidden.has(bar + 1)) bar++;
  if (bar >= raw.length || !isBar(raw[bar]) || hidden.has(bar))
    return { open, from: open + 1, meaning: { kind: 'keep' }, bars: [] };
  return { open, from: bar + 1, meaning: meaningOf(raw.slice(open + 1, bar).join(''), runs), bars: [] };
}

/** The pairs of a line while they are found. */
class Pairs {
  readonly found: Pair[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly plain: Span[] = [];
  private readonly line: RawLine;

  constructor(line: RawLine) {
    this.line = line;
  }

  tell({ code, params }: Fault, at: number): void {
    const { source } = this.line;
    this.diagnostics.push({ code, params, place: { ...source, column: source.column + at } });
  }

  /** Ends a pair: it is mark-up, or told. */
  close(opened: Opened, close: number): void {
    const { open, from, bars } = opened;
    const meaning = this.meantBy(opened, close);
    if (!('code' in meaning)) {
      this.found.push({ meaning, open, from, to: meaning.kind === 'ruby' ? bars[0] : close, close });
      return;
    }
    this.tell(meaning, open);
    // What a reading holds is as typed with it.
    const isRuby = 'kind' in opened.meaning && opened.meaning.kind === 'ruby';
    if (!isRuby || bars.length === 0) return;
    const [start] = bars;
    this.plain.push({ start, end: close });
    while (this.found.length > 0 && this.found[this.found.length - 1].open > start) this.found.pop();
  }

  private meantBy({ open, from, meaning, bars }: Opened, close: number): Meaning | Fault {
    const { raw } = this.line;
    if ('code' in meaning) return meaning;
    const empty: Fault = { code: 'copy/brace-empty', params: { text: raw.slice(open, close + 1).join('') } };
    if (from === close) return empty;
    if (meaning.kind === 'keep' && close === from + 1 && isSlash(raw[from])) return { kind: 'break' };
    if (meaning.kind !== 'ruby') return meaning;
    return this.rubyFault(from, bars, close) ?? (this.isBlank(from, bars[0], close) ? empty : meaning);
  }

  /** What keeps a ruby from being one: it is a base and a reading, the reading is plain, the base has no other. */
  private rubyFault(from: number, bars: readonly number[], close: number): Fault | undefined {
    const { raw, hidden } = this.line;
    const params = { text: raw.slice(from, close).join('') };
    const [bar] = bars;
    if (bars.length !== 1) return { code: 'copy/ruby-parts', params };
    for (let at = bar; at < close; at++)
      if (!hidden.has(at) && (raw[at] === '{' || raw[at] === '}')) return { code: 'copy/ruby-braces', params };
    const inner = this.found.some(
      ({ open, meaning: { kind } }) => open >= from && open < bar && (kind === 'ruby' || kind === 'break'),
    );
    return inner ? { code: 'copy/ruby-base', params } : undefined;
  }

  /** Whether a base or its reading would print nothing. */
  private isBlank(from: number, bar: number, close: number): boolean {
    const marks = new Set(this.found.flatMap(marksOf));
    const { raw } = this.line;
    const blank = (start: number, end: number) =>
      normalise(
        raw
          .slice(start, end)
          .filter((_, index) => !marks.has(start + index))
          .join(''),
      ).text.trim() === '';
    return blank(from, bar) || blank(bar + 1, close);
  }
}

/** The raw offsets of a pair that are mark-up and no text of their line. */
export function marksOf({ meaning, open, from, to, close }: Pair): number[] {
  const marks: number[] = [];
  const content = meaning.kind === 'break' ? close : from;
  for (let at = open; at < content; at++) marks.push(at);
  for (let at = to; at <= close; at++) marks.push(at);
  return marks;
}

/** What the braces of a line are. */
export interface Braces {
  /** Those that are mark-up, in the order of their ends. */
  readonly pairs: readonly Pair[];
  /** Readings that were refused: nothing in them is mark-up. */
  readonly plain: readonly Span[];
  /** What is wrong with the others. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the braces of a line. */
export function pairsOf(line: RawLine): Braces {
  const pairs = new Pairs(line);
  const open: Opened[] = [];
  for (const [at, character] of line.raw.entries()) {
    if (line.hidden.has(at)) continue;
    const inner = open.at(-1);
    if (character === '{') open.push(openedAt(line, at));
    else if (character === '}') {
      if (inner) pairs.close(inner, at);
      else pairs.tell({ code: 'copy/brace-open', params: { brace: character } }, at);
      open.pop();
    } else if (inner && at >= inner.from && isBar(character)) inner.bars.push(at);
  }
  for (const { open: at } of open) pairs.tell({ code: 'copy/brace-open', params: { brace: '{' } }, at);
  const diagnostics = pairs.diagnostics.sort((a, b) => (a.place.column ?? 0) - (b.place.column ?? 0));
  return { pairs: pairs.found, plain: pairs.plain, diagnostics };
}
