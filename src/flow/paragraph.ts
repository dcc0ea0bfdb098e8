/** A paragraph as its lines: set to the measures of its places, as it comes or stretched, each way once. */
import { balancedMeasure, type Cells, type Method, type SetLine, setInLines, setParagraph } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import type { DropRoom } from './places.js';
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
  /** The room of the drop capital that it begins with. */
  readonly drop?: DropRoom;
  /** What there is to say of it. */
  readonly told?: Diagnostic;
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

/** A paragraph's lines, each to the measure of its place. */
export const setLines = (paragraph: FlowParagraph, measureAt: (line: number) => number): readonly SetLine[] =>
  setMemorably(paragraph, measureAt, AS_IT_IS) as readonly SetLine[];

/** Lines that a paragraph takes more (or fewer) than of itself, and the white between letters it may take for that. */
export interface Stretch {
  readonly more: number;
  /** 1/1000 em. */
  readonly loosest: number;
}

export const AS_IT_IS: Stretch = { more: 0, loosest: 0 };

/** Undefined where the paragraph cannot be stretched so. */
export function setMemorably(
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

/** Whether a paragraph does not stand on the number of lines that its block pins, since it cannot be stretched so. */
export function isNotStretched(paragraph: FlowParagraph, lines: readonly SetLine[]): boolean {
  const { pinned, cells } = paragraph;
  const whole = lines[0]?.start === 0 && lines.at(-1)?.end === cells.count;
  if (!pinned || !whole) return false;
  const natural = setTo(paragraph, (line) => lines[Math.min(line, lines.length - 1)].measure);
  return lines.length !== natural.length + pinned.more;
}
