/** An issue read as a whole: manifest, layout, fonts, pages, articles, pictures. */
import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { readArticles, unplaced } from './articles.js';
import { readChecked } from './faults.js';
import { byCodePoint, isFolder, look, namesIn, type Places, type Project } from './files.js';
import { mergeFonts, readFonts } from './fonts.js';
import { unprinted } from './imprint.js';
import { indexFaults, whereaboutsIn } from './index-block.js';
import { readLayout } from './layout.js';
import { readPage } from './page.js';
import { type Pictures, picturesOf } from './pictures.js';
import type { Acceptance, Imprint, Issue, Layout, Normalisation, Page, Source } from './types.js';
import type { YamlFile } from './yaml.js';

const MANIFEST = 'issue.yaml';

/** issue.yaml as it is written, checked by the schema. */
interface IssueText {
  readonly paper: string;
  readonly date: string;
  readonly layout: string;
  readonly pages: readonly (string | { readonly page: string; readonly number?: number })[];
  readonly number?: string | number;
  readonly imprint?: Imprint & { readonly logo?: string };
  readonly roots?: readonly string[];
  readonly words?: readonly string[];
  readonly rules?: string;
  readonly accept?: readonly (Pick<Acceptance, 'rule' | 'page' | 'reason'> & {
    readonly block?: string;
    readonly count?: number;
    readonly layout?: string;
  })[];
}

/** Names of the issues in a folder, by code point: its folders that hold an issue.yaml. */
export const listIssues = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => look(join(folder, name, MANIFEST), [realOf(folder)]).kind === 'file');

/** The last of the issues, which is the newest where they are named by date; undefined where there is none. */
export const newestIssue = (folder: string): string | undefined => listIssues(folder).at(-1);

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Reads an issue. The value is undefined for what cannot be set at all: then at least one diagnostic is fatal.
 * Faults of content (a missing article or picture, say) are told and the issue is there.
 */
export async function readIssue(folder: string, project: Project): Promise<Outcome<Issue | undefined>> {
  const real = realOf(folder);
  const start: Places = {
    folder: real,
    roots: [real],
    layouts: realOf(project.layouts),
    fonts: realOf(project.fonts),
    inputs: new Map(),
  };
  const found = look(join(real, MANIFEST), [real]);
  const place = { file: MANIFEST, line: 1, column: 1 };
  if (found.kind === 'outside') return fatal({ code: 'issue/path-outside', params: { path: MANIFEST }, place });
  if (found.kind === 'unreadable')
    return fatal({ code: 'issue/unreadable', params: { file: MANIFEST, reason: found.reason }, place });
  if (found.kind !== 'file')
    return fatal({ code: 'issue/not-found', params: { file: MANIFEST, folder: basename(real) }, place });
  const { value: yaml, diagnostics } = await readChecked(found.path, 'issue', start);
  if (!yaml) return { value: undefined, diagnostics };
  const rest = await readRest(yaml, start);
  return { value: rest.value, diagnostics: [...diagnostics, ...rest.diagnostics] };
}

const fatal = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });

