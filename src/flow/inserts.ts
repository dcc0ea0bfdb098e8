/** Inserts and pictures: what stands in an article's legs, with its captions. */
import { setParagraph } from '../compose/index.js';
import { type Area, rectOf } from '../geometry/index.js';
import type {
  ArticleBlock,
  ArticleStyle,
  Copy,
  Framing,
  Insert,
  Outline,
  PictureFile,
  TextStyle,
} from '../input/types.js';
import { type Pt, ptToEm, type Rect } from '../units/index.js';
import { framed, ownLines } from './framing.js';
import { labelledCells } from './label.js';
import type { DrawnBlock, LaidBlock } from './laid.js';
import { areaOf, widthOf } from './shape.js';
import type { PageSetting, Part, PlacedLine, PlacedPicture } from './types.js';

/** A captioned picture: the copy's article, and which picture of it. */
export interface CaptionedPicture {
  readonly article: string;
  readonly index: number;
  readonly file: PictureFile;
  readonly caption: Copy | undefined;
  readonly credit: Copy | undefined;
  readonly framing: Framing;
  /** What the picture is cut to. */
  readonly outline?: Outline | undefined;
}

/** Grid lines of a picture whose size is unknown. */
const UNKNOWN_LINES = 12;

interface Row {
  readonly part: Part;
  readonly copy: Copy | undefined;
  readonly style: TextStyle;
}

/** Distance of a body line's em box from its grid line: pictures and boxes align with the type, not the grid. */
export const halfLead = (setting: Pick<PageSetting, 'layout'>): Pt => {
  const { articles, line } = setting.layout;
  const body = articles.news ?? Object.values(articles)[0];
  return Math.max(0, Math.round((line - body.styles.body.size) / 2)) as Pt;
};

/** The rectangle of something that fills an area, aligned with the em boxes of the text beside it. */
export const alignedRect = (area: Area, setting: PageSetting): Rect => alignedIn(placeOf(area, setting), setting);

/** Where something stands: from its left edge on, so many grid lines from one on. */
export interface Place {
  readonly x: Pt;
  readonly width: Pt;
  readonly line: number;
  readonly lines: number;
}

const placeOf = (area: Area, { grid }: PageSetting): Place => {
  const { x, width } = rectOf(grid, area);
  return { x, width, line: area.line, lines: area.lines };
};

function alignedIn({ x, width, line, lines }: Place, setting: PageSetting): Rect {
  const { grid } = setting;
  const lead = halfLead(setting);
  return {
    x,
    y: (grid.lineY(line) + lead) as Pt,
    width,
    height: Math.max(0, lines * grid.line - 2 * lead) as Pt,
  };
}

/** A picture and its caption over an area. */
export const layPicture = (picture: CaptionedPicture, area: Area, style: ArticleStyle, setting: PageSetting) =>
  layPictureIn(picture, placeOf(area, setting), style, setting);

/** A picture and its caption in a place: the caption takes whole lines at the foot, the credit ends its last line if it can. */
export function layPictureIn(
  picture: CaptionedPicture,
  room: Place,
  style: ArticleStyle,
  setting: PageSetting,
): { pictures: PlacedPicture[]; lines: PlacedLine[] } {
  const { caption, credit, rows } = captionsOf(picture, room.width, style, setting);
  const first = room.lines - rows;
  const place = (lines: typeof caption, part: Part, from: number, align: TextStyle['align']): PlacedLine[] =>
    lines.map(({ set, style: lineStyle, forms, markup }, line) => ({
      x: room.x,
      y: setting.grid.lineY(room.line + from + line),
      width: room.width,
      height: setting.grid.line,
      set,
      style: { ...lineStyle, align },
      size: lineStyle.size,
      origin: { article: picture.article, part, paragraph: picture.index, line, label: 0 },
      vertical: false,
      forms,
      markup,
    }));
  const lines = [
    ...place(caption, 'caption', first, style.styles.caption.align),
    ...place(credit, 'credit', room.lines - credit.length, 'right'),
  ];
  const { article, index, file, outline } = picture;
  const image = alignedIn({ ...room, lines: Math.max(0, first) }, setting);
  const shown = framed(image, setting.pictures.get(file.file), picture.framing);
  const [said, by] = [picture.caption?.text ?? '', picture.credit?.text ?? ''];
  const placed = { ...shown, article, index, file, alt: said || file.file, caption: said, credit: by, outline };
  return { pictures: [placed], lines };
}

