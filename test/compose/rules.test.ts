/** Rules of line composition, each as copy that an editor can read: `|` is a line end. */
import { describe, expect, it } from 'vitest';
import { lines, set } from './setting.js';

/** Measure in em, copy with `|` at its line ends. */
const table: readonly (readonly [rule: string, measure: number, copy: string])[] = [
  ['a line takes as many characters as fit', 4, '天地玄黄|宇宙洪荒'],
  ['a stop never starts a line: the character before it comes along', 4, '天地玄|黄。宇宙|洪荒'],
  [
    'a mark is half an em wide, so a line of four holds four and a mark is pushed out with its word',
    4.5,
    '天地玄黄。|宇宙洪荒',
  ],
  ['an opening mark never ends a line', 4.5, '天地玄黄|（宇宙）洪|荒日'],
  ['two closing marks stay together at a line end', 4, '天地玄|黄”。宇宙|洪荒'],
  ['—— is two em and never split', 4, '天地玄|——黄宇|宙洪'],
  ['…… is never split', 4, '天地玄|……黄宇|宙洪'],
  ['a range dash may end a line', 4.2, '天2023—|2025年'],
  ['digits are half an em and a number is never split', 4, '天地玄|12345年|月日'],
  ['a number with separators is one unit', 4, '天地玄|1,000.5|元'],
  ['a number keeps its per cent', 4, '天地玄黄|50%的'],
  ['a number and its measure word may be parted', 4.2, '天地2004|年月'],
  ['a Latin word is one unit', 4, '天地玄|banxin|黄'],
  ['white space at a break belongs to the line before and vanishes', 4, '天地玄黄　|宇宙'],
  ['a last line of one character brings one more down', 4, '天地玄|黄宇'],
  ['a mark does not make a last line of one character longer', 4, '天地玄|黄宇。'],
  ['nor do a dash or an ellipsis: 起”—— is one character', 6, '天地玄黄|宇宙……'],
  ['a mark is not parted from its word by a typed space', 4, '天地玄|黄 ，宇宙|洪荒日'],
  ['an opening mark is not left behind by a typed space', 5, '天地玄黄|（ 宇宙洪|荒日'],
  ['a combining mark stays with its letter', 4, '天地玄|e\u0301e\u0301e\u0301e\u0301e\u0301黄|宇宙'],
  ['a minus stays with its number and is not parted from what it follows', 4.2, '天地|玄-20至|黄宇宙'],
  ['a small form of a mark follows the rules of its full form', 4, '天地玄|黄﹐宇宙|洪荒'],
  ['a price keeps its sign, whatever the currency', 4, '天地玄|₩500元|宇宙'],
  ['a plus may be followed by a break', 4.5, '天地玄黄+|宇宙'],
  ['a word joiner keeps its neighbours together', 4, '天地玄|黄\u2060宇宙洪|荒日'],
  ['a short word with its hyphen stays whole: Wi-Fi, X-ray', 5, '用Wi-Fi和|X-ray机'],
  ['a long word may be parted at its hyphen', 5, '这well-|known事'],
  ['a measure stays with its number', 4, '天地玄|20℃黄|30㎡宇|宙洪'],
  ['a measure with a slash is one unit', 4, '天地玄|50km/h|黄宇'],
  ['a web address is broken at its slashes', 8, '见https://|a.example/news/|page，谢谢'],
  ['an e-mail address is one unit', 7.5, '请寄到|a.b@cd.ef.cn为|止了'],
  ['one wider than its line is split where it reads on', 5, '寄|news-desk|@shanghai|.example|.cn收'],
  ['a unit too wide for its line is split so that no mark is left to start the next', 4, '天|abcdefg|h，玄黄'],
  ['a number too wide for its line is split behind its hyphen', 4, '天|400-820-|8820；玄'],
  ['a full-width sign stays with its number', 4, '天地玄|－10℃'],
  ['a picture with its skin tone, and a family, are one character', 3, '文文👍🏽|文👨\u200d👩\u200d👧文'],
  ['a letter keeps all of its marks', 0.5, 'a\u0300\u0301\u0302|b'],
  ['？！ is never split', 3, '天地|玄？！|黄宇'],
  ['a name may be broken after its dot, not before', 3, '李明·|约翰说'],
  ['a zero width space lets a Latin word break', 4, '天地玄|ab\u200b|abcdefg|黄'],
];

