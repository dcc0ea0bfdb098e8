/** Forms of characters along a line that runs down. */

/**
 * - `vertical`: the font's vertical alternate in one em, else upright; `vertical-turned`: the alternate, else turned.
 * - `vertical-dash`: that, drawn out along the line so that neighbours join.
 * - `vertical-opening`, `vertical-closing`: that in half an em, the white above or below cut; `double-…` and
 *   `single-…` the same by the white or the black corner bracket's glyph.
 * - `corner`: a stop in the upper right corner, in half an em; `vertical-middle`: upright, centred in half an em.
 * - `centred`: upright, its ink in the middle of one em.
 * - `turned`: turned by 90 degrees clockwise, as wide along the line as it is across, a ligature's letters together.
 * - `combined`: side by side in one em with the `joined` ones that follow it.
 */
export type VerticalForm =
  | 'vertical'
  | 'vertical-turned'
  | 'vertical-dash'
  | 'vertical-opening'
  | 'vertical-closing'
  | 'double-opening'
  | 'double-closing'
  | 'single-opening'
  | 'single-closing'
  | 'corner'
  | 'vertical-middle'
  | 'centred'
  | 'turned'
  | 'combined';
