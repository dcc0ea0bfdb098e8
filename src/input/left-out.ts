/** Leaving out: what a page's blocks leave out of their articles on purpose is taken out of the copy, and told. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { copiesOfInsert, type InsertedCopy } from './inserted.js';
import type { Article, ArticleBlock, Copy, Issue, Page, Paragraph, Source, Span, StyleName, Without } from './types.js';

/** Parts of a head that a block may leave out, by name. */
export const headPartsOff = ['kicker', 'deck', 'summary'] as const;
export const isHeadPart = (name: string): name is (typeof headPartsOff)[number] =>
  headPartsOff.some((part) => part === name);

/** A piece of copy that a block leaves out: code points of a copy as it was read, `end` exclusive. */
export interface LeftOut extends Span {
  readonly page: number;
  readonly block: string;
  readonly article: string;
  readonly part: StyleName;
  readonly paragraph: number;
  readonly text: string;
  readonly source: Source;
}

/** An issue without what its pages leave out, and all of that. */
export interface Shortened {
  readonly issue: Issue;
  readonly leftOut: readonly LeftOut[];
}

/** A passage of an article that is marked as one that may be left out. */
export interface Passage extends Span {
  readonly part: 'body' | 'caption';
  readonly paragraph: number;
  readonly copy: Copy;
}

const partOf = ({ kind }: Paragraph): StyleName => (kind === 'subhead' ? 'subhead' : 'body');

/** An article's marked passages in the order of its text, captions last; `cut-1` is the first. One inside another is part of it. */
export function passagesOf({ body, pictures }: Pick<Article, 'body' | 'pictures'>): Passage[] {
  const outer = (copy: Copy | undefined, part: Passage['part'], paragraph: number): Passage[] =>
    copy
      ? copy.cuts
          .filter((cut) => !copy.cuts.some((other) => other !== cut && holds(other, cut)))
          .map(({ start, end }) => ({ start, end, part, paragraph, copy }))
      : [];
  return [
    ...body.flatMap((copy, index) => outer(copy, 'body', index)),
    ...pictures.flatMap(({ caption }, index) => outer(caption, 'caption', index)),
  ];
}

/** Whether a span holds another; of two that are the same the first holds the second. */
const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** Copy without some of its code points; marks of what is left stay on it, and so do its places in the file. */
export function withoutSpans(copy: Copy, spans: readonly Span[]): Copy {
  const characters = [...copy.text];
  const isOut = (at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);
  const kept = characters.map((_, at) => at).filter((at) => !isOut(at));
  if (kept.length === characters.length) return copy;
  const index = (at: number): number => {
    const found = kept.findIndex((old) => old >= at);
    return found < 0 ? kept.length : found;
  };
  const moved = <T extends Span>(marks: readonly T[]): readonly T[] =>
    marks
      .map((mark) => ({ ...mark, start: index(mark.start), end: index(mark.end) }))
      .filter(({ start, end }) => end > start);
  const columns = kept.map((at) => copy.columns?.[at] ?? copy.source.column + at);
  return {
    text: kept.map((at) => characters[at]).join(''),
    source: { ...copy.source, column: columns[0] ?? copy.source.column },
    columns,
    keeps: moved(copy.keeps),
    cuts: moved(copy.cuts),
    tracks: moved(copy.tracks),
    breaks: [...new Set(copy.breaks.map(index))].filter((at) => at > 0 && at < kept.length),
    runs: moved(copy.runs),
    rubies: moved(copy.rubies),
  };
}

/** A block that leaves something out, the articles as they were read and on their way to what is printed, and what was found. */
interface Leaving {
  readonly page: Page;
  readonly block: ArticleBlock;
  readonly read: Issue['articles'];
  readonly articles: Map<string, Article>;
  readonly leftOut: LeftOut[];
  readonly diagnostics: Diagnostic[];
}

/** An issue as its pages print it: without what their blocks leave out. Every piece of that is told in a note. */
export function leaveOut(issue: Issue): Outcome<Shortened> {
  const leftOut: LeftOut[] = [];
  const diagnostics: Diagnostic[] = [];
  const articles = new Map(issue.articles);
  const pages = issue.pages.map((page) => {
    const blocks = page.blocks.map((block) => {
      if (block.kind !== 'article') return block;
      if (block.without.length === 0 && !block.inserts.some(({ off }) => off)) return block;
      leaveOutOf({ page, block, read: issue.articles, articles, leftOut, diagnostics });
      return { ...block, inserts: block.inserts.filter(({ off }) => !off) };
    });
    return { ...page, blocks };
  });
  diagnostics.push(...leftOut.map(noteOn));
  return { value: { issue: { ...issue, pages, articles }, leftOut }, diagnostics };
}

const noteOn = ({ page, block, article, part, text, source }: LeftOut): Diagnostic => ({
  code: 'page/left-out',
  params: {
    article,
    part,
    characters: [...text].filter((character) => character.trim() !== '').length,
    text: shown(text),
  },
  place: { ...source, page, block },
});

