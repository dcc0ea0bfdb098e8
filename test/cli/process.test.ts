/** Rules about the process: exit codes, signals, pipes. They run the compiled command line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compiled, filesIn, folderWith, projectWith, put } from './world.js';

const main = join(compiled, '../bin/main.js');
const slow = fileURLToPath(new URL('slow-build.mjs', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
  /** Resolves when stderr has said this. */
  readonly said: (text: string) => Promise<void>;
}

interface Terms {
  readonly cwd?: string;
  readonly mode?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: 'pipe' | number;
}

function start(
  script: string,
  args: readonly string[],
  { cwd = folderWith(), mode = '', env = {}, stdout = 'pipe' }: Terms = {},
): Running {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { PATH: process.env.PATH, TEST_COMPILED: compiled, TEST_MODE: mode, ...env },
    stdio: ['pipe', stdout, 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<Awaited<Running['ended']>>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, out, err })),
  );
  const said = (text: string) => expect.poll(() => err, { timeout: 20_000 }).toContain(text);
  return { child, ended, said: said as Running['said'] };
}

function lastOutput(): string {
  const root = projectWith('a');
  put(join(root, 'out/a/report.json'), 'last');
  return root;
}
const last = { 'a/report.json': 'last' };

describe('the command', () => {
  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['build', '--help', '--lang', 'zh'], 0],
    [[], 2],
    [['biuld'], 2],
    [['build', '--pgae'], 2],
    [['build', 'nowhere'], 2],
    [['compose', 'nowhere.jsonl'], 2],
    [['compose', '--level', 'nonsense'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await start(main, args).ended).code).toBe(code);
  });

  it('speaks the language of the locale', async () => {
    const { err } = await start(main, ['biuld'], { env: { LANG: 'zh_CN.UTF-8' } }).ended;
    expect(err).toContain('未知的命令“biuld”；应为 build');
  });

  it('that meets an exception nobody waits for ends with 70, without a stack trace', async () => {
    const { code, err } = await start(slow, ['build', 'a'], { cwd: projectWith('a'), mode: 'stray' }).ended;
    expect(code).toBe(70);
    expect(err).toContain('fatal internal/bug: this is a bug of banxin, not of the copy: TypeError: stray');
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it.each(['set-for-ever', 'draw-for-ever'])(
    'in the middle of %s ends with 130; the last output stands and nothing lies beside it',
    async (mode) => {
      const root = lastOutput();
      const { child, ended, said } = start(slow, ['build', 'a'], { cwd: root, mode });
      if (mode === 'draw-for-ever') await said('drawing');
      else await expect.poll(() => readdirSync(join(root, 'out')), { timeout: 20_000 }).toContain('.a.lock');
      child.kill(signal);
      const { code, err } = await ended;
      expect(code).toBe(130);
      expect(err).toContain('internal/interrupted');
      expect(filesIn(join(root, 'out'))).toEqual(last);
      expect(readdirSync(join(root, 'out'))).toEqual(['a']);
    },
  );

  it('ends compose while it waits for rows', async () => {
    const { child, ended } = start(main, ['compose']);
    child.stdin?.write('{"id":1,"text":"字","measures":[4]}\n');
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 130, out: expect.stringContaining('"id":1') });
  });
});

describe('a build that was killed', () => {
  it('leaves the last output; the next build removes what lies beside it', async () => {
    const root = lastOutput();
    const out = join(root, 'out');
    const { child, ended, said } = start(slow, ['build', 'a'], { cwd: root, mode: 'draw-for-ever' });
    await said('drawing');
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    expect(readdirSync(out).sort()).toEqual(['.a.lock', expect.stringMatching(/^\.a\.new-\d+$/), 'a']);
    expect(filesIn(join(out, 'a'))).toEqual({ 'report.json': 'last' });
    const before = new Date(Date.now() - 60_000);
    utimesSync(join(out, '.a.lock'), before, before);
    expect(await start(slow, ['build', 'a'], { cwd: root, mode: 'next' }).ended).toMatchObject({ code: 0 });
    expect(filesIn(out)).toEqual({ 'a/issue.pdf': 'from next', 'a/report.json': '{}' });
    expect(readdirSync(out)).toEqual(['a']);
  });
});

describe('two builds at once', () => {
  it('come one after the other: the second waits, says so, and its output stands', async () => {
    const root = projectWith('a');
    const first = start(slow, ['build', 'a'], { cwd: root, mode: 'draw-a-while' });
    await first.said('drawing');
    const second = start(slow, ['build', 'a'], { cwd: root, mode: 'second' });
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(await second.ended).toMatchObject({
      code: 0,
      err: expect.stringContaining('output/waiting: another build writes out/a'),
    });
    expect(filesIn(join(root, 'out'))).toEqual({ 'a/issue.pdf': 'from second', 'a/report.json': '{}' });
  });
});

describe('a reader that goes away', () => {
  it('ends compose quietly, however much is still to come', async () => {
    const { child, ended } = start(main, ['compose']);
    const row = `${JSON.stringify({ id: 1, text: '字'.repeat(500), measures: [10] })}\n`;
    child.stdout?.once('data', () => child.stdout?.destroy());
    const feed = () => {
      while (child.stdin?.writable && child.exitCode === null)
        if (!child.stdin.write(row)) return void child.stdin.once('drain', feed);
    };
    feed();
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('does not keep a build from writing', async () => {
    const root = projectWith('a');
    const { child, ended } = start(slow, ['build', 'a'], { cwd: root, mode: 'unread' });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, err: '' });
    expect(filesIn(join(root, 'out'))).toMatchObject({ 'a/issue.pdf': 'from unread' });
  });
});

describe('a redirection to a full disk', () => {
  it.skipIf(!existsSync('/dev/full'))('ends with 74', async () => {
    const folder = folderWith({ 'rows.jsonl': '{"id":1,"text":"字","measures":[4]}\n' });
    const { code, err } = await start(main, ['compose', 'rows.jsonl'], {
      cwd: folder,
      stdout: openSync('/dev/full', 'w'),
    }).ended;
    expect(code).toBe(74);
    expect(err).toContain('output/full: stdout cannot be written');
  });
});

describe('compose, as it is shipped', () => {
  it('sets rows by the real engine, thousands in order, and answers what it cannot read', async () => {
    const { child, ended } = start(main, ['compose', '--explain']);
    const rows = Array.from({ length: 3_000 }, (_, id) =>
      JSON.stringify({ id, text: '今天天气很好，我们去公园。', measures: [6] }),
    );
    child.stdin?.end(`\ufeff${[...rows, '', 'not a row'].join('\r\n')}`);
    const { code, out, err } = await ended;
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.slice(0, -1).map(({ id }) => id)).toEqual(rows.map((_, id) => id));
    expect(answers[0].lines.map(({ text }: { text: string }) => text).join('')).toBe('今天天气很好，我们去公园。');
    expect(answers[0].lines[0]).toMatchObject({ start: 0, width: 6, measure: 6, why: expect.anything() });
    expect(answers.at(-1)).toEqual({ id: null, error: expect.stringContaining('JSON') });
    expect({ code, err }).toEqual({ code: 2, err: '' });
  });
});