describe('line composition with the broadsheet profile', () => {
  it.each(table)('%s (%s em: %s)', (_, measure, copy) => {
    expect(lines(copy.replaceAll('|', ''), measure).join('|')).toBe(copy);
  });

  it('splits a unit that is wider than its line at a character, and says so', () => {
    const found = set('abcdefghij', 4);
    expect(found.map(({ text, reason }) => `${text} ${reason}`)).toEqual(['abcdefgh unit-split', 'ij end']);
  });

  it('never gives a line nothing, however narrow', () => {
    expect(lines('天。地', 0.5)).toEqual(['天', '。', '地']);
  });

  it('takes the indent off the first line alone', () => {
    expect(lines('天地玄黄宇宙', 4, { indent: 2 })).toEqual(['天地', '玄黄宇宙']);
  });

  it('takes the hang off every line but the first', () => {
    expect(lines('天地玄黄宇宙洪荒日', 4, { hang: 1 })).toEqual(['天地玄黄', '宇宙洪', '荒日']);
    expect(set('天地玄黄宇宙', 4, { indent: 2, hang: 1 }).map(({ indent }) => indent)).toEqual([2000, 1000, 1000]);
  });

  it('keeps a marked range together', () => {
    expect(lines('天地玄苏君黄', 4, { keeps: [{ start: 3, end: 5 }] })).toEqual(['天地玄', '苏君黄']);
  });
});

/** Steps of a line as text: each character with its step in 1/1000 em where that is not its own width. */
const steps = (copy: string, measure: number): string => {
  const [line] = set(`${copy}末末末末末末末末末末末末`, measure);
  const { text = '', advances = new Int32Array() } = line ?? {};
  return [...text].map((character, index) => `${character}${advances[index]}`).join(' ');
};

describe('slack', () => {
  it('goes to 。 before ， stands a chance', () => {
    expect(steps('天，地。玄末', 5.2).split(' ').slice(0, 4)).toEqual(['天1000', '，500', '地1000', '。700']);
  });

  it('goes to ， once no 。 is left to widen, up to a full em', () => {
    expect(steps('天，地玄末', 5.2)).toContain('，1050');
  });

  it('goes to the last of neighbouring marks', () => {
    expect(steps('天”，玄末', 4.2).split(' ').slice(0, 3)).toEqual(['天1000', '”500', '，700']);
  });

  it('of an opening mark goes before it', () => {
    expect(steps('天（玄末末', 4.7).split(' ').slice(0, 2)).toEqual(['天1200', '（500']);
  });

  it('never goes to a mark at the line edge', () => {
    const [line] = set('天地玄黄。宇宙洪荒', 4.8);
    expect([...(line?.advances ?? [])]).toEqual([1075, 1075, 1075, 1075, 500]);
  });

  it('is shared evenly between characters in the end, the remainder to the first', () => {
    const [line] = set('天地玄黄宇宙', 3.2);
    expect([...(line?.advances ?? [])]).toEqual([1100, 1100, 1000]);
    const [odd] = set('天地玄黄宇宙', 4.2);
    expect([...(odd?.advances ?? [])]).toEqual([1067, 1067, 1066, 1000]);
  });

  it('never opens a number', () => {
    const [line] = set('天2023地玄黄宇宙', 5.3);
    expect([...(line?.advances ?? [])].slice(1, 4)).toEqual([500, 500, 500]);
  });

  it('that is missing comes out of the gaps between Han and digits, down to an eighth', () => {
    const [line] = set('天20地玄黄宇宙', 4.3);
    expect([...(line?.advances ?? [])]).toEqual([1150, 500, 650, 1000, 1000]);
  });
});
