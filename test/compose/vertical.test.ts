/** Rules of vertical composition, each as copy that an editor can read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classTable, type Profile, profiles, stanceOf } from '../../src/cjk/index.js';
import { type Cells, cellsOf, setParagraph } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import { broadsheet } from './setting.js';

/** Every Latin letter and digit is 0.6 em wide, as no other width here is. */
const advance = () => 600 as Em;
const cellsIn = (text: string, vertical = true, profile: Profile = broadsheet): Cells =>
  cellsOf({ text, keeps: [], tracks: [] }, { profile, level: 'basic', advance, vertical });

/** How each character of a copy stands: its form, where it is not as across the page, and its width in em. */
const stances = (text: string): string => {
  const { forms, width } = cellsIn(text);
  return [...text].map((character, i) => `${character} ${forms.get(i) ?? '-'} ${width[i] / 1000}`).join(', ');
};

const table: readonly (readonly [rule: string, copy: string, stances: string])[] = [
  ['a Han character stands upright in one em', '永', '永 - 1'],
  ['。，、 stand in the upper right corner of half an em', '。，、', '。 corner 0.5, ， corner 0.5, 、 corner 0.5'],
  [
    '？！；： stay upright in the middle of one em',
    '？！；：',
    '？ centred 1, ！ centred 1, ； centred 1, ： centred 1',
  ],
  [
    'brackets are turned, in half an em',
    '（）《》【】',
    '（ vertical-opening 0.5, ） vertical-closing 0.5, 《 vertical-opening 0.5, 》 vertical-closing 0.5, 【 vertical-opening 0.5, 】 vertical-closing 0.5',
  ],
  ['“” become 『』', '“”', '“ double-opening 0.5, ” double-closing 0.5'],
  ['‘’ become 「」', '甲‘’', '甲 - 1, ‘ single-opening 0.5, ’ single-closing 0.5'],
  ['—— is two em and joins', '——', '— vertical-dash 1, — vertical-dash 1'],
  ['…… is two em, turned', '……', '… vertical-turned 1, … vertical-turned 1'],
  ['～ is turned', '～', '～ vertical-turned 1'],
  ['one letter is upright in one em', 'A股', 'A - 1, 股 - 1'],
  ['one digit is upright in one em', '3月', '3 plain 1, 月 - 1'],
  ['two digits stand side by side in one em', '15日', '1 combined 1, 5 joined 0, 日 - 1'],
  ['three digits stand side by side in one em', '128', '1 combined 1, 2 joined 0, 8 joined 0'],
  [
    'a digit and a letter stand side by side in one em',
    '5G，A4',
    '5 combined 1, G joined 0, ， corner 0.5, A combined 1, 4 joined 0',
  ],
  [
    'four digits are turned, each as wide as its font has it',
    '2023',
    '2 turned 0.6, 0 turned 0.6, 2 turned 0.6, 3 turned 0.6',
  ],
  ['a number with a point is turned whole', '3.1', '3 turned 0.6, . turned 0.6, 1 turned 0.6'],
  ['a word of two letters or more is turned', 'AI', 'A turned 0.6, I turned 0.6'],
  ['a hyphen is turned with its word', 'a-b', 'a turned 0.6, - turned 0.6, b turned 0.6'],
  ['a range of years is turned with its dash', '1–2', '1 turned 0.6, – turned 0.6, 2 turned 0.6'],
  ['words are turned with the space between them', 'a b', 'a turned 0.6,   turned 0.333, b turned 0.6'],
  ['an apostrophe is turned with its word, no quotation mark', 'a’s', 'a turned 0.6, ’ turned 0.6, s turned 0.6'],
  ['a per cent sign stands upright under its digits', '95%', '9 combined 1, 5 joined 0, % - 1'],
  ['％ and ℃ stand upright in one em', '5％、25℃', '5 plain 1, ％ - 1, 、 corner 0.5, 2 combined 1, 5 joined 0, ℃ - 1'],
  [
    'per cent after a longer number is turned with it',
    '3.5%',
    '3 turned 0.6, . turned 0.6, 5 turned 0.6, % turned 0.6',
  ],
  ['· stays in the middle of half an em', '甲·乙', '甲 - 1, · vertical-middle 0.5, 乙 - 1'],
  ['an emoji stands upright in one em', '😀', '😀 - 1'],
  ['a vertical presentation form stands as it is', '︵', '︵ - 1'],
  ['full-width letters stand upright', 'Ａ', 'Ａ - 1'],
];

