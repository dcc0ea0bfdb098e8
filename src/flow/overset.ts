/** Overset: what of the copy found no room, in lines and characters, and where it was cut. */
import type { ArticleBlock } from '../input/types.js';
import type { FlowParagraph } from './paragraph.js';
import { linesIn, type Poured } from './pour.js';
import type { Overset } from './types.js';

/** Characters of the copy shown before the cut. */
const SHOWN = 8;

/** The overset of poured copy: nothing, or an entry for each article. Lines are counted as the last leg would set them. */
export function oversetOf({
  poured,
  paragraphs,
  block,
  article,
  page,
}: {
  poured: Poured;
  paragraphs: readonly FlowParagraph[];
  block: ArticleBlock;
  article: string;
  page: number;
}): Overset[] {
  if (!poured.cut) return [];
  const { paragraph: index, cell: cut } = poured.cut;
  const last = poured.lines.at(-1);
  const before = last ? [...last.set.text].slice(-SHOWN).join('') : '';
  const rest = paragraphs.slice(index);
  const owners = new Set(rest.map((paragraph) => paragraph.article ?? article));
  // Of several short articles each that is cut, or has no room at all, is told by its name.
  return [...owners].map((owner): Overset => {
    const own = rest.filter((paragraph) => (paragraph.article ?? article) === owner);
    const [{ part, index: paragraph, label }] = own;
    const from = own[0] === rest[0] ? cut : 0;
    const text = own.flatMap(({ cells, label: printed }, offset) =>
      [...cells.text].slice(offset === 0 ? Math.max(from, printed) : printed),
    );
    const characters = text.filter((character) => character.trim() !== '').length;
    const lines = last ? linesIn(own, last.slot.width, from) : 0;
    const start = Math.max(0, from - label);
    return { page, block: block.name, article: owner, part, paragraph, start, lines, characters, before };
  });
}
