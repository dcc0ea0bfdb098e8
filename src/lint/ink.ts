/** Rules of what the press gets: ink, rules, small type, pictures, characters. */
import { around, type DisplayItem, type FillItem, rectOfItem, rectOfShape, type TextItem } from '../display/index.js';
import { type Cmyk, type Rect, remember } from '../units/index.js';
import type { Found, Means, PageView } from './types.js';
import { shortened } from './view.js';

const inkOf = (colour: Cmyk): number => colour[0] + colour[1] + colour[2] + colour[3];
/** Light type over a picture, whose tone nobody knows here: paper white, or nearly. */
const LIGHT = 20;

const told = (view: PageView, rect: Rect, params: Found['params']): Found => ({
  x: rect.x,
  y: rect.y,
  width: rect.width,
  height: rect.height,
  block: view.blockAt(rect)?.name,
  params,
});

/** What an item stands on: the last fill or picture drawn before it that holds its middle. */
function groundOf(items: readonly DisplayItem[], index: number, { x, y, width, height }: Rect) {
  const [middle, centre] = [x + width / 2, y + height / 2];
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (item.kind !== 'fill' && item.kind !== 'picture') continue;
    const inside =
      middle >= item.x && middle <= item.x + item.width && centre >= item.y && centre <= item.y + item.height;
    if (inside) return item;
  }
  return undefined;
}

/** Each text item with its box and its ground. Text is most of a page, grounds are few. */
function textsOf({ page: { items } }: PageView) {
  const grounds = items.filter((item) => item.kind === 'fill' || item.kind === 'picture');
  const before = new Map<DisplayItem, number>();
  let passed = 0;
  for (const item of items) {
    if (item.kind === 'text') before.set(item, passed);
    else if (item.kind === 'fill' || item.kind === 'picture') passed++;
  }
  return items
    .filter((item) => item.kind === 'text')
    .map((item) => {
      const rect = rectOfItem(item);
      return { item, rect, ground: groundOf(grounds, before.get(item) as number, rect) };
    });
}

type GroundedText = ReturnType<typeof textsOf>[number];

/** Texts at fault as one finding for each ground they stand on; what has none stands for itself. */
function byGround(
  view: PageView,
  texts: readonly GroundedText[],
  paramsOf: (all: readonly GroundedText[]) => Found['params'],
): Found[] {
  const groups = new Map<unknown, GroundedText[]>();
  for (const one of texts) remember(groups, one.ground ?? one.item, (): GroundedText[] => []).push(one);
  return Array.from(groups.values(), (all) => told(view, around(all.map(({ rect }) => rect)), paramsOf(all)));
}

/** Light type on a dark ground that the ink will close. */
export function smallReversed(view: PageView, { limits }: Means): Found[] {
  const small = textsOf(view).filter(({ item, ground }) => {
    if (!ground || item.size >= 1000 * limits['small-reversed']) return false;
    const under = ground.kind === 'fill' ? inkOf(ground.colour) : LIGHT + 1;
    return inkOf(item.colour) <= LIGHT && under > LIGHT;
  });
  return byGround(view, small, (all) => ({
    text: shortened(all[0].item.text),
    size: Math.min(...all.map(({ item }) => item.size)) / 1000,
  }));
}

/** Ink of a text and its ground: black text overprints, any other knocks its ground out. */
function inkOver({ colour }: TextItem, ground: FillItem | undefined): number {
  const [cyan, magenta, yellow, black] = colour;
  if (!ground || black === 0 || cyan + magenta + yellow > 0) return inkOf(colour);
  return inkOf([ground.colour[0], ground.colour[1], ground.colour[2], Math.max(black, ground.colour[3])]);
}

