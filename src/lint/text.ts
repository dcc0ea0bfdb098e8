/** Rules of running text: its lines, and where its columns end. */
import {
  breakTables,
  classIndex,
  classOf,
  classTable,
  type Level,
  pairedClass,
  prohibitionOf,
  vanishes,
} from '../cjk/index.js';
import type { TextItem } from '../display/index.js';
import { clusters, isPlain } from '../units/index.js';
import type { Found, Line, Means, PageView } from './types.js';
import { HEADS, rounded, shortened, turns } from './view.js';

const at = (view: PageView, line: Line, params: Found['params'] = {}): Found => ({
  ...line.rect,
  block: view.blockAt(line.rect)?.name,
  params: { text: shortened(line.text), ...params },
});

/** Lines of running text that a test picks, told with their neighbours in their article. */
const lines =
  (test: (line: Line, before: Line | undefined, after: Line | undefined) => boolean) =>
  (view: PageView): Found[] =>
    [...view.running.values()].flatMap((run) =>
      run.filter((line, index) => test(line, run[index - 1], run[index + 1])).map((line) => at(view, line)),
    );

const together = (a: Line, b: Line): boolean => a.part === b.part && a.paragraph === b.paragraph;

/** The first line of a paragraph alone at a column's foot. */
export const orphans = lines(
  (line, _, after) =>
    line.part === 'body' && line.line === 0 && after !== undefined && together(line, after) && turns(line, after),
);

/** The last line of a paragraph alone at a column's head. */
export const widows = lines(
  (line, before) =>
    line.part === 'body' && line.last && before !== undefined && together(before, line) && turns(before, line),
);

const spoken = /[\p{L}\p{N}]/gu;

/** A last line of a single character and its marks. */
export const lastCharacters = lines(
  ({ part, line, last, text }) => part === 'body' && last && line > 0 && text.match(spoken)?.length === 1,
);

/** Subheads, and heads of whole blocks, with too few lines of text under them before their column ends. */
export function lonelyHeads(view: PageView, { limits }: Means): Found[] {
  const least = limits['lonely-head'];
  return [...view.running.values()].flatMap((run) => {
    const found: Found[] = [];
    const first = run[0];
    const head = view.lines.find(({ article, part }) => article === first.article && HEADS.has(part));
    const under = textFrom(run, 0);
    if (head && !head.main.vertical && first.part === 'body' && under.turned && under.lines < least)
      found.push(at(view, head, { lines: under.lines, least }));
    for (const [index, line] of run.entries()) {
      const next = run[index + 1];
      if ((line.part !== 'subhead' && line.part !== 'brief-head') || (next && together(line, next))) continue;
      const { lines: count, turned } =
        next && turns(line, next) ? { lines: 0, turned: true } : textFrom(run, index + 1);
      if (turned && count < least) found.push(at(view, line, { lines: count, least }));
    }
    return found;
  });
}

/** Lines of text from one on to the end of its column, and whether the article goes on in another. */
function textFrom(run: readonly Line[], from: number): { lines: number; turned: boolean } {
  for (let index = from; index < run.length; index++) {
    if (run[index].part !== 'body') return { lines: index - from, turned: false };
    const next = run[index + 1];
    if (next && turns(run[index], next)) return { lines: index - from + 1, turned: true };
  }
  return { lines: run.length - from, turned: false };
}

/** Lines that begin with what may not stand there. */
export const lineStarts = (view: PageView, means: Means): Found[] => lineEdges(view, means, 'start');
/** Lines that end with what may not stand there. */
export const lineEnds = (view: PageView, means: Means): Found[] => lineEdges(view, means, 'end');

function lineEdges(view: PageView, { level }: Means, edge: 'start' | 'end'): Found[] {
  return [...view.running.values()].flatMap((run) =>
    run.flatMap((line, index) => {
      const before = run[index - 1];
      if (!before || !together(before, line) || edgeBetween(before.text, line.text, level) !== edge) return [];
      if (edge === 'end') return [at(view, before, { mark: [...before.text.trimEnd()].at(-1) ?? '' })];
      return [at(view, line, { mark: [...line.text][0] })];
    }),
  );
}

