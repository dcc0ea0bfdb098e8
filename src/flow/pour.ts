/** Pouring: copy runs into line slots, paragraph by paragraph. */
import { balancedMeasure, type Cells, type SetLine, setLine } from '../compose/index.js';
import type { LineSlot } from '../geometry/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { type Pt, ptToEm, remember } from '../units/index.js';
import type { Part } from './types.js';

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
  /** Lines already set, by measure in 1/1000 em and first cell: legs are tried many times, lines set once. */
  readonly memory: Map<number, Map<number, SetLine>>;
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

/** The line of a paragraph that starts with a cell, set once for each measure. */
function lineAt(paragraph: FlowParagraph, at: { cell: number; line: number }, measure: number): SetLine {
  const lines = remember(paragraph.memory, measure, () => new Map<number, SetLine>());
  return remember(lines, at.cell, () => {
    const { style, cells } = paragraph;
    const align = style.align === 'justify' ? 'justify' : 'start';
    const width = style.align === 'centre' ? balancedMeasure(cells, measure) : measure;
    const set = setLine(cells, at.cell, at.line, { measure: () => width, indent: style.indent, align });
    return width === measure ? set : { ...set, measure };
  });
}

/** Grid lines that paragraphs take in a width, from cell `from` of the first on. */
export function linesIn(paragraphs: readonly FlowParagraph[], width: Pt, from = 0): number {
  let lines = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { cells, style } = paragraph;
    const measure = ptToEm(width, style.size);
    let cell = index === 0 ? from : 0;
    for (let line = cell > 0 ? 1 : 0; cell < cells.count; line++) {
      cell = lineAt(paragraph, { cell, line }, measure).end;
      lines += style.lines;
    }
  }
  return lines;
}

/** Pours paragraphs into slots in order. A line that takes several grid lines needs as many slots of one leg. */
export function pour(paragraphs: readonly FlowParagraph[], slots: readonly LineSlot[]): Poured {
  const lines: PouredLine[] = [];
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { style, cells } = paragraph;
    for (let cell = 0, line = 0; cell < cells.count || (cells.count === 0 && line === 0); line++) {
      while (next < slots.length && !hasRoom(slots, next, style.lines)) next++;
      if (next >= slots.length) return { lines, cut: { paragraph: index, cell } };
      const slot = slots[next];
      const set = lineAt(paragraph, { cell, line }, ptToEm(slot.width, style.size));
      lines.push({ paragraph, line, set, slot });
      next += style.lines;
      cell = set.end;
    }
  }
  return { lines, cut: undefined };
}

function hasRoom(slots: readonly LineSlot[], at: number, count: number): boolean {
  const last = slots[at + count - 1];
  return last !== undefined && last.leg === slots[at].leg && last.line === slots[at].line + count - 1;
}
