/** What `banxin fonts` tells: roles, files, hashes, and which characters of an issue which font draws. */
import type { Outcome } from '../diagnostics/index.js';
import { coverage, openFonts } from '../fonts/index.js';
import { readIssue } from '../input/index.js';
import { copiesOf } from './account.js';
import type { Project } from './project.js';

/** A font of the issue: characters of the copy, those in no font, those that a fallback draws. */
export interface FontRow {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly characters: number;
  readonly missing: readonly string[];
  readonly fallback: readonly { readonly role: string; readonly characters: readonly string[] }[];
}

/** The fonts of an issue and how they cover its copy. Undefined where the issue cannot be read. */
export async function fontReport(folder: string, project: Project): Promise<Outcome<FontRow[] | undefined>> {
  const { value: issue, diagnostics } = await readIssue(folder, project);
  if (!issue) return { value: undefined, diagnostics };
  const fonts = openFonts(issue.fonts);
  const text = copiesOf(issue)
    .map(({ copy }) => copy.text)
    .join('');
  const rows = issue.fonts.map(({ role, file }): FontRow => {
    const { missing, borrowed } = coverage(fonts, role, text);
    const characters = (points: readonly number[]) => points.map((point) => String.fromCodePoint(point));
    const fallback = [...borrowed].map(([from, points]) => ({ role: from, characters: characters(points) }));
    const { sha256 } = fonts.face(role);
    return { role, file, sha256, characters: new Set(text).size, missing: characters(missing), fallback };
  });
  return { value: rows, diagnostics };
}
