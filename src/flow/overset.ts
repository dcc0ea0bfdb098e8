/** Overset: what of the copy found no room, in lines and characters, and where it was cut. */
import type { ArticleBlock } from '../input/types.js';
import { type FlowParagraph, lineAt, type Poured } from './pour.js';
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
  const measure = last?.set.measure ?? 0;
  let lines = 0;
  let characters = 0;
  for (const [offset, paragraph] of paragraphs.slice(index).entries()) {
    let cell = offset === 0 ? cut : 0;
    let line = offset > 0 || cut === 0 ? 0 : 1;
    characters += [...paragraph.cells.text].slice(cell).filter((character) => character.trim() !== '').length;
    for (; measure > 0 && cell < paragraph.cells.count; line++) {
      cell = lineAt(paragraph, { cell, line }, measure).end;
      lines += paragraph.style.lines;
    }
  }
  const { part, index: paragraph, label } = paragraphs[index];
  const before = last ? [...last.set.text].slice(-SHOWN).join('') : '';
  return [
    { page, block: block.name, article, part, paragraph, start: Math.max(0, cut - label), lines, characters, before },
  ];
}
