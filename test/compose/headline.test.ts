/** Rules of heads, each as a head that an editor can read: `|` is a line end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINT, jointsOf } from '../../src/cjk/index.js';
import { chooseHead } from '../../src/compose/index.js';
import { cellsFor, choose, headlines, list, shown, type Wanted } from './heads.js';

/** Width in em of the wanted size, sizes, what comes out: the size, and the head with `|` at its line ends. */
const table: readonly (readonly [rule: string, wanted: Wanted, head: string])[] = [
  ['a head that fits stays as it is', { em: 8 }, '40 守护万家灯火'],
  [
    'one that is too wide is broken after a mark, which stays',
    { em: 12 },
    '40 重点企业走进徐汇海关，|共建高质高效外贸环境',
  ],
  ['or where it was spaced, and the white vanishes', { em: 6 }, '40 新起点　|新征程'],
  ['or before a verb that its subject precedes', { em: 9 }, '40 上半年进出口总值|增长百分之六点五'],
  ['or between words, never inside one', { em: 8 }, '40 聚焦我区|人工智能产业发展'],
  ['a particle begins no line', { em: 6 }, '40 古籍里的|年味从哪里来'],
  ['and 和 与 end none', { em: 8 }, '40 留住弄堂里的|乡音与记忆'],
  ['nor do prepositions', { em: 13 }, '40 总书记考察上海重要讲话|在干部群众中引发热烈反响'],
  ['a number stays with its unit', { em: 7 }, '40 读者超过|三百万人次'],
  ['a date stays whole with its span', { em: 8.5, most: 3 }, '40 第六届进博会|11月5日至10日|在上海举行'],
  ['a number stays with its measure word', { em: 8 }, '40 三千余名|志愿者昨天上岗'],
  ['a name in Latin words stays whole', { em: 7 }, '40 特斯拉|Model Y降价'],
  ['its noun stays with what it is called', { em: 8 }, '40 浦东机场|T3航站楼启用'],
  ['no line begins with 们', { em: 7 }, '40 为了孩子们的|笑脸'],
  ['words that newsrooms use are known', { em: 7 }, '40 数字化赋能|乡村振兴'],
  ['a quoted word stays whole', { em: 8 }, '40 老字号玩跨界|“大白兔”开店'],
  ['a name of single characters stays whole', { em: 7 }, '40 李明华任上海市|副市长'],
  ['a date, a figure and a word in letters stay whole', { em: 8 }, '40 国产大飞机|C919完成首航'],
  ['lines are level where nothing else decides', { em: 12 }, '40 垃圾分类四周年|社区面貌焕新颜'],
  ['no line holds a single character', { em: 8 }, '40 上海海港队|提前一轮夺冠'],
  ['three lines where three may be', { em: 6.5, most: 3 }, '40 国庆长假|长三角铁路|预计发送旅客'],
  ['a tenth of the size keeps it on one line', { em: 13, sizes: [40, 38, 36] }, '36 以高质量发展推进中国式现代化'],
  ['but not more', { em: 13, sizes: [40, 38, 35] }, '40 以高质量发展|推进中国式现代化'],
  [
    'a tenth of the size brings the break to a mark',
    { em: 9.5, sizes: [40, 38, 36, 34] },
    '38 市民游客涌入武康路，|周末客流突破二十万人',
  ],
  ['the size goes down as far as words need', { em: 6, sizes: [40, 36, 32, 28] }, '28 聚焦我区|人工智能产业发展'],
  ['and where the least size is not enough, a word is split', { em: 7 }, '40 聚焦我区人工|智能产业发展'],
  ['words of the house stay whole', { em: 6, words: ['爱达魔都号'] }, '40 邮轮|爱达魔都号'],
  ['forced ends are kept, however uneven', { em: 12, breaks: [2] }, '40 留住|弄堂里的乡音与记忆'],
  ['what fits at no size is not set', { em: 3 }, '-聚焦我区人工智能产业发展'],
];

describe('a head', () => {
  it.each(table)('%s', (_, wanted, head) => {
    const text = head.replace(/^(-|\d+ )/, '').replaceAll('|', '');
    expect(shown(choose(text, wanted))).toBe(head.startsWith('-') ? '-' : head);
  });
});

