/** Pairs: which paragraph of the new document is which of the old one; what is left on one side came or went. */
import { diffArrays } from 'diff';
import type { ProofArticle, ProofParagraph } from './document.js';
import { likeness } from './edits.js';

/** A paragraph with the article it stands in. */
export interface Named {
  readonly article: string;
  readonly paragraph: ProofParagraph;
}

/** A paragraph of both documents; `moved` where it stands elsewhere in the order, or in another article. */
export interface Pair {
  readonly before: Named;
  readonly after: Named;
  readonly moved: boolean;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly deleted: readonly Named[];
  readonly inserted: readonly Named[];
}

/** Texts less alike than this are two, not one that was changed; for one that moved there must be more. */
const ALIKE = 0.35;
const ALIKE_MOVED = 0.6;
/** Shorter texts are alike by chance. */
const SHORT = 6;

/** Pairs the paragraphs of articles that are known to be the same; what is left over is sought everywhere. */
export function pairParagraphs(
  articles: readonly (readonly [ProofArticle, ProofArticle])[],
  rest: {
    readonly before: readonly ProofArticle[];
    readonly after: readonly ProofArticle[];
  },
): Pairing {
  const pairs: Pair[] = [];
  const deleted: Named[] = rest.before.flatMap(namedIn);
  const inserted: Named[] = rest.after.flatMap(namedIn);
  for (const [before, after] of articles) {
    const heads = pairByPlace(namedIn(before), namedIn(after));
    pairs.push(...heads.pairs);
    const own = pairInOrder(heads.before, heads.after);
    pairs.push(...own.pairs);
    deleted.push(...own.deleted);
    inserted.push(...own.inserted);
  }
  return pairMoved({ pairs, deleted, inserted });
}

const namedIn = ({ id, paragraphs }: ProofArticle): Named[] =>
  paragraphs.map((paragraph) => ({ article: id, paragraph }));

/** Head lines and captions are what they are, whatever they say: the second caption is the second caption. */
function pairByPlace(before: readonly Named[], after: readonly Named[]) {
  const placeOf = ({ paragraph: { part, index } }: Named): string => `${part} ${index}`;
  const olds = new Map(
    before.filter(({ paragraph }) => !RUNNING.has(paragraph.part)).map((one) => [placeOf(one), one]),
  );
  const pairs: Pair[] = [];
  const paired = new Set<Named>();
  for (const now of after) {
    const old = RUNNING.has(now.paragraph.part) ? undefined : olds.get(placeOf(now));
    if (!old || paired.has(old)) continue;
    pairs.push({ before: old, after: now, moved: false });
    paired.add(old).add(now);
  }
  const left = (one: Named) => !paired.has(one);
  return { pairs, before: before.filter(left), after: after.filter(left) };
}

const keyOf = ({ paragraph: { part, text } }: Named): string => `${part}\n${text}`;

/** In order: what is the same first, then between those what is alike. */
function pairInOrder(before: readonly Named[], after: readonly Named[]): Pairing {
  const pairing = { pairs: [] as Pair[], deleted: [] as Named[], inserted: [] as Named[] };
  let gap = { before: [] as Named[], after: [] as Named[] };
  const close = () => {
    const own = pairAlike(gap.before, gap.after);
    pairing.pairs.push(...own.pairs);
    pairing.deleted.push(...own.deleted);
    pairing.inserted.push(...own.inserted);
    gap = { before: [], after: [] };
  };
  let [a, b] = [0, 0];
  for (const { count = 0, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) gap.before.push(...before.slice(a, a + count));
    else if (added) gap.after.push(...after.slice(b, b + count));
    else {
      close();
      for (let i = 0; i < count; i++) pairing.pairs.push({ before: before[a + i], after: after[b + i], moved: false });
    }
    if (!added) a += count;
    if (!removed) b += count;
  }
  close();
  return pairing;
}

/** What stands between two that are the same: by likeness, in order. */
function pairAlike(before: readonly Named[], after: readonly Named[]): Pairing {
  const gain = before.map((old) => after.map((now) => worth(old, now)));
  const best = before.map(() => after.map(() => 0));
  const at = (i: number, j: number): number => (i < before.length && j < after.length ? best[i][j] : 0);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = gain[i][j] > 0 ? gain[i][j] + at(i + 1, j + 1) : 0;
      best[i][j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  const deleted: Named[] = [];
  const inserted: Named[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (gain[i][j] > 0 && best[i][j] === gain[i][j] + at(i + 1, j + 1))
      pairs.push({ before: before[i++], after: after[j++], moved: false });
    else if (at(i + 1, j) >= at(i, j + 1)) deleted.push(before[i++]);
    else inserted.push(after[j++]);
  }
  return { pairs, deleted: [...deleted, ...before.slice(i)], inserted: [...inserted, ...after.slice(j)] };
}

/** Parts that run on: which of them is which, only their text tells. */
const RUNNING = new Set(['body', 'subhead', 'item', 'ruby']);

function worth({ paragraph: a }: Named, { paragraph: b }: Named): number {
  if (RUNNING.has(a.part) !== RUNNING.has(b.part)) return 0;
  const alike = likeness(a.text, b.text);
  return alike >= ALIKE ? alike : 0;
}

/** Of what is left, the most alike are one paragraph that moved. */
function pairMoved({ pairs, deleted, inserted }: Pairing): Pairing {
  const found: { readonly old: Named; readonly now: Named; readonly alike: number }[] = [];
  for (const old of deleted)
    for (const now of inserted) {
      const alike =
        old.paragraph.text.length < SHORT
          ? Number(keyOf(old) === keyOf(now))
          : likeness(old.paragraph.text, now.paragraph.text);
      if (alike >= ALIKE_MOVED) found.push({ old, now, alike });
    }
  found.sort((a, b) => b.alike - a.alike);
  const taken = new Set<Named>();
  const movedPairs: Pair[] = [];
  for (const { old, now } of found) {
    if (taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    movedPairs.push({ before: old, after: now, moved: true });
  }
  const left = (named: Named) => !taken.has(named);
  return { pairs: [...pairs, ...movedPairs], deleted: deleted.filter(left), inserted: inserted.filter(left) };
}
