/**
 * The rules by which copy is put right on the way in, as names: what a layout may switch off, a report counts by, and a
 * backslash keeps out. Their patterns are the tables of copy-repairs.ts and copy-marks.ts.
 */

interface CopyRule {
  readonly name: string;
  /** For people, English · Chinese. */
  readonly says: string;
}

/** Rules that protect the setter: no layout switches them off. */
export const fixedRules = [
  { name: 'space', says: 'tabs and line separators become a space · 制表符、行分隔符作空格' },
  { name: 'invisible', says: 'soft hyphens and byte order marks are taken out · 去软连字符、字节序标记' },
  { name: 'control', says: 'control characters are shown · 显示控制字符' },
  { name: 'composed', says: 'a letter and its accent become one character · 字母与附加符号合成一字' },
] as const satisfies readonly CopyRule[];

/** Rules that a layout may switch off by name. */
export const houseRules = [
  { name: 'radical', says: 'radicals become the Han characters they stand for · 部首作汉字' },
  { name: 'compatibility', says: 'compatibility forms and ligatures become the plain characters · 兼容字形作通用字' },
  { name: 'box-dash', says: 'box strokes become —— · 制表线作破折号' },
  { name: 'triple-dash', says: '——— becomes —— · 三个短线作破折号' },
  { name: 'full-width', says: 'full-width digits, letters and per cent become ASCII · 全角数字、字母、百分号作半角' },
  { name: 'quotes', says: 'straight quotes become curly ones in pairs · 直引号成对作弯引号' },
  { name: 'half-width-marks', says: 'half-width marks in Chinese become full-width · 汉字旁的半角标点作全角' },
  { name: 'ellipsis', says: 'dots in Chinese become …… · 汉字旁的连点作省略号' },
  { name: 'dash', says: 'hyphens in Chinese become —— · 汉字旁的连字符作破折号' },
  { name: 'mark-spaces', says: 'spaces beside marks are taken out · 去标点旁的空格' },
] as const satisfies readonly CopyRule[];

export type HouseRule = (typeof houseRules)[number]['name'];
export type NormaliseRule = HouseRule | (typeof fixedRules)[number]['name'];

export const isHouseRule = (name: string): name is HouseRule => houseRules.some((rule) => rule.name === name);

/** A part of a text, in UTF-16 units, and what is to stand in its place ('' takes it out). */
export interface Edit {
  readonly rule: NormaliseRule;
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Whether the unit at an offset is kept as it is: escaped, or in an address. */
export type Kept = (unit: number) => boolean;

/** One row of a table: everything that its pattern finds becomes `to`. */
export interface Row {
  readonly rule: NormaliseRule;
  readonly pattern: RegExp;
  readonly to: string | ((match: string) => string);
  /** `chinese`: only in a paragraph that is Chinese in the main. */
  readonly where?: 'chinese';
  /** Only in a paragraph that holds this. */
  readonly holding?: RegExp;
  readonly source: string;
}

/** A character that a backslash keeps as it is typed: one that a rule of the house could change. */
const keepable =
  /^[ \u00a0!"'(),\-.:;?\u00b7\u2013-\u2015\u2026\u22ef\u2500\u3002\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\uff02\uff05\uff07-\uff09\uff0c-\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff65\u{2f800}-\u{2fa1f}]$/u;
export const isKeepable = (character: string | undefined): boolean =>
  character !== undefined && keepable.test(character);
