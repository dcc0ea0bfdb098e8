/** Boxes and rules: grounds and borders of blocks, the rules between them. */
import { alignedRect, halfLead, type PageSetting, type PlacedBlock } from '../flow/index.js';
import { type Area, rectOf } from '../geometry/index.js';
import { type Cmyk, emToPt, type Pt } from '../units/index.js';
import { borderItems } from './borders.js';
import type { DisplayItem, FillItem } from './types.js';

/** Grey of the place that waits for copy. */
const WAITING: Cmyk = [0, 0, 0, 12];

/** Tint, rules and grey grounds of a block, and the rule in the gap above it. */
export function groundItems(placed: PlacedBlock, setting: PageSetting): DisplayItem[] {
  const items: DisplayItem[] = [];
  const boxed = (area: Area, box: NonNullable<PlacedBlock['box']>) => {
    const rect = alignedRect(area, setting);
    const outset = emToPt(box.outset, bodySize(setting));
    const wide = { ...rect, x: (rect.x - outset) as Pt, width: (rect.width + 2 * outset) as Pt };
    if (box.tint) items.push({ kind: 'fill', ...wide, colour: box.tint });
    items.push(...borderItems(wide, box));
  };
  if (placed.box) boxed(placed.area, placed.box);
  for (const { area, box } of placed.innerBoxes) boxed(area, box);
  for (const { colour, ...rect } of placed.rules) items.push({ kind: 'fill', ...rect, colour });
  for (const area of placed.missing) items.push({ kind: 'fill', ...alignedRect(area, setting), colour: WAITING });
  const { rule, gap } = setting.layout;
  if (placed.ruled && !placed.box && rule.width > 0) {
    const rect = rectOf(setting.grid, placed.area);
    const y = (rect.y - Math.round((gap.block * setting.grid.line) / 2)) as Pt;
    items.push({ kind: 'fill', x: rect.x, y, width: rect.width, height: rule.width, colour: rule.colour });
  }
  return items;
}

const bodySize = ({ layout }: PageSetting): Pt => Object.values(layout.articles)[0].styles.body.size;

/** A rule in the gutter between two articles that stand side by side, neither of them boxed. */
export function gutterRules(blocks: readonly PlacedBlock[], setting: PageSetting): FillItem[] {
  const { grid, layout } = setting;
  const plain = blocks.filter(({ block, box }) => block.kind === 'article' && !box);
  const rules: FillItem[] = [];
  for (const left of plain) {
    for (const right of plain) {
      if (right.area.first !== left.area.last + 1) continue;
      const from = Math.max(left.area.line, right.area.line);
      const to = Math.min(left.area.line + left.area.lines, right.area.line + right.area.lines);
      if (to <= from || layout.rule.width === 0) continue;
      const x = (grid.columnX(right.area.first) - Math.round((grid.gutter + layout.rule.width) / 2)) as Pt;
      const lead = halfLead(setting);
      const height = ((to - from) * grid.line - 2 * lead) as Pt;
      rules.push({
        kind: 'fill',
        x,
        y: (grid.lineY(from) + lead) as Pt,
        width: layout.rule.width,
        height,
        colour: layout.rule.colour,
      });
    }
  }
  return rules;
}
