/**
 * Input: files to a validated issue with its layout, pages, articles and fonts. Knows formats, folders and encodings;
 * must not know how anything is set. The only reader of issues and layouts, and the one home of yaml and zod.
 */
export type { Project } from './files.js';
export { readProjectFonts } from './fonts.js';
export { copiesOfInsert, type Inserted } from './inserted.js';
export { listIssues, newestIssue, readIssue } from './issue.js';
export {
  headPartsOff,
  isHeadPart,
  type LeftOut,
  leaveOut,
  type Passage,
  passagesOf,
  type Shortened,
  withoutSpans,
} from './left-out.js';
export { withFileText } from './picture-copy.js';
export type * from './types.js';
