/** Tells what became of issues: tables and JSON on stdout, messages on stderr, annotations and XML for CI. */
import {
  type Diagnostic,
  fill,
  formatGithub,
  formatJunit,
  formatSummary,
  formatText,
  type Language,
  type Suite,
  sortDiagnostics,
  toJson,
} from '../diagnostics/index.js';
import { headEnds, tableTexts } from '../diagnostics/messages/help.js';
import type { ChosenHead, Placement, SetIssue } from '../pipeline/index.js';
import type { Choice } from './issues.js';
import type { Values } from './table.js';
import { locate, painterFor, shownPath, sourceReader, tableText } from './terminal.js';
import type { World } from './world.js';

/** What became of one issue. */
export interface IssueResult {
  readonly choice: Choice;
  readonly exit: number;
  readonly set: SetIssue | undefined;
  /** Files written, undefined where the output folder was not replaced. */
  readonly files: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Reporter {
  /** Tells what can be told of one issue at once. */
  readonly tell: (result: IssueResult) => Promise<void>;
  /** Tells what needs all of them. */
  readonly end: () => Promise<void>;
}

type Form = Pick<Values, 'json' | 'format'>;

export function reporterFor({ json, format = 'text' }: Form, lang: Language, world: World): Reporter {
  const results: IssueResult[] = [];
  const { stdout, cwd } = world;
  const tell = async (result: IssueResult) => {
    results.push(result);
    const suite = suiteOf(result, cwd);
    if (format === 'text' && !json && result.set) await stdout.write(await placementText(result, lang, cwd));
    if (format === 'github') await stdout.write(formatGithub(suite.diagnostics, suite.path));
    await tellText(result.choice, result.diagnostics, { lang, world, only: format === 'text' ? 'all' : 'summary' });
  };
  const end = async () => {
    if (json) await stdout.write(`${JSON.stringify({ issues: results.map((result) => jsonOf(result, cwd)) })}\n`);
    if (format === 'junit') await stdout.write(formatJunit(results.map((result) => suiteOf(result, cwd))));
  };
  return { tell, end };
}

function suiteOf({ choice, diagnostics }: IssueResult, cwd: string): Suite {
  return { issue: choice.issue, diagnostics, path: (file) => shownPath(locate(file, choice), cwd) };
}

/** Messages and their summary on stderr; the summary alone where the messages went elsewhere, none where it says no more. */
export async function tellText(
  choice: Pick<Choice, 'issue' | 'folder' | 'root'>,
  diagnostics: readonly Diagnostic[],
  { lang, world, only }: { readonly lang: Language; readonly world: World; readonly only: 'all' | 'list' | 'summary' },
): Promise<void> {
  if (diagnostics.length === 0) return;
  const path = (file: string) => shownPath(locate(file, choice), world.cwd);
  const options = { lang, path, sourceLine: sourceReader(choice), paint: await painterFor(world.stderr, world.env) };
  const listed = only === 'summary' ? '' : await formatText(diagnostics, options);
  const summary = only === 'list' ? '' : formatSummary(choice.issue, sortDiagnostics(diagnostics), options);
  await world.stderr.write(listed + summary);
}

/** Where every block came to stand, and what was written. */
async function placementText({ choice, set, files }: IssueResult, lang: Language, cwd: string): Promise<string> {
  const heads = (['page', 'block', 'columns', 'lines', 'legs', 'measure'] as const).map(
    (name) => tableTexts[name][lang],
  );
  const table = await tableText([heads, ...(set?.placements ?? []).map(rowOf)], [0]);
  const out = shownPath(choice.out, cwd);
  const written = files === undefined ? '' : `${fill(tableTexts.written[lang], { out, files })}\n`;
  const chosen = (set?.heads ?? []).map((head) => headText(head, lang)).join('');
  return `${choice.issue}\n${table}${chosen}${written}`;
}

/** What was chosen for a head, as an editor would pin it. */
function headText({ page, block, part, wanted, size, spacing, lines, ends }: ChosenHead, lang: Language): string {
  const told = [
    ...(size === wanted ? [] : [fill(tableTexts.headSize[lang], { wanted, size })]),
    ...(spacing === 0 ? [] : [fill(tableTexts.headSpacing[lang], { spacing })]),
    ...(ends.length === 0 ? [] : [ends.map((end) => headEnds[end][lang]).join(', ')]),
  ];
  return `${fill(tableTexts.head[lang], { page, block, part, lines: lines.join('{/}'), told: told.join('; ') })}\n`;
}

function rowOf({ page, block, columns, line, lines, legs, measure }: Placement): string[] {
  const measures = measure.every((width) => width === measure[0]) ? measure.slice(0, 1) : measure;
  const last = line + Math.max(lines, 1) - 1;
  return [String(page), block, columns, `${line}-${last}`, legs.join(' '), measures.join(' ')];
}

function jsonOf({ choice, exit, set, files, diagnostics }: IssueResult, cwd: string): object {
  return {
    issue: choice.issue,
    exit,
    out: files === undefined ? null : shownPath(choice.out, cwd),
    placements: set?.placements ?? [],
    overset: set?.overset ?? [],
    heads: set?.heads ?? [],
    diagnostics: sortDiagnostics(diagnostics).map(toJson),
  };
}
