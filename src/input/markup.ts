/**
 * The mark-up inside a line of copy: `{苏君}` keeps together, `{-1/80|text}` tracks by hand, `{/}` ends a line,
 * `{楷|text}` names a style of runs, `{疏|李明}` spaces a name, `{注|北京|Běijīng}` sets a reading over its base,
 * `{删|text}` marks what may be left out, `**text**` is bold. A backslash before `{ } | * \`, before a `#` or `>` at the
 * line's start or before a mark prints it as it stands, and normalisation leaves it so. What is no mark-up is text:
 * nothing is dropped.
 */
import { isKeepable } from '../cjk/copy-rules.js';
import { nameTracking } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Em } from '../units/index.js';
import { type Braces, isBar, marksOf, type Pair, pairsOf, type RawLine } from './braces.js';
import { BOLD } from './runs.js';
import { boldPairs, withoutBold } from './stars.js';
import type { RunStyle, Source, Span } from './types.js';

/** Characters of a raw line with where they stand in it, code points from 0. */
export interface Typed {
  readonly characters: readonly string[];
  readonly columns: readonly number[];
  /** Offsets of characters that a backslash keeps as they are typed. */
  readonly kept: readonly number[];
}

/** A line without its mark-up. */
export interface Marked extends Typed {
  readonly keeps: readonly Span[];
  /** Passages that may be left out. */
  readonly cuts: readonly Span[];
  readonly tracks: readonly (Span & { readonly tracking: Em })[];
  /** Characters before which a line of a head begins. */
  readonly breaks: readonly number[];
  readonly runs: readonly (Span & { readonly style: RunStyle })[];
  /** Readings as typed over their bases. */
  readonly rubies: readonly (Span & { readonly reading: Typed })[];
  readonly diagnostics: readonly Diagnostic[];
}

const isEscapable = (character: string | undefined): boolean =>
  character !== undefined && ('{}\\*'.includes(character) || isBar(character));

/** The raw offsets of characters that a backslash hides from the mark-up. */
function escapesOf(raw: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] !== '\\') continue;
    if (isEscapable(raw[at + 1]) || isKeepable(raw[at + 1]) || (at === 0 && '#>'.includes(raw[1] ?? ' ')))
      hidden.add(++at);
  }
  return hidden;
}

/** What of the raw line from `from` to `to` is text, its backslashes off. */
function typedIn({ raw, hidden }: RawLine, skipped: ReadonlySet<number>, from: number, to: number): Typed {
  const characters: string[] = [];
  const columns: number[] = [];
  const kept: number[] = [];
  for (let at = from; at < to; at++) {
    if (skipped.has(at) || hidden.has(at + 1)) continue;
    if (hidden.has(at)) kept.push(characters.length);
    characters.push(raw[at]);
    columns.push(at);
  }
  return { characters, columns, kept };
}

/** Bold pairs as pairs of mark-up; told and left as text where the layout has no bold. */
function readStars(line: RawLine, braces: Braces, diagnostics: Diagnostic[]): Pair[] {
  const style = line.runs.get(BOLD);
  const { source } = line;
  return boldPairs(line, braces).flatMap(({ at, close }) => {
    if (style) return [{ meaning: { kind: 'run', style }, open: at, from: at + 2, to: close, close: close + 1 }];
    diagnostics.push({ ...withoutBold(line), place: { ...source, column: source.column + at } });
    return [];
  });
}

/** Reads a line's mark-up; `source` is where the line's text begins, `runs` are the layout's styles by name. */
export function readMarkup(text: string, source: Source, runs: RawLine['runs']): Marked {
  const raw = [...text];
  const line: RawLine = { raw, hidden: escapesOf(raw), source, runs };
  const braces = pairsOf(line);
  const diagnostics = [...braces.diagnostics];
  const pairs = [...braces.pairs, ...readStars(line, braces, diagnostics)];
  const skipped = new Set(pairs.flatMap(marksOf));
  const typed = typedIn(line, skipped, 0, raw.length);
  /** How many characters of the text come before a raw offset. */
  const before = new Int32Array(raw.length + 1);
  for (const column of typed.columns) before[column + 1] = 1;
  for (let at = 1; at <= raw.length; at++) before[at] += before[at - 1];
  const spans = pairs
    .map((pair) => ({ ...pair, start: before[pair.from], end: before[pair.to] }))
    .filter(({ start, end, meaning }) => end > start && meaning.kind !== 'break')
    .sort((a, b) => a.start - b.start || b.end - a.end || a.open - b.open);
  const marked = meantBy(spans, (pair) => typedIn(line, new Set(), pair.to + 1, pair.close));
  const breaks = pairs.filter(({ meaning }) => meaning.kind === 'break').map(({ open }) => before[open]);
  return { ...typed, ...marked, breaks, diagnostics };
}

/** Spans by what they mean. */
function meantBy(
  spans: readonly (Pair & Span)[],
  readingOf: (pair: Pair) => Typed,
): Pick<Marked, 'keeps' | 'cuts' | 'tracks' | 'runs' | 'rubies'> {
  const keeps: Span[] = [];
  const cuts: Span[] = [];
  const tracks: (Span & { tracking: Em })[] = [];
  const runs: (Span & { style: RunStyle })[] = [];
  const rubies: (Span & { reading: Typed })[] = [];
  for (const pair of spans) {
    const { start, end, meaning } = pair;
    if (meaning.kind === 'keep') keeps.push({ start, end });
    else if (meaning.kind === 'cut') cuts.push({ start, end });
    else if (meaning.kind === 'track') tracks.push({ start, end, tracking: meaning.tracking });
    else if (meaning.kind === 'run') runs.push({ start, end, style: meaning.style });
    else if (meaning.kind === 'ruby') rubies.push({ start, end, reading: readingOf(pair) });
    else if (nameTracking(end - start) !== 0) {
      // A name that is spaced stays on one line: its white would vanish at a line's end.
      keeps.push({ start, end });
      tracks.push({ start, end, tracking: nameTracking(end - start) });
    }
  }
  return { keeps, cuts, tracks, runs, rubies };
}
