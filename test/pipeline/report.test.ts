/** report.json: every change made to the copy on the way in, enough to take it back. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HouseRule } from '../../src/cjk/copy-rules.js';
import { restore } from '../../src/cjk/normalise.js';
import { issueOf, pageOf, root, setAt, temporary } from './fixture.js';

interface Logged {
  readonly rule: HouseRule;
  readonly source: { readonly file: string; readonly line: number; readonly column: number };
  readonly from: string;
  readonly to: string;
}
const line = '他说,"今天１５％下雨"--  等等...';

describe('the report', () => {
  it('logs every change of articles and pages, so that the typed line can be had from the set one', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf(
        '{article: a, columns: 1}',
        "{picture: a.svg, columns: 2, advertisement: 公益广告, caption: '甲,乙'}",
      ),
      'pictures/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'articles/a.txt': `主题：题\n\n${line}\n`,
    });
    const out = temporary();
    const command = [join(root, 'dist/bin/main.js'), 'build', folder, '--out', out, '--lang', 'en'];
    const { stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr.split('\n').filter((row) => row.includes('copy/'))).toEqual([
      'note copy/normalised: the copy was put right: dash 1, ellipsis 1, full-width 2, half-width-marks 2, mark-spaces 1, quotes 2; the report of a build lists every change',
    ]);
    const report = readFileSync(join(out, '2024-01-02/report.json'), 'utf8');
    const { normalisations } = JSON.parse(report) as { normalisations: Logged[] };
    expect(normalisations.map(({ rule, source, from, to }) => [rule, source.file, source.column, from, to])).toEqual([
      ['half-width-marks', 'pages/a1.yaml', 66, ',', '，'],
      ['half-width-marks', 'articles/a.txt', 3, ',', '，'],
      ['quotes', 'articles/a.txt', 4, '"', '“'],
      ['full-width', 'articles/a.txt', 7, '１５', '15'],
      ['full-width', 'articles/a.txt', 9, '％', '%'],
      ['quotes', 'articles/a.txt', 12, '"', '”'],
      ['dash', 'articles/a.txt', 13, '--', '——'],
      ['mark-spaces', 'articles/a.txt', 15, '  ', ''],
      ['ellipsis', 'articles/a.txt', 19, '...', '……'],
    ]);
    const { set } = await setAt(folder);
    const text = set.issue.articles.get('a')?.body[0].text ?? '';
    expect(text).toBe('他说，“今天15%下雨”——等等……');
    const changes = normalisations.filter(({ source }) => source.file === 'articles/a.txt');
    const placed = changes.map(({ rule, source, from, to }) => ({ rule, at: source.column - 1, from, to }));
    expect(restore(text, placed)).toBe(line);
  });
});
