/** Reading a page's file: what its parts are read with, and the values that several of them have. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Path } from './check.js';
import { lineCopyOf } from './copy.js';
import { valueFault } from './faults.js';
import { nearest } from './near.js';
import type { Pictures } from './pictures.js';
import type { Columns, Copy, Layout, Normalisation } from './types.js';
import type { YamlFile } from './yaml.js';

/** What a page is read with; findings that stop nothing go to `diagnostics`, the others to `faults`. */
export interface Reading {
  readonly yaml: YamlFile;
  /** The page's number. */
  readonly number: number;
  readonly layout: Layout;
  readonly pictures: Pictures;
  readonly diagnostics: Diagnostic[];
  readonly normalisations: Normalisation[];
  readonly faults: Diagnostic[];
}

/** The style of articles that name none. */
export const DEFAULT_STYLE = 'news';

/** Columns as `3` or `1-3`. */
export function columnsOf(text: number | string, path: Path, { yaml, faults }: Reading): Columns {
  const [first, last = first] = String(text).split('-').map(Number);
  if (last < first) faults.push(valueFault(yaml, path, `${last}-${first}`, String(text)));
  return { first, last };
}

/** What of the layout each key names. */
const NAMED = { style: 'articles', box: 'boxes', kind: 'kinds', masthead: 'mastheads' } as const;

/** Tells a name that the layout does not have. */
export function expectName(
  key: keyof typeof NAMED,
  name: string | undefined,
  path: Path,
  { yaml, layout, faults }: Reading,
): void {
  const known = Object.keys(layout[NAMED[key]]);
  if (name === undefined || known.includes(name)) return;
  const params = { layout: layout.file, key, name, near: nearest(name, known), known: known.join(', ') };
  faults.push({ code: 'issue/name-unknown', params, place: { ...yaml.place([...path, key]) } });
}

/** Copy that stands in the page's file. */
export function yamlCopy(text: string, path: Path, { yaml, layout, diagnostics, normalisations }: Reading): Copy {
  const { source, literal } = yaml.text(path);
  return lineCopyOf(text, source, { off: layout.copyOff, runs: layout.runs, diagnostics, normalisations }, literal);
}
