/** Indexes (导读) as a page states them, and where articles stand, by which their page numbers are filled in. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Path } from './check.js';
import { nearest } from './near.js';
import { type Reading, yamlCopy } from './page-reading.js';
import type { IndexBlockText } from './page-text.js';
import type { Article, IndexBlock, IndexItem, Page, Whereabouts } from './types.js';

/** The index that a page states at `path`. */
export function indexBlockOf(
  text: IndexBlockText,
  path: Path,
  placing: Pick<IndexBlock, 'columns' | 'at' | 'lines' | 'box'>,
  reading: Reading,
): IndexBlock {
  const { index, title, as: name = `index-${reading.number}` } = text;
  return {
    kind: 'index',
    name,
    ...placing,
    source: reading.yaml.keyPlace([...path, 'index']),
    page: reading.number,
    items: typeof index === 'object' ? itemsOf(index, [...path, 'index'], reading) : { each: Number(index) || 1 },
    title: title === undefined ? undefined : yamlCopy(title, [...path, 'title'], reading),
  };
}

const itemsOf = (
  texts: Exclude<IndexBlockText['index'], string | number>,
  path: Path,
  reading: Reading,
): readonly IndexItem[] =>
  texts.map((item, index) => {
    const own = [...path, index];
    if (typeof item === 'string') return { article: item, text: undefined, source: reading.yaml.place(own) };
    const source = reading.yaml.place([...own, 'article']);
    const text = item.text === undefined ? undefined : yamlCopy(item.text, [...own, 'text'], reading);
    return { article: item.article, text, source };
  });

/** Where each article begins, in the order of the pages and their blocks. */
export function whereaboutsIn(pages: readonly Page[]): ReadonlyMap<string, Whereabouts> {
  const known = new Map<string, Whereabouts>();
  const stands = (article: string, page: number, inner: boolean) => {
    if (!known.has(article)) known.set(article, { page, inner });
  };
  for (const { number, blocks } of pages) {
    for (const block of blocks) {
      if (block.kind !== 'article') continue;
      if (!block.continues) stands(block.article, number, block.briefs.length > 0);
      for (const { article } of block.briefs) stands(article, number, true);
      for (const { content } of block.inserts) if (content.kind === 'article') stands(content.article, number, true);
    }
  }
  return known;
}

/** What is wrong with the indexes of some pages: lines without page or text, and indexes without lines. */
export const indexFaults = (
  pages: readonly Page[],
  articles: ReadonlyMap<string, Article>,
  whereabouts: ReadonlyMap<string, Whereabouts>,
): Diagnostic[] => {
  const titled = (id: string): boolean => articles.get(id)?.missing || (articles.get(id)?.headline.length ?? 0) > 0;
  return pages.flatMap(({ number, blocks }) =>
    blocks.flatMap((block): Diagnostic[] => {
      if (block.kind !== 'index') return [];
      const at = { page: number, block: block.name };
      if ('each' in block.items) {
        const some = [...whereabouts].some(([id, { page, inner }]) => !inner && page !== number && titled(id));
        return some ? [] : [{ code: 'issue/index-empty', params: {}, place: { ...block.source, ...at } }];
      }
      return block.items.flatMap(({ article, text, source }): Diagnostic[] => {
        const place = { ...source, ...at };
        const near = nearest(article, [...whereabouts.keys()]);
        if (!whereabouts.has(article)) return [{ code: 'issue/index-unplaced', params: { article, near }, place }];
        return text || titled(article) ? [] : [{ code: 'issue/index-untitled', params: { article }, place }];
      });
    }),
  );
};
