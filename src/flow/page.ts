/** Placing: every block of a page gets its grid lines, in order; what finds no room is told. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type Area, earliestFree, freeBelow, freeFoot, Occupancy, occupy } from '../geometry/index.js';
import type { Block, FurnitureText, Page } from '../input/types.js';
import { type Tell, withinGrid, withMeasure } from './bounds.js';
import { type Linked, layerOf } from './candidate.js';
import { layFurniture } from './furniture.js';
import type { LaidBlock } from './laid.js';
import { linksOf } from './linked.js';
import { layNotices } from './notices.js';
import { settleReadings } from './readings.js';
import type { Overset, PageSetting, PlacedBlock, PlacedPage } from './types.js';

/** A page, and what it is set with. */
export interface PageToLay {
  readonly page: Page;
  readonly names: FurnitureText;
  readonly setting: PageSetting;
}

/** A block that has its place. It is drawn when all blocks of all pages have theirs. */
interface SettledBlock {
  readonly name: string;
  readonly line: number;
  readonly told: readonly Diagnostic[];
  readonly laid: () => LaidBlock;
}

interface Placing {
  readonly page: Page;
  readonly setting: PageSetting;
  readonly linked: Linked;
  readonly occupancy: Occupancy;
  readonly areas: Map<string, Area>;
}

/**
 * Lays out pages that follow each other. Blocks are placed in the order of pages and blocks, so a block can only
 * stand below an earlier one, and an article goes on in a later one.
 */
export function layPages(pages: readonly PageToLay[]): Outcome<PlacedPage>[] {
  const links = linksOf(pages.map(({ page }) => page));
  const linked: Linked = { links, parts: new Map(), articles: new Map() };
  const settled = pages.map(({ page, setting }) => {
    const placing = { page, setting, linked, occupancy: new Occupancy(setting.grid), areas: new Map<string, Area>() };
    return page.blocks.map((block) => placeBlock(block, placing));
  });
  return pages.map((page, index) => drawPage(page, settled[index]));
}

function drawPage({ page, names, setting }: PageToLay, settled: readonly SettledBlock[]): Outcome<PlacedPage> {
  const blocks: PlacedBlock[] = [];
  const overset: Overset[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, line, told, laid } of settled) {
    const ready = laid();
    const drawn = ready.draw(line, page.number);
    const { block, diagnostics: readings } = settleReadings(drawn.block, page.number);
    blocks.push({ ...block, ruled: block.ruled && line > 0 && !underMasthead(block, blocks, setting) });
    overset.push(...drawn.overset);
    diagnostics.push(...told, ...ready.diagnostics, ...drawn.diagnostics, ...readings);
    const place = { ...block.block.source, page: page.number, block: name };
    for (const { article, lines, characters, before } of drawn.overset)
      diagnostics.push({ code: 'page/overset', params: { article, lines, characters, before }, place });
  }
  const notices = layNotices(blocks, overset, setting);
  const { diagnostics: wide, ...furniture } = layFurniture(blocks, { number: page.number, names, setting });
  const value = { number: page.number, name: page.name, blocks, overset, notices, furniture };
  return { value, diagnostics: [...diagnostics, ...wide] };
}

/** Whether a block stands right under a masthead, which ends with what rule it wants. */
const underMasthead = ({ area }: PlacedBlock, blocks: readonly PlacedBlock[], { layout }: PageSetting): boolean =>
  blocks.some(
    ({ block, area: { first, last, line, lines } }) =>
      block.kind === 'masthead' &&
      first <= area.last &&
      last >= area.first &&
      line + lines + layout.gap.block === area.line,
  );

function placeBlock(asked: Block, placing: Placing): SettledBlock {
  const { setting, occupancy, page } = placing;
  const told: Diagnostic[] = [];
  const tell: Tell = (code, params) => {
    told.push({ code, params, place: { ...asked.source, page: page.number, block: asked.name } });
  };
  const inside = withinGrid(asked, setting, tell);
  const block = inside.kind === 'article' ? withMeasure(inside, setting, tell) : inside;
  const columns = { first: block.columns.first - 1, last: block.columns.last - 1 };
  const room = roomFor(block, columns, placing, tell);
  const given = Math.max(1, room.lines);
  const lay = layerOf(block, asked, setting, placing.linked);
  const fills = block.lines === 'fill' || (block.at.kind === 'beside' && block.lines === 'auto');
  let laid = lay(fills ? given : (block.lines as number | 'auto'), given);
  if (laid.lines > room.lines) {
    tell('page/no-room', { block: block.name, needed: laid.lines, columns: named(columns), free: room.lines });
    laid = lay(given, given);
  }
  if (typeof block.lines === 'number' && laid.spare > 0 && block.kind === 'article') {
    tell('page/underset', { article: block.article, lines: laid.spare, given: laid.lines });
  }
  const line = room.fromFoot ? room.line + given - laid.lines : room.line;
  const area: Area = { ...columns, line, lines: laid.lines };
  for (const { block: other, line: met } of occupy(occupancy, area)) {
    tell('page/overlap', { block: block.name, other, columns: named(columns), line: met + 1 });
  }
  occupancy.take(area, block.name);
  placing.areas.set(block.name, area);
  return { name: block.name, line, told, laid: laid.settle() };
}

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
  const other = at.kind === 'beside' ? areas.get(at.block) : undefined;
  if (other) return { line: other.line, lines: other.lines, fromFoot: false };
  if (at.kind === 'beside') tell('page/beside-unknown', { block: name, beside: at.block });
  const above = at.kind === 'below' ? areas.get(at.block) : undefined;
  if (at.kind === 'below' && !above) tell('page/block-unknown', { block: name, below: at.block });
  const from = above ? above.line + above.lines + gap : 0;
  const line = earliestFree(occupancy, columns, gap, from);
  if (line === undefined) return { line: Math.min(from, grid.lines - 1), lines: 0, fromFoot: false };
  const free = freeBelow(occupancy, columns, line);
  return { line, lines: line + free < grid.lines ? free - gap : free, fromFoot: false };
}
