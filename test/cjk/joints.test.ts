/** Rules of joints: where a head may end a line, read from words and from what leans on its neighbour. */
import { describe, expect, it } from 'vitest';
import { JOINT, jointsOf, readWordList, strayEndMark } from '../../src/cjk/index.js';

const file = `# a comment
人h工m工智能o才n
工i人m
智l能l
能h
中g美s
美i元n
元k首n
首k
发k展K
古k籍p
上f海i旬k
海j上p
滨o江n
江k
天g地k
公f里k
`;
const list = readWordList(file);
const names = Object.keys(JOINT);
/** The joints of a text: ‖ after a pause, / between phrases, - between words, ~ beside what leans, nothing inside a word. */
const signs = ['‖', '/', '-', '~', '', ''];
const shown = (text: string, own: readonly string[] = []): string =>
  [...text].map((character, at) => (at === 0 ? '' : signs[jointsOf(text, list, own)[at] ?? 0]) + character).join('');

describe('a word list', () => {
  it('has the words of its lines with their costs, and marks verbs', () => {
    expect(['人', '人工', '人工智能', '人才', '人智'].map((word) => list.cost(word))).toEqual([
      7,
      12,
      14,
      13,
      undefined,
    ]);
    expect(['发展', '人才', '无'].map((word) => list.isVerb(word))).toEqual([true, false, false]);
  });
});

describe('joints', () => {
  it.each([
    ['the cheapest words are taken, and nothing inside them', '天地-人工智能'],
    ['a boundary that another reading crosses at nearly the same cost is none', '中美元首'],
    ['a verb after its subject opens a phrase', '人工智能/发展-滨江'],
    ['what follows a mark or white begins a phrase', '天地，‖人才　‖古籍'],
    ['a particle leans back, and what it ends is a phrase', '人才~的/天地'],
    ['a conjunction leans forward and opens a phrase', '人才/和~天地'],
    ['a prefix leans forward', '人才-新~天地'],
    ['an ending leans back', '人才~区-天地'],
    ['characters that no word of the list has are one name', '人才-龘靐-天地'],
    ['one of them alone may belong to either side', '人才龘天地'],
    ['numbers are one with each other and their units', '人才-三百万人次'],
    ['a suffix is bound to its word', '人才们/天地'],
    ['a part of a month leans on its month', '人才-11月~上旬'],
    ['a number with its unit may stand before a word', '11月-天地'],
    ['a space parts Han from Han', '天地 ‖人才'],
    ['a space between Han and Latin ends a phrase at most', '天地 /AI'],
    ['a space between Latin words may be inside a name', 'Pro -Max'],
    ['a letter or a number of its own belongs to the word beside it', 'Model Y'],
    ['so does a number', 'Pro 15'],
    ['a wide space is a pause beside Latin too', 'Pro　‖Max'],
    ['Latin is the name of the noun behind it', '天地/AI-人才'],
    ['short quotations stay whole', '人才-“~天地~人才~”-天地'],
  ])('%s', (_, marked) => {
    const text = marked.replace(/[‖/~-]/g, '');
    expect(
      shown(text)
        .replace(/[-/](?=[，　 ])/g, '')
        .replace(/(?<=[A-Za-z])[-/](?=[A-Za-z])/g, ''),
    ).toBe(marked);
  });

  const never = (text: string): string =>
    [...text]
      .map((character, at) => (at > 0 && jointsOf(text, list, [])[at] !== JOINT.never ? `/${character}` : character))
      .join('');
  it.each([
    ['a number and its unit', '上/海/3000余名/人/才'],
    ['a number and a unit of several characters', '上/海/200公里'],
    ['the parts of a date', '2023年11月5日/上/海'],
    ['a number and a word that begins with its unit', '2023年/底/上/海'],
    ['hours and minutes', '10时30分/上/海'],
  ])('inside %s are never', (_, marked) => expect(never(marked.replaceAll('/', ''))).toBe(marked));

  it('inside a span of dates are worse than those of any words, and not never', () => {
    const joints = [...jointsOf('5日至10日', list, [])].map((joint) => names[joint]);
    expect(joints).toEqual(['never', 'never', 'split', 'split', 'never', 'never']);
  });

  it('after a number that another does not continue are free', () => {
    expect(names[jointsOf('2023年100人才', list, [])[5] ?? 0]).not.toBe('never');
  });

  it('in a date are none; a Latin space is no pause, and one letter clings to its name', () => {
    expect(shown('人才11月15日')).not.toMatch(/月[‖/~-]15/);
    expect(shown('人才Model Y降价')).not.toMatch(/Model.*[‖/~-] ?Y| [‖/~-]Y/);
    expect(shown('天地 人才')).toContain(' ‖人才');
  });

  it('of a word of the house are never, whatever the list says', () => {
    expect(shown('天地人才', ['地人'])).toBe('天地人才');
    expect([...jointsOf('天地人才', list, ['地人'])].map((joint) => names[joint])).toEqual([
      'never',
      'split',
      'never',
      'split',
    ]);
  });

  it('of any text are one for each character, the first never', () => {
    for (const text of ['', '人', '𠮷野家', 'C919首航', '！？', '“”']) {
      const joints = jointsOf(text, list, []);
      expect(joints).toHaveLength([...text].length);
      if (text !== '') expect(joints[0]).toBe(JOINT.never);
    }
  });
});

describe('the end of a head', () => {
  it.each(['天地。', '天地，', '天地、', '天地；', '天地：', '天地……', '天地——', 'AI.', '天地， '])(
    '%s is told',
    (text) => expect(strayEndMark(text)?.mark).toBe(text.trim().at(-1)),
  );
  it.each(['天地', '天地？', '天地！', '“天地”', '《天地》', '天地（上）', '100%', '', 'A+'])('%s is not', (text) =>
    expect(strayEndMark(text)).toBeUndefined(),
  );
});
