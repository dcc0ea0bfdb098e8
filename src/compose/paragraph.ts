/** A paragraph set in lines: breaks chosen, slack shared. */
import { breakLine, type EndReason, type Measure } from './breaks.js';
import { type Cells, textOf } from './cells.js';
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
  /** Set width, the indent not counted. */
  readonly width: number;
  /** Room the line had, the indent counted. */
  readonly measure: number;
  readonly justified: boolean;
  readonly reason: EndReason;
  readonly shares: readonly Share[];
}

/** What a paragraph is set to. `align: 'start'` leaves every line at its natural width. */
export interface Shape {
  readonly measure: Measure;
  readonly indent: number;
  readonly align: 'justify' | 'start';
}

/** The line that starts with cell `start`, as line `index` of the paragraph. */
export function setLine(cells: Cells, start: number, index: number, shape: Shape): SetLine {
  const measure = shape.measure(index);
  const indent = index === 0 ? shape.indent : 0;
  const range = breakLine(cells, start, measure - indent);
  const justify = shape.align === 'justify' && range.reason !== 'end';
  const { lead, advances, width, justified, shares } = fitLine(cells, range, measure - indent, justify);
  return {
    start,
    end: range.end,
    text: textOf(cells, start, range.end),
    indent: indent + lead,
    advances,
    width: width - lead,
    measure,
    justified,
    reason: range.reason,
    shares,
  };
}

/**
 * The least measure that takes no more lines than `measure` does: lines set to it are as even as they can be, as
 * heads of several lines should.
 */
export function balancedMeasure(cells: Cells, measure: number): number {
  const linesAt = (width: number): number => {
    let count = 0;
    for (let start = 0; start < cells.count; count++) start = breakLine(cells, start, width).end;
    return count;
  };
  const most = linesAt(measure);
  let [least, fits] = [Math.ceil(measure / Math.max(1, most)), measure];
  while (least < fits) {
    const middle = Math.floor((least + fits) / 2);
    if (linesAt(middle) <= most) fits = middle;
    else least = middle + 1;
  }
  return fits;
}

/** All lines of a paragraph; a paragraph without text has one empty line. */
export function setParagraph(cells: Cells, shape: Shape): SetLine[] {
  const lines = [setLine(cells, 0, 0, shape)];
  while (lines[lines.length - 1].end < cells.count) {
    lines.push(setLine(cells, lines[lines.length - 1].end, lines.length, shape));
  }
  return lines;
}
