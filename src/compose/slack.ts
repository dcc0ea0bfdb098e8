/** Sharing slack: the steps between a line's cells, so that a justified line is exactly its measure. */
import { classIndex, type Profile, type Step } from '../cjk/index.js';
import { type Cells, GAP, nameOf, visibleEnd, whiteBefore } from './cells.js';

/** How much of a line's slack one step of the profile took (negative: was given up), 1/1000 em. */
export interface Share {
  readonly step: Step['what'] | 'least-gaps';
  readonly amount: number;
  readonly places: number;
}

/** A line's cells as set. */
export interface FittedLine {
  /** Step from each cell to the next in 1/1000 em, the last visible cell's own width included; vanished cells are 0. */
  readonly advances: Int32Array;
  /** Sum of the advances. */
  readonly width: number;
  /** Whether the width is the measure. */
  readonly justified: boolean;
  readonly shares: readonly Share[];
}

/** A place that may grow: `at` is the cell whose step grows. */
interface Place {
  readonly at: number;
  readonly room: number;
}

/**
 * Fits the cells `start` to `end` to a measure; with `justify` false (last lines, forced ends) natural widths
 * stay unless they are too wide. Each step of the profile is used up before the next, and within a step all
 * places share equally, remainders to the first.
 */
export function fitLine(
  cells: Cells,
  range: { start: number; end: number },
  measure: number,
  how: { profile: Profile; justify: boolean },
): FittedLine {
  const { start, end } = range;
  const last = visibleEnd(cells, start, end);
  const advances = new Int32Array(end - start);
  let width = 0;
  for (let i = start; i < last; i++) {
    const step = cells.width[i] + (i + 1 < last ? cells.gap[i + 1] : 0);
    advances[i - start] = step;
    width += step;
  }
  const shares: Share[] = [];
  let slack = measure - width;
  if (slack < 0) slack = shrink(cells, start, last, { advances, slack, shares });
  else if (how.justify) {
    for (const step of how.profile.stretch) {
      if (slack === 0) break;
      slack = grow(placesOf(cells, start, last, step), { advances, slack, shares, start, step: step.what });
    }
  }
  width = measure - slack;
  return { advances, width, justified: slack === 0, shares };
}

/** Takes what is missing from gaps and spaces, down to their least. */
function shrink(
  cells: Cells,
  start: number,
  last: number,
  state: { advances: Int32Array; slack: number; shares: Share[] },
): number {
  const places: Place[] = [];
  for (let i = start; i + 1 < last; i++) {
    const room = cells.gap[i + 1] - cells.leastGap[i + 1] + cells.width[i] - cells.least[i];
    if (room > 0) places.push({ at: i, room });
  }
  const rest = spread(-state.slack, places, (at, amount) => {
    state.advances[at - start] -= amount;
  });
  if (places.length > 0) state.shares.push({ step: 'least-gaps', amount: state.slack + rest, places: places.length });
  return -rest;
}

function grow(
  places: readonly Place[],
  state: { advances: Int32Array; slack: number; shares: Share[]; start: number; step: Step['what'] },
): number {
  if (places.length === 0) return state.slack;
  const rest = spread(state.slack, places, (at, amount) => {
    state.advances[at - state.start] += amount;
  });
  state.shares.push({ step: state.step, amount: state.slack - rest, places: places.length });
  return rest;
}

/** Shares an amount over places that have limits, level by level; returns what is left over. */
function spread(total: number, places: readonly Place[], give: (at: number, amount: number) => void): number {
  let rest = total;
  let open = [...places];
  while (rest > 0 && open.length > 0) {
    const each = Math.floor(rest / open.length);
    const full = open.filter(({ room }) => room <= each);
    if (full.length === 0) {
      const remainder = rest - each * open.length;
      for (const [index, { at }] of open.entries()) give(at, index < remainder ? each + 1 : each);
      return 0;
    }
    for (const { at, room } of full) {
      give(at, room);
      rest -= room;
    }
    open = open.filter(({ room }) => room > each);
  }
  return rest;
}

/** The places of a line (its visible cells) that a step may widen. */
function placesOf(cells: Cells, start: number, last: number, step: Step): Place[] {
  const places: Place[] = [];
  if (step.what === 'marks') {
    const names = new Set<string>(step.classes);
    for (let i = start; i < last; i++) {
      if (!names.has(nameOf(cells.kind[i]))) continue;
      const before = whiteBefore(cells.kind[i]);
      if (before ? i === start || cells.kind[i - 1] === cells.kind[i] : i + 1 === last || closes(cells, i + 1))
        continue;
      places.push({ at: before ? i - 1 : i, room: step.to - cells.width[i] });
    }
    return places;
  }
  for (let i = start; i + 1 < last; i++) {
    if (step.what === 'all') {
      if (cells.gapKind[i + 1] !== GAP.unit) places.push({ at: i, room: Number.MAX_SAFE_INTEGER });
    } else if (step.what === 'han-latin') {
      if (cells.gapKind[i + 1] === GAP.hanLatin) places.push({ at: i, room: step.to - cells.gap[i + 1] });
    } else if (cells.kind[i] === classIndex.space) places.push({ at: i, room: step.to - cells.width[i] });
  }
  return places;
}

const { stop, pause, closing } = classIndex;
/** Whether a cell is a mark whose white follows it: of such neighbours only the last grows. */
const closes = ({ kind }: Cells, at: number): boolean =>
  kind[at] === stop || kind[at] === pause || kind[at] === closing;
