/** From placed blocks to a page of the display list: positions rounded once, in drawing and reading order. */
import {
  alignedRect,
  halfLead,
  type PageSetting,
  type PlacedBlock,
  type PlacedPage,
  type PlacedPicture,
} from '../flow/index.js';
import { type Area, rectOf } from '../geometry/index.js';
import { type Cmyk, emToPt, type Pt } from '../units/index.js';
import { lineItems } from './lines.js';
import { clipOf } from './outline.js';
import { planOf } from './plan.js';
import type { DisplayItem, DisplayPage, FillItem, PictureItem, StrokeItem } from './types.js';

/** Grey of the place that waits for copy, weight of the cross over a missing picture. */
const WAITING: Cmyk = [0, 0, 0, 12];
const CROSS = { width: 500 as Pt, colour: [0, 0, 0, 100] as Cmyk };

/** A page's display items: grounds and rules first, then block by block pictures and text. */
export function displayPage(placed: PlacedPage, setting: PageSetting): DisplayPage {
  const items: DisplayItem[] = [];
  for (const { colour, ...rect } of placed.furniture.rules) items.push({ kind: 'fill', ...rect, colour });
  items.push(...lineItems(placed.furniture.lines));
  const plan = planOf(placed, items.length, setting);
  for (const block of placed.blocks) items.push(...groundItems(block, setting));
  items.push(...gutterRules(placed.blocks, setting));
  for (const block of placed.blocks) {
    for (const picture of block.pictures) items.push(...pictureItems(picture, setting));
    items.push(...lineItems(block.lines));
  }
  items.push(...lineItems(placed.notices));
  const articles = placed.blocks.flatMap(({ block, area }) => {
    if (block.kind !== 'article' || block.continues) return [];
    const article = setting.articles.get(block.article);
    const title = article?.headline.map(({ text }) => text).join(' ') || block.article;
    return [{ article: block.article, title, y: setting.grid.lineY(area.line) }];
  });
  const { width, height } = setting.layout.page;
  return { number: placed.number, name: placed.name, width, height, items, articles, plan };
}

/** A picture in its rectangle; a missing one is a crossed box. */
function pictureItems({ rect, crop, file, alt, outline }: PlacedPicture, setting: PageSetting): DisplayItem[] {
  if (!setting.pictures.has(file.file)) return crossed(rect);
  if (rect.width <= 0 || rect.height <= 0) return [];
  const clip = clipOf(outline, rect);
  const item: PictureItem = { kind: 'picture', ...rect, picture: file.file, crop, alt, ...(clip ? { clip } : {}) };
  return [item];
}

type Box = Omit<FillItem, 'kind' | 'colour'>;

function crossed({ x, y, width, height }: Box): DisplayItem[] {
  const stroke = (x1: number, y1: number, x2: number, y2: number): StrokeItem => ({
    kind: 'stroke',
    from: [x1 as Pt, y1 as Pt],
    to: [x2 as Pt, y2 as Pt],
    ...CROSS,
  });
  const [right, bottom] = [x + width, y + height];
  return [
    ...frame({ x, y, width, height }, CROSS.width, CROSS.colour),
    stroke(x, y, right, bottom),
    stroke(x, bottom, right, y),
  ];
}

/** Four rules inside a rectangle's edges. */
function frame({ x, y, width, height }: Box, rule: Pt, colour: Cmyk): FillItem[] {
  const fill = (left: number, top: number, w: number, h: number): FillItem => ({
    kind: 'fill',
    x: left as Pt,
    y: top as Pt,
    width: w as Pt,
    height: h as Pt,
    colour,
  });
  return [
    fill(x, y, width, rule),
    fill(x, y + height - rule, width, rule),
    fill(x, y + rule, rule, height - 2 * rule),
    fill(x + width - rule, y + rule, rule, height - 2 * rule),
  ];
}

/** Tint, rules and grey grounds of a block, and the rule in the gap above it. */
function groundItems(placed: PlacedBlock, setting: PageSetting): DisplayItem[] {
  const items: DisplayItem[] = [];
  const boxed = (area: Area, box: NonNullable<PlacedBlock['box']>) => {
    const rect = alignedRect(area, setting);
    const outset = emToPt(box.outset, bodySize(setting));
    const wide = { ...rect, x: (rect.x - outset) as Pt, width: (rect.width + 2 * outset) as Pt };
    if (box.tint) items.push({ kind: 'fill', ...wide, colour: box.tint });
    if (box.rule > 0) items.push(...frame(wide, box.rule, box.ruleColour));
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
function gutterRules(blocks: readonly PlacedBlock[], setting: PageSetting): FillItem[] {
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
