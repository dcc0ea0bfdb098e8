/** Which issues a command line means, and to which project each belongs. */
import { type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Values } from './table.js';
import { shownPath } from './terminal.js';
import type { World } from './world.js';

/** An issue that was named, or why it is none. */
export interface Choice {
  /** Name for reports: the folder's name, or what was typed. */
  readonly issue: string;
  /** Absolute folder of the issue; of the place where it was looked for, where it is none. */
  readonly folder: string;
  /** Absolute root of its project. */
  readonly root: string;
  /** Absolute output folder. */
  readonly out: string;
  /** Why it cannot be set. */
  readonly fault: Diagnostic | undefined;
}

type Where = Pick<World, 'cwd' | 'packageRoot'>;
type Wanted = Pick<Values, 'all' | 'out' | 'page'>;

/** The issues that are meant, in the order they were named: all of them, those named, or the newest. */
export async function chooseIssues(names: readonly string[], wanted: Wanted, where: Where): Promise<readonly Choice[]> {
  const { listIssues, nearNames } = await readers();
  const root = projectAbove(where.cwd) ?? where.packageRoot;
  const shelf = join(root, 'issues');
  const known = listIssues(shelf);
  const usual = wanted.all ? known : known.slice(-1);
  const asked = names.length > 0 ? names : usual;
  if (asked.length === 0) {
    const params = { folder: shownPath(shelf, where.cwd) };
    return [{ ...placed(shelf, wanted, where), fault: { code: 'usage/issue-none', params, place: {} } }];
  }
  const chosen = asked.map((name): Choice => {
    const folder = names.length > 0 ? folderOf(name, shelf, where.cwd) : join(shelf, name);
    if (folder !== undefined) return { ...placed(folder, wanted, where), fault: undefined };
    const near = nearNames(name, known)[0] ?? (known.slice(-5).join(', ') || '-');
    const params = { issue: name, folder: shownPath(shelf, where.cwd), near };
    return {
      ...placed(join(shelf, name), wanted, where),
      issue: name,
      fault: { code: 'usage/issue-unknown', params, place: {} },
    };
  });
  return withoutTwins(chosen, where);
}

async function readers() {
  const [{ listIssues }, { nearNames }] = await Promise.all([import('../input/index.js'), import('../input/near.js')]);
  return { listIssues, nearNames };
}

/** A folder (or its issue.yaml), a name under `issues/`; a folder that holds no manifest comes last. */
function folderOf(name: string, shelf: string, cwd: string): string | undefined {
  const path = resolve(cwd, name);
  if (basename(path) === 'issue.yaml' && isFile(path)) return dirname(path);
  const candidates = [path, join(shelf, name)];
  return candidates.find((folder) => isFile(join(folder, 'issue.yaml'))) ?? candidates.find(isFolder);
}

function placed(folder: string, { out, page }: Wanted, { cwd, packageRoot }: Where): Omit<Choice, 'fault'> {
  const own = projectAbove(folder);
  const issue = basename(folder);
  // An issue outside of any project is set with the package's layouts, and never written into the package.
  const base = out === undefined ? join(own ?? cwd, 'out') : resolve(cwd, out);
  const name = page === undefined ? issue : `${issue}-page-${page}`;
  return { issue, folder, root: own ?? packageRoot, out: join(base, name) };
}

/** The nearest folder above (or at) a path that holds `layouts/`. */
export function projectAbove(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'layouts'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** One issue named twice is set once; two that would be written to one place are refused. */
function withoutTwins(chosen: readonly Choice[], { cwd }: Where): Choice[] {
  const byOut = new Map<string, Choice>();
  const kept: Choice[] = [];
  for (const choice of chosen) {
    const first = byOut.get(choice.out);
    if (first?.folder === choice.folder) continue;
    if (first === undefined || choice.fault !== undefined) {
      byOut.set(choice.out, choice);
      kept.push(choice);
      continue;
    }
    const [folder, other, out] = [choice.folder, first.folder, choice.out].map((path) => shownPath(path, cwd)) as [
      string,
      string,
      string,
    ];
    kept.push({ ...choice, fault: { code: 'usage/issue-same-name', params: { folder, other, out }, place: {} } });
  }
  return kept;
}

/** A path that cannot be looked at is neither. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;
const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;
