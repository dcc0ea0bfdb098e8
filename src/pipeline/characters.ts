/** The characters of a display list: their forms, the fonts that draw them, and those that no font has. */
import { formOf } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DisplayFont, DisplayList, DisplayPage } from '../display/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Issue } from '../input/index.js';
import { clusters, type GlyphForm, remember } from '../units/index.js';
import { copiesOf } from './account.js';

/** The form of every character that is not drawn plain, in code point order. */
export function formsOf(pages: readonly DisplayPage[]): Map<string, GlyphForm> {
  const characters = new Set<string>();
  for (const { items } of pages)
    for (const item of items) if (item.kind === 'text') for (const character of item.text) characters.add(character);
  const forms = [...characters].map((character) => [character, formOf(character.codePointAt(0) as number)] as const);
  return new Map(forms.filter(([, form]) => form !== 'plain').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fonts that the pages name, with the roles they fall back to that drew something. */
export function fontsOf(pages: readonly DisplayPage[], fonts: FontSet): DisplayFont[] {
  const roles = new Set<string>();
  for (const { items } of pages) for (const item of items) if (item.kind === 'text') roles.add(item.font);
  return [...roles].sort().map((role) => {
    const { entry, sha256 } = fonts.face(role);
    return { role, file: entry.file, sha256 };
  });
}

/** White and what steers it is never drawn; private use and U+FFFD were told when the copy was read. */
const passed = /^[\p{Z}\p{Cf}\p{Co}\ufffd]/u;

/** Every character that no font of its role has, at its first place in the copy; it is drawn as 〓. */
export function missingGlyphs(list: DisplayList, fonts: FontSet, issue: Issue): Diagnostic[] {
  const checked = new Map<string, Set<string>>();
  const missing: Diagnostic[] = [];
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      const known = remember(checked, item.font, () => new Set<string>());
      for (const cluster of clusters(item.text)) {
        if (known.has(cluster)) continue;
        known.add(cluster);
        if (passed.test(cluster) || fonts.resolve(item.font, cluster, 'plain')) continue;
        const code = (cluster.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
        const place = item.origin ? sourceOf(issue, item.origin, cluster) : {};
        missing.push({
          code: 'font/no-glyph',
          params: { character: cluster, code: `U+${code}`, role: item.font },
          place: { ...place, page: page.number },
        });
      }
    }
  }
  return missing;
}

/** The place in the copy of a character of a line. */
function sourceOf(
  issue: Issue,
  origin: { article: string; part: string; paragraph: number; start: number; end: number },
  cluster: string,
): Diagnostic['place'] {
  const copy = copiesOf(issue).find(
    (row) => row.article === origin.article && row.part === origin.part && row.paragraph === origin.paragraph,
  )?.copy;
  if (!copy) return {};
  const at = [...copy.text].indexOf([...cluster][0], origin.start);
  const { file, line, column } = copy.source;
  return { file, line, column: at < 0 ? column : (copy.columns?.[at] ?? column + at) };
}
