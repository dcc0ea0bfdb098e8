/**
 * Where a line may end, as rows over class names: clreq, GB/T 15834 and UAX 14, tailored. A row forbids the end of a
 * line between what stands before and after; what no row forbids is allowed (UAX 14 LB31). The few rules that look
 * further than a pair are in `compose/opportunities.ts`.
 */
import { remember } from '../units/index.js';
import { type ClassName, classFlags, classIndex, classTable } from './classes.js';

/** Strictness of the rules, each including the ones before. */
export const levels = ['none', 'basic', 'gb', 'strict'] as const;
export type Level = (typeof levels)[number];

interface BreakRule {
  readonly level: Level;
  /** Absent: whatever stands there. */
  readonly before?: readonly ClassName[];
  readonly after?: readonly ClassName[];
  /** White space between the two does not part them. */
  readonly overSpaces?: true;
  readonly source: string;
}

/** Marks of Chinese text, whichever way they point. */
const closers: readonly ClassName[] = ['stop', 'pause', 'closing'];
const letters: readonly ClassName[] = ['latin', 'latin-sign', 'other'];
const words: readonly ClassName[] = [...letters, 'digit'];
const ideographs: readonly ClassName[] = [
  'han',
  'symbol',
  'enclosed',
  'wide-unit',
  'emoji',
  'emoji-base',
  'emoji-modifier',
];
const suffixes: readonly ClassName[] = ['suffix', 'wide-suffix'];
const prefixes: readonly ClassName[] = ['prefix', 'wide-prefix'];
/** Of no Chinese text. */
const western: readonly ClassName[] = classTable
  .map(({ name }) => name)
  .filter((name) => ![...closers, 'opening', 'wave', 'han', 'symbol', 'enclosed', 'wide-unit'].includes(name));
/** Spaces of all kinds: they stay on the line before a break and vanish there. */
const spaces: readonly ClassName[] = ['space', 'wide-space', 'half-space', 'thin-space', 'line-break'];
/** No break on either side. */
const glue: readonly ClassName[] = ['no-break-space', 'glued', 'joiner'];
/** All but white space and hyphens, which part even from glue. */
const solid: readonly ClassName[] = classTable
  .map(({ name }) => name)
  .filter((name) => ![...spaces, 'connector', 'hyphen', 'bar', 'soft-hyphen'].includes(name));

