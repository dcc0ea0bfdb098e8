/** The tables of the trade: each character in one class, each commonest neighbour pair as the sources say. */
import { describe, expect, it } from 'vitest';
import {
  breakTables,
  classIndex,
  classOf,
  classTable,
  formOf,
  type Level,
  levels,
  vanishes,
} from '../../src/cjk/index.js';

const classOfText = (text: string): number => classOf(text.codePointAt(0) as number);
const mayBreak = (pair: string, level: Level): boolean => {
  const [before, after] = [...pair] as [string, string];
  return breakTables(level).beside[classOfText(before) * classTable.length + classOfText(after)] === 1;
};

describe('the class table', () => {
  it('names no mark in two rows', () => {
    const marks = classTable.filter(({ name }) =>
      ['stop', 'pause', 'closing', 'opening', 'dash', 'ellipsis', 'wave', 'connector', 'slash'].includes(name),
    );
    const all = marks.flatMap(({ characters }) => characters.split(' '));
    expect(new Set(all).size).toBe(all.length);
    for (const { name, characters } of marks)
      for (const mark of characters.split(' ')) expect(classOfText(mark), mark).toBe(classIndex[name]);
  });

  it('gives every row a source', () => {
    for (const { source } of classTable) expect(source).not.toBe('');
  });

  it.each([
    ['永', 'han'],
    ['𠮷', 'han'],
    ['㐀', 'han'],
    ['Ａ', 'han'],
    ['あ', 'han'],
    ['①', 'enclosed'],
    ['〓', 'symbol'],
    ['é', 'latin'],
    ['7', 'digit'],
    ['，', 'pause'],
    ['％', 'wide-suffix'],
    ['%', 'suffix'],
    ['￥', 'wide-prefix'],
    ['\u3000', 'wide-space'],
    ['\u00a0', 'no-break-space'],
    ['\u2060', 'joiner'],
    ['\u200b', 'zero-space'],
    [' ', 'space'],
  ] as const)('puts %s into %s', (character, name) => {
    expect(classTable[classOfText(character)]?.name).toBe(name);
  });

  it('lets white space alone vanish at a line end', () => {
    expect(classTable.filter((_, index) => vanishes(index)).map(({ name }) => name)).toEqual([
      'space',
      'wide-space',
      'half-space',
      'thin-space',
      'line-break',
    ]);
  });

  it('draws marks in half an em, their white cut on its own side', () => {
    expect([...'，）（·7—永'].map((character) => formOf(character.codePointAt(0) as number))).toEqual([
      'closing',
      'closing',
      'opening',
      'middle',
      'narrow',
      'dash',
      'plain',
    ]);
  });
});

describe('break rules', () => {
  /** ✓ from which level on a break is forbidden; `never` where it is always allowed. */
  const pairs: readonly (readonly [pair: string, forbiddenFrom: Level | 'never'])[] = [
    ['天地', 'never'],
    ['天，', 'basic'],
    ['天。', 'basic'],
    ['天）', 'basic'],
    ['天”', 'basic'],
    ['“天', 'basic'],
    ['（天', 'basic'],
    ['）：', 'basic'],
    ['”，', 'basic'],
    ['，“', 'never'],
    ['》《', 'never'],
    ['。《', 'never'],
    ['：“', 'never'],
    ['天·', 'basic'],
    ['·天', 'never'],
    ['天～', 'basic'],
    ['天-', 'basic'],
    ['天/', 'basic'],
    ['/天', 'gb'],
    ['天—', 'basic'],
    ['—天', 'never'],
    ['天…', 'basic'],
    ['…天', 'never'],
    ['天℃', 'basic'],
    ['天％', 'basic'],
    ['天々', 'basic'],
    ['￥1', 'none'],
    ['1%', 'none'],
    ['12', 'none'],
    ['1a', 'none'],
    ['ab', 'none'],
    ['1年', 'never'],
    ['年1', 'never'],
    ['a天', 'never'],
    ['天a', 'never'],
    ['——', 'none'],
    ['……', 'none'],
    ['天 ', 'none'],
    [' 天', 'never'],
    ['天\u2060', 'none'],
    ['\u2060天', 'none'],
    ['\u00a0天', 'none'],
    ['\u200b天', 'never'],
    ['+天', 'never'],
    ['天+', 'never'],
  ];
  it.each(pairs)('between the characters of “%s” forbid a line end from level %s on', (pair, from) => {
    const expected = levels.map((level) => from === 'never' || levels.indexOf(level) < levels.indexOf(from));
    expect(levels.map((level) => mayBreak(pair, level))).toEqual(expected);
  });

  it('only ever grow stricter', () => {
    for (let pair = 0; pair < classTable.length ** 2; pair++) {
      const allowed = levels.map((level) => breakTables(level).beside[pair] as number);
      expect(allowed).toEqual([...allowed].sort((a, b) => b - a));
    }
  });
});
