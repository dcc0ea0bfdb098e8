/** Pouring: copy runs into line slots, paragraph by paragraph. */
import {
  balancedMeasure,
  type Cells,
  countLines,
  type Method,
  type SetLine,
  setInLines,
  setParagraph,
} from '../compose/index.js';
import type { LineSlot } from '../geometry/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { type Pt, ptToEm } from '../units/index.js';
import { placesFrom } from './places.js';
import type { Markup, Part } from './types.js';

/** How a paragraph's line ends are chosen: the method, and how many lines back it may carry a change. */
export interface Breaking {
  readonly method: Method;
  readonly carry: number | undefined;
}

/** A paragraph on its way into the slots; `cells` include the style's label. */
export interface FlowParagraph {
  readonly part: Part;
  /** Whose copy it is, where that is not the block's article. */
  readonly article?: string | undefined;
  readonly copy: Copy;
  /** Index among the article's paragraphs of this part. */
  readonly index: number;
  readonly cells: Cells;
  /** Code points of the label that the style prints before the copy. */
  readonly label: number;
  readonly style: TextStyle;
  readonly markup: Markup | undefined;
  readonly breaking: Breaking;
  /** How its block says it is stretched; undefined where it says nothing. */
  readonly pinned: Stretch | undefined;
  /** The ways it was set so far: legs are tried many times, a paragraph is set once for the same measures. */
  readonly memory: SetParagraph[];
}

/** A paragraph set to measures in 1/1000 em, of which its lines asked for so many; undefined where it cannot be. */
interface SetParagraph {
  readonly measures: readonly number[];
  /** Lines more (or fewer) than it takes of itself, and the white between letters it may take for that. */
  readonly more: number;
  readonly loosest: number;
  readonly lines: readonly SetLine[] | undefined;
}

/** A line in its slot; it takes `style.lines` slots, of which this is the first. */
export interface PouredLine {
  readonly paragraph: FlowParagraph;
  readonly line: number;
  readonly set: SetLine;
  readonly slot: LineSlot;
}

/** Poured lines, and where the copy was cut: paragraph and cell; undefined when all of it stands. */
export interface Poured {
  readonly lines: readonly PouredLine[];
  readonly cut: { readonly paragraph: number; readonly cell: number } | undefined;
}

/** A paragraph's lines, each to the measure of its place. */
const setLines = (paragraph: FlowParagraph, measureAt: (line: number) => number): readonly SetLine[] =>
  setMemorably(paragraph, measureAt, AS_IT_IS) as readonly SetLine[];

/** Lines that a paragraph takes more (or fewer) than of itself, and the white between letters it may take for that. */
export interface Stretch {
  readonly more: number;
  /** 1/1000 em. */
  readonly loosest: number;
}

const AS_IT_IS: Stretch = { more: 0, loosest: 0 };

/** Undefined where the paragraph cannot be stretched so. */
function setMemorably(
  paragraph: FlowParagraph,
  measureAt: (line: number) => number,
  { more, loosest }: Stretch,
): readonly SetLine[] | undefined {
  const { pinned } = paragraph;
  // What its block pins is not stretched further.
  if (pinned && more !== 0) return undefined;
  const known = paragraph.memory.find(
    (one) =>
      one.more === more &&
      one.loosest === loosest &&
      one.measures.every((measure, line) => measure === measureAt(line)),
  );
  if (known) return known.lines;
  const measures: number[] = [];
  const measure = (line: number): number => {
    while (measures.length <= line) measures.push(measureAt(measures.length));
    return measures[line];
  };
  const lines =
    more !== 0
      ? setStretched(paragraph, measure, { more, loosest })
      : ((pinned && setStretched(paragraph, measure, pinned)) ?? setTo(paragraph, measure));
  paragraph.memory.push({ measures, more, loosest, lines });
  return lines;
}

/** A paragraph's lines as its style has them, each to its measure. */
export function setTo(
  { style, cells, breaking }: Pick<FlowParagraph, 'style' | 'cells' | 'breaking'>,
  measure: (line: number) => number,
): readonly SetLine[] {
  if (style.align !== 'centre') return setParagraph(cells, shapeOf(style, breaking, measure));
  const even = balancedMeasure(cells, measure(0));
  const lines = setParagraph(cells, { measure: () => even, indent: style.indent, align: 'start' });
  return lines.map((line) => ({ ...line, measure: measure(0) }));
}

