/** Furniture: folio lines and rules, the same on every page, filled with the page's own names. */
import type { Pt, Rect } from '../units/index.js';
import { fillIn, houseLine } from './house-line.js';
import type { FurnitureText, PageSetting, PlacedFurniture, PlacedLine } from './types.js';

/** The furniture of a page. A name that the layout asks for and nobody gave stays empty. */
export function layFurniture(names: FurnitureText, setting: PageSetting): PlacedFurniture {
  const { grid, layout } = setting;
  const width = (grid.columnX(grid.columns - 1) + grid.column - grid.left) as Pt;
  const lines: PlacedLine[] = [];
  const rules: (Rect & { readonly colour: PlacedFurniture['rules'][number]['colour'] })[] = [];
  for (const piece of layout.furniture) {
    if (piece.kind === 'rule') {
      rules.push({
        x: (grid.left - piece.outset) as Pt,
        y: piece.y,
        width: (width + 2 * piece.outset) as Pt,
        height: piece.width,
        colour: piece.colour,
      });
      continue;
    }
    const { style } = piece;
    // The piece states its baseline: the em box reaches 0.88 em above it.
    const y = (piece.y - Math.round(style.size * 0.88)) as Pt;
    const room = { x: grid.left, y, width, height: style.size };
    const text = fillIn(piece.text, { ...names });
    lines.push(houseLine(text, { ...style, align: piece.align }, { room, part: 'folio' }, setting));
  }
  return { lines, rules, names };
}
