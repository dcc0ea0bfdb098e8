/** Text that runs down, from the copy to the page: where its lines stand, how high it is, and that nothing is lost. */
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { projectAt, type SetIssue, setIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, root, setAt } from './fixture.js';

const sentence = '“竖排文字，”他说，“自上而下。”（见第12版）——5G与Wi-Fi在2023年覆盖95%……NATO说：真的？！';
const article = (paragraphs: number, head = '主题：竖排的尝试'): string =>
  `${head}\n\n${`${sentence}\n`.repeat(paragraphs)}`;
const issue = (block: string, copy: string): string =>
  issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy });
const texts = (set: SetIssue): TextItem[] =>
  set.list.pages.flatMap(({ items }) => items).filter((item): item is TextItem => item.kind === 'text');
const part = (set: SetIssue, ...names: string[]): TextItem[] =>
  texts(set).filter(({ origin }) => origin && names.includes(origin.part));
const lengthOf = ({ advances, size }: TextItem): number =>
  (Array.from(advances).reduce((sum, step) => sum + step, 0) * size) / 1000;

/** 16 pt from line to line, body of 10.5 pt, columns of 17.2 em with 2 em between: broadsheet-5. */
const LINE = 16_000;
const BODY = 10_500;

describe('a block whose text runs down', () => {
  it('is set whole, in lines from right to left on the pitch of the grid, and nothing is lost', async () => {
    const { set, told } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', article(6)));
    expect(told).toEqual([]);
    const lines = part(set, 'body');
    expect(lines.every(({ vertical }) => vertical)).toBe(true);
    expect(lines.map(({ text }) => text).join('')).toBe(sentence.repeat(6));
    const steps = lines.slice(1).map(({ x }, index) => (lines[index]?.x ?? 0) - x);
    expect(new Set(steps)).toEqual(new Set([LINE]));
  });

  it('is as high as the least number of grid lines at which its lines fit', async () => {
    const block = (lines: number | string) => `{article: a, columns: 1-2, direction: vertical, lines: ${lines}}`;
    const { set } = await setAt(issue(block('auto'), article(6)));
    const [{ lines } = { lines: 0 }] = set.placements;
    expect((await setAt(issue(block(lines), article(6)))).told).toEqual([]);
    expect((await setAt(issue(block(lines - 1), article(6)))).told).toEqual(['page/overset pages/a1.yaml:4:15']);
    const higher = await setAt(issue(block(lines + 3), article(6)));
    expect(higher.diagnostics).toMatchObject([{ code: 'page/underset', params: { lines: 3, given: lines + 3 } }]);
  });

  it('stands in its columns and between its first and last grid line, em boxes level with text that runs across', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf(
        '{article: a, columns: 1-2, direction: vertical, lines: 20}',
        '{article: b, columns: 3-4}',
      ),
      'articles/a.txt': article(6),
      'articles/b.txt': article(6),
    });
    const { set } = await setAt(folder);
    const own = part(set, 'body').filter(({ origin }) => origin?.article === 'a');
    const other = part(set, 'body').filter(({ origin }) => origin?.article === 'b');
    const top = Math.min(...own.map(({ y }) => y));
    expect(top).toBe(Math.min(...other.map(({ y }) => y)) - 0.88 * BODY);
    const left = set.list.pages[0] ? Math.min(...other.map(({ x }) => x)) - 2 * (17.2 + 2) * BODY : 0;
    for (const { x } of own) {
      expect(x - BODY / 2).toBeGreaterThanOrEqual(left);
      expect(x + BODY / 2).toBeLessThanOrEqual(left + (2 * 17.2 + 2) * BODY);
    }
    const full = own.filter(({ origin }) => origin && origin.line > 0).map(lengthOf);
    expect(Math.max(...full)).toBeLessThanOrEqual(18 * LINE - (LINE - BODY));
  });

  it('indents a paragraph by two em', async () => {
    const { set } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', article(3)));
    const lines = part(set, 'body');
    const top = Math.min(...lines.map(({ y }) => y));
    const firsts = lines.filter(({ origin }) => origin?.line === 0);
    expect(firsts.map(({ y }) => y - top)).toEqual(firsts.map(() => 2 * BODY));
  });

  it('has its subheads down the page too, in the middle of their line', async () => {
    const copy = `${article(2)}## 小标题\n${sentence}\n`;
    const { set, told } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', copy));
    expect(told).toEqual([]);
    const [subhead] = part(set, 'subhead');
    const lines = part(set, 'body');
    const top = Math.min(...lines.map(({ y }) => y));
    const measure = (set.placements[0]?.measure[0] ?? 0) * BODY;
    expect(subhead).toMatchObject({ vertical: true, text: '小标题' });
    expect((subhead?.y ?? 0) - top).toBeCloseTo((measure - 3 * BODY) / 2, -2);
  });

  it('is cut where it is too long, told in lines and characters, and what is printed and what is cut make the copy', async () => {
    const { set, told } = await setAt(issue('{article: a, columns: 1, direction: vertical, lines: 12}', article(9)));
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    const printed = part(set, 'body')
      .map(({ text }) => text)
      .join('');
    expect(printed.length + (set.overset[0]?.characters ?? 0)).toBe(9 * sentence.length);
    expect(sentence.repeat(9).startsWith(printed)).toBe(true);
  });

  it('that leaves its lines less than the least measure is overset whole, not lost', async () => {
    const { set, told } = await setAt(issue('{article: a, columns: 1-2, direction: vertical, lines: 4}', article(1)));
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    expect(part(set, 'body')).toEqual([]);
    expect(set.overset).toMatchObject([{ paragraph: 0, start: 0, characters: sentence.length }]);
  });

  it('whose head leaves no room for a line is set with its head across, and told', async () => {
    const block = '{article: a, columns: 1, direction: vertical, head: {vertical: right, width: 17em}}';
    const { set, told } = await setAt(issue(block, article(2)));
    expect(told).toEqual(['page/narrow pages/a1.yaml:4:15']);
    expect(part(set, 'headline').map(({ vertical }) => vertical)).toEqual([false]);
    expect(
      part(set, 'body')
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence.repeat(2));
  });

  it('fills what is free where its height is to fill', async () => {
    const { set } = await setAt(issue('{article: a, columns: 1-2, direction: vertical, lines: fill}', article(2)));
    expect(set.placements[0]).toMatchObject({ line: 1, lines: 86 });
    expect(part(set, 'body')).toHaveLength(2);
  });

  it('has one column in the galley, its lines in reading order', async () => {
    const { set } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', article(3)));
    const galley = galleyText(set.list).split('\n');
    expect(galley.filter((row) => row.startsWith('-- column'))).toHaveLength(1);
    expect(
      galley
        .filter((row) => row !== '' && !/^(==|--|headline)/.test(row))
        .join('')
        .replaceAll('    ', ''),
    ).toBe(sentence.repeat(3));
  });

  it('keeps the offsets of its lines in the copy, quotation marks and combined digits too', async () => {
    const { set } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', article(2)));
    for (const { text, origin } of part(set, 'body')) {
      expect([...sentence].slice(origin?.start, origin?.end).join('')).toBe(text);
    }
  });
});

