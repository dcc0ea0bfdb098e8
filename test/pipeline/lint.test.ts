/** Page rules on issues as they are read: severities, places, acceptances, the report and the picture of findings. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintRules, severityOf } from '../../src/diagnostics/index.js';
import { readDisplayList, writeDisplayList } from '../../src/display/index.js';
import { defaultLimits, findingsPage, rules } from '../../src/lint/index.js';
import { issueOf, pageOf, root, sample, sampleCopy, setAt, temporary } from './fixture.js';

/** A page whose article ends far above its foot: two white holes. */
const files = {
  'pages/a1.yaml': pageOf('{article: a, columns: 1-5}'),
  'articles/a.txt': `主题：题\n\n${'今天天气晴好，大家出门走走。'.repeat(40)}\n`,
};
const layoutWith = (lint: string): string =>
  readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(/^limits:/m, `lint: ${lint}\nlimits:`);
const manifest = (more = '') => `layout: broadsheet-5${more}`;
const codes = async (folder: string) => (await setAt(folder)).lint.map(({ code, params }) => [code, params.rule]);

describe('the original page', () => {
  it.each(['broadsheet-5', 'broadsheet-6', 'tabloid-4'])(
    'in %s has no finding that is not accepted with a reason, and no stale acceptance',
    async (layout) => {
      const folder = sampleCopy({ 'issue.yaml': (text) => text.replace(/^layout: .*$/m, `layout: ${layout}`) });
      const { set, lint } = await setAt(folder);
      expect(lint).toEqual([]);
      expect(set.lint.findings.length).toBeGreaterThan(0);
      expect(set.lint.findings.every(({ accepted = '' }) => accepted.length > 5)).toBe(true);
    },
  );
});

describe('a finding', () => {
  it('is told at its block with its place in millimetres', async () => {
    const { lint } = await setAt(issueOf(files));
    expect(lint).toMatchObject([
      { code: 'lint/white-hole', place: { file: 'pages/a1.yaml', page: 1, area: { x: 20.9 } }, severity: 'warning' },
    ]);
    const folder = issueOf({ ...files, 'pages/a1.yaml': pageOf('{article: a, columns: 1-5, lines: 80}') });
    const within = (await setAt(folder)).lint.find(({ code }) => code === 'lint/white-hole');
    expect(within?.place).toMatchObject({ block: 'a', file: 'pages/a1.yaml', line: 4 });
  });

  it.each(['note', 'warning', 'error'] as const)('is as grave as the layout says: %s', async (severity) => {
    const layout = layoutWith(`{rules: {white-hole: ${severity}}}`);
    const { lint } = await setAt(issueOf({ ...files, 'own.yaml': layout }, 'layout: own.yaml'));
    expect(lint.map(severityOf)).toEqual([severity]);
  });

  it('is none where the layout switches the rule off, or allows it', async () => {
    for (const lint of ['{rules: {white-hole: off}}', '{limits: {hole-lines: 90}}'])
      expect((await setAt(issueOf({ ...files, 'own.yaml': layoutWith(lint) }, 'layout: own.yaml'))).lint).toEqual([]);
  });

  it('is none under a rule set that is older than the rule', async () => {
    expect(await codes(issueOf(files, manifest('\nrules: 2026-10')))).toEqual([]);
    expect(await codes(issueOf(files, manifest('\nrules: 2026-11')))).toHaveLength(1);
  });

  it('can be accepted; an acceptance that matches nothing is told where it stands', async () => {
    const accept = (page: string) => manifest(`\naccept:\n  - {rule: white-hole, ${page}, reason: 待广告}`);
    expect(await codes(issueOf(files, accept('page: 1')))).toEqual([]);
    const folder = issueOf(files, accept('page: 1, block: b'));
    const { lint } = await setAt(folder);
    expect(lint.map(({ code }) => code)).toEqual(['lint/white-hole', 'lint/acceptance-stale']);
    expect(lint[1].place).toMatchObject({ file: 'issue.yaml', line: 5, page: 1, block: 'b' });
    expect(lint[1].params).toEqual({ rule: 'white-hole', found: 0, count: 1, reason: '待广告' });
  });

  it('is accepted in the layout that the acceptance names, and in no other', async () => {
    const accept = (layout: string) =>
      manifest(`\naccept:\n  - {rule: white-hole, page: 1, layout: ${layout}, reason: 待广告}`);
    expect(await codes(issueOf(files, accept('broadsheet-5')))).toEqual([]);
    expect(await codes(issueOf(files, accept('tabloid-4')))).toEqual([['lint/white-hole', undefined]]);
  });
});

