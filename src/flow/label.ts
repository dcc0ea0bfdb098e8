/** Copy with what its style prints before it. */
import { type Cells, cellsOf } from '../compose/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { markupOf } from './markup.js';
import { settingOf } from './setting.js';
import type { Markup, PageSetting } from './types.js';

/** A paragraph's cells with the label that the style prints before it, and what its mark-up draws. */
export function labelledCells(
  copy: Copy,
  label: string,
  style: TextStyle,
  setting: PageSetting,
): { cells: Cells; label: number; markup: Markup | undefined } {
  const shift = [...label].length;
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  });
  const own = settingOf(style, setting);
  const markup = markupOf(copy, shift, style, setting);
  // A word is not joined over the label's end: label and copy are drawn apart.
  const runs = shift > 0 ? [{ start: 0, end: shift, size: 1000, advance: own.advance, shape: own.shape }] : [];
  const cells = cellsOf(
    {
      text: label + copy.text,
      keeps: copy.keeps.map(move),
      tracks: copy.tracks.map(move),
      breaks: copy.breaks.map((at) => at + shift),
      runs: markup ? [...runs, ...markup.runs] : runs,
      rubies: markup?.rubies,
    },
    own,
  );
  return { cells, label: shift, markup: markup?.drawn(cells) };
}