/** Justified text alone is stretched: other lines show no white between letters that could grow. */
function setStretched(
  { style, cells, breaking }: FlowParagraph,
  measure: (line: number) => number,
  { more, loosest }: Stretch,
): readonly SetLine[] | undefined {
  if (style.align !== 'justify') return undefined;
  const shape = shapeOf(style, breaking, measure);
  const own = setParagraph(cells, shape).length;
  return own + more < 1 ? undefined : setInLines(cells, shape, own + more, loosest);
}

const shapeOf = (style: TextStyle, breaking: Breaking, measure: (line: number) => number) => ({
  measure,
  indent: style.indent,
  hang: style.hang,
  align: style.align === 'justify' ? ('justify' as const) : ('start' as const),
  ...breaking,
});

/** Grid lines that paragraphs take in a width, from cell `from` of the first on. */
export function linesIn(paragraphs: readonly FlowParagraph[], width: Pt, from = 0): number {
  let lines = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { cells, style } = paragraph;
    const measure = ptToEm(width, style.size);
    const rest = index === 0 && from > 0;
    if (cells.count > 0)
      lines +=
        style.lines *
        (rest ? countLines(cells, from, measure - style.hang) : setLines(paragraph, () => measure).length);
  }
  return lines;
}

/** Pours paragraphs into slots in order. A line that takes several grid lines needs as many slots of one leg. */
export function pour(paragraphs: readonly FlowParagraph[], slots: readonly LineSlot[]): Poured {
  const lines: PouredLine[] = [];
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const poured = pourParagraph(paragraph, slots, { from: next });
    lines.push(...poured.lines);
    if (poured.cut !== undefined) return { lines, cut: { paragraph: index, cell: poured.cut } };
    next = poured.next;
  }
  return { lines, cut: undefined };
}

/** Where a paragraph begins, which slots are closed to it, and how it is stretched. */
export interface Route {
  readonly from: number;
  readonly isClosed?: (slot: LineSlot) => boolean;
  readonly stretch?: Stretch;
}

/** A paragraph in slots: its lines, the slot behind them, and the cell at which it was cut, if it was. */
export interface PouredParagraph {
  readonly lines: readonly PouredLine[];
  readonly next: number;
  readonly cut: number | undefined;
}

/** Pours one paragraph. */
export const pourParagraph = (
  paragraph: FlowParagraph,
  slots: readonly LineSlot[],
  route: Pick<Route, 'from' | 'isClosed'>,
): PouredParagraph => pourStretched(paragraph, slots, { ...route, stretch: AS_IT_IS }) as PouredParagraph;

/** Pours one paragraph, stretched; undefined where it cannot be. */
export function pourStretched(
  paragraph: FlowParagraph,
  slots: readonly LineSlot[],
  { from, isClosed = nowhere, stretch = AS_IT_IS }: Route,
): PouredParagraph | undefined {
  const { style } = paragraph;
  const places = placesFrom(slots, { from, lines: style.lines, isClosed });
  const last = slots[slots.length - 1];
  const measureAt = (line: number) => ptToEm((places(line)?.slot ?? last).width, style.size);
  if (!places(0)) return { lines: [], next: slots.length, cut: 0 };
  const lines = setMemorably(paragraph, measureAt, stretch);
  if (!lines) return undefined;
  const poured: PouredLine[] = [];
  let next = from;
  for (const [line, set] of lines.entries()) {
    const place = places(line);
    if (!place) return { lines: poured, next: slots.length, cut: set.start };
    poured.push({ paragraph, line, set, slot: place.slot });
    next = place.next;
  }
  return { lines: poured, next, cut: undefined };
}

const nowhere = (): boolean => false;

/** Poured paragraphs that do not stand on the number of lines that their block pins: those that cannot be stretched so. */
export function notStretched({ lines }: Poured): readonly FlowParagraph[] {
  return [...new Set(lines.map(({ paragraph }) => paragraph))].filter((paragraph) => {
    const { pinned } = paragraph;
    const own = lines.filter((line) => line.paragraph === paragraph);
    const whole = own[0].line === 0 && own.at(-1)?.set.end === paragraph.cells.count;
    if (!pinned || !whole) return false;
    const natural = setTo(paragraph, (line) => own[Math.min(line, own.length - 1)].set.measure);
    return own.length !== natural.length + pinned.more;
  });
}
