/** Natural widths and the room of each step for any line of a paragraph, from sums over its cells. */
import { classIndex, type ReadyProfile, type ReadyStep, vanishes } from '../cjk/index.js';
import { remember } from '../units/index.js';
import { type Cells, endCut, GAP, startCut } from './cells.js';
import { roomOf } from './rooms.js';
import { whiteAfter, whiteBefore } from './sides.js';

/** A profile's steps in order, stretching before shrinking; `all` is not among them, it has no limit. */
export interface Plan {
  readonly steps: readonly ReadyStep[];
  readonly stretches: number;
  /** 1 for each class that may have room by itself. */
  readonly active: Uint8Array;
  readonly gaps: boolean;
}

const plans = new Map<ReadyProfile, Plan>();

/** The plan of a profile, made once. */
export const planOf = (ready: ReadyProfile): Plan =>
  remember(plans, ready, () => {
    const limited = (list: readonly ReadyStep[]) => list.filter(({ what }) => what !== 'all');
    const stretch = limited(ready.stretch);
    const steps = [...stretch, ...limited(ready.shrink)];
    const active = ready.width.map((_, own) => (steps.some(({ marks }) => marks[own] === 1) ? 1 : 0));
    active[classIndex.space] = 1;
    return {
      steps,
      stretches: stretch.length,
      active: Uint8Array.from(active),
      gaps: steps.some(({ what }) => what === 'han-latin'),
    };
  });

/**
 * Sums over the cells of one paragraph, in arrays that the next paragraph uses again. A line of cells `s` to `e`
 * is `naturalEnd[e] - naturalStart[s]` wide, can grow by `stretchEnd[e] - stretchStart[s]` and shrink likewise
 * before its letters are spaced, which is done in `gapsEnd[e] - gaps[s]` places.
 */
export interface Sums {
  plan: Plan;
  cells: Cells;
  naturalStart: Float64Array;
  naturalEnd: Float64Array;
  stretchStart: Int32Array;
  stretchEnd: Int32Array;
  shrinkStart: Int32Array;
  shrinkEnd: Int32Array;
  gaps: Int32Array;
  gapsEnd: Int32Array;
  /** Record of `rooms` at which a line that starts (ends) with the cell starts (ends). */
  recordStart: Int32Array;
  recordEnd: Int32Array;
  /** End of the visible cells of a line that ends here, should anything be visible. */
  visible: Int32Array;
  /** For every cell that has room: the sums of all rooms before it, room and places by step. */
  rooms: Int32Array;
}

let capacity = 0;
let sums: Sums | undefined;

function allocate(cells: Cells, plan: Plan, size: number): Sums {
  capacity = size;
  const ints = () => new Int32Array(size);
  return {
    plan,
    cells,
    naturalStart: new Float64Array(size),
    naturalEnd: new Float64Array(size),
    stretchStart: ints(),
    stretchEnd: ints(),
    shrinkStart: ints(),
    shrinkEnd: ints(),
    gaps: ints(),
    gapsEnd: ints(),
    recordStart: ints(),
    recordEnd: ints(),
    visible: ints(),
    rooms: new Int32Array(1024),
  };
}

/** The sums of a paragraph; valid until they are asked for again. */
export function sumsOf(cells: Cells): Sums {
  const plan = planOf(cells.ready);
  const needed = cells.count + 2;
  if (!sums || capacity < needed) sums = allocate(cells, plan, Math.max(1024, 2 * needed));
  sums.plan = plan;
  sums.cells = cells;
  sumCells(sums);
  return sums;
}

function sumCells(into: Sums): void {
  const { plan, cells, naturalStart, naturalEnd, gaps, gapsEnd, recordStart, visible } = into;
  const { kind, width, gap, gapKind, count } = cells;
  const stride = 2 * plan.steps.length;
  into.rooms.fill(0, 0, stride);
  let record = 0;
  let natural = 0;
  let open = 0;
  visible[0] = 0;
  for (let i = 0; i < count; i++) {
    const own = kind[i];
    recordStart[i] = record;
    gaps[i] = open;
    gapsEnd[i + 1] = open;
    natural += gap[i];
    naturalStart[i] = natural + (whiteBefore(own) ? startCut(cells, i) : 0);
    natural += width[i];
    naturalEnd[i + 1] = natural - (whiteAfter(own) ? endCut(cells, i) : 0);
    visible[i + 1] = vanishes(own) ? visible[i] : i + 1;
    if (i + 1 < count && gapKind[i + 1] !== GAP.unit) open++;
    if (plan.active[own] === 1 || (plan.gaps && gapKind[i + 1] === GAP.hanLatin)) addRecord(into, i, record++);
  }
  recordStart[count] = record;
  sumEdges(into);
}

/** Adds what cell `i` has room for to the sums of record `record`, as record `record + 1`. */
function addRecord(into: Sums, i: number, record: number): void {
  const { steps, stretches } = into.plan;
  const stride = 2 * steps.length;
  const from = record * stride;
  if (into.rooms.length < from + 2 * stride) {
    const older = into.rooms;
    into.rooms = new Int32Array(2 * older.length + 2 * stride);
    into.rooms.set(older);
  }
  const { rooms } = into;
  for (let k = 0; k < steps.length; k++) {
    const room = roomOf(into.cells, i, steps[k], k < stretches ? 1 : -1);
    const at = from + 2 * k;
    rooms[at + stride] = rooms[at] + room;
    rooms[at + stride + 1] = rooms[at + 1] + (room > 0 ? 1 : 0);
  }
}

/**
 * What lines that start or end with each cell may count: an opening mark has no room at a start, any other mark
 * and any gap none at an end.
 */
function sumEdges(into: Sums): void {
  const { cells, recordStart, recordEnd, visible, naturalEnd, gapsEnd } = into;
  const { kind, count } = cells;
  for (let e = 1; e <= count; e++) {
    const seen = visible[e];
    if (seen < e) {
      naturalEnd[e] = naturalEnd[seen];
      gapsEnd[e] = gapsEnd[seen];
    }
    recordEnd[e] = seen === 0 ? 0 : recordStart[seen - 1 + (whiteBefore(kind[seen - 1]) ? 1 : 0)];
  }
  // In place, from the front: a start reads the record of the cell behind it, which is still its own.
  for (let s = 0; s < count; s++) if (whiteBefore(kind[s])) recordStart[s] = recordStart[s + 1];
  let [last, stretch, shrink] = [-1, 0, 0];
  const total = (record: number): void => {
    if (record === last) return;
    last = record;
    stretch = roomAt(into, record, 1);
    shrink = roomAt(into, record, -1);
  };
  for (let s = 0; s < count; s++) {
    total(recordStart[s]);
    into.stretchStart[s] = stretch;
    into.shrinkStart[s] = shrink;
  }
  for (let e = 1; e <= count; e++) {
    total(recordEnd[e]);
    into.stretchEnd[e] = stretch;
    into.shrinkEnd[e] = shrink;
  }
}

/** Sum of the rooms of all steps of one sign before a record. */
function roomAt({ plan, rooms }: Sums, record: number, sign: number): number {
  const count = plan.steps.length;
  const [from, to] = sign > 0 ? [0, plan.stretches] : [plan.stretches, count];
  let total = 0;
  for (let k = from; k < to; k++) total += rooms[2 * (record * count + k)];
  return total;
}
