/** States of a search for the best breaks: a line start, in the layer of its line. */
import { type LineRange, type Lines, roomOfLine } from './breaks.js';

/** How many cells before and behind where `line` starts a line it may start while measures still change. */
const WINDOW = 64;

/**
 * Layer `l` holds the starts of line `l`; the last holds those of all lines from there on, which have one measure.
 * State of cell `c` in layer `l` is `offsets[l] + c`, for cells `low[l]` to `high[l]`.
 */
export interface Layers {
  /** First cell, and the cell before which the last line ends. */
  readonly from: number;
  readonly to: number;
  /** Measure by layer, the white at the line's start off, 1/1000 em. */
  readonly measures: readonly number[];
  readonly offsets: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** First state of the last layer. */
  readonly lastBase: number;
  readonly size: number;
}

/**
 * Layers for cells that the `line` method sets in `ranges`, of which the first is line `index` of its paragraph.
 * Measures are asked for as many lines as that takes and two more; behind them the last one stands.
 */
export function layersOf(ranges: readonly LineRange[], lines: Lines, index: number): Layers {
  const from = ranges[0].start;
  const to = ranges[ranges.length - 1].end;
  const measures = Array.from({ length: ranges.length + 2 }, (_, line) => roomOfLine(lines, index + line));
  while (measures.length > 1 && measures[measures.length - 1] === measures[measures.length - 2]) measures.pop();
  const [offsets, low, high]: [number[], number[], number[]] = [[], [], []];
  let [size, lastBase] = [0, 0];
  for (let layer = 0; layer < measures.length; layer++) {
    const start = layer < ranges.length ? ranges[layer].start : to;
    const last = layer === measures.length - 1;
    low.push(layer === 0 ? from : Math.max(from, start - WINDOW));
    // A paragraph of one measure: its only layer goes on from the first cell.
    high.push(last ? to : layer === 0 ? from : Math.min(to, start + WINDOW));
    offsets.push(size - low[layer]);
    lastBase = size;
    size += high[layer] - low[layer] + 1;
  }
  return { from, to, measures, offsets, low, high, lastBase, size };
}

/** What is known of each state: the best cost of coming there, and from which state. */
export interface States {
  hard: Float64Array;
  letters: Float64Array;
  /** `steps` numbers a state. */
  tails: Float64Array;
  from: Int32Array;
}

let states: States = {
  hard: new Float64Array(0),
  letters: new Float64Array(0),
  tails: new Float64Array(0),
  from: new Int32Array(0),
};

/** States without any cost yet; arrays that the next search uses again. */
export function statesOf(size: number, steps: number): States {
  if (states.hard.length < size) {
    const more = 2 * size;
    states = {
      hard: new Float64Array(more),
      letters: new Float64Array(more),
      tails: states.tails,
      from: new Int32Array(more),
    };
  }
  if (states.tails.length < size * steps) states.tails = new Float64Array(2 * size * steps);
  states.hard.fill(Number.POSITIVE_INFINITY, 0, size);
  return states;
}
