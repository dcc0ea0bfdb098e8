/** Places: which slots the lines of a paragraph take. */
import type { LineSlot } from '../geometry/index.js';
import type { Pt } from '../units/index.js';

/** The room of a line, and the slot behind what it takes. */
interface LinePlace {
  readonly slot: LineSlot;
  readonly next: number;
}

/** The room of a drop capital: grid lines down from a paragraph's first one, and width from the left. */
export interface DropRoom {
  readonly lines: number;
  readonly width: Pt;
}

interface Places {
  readonly from: number;
  /** Grid lines that each line takes. */
  readonly lines: number;
  readonly isClosed: (slot: LineSlot) => boolean;
  readonly drop?: DropRoom | undefined;
}

/** Where each line of a paragraph stands that begins at slot `from`; undefined where none is left for it. */
export function placesFrom(slots: readonly LineSlot[], { from, lines, isClosed, drop }: Places) {
  const isFree = (at: number, first: boolean): boolean => {
    if (isClosed(slots[at])) return false;
    const room = roomAt(slots, at, first && drop ? drop.lines : lines, isClosed);
    // A capital takes no more than half of its lines.
    return room !== undefined && (!first || !drop || room.width >= 2 * drop.width);
  };
  const places: LinePlace[] = [];
  let next = from;
  return (line: number): LinePlace | undefined => {
    while (places.length <= line) {
      while (next < slots.length && !isFree(next, places.length === 0)) next++;
      if (next >= slots.length) return undefined;
      const slot = roomAt(slots, next, lines, isClosed) as LineSlot;
      places.push({ slot: drop ? besideDrop(slot, places[0]?.slot, drop) : slot, next: next + lines });
      next += lines;
    }
    return places[line];
  };
}

/** What a drop capital that begins in slot `first` leaves of a slot. */
function besideDrop(slot: LineSlot, first: LineSlot | undefined, { lines, width }: DropRoom): LineSlot {
  if (!first || slot.leg !== first.leg || slot.line >= first.line + lines) return slot;
  const x = Math.max(slot.x, first.x) + width;
  return { ...slot, x: x as Pt, width: (slot.x + slot.width - x) as Pt };
}

/**
 * The room of a line that takes so many grid lines: what all of them have. A grid line that something parts in two
 * has none for it.
 */
function roomAt(
  slots: readonly LineSlot[],
  at: number,
  lines: number,
  isClosed: (slot: LineSlot) => boolean,
): LineSlot | undefined {
  const first = slots[at];
  if (lines === 1) return first;
  const last = at + lines - 1;
  const isParted = (a: number, b: number): boolean =>
    slots[a]?.leg === slots[b]?.leg && slots[a]?.line === slots[b]?.line;
  if (isParted(at - 1, at) || isParted(last, last + 1)) return undefined;
  let [left, right] = [first.x as number, first.x + first.width];
  for (let index = at; index <= last; index++) {
    const slot = slots[index];
    if (slot?.leg !== first.leg || slot.line !== first.line + index - at || isClosed(slot)) return undefined;
    left = Math.max(left, slot.x);
    right = Math.min(right, slot.x + slot.width);
  }
  return right > left ? { ...first, x: left as Pt, width: (right - left) as Pt } : undefined;
}
