/** The line setter of `banxin compose`: rows in, rows out, with the advances of a project's body font. */
import { levels, profiles } from '../cjk/index.js';
import type { Outcome } from '../diagnostics/index.js';
import { openFonts } from '../fonts/index.js';
import { readProjectFonts } from '../input/index.js';
import { advancesOf } from './advances.js';
import { type ComposeDefaults, composeRow } from './compose-row.js';
import type { Project } from './project.js';

export interface Composer {
  readonly composeRow: typeof composeRow;
  /** Names that rows may give. */
  readonly profiles: readonly string[];
  readonly levels: readonly string[];
  /** Advances of Latin letters; a font is opened at the first of them. */
  readonly advance: ComposeDefaults['advance'];
}

/** The composer of a project; undefined where its fonts' manifest cannot be read. */
export async function composerAt(project: Project): Promise<Outcome<Composer | undefined>> {
  const { value: entries, diagnostics } = await readProjectFonts(project);
  if (!entries) return { value: undefined, diagnostics };
  const advance = advancesOf(openFonts(entries))('body');
  return { value: { composeRow, profiles: [...profiles.keys()], levels, advance }, diagnostics };
}
