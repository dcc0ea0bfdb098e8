/**
 * PNG: a page as pixels, drawn from its SVG.
 * Knows resolutions only; must not know the display list's insides, nor fonts: the SVG has outlines.
 */
import { rasterise } from '../../images/index.js';

/** A page's SVG (from `renderSvg`) as a PNG at so many pixels to the inch (1 to 1200). Throws `RangeError`, `PictureFault`. */
export function renderPng(svg: string, dpi: number): Promise<Uint8Array> {
  if (!(dpi >= 1 && dpi <= 1200)) return Promise.reject(new RangeError(`cannot draw at ${dpi} dpi; take 1 to 1200`));
  return rasterise(svg, dpi);
}
