/** Drop capitals (首字下沉): the first character of an article's text over several lines, the text beside it. */
import { type Cells, dropped, dropWidth } from '../compose/index.js';
import type { ArticleBlock, ArticleStyle, Copy, RunStyle, TextStyle } from '../input/types.js';
import { emToPt, type Pt, ptToEm } from '../units/index.js';
import { labelledCells } from './label.js';
import { setTo } from './paragraph.js';
import type { DropRoom } from './places.js';
import type { Markup, PageSetting } from './types.js';

/** A paragraph that begins with a drop capital, as it is set. */
export interface DroppedParagraph {
  readonly cells: Cells;
  readonly markup: Markup | undefined;
  readonly style: TextStyle;
  readonly drop: DropRoom;
}

/** The room that legs have for text: the widest, and the most grid lines of one. */
export interface LegRoom {
  readonly width: Pt;
  readonly lines: number;
}

/** White between the capital and the text, 1/1000 em of the text. */
const WHITE = 250;
/** The em box reaches so far above the baseline, 1/1000 em. */
const ASCENT = 880;

/** What may stand over several lines: a letter, a Han character or a short number, with the marks that open it. */
const initial = /^[\p{Ps}\p{Pi}]*(?:\d{1,4}(?![\d.,:%])|(?!\d)[\p{L}\p{N}]\p{M}*)/u;

/** Lines that the capital of a block's article stands over; 1 for none. */
export const dropLines = ({ drop, continues }: ArticleBlock, { styles }: ArticleStyle): number =>
  continues ? 1 : (drop ?? styles.drop.lines);

/**
 * A first paragraph with its drop capital over so many of its lines, whose em box reaches from the first of them to
 * the last. Undefined where the copy begins with nothing that could be one, or has fewer lines, or no leg does.
 */
export function dropIn(
  copy: Copy,
  lines: number,
  { kinds, room: { width, lines: high } }: { readonly kinds: ArticleStyle; readonly room: LegRoom },
  setting: PageSetting,
): DroppedParagraph | undefined {
  const { body, drop: own } = kinds.styles;
  const found = initial.exec(copy.text)?.[0];
  const end = found === undefined ? 0 : [...found].length;
  if (end === 0 || high < lines * body.lines || body.label !== '' || copy.rubies.some(({ start }) => start < end))
    return undefined;
  const down = (lines - 1) * body.lines * setting.grid.line;
  const size = (down + body.size) as Pt;
  // The baseline of the capital hangs below that of the first line by what its em box reaches further up.
  const raise = ((emToPt(ASCENT, body.size) - emToPt(ASCENT, size)) * 1000) / body.size;
  const run: RunStyle = {
    name: '',
    font: own.font === body.font ? undefined : own.font,
    colour: own.colour.join() === body.colour.join() ? undefined : own.colour,
    size: (size * 1000) / body.size,
    raise,
    mark: undefined,
  };
  const style = { ...body, indent: NONE };
  const whole = labelledCells({ ...copy, runs: [...copy.runs, { start: 0, end, style: run }] }, '', style, setting);
  const cells = dropped(whole.cells, { end, size: run.size, white: WHITE });
  const room = { lines: lines * body.lines, width: emToPt(dropWidth(cells), body.size) };
  const measure = (line: number) => ptToEm((line > 0 && line < lines ? width - room.width : width) as Pt, body.size);
  const breaking = { method: setting.layout.method, carry: setting.layout.carry };
  if (setTo({ style, cells, breaking }, measure).length < lines) return undefined;
  return { cells, markup: whole.markup, style, drop: room };
}

const NONE = 0 as TextStyle['indent'];
