/** Text that runs down: vertical lines from right to left on the pitch of the grid, head above or at the right. */
import type { LineSlot } from '../geometry/index.js';
import { rectOf } from '../geometry/index.js';
import type { Article, ArticleBlock, BoxStyle } from '../input/types.js';
import { emToPt, type Pt, type Rect } from '../units/index.js';
import { drawHead, ruled, runningLine, toldOfText } from './draw.js';
import { type Head, setHead } from './head.js';
import { endMarks } from './headline.js';
import type { DrawnBlock, LaidBlock } from './laid.js';
import { paragraphsOf } from './legs.js';
import { oversetOf } from './overset.js';
import type { FlowParagraph } from './paragraph.js';
import { type Poured, pour } from './pour.js';
import { areaOf, widthOf } from './shape.js';
import type { PageSetting, PlacedLine } from './types.js';
import { breakVertical, setVerticalHead, verticalHeadLines } from './vertical.js';

/** The room that vertical lines have across: how many stand in it, the right edge of the first one's pitch. */
interface Strip {
  readonly count: number;
  readonly right: Pt;
  readonly pitch: Pt;
  /** White above and below the em boxes of a grid line. */
  readonly lead: Pt;
  /** The least length of a line. */
  readonly least: Pt;
}

/** A vertical article with everything decided but its place. */
interface VerticalShape {
  readonly block: ArticleBlock;
  readonly article: Article;
  readonly box: BoxStyle | undefined;
  readonly padding: number;
  readonly head: Head;
  readonly paragraphs: readonly FlowParagraph[];
  readonly poured: Poured;
  /** Grid lines of the text, and of the whole block. */
  readonly height: number;
  readonly total: number;
}

/** What stands above the text: its head, or nothing where that stands beside it. */
const headAbove = (block: ArticleBlock, article: Article, setting: PageSetting): Head => {
  if (!block.head.vertical) return setHead(block, article, widthOf(block.columns, setting), setting);
  const { kicker, headline, deck } = article;
  return { heading: [], rules: [], lines: 0, choices: [], diagnostics: endMarks([...kicker, ...headline, ...deck]) };
};

/** Em of white between a vertical head and the text beside it. */
const HEAD_WHITE = 1000;

/** How much of a block's width its text has, and where: insets and the head at the right taken off. */
function textRoom(block: ArticleBlock, setting: PageSetting): { left: number; width: number } {
  const body = setting.layout.articles[block.style].styles.body.size;
  const box = block.box === undefined ? undefined : setting.layout.boxes[block.box];
  const inset = emToPt((block.insets[0] ?? 0) + (box?.inset ?? 0), body);
  const head = emToPt(block.head.vertical?.width ?? 0, body);
  return { left: inset, width: widthOf(block.columns, setting) - 2 * inset - head };
}

/** The vertical lines that fit, centred as a group in the text's room. */
function stripOf(block: ArticleBlock, setting: PageSetting): Strip {
  const { grid, layout } = setting;
  const body = layout.articles[block.style].styles.body.size;
  const { left, width } = textRoom(block, setting);
  const pitch = grid.line;
  const count = Math.max(0, Math.floor((width + pitch - body) / pitch));
  const x = rectOf(grid, areaOf(block.columns, 0, 0)).x + left;
  return {
    count,
    right: (x + Math.round((width + count * pitch) / 2)) as Pt,
    pitch,
    lead: Math.max(0, Math.round((pitch - body) / 2)) as Pt,
    least: emToPt(layout.limits.measure, body),
  };
}

const lengthOf = (height: number, { pitch, lead }: Strip): Pt => Math.max(0, height * pitch - 2 * lead) as Pt;

/** The slots of lines as long as `height` grid lines; `x` is the left edge of each one's pitch. None too short for text. */
function slotsOf(height: number, strip: Strip): LineSlot[] {
  const width = lengthOf(height, strip);
  if (width < strip.least) return [];
  return Array.from({ length: strip.count }, (_, line) => {
    const x = (strip.right - (line + 1) * strip.pitch) as Pt;
    return { x, y: strip.lead, width, leg: 0, line };
  });
}

/** The least height, in grid lines up to `most`, whose lines take all the text; `most` where none does. */
function leastHeight(paragraphs: readonly FlowParagraph[], strip: Strip, most: number): number {
  const fits = (height: number) => pour(paragraphs, slotsOf(height, strip)).cut === undefined;
  const shortest = Math.ceil((strip.least + 2 * strip.lead) / strip.pitch);
  const long = paragraphs.reduce(
    (sum, { cells, style }) => sum + style.lines * cells.width.reduce((total, width) => total + width, 0) * style.size,
    0,
  );
  const estimate = Math.ceil(long / 1000 / Math.max(1, strip.count) / strip.pitch);
  let height = Math.min(most, Math.max(shortest, estimate));
  while (height > shortest && fits(height - 1)) height--;
  while (height < most && !fits(height)) height++;
  return height;
}

/**
 * Grid lines that the longest line of a vertical head needs at its size; where its headline may be broken, no more
 * than that takes beside a text of `least` grid lines.
 */
