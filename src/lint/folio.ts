/** Rules of furniture: date, weekday, page number, issue number and editor, read from what is printed. */
import { around, rectOfItem, type TextItem } from '../display/index.js';
import type { Found, Means, PageView } from './types.js';

const dates = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const weekdays = /(?:星期|礼拜|周)([日天一二三四五六])/g;
const issueNumbers = /第\s*(\d+)\s*期/g;
/** In the order of the week; 天 is another word for the first. */
const WEEK = '日一二三四五六';

interface Printed {
  readonly item: TextItem;
  readonly match: RegExpExecArray;
}

const printedBy = (view: PageView, pattern: RegExp): Printed[] =>
  view.furniture.flatMap((item) => [...item.text.matchAll(pattern)].map((match) => ({ item, match })));

/** The place of something that is not printed: where the furniture is, else the page's head. */
function nowhere(view: PageView): Found {
  const { furniture, page, plan } = view;
  const { left, top, line } = plan.grid;
  const rect =
    furniture.length > 0
      ? around(furniture.map(rectOfItem))
      : { x: left, y: Math.max(0, top - line), width: page.width - 2 * left, height: line };
  return { ...(rect as Found), params: {} };
}

const at = (item: TextItem, params: Found['params']): Found => ({ ...rectOfItem(item), params });

/** Every date that the furniture prints is the issue's, and there is one. */
export function folioDate(view: PageView): Found[] {
  const { date } = view.list;
  const printed = printedBy(view, dates);
  if (printed.length === 0) return [{ ...nowhere(view), params: { printed: '', date } }];
  return printed.flatMap(({ item, match: [text, year, month, day] }) => {
    const own = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return own === date ? [] : [at(item, { printed: text, date })];
  });
}

/** Every weekday that the furniture prints is that of the issue's date. */
export function folioWeekday(view: PageView): Found[] {
  const { date } = view.list;
  const [year, month, day] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return printedBy(view, weekdays).flatMap(({ item, match: [text, named] }) => {
    const own = named === '天' ? 0 : WEEK.indexOf(named);
    return own === weekday ? [] : [at(item, { printed: text, date, weekday: `星期${WEEK[weekday]}` })];
  });
}

/** What prints the number of a page: a text of the furniture with it as a number of its own. */
const numberOf = ({ furniture, page }: PageView): TextItem | undefined =>
  furniture.find(({ text }) => pageNumbers(text).includes(page.number));

/** Numbers of a text that are no part of a date or an issue's number. */
const pageNumbers = (text: string): number[] =>
  (text.replaceAll(dates, ' ').replaceAll(issueNumbers, ' ').match(/\d+/g) ?? []).map(Number);

/** The page's number is printed, at the height where the first page of its kind has its own, and no other page has it. */
export function folioPage(view: PageView, { pages }: Means): Found[] {
  const { number } = view.page;
  const printed = numberOf(view);
  if (!printed) return [{ ...nowhere(view), params: { printed: '' } }];
  const alike = pages.find(({ plan }) => plan.kind === view.plan.kind);
  const first = alike && numberOf(alike);
  const twice = pages.some((other) => other !== view && other.page.number === number);
  return twice || (first && first.y !== printed.y) ? [at(printed, { printed: printed.text.trim() })] : [];
}

/** Every issue number printed is the manifest's; where that has none, the one that the first page prints. */
export function folioNumber(view: PageView, { pages }: Means): Found[] {
  const stated = /\d+/.exec(view.plan.names.number)?.[0];
  const number = stated ?? pages.flatMap((page) => printedBy(page, issueNumbers))[0]?.match[1];
  return printedBy(view, issueNumbers).flatMap(({ item, match: [text, own] }) =>
    own === number ? [] : [at(item, { printed: text, number: number ?? '' })],
  );
}

/** The page prints the name of its editor. */
export function noEditor(view: PageView): Found[] {
  const { editor } = view.plan.names;
  const named = editor !== '' && view.furniture.some(({ text }) => text.includes(editor));
  return named ? [] : [nowhere(view)];
}
