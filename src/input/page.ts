/** A page's file: found, read, its blocks with their places. */
import { join } from 'node:path';
import type { Outcome } from '../diagnostics/index.js';
import { blockOf, MASTHEAD } from './blocks.js';
import { readChecked } from './faults.js';
import { look, namesIn, type Places } from './files.js';
import { nearest } from './near.js';
import { FRONT, INSIDE } from './page-kinds.js';
import { expectName, type Reading } from './page-reading.js';
import type { PageText } from './page-text.js';
import type { Pictures } from './pictures.js';
import type { Block, Layout, MastheadBlock, Page, Source } from './types.js';

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
  const { number } = named;
  const reading: Reading = {
    yaml,
    number,
    layout,
    pictures,
    diagnostics: [...diagnostics],
    normalisations: [],
    faults: [],
  };
  expectName('kind', text.kind, [], reading);
  const kind = text.kind ?? (number === 1 && FRONT in layout.kinds ? FRONT : INSIDE);
  const stated = text.blocks.map((block, index) => blockOf(block, ['blocks', index], reading));
  const blocks = numbered([...standingMasthead(kind, stated, reading), ...stated]);
  tellTwins(blocks, reading);
  const { normalisations } = reading;
  const { name, editor } = text;
  const page = { number, kind, name, editor, file: yaml.file, blocks, normalisations };
  return {
    value: reading.faults.length > 0 ? undefined : page,
    diagnostics: [...reading.diagnostics, ...reading.faults],
  };
}

/** The masthead of a kind of pages, first on each, where the page names none itself. */
function standingMasthead(kind: string, blocks: readonly Block[], { layout, yaml }: Reading): MastheadBlock[] {
  const name = layout.kinds[kind]?.masthead;
  if (name === undefined || blocks.some((block) => block.kind === 'masthead')) return [];
  const { columns, lines } = layout.mastheads[name];
  const source = yaml.keyPlace(['blocks']);
  return [
    { kind: 'masthead', name: MASTHEAD, masthead: name, columns, lines, at: { kind: 'top' }, box: undefined, source },
  ];
}

/** Parts of an article on one page that were given no names: the second is `lead-2`, the third `lead-3`. */
function numbered(blocks: readonly Block[]): Block[] {
  const parts = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind !== 'article') return block;
    const part = (parts.get(block.article) ?? 0) + 1;
    parts.set(block.article, part);
    return block.continues && part > 1 && block.name === block.article
      ? { ...block, name: `${block.name}-${part}` }
      : block;
  });
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
