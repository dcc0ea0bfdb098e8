/** The facts of the public browser tests for Chinese line breaking and for neighbouring marks, tried through `compose`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose, type Level, methods, profileNames } from '../compose/rows.js';

type CssLevel = 'loose' | 'normal' | 'strict';
interface Group extends Readonly<Record<CssLevel, boolean>> {
  readonly what: string;
  readonly characters: readonly string[];
}
const css = JSON.parse(readFileSync(new URL('css.json', import.meta.url), 'utf8')) as {
  readonly groups: readonly Group[];
  readonly otherwise: readonly {
    readonly level: CssLevel;
    readonly start: boolean;
    readonly characters: readonly string[];
    readonly reason: string;
    readonly source: string;
  }[];
};

/** Levels of ours that stand for those of CSS. */
const ours: Readonly<Record<CssLevel, Level>> = { loose: 'none', normal: 'basic', strict: 'strict' };
const characterOf = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));

/** Six Han fill the measure: the character starts the next line, or takes the sixth along. */
const startsLine = (character: string, level: Level, profile: string, method: (typeof methods)[number]): boolean => {
  const text = `文文文文文文${character}字字`;
  const lines = compose({ text, measures: [6.1], level, profile, method });
  expect(lines.map((line) => line.text).join('')).toBe(text);
  return lines[1]?.text.startsWith(character) ?? false;
};
const exception = (hex: string, level: CssLevel) =>
  css.otherwise.find((row) => row.level === level && row.characters.includes(hex));

const cases = css.groups.flatMap((group) =>
  (['loose', 'normal', 'strict'] as const).flatMap((level) =>
    group.characters.map((hex) => ({ what: group.what, hex, level, start: group[level] })),
  ),
);

describe('line-break of CSS for Chinese', () => {
  it('has 36 characters in three levels', () => {
    expect(cases).toHaveLength(108);
  });

  it.each(cases.filter(({ hex, level }) => !exception(hex, level)))(
    '$level: a line may start with U+$hex ($what): $start',
    ({ hex, level, start }) => {
      expect(startsLine(characterOf(hex), ours[level], 'clreq', 'line')).toBe(start);
    },
  );

  it.each(css.otherwise)('$level is not followed for $characters: $reason', ({ level, start, characters, source }) => {
    expect(source).not.toBe('');
    for (const hex of characters) {
      expect(cases.find((one) => one.hex === hex && one.level === level)?.start).toBe(!start);
      expect(startsLine(characterOf(hex), ours[level], 'clreq', 'line'), hex).toBe(start);
    }
  });

  it('forbids in every profile and by both methods what strict forbids', () => {
    const wrong: string[] = [];
    for (const profile of profileNames)
      for (const method of methods)
        for (const { hex, start } of cases.filter(({ level }) => level === 'strict'))
          if (startsLine(characterOf(hex), 'strict', profile, method) !== start)
            wrong.push(`${hex} ${profile} ${method}`);
    expect(wrong).toEqual([]);
  });

  /** css3-text-line-break-opclns-*: `opening` goes to the next line, the rest brings a character along. */
  const opening = [...'（〈《「『【〔〖〘〚〝［｛｟｢﹙﹛﹝‘“([{'];
  const closing = [...'）〉》」』】〕〗〙〛〞〟］｝｠｣﹚﹜﹞’”)]}、。，．﹐﹑﹒﹔﹕﹖﹗：；！？!?,.:;'];

  it.each(opening)('a line does not end with %s', (mark) => {
    for (const level of ['basic', 'gb', 'strict'] as const)
      expect(compose({ text: `中中${mark}文文`, measures: [3.16], level, profile: 'full' })[0]?.text).toBe('中中');
  });

  it.each(closing)('a line does not start with %s', (mark) => {
    for (const level of ['basic', 'gb', 'strict'] as const)
      expect(compose({ text: `中中中${mark}文文`, measures: [3.16], level, profile: 'full' })[0]?.text).toBe('中中');
  });
});

describe('neighbouring marks', () => {
  /** One full-width mark of each kind that text-spacing-trim of CSS knows, as simplified Chinese has them. */
  const kinds = {
    opening: [...'（《〈「『【〔〖［｛“‘'],
    closing: [...'）》〉」』】〕〗］｝”’、。，．：；'],
    middle: [...'・'],
    space: ['\u3000'],
  };
  /** Widths of two neighbours in full-width type, 1/1000 em; which of them is set half is CSS Text 4's, clreq's "compression". */
  const table: readonly [before: keyof typeof kinds, after: keyof typeof kinds, width: number][] = [
    ['closing', 'closing', 1500],
    ['closing', 'opening', 1500],
    ['opening', 'opening', 1500],
    ['opening', 'closing', 2000],
    ['closing', 'middle', 1500],
    ['middle', 'opening', 1500],
    ['closing', 'space', 1500],
    ['space', 'opening', 1500],
  ];
  /** Natural widths: a last line is not justified; Han on both sides keep the pair from the line's edges. */
  const widthOf = (pair: string, profile: string): number => {
    const [line, ...more] = compose({ text: `文${pair}文`, measures: [40], profile, level: 'basic' });
    expect(more).toEqual([]);
    return Math.round((line?.width ?? 0) * 1000) - 2000;
  };

  it.each(table)('%s beside %s takes %i thousandths of an em in profile clreq', (before, after, width) => {
    const wrong = kinds[before].flatMap((first) =>
      kinds[after].flatMap((second) => {
        const found = widthOf(first + second, 'clreq');
        return found === width ? [] : [`${first}${second} ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(table.filter(([before, after]) => !`${before} ${after}`.match(/middle|space/)))(
    '%s beside %s is half an em each in profile broadsheet',
    (before, after) => {
      for (const first of kinds[before])
        for (const second of kinds[after]) expect(widthOf(first + second, 'broadsheet'), first + second).toBe(1000);
    },
  );

  it('keep every white in profile full', () => {
    for (const first of [...kinds.opening, ...kinds.closing])
      for (const second of [...kinds.opening, ...kinds.closing])
        expect(widthOf(first + second, 'full'), first + second).toBe(2000);
  });

  it('of three, keep one white between two each', () => {
    expect(widthOf('》）。', 'clreq')).toBe(2000);
    expect(widthOf('。”（', 'clreq')).toBe(2000);
    expect(widthOf('（《“', 'clreq')).toBe(2000);
    expect(widthOf('”、“', 'clreq')).toBe(2000);
  });

  it('lose their outer white at a line’s edges: a closing mark at the end, an opening one at the start', () => {
    const lines = compose({ text: '文文文。（文文文）', measures: [3.5, 4], profile: 'clreq', level: 'basic' });
    expect(lines.map(({ text, width }) => `${text} ${width}`)).toEqual(['文文文。 3.5', '（文文文） 4']);
  });
});
