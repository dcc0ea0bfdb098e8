/** The imprint: what a paper must say of itself, by name, and where furniture says it. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Furniture, Imprint, Layout, Page } from './types.js';
import type { YamlFile } from './yaml.js';

/** What a manifest or a layout may give of the imprint (国新出发〔2020〕10号 asks for cn, publisher, printer, price). */
export const imprintNames = [
  'latin',
  'cn',
  'postal',
  'supervisor',
  'sponsor',
  'publisher',
  'printer',
  'price',
  'website',
  'telephone',
  'address',
] as const;
export type ImprintName = (typeof imprintNames)[number];

/** What a page and its issue give besides. */
const pageNames = ['paper', 'date', 'weekday', 'lunar', 'term', 'number', 'page', 'pages', 'name', 'editor'] as const;
export type NamedByPage = (typeof pageNames)[number];

/** Everything that furniture may name in braces. */
export const furnitureNames: readonly string[] = [...pageNames, ...imprintNames];

/** The names in the braces of a text. */
export const namesIn = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);

/** What the pages' furniture prints: pieces of their kinds and of the mastheads that stand on them. */
function piecesOn(pages: readonly Page[], { kinds, mastheads }: Layout): readonly Furniture[] {
  return pages.flatMap(({ kind, blocks }) => [
    ...kinds[kind].furniture,
    ...blocks.flatMap((block) => (block.kind === 'masthead' ? mastheads[block.masthead].furniture : [])),
  ]);
}

/** What the manifest gives of the imprint, or as its logo, and no page prints. */
export function unprinted(
  given: Imprint & { readonly logo?: string },
  pages: readonly Page[],
  layout: Layout,
  yaml: YamlFile,
): Diagnostic[] {
  const texts = piecesOn(pages, layout).flatMap((piece) => (piece.kind === 'text' ? [piece] : []));
  const printed = new Set<string>(texts.flatMap((piece) => piece.texts.flatMap(namesIn)));
  if (texts.some(({ logo }) => logo)) printed.add('logo');
  return Object.keys(given)
    .filter((name) => !printed.has(name))
    .map((name) => ({
      code: 'issue/imprint-unprinted',
      params: { name, layout: layout.file },
      place: { ...yaml.keyPlace(['imprint', name]) },
    }));
}
