/**
 * Numbers in heads: what a line end would tear apart. A number is one with what it counts in (3000余名, 11月), the
 * parts of a date with each other (2023年11月5日), and the ends of a span (5日至10日).
 */
import { classIndex, classOf } from './classes.js';
import { isHan, type Piece } from './words.js';

/** Numbers written in Han, which are one unit with each other and with their units. */
const numerals = new Set('零〇一二两三四五六七八九十百千万亿几数半第');
/** Between a number and its measure: 3000余名, 十多年. */
const abouts = new Set('多余来');
/** Measure words of one character. */
const measures = new Set(
  '万亿元人名个年月日号时点分秒天周岁届次期位件项条辆艘座家户所处场部幅张份支枚颗棵亩吨米克斤升层级类种款批轮站集章页篇首届国省市区县镇村校届倍成折双副对本台套枝只头匹口代度大强',
);
/** A word that begins with one of these after a number begins with the number's unit: 2023年底, 3个月. */
const unitStarts = new Set('年月个届');
/** Units of several characters, and words that begin with 日 as a unit. */
const units = new Set(
  '小时 分钟 秒钟 公里 公顷 公斤 千克 千米 厘米 毫米 海里 平方 平方米 平方公里 立方米 人次 万人 万人次 万元 亿元 万吨 美元 欧元 周年 世纪 年代 季度 月份 年级 百分点 千瓦 千瓦时 摄氏度 日前 日内 日起 日晚 日后'.split(
    ' ',
  ),
);
/** The unit that continues one: after 11月 the number of a 日. */
const continued: ReadonlyMap<string, string> = new Map([
  ['年', '月'],
  ['月', '日号'],
  ['时', '分'],
  ['点', '分'],
  ['分', '秒'],
  ['亿', '万'],
]);
const spans = new Set('至到');

export const isNumeral = (character: string): boolean => numerals.has(character);
export const isUnit = (word: string): boolean => units.has(word);

const { digit } = classIndex;

/** Whether a word is a number or a part of one. */
export function isNumber(characters: readonly string[], { start, end }: Piece): boolean {
  if (!isHan(characters[start])) return classOf(characters[start].codePointAt(0) as number) === digit;
  for (let at = start; at < end; at++) if (!numerals.has(characters[at])) return false;
  return true;
}

/** A number with what it counts in: words `from` to `to`, and the unit's last character where it has one. */
interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly unit: string | undefined;
}

/** The quantity that begins at a word. */
function quantityAt(characters: readonly string[], words: readonly Piece[], from: number): Quantity {
  const textAt = (index: number): string =>
    words[index] ? characters.slice(words[index].start, words[index].end).join('') : '';
  let to = from;
  while (to < words.length && isNumber(characters, words[to])) to++;
  if (abouts.has(textAt(to)) && measures.has(textAt(to + 1)[0])) to++;
  const text = textAt(to);
  const counts = measures.has(text) || units.has(text) || unitStarts.has(text[0]);
  if (counts) return { from, to: to + 1, unit: text };
  const last = textAt(to - 1).slice(-1);
  return { from, to, unit: measures.has(last) ? last : undefined };
}

/** Gaps of a text by the character after them: inside a number with its unit or a date, and inside a span of them. */
export interface NumberGaps {
  readonly quantity: readonly number[];
  readonly span: readonly number[];
}

/** Where a line end would tear numbers apart. */
export function numberGaps(characters: readonly string[], words: readonly Piece[]): NumberGaps {
  const gaps = { quantity: [] as number[], span: [] as number[] };
  const keep = (kind: keyof NumberGaps, from: number, to: number): void => {
    for (let at = words[from].start + 1; at < words[to - 1].end; at++) gaps[kind].push(at);
  };
  let before: Quantity | undefined;
  for (let index = 0; index < words.length; ) {
    if (!isNumber(characters, words[index])) {
      index++;
      continue;
    }
    const own = quantityAt(characters, words, index);
    keep('quantity', own.from, own.to);
    if (before && continues(before, own)) keep('quantity', own.from - 1, own.to);
    if (before && spansTo(characters, words, before, own)) keep('span', before.to - 1, own.to);
    before = own;
    index = own.to;
  }
  return gaps;
}

/** Whether a quantity continues the one before it: 5日 after 11月. */
const continues = (before: Quantity, own: Quantity): boolean =>
  before.to === own.from && (continued.get(before.unit ?? '') ?? '-').includes(own.unit ?? '+');

/** Whether a quantity ends a span that the one before it began: 5日至10日. */
function spansTo(characters: readonly string[], words: readonly Piece[], before: Quantity, own: Quantity): boolean {
  if (before.to + 1 !== own.from) return false;
  const { start, end } = words[before.to];
  return end - start === 1 && spans.has(characters[start]);
}
