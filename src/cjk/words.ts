/**
 * Words: a list of words with their costs, and where a text falls into words by it. The cheapest way through the
 * list is taken (a unigram model); a boundary counts only where every way across it is clearly dearer.
 */

/** A list of words. Costs are whole steps of 0.7 nat: the rarer a word, the dearer. */
export interface WordList {
  /** The cost of a word; undefined for what is no word. */
  cost(word: string): number | undefined;
  /** Whether a word is mostly a verb. */
  isVerb(word: string): boolean;
}

/** Characters of the longest word in the list. */
export const LONGEST_WORD = 5;
/** Cost of a character that the list does not have. */
const UNKNOWN = 26;
/** A word of the house is always taken. */
const HOUSE_COST = 0;
/** A boundary is sure where the cheapest way across it costs this much more: about 4 nats, one in 55. */
const SURE = 6;

interface Entry {
  readonly cost: number;
  readonly verb: boolean;
}

const CODE_A = 97;

/** `parts` of a line: what follows the first character, and a letter that is the cost; a capital marks a verb. */
function entriesOf(line: string, first: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [, rest, letter] of line.slice(first.length).matchAll(/([^A-Za-z]*)([A-Za-z])/gu)) {
    const lower = letter.toLowerCase();
    entries.set(first + rest, { cost: lower.charCodeAt(0) - CODE_A, verb: lower !== letter });
  }
  return entries;
}

/**
 * A word list from its file: one line for each first character, the words behind it without that character, each
 * ended by its letter. Lines are read when a word with their character is asked for.
 */
export function readWordList(file: string): WordList {
  const lines = new Map<string, string>();
  for (const line of file.split('\n')) {
    if (line !== '' && !line.startsWith('#')) lines.set(String.fromCodePoint(line.codePointAt(0) as number), line);
  }
  const read = new Map<string, ReadonlyMap<string, Entry>>();
  const entry = (word: string): Entry | undefined => {
    const first = String.fromCodePoint(word.codePointAt(0) as number);
    let entries = read.get(first);
    if (!entries) {
      entries = entriesOf(lines.get(first) ?? '', first);
      read.set(first, entries);
    }
    return entries.get(word);
  };
  return { cost: (word) => entry(word)?.cost, isVerb: (word) => entry(word)?.verb ?? false };
}

/** The list of a paper: its own words are words whatever the list says. */
export function withHouseWords(list: WordList, own: readonly string[]): WordList {
  if (own.length === 0) return list;
  const house = new Set(own);
  return { cost: (word) => (house.has(word) ? HOUSE_COST : list.cost(word)), isVerb: (word) => list.isVerb(word) };
}

/** Characters `start` to `end` of a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const han = /^\p{Script=Han}$/u;
export const isHan = (character: string): boolean => han.test(character);

/** Every word that begins at `start`; a character is a word of its own for want of another. */
function wordsFrom(characters: readonly string[], start: number, list: WordList, longest: number) {
  const found: (Piece & { cost: number })[] = [];
  if (!isHan(characters[start])) return [{ start, end: start + 1, cost: 0 }];
  let word = '';
  for (let end = start + 1; end <= characters.length && end - start <= longest; end++) {
    if (!isHan(characters[end - 1])) break;
    word += characters[end - 1];
    const cost = list.cost(word) ?? (end === start + 1 ? UNKNOWN : undefined);
    if (cost !== undefined) found.push({ start, end, cost });
  }
  return found;
}

/** A text in words: they tile it; `sure` says whether a word's start is a boundary beyond doubt. */
export function wordsOf(characters: readonly string[], list: WordList, longest = LONGEST_WORD) {
  const count = characters.length;
  const all = characters.flatMap((_, start) => wordsFrom(characters, start, list, longest));
  const before = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const after = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(count + 1).fill(0);
  before[0] = 0;
  after[count] = 0;
  for (const { start, end, cost } of all) {
    if (before[start] + cost >= before[end]) continue;
    before[end] = before[start] + cost;
    from[end] = start;
  }
  for (const { start, end, cost } of all.toReversed()) after[start] = Math.min(after[start], after[end] + cost);
  const across = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  for (const { start, end, cost } of all) {
    const way = before[start] + cost + after[end];
    for (let at = start + 1; at < end; at++) across[at] = Math.min(across[at], way);
  }
  const words: (Piece & { readonly sure: boolean })[] = [];
  for (let end = count; end > 0; end = from[end]) {
    const start = from[end];
    words.push({ start, end, sure: across[start] - before[count] >= SURE });
  }
  return words.reverse();
}