/** Characters of a passage that a message shows. */
const SHOWN = 12;
const shown = (text: string): string => {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}\u2026` : text;
};

function leaveOutOf(leaving: Leaving): void {
  const { block, page, read, articles, diagnostics } = leaving;
  const own = read.get(block.article);
  if (!own || own.missing) return;
  const place = { ...block.source, page: page.number, block: block.name };
  let article = articles.get(own.id) ?? own;
  for (const { off, content } of block.inserts) {
    if (!off) continue;
    const picture = content.kind === 'picture' ? own.pictures[content.picture] : undefined;
    const copies = copiesOfInsert(own, content);
    for (const copy of copies) tell(own, copy, leaving);
    if (content.kind === 'picture') article = withoutPicture(article, content.picture);
    const name =
      content.kind === 'article' ? content.article : (picture?.file.file ?? shown(copies[0]?.copy.text ?? ''));
    diagnostics.push({ code: 'page/insert-off', params: { article: own.id, name }, place });
    const inner = content.kind === 'article' ? read.get(content.article) : undefined;
    if (inner && !inner.missing) articles.set(inner.id, withoutAll(inner, leaving));
  }
  for (const name of block.without) {
    const shorter = withoutNamed(own, article, name, leaving);
    if (!shorter) diagnostics.push({ code: 'page/nothing-to-leave-out', params: { article: own.id, name }, place });
    else article = shorter;
  }
  articles.set(own.id, article);
}

/** An article without what a block names; undefined where it has no such thing. `own` is the article as it was read. */
function withoutNamed(own: Article, article: Article, name: Without, leaving: Leaving): Article | undefined {
  if (isHeadPart(name)) {
    if (own[name].length === 0) return undefined;
    tellAll(own, name, own[name], leaving);
    return { ...article, [name]: [] };
  }
  const all = passagesOf(own);
  const passages = name === 'cuts' ? all : all.slice(Number(name.slice('cut-'.length)) - 1).slice(0, 1);
  if (passages.length === 0) return undefined;
  return passages.reduce((shorter, passage) => withoutPassage(shorter, passage, leaving), article);
}

/** Spans that a copy has lost so far are counted off: passages name code points of the copy as it was read. */
function withoutPassage(article: Article, passage: Passage, { leftOut, page, block }: Leaving): Article {
  const { start, end, paragraph, copy } = passage;
  const part = passage.part === 'body' ? partOf(article.body[paragraph]) : 'caption';
  const same = (one: LeftOut) => one.article === article.id && one.part === part && one.paragraph === paragraph;
  const gone = leftOut.filter(same);
  if (gone.some((one) => one.start <= start && one.end >= end)) return article;
  const text = [...copy.text].slice(start, end).join('');
  const source = { ...copy.source, column: copy.columns?.[start] ?? copy.source.column + start };
  leftOut.push({
    page: page.number,
    block: block.name,
    article: article.id,
    part,
    paragraph,
    start,
    end,
    text,
    source,
  });
  const shorter = withoutSpans(copy, [...gone, { start, end }]);
  const changed = <T>(list: readonly T[], change: (one: T) => T) =>
    list.map((one, at) => (at === paragraph ? change(one) : one));
  return part === 'caption'
    ? { ...article, pictures: changed(article.pictures, (picture) => ({ ...picture, caption: shorter })) }
    : { ...article, body: changed(article.body, (one) => ({ ...one, ...shorter })) };
}

function tellAll(article: Article, part: StyleName, copies: readonly (Copy | undefined)[], leaving: Leaving): void {
  for (const [paragraph, copy] of copies.entries()) if (copy) tell(article, { part, paragraph, copy }, leaving);
}

/** A piece of copy is left out as a whole; what has been before is not told again. */
function tell({ id }: Article, { part, paragraph, copy }: InsertedCopy, { leftOut, page, block }: Leaving): void {
  const { text, source } = copy;
  const end = [...text].length;
  const same = (one: LeftOut) => one.article === id && one.part === part && one.paragraph === paragraph;
  if (end === 0 || leftOut.some((one) => same(one) && one.start === 0 && one.end === end)) return;
  leftOut.push({ page: page.number, block: block.name, article: id, part, paragraph, start: 0, end, text, source });
}

/** An article whose picture `index` prints neither caption nor credit. */
const withoutPicture = (article: Article, index: number): Article => ({
  ...article,
  pictures: article.pictures.map((picture, at) =>
    at === index ? { ...picture, caption: undefined, credit: undefined } : picture,
  ),
});

/** An article of which nothing is printed. */
function withoutAll(article: Article, leaving: Leaving): Article {
  for (const part of ['kicker', 'headline', 'deck', 'summary', 'byline'] as const)
    tellAll(article, part, article[part], leaving);
  for (const [index, copy] of article.body.entries()) {
    const before = Array.from({ length: index }, () => undefined);
    tellAll(article, partOf(copy), [...before, copy], leaving);
  }
  for (const [picture] of article.pictures.entries())
    for (const copy of copiesOfInsert(article, { kind: 'picture', picture })) tell(article, copy, leaving);
  const shorter = article.pictures.reduce((one, _, index) => withoutPicture(one, index), article);
  const body = article.body.map((copy) => ({
    kind: copy.kind,
    ...withoutSpans(copy, [{ start: 0, end: [...copy.text].length }]),
  }));
  return { ...shorter, kicker: [], headline: [], deck: [], summary: [], byline: [], body };
}
