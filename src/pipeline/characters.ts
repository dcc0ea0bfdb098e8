/** The characters of a display list: their forms, the fonts that draw them, and those that no font has. */
import { formOf } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DisplayFont, DisplayList, DisplayPage, Origin } from '../display/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Issue } from '../input/index.js';
import { clusters, type GlyphForm, isPlain, remember } from '../units/index.js';
import { copiesOf, isOf } from './account.js';

/** The clusters that each font role draws on the pages, each once. */
export type Drawn = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers what is drawn, in one pass over the pages; a character seen before costs one look into a table. */
export function drawnOn(pages: readonly DisplayPage[]): Drawn {
  const roles = new Map<string, { clusters: Set<string>; seen: Uint8Array }>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      const { text, font } = item;
      const drawn = remember(roles, font, () => ({ clusters: new Set<string>(), seen: new Uint8Array(0x10000) }));
      if (!isPlain(text)) for (const cluster of clusters(text)) drawn.clusters.add(cluster);
      else {
        for (let at = 0; at < text.length; at++) {
          const code = text.charCodeAt(at);
          if (drawn.seen[code] === 1) continue;
          drawn.seen[code] = 1;
          drawn.clusters.add(text[at]);
        }
      }
    }
  }
  return new Map([...roles].map(([role, drawn]) => [role, drawn.clusters]));
}

/** The form of every character that is not drawn plain, in code point order. */
export function formsOf(drawn: Drawn): Map<string, GlyphForm> {
  const characters = new Set(
    [...drawn.values()].flatMap((clustered) => [...clustered].map((cluster) => [...cluster][0])),
  );
  const forms = [...characters].map((character) => [character, formOf(character.codePointAt(0) as number)] as const);
  return new Map(forms.filter(([, form]) => form !== 'plain').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fonts that the pages name. */
export const fontsOf = (drawn: Drawn, fonts: FontSet): DisplayFont[] =>
  [...drawn.keys()].sort().map((role) => {
    const { entry, sha256 } = fonts.face(role);
    return { role, file: entry.file, sha256 };
  });

/** White and what steers it is never drawn; private use and U+FFFD were told when the copy was read. */
const passed = /^[\p{Z}\p{Cf}\p{Co}\ufffd]/u;

/** Every character that no font of its role has, at its first place in the copy; it is drawn as 〓. */
export function missingGlyphs(list: DisplayList, drawn: Drawn, fonts: FontSet, issue: Issue): Diagnostic[] {
  return [...drawn].flatMap(([role, drawnByRole]) =>
    [...drawnByRole]
      .filter((cluster) => !passed.test(cluster) && !fonts.resolve(role, cluster, 'plain'))
      .map((cluster): Diagnostic => {
        const code = (cluster.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
        return {
          code: 'font/no-glyph',
          params: { character: cluster, code: `U+${code}`, role },
          place: firstPlace(list, role, cluster, issue),
        };
      }),
  );
}

function firstPlace(list: DisplayList, role: string, cluster: string, issue: Issue): Diagnostic['place'] {
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || item.font !== role || !item.text.includes(cluster)) continue;
      return { ...(item.origin ? sourceOf(issue, item.origin, cluster) : {}), page: page.number };
    }
  }
  return {};
}

/** The place in the copy of a character of a line. */
function sourceOf(issue: Issue, origin: Origin, cluster: string): Diagnostic['place'] {
  const copy = copiesOf(issue).find((row) => isOf(row, origin))?.copy;
  if (!copy) return {};
  const at = [...copy.text].indexOf([...cluster][0], origin.start);
  const { file, line, column } = copy.source;
  return { file, line, column: at < 0 ? column : (copy.columns?.[at] ?? column + at) };
}
