/** The table of page rules: each with the set that brought it, its names, its source, and what looks for it. */

import { folioDate, folioNumber, folioPage, folioWeekday, noEditor } from './folio.js';
import { clashes, headOrder, textPastHead } from './heads.js';
import { whiteHoles } from './holes.js';
import {
  advertisementMarks,
  enlarged,
  lowResolution,
  noCredit,
  notCharacters,
  smallReversed,
  thinRules,
  totalInk,
} from './ink.js';
import { jumpEnds, jumpsAtParagraph, wrongTurns } from './jumps.js';
import { doglegs, pageCuts, unevenLegs } from './shape.js';
import { lastCharacters, lineEnds, lineStarts, lonelyHeads, looseLines, offGrid, orphans, widows } from './text.js';
import type { Limits, Rule } from './types.js';

/** What a house allows unless its layout says otherwise. */
export const defaultLimits: Limits = {
  looseness: 0.125,
  'off-grid': 0.1,
  'uneven-legs': 1,
  'hole-width': 2,
  'hole-lines': 3,
  'lonely-head': 2,
  'heads-gap': 2,
  'heads-size': 15,
  'thin-rule': 0.25,
  'small-reversed': 10,
  'total-ink': 220,
  'low-resolution': 170,
  enlarged: 120,
};

const FIRST = '2026-11';
const SECOND = '2026-12';
const editors = 'what page editors look for';
const clreq = 'clreq, widows and orphans; 孤行';
const press = 'coldset newsprint';

/**
 * Not here: overset, underset and missing glyphs are told where copy is poured (`page/overset`, `page/underset`,
 * `font/no-glyph`); enlargement counts from the resolution that a file states, and is not judged where it states none.
 */
export const rules: readonly Rule[] = [
  { name: 'heads-clash', since: FIRST, zh: '碰题', en: 'clashing headlines', source: editors, find: clashes },
  {
    name: 'text-past-head',
    since: FIRST,
    zh: '题压文',
    en: 'text wider than its head',
    source: editors,
    find: textPastHead,
  },
  { name: 'head-order', since: FIRST, zh: '题序倒置', en: 'order of headlines', source: editors, find: headOrder },
  { name: 'page-cut', since: FIRST, zh: '断版', en: 'page cut in two', source: editors, find: pageCuts },
  { name: 'dogleg', since: FIRST, zh: '拐角', en: 'dogleg', source: editors, find: doglegs },
  { name: 'lonely-head', since: FIRST, zh: '背题', en: 'head parted from its text', source: clreq, find: lonelyHeads },
  { name: 'orphan', since: FIRST, zh: '段首孤行', en: 'orphan', source: clreq, find: orphans },
  { name: 'widow', since: FIRST, zh: '段末孤行', en: 'widow', source: clreq, find: widows },
  { name: 'last-character', since: FIRST, zh: '孤字', en: 'lone last character', source: clreq, find: lastCharacters },
  { name: 'line-start', since: FIRST, zh: '行首禁则', en: 'line start', source: 'GB/T 15834 5.1', find: lineStarts },
  { name: 'line-end', since: FIRST, zh: '行末禁则', en: 'line end', source: 'GB/T 15834 5.1', find: lineEnds },
  { name: 'looseness', since: FIRST, zh: '字距过松', en: 'loose line', source: editors, find: looseLines },
  { name: 'off-grid', since: FIRST, zh: '行不归格', en: 'line off the grid', source: editors, find: offGrid },
  { name: 'uneven-legs', since: FIRST, zh: '不齐底', en: 'uneven columns', source: editors, find: unevenLegs },
  { name: 'white-hole', since: FIRST, zh: '空洞', en: 'white hole', source: editors, find: whiteHoles },
  { name: 'thin-rule', since: FIRST, zh: '线过细', en: 'thin rule', source: press, find: thinRules },
  {
    name: 'small-reversed',
    since: FIRST,
    zh: '反白字过小',
    en: 'small reversed type',
    source: press,
    find: smallReversed,
  },
  { name: 'total-ink', since: FIRST, zh: '总墨量过大', en: 'total ink', source: press, find: totalInk },
  {
    name: 'low-resolution',
    since: FIRST,
    zh: '图片精度不足',
    en: 'coarse picture',
    source: press,
    find: lowResolution,
  },
  { name: 'enlarged', since: FIRST, zh: '图片放大过度', en: 'enlarged picture', source: press, find: enlarged },
  { name: 'no-credit', since: FIRST, zh: '图无署名', en: 'caption without credit', source: editors, find: noCredit },
  { name: 'not-a-character', since: FIRST, zh: '非字符', en: 'no character', source: 'Unicode', find: notCharacters },
  {
    name: 'advertisement-mark',
    since: FIRST,
    zh: '广告无标记',
    en: 'unmarked advertisement',
    source: '广告法 第十四条',
    find: advertisementMarks,
  },
  { name: 'folio-date', since: FIRST, zh: '报眉日期不符', en: 'date', source: editors, find: folioDate },
  { name: 'folio-weekday', since: FIRST, zh: '报眉星期不符', en: 'weekday', source: editors, find: folioWeekday },
  { name: 'folio-page', since: FIRST, zh: '版次不符', en: 'page number', source: editors, find: folioPage },
  { name: 'folio-number', since: FIRST, zh: '期号不符', en: 'issue number', source: editors, find: folioNumber },
  { name: 'jump-ends', since: SECOND, zh: '转接不符', en: 'ends of a jump', source: editors, find: jumpEnds },
  {
    name: 'jump-paragraph',
    since: SECOND,
    zh: '段末转版',
    en: 'jump at a paragraph’s end',
    source: editors,
    find: jumpsAtParagraph,
  },
  { name: 'wrong-turn', since: SECOND, zh: '转栏不顺', en: 'wrong turn', source: editors, find: wrongTurns },
  { name: 'no-editor', since: FIRST, zh: '无责任编辑', en: 'no editor', source: editors, find: noEditor },
];

/** The newest rule set. */
export const newestSet: string = rules.reduce((newest, { since }) => (since > newest ? since : newest), FIRST);
