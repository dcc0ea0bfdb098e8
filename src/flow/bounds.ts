/** Bounds: what a block asks beyond the grid or the least measure is brought back, and told. */
import type { Code, Diagnostic } from '../diagnostics/index.js';
import type { ArticleBlock, Block } from '../input/types.js';
import type { PageSetting } from './types.js';

/** Tells something about a block. */
export type Tell = (code: Code, params: Diagnostic['params']) => void;

/** A block whose columns, inserts or lines leave the grid is brought back into it, and told. */
export function withinGrid(block: Block, setting: PageSetting, tell: Tell): Block {
  const { columns, lines } = setting.grid;
  const clamp = (column: number) => Math.min(Math.max(1, column), columns);
  const clipped = (span: { first: number; last: number }) => ({ first: clamp(span.first), last: clamp(span.last) });
  const off = (what: string, have: string) => tell('page/off-grid', { block: block.name, asked: what, have });
  if (block.columns.last > columns) off(`columns ${block.columns.first}-${block.columns.last}`, `${columns} columns`);
  if (block.at.kind === 'line' && block.at.line > lines) off(`line ${block.at.line}`, `${lines} lines`);
  if (typeof block.lines === 'number' && block.lines > lines) off(`${block.lines} lines`, `${lines} lines`);
  const inside = { ...block, columns: clipped(block.columns) };
  if (inside.kind !== 'article') return inside;
  const { first, last } = inside.columns;
  const inserts = inside.inserts.map((insert) => {
    if (insert.columns.first < first || insert.columns.last > last)
      off(`an insert in columns ${insert.columns.first}-${insert.columns.last}`, `columns ${first}-${last}`);
    const within = (column: number) => Math.min(Math.max(first, column), last);
    return { ...insert, columns: { first: within(insert.columns.first), last: within(insert.columns.last) } };
  });
  return { ...inside, inserts };
}

/** Room for one line that runs down, in 1/1000 em of body type. */
const LINE = 1000;

/** The width that a block's insets and vertical head are taken from: a leg's, or the block's where lines run down. */
function roomAcross({ direction, columns: { first, last } }: ArticleBlock, { column, gutter }: PageSetting['grid']) {
  return direction === 'vertical' ? (last - first + 1) * column + (last - first) * gutter : column;
}

/** A block whose insets or vertical head leave text no measure is set without them, and told. */
export function withMeasure(block: ArticleBlock, setting: PageSetting, tell: Tell): ArticleBlock {
  const { layout, grid } = setting;
  const body = layout.articles[block.style].styles.body.size;
  const box = block.box === undefined ? 0 : (layout.boxes[block.box]?.inset ?? 0);
  const column = Math.floor((roomAcross(block, grid) * 1000) / body);
  const most = Math.max(0, ...block.insets);
  const measure = column - 2 * (most + box);
  const beside = block.head.vertical ? measure - block.head.vertical.width : measure;
  // Lines that run down need room for one of them: their measure is the block's height.
  const least = block.direction === 'vertical' ? LINE : layout.limits.measure;
  if (beside >= least) return block;
  tell('page/narrow', { block: block.name, measure: Math.max(0, beside) / 1000, least: least / 1000 });
  return { ...block, insets: measure >= least ? block.insets : [], head: { ...block.head, vertical: undefined } };
}
