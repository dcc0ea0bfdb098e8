/** Rules about the forms of diagnostics. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  type Diagnostic,
  formatGithub,
  formatJunit,
  formatSummary,
  formatText,
  messageOf,
  sortDiagnostics,
  type TextOptions,
  toJson,
  visible,
  worst,
} from '../../src/diagnostics/index.js';

const plain: TextOptions = {
  lang: 'en',
  path: (file) => `issues/x/${file}`,
  sourceLine: () => undefined,
  paint: (_, text) => text,
};
const missing: Diagnostic = {
  code: 'article/missing',
  params: { article: 'a', file: 'articles/a.txt', near: 'b' },
  place: { file: 'pages/1.yaml', line: 12, column: 5 },
};
const overset: Diagnostic = {
  code: 'page/overset',
  params: { article: 'a', lines: 11, characters: 178, before: '黄冲' },
  place: { file: 'articles/a.txt', line: 3, column: 7, page: 1, block: 'a' },
};
const unfit: Diagnostic = { code: 'issue/yaml', params: { problem: 'x' }, place: { file: 'issue.yaml' } };
const split: Diagnostic = { code: 'page/unit-split', params: { unit: '苏君', measure: 1 }, place: { page: 2 } };
const note: Diagnostic = { code: 'copy/bom', params: { file: 'articles/a.txt' }, place: { file: 'articles/a.txt' } };

describe('the catalogue', () => {
  const rows = Object.entries(catalogue);
  const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it.each(rows)('%s tells the same parameters in both languages', (_, { en, zh, help }) => {
    expect(names(zh)).toEqual(names(en));
    expect(names(help?.zh ?? '')).toEqual(names(help?.en ?? ''));
  });

  it('names every code by area and problem', () => {
    expect(rows.map(([code]) => code).filter((code) => !/^[a-z]+\/[a-z0-9-]+$/.test(code))).toEqual([]);
  });
});

describe('a finding of a page rule', () => {
  const area = { x: 20.9, y: 268.4, width: 28.9, height: 3.7 };
  const params = { text: '会议', white: 0.133 };
  const place = { file: 'pages/a1.yaml', line: 28, page: 1, block: 'a', area };
  const loose: Diagnostic = { code: 'lint/looseness', params, place, severity: 'error' };

  it('is told with its place on the page, in every form', async () => {
    expect(await formatText([loose], { ...plain, lang: 'zh' })).toContain(
      '（第 1 版，a，距左 20.9 毫米、距顶 268.4 毫米）',
    );
    expect(formatGithub([loose], plain.path)).toContain('(page 1, a, 20.9 mm from the left, 268.4 mm from the top)');
    expect(toJson(loose)).toMatchObject({ page: 1, block: 'a', area });
  });

  it('is as grave as it says, where it says so', () => {
    expect([worst([loose]), worst([{ ...loose, severity: 'warning' }])]).toEqual([1, 0]);
    expect(formatJunit([{ issue: 'x', diagnostics: [loose], path: plain.path }])).toContain('failures="1"');
    expect(toJson({ ...loose, severity: undefined }).severity).toBe('warning');
  });
});

describe('a message', () => {
  it('holds its parameters, in either language', () => {
    expect(messageOf(overset, 'en')).toBe('a is 11 lines / 178 characters too long; cut after “黄冲”');
    expect(messageOf(overset, 'zh')).toBe('《a》超出 11 行 / 178 字；在“黄冲”后截断');
  });

  it('does not take braces in a parameter for a parameter', () => {
    expect(messageOf({ ...overset, params: { ...overset.params, article: '{lines}' } }, 'en')).toMatch(
      /^\{lines\} is 11/,
    );
  });
});

describe('the exit code', () => {
  it.each([
    [[], 0],
    [[note, split], 0],
    [[note, overset], 1],
    [[overset, unfit, note], 2],
  ])('of %j is that of the worst', (diagnostics, code) => {
    expect(worst(diagnostics)).toBe(code);
  });
});

describe('the order', () => {
  it('is by file, line, column and code, lines as numbers, and equals stay as they came', () => {
    const at = (file: string | undefined, line: number, column: number, code: Diagnostic['code'], id = 0) =>
      ({ code, params: { id }, place: { file, line, column } }) satisfies Diagnostic;
    const sorted = [
      at(undefined, 1, 1, 'copy/crlf'),
      at('a', 2, 1, 'copy/bom', 2),
      at('a', 2, 1, 'copy/bom', 1),
      at('a', 2, 1, 'copy/crlf'),
      at('a', 2, 10, 'copy/bom'),
      at('a', 10, 1, 'copy/bom'),
      at('b', 1, 1, 'copy/bom'),
    ];
    const shuffled = [6, 5, 4, 3, 1, 2, 0].map((index) => sorted[index] as Diagnostic);
    expect(sortDiagnostics(shuffled)).toEqual(sorted);
  });
});

describe('text', () => {
  it('opens with file, line and column as a terminal can follow them', async () => {
    expect(await formatText([missing], plain)).toBe(
      'issues/x/pages/1.yaml:12:5: error article/missing: the article a has no file articles/a.txt; near names: b\n',
    );
  });

  it('names page and block, and leaves out what it does not know', async () => {
    expect(await formatText([overset], plain)).toMatch(/ cut after “黄冲” \(page 1, a\)\n$/);
    expect(await formatText([overset], { ...plain, lang: 'zh' })).toMatch(/ 错误 page\/overset: .*（第 1 版，a）\n$/);
    expect(await formatText([split], plain)).toMatch(/^warning page\/unit-split: .* \(page 2\)\n$/);
    expect(await formatText([unfit], plain)).toMatch(/^issues\/x\/issue.yaml: fatal issue\/yaml: /);
  });

  it('shows help under the message', async () => {
    const brace: Diagnostic = { code: 'copy/brace-open', params: { brace: '{' }, place: {} };
    expect(await formatText([brace], plain)).toMatch(/\n {2}help: A brace .*\n$/);
  });

  it('cannot be made to steer the terminal by what stands in the copy', async () => {
    const nasty = { ...overset, params: { ...overset.params, before: '\u001b[2J\u202e\n\u0007' } };
    const text = await formatText([nasty], plain);
    expect(text).toContain('‹U+001B›[2J‹U+202E›‹U+000A›‹U+0007›');
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('a code frame', () => {
  const frame = async (line: string, column: number) => {
    const at = { ...overset, place: { file: 'a.txt', line: 7, column } };
    const [, ...rest] = (
      await formatText([at], { ...plain, sourceLine: (_, number) => (number === 7 ? line : undefined) })
    ).split('\n');
    return rest.slice(0, -1);
  };

  it('sets its caret under the character, a Han character taking two columns', async () => {
    expect(await frame('abc错字', 2)).toEqual(['  7 | abc错字', '    |  ^']);
    expect(await frame('有错字', 3)).toEqual(['  7 | 有错字', '    |     ^^']);
    expect(await frame('𠮷错字', 2)).toEqual(['  7 | 𠮷错字', '    |   ^^']);
  });

  it('prints what cannot be seen by its code point, and the caret marks all of it', async () => {
    expect(await frame('署\ufffd名', 2)).toEqual(['  7 | 署‹U+FFFD›名', '    |   ^^^^^^^^']);
    expect(await frame('\ue000名', 2)).toEqual(['  7 | ‹U+E000›名', '    |         ^^']);
  });

  it('shows 32 columns on either side of a long paragraph', async () => {
    const [line, caret] = await frame('一'.repeat(300), 100);
    expect(line).toBe(`  7 | ...${'一'.repeat(32)}...`);
    expect(caret).toBe(`    | ${' '.repeat(3 + 32)}^^`);
  });

  it('points behind the line where something is missing at its end', async () => {
    expect(await frame('标题', 3)).toEqual(['  7 | 标题', '    |     ^']);
    expect(await frame('标题', 99)).toEqual(['  7 | 标题', '    |     ^']);
  });

  it('is left out where the source is not known, and under a note', async () => {
    const at = { ...note, place: { file: 'a', line: 1, column: 1 } };
    expect(await formatText([at], { ...plain, sourceLine: () => 'text' })).not.toContain('|');
    expect(await formatText([overset], plain)).not.toContain('|');
  });
});

describe('the summary', () => {
  it('names page and causes, then counts', () => {
    const again = { ...overset, place: { ...overset.place, block: 'b' } };
    expect(formatSummary('2023-10-23', [missing, overset, again, split, note], plain)).toBe(
      'issues/x/pages/1.yaml: article/missing\npage 1: page/overset x2\n2023-10-23: 3 errors, 1 warning\n',
    );
    expect(formatSummary('x', [overset], { ...plain, lang: 'zh' })).toBe(
      '第 1 版：page/overset\nx：1 处错误，0 处警告\n',
    );
  });

  it('says nothing of notes', () => {
    expect(formatSummary('x', [note], plain)).toBe('');
  });
});

describe('JSON', () => {
  it('has English text, the parameters, and only the places that are known', () => {
    expect(JSON.parse(JSON.stringify(toJson(overset)))).toEqual({
      code: 'page/overset',
      severity: 'error',
      message: 'a is 11 lines / 178 characters too long; cut after “黄冲”',
      params: { article: 'a', lines: 11, characters: 178, before: '黄冲' },
      file: 'articles/a.txt',
      line: 3,
      column: 7,
      page: 1,
      block: 'a',
    });
    expect(Object.keys(toJson(split))).toEqual(['code', 'severity', 'message', 'params', 'page']);
  });
});

describe('annotations for GitHub', () => {
  it('have a level, a place and the code as title', () => {
    expect(formatGithub([overset], plain.path)).toBe(
      '::error file=issues/x/articles/a.txt,line=3,col=7,title=page/overset::a is 11 lines / 178 characters too long; cut after “黄冲” (page 1, a)\n',
    );
    const levels = formatGithub([unfit, split, note], plain.path).match(/^::\w+/gm);
    expect(levels).toEqual(['::warning', '::notice', '::error']);
  });

  it('escape what the runner would take for syntax: more in properties than in the message', () => {
    const odd: Diagnostic = {
      code: 'page/unit-split',
      params: { unit: '100%, a::b\r\nc', measure: 1 },
      place: { file: '50%,x:y\n.txt', line: 1 },
    };
    expect(formatGithub([odd], (file) => file)).toBe(
      '::warning file=50%25%2Cx%3Ay%0A.txt,line=1,title=page/unit-split::' +
        '“100%25, a::b%0D%0Ac” is wider than its line of 1 em and was split\n',
    );
  });
});

describe('JUnit', () => {
  it('has a suite an issue and a case a diagnostic: fatal an error, error a failure, the rest passes', () => {
    const xml = formatJunit([{ issue: 'x', diagnostics: [unfit, overset, split], path: plain.path }]);
    expect(xml).toContain('<testsuites tests="3" failures="1" errors="1">');
    expect(xml).toContain('<testsuite name="x" tests="3" failures="1" errors="1">');
    expect(xml).toMatch(
      /<testcase classname="x" name="page\/overset issues\/x\/articles\/a.txt:3:7" file="[^"]+" line="3"><failure type="page\/overset"/,
    );
    expect(xml).toMatch(/<error type="issue\/yaml" message="this is not YAML: x">/);
    expect(xml).toMatch(/name="page\/unit-split"><system-out>warning: /);
  });

  it('has one passing case for an issue without findings', () => {
    const xml = formatJunit([{ issue: 'x', diagnostics: [], path: plain.path }]);
    expect(xml).toContain('<testsuites tests="1" failures="0" errors="0">');
    expect(xml).toContain('<testcase classname="x" name="clean"/>');
  });

  it('escapes mark-up, and writes by name what XML cannot hold', () => {
    const odd = { ...overset, params: { ...overset.params, before: '<a href="x">&\'\u0001\ud800\uffff\n' } };
    const xml = formatJunit([{ issue: '"<&', diagnostics: [odd], path: plain.path }]);
    expect(xml).toContain('&lt;a href=&quot;x&quot;&gt;&amp;&apos;U+0001U+D800U+FFFF&#10;');
    expect(xml).toContain('<testsuite name="&quot;&lt;&amp;"');
  });
});

describe('what is visible', () => {
  it('stays as it is: Han, marks, variation selectors, emoji', () => {
    const text = '葛󠄀飾，“中文”…… 〓■ 😀';
    expect(visible(text)).toBe(text);
  });
});
