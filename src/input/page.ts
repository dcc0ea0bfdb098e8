/** A page's file: blocks with their places, every default filled in. */
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { emToPt, type Pt } from '../units/index.js';
import type { Path } from './check.js';
import { lineCopyOf } from './copy.js';
import { readChecked, valueFault } from './faults.js';
import { look, namesIn, type Places } from './files.js';
import { framingOf } from './framing.js';
import { emOf, sizeOf } from './lengths.js';
import { nearest } from './near.js';
import type { ArticleText, HeadText, InsertText, PageText, PictureText, PlacingText } from './page-text.js';
import type { Pictures } from './pictures.js';
import type {
  ArticleBlock,
  At,
  Block,
  Columns,
  Copy,
  Direction,
  HeadPlacing,
  Insert,
  Layout,
  Normalisation,
  Page,
  Source,
} from './types.js';
import type { YamlFile } from './yaml.js';

/** What a page is read with; findings that stop nothing go to `diagnostics`, the others to `faults`. */
interface Reading {
  readonly yaml: YamlFile;
  readonly layout: Layout;
  readonly pictures: Pictures;
  readonly diagnostics: Diagnostic[];
  readonly normalisations: Normalisation[];
  readonly faults: Diagnostic[];
}

/** The style of a block that names none. */
const DEFAULT_STYLE = 'news';

/** The file of a page: the one made for this layout where there is one. */
function findPage(name: string, source: Source, layout: string, places: Places): Outcome<string | undefined> {
  const folder = join(places.folder, 'pages');
  for (const file of [`${name}.${layout}.yaml`, `${name}.yaml`]) {
    const found = look(join(folder, file), places.roots);
    if (found.kind === 'file') return { value: found.path, diagnostics: [] };
    if (found.kind === 'outside') {
      return {
        value: undefined,
        diagnostics: [{ code: 'issue/path-outside', params: { path: `pages/${file}` }, place: { ...source } }],
      };
    }
  }
  const known = namesIn(folder).map((file) => file.replace(/\..*$/, ''));
  const params = { file: `pages/${name}.yaml`, near: nearest(name, known) };
  return { value: undefined, diagnostics: [{ code: 'issue/file-missing', params, place: { ...source } }] };
}

/** Reads the page `named` in issue.yaml at `source`. */
export async function readPage(
  named: { readonly name: string; readonly number: number; readonly source: Source },
  layout: Layout,
  pictures: Pictures,
  places: Places,
): Promise<Outcome<Page | undefined>> {
  const { value: path, diagnostics: lost } = findPage(named.name, named.source, layout.name, places);
  if (path === undefined) return { value: undefined, diagnostics: lost };
  const { value: yaml, diagnostics } = await readChecked(path, 'page', places);
  if (!yaml) return { value: undefined, diagnostics };
  const text = yaml.value as PageText;
  const reading: Reading = { yaml, layout, pictures, diagnostics: [...diagnostics], normalisations: [], faults: [] };
  const blocks = text.blocks.map((block, index) => blockOf(block, ['blocks', index], reading));
  tellTwins(blocks, reading);
  const { normalisations } = reading;
  const page = { number: named.number, name: text.name, editor: text.editor, file: yaml.file, blocks, normalisations };
  return {
    value: reading.faults.length > 0 ? undefined : page,
    diagnostics: [...reading.diagnostics, ...reading.faults],
  };
}

function tellTwins(blocks: readonly Block[], { diagnostics }: Reading): void {
  const first = new Map<string, Block>();
  for (const block of blocks) {
    const twin = first.get(block.name);
    if (twin)
      diagnostics.push({
        code: 'issue/block-twice',
        params: { block: block.name, line: twin.source.line },
        place: { ...block.source },
      });
    else first.set(block.name, block);
  }
}

function columnsOf(text: number | string, path: Path, { yaml, faults }: Reading): Columns {
  const [first, last = first] = String(text).split('-').map(Number);
  if (last < first) faults.push(valueFault(yaml, path, `${last}-${first}`, String(text)));
  return { first, last };
}

function atOf({ below, at, line }: PlacingText): At {
  if (below !== undefined) return { kind: 'below', block: below };
  if (line !== undefined) return { kind: 'line', line };
  return { kind: at ?? 'top' };
}

/** Tells a name that the layout does not have. */
function expectName(
  key: 'style' | 'box',
  name: string | undefined,
  path: Path,
  { yaml, layout, faults }: Reading,
): void {
  const known = Object.keys(key === 'style' ? layout.articles : layout.boxes);
  if (name === undefined || known.includes(name)) return;
  const params = { layout: layout.file, key, name, near: nearest(name, known), known: known.join(', ') };
  faults.push({ code: 'issue/name-unknown', params, place: { ...yaml.place([...path, key]) } });
}

