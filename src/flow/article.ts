/** An article in its columns: head, legs, inserts, text; automatic or given height. */
import type { Article, ArticleBlock, BoxStyle, Insert } from '../input/types.js';
import { emToPt } from '../units/index.js';
import { drawArticle } from './draw.js';
import { setHead } from './head.js';
import { layPictureInsert } from './inserts.js';
import type { LaidBlock } from './laid.js';
import { legFrames, paragraphsOf } from './legs.js';
import { fillHeight, levelLegs } from './level.js';
import { type ArticleShape, areaOf, widthOf } from './shape.js';
import { stackInserts } from './stack.js';
import type { PageSetting } from './types.js';
import { layVerticalArticle } from './vertical-text.js';

/** Grid lines given to an article that is missing and whose block states no height. */
const MISSING_LINES = 12;

/** Sets an article for its columns; `lines` is its height, or `auto` for as many as it needs. */
export function layArticle(block: ArticleBlock, lines: number | 'auto', setting: PageSetting): LaidBlock {
  const article = setting.articles.get(block.article) as Article;
  const box = block.box === undefined ? undefined : setting.layout.boxes[block.box];
  if (article.missing) return layMissing(block, typeof lines === 'number' ? lines : MISSING_LINES, box);
  if (block.direction === 'vertical') return layVerticalArticle(block, article, lines, setting);
  const padding = box?.padding ?? 0;
  const { styles } = setting.layout.articles[block.style];
  const head = setHead(block, article, widthOf(block.columns, setting), setting);
  const paragraphs = paragraphsOf(block, article, setting);
  const laid = block.inserts.map((insert) => ({ insert, content: layInsert(insert, block, setting) }));
  const stack = stackInserts(laid, setting.layout.gap.insert);
  const legs = legFrames(block, box, stack, setting);
  const least = emToPt(setting.layout.limits.measure, styles.body.size);
  const how = { lineHeight: setting.grid.line, least, loosest: setting.layout.limits.slack };
  const around = 2 * padding + head.lines;
  const levelled =
    lines === 'auto'
      ? levelLegs(paragraphs, legs, how, setting.grid.lines)
      : fillHeight(paragraphs, legs, Math.max(0, lines - around), how);
  const beside = block.head.vertical?.lines ?? 0;
  const total = lines === 'auto' ? Math.max(levelled.height, beside) + around : lines;
  const { inserts } = stack;
  const shape: ArticleShape = { block, article, box, padding, head, levelled, paragraphs, inserts, total };
  return {
    lines: total,
    spare: Math.max(0, total - Math.max(levelled.height, beside) - around),
    diagnostics: [...head.diagnostics, ...inserts.flatMap(({ content }) => content.diagnostics)],
    draw: (line, page) => drawArticle(shape, { line, page }, setting),
  };
}

/** What is set into the legs, as a block of its own whose place its host decides. */
function layInsert(insert: Insert, host: ArticleBlock, setting: PageSetting): LaidBlock {
  const { content, columns, source } = insert;
  if (content.kind === 'picture') return layPictureInsert(insert, content, host, setting);
  const { article, style, box } = content;
  const head = {
    size: undefined,
    kickerSize: undefined,
    most: undefined,
    vertical: undefined,
    byline: 'head',
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
    direction: 'horizontal' as const,
  };
  return layArticle({ ...host, ...own }, insert.lines, setting);
}

function layMissing(block: ArticleBlock, lines: number, box: BoxStyle | undefined): LaidBlock {
  return {
    lines,
    spare: 0,
    diagnostics: [],
    draw: (line) => {
      const area = areaOf(block.columns, line, lines);
      const nothing = { innerBoxes: [], lines: [], pictures: [], legs: [], heads: [], ruled: false };
      return { block: { block, area, box, missing: [area], ...nothing }, overset: [], diagnostics: [] };
    },
  };
}
