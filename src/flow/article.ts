/** An article in its columns: head, legs, inserts, text; automatic or given height. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Insert } from '../input/types.js';
import { emToPt, type Pt } from '../units/index.js';
import { drawArticle } from './draw.js';
import { setHead } from './head.js';
import { layPictureInsert } from './inserts.js';
import { JUMP_LINES } from './jump.js';
import type { LaidBlock } from './laid.js';
import { legFrames, paragraphsOf, roomIn } from './legs.js';
import { fillHeight, type Levelled, type LevelSetting, levelLegs } from './level.js';
import { layQuoteInsert } from './quote.js';
import { type ArticleFrame, type ArticleShape, areaOf, type Jump, widthOf } from './shape.js';
import { stackInserts } from './stack.js';
import { layTableInsert } from './table.js';
import type { PageSetting } from './types.js';
import { layVerticalArticle } from './vertical-text.js';
import { footOf, wrapInsert } from './wrapped.js';

/** Grid lines given to an article that is missing and whose block states no height. */
const MISSING_LINES = 12;

/** An article that stands in one block. */
const ALONE: Jump = { to: undefined, from: undefined };

/** Sets an article for its columns; `lines` is its height, or `auto` for as many as it needs. */
export function layArticle(block: ArticleBlock, lines: number | 'auto', setting: PageSetting): LaidBlock {
  const article = setting.articles.get(block.article);
  if (!article || article.missing) return layMissing(block, lines, setting);
  if (block.direction === 'vertical') return layVerticalArticle(block, article, lines, setting);
  const frame = frameOf(block, article, ALONE, setting);
  const { legs } = frame;
  const height = lines === 'auto' ? setting.grid.lines : heightOfLegs(frame, lines);
  const paragraphs = paragraphsOf(block, article, setting, roomIn(legs, height));
  const level = lines === 'auto' ? levelLegs : fillHeight;
  const levelled = level(paragraphs, legs, levelSettingOf(block, setting), height);
  return laidArticle({ ...frame, levelled, paragraphs, total: totalOf(frame, levelled, lines) }, setting);
}

/** A block of an article with its head, inserts and legs; where it begins or ends at a jump, a line says so. */
export function frameOf(block: ArticleBlock, article: Article, jump: Jump, setting: PageSetting): ArticleFrame {
  const box = block.box === undefined ? undefined : setting.layout.boxes[block.box];
  const head = setHead(block, article, widthOf(block.columns, setting), setting);
  const whole = block.inserts.filter(({ wrap }) => wrap === undefined);
  const laid = whole.map((insert) => ({ insert, content: layInsert(insert, block, setting) }));
  const stack = stackInserts(laid, setting.layout.gap.insert);
  const frames = legFrames(block, box, stack, setting);
  const wrapped = block.inserts.flatMap((insert) =>
    insert.wrap ? [wrapInsert({ ...insert, wrap: insert.wrap }, frames, block, setting)] : [],
  );
  const obstacles = wrapped.flatMap((one) => one.obstacles);
  const legs = frames.map((leg, index, all) => ({
    ...leg,
    obstacles: [...leg.obstacles, ...obstacles],
    head: leg.head + (jump.from !== undefined && index === 0 ? JUMP_LINES : 0),
    foot: leg.foot + (jump.to !== undefined && index === all.length - 1 ? JUMP_LINES : 0),
  }));
  return { block, article, box, padding: box?.padding ?? 0, head, legs, inserts: stack.inserts, wrapped, jump };
}

/** How the legs of a block are levelled. */
export function levelSettingOf({ style }: ArticleBlock, { layout, grid }: PageSetting): LevelSetting {
  const { limits, articles } = layout;
  const { size } = articles[style].styles.body;
  const lead = Math.max(0, Math.round((grid.line - size) / 2)) as Pt;
  const least = emToPt(limits.measure, size);
  return { lineHeight: grid.line, lead, least, loosest: limits.slack, gap: layout.gap.insert };
}

const around = ({ padding, head }: ArticleFrame): number => 2 * padding + head.lines;

/** Grid lines that a block of `lines` leaves its legs. */
export const heightOfLegs = (frame: ArticleFrame, lines: number): number => Math.max(0, lines - around(frame));

/** Grid lines of a block: as given, or what its levelled legs need with what stands beside and around them. */
export const totalOf = (frame: ArticleFrame, { height }: Levelled, lines: number | 'auto'): number =>
  lines === 'auto' ? Math.max(height, besideOf(frame)) + around(frame) : lines;

const besideOf = ({ block, wrapped }: ArticleFrame): number =>
  Math.max(block.head.vertical?.lines ?? 0, footOf(wrapped));

/** A shape as a laid block. */
export function laidArticle(shape: ArticleShape, setting: PageSetting): LaidBlock {
  const { block, head, inserts, levelled, total, paragraphs } = shape;
  return {
    lines: total,
    spare: Math.max(0, total - Math.max(levelled.height, besideOf(shape)) - around(shape)),
    diagnostics: [
      ...head.diagnostics,
      ...inserts.flatMap(({ content }) => content.diagnostics),
      ...(block.continues ? [] : paragraphs.flatMap(({ told }) => told ?? [])),
      ...outside(shape, heightOfLegs(shape, total)),
    ],
    draw: (line, page) => drawArticle(shape, { line, page }, setting),
  };
}

/** Pictures that stick out of the foot of their block's legs. */
function outside({ block, wrapped }: ArticleShape, height: number): Diagnostic[] {
  if (footOf(wrapped) <= height) return [];
  const params = { block: block.name, foot: footOf(wrapped), lines: height };
  return [{ code: 'page/insert-outside', params, place: { ...block.source, block: block.name } }];
}

/** What is set into the legs, as a block of its own whose place its host decides. */
function layInsert(insert: Insert, host: ArticleBlock, setting: PageSetting): LaidBlock {
  const { content, columns, source } = insert;
  if (content.kind === 'picture') return layPictureInsert(insert, content, host, setting);
  if (content.kind === 'quote') return layQuoteInsert(insert, content.quote, host, setting);
  if (content.kind === 'table') return layTableInsert(insert, content, host, setting);
  const { article, style, box } = content;
  const head = {
    size: undefined,
    kickerSize: undefined,
    most: undefined,
    vertical: undefined,
    byline: 'head',
    summary: 'head',
  } as const;
  const own = {
    name: article,
    article,
    style,
    box,
    columns,
    source,
    head,
    insets: [],
    inserts: [],
    drop: undefined,
    without: [],
    stretch: new Map(),
    direction: 'horizontal' as const,
  };
  return layArticle({ ...host, ...own }, insert.lines, setting);
}

/** A grey place for an article that is missing. */
export function layMissing(block: ArticleBlock, asked: number | 'auto', { layout }: PageSetting): LaidBlock {
  const lines = asked === 'auto' ? MISSING_LINES : asked;
  const box = block.box === undefined ? undefined : layout.boxes[block.box];
  return {
    lines,
    spare: 0,
    diagnostics: [],
    draw: (line) => {
      const area = areaOf(block.columns, line, lines);
      const nothing = { innerBoxes: [], rules: [], lines: [], pictures: [], legs: [], heads: [], ruled: false };
      return { block: { block, area, box, missing: [area], ...nothing }, overset: [], diagnostics: [] };
    },
  };
}
