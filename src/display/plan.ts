/** The plan of a page: what its items stand in, for those who judge the page and measure nothing. */
import type { PageSetting, PlacedBlock, PlacedPage } from '../flow/index.js';
import { rectOf } from '../geometry/index.js';
import type { DisplayBlock, PagePlan } from './types.js';

/** The plan of a placed page. `furniture` is how many of the page's items are its furniture's; they come first. */
export function planOf(
  { furniture: { names }, blocks }: PlacedPage,
  furniture: number,
  setting: PageSetting,
): PagePlan {
  const { columns, column, gutter, lines, line, left, top } = setting.grid;
  return {
    grid: { columns, column, gutter, lines, line, left, top },
    kind: setting.kind.name,
    body: Object.values(setting.layout.articles)[0].styles.body.size,
    furniture,
    names,
    blocks: blocks.map((placed) => blockOf(placed, setting)),
  };
}

function blockOf({ block, area, box, missing }: PlacedBlock, { grid }: PageSetting): DisplayBlock {
  const rect = { ...rectOf(grid, area), boxed: box !== undefined, waiting: missing.length > 0 };
  if (block.kind === 'article')
    return { name: block.name, kind: 'article', down: block.direction === 'vertical', ...rect };
  if (block.kind === 'masthead' || block.kind === 'index')
    return { name: block.name, kind: block.kind, down: false, ...rect };
  const kind = block.advertisement === undefined ? 'picture' : 'advertisement';
  return { name: block.name, kind, down: false, ...rect };
}