describe('a line that runs down', () => {
  it.each(table)('%s (%s)', (_, copy, expected) => {
    expect(stances(copy)).toBe(expected);
  });

  it.each([
    ['digits in one em count as one character and may be parted from their measure word', 3, '天地12|月日玄|黄宇'],
    ['a per cent sign is not parted from its digits', 3, '天地|95%的|玄黄'],
    ['？！ never starts a line', 3, '天地|玄？黄|宇宙洪'],
    ['a quotation mark follows the rules of its kind', 3, '天地|“玄”黄|宇宙洪'],
    ['—— is never split', 3, '天地|——玄|黄宇宙'],
  ] as const)('breaks by the same rules: %s', (_, measure, copy) => {
    const cells = cellsIn(copy.replaceAll('|', ''));
    const lines = setParagraph(cells, { measure: () => measure * 1000, indent: 0, align: 'justify' });
    expect(lines.map(({ text }) => text).join('|')).toBe(copy);
  });

  it('has a stance for every class of the table', () => {
    const without = classTable.filter((_, kind) => stanceOf(0x10ffff, kind) === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('opens no gap beside what stands upright in one em, and the usual one beside what is turned', () => {
    expect(Array.from(cellsIn('天5G地').gap)).toEqual([0, 0, 0, 0]);
    expect(Array.from(cellsIn('天AI地').gap)).toEqual([0, 250, 0, 250]);
  });

  it('turns a word as its face shapes it: kerned, and what is one glyph as one', () => {
    const shape = () => ({ advances: [550, 540, 0, 600], ligatures: [{ start: 1, end: 3 }] });
    const setting = { profile: broadsheet, level: 'basic', advance, shape, vertical: true } as const;
    const { forms, width } = cellsOf({ text: '天affe地', keeps: [], tracks: [] }, setting);
    expect([...forms]).toEqual([
      [1, 'turned'],
      [2, 'turned'],
      [3, 'joined'],
      [4, 'turned'],
    ]);
    expect(Array.from(width)).toEqual([1000, 550, 540, 0, 600, 1000]);
  });

  it('never spaces out what is combined or turned', () => {
    const [line] = setParagraph(cellsIn('天12地Wi-Fi玄'), { measure: () => 9000, indent: 0, align: 'justify' });
    expect(line?.text).toBe('天12地Wi-Fi玄');
    const [first] = setParagraph(cellsIn('天12地Wi-Fi玄黄宇宙洪'), {
      measure: () => 8000,
      indent: 0,
      align: 'justify',
    });
    expect(first?.width).toBe(8000);
    expect(Array.from(first?.advances.subarray(4, 8) ?? [])).toEqual([600, 600, 600, 600]);
  });

  it('keeps the white of the profile above and below its marks: clreq gives them one em and cuts it at an edge', () => {
    const clreq = profiles.get('clreq') as Profile;
    expect(Array.from(cellsIn('天（地）、玄？', true, clreq).width)).toEqual([1000, 1000, 1000, 500, 1000, 1000, 1000]);
  });

  it('tiles any copy and fills its measure exactly wherever it is justified', () => {
    const pieces = fc.constantFrom(
      '天',
      '地',
      '，',
      '。',
      '“',
      '”',
      '（',
      '）',
      '—',
      '…',
      '？',
      '5',
      '23',
      'G',
      'Wi-Fi',
      ' ',
      '%',
      '℃',
      '😀',
      '·',
    );
    const copies = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(copies, fc.integer({ min: 4000, max: 12_000 }), (text, measure) => {
        const lines = setParagraph(cellsIn(text), { measure: () => measure, indent: 0, align: 'justify' });
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const { justified, width, indent, advances } of lines) {
          if (justified) expect(width + indent).toBe(measure);
          expect(indent + advances.reduce((sum, step) => sum + step, 0)).toBe(width + indent);
        }
      }),
    );
  });
});

describe('a line that runs across', () => {
  it('is set as ever: the direction is nothing but vertical', () => {
    const copy = '天5G地“Wi-Fi”，2023年95%？！';
    const across = cellsIn(copy, false);
    expect(Array.from(across.width)).toEqual(
      Array.from(
        cellsOf({ text: copy, keeps: [], tracks: [] }, { profile: broadsheet, level: 'basic', advance }).width,
      ),
    );
    expect([...across.forms.values()]).toEqual(['plain']);
  });
});
