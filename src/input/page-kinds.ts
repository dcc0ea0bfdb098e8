/** Kinds of pages: what a layout says of its front page, of pages inside, of a page across the fold. */
import type { GridShape } from '../geometry/index.js';
import type { Pt } from '../units/index.js';
import { type FurniturePiece, furnitureOf } from './furniture.js';
import type { LayoutText } from './layout-text.js';
import { lengthOf, type Scale } from './lengths.js';
import type { PageKind } from './types.js';
import type { YamlFile } from './yaml.js';

export interface GridText {
  readonly columns: number;
  readonly column: string;
  readonly gutter: string;
  readonly lines: number;
  readonly line: string;
  readonly left?: string;
  readonly top: string;
}

/** A kind of pages as a layout writes it: only what differs from the layout as a whole. */
export interface PageKindText {
  readonly grid?: Partial<Omit<GridText, 'line'>>;
  readonly furniture?: readonly FurniturePiece[];
  readonly masthead?: string;
}

/** Page 1 is of this kind where the layout has it. */
export const FRONT = 'front';
/** All pages that are of no other kind. */
export const INSIDE = 'inside';

function gridOf(text: GridText, width: Pt, scale: Scale): GridShape {
  const { columns, lines, left = 'centre' } = text;
  const column = lengthOf(text.column, scale);
  const gutter = lengthOf(text.gutter, scale);
  const centred = Math.round((width - columns * column - (columns - 1) * gutter) / 2) as Pt;
  return {
    columns,
    column,
    gutter,
    lines,
    line: scale.line,
    left: left === 'centre' ? centred : lengthOf(left, scale),
    top: lengthOf(text.top, scale),
  };
}

/** The kinds that a layout states, and `inside`, which every layout has. */
export function kindsOf(text: LayoutText, scale: Scale, yaml: YamlFile): Readonly<Record<string, PageKind>> {
  const { pages = {} } = text;
  const common = furnitureOf(text.furniture ?? [], ['furniture'], scale, yaml);
  const width = lengthOf(text.page.width, scale);
  const kindOf = (name: string): PageKind => {
    const { grid, furniture, masthead } = pages[name] ?? {};
    return {
      name,
      width,
      grid: gridOf({ ...text.grid, ...grid }, width, scale),
      furniture: furniture === undefined ? common : furnitureOf(furniture, ['pages', name, 'furniture'], scale, yaml),
      masthead,
    };
  };
  const names = new Set([INSIDE, ...Object.keys(pages)]);
  return Object.fromEntries([...names].map((name) => [name, kindOf(name)]));
}
