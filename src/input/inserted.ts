/** The copy that an insert prints of its host's article, under the names by which it is accounted for. */
import type { Article, Copy, StyleName } from './types.js';

/** A piece of copy: its part of the article, and its number among the copies of that part. */
export interface InsertedCopy {
  readonly part: StyleName;
  readonly paragraph: number;
  readonly copy: Copy;
}

/** What stands in an insert, as far as its copy goes. */
export type Inserted =
  | { readonly kind: 'picture'; readonly picture: number }
  | { readonly kind: 'quote'; readonly quote: number }
  | { readonly kind: 'table'; readonly table: number };

const piece = (part: StyleName, paragraph: number, copy: Copy | undefined): InsertedCopy[] =>
  copy ? [{ part, paragraph, copy }] : [];

/** All copy of an insert in the order of reading; none of an article, which is its own, or of what the host has not. */
export function copiesOfInsert(
  { pictures, quotes, tables }: Article,
  content: Inserted | { readonly kind: 'article' },
): InsertedCopy[] {
  switch (content.kind) {
    case 'picture': {
      const { picture: index } = content;
      const picture = pictures[index];
      return [...piece('caption', index, picture?.caption), ...piece('credit', index, picture?.credit)];
    }
    case 'quote': {
      const quote = quotes[content.quote];
      if (!quote) return [];
      return [
        ...quote.paragraphs.flatMap((copy, index) => piece('quote', quote.first + index, copy)),
        ...piece('attribution', content.quote, quote.attribution),
      ];
    }
    case 'table': {
      const table = tables[content.table];
      if (!table) return [];
      const head = table.head * table.columns;
      return [
        ...piece('table-caption', content.table, table.caption),
        ...table.rows
          .flat()
          .flatMap((copy, index) => piece(index < head ? 'table-head' : 'table', table.first + index, copy)),
        ...piece('table-credit', content.table, table.credit),
      ];
    }
    case 'article':
      return [];
  }
}