const rules: readonly BreakRule[] = [
  // Not at a line's start.
  { level: 'basic', after: closers, overSpaces: true, source: 'clreq; GB/T 15834 5.1.1, 5.1.3; UAX 14 LB13' },
  {
    level: 'basic',
    after: ['wave', 'connector', 'hyphen', 'dash'],
    overSpaces: true,
    source: 'GB/T 15834 5.1.6, 5.1.7; UAX 14 LB21',
  },
  { level: 'basic', after: ['slash'], overSpaces: true, source: 'GB/T 15834 5.1.9; UAX 14 LB13' },
  { level: 'basic', after: ['iteration', 'small-kana', 'double-mark'], source: 'UAX 14 LB21; CSS Text line-break' },
  { level: 'strict', after: ['long-dash', 'long-ellipsis'], source: 'clreq' },
  { level: 'basic', after: ['ellipsis'], source: 'UAX 14 LB22; CSS Text line-break normal' },
  // Not at a line's end.
  { level: 'basic', before: ['opening'], overSpaces: true, source: 'clreq; UAX 14 LB14' },
  { level: 'gb', before: ['slash'], source: 'GB/T 15834 5.1.9' },
  { level: 'basic', before: ['accent'], source: 'UAX 14 LB21' },
  // Never split, at any level.
  {
    level: 'none',
    before: ['dash', 'long-dash'],
    after: ['dash', 'long-dash'],
    overSpaces: true,
    source: 'GB/T 15834 5.1.4; UAX 14 LB17',
  },
  {
    level: 'none',
    before: ['ellipsis', 'long-ellipsis'],
    after: ['ellipsis', 'long-ellipsis'],
    source: 'GB/T 15834 5.1.5',
  },
  { level: 'none', before: ['stop', 'double-mark'], after: ['stop', 'double-mark'], source: 'GB/T 15834 5.1.2: ？！' },
  {
    level: 'none',
    after: ['latin-stop', 'latin-close', 'latin-brace', 'latin-mark'],
    overSpaces: true,
    source: 'UAX 14 LB13, LB15d',
  },
  { level: 'none', before: ['latin-open'], overSpaces: true, source: 'UAX 14 LB14' },
  {
    level: 'none',
    before: ['closing', 'latin-close', 'latin-brace'],
    after: ['double-mark', 'iteration', 'small-kana', 'wave'],
    overSpaces: true,
    source: 'UAX 14 LB16',
  },
  { level: 'none', before: ['quote', 'guillemet-open', 'guillemet-close'], source: 'UAX 14 LB19' },
  { level: 'none', after: ['quote', 'guillemet-open', 'guillemet-close'], source: 'UAX 14 LB19' },
  { level: 'none', before: ['guillemet-open'], overSpaces: true, source: 'UAX 14 LB15a' },
  { level: 'none', after: ['guillemet-close'], overSpaces: true, source: 'UAX 14 LB15b' },
  { level: 'none', after: ['bar', 'soft-hyphen'], source: 'UAX 14 LB21' },
  {
    level: 'none',
    before: western,
    after: ['ellipsis', 'long-ellipsis'],
    source: 'UAX 14 LB22: in Chinese text …… may start a line',
  },
  { level: 'none', before: words, after: words, source: 'UAX 14 LB23, LB25, LB28' },
  { level: 'none', before: words, after: ['latin-open'], source: 'UAX 14 LB30' },
  { level: 'none', before: ['latin-close'], after: words, source: 'UAX 14 LB30' },
  { level: 'none', before: ['latin-mark'], after: words, source: 'UAX 14 LB25, LB29' },
  { level: 'none', before: prefixes, after: [...ideographs, ...words], source: 'UAX 14 LB23a, LB24, LB25' },
  { level: 'none', before: words, after: suffixes, source: 'UAX 14 LB24, LB25' },
  { level: 'none', before: ['digit'], after: ['wide-unit'], source: 'a number and its unit; UAX 14 has ㎡ as ID' },
  { level: 'basic', before: ideographs, after: suffixes, source: 'UAX 14 LB23a; CSS Text line-break normal' },
  { level: 'none', before: suffixes, after: words, source: 'UAX 14 LB24, LB25' },
  { level: 'none', before: words, after: prefixes, source: 'UAX 14 LB24, LB25' },
  { level: 'basic', before: words, after: ['plus'], source: 'GB 3101: a formula is parted behind its sign' },
  {
    level: 'none',
    before: ['hyphen', 'plus', 'wide-sign'],
    after: ['digit'],
    source: 'UAX 14 LB25: a sign and its number',
  },
  { level: 'none', before: ['regional'], after: ['regional'], source: 'UAX 14 LB30a' },
  { level: 'none', before: ['emoji-base'], after: ['emoji-modifier'], source: 'UAX 14 LB30b' },
  { level: 'none', before: ['emoji-joiner'], source: 'UAX 14 LB8a' },
  { level: 'none', after: [...spaces, 'zero-space', 'attached', 'emoji-joiner'], source: 'UAX 14 LB7, LB9' },
  { level: 'none', before: glue, source: 'UAX 14 LB11, LB12' },
  { level: 'none', after: ['joiner'], overSpaces: true, source: 'UAX 14 LB11' },
  { level: 'none', before: solid, after: ['no-break-space', 'glued'], source: 'UAX 14 LB12a' },
];

/** After these a break is allowed whatever the rows say of what follows (LB8, LB18), `overSpaces` rows apart. */
const opens: readonly ClassName[] = ['space', 'zero-space'];

