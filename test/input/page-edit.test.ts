/** Writing into a page's file: the value changes, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { type Edit, withValue, withValues } from '../../src/input/page-edit.js';

const PAGE = `# 一版
name: 要闻
blocks:
  # 头条
  - article: lead   # 题文
    columns: 1-3
    head: {size: 48pt, kicker: 18pt}
    inserts:
      - {picture: 1, columns: 1-3, lines: 18, at: bottom}   # 压底
      - picture: 2

  - {article: b, columns: "4"}
`;

describe('a value is written', () => {
  it.each<[string, Edit['path'], Edit['value'], string, string]>([
    ['in the place of the old one', ['blocks', 0, 'inserts', 0, 'lines'], 14, 'lines: 18', 'lines: 14'],
    [
      'into a flow map that has not its key',
      ['blocks', 0, 'head', 'most'],
      1,
      'kicker: 18pt}',
      'kicker: 18pt, most: 1}',
    ],
    [
      'into a flow map of one line',
      ['blocks', 1, 'without'],
      ['deck', 'cut-2'],
      'columns: "4"}',
      'columns: "4", without: [deck, cut-2]}',
    ],
    [
      'on a line of its own behind the last that has a value of one line',
      ['blocks', 0, 'without'],
      ['cuts'],
      'kicker: 18pt}\n',
      'kicker: 18pt}\n    without: [cuts]\n',
    ],
    [
      'into a block map in a list',
      ['blocks', 0, 'inserts', 1, 'off'],
      true,
      '- picture: 2\n',
      '- picture: 2\n        off: true\n',
    ],
    [
      'with the map it stands in',
      ['blocks', 1, 'head', 'size'],
      '20.5pt',
      'columns: "4"}',
      'columns: "4", head: {size: 20.5pt}}',
    ],
  ])('%s', (_, path, value, from, to) => {
    expect(withValue(PAGE, { path, value })).toBe(PAGE.replace(from, to));
  });

  it('with the line ends of its file', () => {
    const file = PAGE.replaceAll('\n', '\r\n');
    const edit = { path: ['blocks', 0, 'without'], value: ['deck'] };
    expect(withValue(file, edit)).toBe(withValue(PAGE, edit).replaceAll('\n', '\r\n'));
  });

  it('behind a byte order mark, which stays', () => {
    const bytes = Buffer.from(`\ufeff${PAGE}`, 'utf8');
    const edits = [
      { path: ['blocks', 0, 'columns'], value: '1-2' },
      { path: ['blocks', 0, 'columns'], value: 3 },
    ];
    expect(withValues(bytes, edits)).toBe(`\ufeff${PAGE.replace('columns: 1-3', 'columns: 3')}`);
  });

  it('into no file that is not UTF-8', () => {
    expect(withValues(Buffer.from([0x6e, 0x3a, 0xd6, 0xd0]), [])).toBeUndefined();
  });

  it('nowhere that holds no keys', () => {
    expect(() => withValue(PAGE, { path: ['name', 'size'], value: 1 })).toThrow(RangeError);
  });
});