/** Everything that issue.yaml names; as much as can be read is read, so that all faults are told at once. */
async function readRest(yaml: YamlFile, start: Places): Promise<Outcome<Issue | undefined>> {
  const text = yaml.value as IssueText;
  const diagnostics: Diagnostic[] = [];
  const places = withRoots(text.roots ?? [], yaml, start, diagnostics);
  const dated = isDate(text.date);
  if (!dated) diagnostics.push({ code: 'issue/date', params: { date: text.date }, place: { ...yaml.place(['date']) } });
  const fonts = await readFonts(places);
  diagnostics.push(...fonts.diagnostics);
  const layout = await readLayout(text.layout, yaml.place(['layout']), places, fonts.value ?? []);
  // Without the project's fonts every font name of the layout would be unknown; that fault has been told.
  diagnostics.push(...layout.diagnostics.filter(({ code }) => fonts.value || code !== 'issue/name-unknown'));
  if (!layout.value || !fonts.value) return { value: undefined, diagnostics };
  const pictures = picturesOf(places, diagnostics);
  const own = imprintOf(text.imprint ?? {}, layout.value, pictures, yaml);
  const pages: Page[] = [];
  const named = namedPages(text, yaml, diagnostics);
  for (const one of named) {
    const page = await readPage(one, layout.value, pictures, places);
    diagnostics.push(...page.diagnostics);
    if (page.value) pages.push(page.value);
  }
  const { copyOff: off, runs } = layout.value;
  const articles = readArticles(pages, { pictures, off, runs }, places, diagnostics);
  const whereabouts = whereaboutsIn(pages);
  // A page that could not be read may have named any of them.
  if (pages.length === named.length)
    diagnostics.push(
      ...unplaced(articles, places),
      ...unprinted(text.imprint ?? {}, pages, layout.value, yaml),
      ...indexFaults(pages, articles, whereabouts),
    );
  diagnostics.push(...normalisedIn([...pages, ...articles.values()]));
  if (pages.length < named.length || !dated) return { value: undefined, diagnostics };
  const issue: Issue = {
    name: basename(places.folder),
    folder: places.folder,
    paper: text.paper,
    date: text.date,
    number: text.number === undefined ? '' : yaml.typed(['number']),
    ...own,
    pageCount: pages.length,
    layout: layout.value,
    pages,
    articles,
    whereabouts,
    rules: text.rules,
    accept: (text.accept ?? []).map(({ rule, page, block, count = 1, reason, layout: only }, index) => {
      return { rule, page, block, count, reason, layout: only, source: yaml.place(['accept', index]) };
    }),
    words: [...layout.value.words, ...(text.words ?? [])],
    fonts: mergeFonts(fonts.value, layout.value.fonts),
    inputs: [...places.inputs].map(([file, sha256]) => ({ file, sha256 })).sort((a, b) => byCodePoint(a.file, b.file)),
  };
  return { value: issue, diagnostics };
}

/** What the issue says of its paper, and for the rest its layout. */
function imprintOf(
  { logo, ...imprint }: NonNullable<IssueText['imprint']>,
  layout: Layout,
  pictures: Pictures,
  yaml: YamlFile,
): Pick<Issue, 'imprint' | 'logo'> {
  return {
    imprint: { ...layout.imprint, ...imprint },
    logo: logo === undefined ? undefined : pictures.find(logo, yaml.place(['imprint', 'logo'])),
  };
}

/** One note on what was put right in the copy, counted by rule; the report has every change. */
function normalisedIn(read: readonly { readonly normalisations: readonly Normalisation[] }[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { rule } of read.flatMap(({ normalisations }) => normalisations))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return [];
  const rules = [...counts].sort(([a], [b]) => byCodePoint(a, b)).map(([rule, count]) => `${rule} ${count}`);
  return [{ code: 'copy/normalised', params: { rules: rules.join(', ') }, place: {} }];
}

/** The places with the issue's declared roots; one that is no folder is told and left out. */
function withRoots(roots: readonly string[], yaml: YamlFile, places: Places, diagnostics: Diagnostic[]): Places {
  const real = roots.flatMap((root, index) => {
    const path = resolve(places.folder, root);
    if (isFolder(path)) return [realOf(path)];
    diagnostics.push({
      code: 'issue/root-missing',
      params: { path: root },
      place: { ...yaml.place(['roots', index]) },
    });
    return [];
  });
  return { ...places, roots: [...places.roots, ...real] };
}

/** Whether `2023-02-29` and the like are days of the calendar. */
function isDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

interface NamedPage {
  readonly name: string;
  readonly number: number;
  readonly source: Source;
}

/** The pages as named, numbered from 1 on, or on from a number that one of them states. */
function namedPages(text: IssueText, yaml: YamlFile, diagnostics: Diagnostic[]): readonly NamedPage[] {
  const pages: NamedPage[] = [];
  const numbers = new Map<number, string>();
  let number = 0;
  for (const [index, entry] of text.pages.entries()) {
    const short = typeof entry === 'string';
    const name = short ? entry : entry.page;
    number = (short ? undefined : entry.number) ?? number + 1;
    const source = yaml.place(short ? ['pages', index] : ['pages', index, 'page']);
    const other = numbers.get(number);
    if (other !== undefined) {
      diagnostics.push({
        code: 'issue/page-number-twice',
        params: { number, page: name, other },
        place: { ...source },
      });
    } else numbers.set(number, name);
    pages.push({ name, number, source });
  }
  return pages;
}
