/** Runs, marks and readings from the copy to the page: where they stand, that the leading stays, that nothing is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FillItem, galleyText, type PathItem, pageText, type TextItem } from '../../src/display/index.js';
import { accountFor } from '../../src/pipeline/account.js';
import { drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { extracted } from '../render/reading.js';
import { issueOf, pageOf, project, root, setAt } from './fixture.js';

const LINE = 16_000;
const BODY = 10_500;
const SIZE = BODY / 1000;

const full = [
  '{专|鲁迅}{专|周作人}与{书|呐喊}，{点|须注意的，不是别处}。**黑体**与{楷|楷体}在一段之内，{楷|甲{点|乙丙}丁}。即5m{上|2}，水是H{下|2}O，注{上|[1]}在此。',
  '{注|北京|Běi jīng}是{注|首都|shǒudū}，{注|妈|ㄇㄚ}在{疏|李明}家。{书|史记·货殖列传第六十九及其他文章的汇编本}很长，office与{楷|office}。',
];
const articleOf = (paragraphs: readonly string[]): string => `主题：标{楷|注}\n\n${paragraphs.join('\n')}\n`;
const setCopy = (paragraphs: readonly string[], block = '{article: a, columns: 1}') =>
  setAt(issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': articleOf(paragraphs) }));
const down = '{article: a, columns: 1-2, direction: vertical}';

const items = (set: SetIssue) => set.list.pages.flatMap((page) => page.items);
const texts = (set: SetIssue, part = 'body'): TextItem[] =>
  items(set).filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === part);
const paths = (set: SetIssue): PathItem[] => items(set).filter((item): item is PathItem => item.kind === 'path');
/** Rules as long as a name and as thick as half a point: no other fill of a page is. */
const rules = (set: SetIssue): FillItem[] =>
  items(set).filter((item): item is FillItem => item.kind === 'fill' && Math.min(item.width, item.height) === 462);
const widthOf = ({ advances, size }: TextItem): number =>
  (Array.from(advances).reduce((sum, step) => sum + step, 0) * size) / 1000;

/** The box around a path, one subpath a time. */
function boxes({ steps }: PathItem): { left: number; right: number; top: number; bottom: number }[] {
  const found: { xs: number[]; ys: number[] }[] = [];
  for (const [letter, ...places] of steps) {
    if (letter === 'M') found.push({ xs: [], ys: [] });
    found.at(-1)?.xs.push(places.at(-2) as number);
    found.at(-1)?.ys.push(places.at(-1) as number);
  }
  return found.map(({ xs, ys }) => ({
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }));
}

describe.each([
  ['across', '{article: a, columns: 1}'],
  ['down', down],
])('copy with every mark-up, set %s', (way, block) => {
  it('is on the page once, in pieces that make its lines, each where its line has come to', async () => {
    const { set, told } = await setCopy(full, block);
    expect(told).toEqual([]);
    const lines = set.placed.flatMap(({ blocks }) => blocks.flatMap((placed) => placed.lines));
    for (const { set: line, origin, size } of lines.filter((one) => one.origin.part === 'body')) {
      const pieces = texts(set).filter(
        (item) => item.origin?.paragraph === origin.paragraph && item.origin.line === origin.line,
      );
      expect(pieces.map(({ text }) => text).join('')).toBe(line.text);
      const first = pieces[0] as TextItem;
      for (const piece of pieces) {
        const before = Array.from(line.advances.subarray(0, (piece.origin?.start ?? 0) - line.start));
        const place = (before.reduce((sum, step) => sum + step, 0) * size) / 1000;
        const stands = way === 'across' ? piece.x - first.x : piece.y - first.y;
        expect(Math.abs(stands - place)).toBeLessThanOrEqual(1);
      }
      const end = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
      expect(Math.abs(end - (line.width * size) / 1000)).toBeLessThanOrEqual(pieces.length * 5);
    }
  });

  it('has the lines where copy without it has them: marks and readings take none of the leading', async () => {
    const { set } = await setCopy(full, block);
    const across = texts(set)
      .filter(({ size, font }) => size === BODY && font === 'body')
      .map(({ x, y }) => (way === 'across' ? y : -x));
    const steps = [...new Set(across)].sort((a, b) => a - b);
    expect(steps.slice(1).map((place, index) => place - (steps[index] ?? 0))).toEqual(steps.slice(1).map(() => LINE));
  });

  it('is the golden page', async () => {
    const { set } = await setCopy(full, block);
    const [page] = set.list.pages;
    await expect(page && pageText(page)).toMatchFileSnapshot(`golden/markup-${way}.page.txt`);
    await expect(galleyText(set.list)).toMatchFileSnapshot(`golden/markup-${way}.galley.txt`);
  });

  it('is read back from the PDF paragraph by paragraph, the readings of each after it', async () => {
    const { set } = await setCopy(full, block);
    const pdf = await drawPdf(set.list, { fonts: set.fonts, images: () => new Uint8Array(), project });
    const text = await extracted(pdf);
    const bare = (many: readonly TextItem[]) => many.map((item) => item.text.replace(/\s/g, '')).join('');
    const ofSecond = ({ origin }: TextItem) => origin?.paragraph === 1;
    const readings = texts(set, 'ruby').filter(ofSecond);
    expect(readings.length).toBeGreaterThan(1);
    expect(text).toContain(bare(texts(set).filter(ofSecond)) + bare(readings));
  });
});

