/** Chinese typesetting as data: classes, break rules, profiles, normalisation. Knows characters; must not know lines. */
export {
  type BreakTables,
  breakTables,
  edgeTables,
  type Level,
  levels,
  type Prohibition,
  pairedClass,
  partsNumber,
  prohibitionOf,
  vanishes,
} from './breaks.js';
export { type ClassName, classesWith, classFlags, classIndex, classOf, classTable, formOf } from './classes.js';
export { isOneUnit, opensGap, spaceBetween } from './gaps.js';
export { strayEndMark } from './heads.js';
export { JOINT, jointsOf } from './joints.js';
export { APOSTROPHE, AT, addressSigns, HYPHEN, latinAddress, latinWord, SOFT_HYPHEN } from './latin-runs.js';
export { nameTracking } from './names.js';
export { type Profile, profiles, type Step } from './profiles.js';
export { type ReadyProfile, type ReadyStep, readyProfile } from './steps.js';
export { ALONE, COMBINED, inRun, insideRun, JOINED, type Stance, stanceOf, UNDER, uprightRun } from './vertical.js';
export { LONGEST_WORD, readWordList, type WordList } from './words.js';
