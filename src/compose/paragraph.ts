/** A paragraph set in lines: breaks chosen, slack shared. */
import { breakByLine, breakLine, type EndReason, indentAt, type LineRange, type Lines, type Room } from './breaks.js';
import { type Cells, GAP, textOf } from './cells.js';
import { breakParagraph } from './optimum.js';
import { fitLine, type Share } from './slack.js';

/** A line as set; lengths in 1/1000 em of its type. */
export interface SetLine {
  /** Code points of the paragraph, `end` exclusive; a paragraph's lines tile it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** White before the first character. */
  readonly indent: number;
  /** Step from each code point to the next. */
  readonly advances: Int32Array;
  /** Width of a hyphen drawn behind the last character, which is none of the copy's; 0 where there is none. */
  readonly hyphen: number;
  /** Set width, the hyphen counted, the indent not. */
  readonly width: number;
  /** Room the line had, the indent counted. */
  readonly measure: number;
  readonly justified: boolean;
  readonly reason: EndReason;
  readonly shares: readonly Share[];
}

/** Ways of choosing breaks: line by line with push-in and push-out, or the least bad whole paragraph. */
export const methods = ['line', 'paragraph'] as const;
export type Method = (typeof methods)[number];

/** What a paragraph is set to. `align: 'start'` leaves every line at its natural width. */
export interface Shape extends Lines {
  readonly align: 'justify' | 'start';
  /** `line` where it is not said. */
  readonly method?: Method | undefined;
}

/** A chosen line set to its measure, as line `index` of the paragraph. */
function setRange(cells: Cells, range: LineRange, index: number, shape: Shape): SetLine {
  const { start, end, reason } = range;
  const measure = shape.measure(index);
  const indent = indentAt(shape, index);
  const justify = shape.align === 'justify' && reason !== 'end' && reason !== 'forced';
  const { lead, advances, hyphen, width, justified, shares } = fitLine(cells, range, measure - indent, justify);
  return {
    start,
    end,
    text: textOf(cells, start, end),
    indent: indent + lead,
    advances,
    hyphen,
    width: width - lead,
    measure,
    justified,
    reason,
    shares,
  };
}

/** The lines of a paragraph by the shape's method; a paragraph without text has one empty line. */
const breakLines = (cells: Cells, shape: Shape): LineRange[] =>
  shape.method === 'paragraph' ? breakParagraph(cells, shape) : breakByLine(cells, shape);

/** All lines of a paragraph; a paragraph without text has one empty line. */
export const setParagraph = (cells: Cells, shape: Shape): SetLine[] =>
  breakLines(cells, shape).map((range, index) => setRange(cells, range, index, shape));

/** A paragraph whose line ends are chosen as if each measure were shorter by `by`; its lines fill what they have. */
export function setParagraphShort(cells: Cells, shape: Shape, by: number): SetLine[] {
  const short: Shape = { ...shape, measure: (index) => shape.measure(index) - by };
  return breakLines(cells, short).map((range, index) => setRange(cells, range, index, shape));
}

/** Lines that a paragraph takes from cell `from` on, by the `line` method. */
export function countLines(cells: Cells, from: number, measure: number): number {
  const room: Room = { measure, next: measure };
  let count = 0;
  for (let start = from; start < cells.count; count++) start = breakLine(cells, start, room).end;
  return count;
}

/**
 * The least measure that takes no more lines than `measure` does: lines set to it are as even as they can be, as
 * heads of several lines should.
 */
export function balancedMeasure(cells: Cells, measure: number): number {
  const most = countLines(cells, 0, measure);
  let [least, fits] = [Math.ceil(measure / Math.max(1, most)), measure];
  while (least < fits) {
    const middle = Math.floor((least + fits) / 2);
    if (countLines(cells, 0, middle) <= most) fits = middle;
    else least = middle + 1;
  }
  return fits;
}

/** The steps of a line that may be spaced out, by their index in its advances. */
export function gapsOf({ gapKind }: Cells, { start, end }: Pick<LineRange, 'start' | 'end'>): number[] {
  const gaps: number[] = [];
  for (let i = start + 1; i < end; i++) if (gapKind[i] !== GAP.unit) gaps.push(i - 1 - start);
  return gaps;
}