describe('emphasis dots', () => {
  it('stand under the middle of every character and letter of their range, none under marks and white', async () => {
    const { set } = await setCopy(['{点|天地，A b。}玄黄']);
    const [path] = paths(set);
    const [line] = texts(set);
    const dots = boxes(path as PathItem);
    expect(dots).toHaveLength(4);
    for (const [index, { left, right }] of dots.slice(0, 2).entries())
      expect(Math.abs((left + right) / 2 - (line?.x ?? 0) - (500 + 1000 * index) * SIZE)).toBeLessThanOrEqual(1);
    expect(path?.width).toBe(0);
  });

  it('stand clear of their own line and of the next one', async () => {
    const { set } = await setCopy(['{点|天地玄黄}']);
    const [{ y: baseline } = { y: 0 }] = texts(set);
    for (const { top, bottom } of boxes(paths(set)[0] as PathItem)) {
      expect(top).toBeGreaterThan(baseline + 120 * SIZE);
      expect(bottom).toBeLessThan(baseline + LINE - 880 * SIZE);
    }
  });

  it('stand below descenders', async () => {
    const { set } = await setCopy(['{点|gap}']);
    const [{ y: baseline } = { y: 0 }] = texts(set);
    for (const { top } of boxes(paths(set)[0] as PathItem)) expect(top).toBeGreaterThan(baseline + 271 * SIZE);
  });

  it('stand one under each letter of a ligature', async () => {
    const { set } = await setCopy(['{点|office}']);
    const dots = boxes(paths(set)[0] as PathItem).map(({ left }) => left);
    expect(new Set(dots).size).toBe(6);
    expect(dots).toEqual([...dots].sort((a, b) => a - b));
  });

  it('stand at the right of lines that run down, one beside digits in one em', async () => {
    const { set } = await setCopy(['{点|第12次}'], down);
    const [{ x } = { x: 0 }] = texts(set);
    const dots = boxes(paths(set)[0] as PathItem);
    expect(dots).toHaveLength(3);
    for (const { left } of dots) expect(left).toBeGreaterThan(x + 500 * SIZE);
  });
});

describe('proper-name lines and book-title waves', () => {
  it('are parted between two names that touch', async () => {
    const { set } = await setCopy(['{专|鲁迅}{专|周作人}说']);
    const [first, second] = rules(set);
    const [{ x } = { x: 0 }] = texts(set);
    expect(first && first.x - x).toBe(Math.round(50 * SIZE));
    expect(first && second && second.x - first.x - first.width).toBeCloseTo(100 * SIZE, -1);
  });

  it('go on over a line end without a gap', async () => {
    const { set } = await setCopy(['{书|天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏}']);
    const lines = texts(set);
    const [first, second] = paths(set).map((path) => boxes(path)[0]);
    const edge = (lines[0]?.x ?? 0) + widthOf(lines[0] as TextItem);
    expect(Math.abs((first?.right ?? 0) - edge)).toBeLessThanOrEqual(1);
    expect(second?.left).toBe(lines[1]?.x);
  });

  it('stand at the left of lines that run down', async () => {
    const { set } = await setCopy(['{专|鲁迅}的{书|呐喊}'], down);
    const [{ x } = { x: 0 }] = texts(set);
    expect((rules(set)[0]?.x ?? 0) + 462).toBeLessThan(x - 500 * SIZE);
    expect(boxes(paths(set)[0] as PathItem)[0]?.right).toBeLessThan(x - 500 * SIZE);
  });
});

