/** Tables on the page: rows on the grid, columns, rules, sizes, and that nothing of them is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { issueOf, pageOf, root, setAt } from './fixture.js';

const TEXT = '今年以来，全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const copy = (...lines: string[]): string => `主题：题\n\n${`${TEXT}\n`.repeat(6)}${lines.join('\n')}\n`;
const ROWS = ['| 区 | 户数 | 完成率 |', '| 徐汇 | 1,204 | 98.5% |', '| 黄浦区 | 23,410 | 100% |'];

/** The project's layout with its tables in another style. */
const layoutWith = (style: string): string =>
  readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(/(?<=\n {4}table: ).*/, style);

async function setWith(lines: readonly string[], columns = '1', style?: string) {
  const block = `{article: a, columns: 1-2, inserts: [{table: 1, columns: ${columns}, at: bottom}]}`;
  const layout: Record<string, string> = style === undefined ? {} : { 'own.yaml': layoutWith(style) };
  const files = { 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy(...lines), ...layout };
  const { set, told } = await setAt(issueOf(files, `layout: ${style === undefined ? 'broadsheet-5' : './own.yaml'}`));
  const { items } = set.list.pages[0];
  const part = (name: string) =>
    items.filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === name);
  const { grid } = set.issue.layout.kinds.single;
  const fills = items.filter((item) => item.kind === 'fill').filter(({ y }) => y > grid.top);
  return { set, told, part, fills, grid };
}

const rightOf = ({ x, size, advances }: TextItem): number =>
  x + Math.round((Array.from(advances).reduce((sum, step) => sum + step, 0) * size) / 1000);

