/** An article: head lines up to the first empty line, then paragraphs, one a line. */
import type { HouseRule } from '../cjk/copy-rules.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { type BarredPart, partsOf } from './bars.js';
import { type BodyDraft, readBody, readParagraph } from './body.js';
import { copyOf, lineCopyOf } from './copy.js';
import { nearest } from './near.js';
import type { Pictures } from './pictures.js';
import type { Article, ArticlePicture, Copy, RunStyle, Source } from './types.js';

type HeadKey = 'kicker' | 'headline' | 'deck' | 'summary' | 'jumpHead' | 'reporter' | 'byline' | 'picture' | 'note';
/** The head lines by their names in both languages. */
const headKeys: Readonly<Record<string, HeadKey>> = {
  引题: 'kicker',
  主题: 'headline',
  副题: 'deck',
  提要: 'summary',
  转题: 'jumpHead',
  记者: 'reporter',
  署名: 'byline',
  图: 'picture',
  备注: 'note',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  summary: 'summary',
  jump: 'jumpHead',
  reporter: 'reporter',
  byline: 'byline',
  picture: 'picture',
  note: 'note',
};
const keyNames = Object.keys(headKeys);
/** `key:` or, with the full-width colon U+FF1A, `键：`. */
const headLine = /^(\s*)([\p{L}\p{N}_-]{1,12}?)(\s*[:\uff1a]\s*)(.*)$/u;
const SHORT = 12;

/** What an article's text holds; its file and hash come from whoever read it. */
export type ArticleText = Omit<Article, 'id' | 'file' | 'sha256' | 'missing'>;

/** What an article is read with: the pictures, and what its layout says of copy and its mark-up. */
export interface ArticleReading {
  readonly pictures: Pictures;
  readonly off: ReadonlySet<HouseRule>;
  readonly runs: ReadonlyMap<string, RunStyle>;
}

interface Draft extends BodyDraft {
  readonly id: string;
  readonly file: string;
  readonly pictures: Pictures;
  readonly kicker: Copy[];
  readonly headline: Copy[];
  readonly deck: Copy[];
  readonly summary: Copy[];
  readonly jumpHead: Copy[];
  readonly byline: (Copy & { readonly labelled: boolean })[];
  readonly pictured: ArticlePicture[];
}

const points = (text: string): number => [...text].length;
const keyOf = (line: string): HeadKey | undefined => {
  const key = headLine.exec(line)?.[2].toLowerCase();
  return key !== undefined && Object.hasOwn(headKeys, key) ? headKeys[key] : undefined;
};

/** Reads an article's text (`\n` line ends). `file` is its name in reports; findings go to `diagnostics`. */
export function readArticleText(
  text: string,
  named: { id: string; file: string },
  { pictures, off, runs }: ArticleReading,
  diagnostics: Diagnostic[],
): ArticleText {
  const draft: Draft = {
    ...named,
    pictures,
    off,
    runs,
    diagnostics,
    normalisations: [],
    kicker: [],
    headline: [],
    deck: [],
    summary: [],
    jumpHead: [],
    byline: [],
    pictured: [],
    body: [],
    quotes: [],
    tables: [],
  };
  const lines = text.split('\n');
  let at = 0;
  while (at < lines.length && lines[at].trim() === '') at++;
  const empty = lines.findIndex((line, index) => index >= at && line.trim() === '');
  const end = empty < 0 ? lines.length : empty;
  if (hasHead(lines.slice(at, end), end < lines.length - 1)) at = readHead(lines, at, end, draft);
  readBody(lines, at, draft.file, draft);
  const { kicker, headline, deck, summary, jumpHead, byline, pictured, body, quotes, tables, normalisations } = draft;
  return {
    kicker,
    headline,
    deck,
    summary,
    jumpHead,
    byline,
    pictures: pictured,
    body,
    quotes,
    tables,
    normalisations,
  };
}

/**
 * The first block of lines is a head if any of them is a head line; also where all of them look like one, the first
 * nearly is one and more follows: then every key was mistyped.
 */
function hasHead(block: readonly string[], more: boolean): boolean {
  if (block.some((line) => keyOf(line) !== undefined)) return true;
  const first = headLine.exec(block[0] ?? '')?.[2];
  return more && first !== undefined && block.every((line) => headLine.test(line)) && nearest(first, keyNames) !== '-';
}

/** Reads head lines from `at` and answers where the body begins; what is no head line is told and set as text. */
function readHead(lines: readonly string[], at: number, end: number, draft: Draft): number {
  for (let index = at; index < end; index++) {
    const line = lines[index];
    const source = { file: draft.file, line: index + 1, column: 1 };
    const match = headLine.exec(line);
    const key = keyOf(line);
    if (!match) {
      const start = [...line.trim()];
      draft.diagnostics.push({
        code: 'article/head-unended',
        params: { text: start.length > SHORT ? `${start.slice(0, SHORT).join('')}…` : start.join('') },
        place: source,
      });
      return index;
    }
    if (key) {
      const column = 1 + points(match[1] + match[2] + match[3]);
      readHeadLine(key, { text: match[4], name: match[2] }, { ...source, column }, draft);
    } else {
      draft.diagnostics.push({
        code: 'article/head-key',
        params: { key: match[2], near: nearest(match[2], keyNames), known: keyNames.join(', ') },
        place: { ...source, column: 1 + points(match[1]) },
      });
      readParagraph(line, source, draft);
    }
  }
  return end;
}

function readHeadLine(
  key: HeadKey,
  { text, name }: { text: string; name: string },
  source: Source,
  draft: Draft,
): void {
  if (text.trim() === '') {
    draft.diagnostics.push({ code: 'article/head-empty', params: { key: name }, place: { ...source, column: 1 } });
    return;
  }
  switch (key) {
    case 'picture':
      readPicture(text, source, draft);
      return;
    case 'note':
      // A remark of the editors to each other: neither printed nor told.
      return;
    case 'reporter':
    case 'byline':
      draft.byline.push({ ...lineCopyOf(text, source, draft), labelled: key === 'reporter' });
      return;
    default:
      draft[key].push(copyOf(text, source, draft));
  }
}

function readPicture(text: string, source: Source, draft: Draft): void {
  const parts = partsOf(text);
  const [file, caption, credit] = parts;
  if (parts.length > 3)
    draft.diagnostics.push({ code: 'article/picture-parts', params: { count: parts.length }, place: source });
  const copy = (part: BarredPart | undefined): Copy | undefined =>
    part === undefined || part.text.trim() === ''
      ? undefined
      : copyOf(part.text, { ...source, column: source.column + part.offset }, draft);
  const rest = credit && { ...credit, text: [...text].slice(credit.offset).join('') };
  draft.pictured.push({
    file: draft.pictures.find(file.text.trim(), source),
    caption: copy(caption),
    credit: copy(rest),
    source,
  });
}
