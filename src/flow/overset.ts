/** Overset: what of the copy found no room, in lines and characters, and where it was cut. */
import type { ArticleBlock } from '../input/types.js';
import { type FlowParagraph, linesIn, type Poured } from './pour.js';
import type { Overset } from './types.js';

/** Characters of the copy shown before the cut. */
const SHOWN = 8;

/** The overset of poured copy: nothing, or one entry. Lines are counted as the last leg would set them. */
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
  const rest = paragraphs.slice(index);
  const text = rest.flatMap(({ cells, label }, offset) =>
    [...cells.text].slice(offset === 0 ? Math.max(cut, label) : label),
  );
  const characters = text.filter((character) => character.trim() !== '').length;
  const lines = last ? linesIn(rest, last.slot.width, cut) : 0;
  const { part, index: paragraph, label } = paragraphs[index];
  const before = last ? [...last.set.text].slice(-SHOWN).join('') : '';
  return [
    { page, block: block.name, article, part, paragraph, start: Math.max(0, cut - label), lines, characters, before },
  ];
}
