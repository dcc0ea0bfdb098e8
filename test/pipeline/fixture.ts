/** Issues made for a test: a folder with a manifest, one page and its articles, set in a layout of the project. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { projectAt, type SetIssue, setIssue } from '../../src/pipeline/index.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const project = projectAt(root);
export const sample = join(root, 'issues/2023-10-23');

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that goes when the tests end. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'));
  made.push(folder);
  return folder;
}

/** An issue's folder with these files besides a manifest of one page `a1`. */
export function issueOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  manifest = 'layout: broadsheet-5',
): string {
  const folder = join(temporary(), '2024-01-02');
  const all = { 'issue.yaml': `paper: 样报\ndate: 2024-01-02\n${manifest}\npages: [a1]\n`, ...files };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** A page `a1`, without masthead, with these blocks in YAML flow style, one a line. */
export const pageOf = (...blocks: string[]): string =>
  `name: 要闻\neditor: 某\nblocks:\n${blocks.map((block) => `  - ${block}\n`).join('')}kind: single\n`;

/** A copy of the sample issue, with its layout or others of its files replaced. */
export function sampleCopy(replace: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = join(temporary(), '2023-10-23');
  cpSync(sample, folder, { recursive: true });
  for (const [file, change] of Object.entries(replace)) {
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  }
  return folder;
}

/** An issue set, with what was told about it, also as `code file:line:column`, and apart from it what the page rules found. */
export async function setAt(
  folder: string,
): Promise<{ set: SetIssue; told: string[]; diagnostics: readonly Diagnostic[]; lint: readonly Diagnostic[] }> {
  const { value, diagnostics: all } = await setIssue(folder, project, {});
  if (!value) throw new Error(`not set: ${JSON.stringify(all)}`);
  const lint = all.filter(({ code }) => code.startsWith('lint/'));
  const diagnostics = all.filter(({ code }) => !code.startsWith('lint/'));
  const told = diagnostics.map(
    ({ code, place: { file, line, column } }) => `${code} ${file ?? '-'}:${line ?? '-'}:${column ?? '-'}`,
  );
  return { set: value, told, diagnostics, lint };
}
