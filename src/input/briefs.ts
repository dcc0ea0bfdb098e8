/** Short news (简讯): several short articles as one that runs through a block, each paragraph with the way back to its own. */
import type { Article, ArticleBlock, Copy, Paragraph } from './types.js';

/** The article that a block of short ones prints; those that are missing have been told and are left out. */
export function briefsOf(
  { article: id, briefs, title, source }: ArticleBlock,
  articles: ReadonlyMap<string, Article>,
): Article {
  const found = briefs.flatMap(({ article }) => articles.get(article) ?? []);
  const there = found.filter(({ missing }) => !missing);
  return {
    id,
    file: source.file,
    sha256: '',
    missing: there.length === 0,
    kicker: [],
    headline: title ? [title] : [],
    deck: [],
    summary: [],
    jumpHead: [],
    byline: [],
    pictures: [],
    quotes: [],
    tables: [],
    body: there.flatMap(paragraphsOf),
    normalisations: [],
  };
}

/** Head and text of a short article as paragraphs; a passage that may be left out elsewhere is text here. */
function paragraphsOf({ id: article, kicker, headline, deck, summary, byline, body }: Article): Paragraph[] {
  const head = (part: NonNullable<Paragraph['from']>['part'], copies: readonly Copy[]): Paragraph[] =>
    copies.map((copy, index) => {
      const kind = part === 'brief-head' ? 'brief-head' : 'text';
      return { ...copy, cuts: [], kind, from: { article, part, index } };
    });
  return [
    ...head('kicker', kicker),
    ...head('brief-head', headline),
    ...head('deck', deck),
    ...head('summary', summary),
    ...byline.map(({ labelled, ...copy }, index): Paragraph => {
      return { ...copy, cuts: [], kind: 'byline', from: { article, part: 'byline', index, labelled } };
    }),
    ...body.map((copy, index): Paragraph => {
      const part = copy.kind === 'subhead' ? 'subhead' : 'body';
      return { ...copy, cuts: [], from: { article, part, index } };
    }),
  ];
}
