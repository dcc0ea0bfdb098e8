/** Standings: how the blocks of a page that was set fit their room. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { PlacedBlock, PlacedPage } from '../flow/index.js';
import type { Layout } from '../input/index.js';
import type { Standing } from './types.js';

/** Grid lines of the page, and what its house keeps between blocks. */
type House = Pick<Layout, 'gap'> & { readonly lines: number };

/** How a block of a page stands. */
export function standingOf(
  placed: PlacedBlock,
  page: PlacedPage,
  diagnostics: readonly Diagnostic[],
  house: House,
): Standing {
  const { name, lines } = placed.block;
  const cut = page.overset.filter(({ block }) => block === name);
  const overset = {
    lines: cut.reduce((sum, one) => sum + one.lines, 0),
    characters: cut.reduce((sum, one) => sum + one.characters, 0),
  };
  const told = diagnostics.find(
    ({ code, place }) => code === 'page/no-room' && place.block === name && place.page === page.number,
  );
  const short = told ? Number(told.params.needed) - Number(told.params.free) : 0;
  const white = whiteBeside(placed, page, house);
  const legs = Math.max(1, placed.legs.length);
  const spare = placed.legs.reduce((sum, leg) => sum + leg.spare, 0);
  const free = typeof lines === 'number' ? 0 : white * legs;
  const balance = cut.length > 0 ? -overset.lines : spare + free - short * legs;
  return { overset, short, white, legs, balance };
}

/**
 * Empty grid lines in all of a block's columns on the side to which it could grow: under it, or, where it stands at
 * the foot, above it. The gap that blocks keep is not counted.
 */
function whiteBeside({ area, block }: PlacedBlock, { blocks }: PlacedPage, { lines: all, gap }: House): number {
  const others = blocks
    .filter((other) => other.block !== block)
    .map((other) => other.area)
    .filter(({ first, last, lines }) => lines > 0 && first <= area.last && last >= area.first);
  const foot = area.line + area.lines;
  if (block.at.kind === 'bottom') {
    const feet = others.map(({ line, lines }) => line + lines).filter((line) => line <= area.line);
    return Math.max(0, feet.length === 0 ? area.line : area.line - Math.max(...feet) - gap.block);
  }
  const heads = others.map(({ line }) => line).filter((line) => line >= foot);
  return Math.max(0, heads.length === 0 ? all - foot : Math.min(...heads) - foot - gap.block);
}

/** Whether a block is too long, and cut or squeezed for it. */
export const isOver = ({ overset, short }: Standing): boolean =>
  overset.lines > 0 || overset.characters > 0 || short > 0;

/** Whether a block leaves a line of all its legs empty, or more. */
export const isUnder = (standing: Standing): boolean => !isOver(standing) && standing.balance >= standing.legs;