/** Tables `[before * classes + after]` of 0 and 1: side by side, and with white space between. */
export interface BreakTables {
  readonly beside: Uint8Array;
  readonly overSpaces: Uint8Array;
}

const size = classTable.length;

function tablesOf(level: Level): BreakTables {
  const beside = new Uint8Array(size * size).fill(1);
  const overSpaces = new Uint8Array(size * size).fill(1);
  const reach = levels.indexOf(level);
  const forbid = (table: Uint8Array, { before, after }: BreakRule) => {
    for (let a = 0; a < size; a++) {
      if (before && !before.includes(classTable[a].name)) continue;
      for (let b = 0; b < size; b++) if (!after || after.includes(classTable[b].name)) table[a * size + b] = 0;
    }
  };
  for (const rule of rules) {
    if (levels.indexOf(rule.level) > reach) continue;
    forbid(beside, rule);
    if (rule.overSpaces) forbid(overSpaces, rule);
  }
  const stays = [...spaces, 'zero-space'].map((name) => classIndex[name as ClassName]);
  for (const name of opens) {
    for (let b = 0; b < size; b++) beside[classIndex[name] * size + b] = stays.includes(b) ? 0 : 1;
  }
  for (const b of stays) for (let a = 0; a < size; a++) overSpaces[a * size + b] = 0;
  return { beside, overSpaces };
}

const tables = new Map<Level, BreakTables>();

/** Whether a line may end between two classes. */
export const breakTables = (level: Level): BreakTables => remember(tables, level, () => tablesOf(level));

/** Of each class at a level, whether a line may start and may end with it, Han standing beside it: 1 where it may. */
export interface EdgeTables {
  readonly mayStart: Uint8Array;
  readonly mayEnd: Uint8Array;
}

const edges = new Map<Level, EdgeTables>();

/** Which classes may stand at a line's edges. */
export const edgeTables = (level: Level): EdgeTables =>
  remember(edges, level, () => {
    const { beside } = breakTables(level);
    const { han } = classIndex;
    return {
      mayStart: Uint8Array.from(classTable, (_, own) => beside[han * size + own]),
      mayEnd: Uint8Array.from(classTable, (_, own) => beside[own * size + han]),
    };
  });

const numbers = classFlags(['digit', 'enclosed']);
/** Whether a line end here would part a number from its measure word, or ① from its word: a penalty, no ban (seed). */
export const partsNumber = (before: number, after: number): boolean =>
  numbers[before] === 1 && after === classIndex.han;

/** Why two neighbours are not parted: what may not start or end a line, or that they are one unit; with its source. */
export interface Prohibition {
  readonly edge: 'start' | 'end' | 'unit';
  readonly source: string;
}

/** The row that forbids a line end between two classes at a level; undefined where none does. */
export function prohibitionOf(level: Level, before: number, after: number): Prohibition | undefined {
  const reach = levels.indexOf(level);
  const [first, second] = [classTable[before].name, classTable[after].name];
  const rule = rules.find(
    (row) =>
      levels.indexOf(row.level) <= reach &&
      (row.before === undefined || row.before.includes(first)) &&
      (row.after === undefined || row.after.includes(second)),
  );
  if (!rule) return undefined;
  const edge = rule.before === undefined ? 'start' : rule.after === undefined ? 'end' : 'unit';
  return { edge, source: rule.source };
}

const isSpace = classFlags(spaces);
/** Whether a class is white space that vanishes at a line's end. */
export const vanishes = (index: number): boolean => isSpace[index] === 1;

/** The class that decides of a mark at a line's edge where another of its kind stands beside it: two dashes are ——. */
export function pairedClass(own: number): number {
  if (own === classIndex.dash) return classIndex['long-dash'];
  return own === classIndex.ellipsis ? classIndex['long-ellipsis'] : own;
}
