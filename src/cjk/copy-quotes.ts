/**
 * Straight quotes paired within a paragraph: among those that curly pairs leave, double ones first, then single ones
 * inside or around them. What has no partner stays as it is; apostrophes and measures (5'11") are none.
 */
import { whiteBefore } from './copy-brackets.js';
import { HAN, WIDE, WIDE_CLOSING, WIDE_OPENING } from './copy-context.js';
import type { Edit, Kept } from './copy-rules.js';

interface Kind {
  readonly marks: RegExp;
  readonly open: string;
  readonly close: string;
}
const kinds: readonly Kind[] = [
  { marks: /["\uff02\u201c\u201d]/g, open: '\u201c', close: '\u201d' },
  { marks: /['\uff07\u2018\u2019]/g, open: '\u2018', close: '\u2019' },
];

interface Quote {
  readonly unit: number;
  readonly mark: string;
  readonly before: string;
  readonly after: string;
}
interface Pair {
  readonly open: number;
  readonly close: number;
}

const word = /[A-Za-z\u00c0-\u024f]/;
const digit = /[0-9]/;
const white = /^[ \u00a0\u3000]?$/;
const chinese = new RegExp(`[${HAN}${WIDE}\u2018-\u201d]`, 'u');
const opening = new RegExp(`^[ \\u00a0\\u3000:：(\\[${WIDE_OPENING}\u2018\u201c]?$`, 'u');
const closing = new RegExp(`^[ \\u00a0\\u3000,.:;?!)\\]${WIDE_CLOSING}\u2019\u201d]?$`, 'u');

/** Neighbours that say it opens: a space or an opening mark before it, text behind it. */
const leansOpen = ({ before, after }: Quote): boolean => opening.test(before) && !closing.test(after);
const leansClosed = ({ before, after }: Quote): boolean => closing.test(after) && !opening.test(before);
const isCurly = ({ open, close }: Kind, { mark }: Quote): boolean => mark === open || mark === close;
/** An apostrophe inside a word, or before a decade ('90s). */
const isApostrophe = ({ mark, before, after }: Quote, text: string, unit: number): boolean =>
  (word.test(before) && word.test(after) && !/["\uff02\u201c\u201d]/.test(mark)) ||
  (mark === "'" && white.test(before) && /^\d\ds/.test(text.slice(unit + 1, unit + 4))) ||
  text.startsWith(AND, unit) ||
  text.endsWith(AND, unit + 1);
/** As in rock 'n' roll. */
const AND = "'n'";

function quotesOf(kind: Kind, text: string, kept: Kept): Quote[] {
  const quotes: Quote[] = [];
  for (const { 0: mark, index: unit } of text.matchAll(kind.marks)) {
    const quote = { unit, mark, before: text[unit - 1] ?? '', after: text[unit + 1] ?? '' };
    if (!kept(unit) && !isApostrophe(quote, text, unit)) quotes.push(quote);
  }
  return quotes;
}

/** The curly quotes that are pairs as they stand. */
function curlyPairs(kind: Kind, quotes: readonly Quote[]): Pair[] {
  const pairs: Pair[] = [];
  const opened: number[] = [];
  for (const { mark, unit } of quotes) {
    if (mark === kind.open) opened.push(unit);
    if (mark !== kind.close) continue;
    const open = opened.pop();
    if (open !== undefined) pairs.push({ open, close: unit });
  }
  return pairs;
}

/** Quotes in groups by the innermost pair that they stand in: no pair reaches out of another. */
function groupsOf(quotes: readonly Quote[], pairs: readonly Pair[]): readonly (readonly Quote[])[] {
  const events = pairs
    .flatMap(({ open, close }) => [
      { unit: open, pair: open, opens: true },
      { unit: close, pair: open, opens: false },
    ])
    .sort((a, b) => a.unit - b.unit);
  const groups = new Map<number, Quote[]>();
  let inside: number[] = [];
  let next = 0;
  for (const quote of quotes) {
    for (; next < events.length && events[next].unit < quote.unit; next++) {
      const { pair, opens } = events[next];
      if (opens) inside.push(pair);
      else inside = inside.filter((other) => other !== pair);
    }
    const key = inside.at(-1) ?? -1;
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  return [...groups.values()];
}

/** Pairs in a row of quotes, one after the other; a quote that contradicts its neighbours is left. */
function pairGroup(kind: Kind, group: readonly Quote[]): Pair[] {
  const straight = group.filter((quote) => !isCurly(kind, quote));
  // A speech of many paragraphs opens each and closes the last: its curly quote waits for no straight one.
  const row = straight.length % 2 === 0 ? straight : group;
  const pairs: Pair[] = [];
  let open: Quote | undefined;
  for (const [at, quote] of row.entries()) {
    const curly = isCurly(kind, quote);
    const opens = curly
      ? quote.mark === kind.open
      : open
        ? leansOpen(quote) || isNext(open, quote)
        : !leansClosed(quote);
    // A quote behind a digit is inches where it has no partner, or its partner stands behind a digit too.
    const inches = isMeasure(quote) && (row.length % 2 === 1 || (row[at + 1] !== undefined && isMeasure(row[at + 1])));
    if (opens) open = !open && !curly && inches ? undefined : quote;
    else if (open) {
      pairs.push({ open: open.unit, close: quote.unit });
      open = undefined;
    }
  }
  return pairs;
}

/** No pair is empty. */
const isNext = (open: Quote, quote: Quote): boolean => quote.unit === open.unit + 1;
/** Feet, inches and plurals: nothing opens right behind a digit or a Latin letter. */
const isMeasure = ({ before }: Quote): boolean => digit.test(before);
const isPlural = ({ mark, before }: Quote): boolean => mark === "'" && word.test(before);

interface Paired {
  readonly edits: readonly Edit[];
  /** Units of straight quotes that found no partner. */
  readonly unpaired: readonly number[];
}

/** Pairs a paragraph's straight quotes. */
export function pairQuotes(text: string, kept: Kept): Paired {
  const edits: Edit[] = [];
  const unpaired: number[] = [];
  const known: Pair[] = [];
  for (const kind of kinds) {
    const quotes = quotesOf(kind, text, kept);
    const curly = curlyPairs(kind, quotes);
    const paired = new Set(curly.flatMap(({ open, close }) => [open, close]));
    const rest = quotes.filter(({ unit }) => !paired.has(unit));
    const pairs = groupsOf(rest, [...known, ...curly]).flatMap((group) => pairGroup(kind, group));
    for (const { open, close } of pairs) {
      paired.add(open).add(close);
      if (text[open] !== kind.open) edits.push(...whiteBefore(text, open, kept), curled(open, kind.open));
      if (text[close] !== kind.close) edits.push(curled(close, kind.close));
    }
    known.push(...curly, ...pairs);
    unpaired.push(...rest.filter((quote) => !paired.has(quote.unit) && isTold(kind, quote)).map(({ unit }) => unit));
  }
  return { edits: edits.sort((a, b) => a.start - b.start), unpaired: unpaired.sort((a, b) => a - b) };
}

const curled = (unit: number, to: string): Edit => ({ rule: 'quotes', start: unit, end: unit + 1, to });

/** Whether a straight quote without partner is worth telling: no measure, no apostrophe of a Latin word. */
function isTold(kind: Kind, quote: Quote): boolean {
  if (isCurly(kind, quote) || isMeasure(quote) || isPlural(quote)) return false;
  return kind === kinds[0] || chinese.test(quote.before) || chinese.test(quote.after);
}
