/** Where a line may end, as sets of class names (TYPESETTING of the trade: clreq, GB/T 15834, UAX 14). */
import { remember } from '../units/index.js';
import { type ClassName, classIndex, classTable } from './classes.js';

/** Strictness of the rules, each including the ones before. */
export const levels = ['none', 'basic', 'gb', 'strict'] as const;
export type Level = (typeof levels)[number];

interface EdgeRule {
  readonly level: Level;
  readonly classes: readonly ClassName[];
  readonly source: string;
}

/** May not stand at a line's start. */
const notAtStart: readonly EdgeRule[] = [
  { level: 'basic', classes: ['stop', 'pause', 'closing', 'latin-stop'], source: 'clreq; GB/T 15834 5.1.1, 5.1.3' },
  {
    level: 'basic',
    classes: ['wave', 'connector', 'hyphen', 'slash', 'dash'],
    source: 'GB/T 15834 5.1.6, 5.1.7, 5.1.9',
  },
  { level: 'basic', classes: ['suffix', 'wide-suffix', 'iteration'], source: 'CSS Text strict/normal' },
  { level: 'strict', classes: ['long-dash', 'ellipsis'], source: 'clreq' },
];

/** May not stand at a line's end. */
const notAtEnd: readonly EdgeRule[] = [
  { level: 'basic', classes: ['opening', 'latin-open', 'prefix', 'wide-prefix'], source: 'clreq; UAX 14 LB14, LB25' },
  { level: 'gb', classes: ['slash'], source: 'GB/T 15834 5.1.9' },
];

/** Never split, at any level: `[before, after]`. */
const neverSplit: readonly (readonly [readonly ClassName[], readonly ClassName[], string])[] = [
  [['dash', 'long-dash'], ['dash', 'long-dash'], 'GB/T 15834 5.1.4'],
  [['ellipsis'], ['ellipsis'], 'GB/T 15834 5.1.5'],
  [['digit'], ['digit', 'latin', 'other', 'latin-open', 'prefix', 'wide-prefix'], 'UAX 14 LB23, LB25, LB30'],
  [
    ['latin', 'other'],
    ['latin', 'other', 'digit', 'latin-open', 'prefix', 'wide-prefix'],
    'UAX 14 LB23, LB24, LB28, LB30',
  ],
  [['digit'], ['suffix', 'wide-suffix', 'latin-stop'], 'UAX 14 LB13, LB25'],
  [['hyphen'], ['digit'], 'UAX 14 LB25'],
  [['prefix', 'wide-prefix'], ['digit', 'latin', 'latin-open'], 'UAX 14 LB25'],
  [['latin', 'other', 'suffix'], ['latin-stop'], 'UAX 14 LB13'],
  [['suffix'], ['suffix'], 'UAX 14 LB25'],
  [['latin-stop'], ['latin-stop'], 'UAX 14 LB13'],
  [['latin-stop'], ['digit', 'latin', 'other'], 'UAX 14 LB25, LB29, LB30'],
  [['suffix'], ['latin', 'other', 'digit', 'latin-open'], 'UAX 14 LB24, LB25'],
];

/** Spaces of all kinds: they stay on the line before a break and vanish there. */
const spaces: readonly ClassName[] = ['space', 'wide-space', 'half-space', 'thin-space'];
/** No break on either side. */
const glue: readonly ClassName[] = ['no-break-space', 'joiner'];

const size = classTable.length;

function tableOf(level: Level): Uint8Array {
  const allowed = new Uint8Array(size * size).fill(1);
  const reach = levels.indexOf(level);
  const forbid = (before: readonly ClassName[] | undefined, after: readonly ClassName[] | undefined) => {
    for (let a = 0; a < size; a++) {
      if (before && !before.includes(classTable[a].name)) continue;
      for (let b = 0; b < size; b++) if (!after || after.includes(classTable[b].name)) allowed[a * size + b] = 0;
    }
  };
  for (const rule of notAtStart) if (levels.indexOf(rule.level) <= reach) forbid(undefined, rule.classes);
  for (const rule of notAtEnd) if (levels.indexOf(rule.level) <= reach) forbid(rule.classes, undefined);
  for (const [before, after] of neverSplit) forbid(before, after);
  forbid(undefined, [...spaces, 'attached', 'invisible', 'zero-space']);
  forbid(glue, undefined);
  forbid(undefined, glue);
  for (let b = 0; b < size; b++) {
    const name = classTable[b].name;
    const may = !spaces.includes(name as ClassName) && name !== 'zero-space';
    allowed[classIndex['zero-space'] * size + b] = may ? 1 : 0;
  }
  return allowed;
}

const tables = new Map<Level, Uint8Array>();

/** Whether a line may end between two classes, as a table `[before * classes + after]` of 0 and 1. */
export function breakTable(level: Level): Uint8Array {
  return remember(tables, level, () => tableOf(level));
}

const isSpace = Uint8Array.from(classTable, ({ name }) => (spaces.includes(name) ? 1 : 0));
/** Whether a class is white space that vanishes at a line's end. */
export const vanishes = (index: number): boolean => isSpace[index] === 1;
