/** Captions and credits that the copy leaves out, taken from the pictures' files: copy like any other. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { copyOf } from './copy.js';
import type { Article, ArticlePicture, Copy, Issue, Normalisation } from './types.js';

/** What a picture's file says of itself. */
export interface FileText {
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * The issue with what its pictures' files say where an article names no caption or no credit, unless its layout
 * takes typed ones alone. `texts` is by file as written in the copy. Each text taken is told in a note.
 */
export function withFileText(issue: Issue, texts: ReadonlyMap<string, FileText>): Outcome<Issue> {
  if (issue.layout.captions === 'typed') return { value: issue, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const articles = new Map<string, Article>();
  for (const [id, article] of issue.articles) articles.set(id, filled(article, texts, issue, diagnostics));
  return { value: { ...issue, articles }, diagnostics };
}

function filled(
  article: Article,
  texts: ReadonlyMap<string, FileText>,
  { layout }: Issue,
  diagnostics: Diagnostic[],
): Article {
  const normalisations: Normalisation[] = [];
  const sink = { off: layout.copyOff, runs: layout.runs, diagnostics, normalisations };
  const take = (picture: ArticlePicture, part: 'caption' | 'credit', text: string | undefined): Copy | undefined => {
    if (picture[part] !== undefined || text === undefined) return picture[part];
    const copy = copyOf(asTyped(text), picture.source, sink, false);
    if (copy.text === '') return undefined;
    const code = part === 'caption' ? 'picture/caption-from-file' : 'picture/credit-from-file';
    diagnostics.push({ code, params: { picture: picture.file.file, text: copy.text }, place: { ...picture.source } });
    return copy;
  };
  const pictures = article.pictures.map((picture) => {
    const told = texts.get(picture.file.file) ?? {};
    return {
      ...picture,
      caption: take(picture, 'caption', told.caption),
      credit: take(picture, 'credit', told.credit),
    };
  });
  return { ...article, pictures, normalisations: [...article.normalisations, ...normalisations] };
}

const lineEnds = /(\p{Script=Han}?)\s*[\r\n\u2028\u2029]\s*(\p{Script=Han}?)/gu;

/** The text on one line, as an editor would type it so that nothing in it is mark-up. */
const asTyped = (text: string): string =>
  text
    .trim()
    .replace(lineEnds, (_, before: string, after: string) => [before, after].join(before && after ? '' : ' '))
    .replace(/[\\{}*]/g, '\\$&');
