/** A line of a file as copy: mark-up read, text normalised, every character with its way back to the file. */
import { isEveryday } from '../cjk/copy-everyday.js';
import type { HouseRule } from '../cjk/copy-rules.js';
import { type Normalised, normalise } from '../cjk/normalise.js';
import type { Code, Diagnostic } from '../diagnostics/index.js';
import { type Marked, readMarkup, type Typed } from './markup.js';
import { type Reading, readingsOf } from './readings.js';
import type { Copy, Normalisation, Ruby, RunStyle, Source, Span } from './types.js';

/** How copy is read, and where reading puts what it has to say. */
export interface Sink {
  /** Rules of normalisation that the layout switches off. */
  readonly off: ReadonlySet<HouseRule>;
  /** Styles of runs by the names that the mark-up has for them. */
  readonly runs: ReadonlyMap<string, RunStyle>;
  readonly diagnostics: Diagnostic[];
  readonly normalisations: Normalisation[];
}

const none: readonly never[] = [];
const whiteStart = /^[\s\ufeff]+/u;
const whiteEnd = /[\s\ufeff]+$/u;
const suspicious = /(?![\t\u0085])[\p{Cc}\p{Noncharacter_Code_Point}\p{Co}\ufffd]/u;
/** What a line without mark-up has none of. */
const marking = /[{}\\]|\*\*/;
const AROUND = 4;

const pointsOf = (text: string): number => [...text].length;

/** White space at a line's ends is typed indent or a slip: it is not set, but logged. */
function trimmed(line: string, source: Source, sink: Sink): { text: string; from: Source } {
  const bare = line.trim();
  if (bare === line) return { text: line, from: source };
  const lead = whiteStart.exec(line)?.[0] ?? '';
  const tail = bare === '' ? '' : (whiteEnd.exec(line)?.[0] ?? '');
  const from = { ...source, column: source.column + pointsOf(lead) };
  const log = (white: string, column: number) => {
    if (white !== '')
      sink.normalisations.push({ rule: 'edge-space', source: { ...source, column }, from: white, to: '' });
  };
  log(lead, source.column);
  log(tail, from.column + pointsOf(bare));
  return { text: bare, from };
}

/** Copy of one line, such as a byline: a forced line end that is marked in it is told and left out. */
export function lineCopyOf(line: string, source: Source, sink: Sink, literal = true): Copy {
  const copy = copyOf(line, source, sink, literal);
  if (copy.breaks.length === 0) return copy;
  sink.diagnostics.push({ code: 'copy/break', params: { mark: '{/}' }, place: { ...copy.source } });
  return { ...copy, breaks: none };
}

/**
 * Copy from a piece of a line that begins at `source`. `literal` is false where the file does not hold the text one
 * character by another (a quoted YAML value with escapes); then every character leads to its beginning.
 */
export function copyOf(line: string, source: Source, sink: Sink, literal = true): Copy {
  const { text, from } = trimmed(line, source, sink);
  if (literal && !marking.test(text) && isEveryday(text)) {
    return {
      text,
      source: from,
      columns: undefined,
      keeps: none,
      cuts: none,
      tracks: none,
      breaks: none,
      runs: none,
      rubies: none,
    };
  }
  const marked = readMarkup(text, from, sink.runs);
  sink.diagnostics.push(
    ...(literal ? marked.diagnostics : marked.diagnostics.map((one) => ({ ...one, place: { ...from } }))),
  );
  const columnOf = (raw: number): number => (literal ? from.column + raw : from.column);
  const normal = putRight(marked, columnOf, from, sink);
  const typed = marked.columns.map(columnOf);
  const columns = normal.origins ? normal.origins.map((origin) => typed[origin]) : typed;
  const first = columns[0] ?? from.column;
  const counting = columns.every((column, index) => column === first + index);
  return {
    text: normal.text,
    source: { ...from, column: first },
    columns: counting ? undefined : columns,
    keeps: moved(marked.keeps, normal.origins),
    cuts: moved(marked.cuts, normal.origins),
    tracks: moved(marked.tracks, normal.origins),
    breaks: breaksIn(marked, normal),
    runs: moved(marked.runs, normal.origins),
    rubies: readingsOf(marked).map((reading): Ruby => {
      const { text: own } = putRight(reading.typed, columnOf, from, sink);
      const source = { ...from, column: columnOf(reading.typed.columns[0]) };
      return { ...basesOf(reading, normal), text: own, source };
    }),
  };
}

