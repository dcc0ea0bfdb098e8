/** Rules about which issue is meant, and where it is written. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseIssues } from '../../src/cli/issues.js';
import { folderWith, packageRoot, projectWith, put } from './world.js';

const choose = (names: readonly string[], cwd: string, wanted = {}) =>
  chooseIssues(names, wanted, { cwd, packageRoot });

describe('an issue', () => {
  it('is the newest where none is named', async () => {
    const root = projectWith('2023-10-23', '2024-01-02', '2023-12-31');
    expect(await choose([], root)).toMatchObject([{ issue: '2024-01-02', folder: join(root, 'issues', '2024-01-02') }]);
  });

  it('is each in turn with --all', async () => {
    const root = projectWith('2024-01-02', '2023-10-23');
    expect((await choose([], root, { all: true })).map(({ issue }) => issue)).toEqual(['2023-10-23', '2024-01-02']);
  });

  it('is found by name, by path, and by the path of its manifest, from anywhere in the project', async () => {
    const root = projectWith('2023-10-23', '2024-01-02');
    const folder = join(root, 'issues', '2023-10-23');
    const deep = join(root, 'issues', '2024-01-02');
    const named: [string, string][] = [
      ['2023-10-23', root],
      ['2023-10-23', deep],
      ['issues/2023-10-23', root],
      ['issues/2023-10-23/', root],
      ['issues/2023-10-23/issue.yaml', root],
      ['../2023-10-23', deep],
      [folder, '/'],
      ['.', folder],
    ];
    for (const [name, cwd] of named) {
      expect(await choose([name], cwd), `${name} in ${cwd}`).toMatchObject([
        { issue: '2023-10-23', folder, root, out: join(root, 'out', '2023-10-23'), fault: undefined },
      ]);
    }
  });

  it('is not the output folder of the same name', async () => {
    const root = projectWith('2023-10-23');
    put(join(root, 'out/2023-10-23/report.json'), '{}');
    expect(await choose(['2023-10-23'], join(root, 'out'))).toMatchObject([
      { folder: join(root, 'issues/2023-10-23') },
    ]);
  });

  it('that does not exist is told with the nearest name, and the others go on', async () => {
    const root = projectWith('2023-10-23');
    const [bad, good] = await choose(['2023-10-32', '2023-10-23'], root);
    expect(bad?.fault).toMatchObject({
      code: 'usage/issue-unknown',
      params: { issue: '2023-10-32', folder: 'issues', near: '2023-10-23' },
    });
    expect(good?.fault).toBeUndefined();
  });

  it('is not looked for inside a file', async () => {
    const root = projectWith('2023-10-23');
    expect(await choose(['layouts/a.yaml'], root)).toMatchObject([{ fault: { code: 'usage/issue-unknown' } }]);
  });

  it('is missed where the project has none', async () => {
    const root = projectWith();
    expect(await choose([], root)).toMatchObject([
      { fault: { code: 'usage/issue-none', params: { folder: 'issues' } } },
    ]);
    expect(await choose([], root, { all: true })).toMatchObject([{ fault: { code: 'usage/issue-none' } }]);
  });

  it('named twice is set once, and two of one name are not written over each other', async () => {
    const root = projectWith('a');
    put(join(root, 'elsewhere/a/issue.yaml'), '');
    const chosen = await choose(['a', 'issues/a', 'elsewhere/a'], root);
    expect(chosen.map(({ fault }) => fault?.code)).toEqual([undefined, 'usage/issue-same-name']);
  });

  it('outside of any project is set with the package’s layouts and written where the command runs', async () => {
    const cwd = folderWith({ 'a/issue.yaml': '' });
    expect(await choose(['a'], cwd)).toMatchObject([{ root: packageRoot, out: join(cwd, 'out', 'a') }]);
  });
});

describe('the output', () => {
  it('goes to --out, and a single page beside the whole issue', async () => {
    const root = projectWith('a');
    expect(await choose(['a'], root, { out: 'x' })).toMatchObject([{ out: join(root, 'x', 'a') }]);
    expect(await choose(['a'], root, { page: 3 })).toMatchObject([{ out: join(root, 'out', 'a-page-3') }]);
  });
});

describe('a folder that cannot be followed', () => {
  it('is no issue', async () => {
    const root = projectWith('a');
    symlinkSync('loop', join(root, 'loop'));
    mkdirSync(join(root, 'empty'));
    expect(await choose(['loop', 'empty'], root)).toMatchObject([
      { fault: { code: 'usage/issue-unknown' } },
      { fault: undefined },
    ]);
  });
});