function headHeight(
  { block, article }: { readonly block: ArticleBlock; readonly article: Article },
  least: number,
  strip: Strip,
  setting: PageSetting,
): number {
  if (!block.head.vertical) return 0;
  if (block.head.vertical.lines > 0) return block.head.vertical.lines;
  const lines = verticalHeadLines(block, article, setting);
  const heightOf = (some: typeof lines): number =>
    Math.ceil(
      (Math.max(0, ...some.map(({ set, style }) => emToPt(set.width, style.size))) + 2 * strip.lead) / strip.pitch,
    );
  const whole = heightOf(lines);
  const width = headWidth(block, setting);
  const shortest = Math.max(least, heightOf(lines.filter(({ part }) => part !== 'headline')));
  for (let height = shortest; height < whole; height++) {
    const broken = breakVertical(block, lines, { width, height: lengthOf(height, strip) }, setting);
    if (broken?.told.length === 0) return height;
  }
  return whole;
}

/** The width of a vertical head beside its text, without the white between them. */
function headWidth(block: ArticleBlock, setting: PageSetting): Pt {
  const body = setting.layout.articles[block.style].styles.body.size;
  return (emToPt(block.head.vertical?.width ?? 0, body) - emToPt(HEAD_WHITE, body)) as Pt;
}

/**
 * An article whose text runs down; `lines` is its height. Of itself it is as high as the least number of grid lines
 * at which its lines fit its width.
 */
export function layVerticalArticle(
  block: ArticleBlock,
  article: Article,
  lines: number | 'auto',
  setting: PageSetting,
): LaidBlock {
  const box = block.box === undefined ? undefined : setting.layout.boxes[block.box];
  const padding = box?.padding ?? 0;
  const head = headAbove(block, article, setting);
  const paragraphs = paragraphsOf(block, article, { ...setting, vertical: true });
  const strip = stripOf(block, setting);
  const around = 2 * padding + head.lines;
  const room = Math.max(0, (lines === 'auto' ? setting.grid.lines : lines) - around);
  const least = leastHeight(paragraphs, strip, room);
  const needed = Math.min(room, Math.max(least, headHeight({ block, article }, least, strip, setting)));
  const height = lines === 'auto' ? needed : room;
  const poured = pour(paragraphs, slotsOf(height, strip));
  const total = lines === 'auto' ? height + around : lines;
  const shape: VerticalShape = { block, article, box, padding, head, paragraphs, poured, height, total };
  return {
    lines: total,
    spare: height - needed,
    diagnostics: head.diagnostics,
    draw: (line, page) => drawVertical(shape, { line, page, strip }, setting),
  };
}

function drawVertical(
  shape: VerticalShape,
  { line, page, strip }: { readonly line: number; readonly page: number; readonly strip: Strip },
  setting: PageSetting,
): DrawnBlock {
  const { block, article, box, padding, head, paragraphs, poured, total } = shape;
  const area = areaOf(block.columns, line, total);
  const headRoom = { ...rectOf(setting.grid, area), y: setting.grid.lineY(line + padding) };
  const top = setting.grid.lineY(line + padding + head.lines);
  const vertical = block.head.vertical
    ? setVerticalHead(block, article, besideText(shape, { top, strip }, setting), setting)
    : { lines: [], diagnostics: [], choices: [] };
  const overset = oversetOf({ poured, paragraphs, block, article: article.id, page });
  const measure = Math.max(0, ...poured.lines.map(({ set }) => set.measure));
  const taken = poured.lines.reduce((sum, { paragraph: { style } }) => sum + style.lines, 0);
  return {
    block: {
      block,
      area,
      box,
      innerBoxes: [],
      rules: ruled(head, headRoom),
      missing: [],
      lines: [...drawHead(head, headRoom, article.id), ...vertical.lines, ...textLines(shape, top, strip)],
      pictures: [],
      legs: [{ lines: poured.lines.length, measure, spare: Math.max(0, strip.count - taken) }],
      heads: [...head.choices, ...vertical.choices],
      ruled: true,
    },
    overset,
    diagnostics: [...vertical.diagnostics, ...toldOfText(poured, page)],
  };
}

/** The running text; a line that takes several pitches stands in the middle of them. */
function textLines({ poured, article }: VerticalShape, top: Pt, { pitch }: Strip): PlacedLine[] {
  return poured.lines.map((line) => {
    const { slot, paragraph } = line;
    const { lines } = paragraph.style;
    const x = (slot.x - (lines - 1) * pitch) as Pt;
    const room = { x, y: (top + slot.y) as Pt, width: (pitch * lines) as Pt, height: slot.width };
    return runningLine(line, article.id, room, true);
  });
}

/** The room of a vertical head: at the right of the text, less one em of white towards it. */
function besideText(
  { block, height }: VerticalShape,
  { top, strip }: { readonly top: Pt; readonly strip: Strip },
  setting: PageSetting,
): Rect {
  const body = setting.layout.articles[block.style].styles.body.size;
  const { left, width } = textRoom(block, setting);
  const white = emToPt(HEAD_WHITE, body);
  const x = rectOf(setting.grid, areaOf(block.columns, 0, 0)).x + left + width + white;
  const own = Math.min(height, block.head.vertical?.lines || height);
  return {
    x: x as Pt,
    y: (top + strip.lead) as Pt,
    width: headWidth(block, setting),
    height: lengthOf(own, strip),
  };
}
