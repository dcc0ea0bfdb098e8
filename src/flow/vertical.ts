/** Vertical heads: kicker and headline run down beside the text's first lines, the kicker to the right. */
import { type Cells, chooseHead, gapsOf, type SetLine } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Copy, TextStyle } from '../input/types.js';
import { emToPt, type Pt, type Rect, share } from '../units/index.js';
import { type Head, headlineStyle, spacedNames } from './head.js';
import { badlyBroken, reportOf, sizesOf } from './headline.js';
import { labelledCells } from './label.js';
import type { HeadReport, Markup, PageSetting, Part, PlacedLine } from './types.js';

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

/** The lines of a block's vertical head, from right to left; deck and byline where the text runs down too. */
export function verticalHeadLines(block: ArticleBlock, article: Article, setting: PageSetting): VerticalLine[] {
  const kinds = setting.layout.articles[block.style];
  const { styles } = kinds;
  const size = block.head.kickerSize ?? styles.kicker.size;
  const down = { ...setting, vertical: true };
  const line = (part: Part, style: TextStyle, label = '') => {
    return (copy: Copy & { readonly labelled?: boolean }, index: number): VerticalLine[] => {
      const { cells, label: shift, markup } = labelledCells(copy, copy.labelled === false ? '' : label, style, down);
      const breaks = copy.breaks.map((at) => at + shift);
      const room = { width: UNLIMITED, sizes: [style.size], most: 1, tracking: style.tracking, spaced: false };
      const set = chooseHead([{ cells, joints: new Uint8Array(0), breaks }], room)?.pieces[0] ?? [];
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

/** A headline as broken for its room. */
interface Broken {
  readonly lines: readonly VerticalLine[];
  readonly told: readonly Diagnostic[];
  readonly report: HeadReport | undefined;
}

/** How many lines of a size stand beside the other lines of a head in its width. */
function linesAcross(size: Pt, others: readonly VerticalLine[], width: Pt): number {
  const gap = (own: Pt): number => Math.round((Math.min(size, own) * LINE_GAP) / 1000);
  const rest = others.reduce((sum, { style }) => sum - style.size - gap(style.size), width as number);
  return Math.floor((rest + gap(size)) / (size + gap(size)));
}

/**
 * The lines of a head with a headline that is longer than the room broken as heads across are, into as many lines
 * as the block allows and its width holds; undefined where it is not to be broken, or at no size it may have.
 */
export function breakVertical(
  block: ArticleBlock,
  lines: readonly VerticalLine[],
  room: { readonly width: Pt; readonly height: Pt },
  setting: PageSetting,
): Broken | undefined {
  const [line, ...more] = lines.filter(({ part }) => part === 'headline');
  const wanted = block.head.most ?? 1;
  if (!line || more.length > 0 || wanted === 1) return undefined;
  if (emToPt(line.set.width, line.style.size) <= room.height) return undefined;
  const { style, copy, cells } = line;
  const limits = setting.layout.articles[block.style].heads.headline;
  const others = lines.filter((own) => own !== line);
  const all = sizesOf({ style, limits, sizePinned: block.head.size !== undefined }, setting.layout.limits.sizes);
  const sizes = all.filter((size) => linesAcross(size, others, room.width) > 1);
  if (sizes.length === 0) return undefined;
  const most = Math.min(wanted, linesAcross(sizes[0], others, room.width));
  const piece = { cells, joints: setting.joints(copy.text), breaks: [] };
  const choice = chooseHead([piece], { width: room.height, sizes, most, tracking: style.tracking, spaced: false });
  if (!choice) return undefined;
  const own = { ...style, size: choice.size as Pt };
  const broken = choice.pieces[0].map((set, at) => ({ ...line, line: at, set, style: own }));
  return {
    lines: lines.flatMap((other) => (other === line ? broken : [other])),
    told: choice.score.splits + choice.score.leaning > 0 ? [badlyBroken(copy, choice)] : [],
    report: reportOf({ part: 'headline', style }, choice, [piece]),
  };
}

/** A vertical head as placed, with what was told and chosen. */
interface VerticalHead {
  readonly lines: readonly PlacedLine[];
  readonly diagnostics: readonly Diagnostic[];
  readonly choices: Head['choices'];
}

/**
 * The vertical head in `room`: lines from right to left, centred as a group. A headline that is too long is broken
 * where the block says how far (`most`). A line longer than the room is set
 * at the largest step of the ladder that fits, and told.
 */
export function setVerticalHead(block: ArticleBlock, article: Article, room: Rect, setting: PageSetting): VerticalHead {
  const typed = verticalHeadLines(block, article, setting);
  const broken = breakVertical(block, typed, room, setting);
  const fit = (broken?.lines ?? typed).map((line) => fitted(line, room, setting));
  const sizes = fit.map(({ line }) => line.style.size);
  const gaps = sizes.slice(1).map((size, index) => Math.round((Math.min(size, sizes[index]) * LINE_GAP) / 1000));
  const total = sizes.reduce((sum, size) => sum + size, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
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
  return {
    lines,
    diagnostics: [...(broken?.told ?? []), ...fit.flatMap(({ told }) => told)],
    choices: broken?.report ? [{ ...broken.report, block: block.name }] : [],
  };
}
