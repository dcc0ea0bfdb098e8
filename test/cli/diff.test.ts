/** `diff`: sides by folder, file or name; forms for people and machines; exit codes. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { services } from '../../src/cli/services.js';
import { writeDisplayList } from '../../src/display/index.js';
import { sample, sampleCopy, setAt } from '../pipeline/fixture.js';
import { worldIn } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'banxin-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  for (const [name, issue] of [
    ['before', sample],
    ['after', sampleCopy({ 'articles/customs.txt': (text) => text.replace('今年5月', '今年6月') })],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'pages.json'), writeDisplayList((await setAt(issue)).set.list));
  }
  mkdirSync(join(folder, 'layouts'));
  cpSync(join(folder, 'before'), join(folder, 'out/2023-10-23'), { recursive: true });
  writeFileSync(join(folder, 'broken.json'), '{"format": ');
});

async function diff(...args: string[]) {
  const world = worldIn(folder, { services });
  const exit = await run(['diff', ...args], world);
  await Promise.all([world.stdout.flush(), world.stderr.flush()]);
  return { exit, stdout: world.out(), stderr: world.err() };
}

describe('diff', () => {
  it('of a build with itself says so and exits 0', async () => {
    expect(await diff('before', 'out/2023-10-23/pages.json')).toMatchObject({
      exit: 0,
      stdout: 'before → pages.json\npages 1: identical to the byte\nno change\n',
    });
  });

  it('names each change once, in the language of the terminal, and exits 3', async () => {
    const english = await diff('2023-10-23', 'after');
    expect(english.exit).toBe(3);
    expect(english.stdout).toContain('customs, paragraph 1: “5” became “6” (number)  …今年[6]月');
    expect(english.stdout).toMatch(/\n1 change\n$/);
    expect((await diff('2023-10-23', 'after', '--lang', 'zh')).stdout).toContain('“5”改“6” (数字)');
  });

  it('is JSON with places in millimetres, annotations, or JUnit', async () => {
    const { changes } = JSON.parse((await diff('before', 'after', '--json')).stdout) as { changes: unknown[] };
    expect(changes).toMatchObject([{ kind: 'text', deleted: '5', inserted: '6', spots: [{ page: 1 }] }]);
    expect((await diff('before', 'after', '--format', 'github')).stdout).toMatch(/^::warning .*diff\/change/);
    expect((await diff('before', 'after', '--format', 'junit')).stdout).toContain('diff/change');
  });

  it('reads a page against its manuscript: the same copy is no change, an edit of it is one', async () => {
    expect(await diff(sample, 'before')).toMatchObject({ exit: 0 });
    const { exit, stdout } = await diff(sample, 'after');
    expect(exit).toBe(3);
    expect(stdout).toContain('“5” became “6” (number)');
    expect(stdout).toMatch(/\n1 change\n$/);
  });

  it.each([
    [['before'], 'diff/operands'],
    [['before', 'nowhere'], 'diff/unreadable'],
    [['before', 'broken.json'], 'diff/unreadable'],
  ])('with %j exits 2 and says why', async (args, code) => {
    const { exit, stderr } = await diff(...args);
    expect(exit).toBe(2);
    expect(stderr).toContain(code);
  });
});
