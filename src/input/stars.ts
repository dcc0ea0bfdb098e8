/** Bold as in Markdown, `**…**`, where it plainly pairs: what does not is text, `5*3*2` and `2**3` among it. */
import { classFlags, classOf } from '../cjk/index.js';
import { type Braces, marksOf, type Pair, type RawLine, unknownName } from './braces.js';
import { BOLD } from './runs.js';

const STAR = '*';
/** Letters and digits that a formula could hold: between two of them stars are no mark-up. */
const inFormula = /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const white = /\s/u;
/** Marks that end something, with which nothing bold begins, and that open something, with which it does not end: 张**、李** are names. */
const ending = classFlags(['stop', 'pause', 'closing', 'latin-mark', 'latin-stop', 'latin-close', 'latin-brace']);
const opening = classFlags(['opening', 'latin-open']);

/** Two stars by themselves, and the innermost pair of braces around them. */
interface Stars {
  readonly at: number;
  readonly inside: Pair | undefined;
}

/** Pairs of `**` inside the same braces, of the stars that neither a backslash nor other mark-up has. */
export function boldPairs(line: RawLine, braces: Braces): { at: number; close: number }[] {
  const { raw } = line;
  const is = (at: number) => raw[at] === STAR && !line.hidden.has(at);
  const isWhite = (at: number) => raw[at] === undefined || white.test(raw[at]);
  const isOne = (at: number, flags: Uint8Array) => flags[classOf(raw[at].codePointAt(0) as number)] === 1;
  const pairs: { at: number; close: number }[] = [];
  let open: Stars[] = [];
  for (const stars of starsOf(line, braces, is)) {
    const { at, inside } = stars;
    const before = at - 1;
    const after = at + 2;
    if (inFormula.test(raw[before] ?? '') && inFormula.test(raw[after] ?? '')) continue;
    const closes = !isWhite(before) && !isOne(before, opening);
    const partner = closes ? open.findLast((other) => other.inside === inside) : undefined;
    if (partner) {
      pairs.push({ at: partner.at, close: at });
      // What stood open inside is text, or the pairs would cross.
      open = open.filter((other) => other.at < partner.at);
    } else if (!isWhite(after) && !isOne(after, ending)) open.push(stars);
  }
  return pairs;
}

/** Rows of exactly two stars outside of names and readings. */
function starsOf({ raw }: RawLine, braces: Braces, is: (at: number) => boolean): Stars[] {
  const found: Stars[] = [];
  if (!raw.includes(STAR)) return found;
  const marks = new Set(braces.pairs.flatMap(marksOf));
  const isPlain = (at: number) => braces.plain.some(({ start, end }) => start < at && at < end);
  for (let at = 0; at < raw.length; at++) {
    if (!is(at)) continue;
    let end = at;
    while (is(end)) end++;
    if (end === at + 2 && !marks.has(at) && !isPlain(at)) {
      const around = braces.pairs.filter(({ from, to }) => from <= at && end <= to);
      found.push({ at, inside: around.toSorted((a, b) => b.from - a.from)[0] });
    }
    at = end - 1;
  }
  return found;
}

/** What is wrong where bold is typed and the layout has no style for it. */
export const withoutBold = (line: RawLine) => unknownName(BOLD, line.runs);