/** More ink than newsprint holds. Pictures are separated to the profile's limit already. */
export function totalInk(view: PageView, { limits }: Means): Found[] {
  const most = limits['total-ink'];
  const shapes = view.page.items.flatMap((item) => {
    if (item.kind === 'text' || item.kind === 'picture') return [];
    const ink = inkOf(item.colour);
    return ink > most ? [told(view, rectOfShape(item), { ink })] : [];
  });
  const inkIn = ({ item, ground }: GroundedText) => inkOver(item, ground?.kind === 'fill' ? ground : undefined);
  // A ground that has too much by itself is told already.
  const heavy = textsOf(view).filter(
    (one) => inkIn(one) > most && (one.ground?.kind !== 'fill' || inkOf(one.ground.colour) <= most),
  );
  const texts = byGround(view, heavy, (all) => ({ ink: Math.max(...all.map(inkIn)) }));
  return [...shapes, ...texts];
}

/** Rules too thin to print. */
export function thinRules(view: PageView, { limits }: Means): Found[] {
  return view.page.items.flatMap((item) => {
    if (item.kind === 'text' || item.kind === 'picture') return [];
    // A path without width is filled.
    const width = item.kind === 'fill' ? Math.min(item.width, item.height) : item.width;
    if (width <= 0 || width >= 1000 * limits['thin-rule']) return [];
    return [told(view, rectOfShape(item), { width: width / 1000 })];
  });
}

/** Pictures of pixels with their pixels to the inch of paper. */
function photographsOf({ list, page }: PageView) {
  const known = new Map(list.pictures.map((picture) => [picture.key, picture]));
  return page.items.flatMap((item) => {
    const { pixels, density } = (item.kind === 'picture' ? known.get(item.picture) : undefined) ?? {};
    if (item.kind !== 'picture' || !pixels) return [];
    // A crop counts thousandths of a side, a length thousandths of a point: the thousandths cancel out.
    const ppi = Math.min((pixels[0] * item.crop[2] * 72) / item.width, (pixels[1] * item.crop[3] * 72) / item.height);
    return [{ item, ppi, density }];
  });
}

/** Pictures of pixels that are too coarse for the size they are printed at. */
export function lowResolution(view: PageView, { limits }: Means): Found[] {
  return photographsOf(view).flatMap(({ item, ppi }) =>
    ppi < limits['low-resolution'] ? [told(view, item, { picture: item.picture, ppi: Math.floor(ppi) })] : [],
  );
}

/** Pictures printed larger than their files' own resolution has them; one that is too coarse is told as that. */
export function enlarged(view: PageView, { limits }: Means): Found[] {
  return photographsOf(view).flatMap(({ item, ppi, density }) => {
    const percent = density === undefined ? 0 : (100 * density) / ppi;
    if (percent <= limits.enlarged || ppi < limits['low-resolution']) return [];
    return [told(view, item, { picture: item.picture, percent: Math.ceil(percent) })];
  });
}

/** Captions of an article's pictures that no credit belongs to. A picture placed for itself has none. */
export function noCredit(view: PageView): Found[] {
  const credited = new Set(
    view.lines.filter(({ part }) => part === 'credit').map(({ article, paragraph }) => `${article}/${paragraph}`),
  );
  return view.lines.flatMap((line) => {
    const block = view.blockAt(line.rect);
    if (line.part !== 'caption' || line.line > 0 || block?.kind !== 'article') return [];
    if (credited.has(`${line.article}/${line.paragraph}`)) return [];
    return [told(view, line.rect, { text: shortened(line.text) })];
  });
}

/** Private use, the replacement character, and what Unicode says will never be one. */
const unprintable = /[\p{Co}\ufffd\p{Noncharacter_Code_Point}]/gu;

export function notCharacters(view: PageView): Found[] {
  return view.page.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    return (item.text.match(unprintable) ?? []).map((character) => {
      const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
      return told(view, rectOfItem(item), { code: `U+${code}` });
    });
  });
}

/** What the mark of an advertisement must say. */
const ADVERTISEMENT = '广告';

export function advertisementMarks(view: PageView): Found[] {
  return view.plan.blocks.flatMap((block) => {
    if (block.kind !== 'advertisement') return [];
    const marked = view.lines.some(
      ({ part, text, rect }) => part === 'notice' && text.includes(ADVERTISEMENT) && view.blockAt(rect) === block,
    );
    return marked ? [] : [told(view, block, {})];
  });
}
