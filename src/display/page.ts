/** From placed blocks to a page of the display list: positions rounded once, in drawing and reading order. */
import type { PageSetting, PlacedPage, PlacedPicture } from '../flow/index.js';
import type { Cmyk, Pt, Rect } from '../units/index.js';
import { groundItems, gutterRules } from './boxes.js';
import { frame } from './frame.js';
import { lineItems } from './lines.js';
import { clipOf } from './outline.js';
import { planOf } from './plan.js';
import type { DisplayItem, DisplayPage, PictureItem, StrokeItem } from './types.js';

/** Weight of the cross over a missing picture. */
const CROSS = { width: 500 as Pt, colour: [0, 0, 0, 100] as Cmyk };

/** A page's display items: grounds and rules first, then block by block pictures and text. */
export function displayPage(placed: PlacedPage, setting: PageSetting): DisplayPage {
  const items: DisplayItem[] = [];
  for (const { colour, ...rect } of placed.furniture.rules) items.push({ kind: 'fill', ...rect, colour });
  items.push(...lineItems(placed.furniture.lines));
  for (const picture of placed.furniture.pictures) items.push(...pictureItems(picture, setting));
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
  const { width } = setting.kind;
  const { height } = setting.layout.page;
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

function crossed({ x, y, width, height }: Rect): DisplayItem[] {
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
