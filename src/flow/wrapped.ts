/** Pictures that text runs round: a place of their own in the legs, an outline, and the white about it. */
import type { Obstacle, Polygon } from '../geometry/index.js';
import type { ArticleBlock, Insert, Outline, Wrap } from '../input/types.js';
import { emToPt, type Pt, type Rect } from '../units/index.js';
import { captionedOf, drawnPicture, layPictureIn, missingPicture, type Place, pictureLines } from './inserts.js';
import type { LaidBlock } from './laid.js';
import type { LegFrame } from './level.js';
import { areaOf } from './shape.js';
import type { PageSetting } from './types.js';

/** A picture in its place; `line` counts from the legs' first line, from 0. */
export interface WrappedInsert {
  readonly line: number;
  readonly content: LaidBlock;
  readonly obstacles: readonly Obstacle[];
}

/** Grid lines of the legs down to the foot of what stands in them. */
export const footOf = (wrapped: readonly WrappedInsert[]): number =>
  Math.max(0, ...wrapped.map(({ line, content }) => line + content.lines));

/** Lays an insert that has a width of its own into the legs of its columns. */
export function wrapInsert(
  insert: Insert & { readonly wrap: Wrap },
  legs: readonly LegFrame[],
  block: ArticleBlock,
  setting: PageSetting,
): WrappedInsert {
  const { wrap, content, columns } = insert;
  const style = setting.layout.articles[block.style];
  const { size } = style.styles.body;
  const line = wrap.line - 1;
  const room = roomOf(insert, legs, block);
  const width = Math.min(room.width, emToPt(wrap.width, size)) as Pt;
  const rest = { left: 0, middle: Math.round((room.width - width) / 2), right: room.width - width }[wrap.side];
  const x = (room.x + rest) as Pt;
  const found = content.kind === 'picture' ? captionedOf(content, block, setting) : undefined;
  const picture = found && { ...found, outline: wrap.outline };
  const own = picture ? pictureLines(picture, width, style, setting) : MISSING_LINES;
  const lines = insert.lines === 'auto' ? own : insert.lines;
  const placeAt = (at: number): Place => ({ x, width, line: at, lines });
  const laidAt = (at: number) => picture && layPictureIn(picture, placeAt(at), style, setting);
  const white = emToPt(wrap.white, size);
  return {
    line,
    content: {
      lines,
      spare: 0,
      diagnostics: [],
      draw: (at, page) => {
        const area = areaOf(columns, at, lines);
        const laid = laidAt(at);
        return laid ? drawnPicture(laid, block, area) : missingPicture(insert, block, { area, page });
      },
    },
    obstacles: obstaclesOf({ laid: laidAt(0), place: placeAt(line), outline: wrap.outline, white }, setting),
  };
}

/** Grid lines of a picture that the article has not. */
const MISSING_LINES = 12;

/** From the first to the last of the legs that the insert's columns have. */
function roomOf({ columns }: Insert, legs: readonly LegFrame[], block: ArticleBlock): { x: Pt; width: Pt } {
  const own = legs.slice(columns.first - block.columns.first, columns.last - block.columns.first + 1);
  const { x } = own[0];
  const last = own[own.length - 1];
  return { x, width: (last.x + last.width - x) as Pt };
}

interface Standing {
  /** The picture and its caption, laid on grid line 0. */
  readonly laid: ReturnType<typeof layPictureIn> | undefined;
  readonly place: Place;
  readonly outline: Outline;
  readonly white: Pt;
}

/** What text runs round: the picture's outline, and the lines of its caption; heights count from the legs' top. */
function obstaclesOf({ laid, place, outline, white }: Standing, { grid }: PageSetting): Obstacle[] {
  const down = place.line * grid.line - grid.lineY(0);
  const moved = ({ y, ...rect }: Rect): Rect => ({ ...rect, y: (y + down) as Pt });
  if (!laid) {
    const whole = { x: place.x, y: (place.line * grid.line) as Pt, width: place.width };
    const rect = { ...whole, height: (place.lines * grid.line) as Pt };
    return [{ polygon: polygonOf({ kind: 'rectangle' }, rect), white }];
  }
  return [
    ...laid.pictures.map(({ rect }) => ({ polygon: polygonOf(outline, moved(rect)), white })),
    // Of a caption the characters count, not the white of its grid lines.
    ...laid.lines.map(({ x, y, width, height, size }) => {
      const box = { x, y: (y + Math.round((height - size) / 2)) as Pt, width, height: size };
      return { polygon: polygonOf({ kind: 'rectangle' }, moved(box)), white };
    }),
  ];
}

/** Corners of the polygon that stands for an ellipse: it lies outside by less than 1/1000 of its axes. */
const CORNERS = 72;

function polygonOf(outline: Outline, { x, y, width, height }: Rect): Polygon {
  const at = (across: number, down: number): readonly [number, number] => [
    Math.round(x + (width * across) / 1000),
    Math.round(y + (height * down) / 1000),
  ];
  if (outline.kind === 'polygon') return outline.corners.map(([across, down]) => at(across, down));
  if (outline.kind === 'rectangle')
    return [
      [0, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ].map(([across, down]) => at(across, down));
  const far = 500 / Math.cos(Math.PI / CORNERS);
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return at(500 + far * Math.cos(angle), 500 + far * Math.sin(angle));
  });
}
