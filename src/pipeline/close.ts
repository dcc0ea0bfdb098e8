/** Closing an issue: the ways out for blocks that do not fit, and the issue set with some of them. */
import { type Change, changed, closeIssue, editsBetween, type Misfit } from '../closing/index.js';
import type { Outcome } from '../diagnostics/index.js';
import type { Edit } from '../input/page-edit.js';
import { layIssue, type PrepareOptions, prepareIssue } from './prepare.js';
import type { Project } from './project.js';
import { type SetIssue, setPrepared } from './set.js';

/** An issue whose misfits are known. */
export interface ClosedIssue {
  readonly misfits: readonly Misfit[];
  /** Sets the issue with changes. */
  readonly setWith: (changes: readonly Change[]) => Outcome<SetIssue>;
  /** What changes write into the files of pages. */
  readonly editsOf: (changes: readonly Change[]) => readonly EditedPage[];
}

/** A page's file and what is written into it; `key` is the edit's path inside its block, as an editor would name it. */
export interface EditedPage {
  readonly file: string;
  readonly edits: readonly (Edit & { readonly block: string; readonly key: string })[];
}

/** Finds the ways out for all blocks of an issue that are too long or too short. */
export async function closingOf(
  folder: string,
  project: Project,
  options: PrepareOptions,
): Promise<Outcome<ClosedIssue | undefined>> {
  const { value: prepared, diagnostics } = await prepareIssue(folder, project, options);
  if (!prepared) return { value: undefined, diagnostics };
  const { issue, asked, means } = prepared;
  const lay = (own: typeof issue) => {
    const { pages } = layIssue(own, means).value;
    return { value: pages.map(({ value }) => value), diagnostics: pages.flatMap((page) => page.diagnostics) };
  };
  const setWith = (changes: readonly Change[]): Outcome<SetIssue> => {
    const set = setPrepared({ ...prepared, issue: changed(issue, changes) }, {});
    return { value: set.value, diagnostics: [...diagnostics, ...set.diagnostics] };
  };
  const editsOf = (changes: readonly Change[]): readonly EditedPage[] =>
    editsBetween(issue, changed(issue, changes)).map(({ page, edits }) => ({
      file: page.file,
      edits: edits.map((edit) => ({ ...edit, block: page.blocks[Number(edit.path[1])].name, key: keyOf(edit.path) })),
    }));
  return {
    value: { misfits: closeIssue(issue, asked, { lay, pixels: means.pictures }), setWith, editsOf },
    diagnostics,
  };
}

const keyOf = ([, , ...path]: Edit['path']): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
