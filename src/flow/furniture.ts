/** Furniture: folio lines and rules, the same on every page, filled with the page's own names. */
import { cellsOf, setParagraph } from '../compose/index.js';
import type { Pt, Rect } from '../units/index.js';
import { settingOf } from './setting.js';
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
    const text = piece.text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in names ? names[name as keyof FurnitureText] : whole,
    );
    const { style } = piece;
    const cells = cellsOf({ text, keeps: [], tracks: [] }, settingOf(style, setting));
    const [set] = setParagraph(cells, { measure: () => Number.MAX_SAFE_INTEGER, indent: 0, align: 'start' });
    // The piece states its baseline: the em box reaches 0.88 em above it.
    const y = (piece.y - Math.round(style.size * 0.88)) as Pt;
    lines.push({
      x: grid.left,
      y,
      width,
      height: style.size,
      set,
      style: { ...style, align: piece.align },
      size: style.size,
      origin: { article: '', part: 'folio', paragraph: 0, line: 0, label: 0 },
      vertical: false,
      forms: cells.forms,
      markup: undefined,
    });
  }
  return { lines, rules, names };
}
