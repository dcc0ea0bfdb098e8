/** Which article of the new document is which of the old one. */
import type { ProofArticle, ProofDocument } from './document.js';
import { likeness } from './edits.js';

/** Parts that a house prints and no manuscript has. */
const HOUSE = new Set(['jump', 'notice', 'slogan', 'ruby', 'folio']);

/** Against a manuscript the page's own texts are no change; an article of a page alone (an advertisement) is none of its. */
export function comparable(
  before: ProofDocument,
  after: ProofDocument,
): [readonly ProofArticle[], readonly ProofArticle[]] {
  if (before.kind !== 'manuscript' && after.kind !== 'manuscript') return [before.articles, after.articles];
  const copy = ({ articles }: ProofDocument): ProofArticle[] =>
    articles.flatMap((article) => {
      const paragraphs = article.paragraphs
        .filter(({ part }) => !HOUSE.has(part))
        .map((paragraph) => (paragraph.part === 'brief-head' ? { ...paragraph, part: 'headline' } : paragraph));
      // What is a caption alone stands in a page's file, under a picture of its own.
      return paragraphs.some(({ part }) => part !== 'caption') ? [{ ...article, paragraphs }] : [];
    });
  return [copy(before), copy(after)];
}

/** Articles of both documents, and of one alone. */
export interface Articles {
  readonly both: readonly (readonly [ProofArticle, ProofArticle])[];
  readonly dropped: readonly ProofArticle[];
  readonly added: readonly ProofArticle[];
}

/** Articles by their names, then those of other names that are the same text. */
export function matchArticles(before: readonly ProofArticle[], after: readonly ProofArticle[]): Articles {
  const olds = new Map(before.map((article) => [article.id, article]));
  const both = after.flatMap((now) => {
    const old = olds.get(now.id);
    return old ? [[old, now] as const] : [];
  });
  const known = new Set(both.map(([{ id }]) => id));
  const dropped = before.filter(({ id }) => !known.has(id));
  const added: ProofArticle[] = [];
  for (const now of after.filter(({ id }) => !known.has(id))) {
    const at = dropped.findIndex((old) => likeness(textOf(old), textOf(now)) >= SAME_ARTICLE);
    if (at < 0) added.push(now);
    else both.push([dropped.splice(at, 1)[0], now]);
  }
  return { both, dropped, added };
}

const SAME_ARTICLE = 0.5;
const textOf = ({ paragraphs }: ProofArticle): string => paragraphs.map(({ text }) => text).join('\n');
