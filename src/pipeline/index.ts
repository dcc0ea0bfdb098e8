/** Pipeline: the stages in order, from an issue's folder to the files of its output. Knows every room; must not know the terminal. */

export type { Misfit, Step, Way } from '../closing/index.js';
export { changedPictures } from './changed-pictures.js';
export { type ClosedIssue, closingOf, type EditedPage } from './close.js';
export { type ComposeDefaults, composeRow } from './compose-row.js';
export { type Composer, composerAt } from './composer.js';
export { type FontRow, fontReport } from './fonts-report.js';
export { readManuscript } from './manuscript.js';
export { drawPdf, type OutputFile, type OutputOptions, outputFiles } from './outputs.js';
export type { PicturePlacement } from './placed-pictures.js';
export { type Project, projectAt } from './project.js';
export { readStamp } from './report.js';
export { type ChosenHead, type Placement, type SetIssue, type SetOptions, setIssue } from './set.js';
