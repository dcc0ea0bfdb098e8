/** What is wrong with a layout that its schema cannot see: names of nothing, fonts from elsewhere, grids wider than their page. */
import { profiles } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Path } from './check.js';
import { valueFault } from './faults.js';
import { look, lookAmong, type Places } from './files.js';
import type { FurniturePiece } from './furniture.js';
import { furnitureNames, namesIn } from './imprint.js';
import type { LayoutText } from './layout-text.js';
import { nearest } from './near.js';
import type { Layout, LayoutFont } from './types.js';
import type { YamlFile } from './yaml.js';

/** A project's layout may name fonts anywhere; one that comes with an issue stays where the issue may read. */
export function fontsOutside(
  text: LayoutText,
  own: readonly LayoutFont[],
  yaml: YamlFile,
  { path, places }: { path: string; places: Places },
): Diagnostic[] {
  if (look(path, [places.layouts]).kind === 'file') return [];
  const roots = [...places.roots, places.layouts, places.fonts];
  return own.flatMap((font, index) =>
    lookAmong([font.path], roots).kind === 'outside'
      ? [
          {
            code: 'issue/path-outside' as const,
            params: { path: text.fonts?.[index].file ?? '' },
            place: { ...yaml.place(['fonts', index, 'file']) },
          },
        ]
      : [],
  );
}

/** All furniture that a layout states, with where it stands in the file. */
function furnitureIn({ furniture = [], mastheads = {}, pages = {} }: LayoutText) {
  const listed = (pieces: readonly FurniturePiece[], path: Path) =>
    pieces.map((piece, index) => ({ piece, path: [...path, index] as Path }));
  return [
    ...listed(furniture, ['furniture']),
    ...Object.entries(mastheads).flatMap(([name, own]) => listed(own.furniture, ['mastheads', name, 'furniture'])),
    ...Object.entries(pages).flatMap(([name, own]) => listed(own.furniture ?? [], ['pages', name, 'furniture'])),
  ];
}

/** Names of a profile, font or masthead that there is none of. */
export function unknownNames(text: LayoutText, roles: readonly string[], yaml: YamlFile): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const expect = (key: string, name: string | undefined, known: readonly string[], path: Path) => {
    if (name === undefined || known.includes(name)) return;
    const params = { layout: yaml.file, key, name, near: nearest(name, known), known: known.join(', ') };
    faults.push({ code: 'issue/name-unknown', params, place: { ...yaml.place(path) } });
  };
  expect('profile', text.profile, [...Object.keys(text.profiles ?? {}), ...profiles.keys()], ['profile']);
  for (const [kind, styles] of Object.entries(text.articles))
    for (const [name, style] of Object.entries(styles))
      expect('font', style?.font, roles, ['articles', kind, name, 'font']);
  for (const [name, run] of Object.entries(text.runs ?? {})) expect('font', run.font, roles, ['runs', name, 'font']);
  for (const { piece, path } of furnitureIn(text))
    expect('font', 'font' in piece ? piece.font : undefined, roles, [...path, 'font']);
  for (const [name, { masthead }] of Object.entries(text.pages ?? {}))
    expect('masthead', masthead, Object.keys(text.mastheads ?? {}), ['pages', name, 'masthead']);
  return faults;
}

/** Names in the braces of furniture that nobody fills in. */
export function unknownPlaceholders(text: LayoutText, yaml: YamlFile): Diagnostic[] {
  const expected = furnitureNames.map((name) => `{${name}}`).join(' ');
  return furnitureIn(text).flatMap(({ piece, path }) => {
    if (!('text' in piece)) return [];
    const wrong = [piece.text]
      .flat()
      .flatMap(namesIn)
      .filter((name) => !furnitureNames.includes(name));
    return wrong.map((name) => valueFault(yaml, [...path, 'text'], expected, `{${name}}`));
  });
}

/** Grids and mastheads that are wider than what they stand on. */
export function tooWide(text: LayoutText, layout: Omit<Layout, 'runs'>, yaml: YamlFile): Diagnostic[] {
  const wide = Object.values(layout.kinds).filter(({ grid }) => grid.left < 0);
  const grids = wide.map(({ name, grid }) => {
    const own = text.pages?.[name]?.grid;
    const path = own === undefined ? ['grid', 'columns'] : ['pages', name, 'grid'];
    const { column = text.grid.column } = own ?? {};
    return valueFault(yaml, path, `page.width ${text.page.width}`, `${grid.columns} x ${column}`);
  });
  const mastheads = Object.entries(layout.mastheads).flatMap(([name, { columns }]) =>
    columns.last < columns.first ||
    columns.last > Math.max(...Object.values(layout.kinds).map(({ grid }) => grid.columns))
      ? [valueFault(yaml, ['mastheads', name, 'columns'], `1-${text.grid.columns}`, `${columns.first}-${columns.last}`)]
      : [],
  );
  return [...grids.slice(0, 1), ...mastheads];
}
