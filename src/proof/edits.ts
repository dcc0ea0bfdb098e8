/** Edits: what was deleted and inserted between two texts, in pieces that a reader would name. */
import { diffArrays } from 'diff';

/** A change of text: code points `from` to `to` of the old text became `at` to `end` of the new one. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** What is compared as one: a Latin word, a number with its separators, else a code point. */
const token = /[\p{Script=Latin}\p{M}'\u2019]+|\d+(?:[.,:/]\d+)*%?|[\s\S]/gu;
/** Texts of so many different code points are taken as replaced whole: nothing of them is the same but chance. */
const MOST_EDITS = 4000;

/** Where two texts differ, in order. Edits that are parted by a single code point are one. */
export function editsOf(before: string, after: string): Edit[] {
  if (before === after) return [];
  const [old, now] = [before, after].map((text) => text.match(token) ?? []);
  const parts = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS });
  if (!parts) return [{ from: 0, to: pointsOf(before), at: 0, end: pointsOf(after) }];
  const edits: Edit[] = [];
  let [a, b] = [0, 0];
  for (const { value, added, removed } of parts) {
    const length = value.reduce((sum, text) => sum + pointsOf(text), 0);
    if (!added && !removed) {
      a += length;
      b += length;
      continue;
    }
    const edit = { from: a, to: a + (removed ? length : 0), at: b, end: b + (added ? length : 0) };
    [a, b] = [edit.to, edit.end];
    const last = edits.at(-1);
    const near = last !== undefined && edit.from - last.to <= (isReplaced(last) === isReplaced(edit) ? NEAR : 0);
    if (near) edits[edits.length - 1] = { ...last, to: edit.to, end: edit.end };
    else edits.push(edit);
  }
  return edits;
}

const isReplaced = ({ from, to }: Edit): boolean => to > from;

/** Two replacements, or two insertions, with so much the same between them read as one. */
const NEAR = 1;

const pointsOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** The place in the new text of a place in the old one: behind all that was inserted before it. */
export function moved(at: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.from >= at) break;
    if (edit.to > at) return edit.end;
    shift = edit.end - edit.to;
  }
  return at + shift;
}

/** How alike two texts are, 0 to 1: pairs of neighbouring code points that both have (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  let total = 0;
  for (const count of pairs.values()) total += count;
  let shared = 0;
  let others = 0;
  for (const [pair, count] of pairsOf(b)) {
    shared += Math.min(count, pairs.get(pair) ?? 0);
    others += count;
  }
  return total + others === 0 ? 0 : (2 * shared) / (total + others);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  let last = '';
  for (const point of `${text}\n`) {
    pairs.set(last + point, (pairs.get(last + point) ?? 0) + 1);
    last = point;
  }
  return pairs;
}
