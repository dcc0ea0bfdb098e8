import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../src/cjk/copy-everyday.js';
import { normalise } from '../../src/cjk/normalise.js';

const text = (given: string) => normalise(given).text;
const rules = (given: string) =>
  normalise(given).changes.map(({ rule, at, from, to }) => `${rule}@${at} ${from}→${to}`);
/** Characters that somebody could have typed, and those that rules look for. */
const copy = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('徐', '汇', '，', '“', ' ', 'a', '1', '𠀀') },
    fc.constantFrom(
      '—',
      '─',
      '⼀',
      '⻚',
      '豈',
      '\u00ad',
      '\ufeff',
      '\t',
      'e\u0301',
      '\u0301',
      '\u1100',
      '\u1161',
      '\u0007',
      'Å',
      '\u2028',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 30,
});

describe('normalising copy', () => {
  it('reads exactly three em dashes as one dash of two em', () => {
    expect(text('海关———虹梅')).toBe('海关——虹梅');
    expect(rules('海关———虹梅')).toEqual(['triple-dash@2 ———→——']);
    expect(text('海关——虹梅')).toBe('海关——虹梅');
    expect(text('海关————虹梅')).toBe('海关————虹梅');
  });

  it('reads two or three box strokes as a dash, and leaves a drawn line', () => {
    expect(text('海关──虹梅')).toBe('海关——虹梅');
    expect(text('──────')).toBe('──────');
  });

  it('folds radicals to the Han characters they stand for', () => {
    expect(text('⼀⼆⾳')).toBe('一二音');
    expect(text('第⻚、⻓江、⻢')).toBe('第页、长江、马');
  });

  it('folds compatibility ideographs to the unified ones', () => expect(text('豈更')).toBe('豈更'));

  it('composes letters and their accents', () => {
    expect(text('cafe\u0301')).toBe('café');
    expect(rules('cafe\u0301')).toEqual(['composed@3 e\u0301→é']);
  });

  it('takes out soft hyphens and byte order marks inside the text', () =>
    expect(text('徐\u00ad汇\ufeff区')).toBe('徐汇区'));

  it('makes a tab and a line separator a space', () => expect(text('徐\t汇\u2028区')).toBe('徐 汇 区'));

  it('shows a control character instead of swallowing it', () => expect(text('徐\u0007汇')).toBe('徐␇汇'));

  it('leaves curly quotation marks, variation selectors and units alone', () => {
    for (const given of ['他说“好”', '葛\u{e0100}城', '℃ ㎡ ①']) expect(text(given)).toBe(given);
  });

  it('leads every character back to the one it came from', () => {
    const { text: set, origins } = normalise('甲\u00ad乙———丙e\u0301丁');
    expect([...set]).toEqual([...'甲乙——丙é丁']);
    expect(origins).toEqual([0, 2, 3, 4, 6, 7, 9]);
  });

  it('changes nothing more the second time', () =>
    fc.assert(fc.property(copy, (given) => text(text(given)) === text(given))));

  it('logs every difference, and has one origin in order for every character', () =>
    fc.assert(
      fc.property(copy, (given) => {
        const { text: set, origins, changes } = normalise(given);
        if (!origins) return set === given && changes.length === 0;
        const ordered = origins.every((origin, index) => index === 0 || origin >= origins[index - 1]);
        return (
          changes.length > 0 &&
          ordered &&
          origins.length === [...set].length &&
          origins.every((at) => at < [...given].length)
        );
      }),
    ));

  it('finds its fast way only for text that no rule changes', () =>
    fc.assert(fc.property(copy, (given) => !isEveryday(given) || text(given) === given)));

  it('lets no single character take the fast way that another form stands for', () => {
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      if (isEveryday(character) && character.normalize('NFC') !== character) expect.fail(`U+${code.toString(16)}`);
    }
  });
});
