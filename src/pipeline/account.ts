/** The proof that nothing is lost: every character of the copy is on a page exactly once, or reported as overset. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { DisplayList, Part } from '../display/index.js';
import type { Overset } from '../flow/index.js';
import type { Copy, Issue } from '../input/index.js';

/** A piece of copy under the name that its lines' origins carry. */
export interface NamedCopy {
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly copy: Copy;
}

/** All copy that the issue's pages are to print, in the order of its articles. */
export function copiesOf(issue: Issue): NamedCopy[] {
  const rows: NamedCopy[] = [];
  const add = (article: string, part: Part, copies: readonly (Copy | undefined)[]) => {
    for (const [paragraph, copy] of copies.entries()) if (copy) rows.push({ article, part, paragraph, copy });
  };
  for (const { blocks } of issue.pages) {
    for (const block of blocks) {
      if (block.kind === 'picture') {
        add(block.name, 'caption', [block.caption]);
        add(block.name, 'slogan', block.slogan);
        add(block.name, 'notice', [block.advertisement]);
        continue;
      }
      for (const id of [
        block.article,
        ...block.inserts.flatMap(({ content }) => (content.kind === 'article' ? [content.article] : [])),
      ]) {
        const article = issue.articles.get(id);
        if (!article || article.missing) continue;
        for (const part of ['kicker', 'headline', 'deck', 'byline'] as const) add(id, part, article[part]);
        add(
          id,
          'caption',
          article.pictures.map(({ caption }) => caption),
        );
        add(
          id,
          'credit',
          article.pictures.map(({ credit }) => credit),
        );
        for (const [paragraph, copy] of article.body.entries())
          rows.push({ article: id, part: copy.kind === 'subhead' ? 'subhead' : 'body', paragraph, copy });
      }
    }
  }
  return rows;
}

const keyOf = (article: string, part: string, paragraph: number): string => `${article}\n${part}\n${paragraph}`;

/** Compares the pages with the copy, character by character, and tells what is neither printed nor overset. */
export function accountFor(issue: Issue, list: DisplayList, overset: readonly Overset[]): Diagnostic[] {
  const printed = new Map<string, string>();
  for (const { items } of list.pages) {
    for (const item of items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const key = keyOf(item.origin.article, item.origin.part, item.origin.paragraph);
      printed.set(key, (printed.get(key) ?? '') + item.text);
    }
  }
  const lost: Diagnostic[] = [];
  for (const { article, part, paragraph, copy } of copiesOf(issue)) {
    const stands = printed.get(keyOf(article, part, paragraph)) ?? '';
    const cut = oversetFrom({ article, part, paragraph }, overset);
    const expected = cut === undefined ? copy.text : [...copy.text].slice(0, cut).join('');
    if (stands === expected) continue;
    const { file, line, column } = copy.source;
    lost.push({
      code: 'page/lost',
      params: {
        article,
        part,
        count: [...expected].length - [...stands].length,
        text: expected.slice(stands.length, stands.length + 12),
      },
      place: { file, line, column },
    });
  }
  return lost;
}

/** The character from which a paragraph is overset; undefined when all of it stands. */
function oversetFrom(
  { article, part, paragraph }: { article: string; part: Part; paragraph: number },
  overset: readonly Overset[],
): number | undefined {
  const running = part === 'body' || part === 'subhead';
  for (const cut of overset) {
    if (cut.article !== article) continue;
    const cutInText = cut.part === 'body' || cut.part === 'subhead';
    if (running && !cutInText) return 0;
    if (running && cutInText && paragraph > cut.paragraph) return 0;
    if (part === cut.part && paragraph === cut.paragraph) return cut.start;
    if (part === 'byline' && cut.part === 'byline' && paragraph > cut.paragraph) return 0;
  }
  return undefined;
}
