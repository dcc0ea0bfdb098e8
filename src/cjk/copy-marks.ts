/** Half-width and makeshift marks of Chinese text put right by what stands beside them: the table. */
import { AFTER_HAN, AFTER_HAN_WHITE, BEFORE_HAN, HAN, regex, WIDE, WIDE_CLOSING } from './copy-context.js';
import type { Row } from './copy-rules.js';

/** What a half-width mark is in full width. */
const full: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};
const widen = (marks: string): string => marks.replace(/./g, (mark) => full[mark] ?? mark);

/** Han numbers at a paragraph's start: with a stop they number it. */
const NUMBERING = '^[一二三四五六七八九十]{1,3}';
const DASH = '\\-\u2013-\u2015\uff0d';
/** Two or three strokes of any kind, other than the dash itself and what is triple-dash's. */
const STROKES = `(?<![${DASH}])(?!\u2014{2,3}(?![${DASH}]))[${DASH}]{2,3}(?![${DASH}])`;
const DOTS = '(?<![.。])[.。]{3,6}(?![.。])';
const MIDDLE_DOTS = '(?<!·)·{3,6}(?!·)';
const LONE_DOTS = '(?<![\u2026\u22ef\\w])[\u2026\u22ef](?![\u2026\u22ef\\w])';
const WHITE = '[ \\u00a0]+';
/** Marks that stand in Latin text as well. */
const CLOSES = '(?:[\u201d\u2019]|\u2014\u2014|\u2026\u2026)';
/** A paragraph without a full-width stop, with half-width marks behind Han. */
const TYPED_HALF_WIDTH = new RegExp(`^(?!.*。).*(?:[${HAN}]["”’]{0,4}[,;?!]|[${HAN}%]["”’)）]{0,4}\\.$)`, 'su');
/** Characters that foreign names are written with (Xinhua's tables of names): a point between two of them is a name's. */
const NAMES =
  '翰阿埃艾安奥巴班贝本比伯博布查达戴德登迪蒂丁杜多恩尔法菲费弗夫福格戈古哈海汉赫亨华基吉加贾杰金卡凯康考柯科克肯库拉莱兰朗劳勒雷里利莉林琳卢鲁路罗洛马玛迈曼梅门蒙米莫姆穆纳娜内尼宁纽诺欧帕佩彭皮普奇乔琼热荣茹瑞萨塞森沙莎圣什史舍施斯丝苏索塔泰坦汤特提汀图托瓦威韦维翁沃乌伍西希夏谢辛休雅亚娅扬耶伊尤约泽扎詹兹佐';
const marks = 'GB/T 15834-2011: the marks of Chinese text take a character’s room';

/** After quotes and brackets have been paired. */
export const marksInText: readonly Row[] = [
  {
    rule: 'ellipsis',
    pattern: regex(`${AFTER_HAN_WHITE}${DOTS}|${DOTS}${BEFORE_HAN}|(?=\\.*。)${DOTS}`),
    to: '……',
    where: 'chinese',
    source: 'GB/T 15834-2011 4.11: six dots; longer runs are leaders and stay',
  },
  {
    rule: 'ellipsis',
    pattern: regex(`${AFTER_HAN_WHITE}${MIDDLE_DOTS}|${MIDDLE_DOTS}${BEFORE_HAN}`),
    to: '……',
    where: 'chinese',
    source: 'old systems: a row of middle dots',
  },
  {
    rule: 'ellipsis',
    pattern: regex(`${AFTER_HAN_WHITE}${LONE_DOTS}|${LONE_DOTS}${BEFORE_HAN}`),
    to: '……',
    where: 'chinese',
    source: 'GB/T 15834-2011 4.11: three dots are half of an ellipsis',
  },
  {
    rule: 'ellipsis',
    pattern: /(?<![\u2026\u22ef])\u22ef\u22ef(?![\u2026\u22ef])/gu,
    to: '……',
    source: 'copy from Taiwan: the midline ellipsis',
  },
  {
    rule: 'dash',
    pattern: regex(`${AFTER_HAN_WHITE}${STROKES}(?![a-z\\d])|(?<![A-Za-z\\d])${STROKES}${BEFORE_HAN}`),
    to: '\u2014\u2014',
    where: 'chinese',
    source: 'GB/T 15834-2011 4.10: a dash is two em; an option such as --final is none, nor a range of days',
  },
  {
    rule: 'half-width-marks',
    pattern: regex(`(?<=[${HAN}])(?<!${NUMBERING})(?!(?<=[${NAMES}])\\.[${NAMES}])\\.(?=[${HAN}])`),
    to: widen,
    where: 'chinese',
    holding: TYPED_HALF_WIDTH,
    source: `${marks}; a point between Han is a stop where the other marks are half-width too, else a name’s`,
  },
  {
    rule: 'half-width-marks',
    pattern: regex(`${AFTER_HAN}(?:[,:;?!](?![-=])|(?<!\\.)(?<!${NUMBERING})\\.(?![.\\w${HAN}]))+`),
    to: widen,
    where: 'chinese',
    source: `${marks}; a point before a letter or digit is a file’s name or a number`,
  },
  {
    rule: 'half-width-marks',
    pattern: regex(`(?!(?<=\\b[A-Za-z]):)[,:;]+${BEFORE_HAN}|(?<![\\w?!])[?!]+${BEFORE_HAN}`),
    to: widen,
    where: 'chinese',
    source: `${marks}; ? and ! after a letter may be a name’s`,
  },
  {
    rule: 'half-width-marks',
    pattern: regex(`(?<=[${HAN}][\\d.,]{1,12}[%‰℃])[.?!](?=$|[ \\u00a0]{0,3}[${HAN}])`),
    to: widen,
    where: 'chinese',
    source: `${marks}; no number goes on behind its unit`,
  },
  {
    rule: 'mark-spaces',
    where: 'chinese',
    // A space between Han and an opening mark stays: the printed page of the seed has one that is meant.
    pattern: regex(`(?<=[${WIDE}])${WHITE}|(?<![${HAN} \\u00a0])${WHITE}(?=[${WIDE}])|${WHITE}(?=[${WIDE_CLOSING}])`),
    to: '',
    source: 'clreq: a mark brings its own white',
  },
  {
    rule: 'mark-spaces',
    where: 'chinese',
    pattern: regex(
      `(?<=[${HAN}])${WHITE}(?=\u2014\u2014|\u2026\u2026|[\u201d\u2019])|(?<![${HAN} \\u00a0])${WHITE}(?=\u201c[${HAN}])`,
    ),
    to: '',
    source: 'clreq: a mark brings its own white; before marks of Latin text only where Han is beside',
  },
  {
    rule: 'mark-spaces',
    where: 'chinese',
    pattern: regex(
      `(?<=[${HAN}${WIDE}]\u201d)${WHITE}|(?<=${CLOSES})${WHITE}(?=[${HAN}${WIDE}])|(?<=[\u201c\u2018])${WHITE}(?=[${HAN}${WIDE}])`,
    ),
    to: '',
    source: 'clreq: a mark brings its own white; behind marks of Latin text only where Han is beside',
  },
];
