/** Closing: what to do about blocks that do not fit, found by setting pages again. Knows pages and copy; must not know files. */
export { changed } from './change.js';
export { closeIssue } from './close.js';
export type { Pixels } from './costs.js';
export { editsBetween } from './edits.js';
export type { BlockName, Change, Cost, Lay, Misfit, Said, Standing, Step, Way } from './types.js';
