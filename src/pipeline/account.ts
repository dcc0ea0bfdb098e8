/** The proof that nothing is lost: every character of the copy is on a page exactly once, or reported as overset. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { DisplayList, Part } from '../display/index.js';
import type { Overset } from '../flow/index.js';
import type { ArticleBlock, Copy, Issue, PictureBlock } from '../input/index.js';
import { unplacedBy } from './pictures.js';

/** A piece of copy under the name that its lines' origins carry. */
export interface NamedCopy {
  readonly article: string;
  readonly part: Part;
  readonly paragraph: number;
  readonly copy: Copy;
}

/** All copy that the issue's pages are to print, block by block. Pictures that no block places are told by name. */
export function copiesOf(issue: Issue): NamedCopy[] {
  return issue.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? ofPicture(block) : ofArticle(block, issue))),
  );
}

const named = (article: string, part: Part, copies: readonly (Copy | undefined)[]): NamedCopy[] =>
  copies.flatMap((copy, paragraph) => (copy ? [{ article, part, paragraph, copy }] : []));

const ofPicture = ({ name, caption, slogan, advertisement }: PictureBlock): NamedCopy[] => [
  ...named(name, 'caption', [caption]),
  ...named(name, 'slogan', slogan),
  ...named(name, 'notice', [advertisement]),
];

function ofArticle(block: ArticleBlock, issue: Issue): NamedCopy[] {
  const unplaced = new Set(unplacedBy(block, issue));
  const inner = block.inserts.flatMap(({ content }) => (content.kind === 'article' ? [content.article] : []));
  return [block.article, ...inner].flatMap((id, index) => {
    const article = issue.articles.get(id);
    if (!article || article.missing) return [];
    const pictures = article.pictures.map((picture, at) => (index === 0 && unplaced.has(at) ? undefined : picture));
    return [
      ...(['kicker', 'headline', 'deck', 'byline'] as const).flatMap((part) => named(id, part, article[part])),
      ...named(
        id,
        'caption',
        pictures.map((picture) => picture?.caption),
      ),
      ...named(
        id,
        'credit',
        pictures.map((picture) => picture?.credit),
      ),
      ...article.body.map(
        (copy, paragraph) =>
          ({ article: id, part: copy.kind === 'subhead' ? 'subhead' : 'body', paragraph, copy }) as const,
      ),
    ];
  });
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