/** Lines that a captioned picture needs in a width: by its own shape, its caption and credit under it. */
export function pictureLines(picture: CaptionedPicture, width: Pt, style: ArticleStyle, setting: PageSetting): number {
  const size = setting.pictures.get(picture.file.file);
  const { line } = setting.grid;
  const own = size ? ownLines(width, size, picture.framing, { line, lead: halfLead(setting) }) : UNKNOWN_LINES;
  return own + captionsOf(picture, width, style, setting).rows;
}

type PictureContent = Extract<Insert['content'], { readonly kind: 'picture' }>;

/** A picture of a block's article with its caption; undefined where the article has none of that number. */
export function captionedOf(
  { picture: index, framing }: PictureContent,
  { article }: ArticleBlock,
  { articles }: PageSetting,
): CaptionedPicture | undefined {
  const picture = articles.get(article)?.pictures[index];
  return picture && { article, index, ...picture, framing };
}

/** A picture of a block's article set into its legs; one that the article has not is a grey place, told. */
export function layPictureInsert(
  insert: Insert,
  content: PictureContent,
  block: ArticleBlock,
  setting: PageSetting,
): LaidBlock {
  const style = setting.layout.articles[block.style];
  const captioned = captionedOf(content, block, setting);
  const own = captioned ? pictureLines(captioned, widthOf(insert.columns, setting), style, setting) : UNKNOWN_LINES;
  const lines = insert.lines === 'auto' ? own : insert.lines;
  return {
    lines,
    spare: 0,
    diagnostics: [],
    draw: (line, page) => {
      const area = areaOf(insert.columns, line, lines);
      return captioned
        ? drawnPicture(layPicture(captioned, area, style, setting), block, area)
        : missingPicture(insert, block, { area, page });
    },
  };
}

const nothingElse = { box: undefined, innerBoxes: [], rules: [], legs: [], heads: [], ruled: false };

/** A laid picture as a drawn block. */
export const drawnPicture = (laid: ReturnType<typeof layPictureIn>, block: ArticleBlock, area: Area): DrawnBlock => ({
  block: { ...nothingElse, block, area, missing: [], ...laid },
  overset: [],
  diagnostics: [],
});

/** The grey place of a picture that the article has not. */
export function missingPicture(
  { source }: Insert,
  block: ArticleBlock,
  { area, page }: { readonly area: Area; readonly page: number },
): DrawnBlock {
  const params = { block: block.name, article: block.article };
  const place = { ...source, page, block: block.name };
  return {
    block: { ...nothingElse, block, area, missing: [area], lines: [], pictures: [] },
    overset: [],
    diagnostics: [{ code: 'page/picture-no-room', params, place }],
  };
}

/** Caption and credit as set, and the lines they take together: the credit ends the caption's last line if it can. */
function captionsOf(picture: CaptionedPicture, width: Pt, { styles }: ArticleStyle, setting: PageSetting) {
  const caption = captionRows({ part: 'caption', copy: picture.caption, style: styles.caption }, width, setting);
  const credit = captionRows({ part: 'credit', copy: picture.credit, style: styles.credit }, width, setting);
  const shared = caption.length > 0 && credit.length === 1 && roomBeside(caption.at(-1), credit[0], width);
  return { caption, credit, rows: caption.length + credit.length - (shared ? 1 : 0) };
}

function captionRows({ copy, style }: Row, width: Pt, setting: PageSetting) {
  if (!copy || copy.text === '') return [];
  const { cells, markup } = labelledCells(copy, '', style, setting);
  const measure = ptToEm(width, style.size);
  const lines = setParagraph(cells, {
    measure: () => measure,
    indent: style.indent,
    hang: style.hang,
    align: 'start',
  });
  return lines.map((set) => ({ set, style, forms: cells.forms, markup }));
}

type CaptionRow = ReturnType<typeof captionRows>[number];
/** Whether a credit fits on the caption's last line with 1 em between them. */
function roomBeside(caption: CaptionRow | undefined, credit: CaptionRow, width: Pt): boolean {
  if (!caption) return false;
  const used =
    (caption.set.indent + caption.set.width + 1000) * caption.style.size + credit.set.width * credit.style.size;
  return used <= width * 1000;
}
