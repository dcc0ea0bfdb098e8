/** Framing of pictures: which part of one is shown in its place, and how many lines its own shape asks for. */
import type { Framing } from '../input/types.js';
import type { Pt, Rect } from '../units/index.js';

/** Sides of a picture, of which only the shape matters here. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
}

/** What is shown of a picture, in 1/1000 of its sides, and the rectangle that it fills. */
export interface Framed {
  readonly rect: Rect;
  readonly crop: Framing['crop'];
}

const shapeOf = ({ width, height }: PictureShape, [, , across, down]: Framing['crop']): number =>
  (width * across) / (height * down);

/**
 * A picture in its place: cropped to the place's shape with the focus as near the middle as the crop allows, or
 * whole, at the head of the place, where it is level with what stands beside it. No picture fills a place without area, nor is one without a size framed.
 */
export function framed(place: Rect, picture: PictureShape | undefined, framing: Framing): Framed {
  if (!picture || place.width <= 0 || place.height <= 0) return { rect: place, crop: framing.crop };
  const wanted = place.width / place.height;
  const own = shapeOf(picture, framing.crop);
  if (framing.fit === 'whole') {
    const width = Math.min(place.width, Math.round(place.height * own)) as Pt;
    const height = Math.min(place.height, Math.round(place.width / own)) as Pt;
    const x = (place.x + Math.floor((place.width - width) / 2)) as Pt;
    return { rect: { x, y: place.y, width, height }, crop: framing.crop };
  }
  const [left, top, across, down] = framing.crop;
  const width = own > wanted ? Math.max(1, Math.round((across * wanted) / own)) : across;
  const height = own > wanted ? down : Math.max(1, Math.round((down * own) / wanted));
  const [x, y] = framing.focus ?? [left + across / 2, top + down / 2];
  const start = (middle: number, length: number, from: number, room: number): number =>
    Math.min(from + room - length, Math.max(from, Math.round(middle - length / 2)));
  return { rect: place, crop: [start(x, width, left, across), start(y, height, top, down), width, height] };
}

/** Grid lines of a picture that is as wide as its place: to the nearest, or, where nothing may be cut, enough. */
export function ownLines(
  width: Pt,
  picture: PictureShape,
  { crop, fit }: Framing,
  { line, lead }: { readonly line: Pt; readonly lead: Pt },
): number {
  const height = width / shapeOf(picture, crop);
  return Math.max(1, fit === 'whole' ? Math.ceil((Math.round(height) + 2 * lead) / line) : Math.round(height / line));
}
