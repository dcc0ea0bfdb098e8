import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf, readTables } from '../../src/fonts/sfnt.js';
import { characterSet } from '../../src/tools/fonts-charset.js';
import { renamed } from '../../src/tools/fonts-name.js';
import { recipes } from '../../src/tools/fonts-recipes.js';
import { declared, entryOf, otherReader } from './project.js';

test('the character set has the table it is given, GB 2312 and the geta mark, each once and in order', () => {
  const characters = [...characterSet(['㑇', '𫘧'])];
  for (const character of '㑇𫘧啊齄①Ж〓A—') expect(characters).toContain(character);
  expect(characters.filter((character) => /\p{Script=Han}/u.test(character)).length).toBeGreaterThanOrEqual(6763 + 2);
  expect(characters.filter((character) => /[\p{Co}\ufffd]/u.test(character))).toEqual([]);
  const points = characters.map((character) => character.codePointAt(0) as number);
  expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
});

test('a renamed font has the new names, the old glyphs, and no other table changed', () => {
  const before = readFileSync(entryOf('kai').path);
  const after = renamed(
    before,
    new Map([
      [1, '新楷'],
      [6, 'New-Regular'],
    ]),
  );
  expect(otherReader(after).postscriptName).toBe('New-Regular');
  expect(otherReader(after).familyName).toBe('新楷');
  for (const [tag, view] of readTables(before)) {
    if (tag === 'name' || tag === 'head') continue;
    expect(Buffer.from(bytesOf(readTables(after).get(tag) as DataView)).equals(bytesOf(view)), tag).toBe(true);
  }
});

test('no font carries a name its author keeps, and each keeps its copyright line', () => {
  for (const { role } of declared) {
    const font = otherReader(readFileSync(entryOf(role).path));
    for (const name of [font.postscriptName, font.fullName, font.familyName]) {
      expect(name).not.toMatch(/source|lxgw|霞鹜|klee/i);
    }
    expect(font.copyright).toMatch(/Adobe|LXGW/);
  }
});

test('fonts.yaml lists the fonts the script builds', () => {
  expect(declared.map(({ role, file, fallback, lift }) => ({ role, file, fallback, lift }))).toEqual(
    recipes.map(({ role, file, fallback, lift }) => ({ role, file, fallback, lift })),
  );
});

test('every font has the letters of pinyin with their tones, and bopomofo with its', () => {
  const pinyin = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê';
  const bopomofo = 'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˉˊˇˋ˙';
  for (const { role } of declared) {
    const font = otherReader(readFileSync(entryOf(role).path));
    const lacking = [...pinyin, ...bopomofo].filter(
      (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) as number),
    );
    expect([role, lacking]).toEqual([role, []]);
  }
});
