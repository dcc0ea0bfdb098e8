/** Sharing slack: the steps between a line's cells, so that a justified line is exactly its measure. */
import type { ReadyStep } from '../cjk/index.js';
import { type Cells, endCut, GAP, startCut, visibleEnd } from './cells.js';
import { BREAK } from './opportunities.js';
import { roomOf } from './rooms.js';
import { HALF_EM, whiteBefore } from './sides.js';

/** How much of a line's slack one step of the profile took (negative: was given up), 1/1000 em. */
export interface Share {
  /** Its name in the ready profile. */
  readonly step: string;
  readonly amount: number;
  readonly places: number;
}

/** A line's cells as set. */
export interface FittedLine {
  /** White before the first cell: of an opening mark whose profile keeps it at a line's start. */
  readonly lead: number;
  /** Step from each cell to the next in 1/1000 em, the last visible cell's own width included; vanished cells are 0. */
  readonly advances: Int32Array;
  /** Width of a hyphen drawn behind the last cell, 0 where there is none. */
  readonly hyphen: number;
  /** Sum of the lead, the advances and the hyphen. */
  readonly width: number;
  /** Whether the width is the measure. */
  readonly justified: boolean;
  readonly shares: readonly Share[];
}

/** Places that may change, in reading order, with their room; reused from line to line. */
let at = new Int32Array(256);
let room = new Int32Array(256);
let places = 0;
/** Room of a place without limit: more than any measure. */
const UNLIMITED = 0x3fffffff;

function addPlace(cell: number, most: number): void {
  if (places === at.length) {
    const [olderAt, olderRoom] = [at, room];
    at = new Int32Array(2 * places);
    room = new Int32Array(2 * places);
    at.set(olderAt);
    room.set(olderRoom);
  }
  at[places] = cell;
  room[places++] = most;
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
  justify: boolean,
): FittedLine {
  const { start, end } = range;
  const last = visibleEnd(cells, start, end);
  const line: Line = { cells, start, last, advances: new Int32Array(end - start) };
  const lead = last > start ? leadOf(cells, start) - startCut(cells, start) : 0;
  const hyphen = end < cells.count && cells.mayBreak[end] === BREAK.hyphen ? cells.hyphen : 0;
  let slack = measure - lead - hyphen - naturalSteps(line);
  const shares: Share[] = [];
  if (slack < 0) {
    for (const step of cells.ready.shrink) if (slack < 0) slack = adjust(line, step, slack, shares);
  } else if (justify) {
    for (const step of cells.ready.stretch) if (slack > 0) slack = adjust(line, step, slack, shares);
  }
  return { lead, hyphen, advances: line.advances, width: measure - slack, justified: slack === 0, shares };
}

interface Line {
  readonly cells: Cells;
  readonly start: number;
  /** End of the visible cells. */
  readonly last: number;
  readonly advances: Int32Array;
}

/** White of a cell before its glyph: an opening mark's, or what spreads a base under its ruby. */
function leadOf({ kind, width, leads }: Cells, i: number): number {
  if (whiteBefore(kind[i])) return Math.max(0, width[i] - HALF_EM);
  return leads.size === 0 ? 0 : (leads.get(i) ?? 0);
}

/** Natural steps; the white before a glyph goes to the step before it, a mark at an edge loses its own. */
function naturalSteps({ cells, start, last, advances }: Line): number {
  const { width, gap } = cells;
  let total = 0;
  for (let i = start; i < last; i++) {
    let own = width[i] - leadOf(cells, i);
    if (i + 1 === last) own -= endCut(cells, i);
    else own += gap[i + 1] + leadOf(cells, i + 1);
    advances[i - start] = own;
    total += own;
  }
  return total;
}

/** One step of the profile: takes what it can of the slack, and returns what is left. */
function adjust(line: Line, step: ReadyStep, slack: number, shares: Share[]): number {
  const sign = slack < 0 ? -1 : 1;
  places = 0;
  if (step.what === 'marks') markPlaces(line, step, sign);
  else gapPlaces(line, step, sign);
  if (places === 0) return slack;
  const rest = spread(line, Math.abs(slack), sign);
  shares.push({ step: step.name, amount: slack - sign * rest, places });
  return sign * rest;
}

/** Marks that may change: none at an edge to which its white points. */
function markPlaces({ cells, start, last }: Line, step: ReadyStep, sign: number): void {
  const { kind } = cells;
  for (let i = start; i < last; i++) {
    if (step.marks[kind[i]] === 0) continue;
    const before = whiteBefore(kind[i]);
    if (before ? i === start : i + 1 === last) continue;
    const most = roomOf(cells, i, step, sign);
    if (most > 0) addPlace(before ? i - 1 : i, most);
  }
}

function gapPlaces({ cells, start, last }: Line, step: ReadyStep, sign: number): void {
  const { gapKind } = cells;
  for (let i = start; i + 1 < last; i++) {
    const most = step.what !== 'all' ? roomOf(cells, i, step, sign) : gapKind[i + 1] === GAP.unit ? 0 : UNLIMITED;
    if (most > 0) addPlace(i, most);
  }
}

/** Shares an amount over the places, those with little room filled first; returns what is left over. */
function spread({ advances, start }: Line, total: number, sign: number): number {
  let rest = total;
  let open = places;
  while (rest > 0 && open > 0) {
    const each = Math.floor(rest / open);
    let kept = 0;
    for (let k = 0; k < open; k++) {
      if (room[k] <= each) {
        advances[at[k] - start] += sign * room[k];
        rest -= room[k];
      } else {
        at[kept] = at[k];
        room[kept++] = room[k];
      }
    }
    if (kept === open) {
      const remainder = rest - each * open;
      for (let k = 0; k < open; k++) advances[at[k] - start] += sign * (k < remainder ? each + 1 : each);
      return 0;
    }
    open = kept;
  }
  return rest;
}