/** The class of a mark at an edge, by what stands beside it. */
const edgeClass = (mark: number, beside: number): number =>
  mark === beside ? pairedClass(classOf(mark)) : classOf(mark);

/** The code point that ends before a place of a text; -1 before its start. */
function codeBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  const low = unit >= 0xdc00 && unit < 0xe000 && end > 1;
  return end > 0 ? (text.codePointAt(low ? end - 2 : end - 1) as number) : -1;
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Which of two lines has a mark at its edge that may not stand there. That a unit was split is told where it was set. */
function edgeBetween(before: string, after: string, level: Level): 'start' | 'end' | undefined {
  let end = before.length;
  while (end > 0 && vanishes(classOf(codeBefore(before, end)))) end--;
  if (end === 0 || after === '') return undefined;
  const last = codeBefore(before, end);
  const next = after.codePointAt(0) as number;
  const first = edgeClass(last, codeBefore(before, end - unitsOf(last)));
  const second = edgeClass(next, after.codePointAt(unitsOf(next)) ?? -1);
  const { beside, overSpaces } = breakTables(level);
  const table = end < before.length ? overSpaces : beside;
  if (table[first * classTable.length + second] !== 0) return undefined;
  const edge = prohibitionOf(level, first, second)?.edge;
  return edge === 'unit' ? undefined : edge;
}

/**
 * White between the letters of a line that is stretched, 1/1000 em: what every two Han side by side have between them.
 * Looked for only as long as it can be more than `most`; else 0.
 */
function whiteOver(most: number, items: readonly TextItem[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { text, advances } of items) {
    const characters = isPlain(text) ? text : clusters(text);
    for (let index = 0; index + 1 < characters.length; index++) {
      if (!isHan(characters[index]) || !isHan(characters[index + 1])) continue;
      least = Math.min(least, advances[index] - 1000);
      if (least <= most) return 0;
    }
  }
  return Number.isFinite(least) ? least : 0;
}

const isHan = (character: string): boolean => classOf(character.codePointAt(0) as number) === classIndex.han;

/** Lines whose letters stand further apart than a line of a good paragraph. The last line of one is not stretched. */
export function looseLines(view: PageView, { limits }: Means): Found[] {
  return [...view.running.values()].flatMap((run) =>
    run.flatMap((line) => {
      if (line.part !== 'body' || line.last) return [];
      const white = whiteOver(1000 * limits.looseness, line.items);
      return white > 0 ? [at(view, line, { white: rounded(white / 1000, 3) })] : [];
    }),
  );
}

/** Lines of running text whose baseline is not a grid line's. Text that runs down has its own rows. */
export function offGrid(view: PageView, { limits }: Means): Found[] {
  const { grid } = view.plan;
  return [...view.running.values()].flatMap((run) => {
    const across = run.filter(({ part, main }) => part === 'body' && !main.vertical);
    const taken = linesTaken(across, grid.line);
    const size = usualSize(across);
    return across.flatMap((line) => {
      const { y } = line.main;
      // The em box stands in the middle of the grid lines that the line takes.
      const top = y - Math.round(0.88 * size) - Math.round((taken * grid.line - size) / 2);
      const rows = (top - grid.top) / grid.line;
      const off = Math.abs(rows - Math.round(rows)) * grid.line;
      return off > 1000 * limits['off-grid'] ? [at(view, line, { off: rounded(off / 1000, 3) })] : [];
    });
  });
}

/** Grid lines that a line of an article's text takes: the least step between two of them in a column. */
function linesTaken(across: readonly Line[], line: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < across.length; index++) {
    const step = Math.round((across[index].main.y - across[index - 1].main.y) / line);
    if (step > 0) least = Math.min(least, step);
  }
  return Number.isFinite(least) ? least : 1;
}

/** The size that most lines have: a whole line may be a run of another. */
function usualSize(across: readonly Line[]): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (const { main } of across) {
    counts.set(main.size, (counts.get(main.size) ?? 0) + 1);
    if ((counts.get(main.size) ?? 0) > (counts.get(usual) ?? 0)) usual = main.size;
  }
  return usual;
}
