/** A comparison as JSON: places in millimetres from the page's left and top edge. */
import { type Pt, toMm } from '../units/index.js';
import type { Comparison } from './change.js';
import type { Spot } from './document.js';

const tenths = (length: Pt): number => Math.round(toMm(length) * 10) / 10;

const place = ({ page, rect: { x, y, width, height } }: Spot) => ({
  page,
  mm: [tenths(x), tenths(y), tenths(width), tenths(height)],
});

/** Format, version, the two sides, every change, and what follows from them. */
export const comparisonJson = ({ before, after, pages, changes, reflow, pushed }: Comparison): object => ({
  format: 'banxin diff',
  version: 1,
  before,
  after,
  pages,
  changes: changes.map((change) => ({
    ...change,
    spots: change.spots.map(place),
    before: change.before.map(place),
  })),
  reflow,
  pushed,
});
