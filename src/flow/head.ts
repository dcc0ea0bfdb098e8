/** Heads: kicker, headline, deck and byline in whole grid lines, each line fitted to its width. */
import { type Cells, cellsOf, type SetLine, setParagraph } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, ArticleStyle, Copy, TextStyle } from '../input/types.js';
import { type Em, emToPt, type Pt, ptToEm } from '../units/index.js';
import { settingOf } from './setting.js';
import type { PageSetting, Part } from './types.js';

/** One line of a head with its style at the size it is set at. */
export interface HeadLine {
  readonly part: Part;
  readonly index: number;
  readonly copy: Copy;
  readonly label: number;
  readonly set: SetLine;
  /** Forms against the class's own, by code point, the label's included. */
  readonly forms: Cells['forms'];
  readonly style: TextStyle;
  /** Grid lines it takes. */
  readonly lines: number;
}

export interface Head {
  readonly heading: readonly HeadLine[];
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** White that a head of a size wants between its lines: a line of it takes size x 1.2 in whole grid lines. */
const linesFor = (size: Pt, line: Pt): number => Math.ceil((size * 1.2) / line);

/** A paragraph's cells with the label that the style prints before it. */
export function labelledCells(
  copy: Copy,
  label: string,
  style: TextStyle,
  setting: PageSetting,
): { cells: Cells; label: number } {
  const shift = [...label].length;
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  });
  const own = settingOf(style, setting);
  // A word is not joined over the label's end: label and copy are drawn apart.
  const runs = shift > 0 ? [{ start: 0, end: shift, size: 1000, advance: own.advance, shape: own.shape }] : [];
  const cells = cellsOf(
    { text: label + copy.text, keeps: copy.keeps.map(move), tracks: copy.tracks.map(move), runs },
    own,
  );
  return { cells, label: shift };
}

/** The width that a name of two characters is spaced to: that of three (李　明), by one em between them. */
const NAME_SPACE = 1000 as Em;

/** A byline whose names of two characters stand as wide as those of three; the text stays as typed. */
export function spacedNames(copy: Article['byline'][number]): Article['byline'][number] {
  const tracks = [...copy.text.matchAll(/(?<=^|\s)\p{Script=Han}{2}(?=\s|$)/gu)]
    // The first word of a byline as typed says what they are (记者): it is no name.
    .filter(({ index }) => copy.labelled || index > 0)
    .map(({ index }) => {
      const start = [...copy.text.slice(0, index)].length;
      return { start, end: start + 2, tracking: NAME_SPACE };
    });
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
  const { cells, label } = labelledCells(copy, room.label, style, setting);
  const natural = setParagraph(cells, {
    measure: () => Number.MAX_SAFE_INTEGER,
    indent: 0,
    align: 'start',
  });
  const set = tracked(natural[0], style.tracking);
  const line = { part: room.part, index: room.index, copy, label, set, style, lines: style.lines, forms: cells.forms };
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
function tracked(set: SetLine, tracking: number): SetLine {
  if (tracking === 0 || set.advances.length < 2) return set;
  const advances = set.advances.map((advance, index) =>
    index + 1 < set.advances.length ? advance + tracking : advance,
  );
  return { ...set, advances, width: set.width + tracking * (set.advances.length - 1) };
}

/** The horizontal head of a block. */
export function setHead(block: ArticleBlock, article: Article, width: Pt, setting: PageSetting): Head {
  const kinds = setting.layout.articles[block.style];
  const line = setting.grid.line;
  const rows: { part: Part; copies: readonly Copy[]; style: TextStyle; label: string }[] = [
    { part: 'kicker', copies: article.kicker, style: kickerStyle(block, kinds, line), label: '' },
    { part: 'headline', copies: article.headline, style: headlineStyle(block, kinds, line), label: '' },
  ];
  if (block.head.vertical) rows.length = 0;
  rows.push({ part: 'deck', copies: article.deck, style: kinds.styles.deck, label: '' });
  if (block.head.byline === 'head')
    rows.push({
      part: 'byline',
      copies: article.byline.map(spacedNames),
      style: kinds.styles.byline,
      label: kinds.styles.byline.label,
    });
  const heading: HeadLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { part, copies, style, label } of rows) {
    for (const [index, copy] of copies.entries()) {
      const own = part === 'byline' && !article.byline[index].labelled ? '' : label;
      const fitted = fitHeadLine(copy, style, { width, part, index, label: own }, setting);
      heading.push(fitted.line);
      diagnostics.push(...fitted.diagnostics);
    }
  }
  return { heading, lines: heading.reduce((sum, { lines }) => sum + lines, 0), diagnostics };
}
