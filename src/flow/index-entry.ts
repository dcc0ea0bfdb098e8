/** A line of an index: broken as a headline is, the number of the page at the end of its last line. */
import { chooseHead, setParagraph } from '../compose/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { emToPt, type Pt, ptToEm, type Rect } from '../units/index.js';
import { fillIn, houseLine } from './house-line.js';
import { labelledCells } from './label.js';
import type { PageSetting, PlacedLine } from './types.js';

/** White between a line and its page at the least, 1/1000 em. */
const GAP = 1000;
/** White between what fills a line and what it stands between. */
const LEADER_GAP = 250;
/** Most lines that an entry is broken into as a headline is; a longer one runs on as text does. */
const MOST = 3;

/** A line of an index: `page` is undefined for an article that stands on none. */
export interface IndexEntry {
  readonly article: string;
  readonly page: number | undefined;
  readonly copy: Copy;
}

/** An entry in its lines, to be placed from a left edge and a height on. */
export interface SetEntry {
  readonly entry: IndexEntry;
  /** Grid lines. */
  readonly lines: number;
  readonly place: (x: Pt, y: Pt) => readonly PlacedLine[];
}

/** Text in lines of `room`, 1/1000 em, of which the last leaves `taken`. */
function linesOf(
  { copy }: IndexEntry,
  style: TextStyle,
  { room, taken }: { readonly room: number; readonly taken: number },
  setting: PageSetting,
) {
  const { cells, markup } = labelledCells({ ...copy, breaks: [] }, '', style, setting);
  const piece = { cells, joints: setting.joints(copy.text), breaks: [] };
  const broken = (width: number, most: number) => {
    const head = { width: emToPt(width, style.size), sizes: [style.size], most, tracking: 0, spaced: false };
    return chooseHead([piece], head)?.pieces[0];
  };
  const leaves = (lines: ReturnType<typeof broken>) => lines && lines[lines.length - 1].width + taken <= room;
  const narrow = Math.max(GAP, room - taken);
  for (let most = 1; most <= MOST; most++) {
    const lines = broken(room, most);
    if (leaves(lines)) return { cells, markup, lines: lines as NonNullable<typeof lines> };
    const narrower = broken(narrow, most);
    if (narrower) return { cells, markup, lines: narrower };
  }
  return { cells, markup, lines: setParagraph(cells, { measure: () => narrow, indent: 0, align: 'start' }) };
}

/** Entry `index` of the index `name` in a width. */
export function setEntry(
  { entry, index, name }: { readonly entry: IndexEntry; readonly index: number; readonly name: string },
  width: Pt,
  setting: PageSetting,
): SetEntry {
  const { layout, grid } = setting;
  const style = layout.articles.news.styles.index;
  const said = (text: string, room: Rect, align: TextStyle['align']): PlacedLine =>
    houseLine(text, { ...style, align }, { room, part: 'index' }, setting);
  const height = (style.lines * grid.line) as Pt;
  const nowhere: Rect = { x: 0 as Pt, y: 0 as Pt, width, height };
  const widthOf = (text: string): number => (text === '' ? 0 : said(text, nowhere, 'left').set.width);
  const page = entry.page === undefined ? '' : fillIn(layout.index.page, { page: entry.page });
  const pageWidth = widthOf(page);
  const measure = ptToEm(width, style.size) - style.hang;
  const taken = pageWidth === 0 ? 0 : pageWidth + GAP;
  const { cells, markup, lines } = linesOf(entry, style, { room: measure, taken }, setting);
  const hang = emToPt(style.hang, style.size);
  const filling = measure - lines[lines.length - 1].width - pageWidth - 2 * LEADER_GAP;
  const { leader } = layout.index;
  const times = leader === '' ? 0 : Math.floor(filling / widthOf(leader));
  const place = (x: Pt, top: Pt): PlacedLine[] => {
    const room = { x: (x + hang) as Pt, width: (width - hang) as Pt, height };
    const text = lines.map((set, line): PlacedLine => {
      const origin = { article: name, part: 'index', paragraph: index, line, label: 0 } as const;
      const own = { set, style, size: style.size, origin, vertical: false, forms: cells.forms, markup };
      return { ...room, y: (top + line * height) as Pt, ...own };
    });
    const foot = { ...room, y: (top + (lines.length - 1) * height) as Pt };
    const beside = { ...foot, width: (foot.width - emToPt(pageWidth + LEADER_GAP, style.size)) as Pt };
    return [
      ...(style.label === '' ? [] : [said(style.label, { ...room, x, y: top }, 'left')]),
      ...text,
      ...(page !== '' && times > 0 ? [said(leader.repeat(times), beside, 'right')] : []),
      ...(page === '' ? [] : [said(page, foot, 'right')]),
    ];
  };
  return { entry, lines: lines.length * style.lines, place };
}
