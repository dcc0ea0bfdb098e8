/** Rules about `build` and `check`: what is set, told and written, and the exit codes of the contract. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { type Answer, file, filesIn, folderWith, pipelineOf, projectWith, put, worldIn } from './world.js';

const overset: Diagnostic = {
  code: 'page/overset',
  params: { article: 'a', lines: 11, characters: 178, before: '黄冲' },
  place: { file: 'articles/a.txt', line: 2, column: 3, page: 1, block: 'a' },
};
const unfit: Diagnostic = { code: 'issue/yaml', params: { problem: 'x' }, place: { file: 'issue.yaml', line: 1 } };
const warning: Diagnostic = { code: 'page/unit-split', params: { unit: '苏', measure: 1 }, place: { page: 1 } };
const placements = [
  { page: 1, block: '要闻', columns: '1-3', line: 1, lines: 24, legs: [15, 14, 15], measure: [17.2, 17.2, 17.2] },
  { page: 12, block: 'b', columns: '4', line: 25, lines: 6, legs: [], measure: [9.75, 16.8] },
];

async function ran(
  line: string,
  answers: (issue: string) => Answer,
  given: Parameters<typeof worldIn>[1] = {},
  root = projectWith('a', 'b'),
) {
  const world = worldIn(root, { services: pipelineOf(answers), ...given });
  const exit = await run(line.split(' '), world);
  return {
    exit,
    root,
    world,
    out: world.out(),
    err: world.err(),
    written: existsSync(join(root, 'out')) ? filesIn(join(root, 'out')) : {},
  };
}

describe('build', () => {
  it('of a clean issue prints where every block stands, writes, and is silent on stderr', async () => {
    const { exit, out, err, written } = await ran('build b', () => ({ placements }));
    expect(exit).toBe(0);
    expect(out).toBe(
      [
        'b',
        'page  block  columns  lines  legs      measure (em)',
        '   1  要闻   1-3      1-24   15 14 15  17.2',
        '  12  b      4        25-30            9.75 16.8',
        'out/b: 2 files',
        '',
      ].join('\n'),
    );
    expect(err).toBe('');
    expect(written).toEqual({ 'b/issue.pdf': 'pdf of b', 'b/report.json': '{}' });
  });

  it('tells what the last build’s report says of this one, where there is a report, and writes nothing of it', async () => {
    const read: string[] = [];
    const changed = (report: string) => {
      read.push(report);
      return [warning];
    };
    const first = await ran('build b', () => ({ changed }));
    expect([first.exit, first.err, read]).toEqual([0, '', []]);
    for (const command of ['check b', 'build b']) {
      const next = await ran(command, () => ({ changed }), {}, first.root);
      expect(next.exit).toBe(0);
      expect(next.err).toContain('page/unit-split');
      expect(next.written).toEqual(first.written);
    }
    expect(read).toEqual(['{}', '{}']);
  });

  it('tells under the table which heads were broken, sized or spaced, as the copy would pin them', async () => {
    const head = { page: 1, block: 'b', part: 'headline', wanted: 22, size: 22, spacing: 0 } as const;
    const heads = [
      { ...head, lines: ['古籍里的', '年味从哪里来'], ends: ['phrase'] },
      { ...head, size: 18, lines: ['新起点　', '新征程'], ends: ['pause'] },
      { ...head, part: 'kicker', spacing: 0.5, lines: ['数说徐汇'], ends: [] },
    ] as const;
    const { out } = await ran('check b', () => ({ heads }));
    expect(out.split('\n').slice(-4, -1)).toEqual([
      'page 1, b, headline: 古籍里的{/}年味从哪里来 (between phrases)',
      'page 1, b, headline: 新起点　{/}新征程 (18 pt instead of 22; at a pause)',
      'page 1, b, kicker: 数说徐汇 (spaced by 0.5 em)',
    ]);
    const zh = await ran('check b --lang zh', () => ({ heads }));
    expect(zh.out).toContain('第 1 版 b headline：新起点　{/}新征程（22 磅改 18 磅; 断在停顿处）');
  });

  it('of an issue with errors writes it, lists them, and ends with page, cause and counts', async () => {
    const root = projectWith('a');
    put(join(root, 'issues/a/articles/a.txt'), '主题：x\n这里有错字\n');
    const { exit, err, written } = await ran('build a', () => ({ diagnostics: [warning, overset] }), {}, root);
    expect(exit).toBe(1);
    expect(Object.keys(written)).toEqual(['a/issue.pdf', 'a/report.json']);
    expect(err).toBe(
      [
        'warning page/unit-split: “苏” is wider than its line of 1 em and was split (page 1)',
        'issues/a/articles/a.txt:2:3: error page/overset: a is 11 lines / 178 characters too long; cut after “黄冲” (page 1, a)',
        '  2 | 这里有错字',
        '    |     ^^',
        'page 1: page/overset',
        'a: 1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('of an issue that cannot be set replaces nothing', async () => {
    const root = projectWith('a');
    put(join(root, 'out/a/report.json'), 'last');
    const { exit, out, written } = await ran('build a', () => ({ unfit: true, diagnostics: [unfit] }), {}, root);
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: { 'a/report.json': 'last' } });
  });

  it('--final writes nothing while an error stands, and writes with warnings', async () => {
    const refused = await ran('build a --final', () => ({ diagnostics: [overset] }));
    expect(refused).toMatchObject({ exit: 1, written: {} });
    expect(existsSync(join(refused.root, 'out'))).toBe(false);
    expect(refused.err).toContain('output/not-final: --final: errors stand (1), nothing is written');
    expect(await ran('build a --final', () => ({ diagnostics: [warning] }))).toMatchObject({
      exit: 0,
      written: { 'a/issue.pdf': 'pdf of a' },
    });
  });

  it('--page writes beside the whole issue, which stays', async () => {
    const root = projectWith('a');
    put(join(root, 'out/a/report.json'), 'whole');
    const { written } = await ran('build a --page 3', () => ({}), {}, root);
    expect(written).toMatchObject({ 'a/report.json': 'whole', 'a-page-3/issue.pdf': 'pdf of a' });
  });

  it('of several issues sets each on its own and ends with the highest code', async () => {
    const answers = (issue: string): Answer => (issue === 'a' ? { unfit: true, diagnostics: [unfit] } : {});
    expect(await ran('build a b', answers)).toMatchObject({ exit: 2, written: { 'b/issue.pdf': 'pdf of b' } });
    expect(await ran('build --all', () => ({ diagnostics: [overset] }))).toMatchObject({
      exit: 1,
      written: { 'a/issue.pdf': expect.any(String), 'b/issue.pdf': expect.any(String) },
    });
    expect(await ran('build c b', () => ({}))).toMatchObject({ exit: 2, written: { 'b/issue.pdf': 'pdf of b' } });
  });

  it('tells a bug in one message, with where to report it, and no stack trace', async () => {
    const bug = (): Answer => ({
      files: () => {
        throw new TypeError('oops\nsecond line');
      },
    });
    const { exit, err, written } = await ran('build a', bug);
    expect(exit).toBe(70);
    expect(err).toMatch(
      /^fatal internal\/bug: this is a bug of banxin, not of the copy: TypeError: oops\n {2}help: Please report it .*\n/,
    );
    expect(err).not.toMatch(/second line|\bat .*:\d+:\d+/);
    expect(written).toEqual({});
  });

  it('shows where a bug happened under BANXIN_DEBUG', async () => {
    const bug = (): Answer => ({
      files: () => {
        throw new TypeError('oops');
      },
    });
    expect((await ran('build a', bug, { env: { BANXIN_DEBUG: '1' } })).err).toMatch(/TypeError: oops\n {4}at /);
  });

  it('with a bug in one issue sets the next', async () => {
    const answers = (issue: string): Answer =>
      issue === 'a'
        ? {
            files: () => {
              throw new Error('oops');
            },
          }
        : {};
    expect(await ran('build a b', answers)).toMatchObject({ exit: 70, written: { 'b/issue.pdf': 'pdf of b' } });
  });

  it('tells the faults of the copy too where the output cannot be written', async () => {
    const root = projectWith('a');
    put(join(root, 'out'), 'a file in the way');
    const world = worldIn(root, { services: pipelineOf(() => ({ diagnostics: [overset] })) });
    expect(await run(['build', 'a'], world)).toBe(74);
    expect(world.err()).toMatch(/output\/not-a-folder: out(\/a)? cannot be written[\s\S]*page\/overset/);
  });

  it('interrupted while it sets or draws ends with 130 and leaves the last output', async () => {
    const root = projectWith('a');
    put(join(root, 'out/a/report.json'), 'last');
    const world = worldIn(root, {
      services: pipelineOf(() => ({
        files: async function* () {
          yield file('issue.pdf', 'next');
          world.interrupt();
          await new Promise(() => {});
        },
      })),
    });
    expect(await run(['build', 'a'], world)).toBe(130);
    expect(filesIn(join(root, 'out'))).toEqual({ 'a/report.json': 'last' });
    expect(world.err()).toBe('note internal/interrupted: interrupted; the output stands as it was\n');
  });
});

describe('check', () => {
  it('tells and ends as build does, and writes nothing', async () => {
    const answers = () => ({ diagnostics: [overset], placements });
    const [checked, built] = [await ran('check a', answers), await ran('build a', answers)];
    expect(checked.exit).toBe(built.exit);
    expect(checked.err).toBe(built.err);
    expect(built.out).toBe(`${checked.out}out/a: 2 files\n`);
    expect(existsSync(join(checked.root, 'out'))).toBe(false);
  });
});

describe('--json', () => {
  it('is one object on stdout, whatever became of the issues', async () => {
    const answers = (issue: string): Answer =>
      issue === 'a' ? { unfit: true, diagnostics: [unfit] } : { placements, diagnostics: [warning] };
    const { exit, out, err } = await ran('build --json a b nowhere', answers);
    expect(exit).toBe(2);
    expect(out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(out)).toEqual({
      issues: [
        {
          issue: 'a',
          exit: 2,
          out: null,
          placements: [],
          overset: [],
          heads: [],
          diagnostics: [
            expect.objectContaining({ code: 'issue/yaml', severity: 'fatal', file: 'issue.yaml', line: 1 }),
          ],
        },
        {
          issue: 'b',
          exit: 0,
          out: 'out/b',
          placements,
          overset: [],
          heads: [],
          diagnostics: [expect.objectContaining({ code: 'page/unit-split', page: 1 })],
        },
        {
          issue: 'nowhere',
          exit: 2,
          out: null,
          placements: [],
          overset: [],
          heads: [],
          diagnostics: [expect.objectContaining({ code: 'usage/issue-unknown' })],
        },
      ],
    });
    expect(err).toContain('issue/yaml');
  });

  it('is English in a Chinese locale, while stderr is Chinese', async () => {
    const { out, err } = await ran('check --json a', () => ({ diagnostics: [overset] }), {
      env: { LANG: 'zh_CN.UTF-8' },
    });
    expect(JSON.parse(out).issues[0].diagnostics[0].message).toMatch(/too long/);
    expect(err).toContain('错误 page/overset: 《a》超出 11 行 / 178 字');
  });
});

describe('--format', () => {
  it('github annotates on stdout with paths from where it runs, and stderr has the summary', async () => {
    const { out, err } = await ran('check --format github a', () => ({ diagnostics: [overset], placements }));
    expect(out).toMatch(/^::error file=issues\/a\/articles\/a\.txt,line=2,col=3,title=page\/overset::[^\n]*\n$/);
    expect(err).toBe('page 1: page/overset\na: 1 error, 0 warnings\n');
  });

  it('junit is one document for all issues', async () => {
    const { out } = await ran('check --format junit --all', (issue) => ({
      diagnostics: issue === 'a' ? [overset] : [],
    }));
    expect(out).toMatch(/^<\?xml/);
    expect(out.match(/<testsuite /g)).toHaveLength(2);
    expect(out).toContain('<testsuites tests="2" failures="1" errors="0">');
  });
});

describe('a diagnostic’s file', () => {
  it('lies in the issue, or in the project where only the project has it', async () => {
    const root = projectWith('a');
    put(join(root, 'layouts/a.yaml'), 'grid: none\n');
    const layout: Diagnostic = { ...unfit, place: { file: 'layouts/a.yaml', line: 1, column: 7 } };
    const { err } = await ran('check a', () => ({ unfit: true, diagnostics: [layout] }), {}, root);
    expect(err).toContain('layouts/a.yaml:1:7: fatal issue/yaml: ');
    expect(err).toContain('  1 | grid: none\n    |       ^\n');
  });

  it('that is missing is looked for where such files lie', async () => {
    const at = (file: string): Diagnostic => ({ ...unfit, place: { file } });
    const { err } = await ran('check a', () => ({ diagnostics: [at('fonts/fonts.yaml'), at('pages/1.yaml')] }));
    expect(err).toMatch(/^fonts\/fonts\.yaml: fatal .*\nissues\/a\/pages\/1\.yaml: fatal /);
  });

  it('in GB 18030 is shown in its frame as the characters it holds', async () => {
    const root = projectWith('a');
    put(join(root, 'issues/a/articles/a.txt'), '');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(root, 'issues/a/articles/a.txt'), Buffer.from([0x0a, 0xd6, 0xd0, 0xce, 0xc4, 0xd7, 0xd6]));
    const { err } = await ran('check a', () => ({ diagnostics: [overset] }), {}, root);
    expect(err).toContain('  2 | 中文字\n    |     ^^\n');
  });
});

describe('the terminal', () => {
  it('has colours only where it is one, and NO_COLOR is not set', async () => {
    const answers = () => ({ diagnostics: [overset] });
    expect((await ran('check a', answers)).err).not.toContain('\u001b[');
    expect((await ran('check a', answers, { tty: true })).err).toContain('\u001b[31merror\u001b[39m page/overset');
    expect((await ran('check a', answers, { tty: true, env: { NO_COLOR: '1' } })).err).not.toContain('\u001b[');
    expect((await ran('check a', answers, { tty: true, env: { NO_COLOR: '' } })).err).toContain('\u001b[31m');
  });
});

describe('fonts', () => {
  const row = {
    role: 'body',
    file: 'fonts/a.ttf',
    sha256: '0123456789abcdef',
    characters: 3,
    missing: ['㐂'],
    fallback: [{ role: 'kai', characters: ['一', '二'] }],
  };
  const fontsOf = (diagnostics: readonly Diagnostic[] = []) => ({
    ...pipelineOf(() => ({})),
    fonts: () =>
      Promise.resolve({
        fontReport: async () => ({ value: [row], diagnostics }),
        projectAt: (root: string) => ({ root, layouts: '', fonts: '' }),
      }),
  });

  it('are listed by role with file, hash, and what they lack', async () => {
    const { exit, out } = await ran('fonts a', () => ({}), { services: fontsOf() });
    expect(exit).toBe(0);
    expect(out).toBe(
      'role  file         sha256        characters  missing  from fallback\n' +
        'body  fonts/a.ttf  0123456789ab           3  㐂       kai: 一二\n',
    );
  });

  it('are one JSON object with --json', async () => {
    const { exit, out } = await ran('fonts --json', () => ({}), { services: fontsOf([overset]) });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ issue: 'b', fonts: [row], diagnostics: [{ code: 'page/overset' }] });
  });

  it('of an issue that does not exist are wrong usage', async () => {
    expect(await ran('fonts z', () => ({}), { services: fontsOf() })).toMatchObject({ exit: 2, out: '' });
  });
});

describe('wrong usage', () => {
  it('is told with the nearest name, in the language asked for, and nothing is done', async () => {
    const { exit, out, err, written } = await ran('build a --pgae 3 --lang zh', () => ({}));
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} });
    expect(err).toBe(
      '无法排版 usage/option-unknown: banxin build 没有选项 --pgae；应为 --page\n  提示：banxin --help 列出命令与选项。\n',
    );
  });

  it('is an empty project', async () => {
    expect(await ran('build', () => ({}), {}, projectWith())).toMatchObject({
      exit: 2,
      err: expect.stringContaining('usage/issue-none'),
    });
  });
});

describe('--version and --help', () => {
  it('are answered without a project', async () => {
    const world = worldIn(folderWith());
    expect(await run(['--version'], world)).toBe(0);
    expect(world.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await ran('build --help', () => ({}))).out).toMatch(/^Usage:\n {2}banxin build/);
  });
});
