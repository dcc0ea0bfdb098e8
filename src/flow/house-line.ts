/** A line that the house prints: no copy of an article's, set at its natural width in a room. */
import { cellsOf, setParagraph } from '../compose/index.js';
import type { TextStyle } from '../input/types.js';
import type { Rect } from '../units/index.js';
import { tracked } from './head.js';
import { settingOf } from './setting.js';
import type { PageSetting, Part, PlacedLine } from './types.js';

/** `text` in the style, in the middle of the room's height; `origin` names whose it is, '' where it is nobody's. */
export function houseLine(
  text: string,
  style: TextStyle,
  { room, part, article = '' }: { readonly room: Rect; readonly part: Part; readonly article?: string },
  setting: PageSetting,
): PlacedLine {
  const cells = cellsOf({ text, keeps: [], tracks: [] }, settingOf(style, setting));
  const [natural] = setParagraph(cells, { measure: () => Number.MAX_SAFE_INTEGER, indent: 0, align: 'start' });
  const set = tracked(natural, style.tracking);
  const origin = { article, part, paragraph: 0, line: 0, label: 0 };
  return { ...room, set, style, size: style.size, origin, vertical: false, forms: cells.forms, markup: undefined };
}

/** A text of the layout with its names filled in; a name that nobody gives stays as it is written. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
