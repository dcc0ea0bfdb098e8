/** A small project in a temporary folder: an issue that reads without a finding, to be spoilt by each test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readIssue } from '../../src/input/index.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export const LAYOUT = `title: 小报
page: {width: 200mm, height: 300mm}
body: 10pt
grid: {columns: 2, column: 17em, gutter: 2em, lines: 40, line: 15pt, top: 20mm}
profile: broadsheet
level: basic
language: zh-Hans
articles:
  news:
    headline: {font: body, sizes: {1: 二号, 3: 48pt}}
    body: {font: body, align: justify, indent: 2em}
    subhead: {size: 12pt, indent: 1em}
  figures:
    body: {align: centre}
boxes:
  rule: {rule: 0.5pt, inset: 0.2em}
gap: {block: 1, insert: 1}
rule: {width: 0.35pt}
limits: {measure: 6em, sizes: [二号, 小五, 48pt]}
notices: {article: '待稿 {article}', picture: '缺图 {file}', overset: '超出 {lines} 行'}
`;

const standard: Readonly<Record<string, string>> = {
  'fonts/fonts.yaml': 'fonts:\n  - {role: body, file: body.ttf}\n',
  'layouts/small.yaml': LAYOUT,
  'issues/one/issue.yaml': 'paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [a1]\n',
  'issues/one/pages/a1.yaml': 'name: 要闻\neditor: 李明\nblocks:\n  - article: lead\n    columns: 1-2\n',
  'issues/one/articles/lead.txt': '主题：徐汇新闻\n\n徐汇区召开会议。\n',
};

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Writes the project with `files` in place of the standard ones (undefined takes a file away). */
export function project(files: Files = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-input-')));
  made.push(root);
  for (const [name, content] of Object.entries({ ...standard, ...files })) {
    if (content === undefined) continue;
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return root;
}

export const read = (root: string, name = 'one') =>
  readIssue(join(root, 'issues', name), { layouts: join(root, 'layouts'), fonts: join(root, 'fonts') });

/** `code file:line:column` of each finding, for comparing at a glance. */
export const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`);

/** Reads a project spoilt by `files`. */
export async function reading(files: Files) {
  const { value, diagnostics } = await read(project(files));
  return { issue: value, diagnostics, told: told(diagnostics), params: diagnostics[0]?.params };
}
