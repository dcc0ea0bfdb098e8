/** Choosing line ends by the whole paragraph: the least bad of all ways, found state by state, without weights. */
import { breakByLine, breakLine, type LineRange, type Lines, type Room, roomAt } from './breaks.js';
import type { Cells } from './cells.js';
import { BREAK } from './opportunities.js';
import { compareCosts, costOfLines } from './optimum-cost.js';
import { type Sums, sumsOf } from './optimum-rooms.js';
import { enter, isBetter, leave, type Search, searchOf } from './optimum-search.js';
import { layersOf } from './optimum-states.js';

/**
 * The lines of a paragraph whose cost (`costOf`) is least among all that end where a break is allowed and can be
 * shrunk to their measure; a unit is split only from where nothing else fits. Never worse than the `line` method,
 * whose lines stay where nothing is better. With `carry`, every so many lines end where `line` ends them, and only
 * the lines between are chosen together.
 */
export function breakParagraph(cells: Cells, lines: Lines): LineRange[] {
  const stretch = { start: 0, index: 0, most: lines.carry ?? Number.POSITIVE_INFINITY, overForced: false };
  const byLine = breakByLine(cells, lines, stretch);
  if (byLine.length < 2 && byLine[0].end === cells.count) return byLine;
  const sums = sumsOf(cells);
  const found = chooseLines(sums, byLine, lines, 0);
  for (let start = found[found.length - 1].end; start < cells.count; start = found[found.length - 1].end) {
    const index = found.length;
    for (const range of chooseLines(sums, breakByLine(cells, lines, { ...stretch, start, index }), lines, index))
      found.push(range);
  }
  return found;
}

/** The best lines between the ends of those that `line` chose, of which the first is line `index` of its paragraph. */
function chooseLines(sums: Sums, byLine: LineRange[], lines: Lines, index: number): LineRange[] {
  if (byLine.length < 2) return byLine;
  const limit = costOfLines(sums, byLine, lines, index);
  if (limit.every((part) => part === 0)) return byLine;
  const search = searchOf(sums, layersOf(byLine, lines, index), limit);
  const { offsets, low, high, from } = search.layers;
  search.states.hard[0] = 0;
  search.states.letters[0] = 0;
  search.states.tails.fill(0, 0, search.steps);
  for (let layer = 0; layer < offsets.length; layer++) {
    enter(search, layer);
    for (let s = low[layer]; s <= high[layer] && s < search.to; s++) {
      if (search.states.hard[offsets[layer] + s] !== Number.POSITIVE_INFINITY) leave(search, s);
    }
  }
  const best = rangesOf(search, lines, index);
  const better =
    best.length > 0 && best[0].start === from && compareCosts(costOfLines(sums, best, lines, index), limit) < 0;
  return better ? best : byLine;
}

/** The best way to the last line's end; empty where none was as good as the `line` method's. */
function rangesOf(search: Search, lines: Lines, index: number): LineRange[] {
  const { layers, states, sums, to } = search;
  const { offsets, low, high, lastBase } = layers;
  const { hard } = states;
  let [layer, best] = [-1, -1];
  for (let at = 0; at < offsets.length; at++) {
    const state = offsets[at] + to;
    if (low[at] > to || high[at] < to || hard[state] === Number.POSITIVE_INFINITY) continue;
    if (best < 0 || isBetter(search, state, best)) [layer, best] = [at, state];
  }
  const ends: number[] = [];
  for (let state = best; state > 0; ) {
    ends.push(state - offsets[layer]);
    state = states.from[state];
    if (state < lastBase) layer--;
  }
  let start = layers.from;
  return ends.reverse().map((end, line) => {
    const range = rangeOf(sums.cells, start, end, roomAt(lines, index + line));
    start = end;
    return range;
  });
}

/** A line with its reason: what `line` would say of it, or that it is shorter or longer for the sake of others. */
function rangeOf(cells: Cells, start: number, end: number, room: Room): LineRange {
  if (end === cells.count) return { start, end, reason: 'end' };
  if (cells.mayBreak[end] === BREAK.forced) return { start, end, reason: 'forced' };
  const own = breakLine(cells, start, room);
  if (own.end === end) return own;
  const may = cells.mayBreak[end];
  if (may === BREAK.never) return { start, end, reason: 'unit-split' };
  if (may === BREAK.hyphen) return { start, end, reason: 'hyphenated' };
  return { start, end, reason: end < own.end ? 'pushed-out' : 'pushed-in' };
}
