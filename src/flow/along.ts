/** Places along a placed line: where its characters stand, and the stretch that a range of them covers. */
import type { SetLine } from '../compose/index.js';
import { emToPt, type Pt } from '../units/index.js';
import type { PlacedLine } from './types.js';

/** How far along its room a line's first character stands. */
export function startOf({ set, size, style, vertical, width, height }: PlacedLine): Pt {
  const rest = (vertical ? height : width) - emToPt(set.width, size);
  if (style.align === 'centre') return Math.round(rest / 2) as Pt;
  return style.align === 'right' ? (rest as Pt) : emToPt(set.indent, size);
}

/** The place of each of a line's code points behind its first one, and of its end, in 1/1000 em. */
export function placesOf({ advances }: Pick<SetLine, 'advances'>): Int32Array {
  const places = new Int32Array(advances.length + 1);
  for (let at = 0; at < advances.length; at++) places[at + 1] = places[at] + advances[at];
  return places;
}

/** A stretch of a line in 1/1000 em behind its first character. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether the range goes on in the line before or after. */
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
}

/** What the glyphs of a range cover of a line; undefined where none of them stands on it. */
export function stretchOf({ set, markup }: PlacedLine, span: { start: number; end: number }): Stretch | undefined {
  const start = Math.max(span.start, set.start) - set.start;
  let last = Math.min(span.end, set.end) - set.start - 1;
  // White that vanished at the line's end has no place.
  while (last >= start && set.advances[last] === 0) last--;
  if (last < start) return undefined;
  const places = placesOf(set);
  const glyph = markup?.glyphs[last + set.start] ?? set.advances[last];
  const to = places[last] + Math.min(glyph, set.advances[last]);
  return { from: places[start], to, goesOn: { before: span.start < set.start, after: span.end > set.end } };
}
