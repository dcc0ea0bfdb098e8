/** `diff`: what changed between two builds. */
import { access, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Diagnostic, formatGithub, formatJunit, type Language, severityOf } from '../diagnostics/index.js';
import type { Comparison, ProofDocument } from '../proof/index.js';
import { systemCode } from './disk.js';
import { projectAbove } from './issues.js';
import { tellText } from './report.js';
import type { Values } from './table.js';
import { shownPath } from './terminal.js';
import { exits, type World } from './world.js';

export interface DiffOrder {
  readonly names: readonly string[];
  readonly values: Values;
  readonly lang: Language;
}

/** Compares two sides, the old one first; exit code 3 where they differ. */
export async function diff({ names, values, lang }: DiffOrder, world: World): Promise<number> {
  const fail = async (diagnostic: Diagnostic): Promise<number> => {
    const nowhere = { issue: 'diff', folder: world.cwd, root: world.cwd };
    await tellText(nowhere, [diagnostic], { lang, world, only: 'list' });
    return exits.fatal;
  };
  if (names.length !== 2) return await fail({ code: 'diff/operands', params: { count: names.length }, place: {} });
  const sides: ProofDocument[] = [];
  for (const name of names) {
    const side = await readSide(name, world);
    if ('code' in side) return await fail(side);
    sides.push(side);
  }
  const { compareDocuments } = await world.services.proof();
  const comparison = compareDocuments(sides[0], sides[1]);
  await world.stdout.write(await shownAs(comparison, { values, lang }, world));
  return comparison.changes.length > 0 ? exits.differences : exits.clean;
}

async function shownAs(
  comparison: Comparison,
  { values, lang }: Pick<DiffOrder, 'values' | 'lang'>,
  world: World,
): Promise<string> {
  const { comparisonText, changeDiagnostics, comparisonJson } = await world.services.proof();
  if (values.json) return `${JSON.stringify(comparisonJson(comparison))}\n`;
  const path = (file: string) => file;
  if (values.format === 'github') return formatGithub(changeDiagnostics(comparison, lang), path);
  if (values.format === 'junit')
    return formatJunit([{ issue: comparison.after, diagnostics: changeDiagnostics(comparison, lang), path }]);
  return comparisonText(comparison, lang);
}

/**
 * A side: a folder with a pages.json, such a file, the name of an issue that has been built; or the folder of an
 * issue, which is its copy.
 */
async function readSide(name: string, world: World): Promise<ProofDocument | Diagnostic> {
  const root = projectAbove(world.cwd) ?? world.packageRoot;
  const path = resolve(world.cwd, name);
  const unreadable = (reason: string): Diagnostic => ({
    code: 'diff/unreadable',
    params: { path: shownPath(path, world.cwd), reason },
    place: {},
  });
  if (await isThere(join(path, MANIFEST))) {
    const { readManuscript, projectAt } = await world.services.manuscripts();
    const { value, diagnostics } = await readManuscript(path, projectAt(projectAbove(path) ?? root));
    return value ?? diagnostics.find((one) => severityOf(one) === 'fatal') ?? unreadable(MANIFEST);
  }
  for (const candidate of [path, join(path, 'pages.json'), join(root, 'out', name, 'pages.json')]) {
    let text: string;
    try {
      text = await readFile(candidate, 'utf8');
    } catch (error) {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(systemCode(error) ?? '')) continue;
      return unreadable(systemCode(error) ?? String(error));
    }
    try {
      const { readDisplayList, buildDocument } = await world.services.proof();
      return buildDocument(readDisplayList(text), basename(name) || name);
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return unreadable(error.message);
      throw error;
    }
  }
  return unreadable('ENOENT');
}

const MANIFEST = 'issue.yaml';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
