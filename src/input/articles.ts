/** The articles of an issue: found, decoded and read; what cannot be had counts as missing and is told. */
import { join } from 'node:path';
import type { Code, Diagnostic } from '../diagnostics/index.js';
import { type ArticleReading, readArticleText } from './article.js';
import { briefsOf } from './briefs.js';
import { decode } from './decode.js';
import { load, lookAmong, namesIn, type Places } from './files.js';
import { nearest, nearNames } from './near.js';
import type { Article, Direction, Page, Source } from './types.js';

const FOLDER = 'articles';
const EXTENSION = '.txt';

/** Where a page names an article. */
interface Mention {
  readonly id: string;
  readonly source: Source;
}

const mentionsOf = (page: Page): readonly Mention[] =>
  page.blocks.flatMap((block) => {
    if (block.kind !== 'article' || block.continues) return [];
    const inner = block.inserts.flatMap(({ content, source }) =>
      content.kind === 'article' ? [{ id: content.article, source }] : [],
    );
    const own = block.briefs.map(({ article, source }) => ({ id: article, source }));
    return [...(own.length > 0 ? own : [{ id: block.article, source: block.source }]), ...inner];
  });

const idsIn = (folder: string): readonly string[] =>
  namesIn(join(folder, FOLDER))
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => name.slice(0, -EXTENSION.length));

/** Blocks that continue an article which no block before them begins. */
function* beginless(pages: readonly Page[]): Generator<Diagnostic> {
  const begun = new Map<string, Direction>();
  for (const { blocks, number } of pages) {
    for (const block of blocks) {
      if (block.kind !== 'article') continue;
      const { article, continues, source, direction } = block;
      const began = begun.get(article);
      const place = { ...source, page: number };
      if (!continues) begun.set(article, direction);
      else if (began === 'vertical') yield { code: 'issue/continues-vertical', params: { article }, place };
      else if (began === undefined) {
        const near = nearest(article, [...begun.keys()]);
        yield { code: 'issue/continues-unknown', params: { article, near }, place };
      }
    }
  }
}

/** Every article that a page names, by id, in the order of the pages. */
export function readArticles(
  pages: readonly Page[],
  reading: ArticleReading,
  places: Places,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  const first = new Map<string, Source>();
  diagnostics.push(...beginless(pages));
  for (const { id, source } of pages.flatMap(mentionsOf)) {
    const before = first.get(id);
    if (before) {
      const other = `${before.file}:${before.line}:${before.column}`;
      diagnostics.push({ code: 'issue/article-twice', params: { article: id, other }, place: { ...source } });
      continue;
    }
    first.set(id, source);
    articles.set(id, readArticle({ id, source }, reading, places, diagnostics));
  }
  for (const { blocks } of pages)
    for (const block of blocks)
      if (block.kind === 'article' && block.briefs.length > 0) articles.set(block.article, briefsOf(block, articles));
  return articles;
}

/** A note on every article of the issue that no page names. */
export function unplaced(articles: ReadonlyMap<string, Article>, places: Places): readonly Diagnostic[] {
  return idsIn(places.folder)
    .filter((id) => !articles.has(id))
    .map((id) => ({
      code: 'issue/article-unplaced',
      params: { article: id },
      place: { file: `${FOLDER}/${id}${EXTENSION}`, line: 1, column: 1 },
    }));
}

const missing = (id: string, file: string, sha256 = ''): Article => ({
  id,
  file,
  sha256,
  missing: true,
  kicker: [],
  headline: [],
  deck: [],
  summary: [],
  jumpHead: [],
  byline: [],
  pictures: [],
  body: [],
  quotes: [],
  tables: [],
  normalisations: [],
});

function readArticle(
  { id, source }: Mention,
  reading: ArticleReading,
  places: Places,
  diagnostics: Diagnostic[],
): Article {
  const file = `${FOLDER}/${id}${EXTENSION}`;
  const refuse = (code: Code, params: Diagnostic['params'], place: Diagnostic['place'] = { ...source }): Article => {
    diagnostics.push({ code, params: { article: id, file, ...params }, place });
    return missing(id, file);
  };
  const paths = places.roots.flatMap((root, index) =>
    index === 0 ? [join(root, file)] : [join(root, file), join(root, `${id}${EXTENSION}`)],
  );
  const found = lookAmong(paths, places.roots);
  if (found.kind === 'unreadable') return refuse('article/unreadable', { reason: found.reason });
  if (found.kind === 'outside') return refuse('article/outside', {});
  if (found.kind !== 'file') {
    return refuse('article/missing', { near: nearNames(id, places.roots.flatMap(idsIn)).join(', ') || '-' });
  }
  const loaded = load(places, found.path);
  if ('reason' in loaded) return refuse('article/unreadable', { reason: loaded.reason });
  const { value: text, diagnostics: notes } = decode(loaded.bytes, loaded.file, 'copy/not-text');
  diagnostics.push(...notes);
  if (text === undefined) return missing(id, loaded.file, loaded.sha256);
  const read = readArticleText(text, { id, file: loaded.file }, reading, diagnostics);
  const head = [...read.kicker, ...read.headline, ...read.deck, ...read.summary, ...read.byline, ...read.pictures];
  const start = { file: loaded.file, line: 1, column: 1 };
  if (head.length + read.body.length + read.quotes.length + read.tables.length === 0) {
    refuse('article/empty', { file: loaded.file }, start);
    return missing(id, loaded.file, loaded.sha256);
  }
  const standing = read.quotes.length + read.tables.length;
  if (read.body.length + read.pictures.length + standing === 0) {
    diagnostics.push({ code: 'article/no-body', params: { article: id }, place: start });
  }
  return { id, file: loaded.file, sha256: loaded.sha256, missing: false, ...read };
}
