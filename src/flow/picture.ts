/** A picture placed for itself: an advertisement or a picture without an article. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Area } from '../geometry/index.js';
import type { ArticleStyle, Copy, PictureBlock } from '../input/types.js';
import type { Pt, Rect } from '../units/index.js';
import { fitHeadLine } from './head.js';
import { type CaptionedPicture, halfLead, layPicture, pictureLines } from './inserts.js';
import type { DrawnBlock, LaidBlock } from './laid.js';
import { areaOf, widthOf } from './shape.js';
import type { PageSetting, PlacedLine } from './types.js';

/** Part of an advertisement's width, from the right, that its slogan stands in. */
const SLOGAN_WIDTH = 0.42;

/** Lays a picture block; its height is the picture's own at the block's width where none is given. */
export function layPictureBlock(block: PictureBlock, lines: number | 'auto', setting: PageSetting): LaidBlock {
  const width = widthOf(block.columns, setting);
  const [style] = Object.values(setting.layout.articles);
  const total = lines === 'auto' ? pictureLines(captioned(block), width, style, setting) : lines;
  return {
    lines: total,
    spare: 0,
    diagnostics: [],
    draw: (line) => drawPicture(block, areaOf(block.columns, line, total), setting),
  };
}

const captioned = ({ name, picture, caption, framing }: PictureBlock): CaptionedPicture => ({
  article: name,
  index: 0,
  file: picture,
  caption,
  credit: undefined,
  framing,
});

function drawPicture(block: PictureBlock, area: Area, setting: PageSetting): DrawnBlock {
  const [style] = Object.values(setting.layout.articles);
  const laid = layPicture(captioned(block), area, style, setting);
  const over = overlay(block, laid.pictures[0].rect, style, setting);
  const box = block.box === undefined ? undefined : setting.layout.boxes[block.box];
  const lines = [...laid.lines, ...over.lines];
  return {
    block: {
      block,
      area,
      box,
      innerBoxes: [],
      rules: [],
      missing: [],
      lines,
      pictures: laid.pictures,
      legs: [],
      heads: [],
      ruled: false,
    },
    overset: [],
    diagnostics: over.diagnostics,
  };
}

/** What is printed over an advertisement: its slogan in the middle of its right part, its mark in the corner. */
function overlay(block: PictureBlock, image: Rect, style: ArticleStyle, setting: PageSetting) {
  const lines: PlacedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  const put = (copy: Copy, name: { part: 'slogan' | 'notice'; index: number }, room: Omit<Rect, 'height'>): void => {
    const fitted = fitHeadLine(copy, style.styles[name.part], { ...name, width: room.width, label: '' }, setting);
    diagnostics.push(...fitted.diagnostics);
    const { set, style: own, height, forms, markup } = fitted.line;
    const origin = { article: block.name, part: name.part, paragraph: name.index, line: 0, label: 0 };
    lines.push({ ...room, height, set, style: own, size: own.size, vertical: false, forms, markup, origin });
  };
  const step = style.styles.slogan.lines * setting.grid.line;
  const width = Math.round(image.width * SLOGAN_WIDTH) as Pt;
  const x = (image.x + image.width - width) as Pt;
  const top = image.y + Math.round((image.height - block.slogan.length * step) / 2);
  for (const [index, copy] of block.slogan.entries()) {
    put(copy, { part: 'slogan', index }, { x, y: (top + index * step) as Pt, width });
  }
  const edge = 2 * halfLead(setting);
  if (block.advertisement) {
    const corner = { x: (image.x + edge) as Pt, y: (image.y + edge) as Pt, width: (image.width - 2 * edge) as Pt };
    put(block.advertisement, { part: 'notice', index: 0 }, corner);
  }
  return { lines, diagnostics };
}