/** What was typed, normalised; what there is to say of it, and what was changed, goes to the sink. */
function putRight(typed: Typed, columnOf: (raw: number) => number, from: Source, sink: Sink): Normalised {
  const { characters, kept } = typed;
  const columns = typed.columns.map(columnOf);
  inspect(characters, columns, from, sink.diagnostics);
  const normal = normalise(characters.join(''), { off: sink.off, kept });
  for (const { rule, at, from: was, to } of normal.changes) {
    sink.normalisations.push({ rule, source: { ...from, column: columns[at] ?? from.column }, from: was, to });
  }
  for (const at of normal.unpaired) {
    sink.diagnostics.push({
      code: 'copy/quote-unpaired',
      params: { quote: characters[at], ...aroundOf(characters, at) },
      place: { ...from, column: columns[at] },
    });
  }
  return normal;
}

/** Where a reading's base stands in the normalised text; where nothing is left of it, its neighbour bears the reading. */
function basesOf({ start, end }: Reading, { text, origins }: Normalised): Span {
  const [base] = moved([{ start, end }], origins);
  if (base) return base;
  const at = Math.max(0, Math.min(origins?.findIndex((origin) => origin >= start) ?? 0, pointsOf(text) - 1));
  return { start: at, end: at + 1 };
}

/** Spans of the typed text as spans of the normalised one; a span of which nothing is left is dropped. */
function moved<T extends Span>(spans: readonly T[], origins: readonly number[] | undefined): readonly T[] {
  if (!origins || spans.length === 0) return spans;
  const index = (offset: number): number => {
    const found = origins.findIndex((origin) => origin >= offset);
    return found < 0 ? origins.length : found;
  };
  return spans
    .map((span) => ({ ...span, start: index(span.start), end: index(span.end) }))
    .filter(({ start, end }) => end > start);
}

/** Forced line ends in the normalised text, ascending; one at an end of it ends nothing. */
function breaksIn({ breaks }: Marked, { text, origins }: Normalised): readonly number[] {
  if (breaks.length === 0) return none;
  const spans = breaks.map((start) => ({ start, end: start + 1 }));
  const starts = moved(spans, origins).map(({ start }) => start);
  const length = pointsOf(text);
  return [...new Set(starts)].filter((start) => start > 0 && start < length).sort((a, b) => a - b);
}

/** Characters that cannot be meant: lost ones, private ones, control characters. */
function inspect(
  characters: readonly string[],
  columns: readonly number[],
  from: Source,
  diagnostics: Diagnostic[],
): void {
  for (const [at, character] of characters.entries()) {
    if (!suspicious.test(character)) continue;
    const code = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    diagnostics.push({
      code: suspicionOf(character),
      params: {
        code,
        shown: normalise(character).text,
        ...aroundOf(characters, at),
      },
      place: { ...from, column: columns[at] },
    });
  }
}

const aroundOf = (characters: readonly string[], at: number): { before: string; after: string } => ({
  before: characters.slice(Math.max(0, at - AROUND), at).join(''),
  after: characters.slice(at + 1, at + 1 + AROUND).join(''),
});

function suspicionOf(character: string): Code {
  if (character === '\ufffd') return 'copy/replacement';
  return /\p{Co}/u.test(character) ? 'copy/private-use' : 'copy/control';
}