describe('the head of a block whose text runs down', () => {
  const head = '引题：新的“社会”阶层\n主题：协作12次会议\n副题：一份样张\n署名：李明';
  it('stands above, across, where nothing else is said', async () => {
    const { set } = await setAt(issue('{article: a, columns: 1-2, direction: vertical}', article(4, head)));
    const lines = part(set, 'kicker', 'headline', 'deck', 'byline');
    expect(lines.map(({ vertical }) => vertical)).toEqual([false, false, false, false]);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(Math.min(...part(set, 'body').map(({ y }) => y)));
  });

  it('stands at the right of the text where it runs down: kicker, headline, deck and byline from right to left', async () => {
    const block =
      '{article: a, columns: 1-2, direction: vertical, head: {vertical: right, width: 9em, size: 二号, kicker: 四号}}';
    const { set, told } = await setAt(issue(block, article(8, head)));
    expect(told).toEqual([]);
    const lines = part(set, 'kicker', 'headline', 'deck', 'byline');
    expect(lines.map(({ origin }) => origin?.part)).toEqual(['kicker', 'headline', 'deck', 'byline']);
    const places = [...lines, ...part(set, 'body')].map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => b - a));
  });

  it('makes the block as high as its longest line', async () => {
    const block = '{article: a, columns: 1-2, direction: vertical, head: {vertical: right, width: 5em, size: 初号}}';
    const { set, told } = await setAt(issue(block, article(1, '主题：一二三四五六七八')));
    expect(told).toEqual([]);
    expect(set.placements[0]?.lines).toBe(Math.ceil((8 * 42_000 + LINE - BODY) / LINE));
  });

  it('that is longer than its room is set at the largest step of the ladder that fits, and told', async () => {
    const block =
      '{article: a, columns: 1-2, direction: vertical, lines: 12, head: {vertical: right, width: 5em, size: 初号}}';
    const { set, diagnostics } = await setAt(issue(block, article(1, '主题：一二三四五六NATO')));
    const told = diagnostics.find(({ code }) => code === 'page/head-too-wide');
    const [line] = part(set, 'headline');
    expect(told?.params.fit).toBe((line?.size ?? 0) / 1000);
    expect(lengthOf(line as TextItem)).toBeLessThanOrEqual(12 * LINE - (LINE - BODY));
    expect(line?.size).toBeLessThan(42_000);
  });

  const long = '主题：聚焦我区人工智能产业发展';
  const headlines = (set: SetIssue): string[] => part(set, 'headline').map(({ text }) => text);
  it.each([
    ['beside text that runs down', 'direction: vertical, lines: 14,', 'width: 9em'],
    ['beside text that runs across', '', 'width: 9em, lines: 14'],
  ])('%s is broken between words where the block says how far, and told', async (_, text, width) => {
    const block = (most: string) =>
      `{article: a, columns: 1-2, ${text} head: {vertical: ${text ? 'right' : 'left'}, ${width}, size: 二号${most}}}`;
    const { set, told } = await setAt(issue(block(', most: 2'), article(2, long)));
    expect(told.filter((one) => one.startsWith('page/head'))).toEqual([]);
    expect(headlines(set)).toEqual(['聚焦我区', '人工智能产业发展']);
    const [first, second] = part(set, 'headline');
    expect(first?.x).toBeGreaterThan(second?.x ?? 0);
    expect(set.heads[0]?.ends).toEqual(['word']);
    const whole = await setAt(issue(block(''), article(2, long)));
    expect(headlines(whole.set)).toEqual(['聚焦我区人工智能产业发展']);
    expect(whole.told.map((one) => one.split(' ')[0])).toContain('page/head-too-wide');
  });

  it('stands in one line where its width has no room for two', async () => {
    const block =
      '{article: a, columns: 1-2, direction: vertical, lines: 14, head: {vertical: right, width: 4em, size: 二号, most: 2}}';
    const { set, told } = await setAt(issue(block, article(1, long)));
    expect(headlines(set)).toEqual(['聚焦我区人工智能产业发展']);
    expect(told.map((one) => one.split(' ')[0])).toEqual(['page/head-too-wide']);
  });

  it('makes its block no higher than its text where it may be broken', async () => {
    const block = (most: string) =>
      `{article: a, columns: 1-2, direction: vertical, head: {vertical: right, width: 9em, size: 二号${most}}}`;
    const heights = [];
    for (const most of ['', ', most: 2']) {
      const { set, told } = await setAt(issue(block(most), article(3, long)));
      expect(told).toEqual([]);
      heights.push(set.placements[0]?.lines);
    }
    expect(heights[1]).toBeLessThan(heights[0] ?? 0);
  });

  it.each([
    ['at the left, after its text', 'head: {vertical: left, width: 5em}', 'issue/value'],
    ['beside pictures or articles set into it', 'inserts: [{picture: 1, lines: 4}]', 'issue/keys-exclusive'],
  ])('or the block %s is refused', async (_, key, code) => {
    const folder = issue(`{article: a, columns: 1-2, direction: vertical, ${key}}`, article(1));
    const { value, diagnostics } = await setIssue(folder, projectAt(root), {});
    expect(value).toBeUndefined();
    expect(diagnostics.map((told) => told.code)).toContain(code);
  });
});