function blockOf(text: ArticleText | PictureText, path: Path, reading: Reading): Block {
  const placing = {
    columns: columnsOf(text.columns, [...path, 'columns'], reading),
    at: atOf(text),
    lines: text.lines ?? 'auto',
    box: text.box,
  } as const;
  expectName('box', text.box, path, reading);
  if ('picture' in text) {
    const source = reading.yaml.place([...path, 'picture']);
    const lines = text.slogan === undefined ? [] : [text.slogan].flat();
    const slogan = lines.map((line, index) =>
      yamlCopy(line, typeof text.slogan === 'string' ? [...path, 'slogan'] : [...path, 'slogan', index], reading),
    );
    const copy = (key: 'advertisement' | 'caption') => {
      const line = text[key];
      return line === undefined ? undefined : yamlCopy(line, [...path, key], reading);
    };
    const picture = reading.pictures.find(text.picture, source);
    return {
      kind: 'picture',
      name: text.as ?? text.picture,
      ...placing,
      source,
      picture,
      framing: framingOf(text, path, reading),
      slogan,
      advertisement: copy('advertisement'),
      caption: copy('caption'),
    };
  }
  return articleBlockOf(text, path, placing, reading);
}

function articleBlockOf(
  text: ArticleText,
  path: Path,
  placing: Pick<Block, 'columns' | 'at' | 'lines' | 'box'>,
  reading: Reading,
): ArticleBlock {
  const { style = DEFAULT_STYLE, direction = 'horizontal' } = text;
  expectName('style', text.style, path, reading);
  if (direction === 'vertical' && text.inserts !== undefined) {
    const params = { key: 'inserts', other: 'direction: vertical' };
    const place = { ...reading.yaml.keyPlace([...path, 'inserts']) };
    reading.faults.push({ code: 'issue/keys-exclusive', params, place });
  }
  const body = (reading.layout.articles[style] ?? reading.layout.articles[DEFAULT_STYLE]).styles.body.size;
  return {
    kind: 'article',
    name: text.as ?? text.article,
    ...placing,
    source: reading.yaml.place([...path, 'article']),
    article: text.article,
    style,
    direction,
    head: headOf({ ...text.head, direction }, body, [...path, 'head'], reading),
    insets: [text.insets ?? []].flat().map((inset) => emOf(inset, body)),
    inserts: (text.inserts ?? []).map((insert, index) =>
      insertOf(insert, placing.columns, [...path, 'inserts', index], reading),
    ),
  };
}

function headOf(
  text: HeadText & { readonly direction: Direction },
  body: Pt,
  path: Path,
  { yaml, faults }: Reading,
): HeadPlacing {
  const beside = text.direction === 'vertical';
  const missing = (key: string, expected: string) =>
    faults.push({ code: 'issue/key-missing', params: { key, expected }, place: { ...yaml.place(path) } });
  if (text.vertical !== undefined && text.width === undefined) missing('width', '7em');
  if (text.vertical !== undefined && text.lines === undefined && !beside) missing('lines', '17');
  if (text.vertical === 'left' && beside) faults.push(valueFault(yaml, [...path, 'vertical'], 'right', 'left'));
  if (text.vertical === undefined && (text.width !== undefined || text.lines !== undefined))
    missing('vertical', 'left | right');
  const vertical =
    text.vertical === undefined
      ? undefined
      : { side: text.vertical, width: emOf(text.width ?? 0, body), lines: text.lines ?? 0 };
  if (vertical && text.width !== undefined && emToPt(vertical.width, body) <= body) {
    faults.push(valueFault(yaml, [...path, 'width'], '> 1em', text.width));
  }
  return {
    size: text.size === undefined ? undefined : sizeOf(text.size),
    kickerSize: text.kicker === undefined ? undefined : sizeOf(text.kicker),
    most: text.most,
    vertical,
    byline: text.byline ?? 'head',
  };
}

function insertOf(text: InsertText, own: Columns, path: Path, reading: Reading): Insert {
  expectName('style', text.style, path, reading);
  expectName('box', text.box, path, reading);
  return {
    columns: text.columns === undefined ? own : columnsOf(text.columns, [...path, 'columns'], reading),
    lines: text.lines ?? 'auto',
    at: text.at ?? 'top',
    content: insertContentOf(text, path, reading),
    source: reading.yaml.place([...path, text.article === undefined ? 'picture' : 'article']),
  };
}

function insertContentOf(text: InsertText, path: Path, reading: Reading): Insert['content'] {
  const { article, picture, style = DEFAULT_STYLE, box } = text;
  if (article !== undefined) return { kind: 'article', article, style, box };
  return { kind: 'picture', picture: (picture as number) - 1, framing: framingOf(text, path, reading) };
}

/** Copy that stands in the page's file. */
function yamlCopy(text: string, path: Path, { yaml, layout, diagnostics, normalisations }: Reading): Copy {
  const { source, literal } = yaml.text(path);
  return lineCopyOf(text, source, { off: layout.copyOff, runs: layout.runs, diagnostics, normalisations }, literal);
}
