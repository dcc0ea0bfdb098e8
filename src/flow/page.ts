/** Placing: every block of a page gets its grid lines, in order; what finds no room is told. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type Area, earliestFree, freeBelow, freeFoot, Occupancy, occupy } from '../geometry/index.js';
import type { Block, Page } from '../input/types.js';
import { layArticle } from './article.js';
import { type Tell, withinGrid, withMeasure } from './bounds.js';
import { layFurniture } from './furniture.js';
import type { LaidBlock } from './laid.js';
import { layNotices } from './notices.js';
import { layPictureBlock } from './picture.js';
import { settleReadings } from './readings.js';
import type { FurnitureText, Overset, PageSetting, PlacedBlock, PlacedPage } from './types.js';

interface Placing {
  readonly page: Page;
  readonly setting: PageSetting;
  readonly occupancy: Occupancy;
  readonly areas: Map<string, Area>;
  readonly blocks: PlacedBlock[];
  readonly overset: Overset[];
  readonly diagnostics: Diagnostic[];
}

/** Lays out one page. Blocks are placed in the page's order, so a block can only stand below an earlier one. */
export function layPage(page: Page, names: FurnitureText, setting: PageSetting): Outcome<PlacedPage> {
  const occupancy = new Occupancy(setting.grid);
  const placing: Placing = { page, setting, occupancy, areas: new Map(), blocks: [], overset: [], diagnostics: [] };
  for (const block of page.blocks) placeBlock(block, placing);
  const { blocks, overset, diagnostics } = placing;
  const notices = layNotices(blocks, overset, setting);
  const furniture = layFurniture(names, setting);
  return { value: { number: page.number, name: page.name, blocks, overset, notices, furniture }, diagnostics };
}

function placeBlock(asked: Block, placing: Placing): void {
  const { setting, occupancy, page } = placing;
  const tell: Tell = (code, params) => {
    placing.diagnostics.push({ code, params, place: { ...asked.source, page: page.number, block: asked.name } });
  };
  const inside = withinGrid(asked, setting, tell);
  const block = inside.kind === 'article' ? withMeasure(inside, setting, tell) : inside;
  const columns = { first: block.columns.first - 1, last: block.columns.last - 1 };
  const room = roomFor(block, columns, placing, tell);
  const given = Math.max(1, room.lines);
  let laid = lay(block, block.lines === 'fill' ? given : block.lines, setting);
  if (laid.lines > room.lines) {
    tell('page/no-room', { block: block.name, needed: laid.lines, columns: named(columns), free: room.lines });
    laid = lay(block, given, setting);
  }
  if (typeof block.lines === 'number' && laid.spare > 0 && block.kind === 'article') {
    tell('page/underset', { article: block.article, lines: laid.spare, given: laid.lines });
  }
  const line = room.fromFoot ? room.line + given - laid.lines : room.line;
  const area: Area = { ...columns, line, lines: laid.lines };
  for (const { block: other, line: met } of occupy(occupancy, area)) {
    tell('page/overlap', { block: block.name, other, columns: named(columns), line: met + 1 });
  }
  const drawn = laid.draw(line, page.number);
  occupancy.take(area, block.name);
  placing.areas.set(block.name, area);
  const settled = settleReadings(drawn.block, page.number);
  placing.blocks.push({ ...settled.block, ruled: drawn.block.ruled && line > 0 });
  placing.overset.push(...drawn.overset);
  placing.diagnostics.push(...laid.diagnostics, ...drawn.diagnostics, ...settled.diagnostics);
  for (const { article, lines, characters, before } of drawn.overset) {
    tell('page/overset', { article, lines, characters, before });
  }
}

const lay = (block: Block, lines: number | 'auto', setting: PageSetting): LaidBlock =>
  block.kind === 'article' ? layArticle(block, lines, setting) : layPictureBlock(block, lines, setting);

type ColumnSpan = Pick<Area, 'first' | 'last'>;
const named = ({ first, last }: ColumnSpan): string => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`);

/** Grid lines that a block may take, and whether it stands at their foot. */
interface Room {
  readonly line: number;
  readonly lines: number;
  readonly fromFoot: boolean;
}

/** The room of a block: as pinned, at the foot, below another block, or at the top of what is free. */
function roomFor({ name, at }: Block, columns: ColumnSpan, placing: Placing, tell: Tell): Room {
  const { occupancy, areas, setting } = placing;
  const { grid, layout } = setting;
  const gap = layout.gap.block;
  if (at.kind === 'line') {
    const line = Math.min(at.line, grid.lines) - 1;
    return { line, lines: grid.lines - line, fromFoot: false };
  }
  if (at.kind === 'bottom') return { ...freeFoot(occupancy, columns, gap), fromFoot: true };
  const above = at.kind === 'below' ? areas.get(at.block) : undefined;
  if (at.kind === 'below' && !above) tell('page/block-unknown', { block: name, below: at.block });
  const from = above ? above.line + above.lines + gap : 0;
  const line = earliestFree(occupancy, columns, gap, from);
  if (line === undefined) return { line: Math.min(from, grid.lines - 1), lines: 0, fromFoot: false };
  const free = freeBelow(occupancy, columns, line);
  return { line, lines: line + free < grid.lines ? free - gap : free, fromFoot: false };
}
