/**
 * Normalisation of copy: what typists, old systems and PDF extractors leave in a text that means something else, put
 * right by the rules of two tables. Every change is logged and can be taken back; every character of the result leads
 * to the one it came from.
 */
import { bracketEdits } from './copy-brackets.js';
import { addressesIn, isChinese } from './copy-context.js';
import { isEveryday } from './copy-everyday.js';
import { marksInText } from './copy-marks.js';
import { pairQuotes } from './copy-quotes.js';
import { repairs } from './copy-repairs.js';
import { type Edit, type HouseRule, isHouseRule, type Kept, type NormaliseRule, type Row } from './copy-rules.js';

/** One change: at code point `at` of the text as given, `from` became `to` ('' where it was taken out). */
export interface Change {
  readonly rule: NormaliseRule;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export interface Normalised {
  readonly text: string;
  /** For each code point of `text`, the code point of the given text it came from; undefined where nothing changed. */
  readonly origins: readonly number[] | undefined;
  /** In the order of the text; no two overlap. */
  readonly changes: readonly Change[];
  /** Code points of the given text that are straight quotes without a partner. */
  readonly unpaired: readonly number[];
}

export interface NormaliseOptions {
  /** Rules of the house that are switched off. */
  readonly off?: ReadonlySet<HouseRule>;
  /** Code points of the given text that the rules of the house leave as they are, ascending. */
  readonly kept?: readonly number[];
}

const none: readonly never[] = [];
const nowhere: ReadonlySet<HouseRule> = new Set();

/** A run of given code points that became something else. */
interface Patch {
  readonly first: number;
  readonly last: number;
  readonly rule: NormaliseRule;
}

/** The text under work: for each given code point what stands for it now, all of a patch's text at its first one. */
interface Draft {
  readonly given: readonly string[];
  readonly slots: string[];
  readonly patches: (Patch | undefined)[];
  /** All slots in one. */
  text: string;
}

/** A text as it is set. Pure; normalising twice changes nothing more. Offsets count code points. */
export function normalise(text: string, { off = nowhere, kept = none }: NormaliseOptions = {}): Normalised {
  if (isEveryday(text)) return { text, origins: undefined, changes: none, unpaired: none };
  const given = [...text];
  const draft: Draft = { given, slots: [...given], patches: new Array(given.length), text };
  // One rule's work may be another's occasion; each leaves fewer of the characters that rules look for, so this ends.
  while (workOn(draft, off, kept));
  const unpaired = off.has('quotes') ? none : unpairedIn(draft, kept);
  return { ...resultOf(draft, text), unpaired };
}

/** The given text again, from the text and its changes. */
export function restore(text: string, changes: readonly Change[]): string {
  const points = [...text];
  const given: string[] = [];
  let at = 0;
  let from = 0;
  for (const change of changes) {
    const until = from + change.at - at;
    given.push(...points.slice(from, until), change.from);
    at = change.at + lengthOf(change.from);
    from = until + lengthOf(change.to);
  }
  return given.concat(points.slice(from)).join('');
}

const lengthOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** Every rule once, in the order of the tables; whether anything changed. */
function workOn(draft: Draft, off: ReadonlySet<HouseRule>, kept: readonly number[]): boolean {
  let changed = false;
  const apply = (find: (text: string, isKept: Kept) => readonly Edit[]) => {
    const edits = find(draft.text, keptIn(draft, kept)).filter(({ rule }) => !isHouseRule(rule) || !off.has(rule));
    if (edits.length > 0 && patch(draft, edits)) changed = true;
  };
  const applyRows = (rows: readonly Row[]) => {
    for (const row of rows)
      if (!isHouseRule(row.rule) || !off.has(row.rule)) apply((text, isKept) => editsOf(row, text, isKept));
  };
  applyRows(repairs);
  apply((text, isKept) => pairQuotes(text, isKept).edits);
  apply((text, isKept) => (isChinese(text) ? bracketEdits(text, isKept) : none));
  applyRows(marksInText);
  return changed;
}

function editsOf({ rule, pattern, to, where, holding }: Row, text: string, isKept: Kept): readonly Edit[] {
  const edits: Edit[] = [];
  if (rule === 'composed' && text.normalize('NFC') === text) return edits;
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const replaced = typeof to === 'string' ? to : to(match);
    if (replaced === match) continue;
    if (edits.length === 0 && ((where === 'chinese' && !isChinese(text)) || holding?.test(text) === false))
      return edits;
    const end = start + match.length;
    if (isHouseRule(rule) && anyKept(start, end, isKept)) continue;
    edits.push({ rule, start, end, to: replaced });
  }
  return edits;
}