describe('a short head', () => {
  it.each([
    ['秋韵', 2000],
    ['海风起', 1000],
    ['数说徐汇', 500],
    ['新征程开启', 0],
    ['C919', 0],
    ['秋韵！', 0],
  ])('%s is spaced by %i thousandths of an em', (text, spacing) => {
    const choice = choose(text, { em: 12, spaced: true });
    expect(choice?.spacing).toBe(spacing);
    expect(choice?.pieces.flat().map((line) => line.text)).toEqual([text]);
    if (spacing > 0) expect(choice?.pieces[0]?.[0]?.width).toBe([...text].length * (1000 + spacing) - spacing);
  });

  it('is not spaced where the layout does not ask for it, or where it would not fit', () => {
    expect(choose('秋韵', { em: 12 })?.spacing).toBe(0);
    expect(choose('秋韵', { em: 3.9, spaced: true })?.spacing).toBe(0);
  });
});

describe('a head of several typed lines', () => {
  const pieces = (...texts: string[]) =>
    texts.map((text) => ({ cells: cellsFor(text), joints: jointsOf(text, list, []), breaks: [] }));
  const room = { width: 320_000, sizes: [40_000, 36_000, 32_000], most: 2, tracking: 0, spaced: false };

  it('keeps them, all at the size that the widest needs', () => {
    const choice = chooseHead(pieces('持续优化营商环境', '激发市场主体活力吧'), room);
    expect(choice?.size).toBe(32_000);
    expect(choice?.pieces.map((lines) => lines.map(({ text }) => text))).toEqual([
      ['持续优化营商环境'],
      ['激发市场主体活力吧'],
    ]);
  });

  it('is not broken further', () => {
    expect(chooseHead(pieces('持续优化营商环境', '长三角一体化示范区水乡客厅'), room)).toBeUndefined();
  });
});

describe('any headline in any width', () => {
  const all = [...headlines.tuned, ...headlines.heldOut];
  const head = fc.constantFrom(...all).map(({ text }) => text);
  const wanted = fc.record({
    em: fc.integer({ min: 20, max: 240 }).map((tenths) => tenths / 10),
    most: fc.integer({ min: 1, max: 3 }),
    sizes: fc.constantFrom([40], [40, 38, 36, 34, 32], [40, 28, 20]),
  });

  it('is set whole, in order, no line wider than its room', () => {
    fc.assert(
      fc.property(head, wanted, (text, how) => {
        const choice = choose(text, how);
        if (!choice) return;
        const lines = choice.pieces.flat();
        expect(lines.map((line) => line.text).join('')).toBe(text);
        expect(lines.length).toBeLessThanOrEqual(how.most);
        for (const line of lines) {
          expect(line.advances.reduce((sum, step) => sum + step, 0)).toBe(line.width);
          expect(Math.round((line.width * choice.size) / 1000)).toBeLessThanOrEqual(how.em * 40_000);
        }
      }),
    );
  });

  it('is broken in a word, beside a particle or before a single character only where no other pair of lines fits', () => {
    fc.assert(
      fc.property(head, wanted, (text, how) => {
        const choice = choose(text, { ...how, most: 2 });
        if (!choice || choice.score.splits + choice.score.leaning === 0) return;
        const cells = cellsFor(text);
        const joints = jointsOf(text, list, []);
        const smallest = Math.min(...how.sizes);
        const fits = (from: number, to: number): boolean => {
          const own = { cells: cellsFor([...text].slice(from, to).join('')), joints: new Uint8Array(0), breaks: [] };
          const room = { width: how.em * 40_000, sizes: [smallest * 1000], most: 1, tracking: 0, spaced: false };
          return chooseHead([own], room) !== undefined;
        };
        for (let at = 2; at < cells.count - 1; at++) {
          const good = cells.mayBreak[at] === 1 && (joints[at] ?? JOINT.never) <= JOINT.word;
          const single = /^\p{P}*[^\p{P}]\p{P}*$/u;
          const [first, second] = [[...text].slice(0, at).join(''), [...text].slice(at).join('')];
          if (!good || single.test(first) || single.test(second)) continue;
          expect([first, second, fits(0, at) && fits(at, cells.count)]).toEqual([first, second, false]);
        }
      }),
    );
  });
});
