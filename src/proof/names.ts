/** What of a change deserves a second look: numbers, and names of persons. */
import type { Edit } from './edits.js';

/** Names that are known: of bylines, of the house's list. */
export type Names = ReadonlySet<string>;

/** Han numerals count as a number behind 第, before what is counted, or in a row. */
const hanNumber =
  /第[〇零一二三四五六七八九十百千万亿两]+|[〇零一二三四五六七八九十百千万亿两]{2,}|[〇零一二三四五六七八九十百千万亿两](?=[年月日时分秒个名位人元米岁届次条项家万亿吨公])/gu;
const digits = /\d+(?:[.,:]\d+)*[%％‰]?/gu;
/** Who bears a title bears a name beside it. */
const titles =
  /主席|总理|部长|省长|市长|区长|县长|镇长|局长|处长|科长|书记|主任|委员|代表|院长|校长|所长|馆长|站长|董事长|总经理|经理|总裁|教授|研究员|院士|博士|医生|老师|律师|记者|通讯员|先生|女士|同志|教练|队长/gu;
const REACH = 4;

interface Changed {
  readonly was: readonly string[];
  readonly is: readonly string[];
  readonly edit: Edit;
  readonly part: string;
}

/** The flags of an edit, by what it touches in the old text or in the new one. */
export function flagsOf({ was, is, edit, part }: Changed, names: Names): ('number' | 'name')[] {
  const sides = [
    { points: was, from: edit.from, to: edit.to },
    { points: is, from: edit.at, to: edit.end },
  ].filter(({ from, to }) => to > from);
  const number = sides.some((side) => touches(side, digits) || touches(side, hanNumber));
  const name = part === 'byline' || part === 'credit' || sides.some((side) => touchesName(side, names));
  return [...(number ? (['number'] as const) : []), ...(name ? (['name'] as const) : [])];
}

interface Side {
  readonly points: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The text around a change, a few characters at each side, with where the change stands in it. */
function windowOf({ points, from, to }: Side, reach: number) {
  const start = Math.max(0, from - reach);
  const text = points.slice(start, to + reach).join('');
  const at = points.slice(start, from).join('').length;
  return { text, at, end: at + points.slice(from, to).join('').length };
}

function touches(side: Side, pattern: RegExp): boolean {
  const { text, at, end } = windowOf(side, REACH * 2);
  return [...text.matchAll(pattern)].some(({ index, 0: found }) => index < end && index + found.length > at);
}

/** Whether a known name is touched, or two to four Han characters beside a title. */
function touchesName(side: Side, names: Names): boolean {
  const { text, at, end } = windowOf(side, REACH);
  for (const name of names) {
    for (let found = text.indexOf(name); found >= 0; found = text.indexOf(name, found + 1))
      if (found < end && found + name.length > at) return true;
  }
  const changed = text.slice(at, end);
  if (!/^\p{Script=Han}{1,4}$/u.test(changed)) return false;
  return [...text.matchAll(titles)].some(({ index, 0: title }) => {
    const behind = index + title.length;
    return (at >= behind && at - behind < 3) || (end <= index && index - end < 3);
  });
}