describe('the rules', () => {
  it('have a message each, and a layout can name every one of them and every limit', async () => {
    expect(rules.map(({ name }) => name).sort()).toEqual([...lintRules].sort());
    const all = (names: readonly string[], value: string) => names.map((name) => `${name}: ${value}`).join(', ');
    const lint = `{rules: {${all(lintRules, 'off')}}, limits: {${all(Object.keys(defaultLimits), '5')}}}`;
    const { set, told } = await setAt(issueOf({ ...files, 'own.yaml': layoutWith(lint) }, 'layout: own.yaml'));
    expect(told).toEqual([]);
    expect(set.issue.layout.lint.limits).toEqual(
      Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, 5])),
    );
  });

  it('find the same in a display list that was read back', async () => {
    const { set } = await setAt(issueOf(files));
    const { checkPages, newestSet } = await import('../../src/lint/index.js');
    const options = {
      limits: defaultLimits,
      level: 'basic',
      ruleSet: newestSet,
      off: new Set<string>(),
      accept: [],
    } as const;
    const again = readDisplayList(writeDisplayList(set.list));
    expect(checkPages(again, options).findings).toEqual(checkPages(set.list, options).findings);
  });
});

describe('a build', () => {
  const build = (folder: string, ...more: string[]) => {
    const out = temporary();
    const command = [join(root, 'dist/bin/main.js'), 'build', folder, '--out', out, '--lang', 'zh', ...more];
    return { ...spawnSync(process.execPath, command, { encoding: 'utf8' }), out };
  };

  it('exits 1 where the layout calls a finding an error, and reports rule, place and counts', () => {
    const own = layoutWith('{rules: {white-hole: error}}');
    const { status, stderr, out } = build(issueOf({ ...files, 'own.yaml': own }, 'layout: own.yaml'));
    expect(status).toBe(1);
    expect(stderr).toContain('错误 lint/white-hole: 空洞：空白');
    expect(stderr).toContain('距左 20.9 毫米');
    const { lint } = JSON.parse(readFileSync(join(out, '2024-01-02/report.json'), 'utf8'));
    expect(lint.rules).toBe('2026-12');
    expect(lint.findings).toMatchObject([
      {
        rule: 'white-hole',
        name: { zh: '空洞' },
        severity: 'error',
        page: 1,
        block: null,
        mm: { x: 20.9 },
        accepted: null,
      },
    ]);
    // Five columns of 17 characters and 86 lines; 3 errors in 10,000 characters.
    expect(lint.counts.issue).toMatchObject({ characters: 5 * 17 * 86, budget: 2.1, form: { most: 3 } });
  });

  it('draws the findings on the page with --png and --explain', () => {
    const { out } = build(sample, '--png', '20', '--explain');
    expect(existsSync(join(out, '2023-10-23/pages/1-findings.png'))).toBe(true);
    expect(existsSync(join(build(sample, '--png', '20').out, '2023-10-23/pages/1-findings.png'))).toBe(false);
  });
});

describe('the picture of findings', () => {
  it('frames and numbers each, and names its rule at the head of the page', async () => {
    const { set } = await setAt(issueOf(files));
    const [page] = set.list.pages;
    const drawn = findingsPage(page, set.lint.findings).items.slice(page.items.length);
    expect(drawn.flatMap((item) => (item.kind === 'text' ? [item.text] : []))).toEqual(['1', '空洞 1']);
    expect(drawn.filter(({ kind }) => kind === 'fill')).toHaveLength(5);
  });
});
