/** Tables and pull quotes in the copy: what is one, what is text, and where each cell comes from. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readArticleText } from '../../src/input/article.js';
import type { Pictures } from '../../src/input/pictures.js';
import type { Table } from '../../src/input/types.js';

const pictures: Pictures = {
  find: (file) => ({ file, path: undefined, sha256: '', bytes: undefined }),
};

/** Reads a body behind a headline: its first line is line 3 of the file. */
function bodyOf(...lines: string[]) {
  const diagnostics: Diagnostic[] = [];
  const reading = { pictures, off: new Set<never>(), runs: new Map() };
  const read = readArticleText(`主题：题\n\n${lines.join('\n')}\n`, { id: 'a', file: 'a.txt' }, reading, diagnostics);
  const told = diagnostics.map(({ code, place, params }) => [code, place.line, params]);
  return { ...read, told };
}
const cellsOf = (table: Table | undefined) => table?.rows.map((row) => row.map(({ text }) => text));

describe('a table', () => {
  it('is two rows or more; the first is its head', () => {
    const { tables, body, told } = bodyOf('甲', '| 区 | 户 |', '| 徐汇 | 12 |', '乙');
    expect(told).toEqual([]);
    expect(cellsOf(tables[0])).toEqual([
      ['区', '户'],
      ['徐汇', '12'],
    ]);
    expect(tables[0]).toMatchObject({ head: 1, columns: 2, first: 0, align: [undefined, undefined] });
    expect(body.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  it.each([
    ['|---|:-:|--:|', 1, [undefined, 'centre', 'right']],
    ['| :--- | :-: | -: |', 1, ['left', 'centre', 'right']],
  ])('has a line %s under its head that says how columns stand', (ruling, head, align) => {
    const { tables } = bodyOf('| 一 | 二 | 三 |', ruling, '| 1 | 2 | 3 |');
    expect(cellsOf(tables[0])).toHaveLength(2);
    expect(tables[0]).toMatchObject({ head, align });
  });

  it('has no head where that line is its first, and two rows of it where it is the third', () => {
    expect(bodyOf('|--|--|', '| 一 | 二 |').tables[0]).toMatchObject({ head: 0 });
    expect(bodyOf('| 一 | 二 |', '| 三 | 四 |', '|--|--|', '| 五 | 六 |').tables[0]).toMatchObject({ head: 2 });
  });

  it('keeps a cell that holds a lone dash or hyphen', () => {
    expect(cellsOf(bodyOf('| 一 | 二 |', '| - | - |', '| — | – |').tables[0])).toEqual([
      ['一', '二'],
      ['-', '-'],
      ['—', '–'],
    ]);
  });

  it('leads from every cell to its column, white beside bars left out of the log', () => {
    const { tables, normalisations } = bodyOf('| 区  |   户 |', '｜徐汇｜｜');
    const [[a, b], [c, d]] = tables[0].rows;
    expect([a, b, c].map(({ source }) => [source.line, source.column])).toEqual([
      [3, 3],
      [3, 10],
      [4, 2],
    ]);
    expect(d.text).toBe('');
    expect(normalisations).toEqual([]);
  });

  it('takes a bar that is escaped or in braces as text', () => {
    const { tables } = bodyOf('| a\\|b | {甲乙} |', '| {-1/80|丙丁} | 戊 |');
    expect(cellsOf(tables[0])).toEqual([
      ['a|b', '甲乙'],
      ['丙丁', '戊'],
    ]);
    expect(tables[0].rows[1][0].tracks).toHaveLength(1);
  });

  it('with rows of other lengths is told at each, and filled up', () => {
    const { tables, told } = bodyOf('| 一 | 二 | 三 |', '| 1 | 2 |', '| 1 | 2 | 3 | 4 |');
    expect(told).toEqual([
      ['article/table-cells', 3, { cells: 3, columns: 4 }],
      ['article/table-cells', 4, { cells: 2, columns: 4 }],
    ]);
    expect(tables[0].rows.map((row) => row.length)).toEqual([4, 4, 4]);
  });

  it('has the line before it as caption and source', () => {
    const { tables, body } = bodyOf(
      '表：各区进展｜来源：市房管局',
      '| 一 | 二 |',
      '| 1 | 2 |',
      'table: 另表',
      '| 一 | 二 |',
      '| 1 | 2 |',
    );
    expect(tables.map(({ caption, credit }) => [caption?.text, credit?.text])).toEqual([
      ['各区进展', '来源：市房管局'],
      ['另表', undefined],
    ]);
    expect(tables[0].credit?.source.column).toBe(8);
    expect(tables.map(({ first }) => first)).toEqual([0, 4]);
    expect(body).toEqual([]);
  });

  it.each([
    [['表：没有表']],
    [['| 只有一行 | 一 |']],
    [['\\| 一 | 二 |', '\\| 三 | 四 |']],
    [['|', '|']],
    [['|甲', '|乙']],
  ])('is not %j', (lines) => {
    const { tables, body } = bodyOf(...lines);
    expect(tables).toEqual([]);
    expect(body.map(({ text }) => text)).toEqual(lines.map((line) => line.replace('\\', '')));
  });
});

describe('a pull quote in the copy', () => {
  it('is told from text by the space behind its mark', () => {
    const { quotes, body } = bodyOf('> 甲', '>乙', '\\> 丙', '丁 > 戊');
    expect(quotes.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([['甲']]);
    expect(body.map(({ text }) => text)).toEqual(['>乙', '> 丙', '丁 > 戊']);
  });

  it.each(['> —— 王阿婆', '> -- 王阿婆', '> ——王阿婆'])('ends with whose words it is: %s', (line) => {
    expect(bodyOf('> 甲', line).quotes[0].attribution?.text).toMatch(/^——\s?王阿婆$/);
  });

  it('that is a dash and words alone has no other words to be whose', () => {
    expect(bodyOf('> ——甲').quotes[0]).toMatchObject({ paragraphs: [{ text: '——甲' }], attribution: undefined });
  });

  it('leads to its column', () => {
    expect(bodyOf('> 甲', '> ——乙').quotes[0]).toMatchObject({
      paragraphs: [{ source: { line: 3, column: 3 } }],
      attribution: { source: { line: 4, column: 3 } },
    });
  });
});
