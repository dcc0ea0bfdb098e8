/** Line slots: the grid lines of a leg, with what obstacles leave of each. */
import type { Pt } from '../units/index.js';

/** One column's share of an article: text runs down it line by line. */
export interface Leg {
  readonly x: Pt;
  readonly width: Pt;
  /** Top of its first line. */
  readonly top: Pt;
}

/** Something that text keeps clear of, relative to the leg: lines `from` to `to` (exclusive), width from a side. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
  readonly side: 'left' | 'right';
  /** Width taken, white included; a leg's whole width closes its lines. */
  readonly width: Pt;
}

/** Room for one line of text: top edge of its grid line, left edge and width, in 1/1000 pt. */
export interface LineSlot {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  /** Number of the leg it stands in, and of its line in the leg. */
  readonly leg: number;
  readonly line: number;
}

/**
 * The slots of `lines` lines of a leg. A line of which obstacles leave less than `least` gets no slot.
 */
export function legSlots(
  leg: Leg & { readonly index: number; readonly lineHeight: Pt; readonly least: Pt },
  lines: number,
  obstacles: readonly Obstacle[],
): LineSlot[] {
  const slots: LineSlot[] = [];
  for (let line = 0; line < lines; line++) {
    let left = 0;
    let right = 0;
    for (const { from, to, side, width } of obstacles) {
      if (line < from || line >= to) continue;
      if (side === 'left') left = Math.max(left, width);
      else right = Math.max(right, width);
    }
    const width = leg.width - left - right;
    if (width < leg.least) continue;
    slots.push({
      x: (leg.x + left) as Pt,
      y: (leg.top + line * leg.lineHeight) as Pt,
      width: width as Pt,
      leg: leg.index,
      line,
    });
  }
  return slots;
}
