/** Furniture: what the house prints on a page and in a masthead, filled with the names of paper, issue and page. */
import type { Diagnostic } from '../diagnostics/index.js';
import { rectOf } from '../geometry/index.js';
import type { Extent, Furniture, FurnitureText, TextStyle } from '../input/types.js';
import { emToPt, type Pt, type Rect, share } from '../units/index.js';
import { houseLine } from './house-line.js';
import type { PageSetting, PlacedBlock, PlacedFurniture, PlacedLine, PlacedPicture } from './types.js';

/** White between two texts of a row at the least, 1/1000 em. */
const ROW_GAP = 1000;
/** Of a baseline's em box, what is above it, in 1/1000. */
const ASCENT = 880;

/** What pieces stand in: the type area from the page's top edge, or the area of a masthead. */
type Frame = Pick<Rect, 'x' | 'y' | 'width'>;
type Line = Extract<Furniture, { readonly kind: 'text' }>;

/** A page as its furniture sees it. */
interface Bearer {
  readonly number: number;
  readonly names: FurnitureText;
  readonly setting: PageSetting;
}

/** Pieces as they are placed, and what does not fit. */
type Placed = Omit<PlacedFurniture, 'names'> & { readonly diagnostics: readonly Diagnostic[] };

/** The furniture of a page, and what the mastheads among its blocks print. */
export function layFurniture(blocks: readonly PlacedBlock[], bearer: Bearer): Placed & PlacedFurniture {
  const { layout, grid, kind } = bearer.setting;
  const width = (grid.columnX(grid.columns - 1) + grid.column - grid.left) as Pt;
  const own = layPieces(kind.furniture, { x: grid.left, y: 0 as Pt, width }, bearer);
  const mastheads = blocks.flatMap(({ block, area }) =>
    block.kind === 'masthead'
      ? [layPieces(layout.mastheads[block.masthead].furniture, rectOf(grid, area), bearer)]
      : [],
  );
  const all = [own, ...mastheads];
  return {
    rules: all.flatMap(({ rules }) => rules),
    lines: all.flatMap(({ lines }) => lines),
    pictures: all.flatMap(({ pictures }) => pictures),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    names: bearer.names,
  };
}

function layPieces(pieces: readonly Furniture[], frame: Frame, bearer: Bearer): Placed {
  const rules: (Rect & { readonly colour: TextStyle['colour'] })[] = [];
  const lines: PlacedLine[] = [];
  const pictures: PlacedPicture[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const piece of pieces) {
    const left = extentIn(frame, piece.left);
    const width = piece.width === undefined ? ((frame.width - left) as Pt) : extentIn(frame, piece.width);
    const room = { x: (frame.x + left) as Pt, y: (frame.y + piece.y) as Pt, width };
    if (piece.kind === 'rule') rules.push(ruleIn(room, piece));
    else if (piece.logo && bearer.setting.logo) pictures.push(logoIn(room, piece, bearer));
    else {
      const set = rowIn(room, piece, bearer);
      lines.push(...set.lines);
      diagnostics.push(...set.diagnostics);
    }
  }
  return { rules, lines, pictures, diagnostics };
}

const extentIn = ({ width }: Frame, extent: Extent): Pt =>
  'length' in extent ? extent.length : (Math.round((width * extent.parts) / 1000) as Pt);

function ruleIn({ x, y, width }: Frame, { weight, height, outset, colour }: Extract<Furniture, { kind: 'rule' }>) {
  return height > 0
    ? { x, y: (y - outset) as Pt, width: weight, height: (height + 2 * outset) as Pt, colour }
    : { x: (x - outset) as Pt, y, width: (width + 2 * outset) as Pt, height: weight, colour };
}

/** Where a piece stands in its width: right-hand pages have odd numbers. */
function alignOf({ align }: Line, number: number): 'left' | 'centre' | 'right' {
  if (align !== 'inside' && align !== 'outside') return align;
  return (align === 'outside') === (number % 2 === 1) ? 'right' : 'left';
}

