/** The display list: what stands where on each page. Knows placed lines and blocks; must not measure or draw. */
export { around, rectOfItem, rectOfShape } from './extent.js';
export { frame } from './frame.js';
export { galleyText } from './galley.js';
export { readDisplayList, writeDisplayList } from './json.js';
export { loosenessPage } from './looseness.js';
export { displayPage } from './page.js';
export { pageText } from './text.js';
export type {
  DisplayBlock,
  DisplayFont,
  DisplayItem,
  DisplayList,
  DisplayPage,
  DisplayPicture,
  FillItem,
  Origin,
  PagePlan,
  Part,
  PathItem,
  PathStep,
  PictureItem,
  StrokeItem,
  TextItem,
} from './types.js';
