/** `report.json`: what was set from which files, and everything there is to say about it; for machines. */
import { readFileSync } from 'node:fs';
import { type Diagnostic, toJson } from '../diagnostics/index.js';
import { lintReport } from './lint.js';
import type { SetIssue } from './set.js';

/** The tool's own name, version and hash, stamped when it was compiled. */
export interface Stamp {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

export const readStamp = (): Stamp =>
  JSON.parse(readFileSync(new URL('../stamp.json', import.meta.url), 'utf8')) as Stamp;

/** The report of a set issue. It holds no clock and no path of the machine. */
export function reportText(
  { issue, list, placements, overset, leftOut, heads, picturePlacements, lint, words }: SetIssue,
  diagnostics: readonly Diagnostic[],
): string {
  const report = {
    format: 'banxin report',
    version: 1,
    tool: readStamp(),
    issue: issue.name,
    paper: issue.paper,
    date: issue.date,
    layout: issue.layout.name,
    pages: list.pages.map(({ number, name }) => ({ number, name })),
    placements,
    overset,
    leftOut,
    heads,
    picturePlacements,
    lint: lintReport(issue, list, lint),
    diagnostics: diagnostics.map(toJson),
    normalisations: [...issue.pages, ...issue.articles.values()].flatMap(({ normalisations }) => normalisations),
    inputs: issue.inputs,
    words: words ?? null,
    fonts: list.fonts,
    pictures: list.pictures,
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
