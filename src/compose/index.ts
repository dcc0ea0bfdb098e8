/** Composition: cells, breaks, slack. Knows copy and measures in em; must not know fonts, frames or pages. */
export { HYPHEN } from '../cjk/index.js';
export type { EndReason, LineRange, Measure } from './breaks.js';
export { type Cells, cellsOf } from './cells.js';
export type { Copy, Hyphenate, Run, Setting, ShapedWord, ShapeWord } from './copy.js';
export { type Drop, dropped, dropWidth } from './drop.js';
export { type Candidate, type Explanation, explainLine, type Verdict } from './explain.js';
export { chooseHead, type HeadChoice, type HeadPiece, type HeadRoom, type HeadScore } from './headline.js';
export {
  balancedMeasure,
  countLines,
  gapsOf,
  type Method,
  methods,
  type SetLine,
  type Shape,
  setParagraph,
} from './paragraph.js';
export type { Share } from './slack.js';
export { setInLines } from './stretched.js';