describe('readings', () => {
  it('are half as large as their base and centred over it', async () => {
    const { set, told } = await setCopy(['在{注|北京|Běijīng}和{注|徐汇|Xúhuì}']);
    expect(told).toEqual([]);
    const [line] = texts(set);
    const readings = texts(set, 'ruby');
    expect(readings.map(({ text, size }) => [text, size])).toEqual([
      ['Běijīng', BODY / 2],
      ['Xúhuì', BODY / 2],
    ]);
    const middle = (readings[0]?.x ?? 0) + widthOf(readings[0] as TextItem) / 2;
    const own = 2000 * SIZE;
    expect(Math.abs(middle - (line?.x ?? 0) - 1000 * SIZE - own / 2)).toBeLessThanOrEqual(150 * SIZE);
    expect(readings[0]?.y).toBeLessThan((line?.y ?? 0) - 880 * SIZE);
  });

  it('name their base and their own text in their origin', async () => {
    const { set } = await setCopy(['天', '在{注|北京|Běijīng}']);
    expect(texts(set, 'ruby')[0]?.origin).toEqual({
      article: 'a',
      part: 'ruby',
      paragraph: 1,
      line: 0,
      start: 0,
      end: 7,
      over: { part: 'body', ruby: 0 },
    });
  });

  it('under dots are set smaller, those of one line alike, and nothing is told while they have room', async () => {
    const above = '天地玄黄宇宙洪荒日月盈昃辰宿列';
    const { set, told } = await setCopy([`{点|${above}}{注|张|zhāng}寒{注|来|lái}`]);
    expect(told).toEqual([]);
    const sizes = texts(set, 'ruby').map(({ size }) => size);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(BODY / 2);
    expect(sizes[0]).toBeGreaterThanOrEqual(0.35 * BODY);
  });

  it('without room are told at their place, and printed', async () => {
    const crowded = await setCopy(
      ['{书|天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏}', '{点|天地{注|玄|xuán}}'],
      down,
    );
    expect(crowded.told).toEqual(['page/ruby-room articles/a.txt:4:11']);
    expect(texts(crowded.set, 'ruby')).toMatchObject([{ text: 'xuán', size: Math.round(0.35 * BODY) }]);
  });

  it('that are not printed are told as lost', async () => {
    const { set } = await setCopy(['在{注|北京|Běijīng}']);
    const pages = set.list.pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.kind !== 'text' || item.origin?.part !== 'ruby'),
    }));
    expect(accountFor(set.issue, [], pages, set.placed)).toMatchObject([
      { code: 'page/lost', params: { count: 7, text: 'Běijīng' } },
    ]);
  });

  it('are cut with their base where the copy is too long', async () => {
    const long = '天地玄黄宇宙洪荒日月盈昃辰宿列张'.repeat(4);
    const { set, told } = await setCopy([`${long}{注|北京|Běijīng}`], '{article: a, columns: 1, lines: 5}');
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    expect(texts(set, 'ruby')).toEqual([]);
  });
});

it('a run of the layout’s own is in its ink, and so is its mark', async () => {
  const layout = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8');
  const folder = issueOf(
    {
      'pages/a1.yaml': pageOf('{article: a, columns: 1}'),
      'articles/a.txt': articleOf(['天{红|地{点|玄}}黄']),
      'own.yaml': `${layout}\nruns: {红: {colour: [0, 100, 100, 0], font: kai}}\n`,
    },
    'layout: ./own.yaml',
  );
  const { set, told } = await setAt(folder);
  expect(told).toEqual([]);
  expect(texts(set).map(({ text, font, colour }) => [text, font, colour.join(' ')])).toEqual([
    ['天', 'body', '0 0 0 100'],
    ['地玄', 'kai', '0 100 100 0'],
    ['黄', 'body', '0 0 0 100'],
  ]);
  expect(paths(set)[0]?.colour).toEqual([0, 100, 100, 0]);
  expect(set.list.fonts.map(({ role }) => role)).toContain('kai');
});

describe('a superscript', () => {
  it('is smaller, on a raised baseline; down the page it stands to the right', async () => {
    const { set } = await setCopy(['即m{上|2}，H{下|2}O']);
    const [plain, raised, , lowered] = texts(set);
    expect(raised).toMatchObject({ text: '2', size: 0.6 * BODY, y: (plain?.y ?? 0) - 350 * SIZE });
    expect(lowered).toMatchObject({ text: '2', y: (plain?.y ?? 0) + 150 * SIZE });
    const vertical = texts((await setCopy(['天{上|2}，地'], down)).set);
    expect(vertical[1]?.x).toBeGreaterThan(vertical[0]?.x ?? 0);
  });
});
