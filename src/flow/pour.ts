/** Pouring: copy runs into line slots, paragraph by paragraph. */
import { balancedMeasure, type Cells, countLines, type Method, type SetLine, setParagraph } from '../compose/index.js';
import type { LineSlot } from '../geometry/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { type Pt, ptToEm } from '../units/index.js';
import type { Markup, Part } from './types.js';

/** How a paragraph's line ends are chosen: the method, and how many lines back it may carry a change. */
export interface Breaking {
  readonly method: Method;
  readonly carry: number | undefined;
}

/** A paragraph on its way into the slots; `cells` include the style's label. */
export interface FlowParagraph {
  readonly part: Part;
  readonly copy: Copy;
  /** Index among the article's paragraphs of this part. */
  readonly index: number;
  readonly cells: Cells;
  /** Code points of the label that the style prints before the copy. */
  readonly label: number;
  readonly style: TextStyle;
  readonly markup: Markup | undefined;
  readonly breaking: Breaking;
  /** The ways it was set so far: legs are tried many times, a paragraph is set once for the same measures. */
  readonly memory: SetParagraph[];
}

/** A paragraph set to measures in 1/1000 em, of which its lines asked for so many. */
interface SetParagraph {
  readonly measures: readonly number[];
  readonly lines: readonly SetLine[];
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
function setLines(paragraph: FlowParagraph, measureAt: (line: number) => number): readonly SetLine[] {
  const { style, cells, breaking, memory } = paragraph;
  const known = memory.find(({ measures }) => measures.every((measure, line) => measure === measureAt(line)));
  if (known) return known.lines;
  const measures: number[] = [];
  const measure = (line: number): number => {
    while (measures.length <= line) measures.push(measureAt(measures.length));
    return measures[line];
  };
  let lines: readonly SetLine[];
  if (style.align === 'centre') {
    const even = balancedMeasure(cells, measure(0));
    lines = setParagraph(cells, { measure: () => even, indent: style.indent, align: 'start' });
    lines = lines.map((line) => ({ ...line, measure: measure(0) }));
  } else {
    const align = style.align === 'justify' ? 'justify' : 'start';
    lines = setParagraph(cells, { measure, indent: style.indent, hang: style.hang, align, ...breaking });
  }
  memory.push({ measures, lines });
  return lines;
}

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
    const { style } = paragraph;
    const places = placesFrom(slots, next, style.lines);
    const measureAt = (line: number) => ptToEm((slots[places(line)] ?? slots[slots.length - 1]).width, style.size);
    if (places(0) >= slots.length) return { lines, cut: { paragraph: index, cell: 0 } };
    for (const [line, set] of setLines(paragraph, measureAt).entries()) {
      const place = places(line);
      if (place >= slots.length) return { lines, cut: { paragraph: index, cell: set.start } };
      lines.push({ paragraph, line, set, slot: slots[place] });
      next = place + style.lines;
    }
  }
  return { lines, cut: undefined };
}

/** The slot at which each line of a paragraph stands that begins at slot `from`; the number of slots where none is left. */
function placesFrom(slots: readonly LineSlot[], from: number, lines: number): (line: number) => number {
  const places: number[] = [];
  let next = from;
  return (line) => {
    while (places.length <= line) {
      while (next < slots.length && !hasRoom(slots, next, lines)) next++;
      places.push(next);
      next = Math.min(slots.length, next + lines);
    }
    return places[line];
  };
}

function hasRoom(slots: readonly LineSlot[], at: number, count: number): boolean {
  const last = slots[at + count - 1];
  return last !== undefined && last.leg === slots[at].leg && last.line === slots[at].line + count - 1;
}
