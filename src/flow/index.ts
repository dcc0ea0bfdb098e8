/** Flow: blocks get their place, text runs through legs, what is too long is told. Knows copy, styles, grid; must not draw. */
export type { FurnitureText } from './furniture.js';
export { alignedRect, halfLead } from './inserts.js';
export { layPage } from './page.js';
export type {
  HeadReport,
  LineOrigin,
  Overset,
  PageSetting,
  Part,
  PlacedBlock,
  PlacedFurniture,
  PlacedLine,
  PlacedPage,
  PlacedPicture,
} from './types.js';
