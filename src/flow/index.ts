/** Flow: blocks get their place, text runs through legs, what is too long is told. Knows copy, styles, grid; must not draw. */
export { placesOf, type Stretch, startOf, stretchOf } from './along.js';
export { indexEntries } from './index-block.js';
export { alignedRect, halfLead } from './inserts.js';
export { linkedPages } from './linked.js';
export { awayOf, MARKS } from './marks.js';
export { layPages, type PageToLay } from './page.js';
export type {
  HeadReport,
  LineOrigin,
  Look,
  Mark,
  Markup,
  Overset,
  PageSetting,
  Part,
  PlacedBlock,
  PlacedFurniture,
  PlacedLine,
  PlacedPage,
  PlacedPicture,
  SetRuby,
} from './types.js';
