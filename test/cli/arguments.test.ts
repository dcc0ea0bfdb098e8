/** Rules about the command line's words. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));
const problems = (line: string) => read(line).diagnostics.map(({ code, params }) => ({ code, ...params }));

describe('the command line', () => {
  it('takes options before, between and behind names, with or without =', () => {
    const { value, diagnostics } = read('--lang zh build a --page 3 b --out=dir --final');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      command: 'build',
      operands: ['a', 'b'],
      values: { lang: 'zh', page: 3, out: 'dir', final: true },
    });
  });

  it('takes what stands behind -- for names', () => {
    expect(read('build -- --final').value).toMatchObject({ operands: ['--final'], values: {} });
  });

  it('takes - for a name: standard input', () => {
    expect(read('compose -').value.operands).toEqual(['-']);
  });

  it.each([
    ['build --png', 100, []],
    ['build --png 150', 150, []],
    ['build --png=150 a', 150, ['a']],
    ['build --png 150 a', 150, ['a']],
    ['build --png 2023-10-23', 100, ['2023-10-23']],
    ['build --png ./150', 100, ['./150']],
    ['--png 150 build a', 150, ['a']],
  ])('%s draws at %i dpi', (line, dpi, operands) => {
    const { value, diagnostics } = read(line);
    expect(diagnostics).toEqual([]);
    expect(value.values.png).toBe(dpi);
    expect(value.operands).toEqual(operands);
    expect(value.command).toBe('build');
  });

  it.each([
    ['', { code: 'usage/command-missing', known: 'build, check, close, compose, diff, fonts' }],
    ['biuld', { code: 'usage/command-unknown', command: 'biuld', near: 'build' }],
    ['frobnicate', { code: 'usage/command-unknown', near: 'build, check, close, compose, diff, fonts' }],
    ['build --pgae 3', { code: 'usage/option-unknown', option: '--pgae', command: 'banxin build', near: '--page' }],
    ['check --out x', { code: 'usage/option-unknown', option: '--out', command: 'banxin check' }],
    ['build -x', { code: 'usage/option-unknown', option: '-x' }],
    ['build --__proto__ x', { code: 'usage/option-unknown', option: '--__proto__' }],
    ['build --page', { code: 'usage/option-value', option: '--page', expected: 'N (1-9999)', got: '' }],
    ['build --page 0', { code: 'usage/option-value', got: '0' }],
    ['build --page -1', { code: 'usage/option-value', got: '-1' }],
    ['build --page 1.5', { code: 'usage/option-value', got: '1.5' }],
    ['build --page three', { code: 'usage/option-value', got: 'three' }],
    ['build --png=9999', { code: 'usage/option-value', option: '--png', expected: 'DPI (18-600)' }],
    ['build --out --json', { code: 'usage/option-value', option: '--out', got: '--json' }],
    ['build --out=', { code: 'usage/option-value', option: '--out', got: '' }],
    ['build --lang fr', { code: 'usage/option-value', option: '--lang', expected: 'en|zh', got: 'fr' }],
    ['build --format xml', { code: 'usage/option-value', expected: 'text|github|junit' }],
    ['build --final=yes', { code: 'usage/option-flag', option: '--final', got: 'yes' }],
    ['build --final --final', { code: 'usage/option-twice', option: '--final' }],
    ['build --json --format junit', { code: 'usage/options-exclusive', option: '--json', other: '--format' }],
    ['build --all 2023-10-23', { code: 'usage/options-exclusive', option: '--all', other: '2023-10-23' }],
    ['compose a b', { code: 'usage/too-many', command: 'banxin compose', most: 1, got: 'b' }],
  ])('“%s” is refused', (line, problem) => {
    expect(problems(line)).toEqual([expect.objectContaining(problem)]);
  });

  it('asks for help whatever else is wrong', () => {
    expect(read('build --nonsense --help')).toMatchObject({ value: { values: { help: true } }, diagnostics: [] });
    expect(read('-h').value.values.help).toBe(true);
  });
});
