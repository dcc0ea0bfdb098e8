/** Same input, same bytes: another folder, time zone, locale and day change nothing in any output file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sample, sampleCopy, temporary } from './fixture.js';

/** Builds an issue with the compiled command in an environment; hashes of what it wrote. */
function built(issue: string, environment: NodeJS.ProcessEnv): Record<string, string> {
  const out = temporary();
  const command = [join(root, 'dist/bin/main.js'), 'build', issue, '--out', out, '--split'];
  const run = spawnSync(process.execPath, command, {
    cwd: out,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const folder = join(out, '2023-10-23');
  const files = (
    readdirSync(folder, { recursive: true, withFileTypes: true }) as {
      name: string;
      parentPath: string;
      isFile(): boolean;
    }[]
  ).filter((entry) => entry.isFile());
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(files.map(({ name, parentPath }) => [name, hash(join(parentPath, name))]).sort());
}

describe('two builds of one issue', () => {
  it('give the same bytes from two folders, time zones, locales', () => {
    const here = built(sample, { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' });
    const there = built(sampleCopy(), { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' });
    expect(Object.keys(here)).toEqual(['1.pdf', 'galley.txt', 'issue.pdf', 'pages.json', 'report.json']);
    expect(there).toEqual(here);
  });
});
