/** `build` and `check`: each issue on its own, set, told and, for `build`, written. */
import { join } from 'node:path';
import {
  type Diagnostic,
  type Language,
  type Outcome,
  severityOf,
  sortDiagnostics,
  worst,
} from '../diagnostics/index.js';
import type { PictureStore } from '../images/index.js';
import type { SetIssue } from '../pipeline/index.js';
import { OutputFault, systemCode } from './disk.js';
import { failureOf, traceOf } from './faults.js';
import { type Choice, chooseIssues } from './issues.js';
import { projectPictures } from './picture-folder.js';
import { progressOn } from './progress.js';
import { openPublication, type Publication } from './publish.js';
import { type IssueResult, reporterFor, tellText } from './report.js';
import type { Pipeline } from './services.js';
import type { Values } from './table.js';
import { shownPath } from './terminal.js';
import { abortable, exits, type World } from './world.js';

export interface BuildOrder {
  readonly names: readonly string[];
  readonly values: Values;
  readonly lang: Language;
  /** Whether the output is written: `build`, not `check`. */
  readonly write: boolean;
}

/** Sets the issues one after another; the exit code is the highest of theirs. */
export async function build(order: BuildOrder, world: World): Promise<number> {
  const { names, values, lang } = order;
  const reporter = reporterFor(values, lang, world);
  let exit: number = exits.clean;
  for (const choice of await chooseIssues(names, values, world)) {
    const result = await buildIssue(choice, order, world);
    exit = Math.max(exit, result.exit);
    await reporter.tell(result);
  }
  await reporter.end();
  return exit;
}

/** How an issue is set. */
type Setter = (
  choice: Choice,
  order: BuildOrder,
  using: Pick<Publishing, 'world' | 'pipeline' | 'store'>,
) => Promise<Outcome<SetIssue | undefined>>;

/** Sets an issue, and writes it where the order says so. */
export async function buildIssue(
  choice: Choice,
  order: BuildOrder,
  world: World,
  setIssue: Setter = setAsRead,
): Promise<IssueResult> {
  const nothing = { choice, set: undefined, files: undefined };
  if (choice.fault) return { ...nothing, exit: exits.fatal, diagnostics: [choice.fault] };
  const publication = order.write ? await opened(choice, order, world) : undefined;
  const fault = publication instanceof OutputFault ? [relativeFault(publication, world)] : [];
  try {
    const pipeline = await world.services.pipeline();
    const store = await projectPictures(choice.folder, order.write);
    const set = await setIssue(choice, order, { world, pipeline, store });
    // Where the output cannot be written, the copy's faults are told all the same.
    const diagnostics = sortDiagnostics(set.diagnostics);
    const result = { choice, set: set.value, files: undefined, exit: worst(diagnostics), diagnostics };
    if (set.value === undefined)
      return fault.length > 0 ? { ...result, exit: exits.output, diagnostics: [...diagnostics, ...fault] } : result;
    const changed = await changedSince(choice, set.value, { world, pipeline });
    const complete = { ...result, set: set.value };
    const done =
      publication instanceof OutputFault
        ? { ...result, exit: exits.output, diagnostics: [...diagnostics, ...fault] }
        : publication === undefined
          ? result
          : await publish(complete, { publication, pipeline, store, order, world });
    // Of the last build, not of the issue: told here, and never a part of the output.
    return { ...done, diagnostics: [...sortDiagnostics(changed), ...done.diagnostics] };
  } catch (error) {
    const { exit, diagnostic } = failureOf(error, world);
    await world.stderr.write(traceOf(error, world));
    return { ...nothing, exit, diagnostics: [...fault, diagnostic] };
  } finally {
    if (publication && !(publication instanceof OutputFault)) await publication.close();
  }
}

/** What the report of the last build, where there is one that can be read, tells of this one. */
async function changedSince(
  { out }: Choice,
  set: SetIssue,
  { world, pipeline }: Pick<Publishing, 'world' | 'pipeline'>,
): Promise<readonly Diagnostic[]> {
  try {
    return pipeline.changedPictures(await world.disk.readFile(join(out, 'report.json'), 'utf8'), set);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}

/** The output folder, ours to write, or why it cannot be. */
async function opened(choice: Choice, { lang }: BuildOrder, world: World): Promise<Publication | OutputFault> {
  const params = { path: shownPath(choice.out, world.cwd) };
  const onWait = () => tellText(choice, [{ code: 'output/waiting', params, place: {} }], { lang, world, only: 'list' });
  try {
    return await openPublication(choice.out, world, onWait);
  } catch (error) {
    if (error instanceof OutputFault) return error;
    throw error;
  }
}

async function setAsRead(
  { folder, root }: Choice,
  { values, lang }: BuildOrder,
  { world, pipeline, store }: Pick<Publishing, 'world' | 'pipeline' | 'store'>,
): ReturnType<Pipeline['setIssue']> {
  const progress = progressOn(world.stderr, lang);
  try {
    const options = { page: values.page, onPage: progress.onPage, store };
    return await abortable(world.signal, pipeline.setIssue(folder, pipeline.projectAt(root), options));
  } finally {
    progress.stop();
  }
}

interface Publishing {
  readonly publication: Publication;
  readonly pipeline: Pipeline;
  readonly store: PictureStore | undefined;
  readonly order: BuildOrder;
  readonly world: World;
}

type Complete = IssueResult & { readonly set: NonNullable<IssueResult['set']> };

async function publish(
  result: Complete,
  { publication, pipeline, store, order, world }: Publishing,
): Promise<IssueResult> {
  const { choice, set, diagnostics } = result;
  const { final, png, split = false, explain = false } = order.values;
  const errors = diagnostics.filter((row) => ['fatal', 'error'].includes(severityOf(row))).length;
  if (final && errors > 0) {
    const refusal: Diagnostic = { code: 'output/not-final', params: { errors }, place: {} };
    return { ...result, diagnostics: [...diagnostics, refusal] };
  }
  const options = { project: pipeline.projectAt(choice.root), png, split, explain, store };
  try {
    const files = await publication.replace(pipeline.outputFiles(set, diagnostics, options));
    return { ...result, files };
  } catch (error) {
    if (!(error instanceof OutputFault)) throw error;
    return { ...result, exit: exits.output, diagnostics: [...diagnostics, relativeFault(error, world)] };
  }
}

/** The fault with its path as the reader of the terminal would open it. */
function relativeFault({ diagnostic }: OutputFault, { cwd }: World): Diagnostic {
  const { path } = diagnostic.params;
  return typeof path === 'string'
    ? { ...diagnostic, params: { ...diagnostic.params, path: shownPath(path, cwd) } }
    : diagnostic;
}
