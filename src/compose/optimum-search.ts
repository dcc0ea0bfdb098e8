/** The search for the best breaks: from every state that is reached, every line that may leave it. */
import { vanishes } from '../cjk/index.js';
import { breakLine } from './breaks.js';
import { BREAK } from './opportunities.js';
import {
  addSteps,
  type Cost,
  hardOf,
  hardOfLine,
  lettersOfLine,
  type Place,
  perGap,
  tailLength,
} from './optimum-cost.js';
import type { Sums } from './optimum-rooms.js';
import { type Layers, type States, statesOf } from './optimum-states.js';

/** A search under way. */
export interface Search {
  readonly sums: Sums;
  readonly layers: Layers;
  /** The cell before which the last line ends. */
  readonly to: number;
  readonly states: States;
  /** Numbers in a tail. */
  readonly steps: number;
  /** No state may cost more than the `line` method: splits, overfull and orphan, then letters. */
  readonly hardLimit: number;
  readonly letterLimit: number;
  /** The cost on trial. */
  hard: number;
  letters: number;
  readonly trial: Float64Array;
  readonly place: Place;
  /** The layer lines leave from, and where they arrive. */
  measure: number;
  offset: number;
  nextOffset: number;
  nextLow: number;
  nextHigh: number;
  /** The last cell a line could reach; it only moves on within a layer. */
  far: number;
}

/** A search for lines that cost no more than `limit`. */
export function searchOf(sums: Sums, layers: Layers, limit: Cost): Search {
  const steps = tailLength(sums);
  return {
    sums,
    layers,
    to: layers.to,
    states: statesOf(layers.size, steps),
    steps,
    hardLimit: hardOf(limit[0], limit[1], limit[2]),
    letterLimit: limit[3],
    hard: 0,
    letters: 0,
    trial: new Float64Array(steps),
    place: { start: 0, end: 0, measure: 0 },
    measure: 0,
    offset: 0,
    nextOffset: 0,
    nextLow: 0,
    nextHigh: 0,
    far: 0,
  };
}

/** Goes on with the lines that leave from a layer. */
export function enter(search: Search, layer: number): void {
  const { offsets, low, high, measures } = search.layers;
  const next = Math.min(layer + 1, offsets.length - 1);
  search.measure = measures[layer];
  search.offset = offsets[layer];
  search.nextOffset = offsets[next];
  search.nextLow = low[next];
  search.nextHigh = high[next];
  search.far = low[layer];
  search.place.measure = measures[layer];
}

/** The most cells of a line from `s` that its measure holds once everything has been shrunk. */
function reach(search: Search, s: number): number {
  const { naturalStart, naturalEnd, shrinkStart, shrinkEnd } = search.sums;
  const count = search.to;
  const most = search.measure + naturalStart[s] - shrinkStart[s];
  let far = search.far > s ? search.far : s;
  while (far < count && naturalEnd[far + 1] - shrinkEnd[far + 1] <= most) far++;
  while (far > s && naturalEnd[far] - shrinkEnd[far] > most) far--;
  search.far = far;
  return far;
}

/** Tries all lines that start with cell `s`, the longest first: the shorter, the looser, until it is too loose. */
export function leave(search: Search, s: number): void {
  const { sums, states, hardLimit, letterLimit, nextOffset, nextLow, nextHigh, measure } = search;
  const { naturalEnd, stretchEnd, gapsEnd, cells } = sums;
  const { hard, letters } = states;
  const { mayBreak, count, kind } = cells;
  const state = search.offset + s;
  const hardHere = hard[state];
  const lettersHere = letters[state];
  const slackHere = measure + sums.naturalStart[s];
  const restHere = slackHere + sums.stretchStart[s];
  const gapsHere = sums.gaps[s];
  let end = reach(search, s);
  let found = end === search.to;
  if (found) offer(search, s, end--);
  const most = slackHere - sums.shrinkStart[s];
  let low = s;
  while (low < count && vanishes(kind[low])) low++;
  for (; end > low; end--) {
    if (mayBreak[end] === BREAK.never) continue;
    const hyphen = mayBreak[end] === BREAK.hyphen ? cells.hyphen : 0;
    if (hyphen > 0 && naturalEnd[end] + hyphen - sums.shrinkEnd[end] > most) continue;
    found = true;
    const each = perGap(restHere - naturalEnd[end] - hyphen - stretchEnd[end], gapsEnd[end] - gapsHere);
    const total = lettersHere + each * each;
    if (hardHere > hardLimit || (hardHere === hardLimit && total > letterLimit)) break;
    if (end < nextLow || end > nextHigh) continue;
    const known = hard[nextOffset + end];
    if (hardHere > known || (hardHere === known && total > letters[nextOffset + end])) continue;
    search.letters = total;
    search.hard = hardHere;
    arrive(search, s, end);
  }
  if (!found) offer(search, s, Math.min(search.to, breakLine(cells, s, { measure, next: measure }).end));
}

/** Tries one line of any kind. */
function offer(search: Search, start: number, end: number): void {
  const { sums, states, place, nextOffset, nextLow, nextHigh, hardLimit, letterLimit } = search;
  if (end < nextLow || end > nextHigh) return;
  place.start = start;
  place.end = end;
  const state = search.offset + start;
  const hard = states.hard[state] + hardOfLine(sums, place);
  const letters = states.letters[state] + lettersOfLine(sums, place);
  if (hard > hardLimit || (hard === hardLimit && letters > letterLimit)) return;
  const known = states.hard[nextOffset + end];
  if (hard > known || (hard === known && letters > states.letters[nextOffset + end])) return;
  search.hard = hard;
  search.letters = letters;
  arrive(search, start, end);
}

/** Keeps the line on trial, no worse so far than the best known way to its end, unless its steps are worse. */
function arrive(search: Search, start: number, end: number): void {
  const { states, steps, trial, place, sums, hard, letters } = search;
  const state = search.offset + start;
  const next = search.nextOffset + end;
  const { tails } = states;
  for (let k = 0; k < steps; k++) trial[k] = tails[state * steps + k];
  place.start = start;
  place.end = end;
  addSteps(sums, place, trial);
  const at = next * steps;
  if (hard === states.hard[next] && letters === states.letters[next]) {
    let k = 0;
    while (k < steps && trial[k] === tails[at + k]) k++;
    if (k === steps || trial[k] > tails[at + k]) return;
  }
  states.hard[next] = hard;
  states.letters[next] = letters;
  states.from[next] = state;
  for (let k = 0; k < steps; k++) tails[at + k] = trial[k];
}

/** Whether a state costs less than another. */
export function isBetter({ states, steps }: Search, a: number, b: number): boolean {
  const { hard, letters, tails } = states;
  if (hard[a] !== hard[b]) return hard[a] < hard[b];
  if (letters[a] !== letters[b]) return letters[a] < letters[b];
  for (let k = 0; k < steps; k++) {
    if (tails[a * steps + k] !== tails[b * steps + k]) return tails[a * steps + k] < tails[b * steps + k];
  }
  return false;
}
