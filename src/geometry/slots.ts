/** Line slots: the grid lines of a leg, with what obstacles leave of each. */
import type { Pt } from '../units/index.js';
import { blockedBy, freeOf, type Polygon, type Stretch } from './runaround.js';

/** One column's share of an article: text runs down it line by line. */
export interface Leg {
  readonly x: Pt;
  readonly width: Pt;
  /** Top of its first line. */
  readonly top: Pt;
}

/** Something beside the text of one leg: lines `from` to `to` (exclusive), width from a side of the leg. */
export interface Side {
  readonly from: number;
  readonly to: number;
  readonly side: 'left' | 'right';
  /** Width taken, white included; a leg's whole width closes its lines. */
  readonly width: Pt;
}

/** Something that text runs round: a shape on the page, its heights counted from the legs' top. */
export interface Shape {
  readonly polygon: Polygon;
  /** How far text keeps clear of it. */
  readonly white: Pt;
}

/** Something that text keeps clear of. */
export type Obstacle = Side | Shape;

/** Room for one line of text: top edge of its grid line, left edge and width, in 1/1000 pt. */
export interface LineSlot {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  /** Number of the leg it stands in, and of its line in the leg. */
  readonly leg: number;
  readonly line: number;
}

/** A leg to be filled; `lead` is the white above and below the characters of a grid line. */
export interface LegToFill extends Leg {
  readonly index: number;
  readonly lineHeight: Pt;
  readonly lead: Pt;
  /** No line is set in less room. */
  readonly least: Pt;
}

/**
 * The slots of `lines` lines of a leg, those of one line from the left to the right. Where obstacles leave less than
 * `least` there is none.
 */
export function legSlots(leg: LegToFill, lines: number, obstacles: readonly Obstacle[]): LineSlot[] {
  const slots: LineSlot[] = [];
  const whole: Stretch = { from: leg.x, to: leg.x + leg.width };
  for (let line = 0; line < lines; line++) {
    const free = obstacles.length === 0 ? [whole] : freeOf(whole, blockedOn(line, leg, obstacles));
    for (const { from, to } of free) {
      if (to - from < leg.least) continue;
      slots.push({
        x: from as Pt,
        y: (leg.top + line * leg.lineHeight) as Pt,
        width: (to - from) as Pt,
        leg: leg.index,
        line,
      });
    }
  }
  return slots;
}

/** What obstacles take of a line. A shape is kept clear of by the characters, not by the white above and below them. */
function blockedOn(line: number, { x, width, lineHeight, lead }: LegToFill, obstacles: readonly Obstacle[]): Stretch[] {
  return obstacles.flatMap((obstacle) => {
    if ('polygon' in obstacle) {
      const top = line * lineHeight + lead;
      return blockedBy(obstacle.polygon, obstacle.white, { top, bottom: (line + 1) * lineHeight - lead });
    }
    if (line < obstacle.from || line >= obstacle.to) return [];
    return obstacle.side === 'left'
      ? [{ from: x, to: x + obstacle.width }]
      : [{ from: x + width - obstacle.width, to: x + width }];
  });
}
