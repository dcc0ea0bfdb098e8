/** The line setter of `banxin compose`: rows in, rows out, with the advances of a project's body font. */
import { levels, profiles } from '../cjk/index.js';
import type { Outcome } from '../diagnostics/index.js';
import { openFonts } from '../fonts/index.js';
import { readProjectFonts } from '../input/index.js';
import { type Hyphenator, type HyphenLanguage, hyphenationOf } from '../latin/index.js';
import { advancesOf } from './advances.js';
import { type ComposeDefaults, composeRow, languageAsked } from './compose-row.js';
import { shapesOf } from './latin.js';
import type { Project } from './project.js';

export interface Composer {
  readonly composeRow: typeof composeRow;
  /** Names that rows may give. */
  readonly profiles: readonly string[];
  readonly levels: readonly string[];
  /** What rows are composed with; a font is opened at the first Latin letter. */
  readonly means: Pick<ComposeDefaults, 'advance' | 'shape' | 'hyphenate'>;
  /** Loads the hyphenation that rows ask for; to be awaited before they are composed. */
  prepare(rows: readonly unknown[]): Promise<void>;
}

/** As a house without rules of its own: capitalised words stay whole. */
const rules = { capitals: false, never: [] };

/** The composer of a project; undefined where its fonts' manifest cannot be read. */
export async function composerAt(project: Project): Promise<Outcome<Composer | undefined>> {
  const { value: entries, diagnostics } = await readProjectFonts(project);
  if (!entries) return { value: undefined, diagnostics };
  const fonts = openFonts(entries);
  const hyphenate = new Map<HyphenLanguage, Hyphenator>();
  const prepare = async (rows: readonly unknown[]): Promise<void> => {
    for (const row of rows) {
      const language = languageAsked(row);
      if (language && !hyphenate.has(language)) hyphenate.set(language, await hyphenationOf(language, rules));
    }
  };
  const means = { advance: advancesOf(fonts)('body'), shape: shapesOf(fonts)('body', true), hyphenate };
  return { value: { composeRow, profiles: [...profiles.keys()], levels, means, prepare }, diagnostics };
}
