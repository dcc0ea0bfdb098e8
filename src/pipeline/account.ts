/** The proof that nothing is lost: every character of the copy is on a page exactly once, left out on purpose, or overset. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { DisplayPage, Origin } from '../display/index.js';
import { indexEntries, type Overset, type Part, type PlacedPage } from '../flow/index.js';
import type {
  Article,
  ArticleBlock,
  Copy,
  IndexBlock,
  Issue,
  LeftOut,
  PictureBlock,
  Ruby,
  Span,
} from '../input/index.js';
import { copiesOfInsert } from '../input/index.js';
import { insertsOf, jumpsIn } from './parts.js';

/** A piece of copy under the name that its lines' origins carry. */
export interface NamedCopy {
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly copy: Pick<Copy, 'text' | 'source' | 'columns'>;
  /** Of a reading: which of its paragraph's, and the code point at which its base begins; undefined for the copy itself. */
  readonly ruby: (Span & { readonly index: number }) | undefined;
  /** Its place in the order of what runs through the legs, and is cut there; undefined for what stands for itself. */
  readonly running: number | undefined;
}

/** What of an article may run through its legs, in the order in which it does. */
const RUNNING = { kicker: 0, 'brief-head': 1, deck: 2, summary: 3, byline: 4, body: 5, index: 6 } as const;

/** All copy that the issue's pages are to print, block by block. Pictures that no block places are told by name. */
export function copiesOf(issue: Issue): NamedCopy[] {
  return issue.pages.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => {
        if (block.kind === 'masthead') return [];
        if (block.kind === 'index') return ofIndex(block, issue);
        return block.kind === 'picture' ? ofPicture(block) : ofArticle(block, issue);
      })
      .flatMap(({ copy, ...name }) => [
        { ...name, copy, ruby: undefined },
        ...copy.rubies.map((ruby, index) => ({ ...name, ...readingOf(ruby, index) })),
      ]),
  );
}

/** A piece of copy before its readings are taken for themselves. */
type WholeCopy = Omit<NamedCopy, 'copy' | 'ruby'> & { readonly copy: Copy };

/** A reading is copy too: it is to be printed where its base is. */
const readingOf = ({ text, source, start, end }: Ruby, index: number): Pick<NamedCopy, 'copy' | 'ruby'> => ({
  copy: { text, source, columns: undefined },
  ruby: { index, start, end },
});

const named = (article: string, part: Part, copies: readonly (Copy | undefined)[], running?: number): WholeCopy[] =>
  copies.flatMap((copy, paragraph) => (copy ? [{ article, part, paragraph, copy, running }] : []));

const ofPicture = ({ name, caption, slogan, advertisement }: PictureBlock): WholeCopy[] => [
  ...named(name, 'caption', [caption]),
  ...named(name, 'slogan', slogan),
  ...named(name, 'notice', [advertisement]),
];

/** Short articles that run through a block: all of each is copy of its legs. */
function ofBriefs({ article: all, briefs, title }: ArticleBlock, issue: Issue): WholeCopy[] {
  const found = briefs.flatMap(({ article }) => issue.articles.get(article) ?? []);
  return [
    ...named(all, 'headline', [title]),
    ...found.flatMap((article) => [
      ...named(article.id, 'kicker', article.kicker, RUNNING.kicker),
      ...named(article.id, 'brief-head', article.headline, RUNNING['brief-head']),
      ...named(article.id, 'deck', article.deck, RUNNING.deck),
      ...named(article.id, 'summary', article.summary, RUNNING.summary),
      ...named(article.id, 'byline', article.byline, RUNNING.byline),
      ...ofBody(article),
    ]),
  ];
}

const ofBody = ({ id, body }: Article): WholeCopy[] =>
  body.map((copy, paragraph): WholeCopy => {
    const part = copy.kind === 'subhead' ? 'subhead' : 'body';
    return { article: id, part, paragraph, copy, running: RUNNING.body };
  });

/** An index quotes headlines: each quotation is copy of its own. */
const ofIndex = (block: IndexBlock, issue: Issue): WholeCopy[] => [
  ...named(block.name, 'index-title', [block.title]),
  ...named(
    block.name,
    'index',
    indexEntries(block, issue).map(({ copy }) => copy),
    RUNNING.index,
  ),
];

function ofArticle(block: ArticleBlock, issue: Issue): WholeCopy[] {
  const inner = block.inserts.flatMap(({ content }) => (content.kind === 'article' ? [content.article] : []));
  // What a block continues is copy of the block where it begins.
  const briefs = block.briefs.length > 0;
  const ids = block.continues || briefs ? inner : [block.article, ...inner];
  const own = briefs ? ofBriefs(block, issue) : [];
  const whole = ids.flatMap((id) => {
    const article = issue.articles.get(id);
    if (!article || article.missing) return [];
    return [
      ...(['kicker', 'headline', 'deck'] as const).flatMap((part) => named(id, part, article[part])),
      ...(['summary', 'byline'] as const).flatMap((part) => {
        const inLeg = id === block.article && block.head[part] === 'leg';
        return named(id, part, article[part], inLeg ? RUNNING[part] : undefined);
      }),
      ...(jumpsIn(issue, id) ? named(id, 'jump-head', article.jumpHead) : []),
      ...insertsOf(issue, id).placed.flatMap((one) =>
        copiesOfInsert(article, one).map((piece) => ({ ...piece, article: id, running: undefined })),
      ),
      ...ofBody(article),
    ];
  });
  return [...own, ...whole];
}