function anyKept(start: number, end: number, isKept: Kept): boolean {
  for (let unit = start; unit < end; unit++) if (isKept(unit)) return true;
  return false;
}

/** Which units of the text as it stands are kept: the escaped characters, and addresses. Worked out when first asked. */
function keptIn({ slots, text }: Draft, kept: readonly number[]): Kept {
  let mask: Uint8Array | undefined;
  return (unit) => {
    if (!mask) {
      mask = new Uint8Array(text.length);
      for (const { start, end } of addressesIn(text)) mask.fill(1, start, end);
      let at = 0;
      let slot = 0;
      for (const point of kept) {
        for (; slot < point; slot++) at += slots[slot].length;
        mask.fill(1, at, at + slots[point].length);
      }
    }
    return mask[unit] === 1;
  };
}

/** Writes edits, in the order of the text, into the slots; an edit that meets another's new patch waits for its turn. */
function patch(draft: Draft, edits: readonly Edit[]): boolean {
  const { slots, patches } = draft;
  let slot = 0;
  let unit = 0;
  const spans = edits.map((edit) => {
    for (; unit + slots[slot].length <= edit.start; slot++) unit += slots[slot].length;
    const span = { edit, slot, skip: edit.start - unit, last: slot, rest: 0 };
    for (; unit + slots[slot].length < edit.end; slot++) unit += slots[slot].length;
    return { ...span, last: slot, rest: edit.end - unit };
  });
  let written = -1;
  for (const { edit, slot: start, skip, last: end, rest } of spans) {
    const first = patches[start]?.first ?? start;
    const last = patches[end]?.last ?? end;
    if (first <= written) continue;
    written = last;
    const head = slots.slice(first, start).join('') + slots[start].slice(0, skip);
    const tail = slots[end].slice(rest) + slots.slice(end + 1, last + 1).join('');
    slots.fill('', first, last + 1);
    slots[first] = head + edit.to + tail;
    patches.fill({ first, last, rule: edit.rule }, first, last + 1);
  }
  draft.text = slots.join('');
  return written >= 0;
}

function unpairedIn(draft: Draft, kept: readonly number[]): readonly number[] {
  const units = pairQuotes(draft.text, keptIn(draft, kept)).unpaired;
  const found: number[] = [];
  let unit = 0;
  for (const [slot, stands] of draft.slots.entries()) {
    const until = unit + stands.length;
    while (found.length < units.length && units[found.length] < until) found.push(slot);
    unit = until;
  }
  return found;
}

function resultOf({ given, slots, patches, text: result }: Draft, text: string): Omit<Normalised, 'unpaired'> {
  const changes: Change[] = [];
  const origins: number[] = [];
  for (let at = 0; at < given.length; at++) {
    const { first, last, rule } = patches[at] ?? { first: at, last: at, rule: undefined };
    const from = given.slice(first, last + 1).join('');
    const to = slots[first];
    if (rule !== undefined && from !== to) changes.push({ rule, at: first, from, to });
    let point = first;
    for (const _ of to) origins.push(Math.min(point++, last));
    at = last;
  }
  return changes.length > 0 ? { text: result, origins, changes } : { text, origins: undefined, changes: none };
}
