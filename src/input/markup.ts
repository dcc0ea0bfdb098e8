/**
 * The mark-up inside a line of copy: `{苏君}` keeps together, `{-1/80|text}` tracks by hand, `{/}` ends a line of a
 * head, a backslash before `{ } | \`, before a `#` at the line's start or before a mark prints it as it stands, and
 * normalisation leaves it so. What is no mark-up is text: nothing is dropped.
 */
import { isKeepable } from '../cjk/copy-rules.js';
import type { Code, Diagnostic } from '../diagnostics/index.js';
import type { Em } from '../units/index.js';
import type { Source, Span } from './types.js';

/** A line without its mark-up; `columns` counts code points of the raw line from 0, one entry per character. */
export interface Marked {
  readonly characters: readonly string[];
  readonly columns: readonly number[];
  /** Offsets of characters that a backslash keeps as they are typed. */
  readonly kept: readonly number[];
  readonly keeps: readonly Span[];
  readonly tracks: readonly (Span & { readonly tracking: Em })[];
  /** Characters before which a line of a head begins. */
  readonly breaks: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A bar as typed on either keyboard: U+007C or the full-width U+FF5C. */
const isBar = (character: string): boolean => character === '|' || character === '\uff5c';
/** A slash as typed on either keyboard: U+002F or the full-width U+FF0F. */
const isSlash = (character: string): boolean => character === '/' || character === '\uff0f';
const isEscapable = (character: string | undefined): boolean =>
  character === '{' || character === '}' || character === '\\' || (character !== undefined && isBar(character));
/** Hand tracking beyond these (1/1000 em) is a slip of the keyboard. */
const TIGHTEST = -250;
const WIDEST = 1000;

/** The raw offsets of characters that a backslash hides from the mark-up. */
function escapesOf(raw: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] !== '\\') continue;
    if (isEscapable(raw[at + 1]) || isKeepable(raw[at + 1]) || (at === 0 && raw[1] === '#')) hidden.add(++at);
  }
  return hidden;
}

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

interface Brace {
  readonly open: number;
  /** First character of the content. */
  readonly from: number;
  readonly tracking: Em | undefined;
  /** The text before the bar, where it is no tracking. */
  readonly wrong: string | undefined;
}

function openBrace(raw: readonly string[], hidden: ReadonlySet<number>, open: number): Brace {
  let bar = open + 1;
  while (bar < raw.length && !isBar(raw[bar]) && raw[bar] !== '{' && raw[bar] !== '}' && !hidden.has(bar + 1)) bar++;
  if (bar >= raw.length || !isBar(raw[bar]) || hidden.has(bar))
    return { open, from: open + 1, tracking: undefined, wrong: undefined };
  const before = raw.slice(open + 1, bar).join('');
  const tracking = trackingOf(before);
  return tracking === undefined
    ? { open, from: open + 1, tracking, wrong: before }
    : { open, from: bar + 1, tracking, wrong: undefined };
}

/** Pairs of braces that are mark-up, by the offset of the opening one, and what is wrong with the others. */
function pairsOf(raw: readonly string[], hidden: ReadonlySet<number>, source: Source) {
  const pairs: (Brace & { readonly close: number })[] = [];
  const diagnostics: Diagnostic[] = [];
  const open: Brace[] = [];
  const tell = (code: Code, at: number, params: Diagnostic['params']) =>
    diagnostics.push({ code, params, place: { ...source, column: source.column + at } });
  for (const [at, character] of raw.entries()) {
    if (hidden.has(at)) continue;
    if (character === '{') open.push(openBrace(raw, hidden, at));
    if (character !== '}') continue;
    const brace = open.pop();
    if (!brace) tell('copy/brace-open', at, { brace: character });
    else if (brace.wrong !== undefined) tell('copy/tracking', brace.open, { got: brace.wrong });
    else if (brace.from === at) tell('copy/brace-empty', brace.open, { text: raw.slice(brace.open, at + 1).join('') });
    else pairs.push({ ...brace, close: at });
  }
  for (const brace of open) tell('copy/brace-open', brace.open, { brace: '{' });
  diagnostics.sort((a, b) => (a.place.column ?? 0) - (b.place.column ?? 0));
  return { pairs, diagnostics };
}

/** Reads a line's mark-up; `source` is where the line's text begins. */
export function readMarkup(line: string, source: Source): Marked {
  const raw = [...line];
  const hidden = escapesOf(raw);
  const { pairs, diagnostics } = pairsOf(raw, hidden, source);
  const skipped = new Set<number>([...hidden].map((at) => at - 1));
  const isBreak = ({ open, from, close }: (typeof pairs)[number]): boolean =>
    from === open + 1 && close === from + 1 && isSlash(raw[from]);
  for (const pair of pairs) {
    for (let at = pair.open; at < (isBreak(pair) ? pair.close : pair.from); at++) skipped.add(at);
    skipped.add(pair.close);
  }
  const characters: string[] = [];
  const columns: number[] = [];
  /** How many characters of the text come before a raw offset. */
  const before: number[] = [];
  for (const [at, character] of raw.entries()) {
    before.push(characters.length);
    if (skipped.has(at)) continue;
    characters.push(character);
    columns.push(at);
  }
  const spans = pairs
    .map(({ from, close, tracking }) => ({ start: before[from], end: before[close], tracking }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    characters,
    columns,
    kept: hidden.size === 0 ? [] : [...hidden].map((at) => before[at]),
    keeps: spans.flatMap(({ start, end, tracking }) => (tracking === undefined ? [{ start, end }] : [])),
    tracks: spans.flatMap(({ start, end, tracking }) => (tracking === undefined ? [] : [{ start, end, tracking }])),
    breaks: pairs.filter(isBreak).map(({ open }) => before[open]),
    diagnostics,
  };
}