describe('a vertical head beside text that runs across', () => {
  it('is set by the same rules: quotation marks as corner brackets, Latin turned, digits in one em', async () => {
    const block = '{article: a, columns: 1, head: {vertical: left, width: 6em, lines: 17, size: 一号}}';
    const { set, told } = await setAt(issue(block, article(4, '主题：“协作”12次NATO')));
    expect(told).toEqual([]);
    const [line] = part(set, 'headline');
    expect(line?.text).toBe('“协作”12次NATO');
    expect([...(line?.forms.values() ?? [])]).toEqual([
      'double-opening',
      'double-closing',
      'combined',
      'joined',
      'turned',
      'turned',
      'turned',
      'turned',
    ]);
  });

  it('begins a line where {/} says so, from right to left', async () => {
    const block = '{article: a, columns: 1, head: {vertical: left, width: 6em, lines: 17, size: 二号}}';
    const { set, told } = await setAt(issue(block, article(4, '主题：协作机制{/}扩大会议')));
    expect(told).toEqual([]);
    const lines = part(set, 'headline');
    expect(lines.map(({ text }) => text)).toEqual(['协作机制', '扩大会议']);
    expect(lines.map(({ origin }) => [origin?.line, origin?.start, origin?.end])).toEqual([
      [0, 0, 4],
      [1, 4, 8],
    ]);
    expect(lines[0]?.x).toBeGreaterThan(lines[1]?.x ?? 0);
    expect(lines[0]?.y).toBe(lines[1]?.y);
  });

  it('that is longer than its room is broken where the block allows more lines and has room for them', async () => {
    const head = (width: string) =>
      `{article: a, columns: 1, head: {vertical: left, width: ${width}, lines: 15, size: 二号, most: 2}}`;
    const copy = article(4, '主题：神舟十七号发射成功，空间站迎来新乘组');
    const wide = await setAt(issue(head('7em'), copy));
    expect([part(wide.set, 'headline').map(({ text }) => text), wide.told]).toEqual([
      ['神舟十七号发射成功，', '空间站迎来新乘组'],
      [],
    ]);
    const narrow = await setAt(issue(head('4em'), copy));
    expect(part(narrow.set, 'headline')).toHaveLength(1);
    expect(narrow.told.join()).toContain('page/head-too-wide');
  });

  it('shares the slack of its room between its characters, never inside what stands in one em', async () => {
    const block = '{article: a, columns: 1, head: {vertical: left, width: 6em, lines: 17, size: 二号}}';
    const { set } = await setAt(issue(block, article(4, '主题：协作12次')));
    const [line] = part(set, 'headline');
    expect(Array.from(line?.advances ?? [])).toEqual([1500, 1500, 1000, 500, 1000]);
  });
});
