/** Rules of how text goes on: jumps to other pages, turns to other columns. */
import { around } from '../display/index.js';
import type { Found, Line, Means, PageView } from './types.js';
import { HEADS, shortened, turns } from './view.js';

/** What a jump says at its ends, as a house prints it or an editor types it. */
const ENDS = {
  to: /下转第?\s*(\d+|[一二三四五六七八九十]+)\s*版/g,
  from: /上接第?\s*(\d+|[一二三四五六七八九十]+)\s*版/g,
} as const;

const DIGITS = '零一二三四五六七八九';

/** A page number in digits or in Han numerals below a hundred. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

interface End {
  readonly line: Line;
  readonly page: number;
}

const endsOf = ({ lines }: PageView, end: keyof typeof ENDS): End[] =>
  lines.flatMap((line) => [...line.text.matchAll(ENDS[end])].map(([, page]) => ({ line, page: numberOf(page) })));

/** A jump is said at both ends: a page that says 下转第2版 is named by a 上接 on page 2, and the other way round. */
export function jumpEnds(view: PageView, { pages }: Means): Found[] {
  // A page by itself says nothing of the others.
  if (pages.length < 2) return [];
  const own = view.page.number;
  const other = { to: 'from', from: 'to' } as const;
  return (['to', 'from'] as const).flatMap((end) =>
    endsOf(view, end).flatMap(({ line, page }): Found[] => {
      const there = pages.find(({ page: { number } }) => number === page);
      if (there && page !== own && endsOf(there, other[end]).some((answer) => answer.page === own)) return [];
      return [{ ...line.rect, ...blockOf(view, line), params: { text: shortened(line.text), page } }];
    }),
  );
}

/** A part that goes on on another page ends inside a sentence or at least inside a paragraph: its end is none to stop at. */
export function jumpsAtParagraph(view: PageView, { pages }: Means): Found[] {
  return [...view.running].flatMap(([article, lines]): Found[] => {
    const last = lines[lines.length - 1];
    const goesOn = pages.some(({ page, running }) => {
      const first = running.get(article)?.[0];
      return page.number > view.page.number && first !== undefined && first.paragraph > last.paragraph;
    });
    if (!goesOn || !last.last) return [];
    return [{ ...last.rect, ...blockOf(view, last), params: { text: shortened(last.text) } }];
  });
}

/** Text turns to the right or goes on below, never to the left at the same height and never above its head. */
export function wrongTurns(view: PageView): Found[] {
  return [...view.running].flatMap(([article, lines]) => {
    const heads = view.lines.filter((line) => line.article === article && HEADS.has(line.part));
    const top = heads.length > 0 ? around(heads.map(({ rect }) => rect)).y : 0;
    return lines.flatMap((after, index): Found[] => {
      const before = lines[index - 1];
      if (!before || before.main.vertical || !turns(before, after)) return [];
      const goesLeft = after.column <= before.column && after.rect.y <= before.rect.y;
      if (!goesLeft && after.rect.y >= top) return [];
      return [{ ...after.rect, ...blockOf(view, after), params: { article, text: shortened(after.text) } }];
    });
  });
}

function blockOf(view: PageView, { rect }: Line): Pick<Found, 'block'> {
  const block = view.blockAt(rect)?.name;
  return block === undefined ? {} : { block };
}
