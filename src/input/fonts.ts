/** Fonts as manifests name them: where they lie, nothing of what is in them. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { readChecked } from './faults.js';
import { isInside, look, type Places, type Project } from './files.js';
import type { LayoutFont } from './types.js';

/** An entry as fonts.yaml and layouts write it. */
export interface FontText {
  readonly role: string;
  readonly file: string;
  readonly sha256?: string;
  readonly fallback?: readonly string[];
  readonly lift?: number;
}

/** Entries of a manifest that lies in `folder`; a font outside the project is reported as it was written. */
export function fontsFrom(entries: readonly FontText[], folder: string, places: Places): readonly LayoutFont[] {
  const project = dirname(places.layouts);
  return entries.map(({ role, file, sha256, fallback = [], lift = 0 }) => {
    const path = isAbsolute(file) ? file : resolve(folder, file);
    const name = isInside(project, path) ? relative(project, path).split(sep).join('/') : file;
    return { role, path, file: name, sha256, fallback, lift };
  });
}

/** The project's fonts. A missing manifest cannot be worked around. */
export async function readFonts(places: Places): Promise<Outcome<readonly LayoutFont[] | undefined>> {
  const path = join(places.fonts, 'fonts.yaml');
  if (look(path, [places.fonts]).kind === 'missing') {
    const file = 'fonts/fonts.yaml';
    const diagnostic: Diagnostic = {
      code: 'issue/file-missing',
      params: { file, near: '-' },
      place: { file, line: 1, column: 1 },
    };
    return { value: undefined, diagnostics: [diagnostic] };
  }
  const { value: yaml, diagnostics } = await readChecked(path, 'fonts', places);
  if (!yaml) return { value: undefined, diagnostics };
  const { fonts } = yaml.value as { fonts: readonly FontText[] };
  return { value: fontsFrom(fonts, places.fonts, places), diagnostics };
}

/** The project's fonts without an issue, as `compose` needs them. */
export function readProjectFonts({ layouts, fonts }: Project): Promise<Outcome<readonly LayoutFont[] | undefined>> {
  const folder = dirname(realpathSync(layouts));
  return readFonts({ folder, roots: [], layouts: realpathSync(layouts), fonts, inputs: new Map() });
}

/** The project's fonts with the layout's own in place of those of the same role. */
export function mergeFonts(project: readonly LayoutFont[], own: readonly LayoutFont[]): readonly LayoutFont[] {
  const roles = new Set(own.map(({ role }) => role));
  return [...project.filter(({ role }) => !roles.has(role)), ...own];
}
