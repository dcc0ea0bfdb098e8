/**
 * Images: pictures to bytes a page can take; the one home of sharp, which is loaded with the first picture.
 * Knows pixels, profiles and files' headers; must not know pages, layouts or where a file lies.
 */
export { type PictureCode, PictureFault } from './fault.js';
export { inspectPicture, type PictureInfo } from './open.js';
export type { Crop, PictureSize } from './pixels.js';
export { type PrintPicture, type PrintProfile, printPicture } from './print.js';
export { rasterise, type ScreenPicture, screenPicture } from './screen.js';
export type { PictureStore } from './store.js';