describe('a table', () => {
  it('stands at the foot of its column: head, rows and source in order, all of it once', async () => {
    const { told, part, set } = await setWith(['表：进展｜来源：房管局', ...ROWS]);
    expect(told).toEqual([]);
    const parts = ['table-caption', 'table-head', 'table', 'table-credit'];
    expect(parts.map((name) => part(name).map(({ text }) => text))).toEqual([
      ['进展'],
      ['区', '户数', '完成率'],
      ['徐汇', '1,204', '98.5%', '黄浦区', '23,410', '100%'],
      ['来源：房管局'],
    ]);
    expect(galleyText(set.list)).toContain(
      [
        'table-caption: 进展',
        'table-head: 区 | 户数 | 完成率',
        'table: 徐汇 | 1,204 | 98.5%',
        'table: 黄浦区 | 23,410 | 100%',
        'table-credit: 来源：房管局',
      ].join('\n'),
    );
  });

  it('has its rows on the grid, and its head in another face', async () => {
    const { part, grid } = await setWith(ROWS);
    for (const { y, size } of [...part('table-head'), ...part('table')]) {
      const top = y - Math.round(0.88 * size) - Math.round((grid.line - size) / 2);
      expect((top - grid.top) % grid.line).toBe(0);
    }
    expect(new Set(part('table-head').map(({ font }) => font))).toEqual(new Set(['sans']));
    expect(new Set(part('table').map(({ font }) => font))).toEqual(new Set(['body']));
  });

  it('has three rules as wide as its columns, those at head and foot the heavier ones, on the edges of rows', async () => {
    const { fills, grid } = await setWith(ROWS);
    expect(fills.map(({ height }) => height)).toEqual([1000, 500, 1000]);
    expect(fills.map(({ width }) => width)).toEqual([grid.column, grid.column, grid.column]);
    const [head, under, foot] = fills;
    expect((head.y - grid.top) % grid.line).toBe(0);
    expect(under.y + 250).toBe(head.y + grid.line);
    expect(foot.y + foot.height).toBe(head.y + 3 * grid.line);
  });

  it('has rules between rows and columns where the layout says so', async () => {
    const { fills, grid } = await setWith(ROWS, '1', '{rule: 0.5pt, row-rule: 0.25pt, column-rule: 0.25pt}');
    const across = fills.filter(({ width }) => width === grid.column);
    expect(across.map(({ height }) => height)).toEqual([500, 500, 250, 500]);
    const down = fills.filter(({ width }) => width === 250);
    expect(down.map(({ height }) => height)).toEqual([3 * grid.line, 3 * grid.line]);
  });

  it('has numbers with their decimal points under each other', async () => {
    const rows = ['| 项 | 数 |', '| 甲 | 3.25 |', '| 乙 | 112.8 |', '| 丙 | 7 |', '| 丁 | 持平 |'];
    const { part } = await setWith(rows);
    const [a, b, c, none] = part('table').filter(({ origin }) => (origin?.paragraph ?? 0) % 2 === 1);
    const pointOf = ({ x, size, text, advances }: TextItem): number => {
      const at = text.includes('.') ? text.indexOf('.') : text.length;
      return (
        x +
        Math.round(
          (Array.from(advances)
            .slice(0, at)
            .reduce((sum, step) => sum + step, 0) *
            size) /
            1000,
        )
      );
    };
    expect(pointOf(b)).toBe(pointOf(a));
    expect(pointOf(c)).toBe(pointOf(a));
    expect(none.text).toBe('持平');
  });

  it('stands by columns as its ruling line says', async () => {
    const rows = ['| 甲乙丙 | 甲乙丙 | 甲乙丙 |', '|:--|:-:|--:|', '| 一 | 一 | 一 |'];
    const { part } = await setWith(rows);
    const [head, data] = [part('table-head'), part('table')];
    expect(data[0].x).toBe(head[0].x);
    expect(Math.abs(data[1].x + rightOf(data[1]) - head[1].x - rightOf(head[1]))).toBeLessThanOrEqual(2);
    expect(rightOf(data[2])).toBe(rightOf(head[2]));
  });

  it('breaks cells between words where they cannot stand on one line', async () => {
    const rows = ['| 项目 | 内容 |', '| 旧区改造 | 电梯加装、楼道扶手、花园座椅、适老化改造 |', '| 甲 | 乙 |'];
    const { part, told } = await setWith(rows);
    expect(told).toEqual([]);
    const lines = part('table').filter(({ origin }) => origin?.paragraph === 3);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join('')).toBe('电梯加装、楼道扶手、花园座椅、适老化改造');
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
  });

  it('that is too wide is set smaller, to the least size, before it is told', async () => {
    const wide = (characters: number) => [
      '| 一 | 二 |',
      `| ${'{甲乙丙丁}'.repeat(1)} | {${'字'.repeat(characters)}} |`,
    ];
    const sizeOf = async (characters: number) => {
      const { part, told } = await setWith(wide(characters));
      return [part('table')[0].size, told.length];
    };
    expect(await sizeOf(8)).toEqual([9000, 0]);
    expect(await sizeOf(16)).toEqual([7500, 0]);
    expect(await sizeOf(24)).toEqual([7500, 1]);
    expect((await setWith(wide(24))).told).toEqual(['page/table-too-wide articles/a.txt:9:1']);
  });

  it('may be all that an article has, and keeps no white for text that is not there', async () => {
    const block = '{article: a, columns: 1, inserts: [{table: 1}]}';
    const folder = issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': `主题：题\n\n${ROWS.join('\n')}\n` });
    const { told, set } = await setAt(folder);
    expect(told).toEqual([]);
    const head = 2;
    expect(set.placements[0]).toMatchObject({ lines: head + ROWS.length, legs: [0] });
  });

  it('has its room where the text beside it is shorter', async () => {
    const block = '{article: a, columns: 1-2, inserts: [{table: 1, columns: 2}]}';
    const rows = [...ROWS, ...ROWS, ...ROWS].join('\n');
    const folder = issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': `主题：题\n\n${TEXT}\n${rows}\n` });
    const { set } = await setAt(folder);
    expect(set.placements[0].lines).toBeGreaterThanOrEqual(3 * ROWS.length);
  });

  it('that no block places, or that the article has not, is told', async () => {
    const unplaced = { 'pages/a1.yaml': pageOf('{article: a, columns: 1}'), 'articles/a.txt': copy(...ROWS) };
    expect((await setAt(issueOf(unplaced))).told).toEqual(['page/table-unplaced pages/a1.yaml:4:15']);
    expect((await setWith([])).told).toEqual(['page/table-missing pages/a1.yaml:4:50']);
  });

  it('that is left out is accounted for', async () => {
    const block = '{article: a, columns: 1, inserts: [{table: 1, off: true}]}';
    const folder = issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy(...ROWS) });
    const { told, set } = await setAt(folder);
    expect(told.filter((one) => !one.startsWith('page/left-out'))).toEqual(['page/insert-off pages/a1.yaml:4:15']);
    expect(set.leftOut).toHaveLength(9);
  });

  it('loses no character, whatever is in its cells and however narrow', async () => {
    const character = fc.constantFrom(...'区户数，。“”（）Wi-Fi5,.%—{}*\\ 的');
    const cell = fc.array(character, { maxLength: 20 }).map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 7 })
          .chain((columns) =>
            fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }),
          ),
        async (rows) => {
          const { told } = await setWith(rows.map((cells) => `| ${cells.join(' | ')} |`));
          expect(told.filter((one) => one.startsWith('page/lost'))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
