/** Vertical heads: kicker and headline run down beside the text's first lines, the kicker to the right. */
import { type Cells, chooseHead, gapsOf, type SetLine } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Copy, TextStyle } from '../input/types.js';
import { emToPt, type Pt, type Rect, share } from '../units/index.js';
import { headlineStyle, spacedNames } from './head.js';
import { labelledCells } from './label.js';
import type { Markup, PageSetting, Part, PlacedLine } from './types.js';

/** White between two vertical lines, in 1/1000 of the smaller one's size. */
const LINE_GAP = 300;
/** White that a line shorter than its room takes between two characters at most, 1/1000 em. */
const MOST_GAP = 500;
/** Wider than any line. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** A line of a vertical head as the engine sets it, at its style's size. */
interface VerticalLine {
  readonly part: Part;
  readonly index: number;
  /** Which line of its copy it is: copy ends its lines where it was pinned. */
  readonly line: number;
  readonly copy: Copy;
  readonly label: number;
  readonly style: TextStyle;
  readonly cells: Cells;
  readonly markup: Markup | undefined;
  readonly set: SetLine;
}

/**
 * The lines of a block's vertical head, from right to left; deck and byline where the text runs down too. A headline
 * longer than `height` is broken into as many lines as the block allows (`head: {most: 2}`).
 */
export function verticalHeadLines(
  block: ArticleBlock,
  article: Article,
  setting: PageSetting,
  height = UNLIMITED,
): VerticalLine[] {
  const kinds = setting.layout.articles[block.style];
  const { styles } = kinds;
  const size = block.head.kickerSize ?? styles.kicker.size;
  const down = { ...setting, vertical: true };
  const line = (part: Part, style: TextStyle, label = '') => {
    return (copy: Copy & { readonly labelled?: boolean }, index: number): VerticalLine[] => {
      const { cells, label: shift, markup } = labelledCells(copy, copy.labelled === false ? '' : label, style, down);
      const breaks = copy.breaks.map((at) => at + shift);
      const room = { width: UNLIMITED as Pt, sizes: [style.size], most: 1, tracking: style.tracking, spaced: false };
      const whole = chooseHead([{ cells, joints: new Uint8Array(0), breaks }], room)?.pieces[0] ?? [];
      const most = part === 'headline' && breaks.length === 0 ? (block.head.most ?? 1) : 1;
      const long = most > 1 && emToPt(whole[0]?.width ?? 0, style.size) > height;
      const pieces = long ? [{ cells, joints: setting.joints(copy.text), breaks }] : [];
      const set = (long ? chooseHead(pieces, { ...room, width: height as Pt, most })?.pieces[0] : undefined) ?? whole;
      return set.map((one, at) => ({ part, index, line: at, copy, label: shift, style, cells, markup, set: one }));
    };
  };
  const lines = [
    ...article.kicker.flatMap(line('kicker', { ...styles.kicker, size, align: 'left' })),
    ...article.headline.flatMap(line('headline', { ...headlineStyle(block, kinds, setting.grid.line), align: 'left' })),
  ];
  if (block.direction === 'horizontal') return lines;
  const byline = block.head.byline === 'head' ? article.byline.map(spacedNames) : [];
  return [
    ...lines,
    ...article.deck.flatMap(line('deck', { ...styles.deck, align: 'left' })),
    ...byline.flatMap(line('byline', { ...styles.byline, align: 'right' }, styles.byline.label)),
  ];
}

/** A line with the slack of its room shared between its characters, units left whole. */
function spread({ set, cells, part }: VerticalLine, room: number): SetLine {
  const gaps = part === 'kicker' || part === 'headline' ? gapsOf(cells, set) : [];
  const slack = Math.min(Math.max(0, room - set.width), gaps.length * MOST_GAP);
  if (slack === 0) return { ...set, measure: room };
  const advances = Int32Array.from(set.advances);
  for (const [index, more] of share(slack, gaps.length).entries()) advances[gaps[index]] += more;
  const width = set.width + slack;
  return { ...set, advances, width, measure: room, justified: width === room };
}

/** A line that is longer than the room, at the largest step of the ladder that fits, and told. */
function fitted(line: VerticalLine, room: Rect, setting: PageSetting): { line: VerticalLine; told: Diagnostic[] } {
  const { style, copy, set } = line;
  if (emToPt(set.width, style.size) <= room.height) return { line, told: [] };
  const exact = Math.floor((room.height * 1000) / set.width) as Pt;
  const size = setting.layout.limits.sizes.filter((step) => step <= exact).at(-1) ?? exact;
  const { file, line: at, column } = copy.source;
  const told: Diagnostic = {
    code: 'page/head-too-wide',
    params: {
      text: copy.text,
      width: `${(room.height / style.size).toFixed(1)} em`,
      size: style.size / 1000,
      fit: size / 1000,
    },
    place: { file, line: at, column },
  };
  return { line: { ...line, style: { ...style, size } }, told: [told] };
}

/** The lines of a head broken to `height` and fitted to the room, the white between them, and their width in all. */
function fitLines(
  block: ArticleBlock,
  article: Article,
  { room, height }: { readonly room: Rect; readonly height: number },
  setting: PageSetting,
) {
  const fit = verticalHeadLines(block, article, setting, height).map((line) => fitted(line, room, setting));
  const sizes = fit.map(({ line }) => line.style.size);
  const gaps = sizes.slice(1).map((size, index) => Math.round((Math.min(size, sizes[index]) * LINE_GAP) / 1000));
  const total = sizes.reduce((sum, size) => sum + size, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
  return { fit, gaps, total };
}

/**
 * The vertical head in `room`: lines from right to left, centred as a group. A line longer than the room is set
 * at the largest step of the ladder that fits, and told.
 */
export function setVerticalHead(
  block: ArticleBlock,
  article: Article,
  room: Rect,
  setting: PageSetting,
): { lines: PlacedLine[]; diagnostics: Diagnostic[] } {
  const broken = fitLines(block, article, { room, height: room.height }, setting);
  const { fit, gaps, total } =
    broken.total <= room.width ? broken : fitLines(block, article, { room, height: UNLIMITED }, setting);
  let right = room.x + Math.round((room.width + total) / 2);
  const lines = fit.map(({ line }, at): PlacedLine => {
    const { part, index, line: own, label, style, cells, markup } = line;
    const x = (right - style.size) as Pt;
    right = x - (gaps[at] ?? 0);
    return {
      x,
      y: room.y,
      width: style.size,
      height: room.height,
      set: spread(line, Math.floor((room.height * 1000) / style.size)),
      style,
      size: style.size,
      origin: { article: article.id, part, paragraph: index, line: own, label },
      vertical: true,
      forms: cells.forms,
      markup,
    };
  });
  return { lines, diagnostics: fit.flatMap(({ told }) => told) };
}