/** The texts of a piece with its names filled in, without those that name only what nobody gave. */
function filledTexts({ texts }: Line, names: FurnitureText): string[] {
  return texts.flatMap((text) => {
    let [asked, given] = [0, 0];
    const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = names[name as keyof FurnitureText] ?? '';
      asked++;
      if (value !== '') given++;
      return value;
    });
    return asked > 0 && given === 0 ? [] : [filled];
  });
}

/** One text as it is aligned, or several spread over the width, the first at its left edge and the last at its right. */
function rowIn(room: Frame, piece: Line, { number, names, setting }: Bearer): Pick<Placed, 'lines' | 'diagnostics'> {
  const texts = filledTexts(piece, names);
  if (texts.length === 0) return { lines: [], diagnostics: [] };
  const line = (text: string, style: TextStyle, x: Pt, width: Pt): PlacedLine => {
    // The piece states its baseline.
    const y = (room.y - emToPt(ASCENT, style.size)) as Pt;
    return houseLine(text, style, { room: { x, y, width, height: style.size }, part: 'folio' }, setting);
  };
  const naturals = texts.map((text) => line(text, piece.style, room.x, room.width).set.width);
  const needed = naturals.reduce((sum, width) => sum + width, 0) + (texts.length - 1) * ROW_GAP;
  const fits = emToPt(needed, piece.style.size) <= room.width;
  const size = fits ? piece.style.size : largestFor(needed, room.width, setting);
  const style = { ...piece.style, size, align: texts.length > 1 ? 'left' : alignOf(piece, number) } as const;
  const diagnostics = fits ? [] : [tooWide(texts.join('  '), piece, size, names.page)];
  if (texts.length === 1) return { lines: [line(texts[0], style, room.x, room.width)], diagnostics };
  const widths = naturals.map((width) => emToPt(width, size));
  const gaps = share(room.width - widths.reduce((sum, width) => sum + width, 0), texts.length - 1);
  let x = room.x as number;
  const lines = texts.map((text, index) => {
    const set = line(text, style, x as Pt, widths[index] as Pt);
    x += widths[index] + (gaps[index] ?? 0);
    return set;
  });
  return { lines, diagnostics };
}

/** The largest step of the ladder at which so many 1/1000 em fit, else whatever size does. */
function largestFor(needed: number, width: Pt, { layout }: PageSetting): Pt {
  const exact = Math.floor((width * 1000) / needed) as Pt;
  return layout.limits.sizes.filter((size) => size <= exact).at(-1) ?? exact;
}

const tooWide = (text: string, { style, source }: Line, fit: Pt, page: string): Diagnostic => ({
  code: 'page/furniture-too-wide',
  params: { text, page, size: style.size / 1000, fit: fit / 1000 },
  place: { ...source },
});

/** The paper's logo, whole, as high as the type that it stands for, or less where it would be wider than its room. */
function logoIn(room: Frame, piece: Line, { number, names, setting }: Bearer): PlacedPicture {
  const file = setting.logo as NonNullable<PageSetting['logo']>;
  const { size } = piece.style;
  const pixels = setting.pictures.get(file.file) ?? { width: room.width, height: size };
  const width = Math.min(room.width, Math.round((size * pixels.width) / pixels.height));
  const height = Math.min(size, Math.round((width * pixels.height) / pixels.width));
  const align = alignOf(piece, number);
  const white = room.width - width;
  const x = room.x + (align === 'left' ? 0 : align === 'right' ? white : Math.round(white / 2));
  const y = room.y - emToPt(ASCENT, size) + Math.round((size - height) / 2);
  return {
    rect: { x: x as Pt, y: y as Pt, width: width as Pt, height: height as Pt },
    crop: [0, 0, 1000, 1000],
    file,
    alt: names.paper,
    article: 'logo',
    index: 0,
    caption: '',
    credit: '',
  };
}
