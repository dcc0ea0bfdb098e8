/** Hyphenation by patterns (Liang's, of the TeX distributions), with the limits that a newspaper keeps; the one home of hyphen. */
import { remember } from '../units/index.js';

/** Languages whose patterns can be asked for. */
export const hyphenLanguages = ['en-us', 'en-gb'] as const;
export type HyphenLanguage = (typeof hyphenLanguages)[number];

/** The code points of a word before which it may be hyphenated, ascending. */
export type Hyphenator = (word: string) => readonly number[];

/** What a house says about hyphenation beyond the patterns. */
export interface HyphenationRules {
  /** Whether a word with a capital at its head may be hyphenated: at a sentence's head it may be, as a name never. */
  readonly capitals: boolean;
  /** Words that are never hyphenated, in any case of letters. */
  readonly never: readonly string[];
}

/** Letters of the shortest word that is hyphenated, and the fewest before and after the hyphen. */
const LEAST = { word: 6, before: 2, after: 3 };
const MARK = '\u00ad';

const word = /^[\p{Script=Latin}'\u2019]+$/u;
const apostrophe = /['\u2019]/;
/** A capital anywhere, and one behind the first letter: an abbreviation or a name such as iPhone. */
const capital = /\p{Lu}/u;
const inner = /.\p{Lu}/u;

const patterns = {
  'en-us': () => import('hyphen/patterns/en-us.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
} as const;

/** Loads the patterns of a language and gives its hyphenation under a house's rules. */
export async function hyphenationOf(language: HyphenLanguage, rules: HyphenationRules): Promise<Hyphenator> {
  const [{ default: create }, { default: definition }] = await Promise.all([import('hyphen'), patterns[language]()]);
  const marked = create(definition, { hyphenChar: MARK, minWordLength: LEAST.word, html: false });
  const never = new Set(rules.never.map((known) => known.toLowerCase()));
  const known = new Map<string, readonly number[]>();
  return (asked) =>
    remember(known, asked, () => {
      if (!mayHyphenate(asked, rules.capitals)) return [];
      const lower = asked.toLowerCase();
      return never.has(lower) ? [] : pointsOf(lower, never, (part) => marked(part) as string);
    });
}

const mayHyphenate = (asked: string, capitals: boolean): boolean =>
  word.test(asked) && (capitals ? !inner.test(asked) : !capital.test(asked));

/** The points of a word; what stands between apostrophes is judged by itself, so that `n’t` and `’s` are never parted off. */
function pointsOf(lower: string, never: ReadonlySet<string>, marked: (part: string) => string): number[] {
  const points: number[] = [];
  let start = 0;
  for (const part of lower.split(apostrophe)) {
    const { length } = part;
    if (length >= LEAST.word && !never.has(part)) {
      let at = 0;
      for (const piece of marked(part).split(MARK).slice(0, -1)) {
        at += piece.length;
        if (at >= LEAST.before && length - at >= LEAST.after) points.push(start + at);
      }
    }
    start += length + 1;
  }
  return points;
}
