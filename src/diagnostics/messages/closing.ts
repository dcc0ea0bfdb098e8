/** What `close` prints: the ways out of a page that does not fit, what they cost, and what was done. */
import type { Language } from './words.js';

type Text = Readonly<Record<Language, string>>;

/** What can be done, by code. */
export const wayTexts = {
  'block-lines': { en: '{block} {lines} lines high instead of {was}', zh: '{block} 高 {lines} 行（原 {was} 行）' },
  'insert-lower': {
    en: 'picture {what} {by} lines lower: {lines} instead of {was}',
    zh: '图 {what} 减 {by} 行：{lines} 行（原 {was} 行）',
  },
  'insert-higher': {
    en: 'picture {what} {by} lines higher: {lines} instead of {was}',
    zh: '图 {what} 加 {by} 行：{lines} 行（原 {was} 行）',
  },
  'insert-columns': {
    en: 'picture {what} over columns {columns} instead of {was}',
    zh: '图 {what} 排第 {columns} 栏（原第 {was} 栏）',
  },
  'picture-off': { en: 'picture {what} off', zh: '图 {what} 不排' },
  'quote-off': { en: 'pull quote {what} off', zh: '摘引 {what} 不排' },
  'table-off': { en: 'table {what} off', zh: '表 {what} 不排' },
  'article-off': { en: '{what} off', zh: '{what} 不排' },
  'kicker-off': { en: 'kicker off', zh: '引题不排' },
  'kicker-back': { en: 'kicker in again', zh: '引题恢复' },
  'deck-off': { en: 'deck off', zh: '副题不排' },
  'deck-back': { en: 'deck in again', zh: '副题恢复' },
  'summary-off': { en: 'summary off', zh: '提要不排' },
  'summary-back': { en: 'summary in again', zh: '提要恢复' },
  'cuts-off': { en: 'all marked passages off', zh: '标为可删的全部不排' },
  'cuts-back': { en: 'all marked passages in again', zh: '标为可删的全部恢复' },
  'cut-off': { en: 'passage {number} off (“{text}”)', zh: '可删第 {number} 处（“{text}”）不排' },
  'cut-back': { en: 'passage {number} in again (“{text}”)', zh: '可删第 {number} 处（“{text}”）恢复' },
  longer: { en: 'paragraph {number} a line longer', zh: '第 {number} 段多排一行' },
  'longer-all': { en: 'paragraphs {numbers} a line longer each', zh: '第 {numbers} 段各多排一行' },
  'shorter-all': { en: 'paragraphs {numbers} a line shorter each', zh: '第 {numbers} 段各少排一行' },
  shorter: { en: 'paragraph {number} a line shorter', zh: '第 {number} 段少排一行' },
  byline: { en: 'byline into the first column', zh: '署名移入首栏' },
  'head-size': { en: 'headline {size} pt instead of {was} pt', zh: '主题 {size} 磅（原 {was} 磅）' },
  'head-most': { en: 'headline on {most} lines at most instead of {was}', zh: '主题至多 {most} 行（原 {was} 行）' },
  cut: {
    en: 'cut {characters} characters in paragraph {number} (“{text}”)',
    zh: '第 {number} 段（“{text}”）删 {characters} 字',
  },
  'cut-one': { en: 'cut 1 character in paragraph {number} (“{text}”)', zh: '第 {number} 段（“{text}”）删 1 字' },
  write: { en: 'write {characters} to {most} characters more', zh: '补写 {characters} 至 {most} 字' },
} satisfies Record<string, Text>;

/** What a way costs, by code. */
export const costTexts = {
  shown: { en: '{part} % of its part shown', zh: '图面为原来的 {part} %' },
  width: { en: '{part} % as wide', zh: '宽为原来的 {part} %' },
  ppi: { en: '{ppi} ppi instead of {was}', zh: '{ppi} ppi（原 {was}）' },
  words: { en: '{characters} characters', zh: '{characters} 字' },
  smaller: { en: '{size} pt instead of {was}', zh: '{size} 磅（原 {was} 磅）' },
  looser: { en: 'up to {em} em between its letters', zh: '字间最多 {em} 字空' },
  gone: { en: 'with its words', zh: '连同文字' },
  'by-hand': { en: 'by hand at {file}:{line}:{column}', zh: '须改稿 {file}:{line}:{column}' },
} satisfies Record<string, Text>;

/** What stands around the table. */
export const closingTexts = {
  over: {
    en: 'page {page}, {block}: {lines} lines / {characters} characters over',
    zh: '第 {page} 版 {block}：超出 {lines} 行 / {characters} 字',
  },
  short: {
    en: 'page {page}, {block}: needs {short} grid lines more than there are',
    zh: '第 {page} 版 {block}：缺 {short} 行高',
  },
  under: {
    en: 'page {page}, {block}: {lines} lines to fill',
    zh: '第 {page} 版 {block}：空 {lines} 行',
  },
  way: { en: 'way', zh: '办法' },
  what: { en: 'what', zh: '内容' },
  saves: { en: 'saves', zh: '省' },
  fills: { en: 'fills', zh: '补' },
  after: { en: 'then', zh: '之后' },
  costs: { en: 'costs', zh: '代价' },
  fits: { en: 'fits', zh: '合适' },
  spare: { en: 'fits, {lines} to fill', zh: '排下，空 {lines} 行' },
  left: { en: '{lines} over', zh: '仍超 {lines} 行' },
  open: { en: '{lines} to fill', zh: '仍空 {lines} 行' },
  all: { en: 'every block fits its room', zh: '各块都排得下、排得满' },
  try: {
    en: 'to see: {command} --try {number}; to take: --take {number}',
    zh: '先看：{command} --try {number}；采用：--take {number}',
  },
  wrote: { en: '{file}: {block}: {key}: {value}', zh: '{file}：{block}：{key}: {value}' },
  hand: { en: '{file}:{line}:{column}: {what}', zh: '{file}:{line}:{column}：{what}' },
} satisfies Record<string, Text>;
