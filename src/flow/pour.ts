/** Pouring: copy runs into line slots, paragraph by paragraph. */
import { countLines, type SetLine } from '../compose/index.js';
import type { LineSlot } from '../geometry/index.js';
import { type Pt, ptToEm } from '../units/index.js';
import { AS_IT_IS, type FlowParagraph, isNotStretched, type Stretch, setLines, setMemorably } from './paragraph.js';
import { placesFrom } from './places.js';

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
  const { style, drop } = paragraph;
  const places = placesFrom(slots, { from, lines: style.lines, isClosed, drop });
  const last = slots[slots.length - 1];
  const measureAt = (line: number) => ptToEm((places(line)?.slot ?? last).width, style.size);
  if (!places(0)) return { lines: [], next: slots.length, cut: 0 };
  const lines = setMemorably(paragraph, measureAt, stretch);
  // A capital is never higher than its paragraph.
  if (!lines || (drop && lines.length * style.lines < drop.lines && stretch.more !== 0)) return undefined;
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

/** Poured paragraphs that cannot be stretched as their block says. */
export const notStretched = ({ lines }: Poured): readonly FlowParagraph[] =>
  [...new Set(lines.map(({ paragraph }) => paragraph))].filter((paragraph) =>
    isNotStretched(
      paragraph,
      lines.filter((line) => line.paragraph === paragraph).map(({ set }) => set),
    ),
  );
