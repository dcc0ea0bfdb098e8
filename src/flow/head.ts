/** Heads: kicker, headline, deck and byline in whole grid lines, each line fitted to its width. */
import { nameTracking } from '../cjk/index.js';
import { type Cells, type SetLine, setParagraph } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, ArticleStyle, Copy, TextStyle } from '../input/types.js';
import { type Cmyk, emToPt, type Pt, ptToEm, type Rect } from '../units/index.js';
import { endMarks, fitHead, type HeadPart, linesFor } from './headline.js';
import { labelledCells } from './label.js';
import { setOff } from './set-off.js';
import type { HeadReport, Markup, PageSetting, Part } from './types.js';

/** One line of a head with its style at the size it is set at. */
export interface HeadLine {
  readonly part: Part;
  readonly index: number;
  /** Which line of its copy it is. */
  readonly line: number;
  readonly copy: Copy;
  readonly label: number;
  readonly set: SetLine;
  /** Forms against the class's own, by code point, the label's included. */
  readonly forms: Cells['forms'];
  readonly markup: Markup | undefined;
  readonly style: TextStyle;
  readonly height: Pt;
}

/** A line with its room, from the corner of what it is part of. */
export type StandingLine = HeadLine & Rect;

export interface Head {
  readonly heading: readonly StandingLine[];
  /** The bar or rules of its summary, from the head's corner. */
  readonly rules: readonly (Rect & { readonly colour: Cmyk })[];
  /** Grid lines it takes. */
  readonly lines: number;
  /** Heads that were broken, shrunk or spaced. */
  readonly choices: readonly (HeadReport & { readonly block: string })[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A byline whose names of two characters stand as wide as those of three; the text stays as typed. */
export function spacedNames(copy: Article['byline'][number]): Article['byline'][number] {
  const tracks = [...copy.text.matchAll(/(?<=^|\s)\p{Script=Han}{2}(?=\s|$)/gu)]
    // The first word of a byline as typed says what they are (记者): it is no name.
    .filter(({ index }) => copy.labelled || index > 0)
    .map(({ index }) => {
      const start = [...copy.text.slice(0, index)].length;
      return { start, end: start + 2, tracking: nameTracking(2) };
    })
    // One that the copy spaces already is left to it.
    .filter(({ start, end }) => !copy.tracks.some((own) => own.start === start && own.end === end));
  return tracks.length === 0 ? copy : { ...copy, tracks: [...copy.tracks, ...tracks] };
}

/** The style of a headline: the block's size, else the layout's for the block's span. */
export function headlineStyle(block: ArticleBlock, article: ArticleStyle, line: Pt): TextStyle {
  const span = block.columns.last - block.columns.first;
  const sizes = article.headlineSizes;
  const size = block.head.size ?? sizes[Math.min(span, sizes.length - 1)] ?? article.styles.headline.size;
  return { ...article.styles.headline, size, lines: linesFor(size, line) };
}

const kickerStyle = (block: ArticleBlock, article: ArticleStyle, line: Pt): TextStyle => {
  const size = block.head.kickerSize;
  return size === undefined ? article.styles.kicker : { ...article.styles.kicker, size, lines: linesFor(size, line) };
};

/** One line of copy in a width; copy that is wider is set at the largest step of the ladder that fits, and told. */
export function fitHeadLine(
  copy: Copy,
  style: TextStyle,
  room: { width: Pt; part: Part; index: number; label: string },
  setting: PageSetting,
): { line: HeadLine; diagnostics: Diagnostic[] } {
  const { cells, label, markup } = labelledCells({ ...copy, breaks: [] }, room.label, style, setting);
  const natural = setParagraph(cells, {
    measure: () => Number.MAX_SAFE_INTEGER,
    indent: 0,
    align: 'start',
  });
  const set = tracked(natural[0], style.tracking);
  const height = (style.lines * setting.grid.line) as Pt;
  const { forms } = cells;
  const line = { part: room.part, index: room.index, line: 0, copy, label, set, style, height, forms, markup };
  if (emToPt(set.width, style.size) <= room.width) return { line, diagnostics: [] };
  const exact = Math.floor((room.width * 1000) / set.width) as Pt;
  const fit = setting.layout.limits.sizes.filter((size) => size <= exact).at(-1) ?? exact;
  const diagnostic: Diagnostic = {
    code: 'page/head-too-wide',
    params: {
      text: copy.text,
      width: `${(ptToEm(room.width, style.size) / 1000).toFixed(1)} em`,
      size: style.size / 1000,
      fit: fit / 1000,
    },
    place: { file: copy.source.file, line: copy.source.line, column: copy.source.column },
  };
  return { line: { ...line, style: { ...style, size: fit } }, diagnostics: [diagnostic] };
}

/** A line with the style's tracking between its characters. */
export function tracked(set: SetLine, tracking: number): SetLine {
  if (tracking === 0 || set.advances.length < 2) return set;
  const advances = set.advances.map((advance, index) =>
    index + 1 < set.advances.length ? advance + tracking : advance,
  );
  return { ...set, advances, width: set.width + tracking * (set.advances.length - 1) };
}

/** Kicker, headline and deck of a block as they are to be fitted; a vertical head takes the first two. */
function partsOf(block: ArticleBlock, article: Article, setting: PageSetting): HeadPart[] {
  const { styles, heads, ...kinds } = setting.layout.articles[block.style];
  const { line } = setting.grid;
  const { head } = block;
  const headline = { ...heads.headline, most: head.most ?? heads.headline.most };
  const own = { styles, heads, ...kinds };
  const beside: HeadPart[] = [
    {
      part: 'kicker',
      copies: article.kicker,
      style: kickerStyle(block, own, line),
      limits: heads.kicker,
      sizePinned: head.kickerSize !== undefined,
    },
    {
      part: 'headline',
      copies: article.headline,
      style: headlineStyle(block, own, line),
      limits: headline,
      sizePinned: head.size !== undefined,
    },
  ];
  const deck = {
    part: 'deck',
    copies: article.deck,
    style: styles.deck,
    limits: heads.deck,
    sizePinned: false,
  } as const;
  return head.vertical ? [deck] : [...beside, deck];
}

/** The horizontal head of a block. */
export function setHead(block: ArticleBlock, article: Article, width: Pt, setting: PageSetting): Head {
  const fitted = partsOf(block, article, setting).map((part) => fitHead(part, width, setting));
  const heading: StandingLine[] = [];
  let height = 0;
  const stand = (line: HeadLine): void => {
    heading.push({ ...line, x: 0 as Pt, y: height as Pt, width });
    height += line.height;
  };
  for (const line of fitted.flatMap(({ lines }) => lines)) stand(line);
  const summary = summaryOf(block, article, width, setting);
  const rules = [];
  if (summary) {
    const top = height;
    const lower = <T extends Rect>(one: T): T => ({ ...one, y: (one.y + top) as Pt });
    heading.push(...summary.standing.map(lower));
    rules.push(...summary.rules.map(lower));
    height += summary.lines * setting.grid.line;
  }
  const diagnostics = [
    ...fitted.flatMap((part) => part.diagnostics),
    ...endMarks([...article.kicker, ...article.headline, ...article.deck]),
    ...(summary?.diagnostics ?? []),
  ];
  const { byline } = setting.layout.articles[block.style].styles;
  for (const [index, copy] of (block.head.byline === 'head' ? article.byline : []).entries()) {
    const label = copy.labelled ? byline.label : '';
    const set = fitHeadLine(spacedNames(copy), byline, { width, part: 'byline', index, label }, setting);
    stand(set.line);
    diagnostics.push(...set.diagnostics);
  }
  const choices = fitted.flatMap(({ report }) => (report ? [{ ...report, block: block.name }] : []));
  return { heading, rules, lines: height / setting.grid.line, choices, diagnostics };
}

/** The summary under the deck; undefined where there is none, or where it runs into the text. */
function summaryOf(block: ArticleBlock, { summary }: Article, width: Pt, setting: PageSetting) {
  if (summary.length === 0 || block.head.summary === 'leg') return undefined;
  const kinds = setting.layout.articles[block.style];
  const style = kinds.styles.summary;
  const pieces = summary.map((copy, index) => ({ part: 'summary' as const, index, copy, style }));
  return setOff(pieces, kinds.setOff.summary, { width, around: 1 }, setting);
}