const keyOf = (article: string, part: string, paragraph: number, ruby: number | undefined): string =>
  `${article}\n${part}\n${paragraph}\n${ruby ?? ''}`;

/** Which copy a line was set from: a reading's own stands under its base's part. */
const keyOfOrigin = ({ article, part, paragraph, over }: Origin): string =>
  keyOf(article, over?.part ?? part, paragraph, over?.ruby);

/** Whether a line was set from a piece of copy. */
export const isOf = ({ article, part, paragraph, ruby }: NamedCopy, origin: Origin): boolean =>
  keyOf(article, part, paragraph, ruby?.index) === keyOfOrigin(origin);

/** What is left of copies when what is left out on purpose is taken off: text, and readings that keep a base. */
function withoutLeftOut(copies: readonly NamedCopy[], leftOut: readonly LeftOut[]): NamedCopy[] {
  const gone = new Map<string, LeftOut[]>();
  for (const one of leftOut) {
    const key = keyOf(one.article, one.part, one.paragraph, undefined);
    gone.set(key, [...(gone.get(key) ?? []), one]);
  }
  const readings = new Map<string, number>();
  return copies.flatMap((named): NamedCopy[] => {
    const key = keyOf(named.article, named.part, named.paragraph, undefined);
    const spans = gone.get(key);
    if (!spans) return [named];
    const isIn = (at: number): boolean => !spans.some(({ start, end }) => at >= start && at < end);
    const { ruby, copy } = named;
    if (!ruby) return [{ ...named, copy: { ...copy, text: [...copy.text].filter((_, at) => isIn(at)).join('') } }];
    const base = Array.from({ length: ruby.end - ruby.start }, (_, at) => ruby.start + at).filter(isIn);
    if (base.length === 0) return [];
    const index = readings.get(key) ?? 0;
    readings.set(key, index + 1);
    const start = Array.from({ length: base[0] }, (_, at) => at).filter(isIn).length;
    return [{ ...named, ruby: { index, start, end: start + base.length } }];
  });
}

/**
 * Compares the pages with the copy as it was read, character by character, and tells what is neither printed nor left
 * out on purpose nor overset.
 */
export function accountFor(
  issue: Issue,
  leftOut: readonly LeftOut[],
  pages: readonly DisplayPage[],
  placed: readonly PlacedPage[],
): Diagnostic[] {
  const overset = placed.flatMap((page) => page.overset);
  const printed = new Map<string, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const key = keyOfOrigin(item.origin);
      printed.set(key, (printed.get(key) ?? '') + item.text);
    }
  }
  const lost: Diagnostic[] = [];
  for (const piece of withoutLeftOut(copiesOf(issue), leftOut)) {
    const { article, part, paragraph, copy, ruby } = piece;
    const stands = printed.get(keyOf(article, part, paragraph, ruby?.index)) ?? '';
    const cut = oversetFrom(piece, overset);
    const expected = expectedOf(copy.text, cut, ruby);
    if (stands === expected) continue;
    const { file, line, column } = copy.source;
    lost.push({
      code: 'page/lost',
      params: {
        article,
        part,
        count: [...expected].length - [...stands].length,
        text: expected.slice(stands.length, stands.length + 12),
      },
      place: { file, line, column },
    });
  }
  return lost;
}

/** What of a text is to stand: all before the cut; a reading whole or not at all, with the head of its base. */
function expectedOf(text: string, cut: number | undefined, ruby: NamedCopy['ruby']): string {
  if (cut === undefined) return text;
  if (ruby) return ruby.start < cut ? text : '';
  return [...text].slice(0, cut).join('');
}

/** The character from which a paragraph is overset; undefined when all of it stands. */
function oversetFrom({ article, running, paragraph }: NamedCopy, overset: readonly Overset[]): number | undefined {
  const cut = running === undefined ? undefined : overset.find((one) => one.article === article);
  if (!cut || running === undefined) return undefined;
  const from = runningOf(cut.part);
  if (running !== from) return running > from ? 0 : undefined;
  if (paragraph !== cut.paragraph) return paragraph > cut.paragraph ? 0 : undefined;
  return cut.start;
}

/** Where in that order a part stands that was cut. */
const runningOf = (part: Part): number => (part in RUNNING ? RUNNING[part as keyof typeof RUNNING] : RUNNING.body);
