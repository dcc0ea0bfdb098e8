/** clreq's prohibition tables, each mark brought to each edge of lines of many measures. */
import { describe, expect, it } from 'vitest';
import { clreq, compose, forbiddenEdges, isForbidden, levelNames, methods, profileNames } from '../compose/rows.js';

const copy = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
const han = (count: number): string => copy.repeat(Math.ceil(count / copy.length)).slice(0, count);

/** Every whole measure up to 40 em, the halves up to 12, and what columns and boxes really have. */
const measures = [
  ...Array.from({ length: 40 }, (_, index) => index + 1),
  ...Array.from({ length: 11 }, (_, index) => index + 1.5),
  9.75,
  16.8,
  17.2,
  24.125,
];
const marks = [
  ...new Set([
    ...[...clreq.notAtStart, ...clreq.notAtEnd].flatMap((row) => row.marks),
    ...clreq.neverSplit,
    ...clreq.neighbours,
  ]),
];
const settings = profileNames.flatMap((profile) => methods.map((method) => ({ profile, method })));

/** How many faults a failing test shows. */
const SHOWN = 12;

/** A mark as the last in a line, the first of the next, one after and one before these. */
const around = [-2, -1, 0, 1];

describe.each(settings)('clreq, profile $profile, method $method', ({ profile, method }) => {
  it.each(levelNames.filter((level) => level !== 'none'))('level %s forbids no line edge in vain', (level) => {
    const wrong: string[] = [];
    for (const mark of marks) {
      for (const measure of measures) {
        for (const offset of around) {
          const text = han(Math.max(1, Math.floor(measure) + offset)) + mark + han(Math.floor(measure) + 3);
          const lines = compose({ text, measures: [measure], profile, level, method });
          for (const edge of forbiddenEdges(lines, level)) wrong.push(`${measure} em: ${edge}`);
        }
      }
    }
    expect(wrong.slice(0, SHOWN)).toEqual([]);
  });

  it('no level splits what is never split, unless its line is narrower', () => {
    const wrong: string[] = [];
    for (const unit of clreq.neverSplit) {
      for (const level of levelNames) {
        for (const measure of measures.filter((em) => em >= 4)) {
          for (const offset of around) {
            const text = han(Math.floor(measure) + offset) + unit + han(3);
            const lines = compose({ text, measures: [measure], profile, level, method });
            const at = Math.floor(measure) + offset;
            const split = lines.some(({ start }) => start > at && start < at + unit.length);
            if (split) wrong.push(`${level}, ${measure} em: ${lines.map((line) => line.text).join('|')}`);
          }
        }
      }
    }
    expect(wrong.slice(0, SHOWN)).toEqual([]);
  });
});

describe('what the tables say', () => {
  it.each([
    ['天', '，地', 'basic', true],
    ['天', '，地', 'none', false],
    ['天', '——地', 'gb', false],
    ['天', '——地', 'strict', true],
    ['天', '—地', 'basic', true],
    ['天—', '—地', 'none', true],
    ['天', '……地', 'gb', false],
    ['天/', '地', 'basic', false],
    ['天/', '地', 'gb', true],
    ['天（', '地', 'basic', true],
    ['天（ ', '地', 'basic', true],
    ['天？', '！地', 'none', true],
    ['天，', '“地', 'strict', false],
  ] as const)('%s|%s at level %s: %s', (before, after, level, expected) => {
    expect(isForbidden(before, after, level)).toBe(expected);
  });

  it('bring every mark to the edge of some line', () => {
    const atEdges = new Set<string>();
    for (const mark of marks) {
      for (const measure of measures.filter((em) => em > 3)) {
        for (const offset of around) {
          const text = han(Math.floor(measure) + offset) + mark + han(3);
          const lines = compose({ text, measures: [measure], level: 'none', profile: 'full' });
          if (lines.slice(1).some((line) => line.text.startsWith(mark))) atEdges.add(`${mark} first`);
          if (lines.slice(0, -1).some((line) => line.text.endsWith(mark))) atEdges.add(`${mark} last`);
        }
      }
    }
    const missing = marks.flatMap((mark) => [`${mark} first`, `${mark} last`]).filter((edge) => !atEdges.has(edge));
    expect(missing).toEqual([]);
  });
});
