/** Runs, marks and readings of copy: what composition counts of them, and what is drawn. */
import { type Cells, type Copy as ComposeCopy, cellsOf, type Run, setParagraph } from '../compose/index.js';
import type { Copy, Ruby, Span, TextStyle } from '../input/types.js';
import { settingOf } from './setting.js';
import type { Look, Mark, Markup, PageSetting, SetRuby } from './types.js';

/** How readings are set: sizes in 1/1000 of their base's, `apart` the white between two of them in 1/1000 em of their own. */
export const RUBY = { size: 500, least: 350, apart: 250 } as const;

/** Every place where a run begins or ends, ascending. */
const edgesOf = (runs: Copy['runs']): number[] =>
  [...new Set(runs.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

/**
 * The looks of a paragraph: of runs that lie in each other the innermost that says something counts, for each of
 * font, colour, size and raise by itself. What looks as the style has it is left out, neighbours alike are one.
 */
export function looksOf(runs: Copy['runs'], style: Pick<TextStyle, 'font' | 'colour'>): Look[] {
  const looks: Look[] = [];
  const edges = edgesOf(runs);
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const look = { start, end: edges[index + 1], font: style.font, colour: style.colour, size: 1000, raise: 0 };
    for (const { style: own, ...run } of runs) {
      if (run.start > start || run.end <= start) continue;
      look.font = own.font ?? look.font;
      look.colour = own.colour ?? look.colour;
      if (own.size !== 1000) look.size = own.size;
      if (own.raise !== 0) look.raise = own.raise;
    }
    const before = looks.at(-1);
    if (before && before.end === start && sameLook(before, look))
      looks[looks.length - 1] = { ...before, end: look.end };
    else if (!sameLook(look, { ...style, size: 1000, raise: 0 })) looks.push(look);
  }
  return looks;
}

const sameLook = (a: Omit<Look, keyof Span>, b: Omit<Look, keyof Span>): boolean =>
  a.font === b.font && a.size === b.size && a.raise === b.raise && a.colour.join() === b.colour.join();

/** The marks of a paragraph, the innermost of those in each other; each run's is one of its own, so that two names keep two lines. */
export function marksOf(runs: Copy['runs'], looks: readonly Look[], style: Pick<TextStyle, 'colour'>): Mark[] {
  const marks: (Mark & { run: number })[] = [];
  const edges = edgesOf(runs);
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1];
    const run = runs.findLastIndex((own) => own.start <= start && own.end > start && own.style.mark !== undefined);
    const mark = runs[run]?.style.mark;
    if (mark === undefined) continue;
    const before = marks.at(-1);
    if (before && before.run === run && before.end === start) marks[marks.length - 1] = { ...before, end };
    else {
      const colour = looks.find((look) => look.start <= start && look.end > start)?.colour ?? style.colour;
      marks.push({ start, end, mark, colour, run });
    }
  }
  return marks.map(({ run: _, ...mark }) => mark);
}

/** The size of readings over a style's lines, in 1/1000 of the base's: half, or what the white between two lines holds. */
export function rubySize({ size, lines }: TextStyle, { grid }: PageSetting): number {
  const white = Math.floor(((lines * grid.line - size) * 1000) / size);
  return Math.max(RUBY.least, Math.min(RUBY.size, white));
}

/** What is to be set of a copy: spans moved behind a label of `shift` code points. */
export interface ReadyMarkup {
  readonly runs: readonly Run[];
  readonly rubies: NonNullable<ComposeCopy['rubies']>;
  /** With the cells of the paragraph, what is drawn. */
  readonly drawn: (cells: Cells) => Markup;
}

const moved =
  (shift: number) =>
  <T extends Span>(span: T): T => ({ ...span, start: span.start + shift, end: span.end + shift });

/** A copy's mark-up ready for composition; undefined where it has none. */
export function markupOf(copy: Copy, shift: number, style: TextStyle, setting: PageSetting): ReadyMarkup | undefined {
  if (copy.runs.length === 0 && copy.rubies.length === 0) return undefined;
  const runs = copy.runs.map(moved(shift));
  const looks = looksOf(runs, style);
  const marks = marksOf(runs, looks, style);
  const size = rubySize(style, setting);
  const rubies = copy.rubies.map((ruby, index) => setRuby({ ruby, index, shift, size }, looks, style, setting));
  return {
    runs: looks.map(({ start, end, font, size: own, raise }) => ({
      start,
      end,
      size: own,
      raised: raise !== 0,
      advance: setting.advance(font),
      shape: setting.latin({ ...style, font }).shape,
    })),
    rubies: rubies.map(({ start, end, set, size: own }) => ({
      start,
      end,
      width: Math.ceil(((set.indent + set.width + RUBY.apart) * own) / 1000),
    })),
    drawn: (cells) => ({ looks, marks, rubies, glyphs: glyphsOf(cells) }),
  };
}

/** A reading set by its own cells in the font of its base. */
function setRuby(
  { ruby, index, shift, size }: { ruby: Ruby; index: number; shift: number; size: number },
  looks: readonly Look[],
  style: TextStyle,
  setting: PageSetting,
): SetRuby {
  const span = { start: ruby.start + shift, end: ruby.end + shift };
  const base = looks.find((look) => look.start <= span.start && look.end > span.start);
  const { font, colour } = base ?? style;
  const cells = cellsOf({ text: ruby.text, keeps: [], tracks: [] }, settingOf({ ...style, font }, setting));
  const [set] = setParagraph(cells, { measure: () => Number.MAX_SAFE_INTEGER, indent: 0, align: 'start' });
  const own = Math.round((size * (base?.size ?? 1000)) / 1000);
  return { ...span, ruby, index, font, colour, set, forms: cells.forms, size: own, away: 0 };
}

/** Widths of the glyphs themselves: without what spreads a base under its reading. */
function glyphsOf({ width, leads }: Cells): Int16Array {
  const glyphs = width.slice();
  for (const [cell, lead] of leads) glyphs[cell] -= 2 * lead;
  return glyphs;
}
