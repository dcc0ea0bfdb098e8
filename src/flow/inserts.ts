/** Inserts and pictures: what stands in an article's legs, with its captions. */
import { setParagraph } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { type Area, rectOf } from '../geometry/index.js';
import type { ArticleBlock, ArticleStyle, Copy, Framing, Insert, PictureFile, TextStyle } from '../input/types.js';
import { type Pt, ptToEm, type Rect } from '../units/index.js';
import { framed, ownLines } from './framing.js';
import { labelledCells } from './label.js';
import type { LaidBlock } from './laid.js';
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
  const { articles, grid } = setting.layout;
  const body = articles.news ?? Object.values(articles)[0];
  return Math.max(0, Math.round((grid.line - body.styles.body.size) / 2)) as Pt;
};

/** The rectangle of something that fills an area, aligned with the em boxes of the text beside it. */
export function alignedRect(area: Area, setting: PageSetting): Rect {
  const rect = rectOf(setting.grid, area);
  const lead = halfLead(setting);
  return { ...rect, y: (rect.y + lead) as Pt, height: Math.max(0, rect.height - 2 * lead) as Pt };
}

/** A picture and its caption in an area: the caption takes whole lines at the foot, the credit ends its last line if it can. */
export function layPicture(
  picture: CaptionedPicture,
  area: Area,
  style: ArticleStyle,
  setting: PageSetting,
): { pictures: PlacedPicture[]; lines: PlacedLine[] } {
  const rect = rectOf(setting.grid, area);
  const { caption, credit, rows } = captionsOf(picture, rect.width, style, setting);
  const first = area.lines - rows;
  const place = (lines: typeof caption, part: Part, from: number, align: TextStyle['align']): PlacedLine[] =>
    lines.map(({ set, style: lineStyle, forms, markup }, line) => ({
      x: rect.x,
      y: setting.grid.lineY(area.line + from + line),
      width: rect.width,
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
    ...place(credit, 'credit', area.lines - credit.length, 'right'),
  ];
  const { article, index, file } = picture;
  const image = alignedRect({ ...area, lines: Math.max(0, first) }, setting);
  const shown = framed(image, setting.pictures.get(file.file), picture.framing);
  const [said, by] = [picture.caption?.text ?? '', picture.credit?.text ?? ''];
  const placed = { ...shown, article, index, file, alt: said || file.file, caption: said, credit: by };
  return { pictures: [placed], lines };
}

/** Lines that a captioned picture needs in a width: by its own shape, its caption and credit under it. */
export function pictureLines(picture: CaptionedPicture, width: Pt, style: ArticleStyle, setting: PageSetting): number {
  const size = setting.pictures.get(picture.file.file);
  const { line } = setting.grid;
  const own = size ? ownLines(width, size, picture.framing, { line, lead: halfLead(setting) }) : UNKNOWN_LINES;
  return own + captionsOf(picture, width, style, setting).rows;
}

/** A picture of a block's article set into its legs; one that the article has not is a grey place, told. */
export function layPictureInsert(
  { lines, columns, source }: Insert,
  content: Extract<Insert['content'], { readonly kind: 'picture' }>,
  block: ArticleBlock,
  setting: PageSetting,
): LaidBlock {
  const { article } = block;
  const index = content.picture;
  const picture = setting.articles.get(article)?.pictures[index];
  const style = setting.layout.articles[block.style];
  const captioned = picture && { article, index, ...picture, framing: content.framing };
  const own = captioned ? pictureLines(captioned, widthOf(columns, setting), style, setting) : UNKNOWN_LINES;
  const total = lines === 'auto' ? own : lines;
  return {
    lines: total,
    spare: 0,
    diagnostics: [],
    draw: (line, page) => {
      const area = areaOf(columns, line, total);
      const nothing = { block, area, box: undefined, innerBoxes: [], rules: [], legs: [], heads: [], ruled: false };
      if (captioned) {
        const laid = layPicture(captioned, area, style, setting);
        return { block: { ...nothing, missing: [], ...laid }, overset: [], diagnostics: [] };
      }
      const place = { ...source, page, block: block.name };
      const told: Diagnostic = { code: 'page/picture-no-room', params: { block: block.name, article }, place };
      return { block: { ...nothing, missing: [area], lines: [], pictures: [] }, overset: [], diagnostics: [told] };
    },
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
