/** Text that stands for itself in whole grid lines: lines with their places from its corner, and its rules. */
import { JOINT } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Copy, TextStyle } from '../input/types.js';
import { type Cmyk, type Pt, ptToEm, type Rect, share } from '../units/index.js';
import type { HeadLine, StandingLine } from './head.js';
import { linesFor } from './headline.js';
import { labelledCells } from './label.js';
import { type FlowParagraph, setTo } from './paragraph.js';
import type { PageSetting, Part } from './types.js';

/** Lines in the order of reading, and rules; `lines` grid lines high. */
export interface Standing {
  readonly standing: readonly StandingLine[];
  readonly rules: readonly (Rect & { readonly colour: Cmyk })[];
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph that stands for itself; `index` is its number among the article's copy of this part. */
export interface StandingPiece {
  readonly part: Part;
  readonly index: number;
  readonly copy: Copy;
  readonly style: TextStyle;
}

/** A line that has no place yet. */
export type SetPiece = Omit<HeadLine, 'height'>;

/**
 * The lines of a piece in a width. Lines that are not justified have room to end between words, as those of heads do:
 * a word is split only where it is longer than the line.
 */
export function setPiece(piece: StandingPiece, width: Pt, setting: PageSetting): SetPiece[] {
  const { copy, style } = piece;
  if (style.align !== 'justify') {
    const whole = linesOf({ ...piece, copy: wordsKept(copy, setting) }, width, setting);
    if (whole.every(({ set }) => set.reason !== 'unit-split')) return whole.map((line) => ({ ...line, copy }));
  }
  return linesOf(piece, width, setting);
}

/** Copy of which no line may begin inside a word, or with what leans on the word before. */
export function wordsKept(copy: Copy, { joints }: PageSetting): Copy {
  const words: { start: number; end: number }[] = [];
  let start = 0;
  const found = joints(copy.text);
  for (let at = 1; at <= found.length; at++) {
    if (at < found.length && found[at] >= JOINT.leaning) continue;
    if (at - start > 1) words.push({ start, end: at });
    start = at;
  }
  return { ...copy, keeps: [...copy.keeps, ...words] };
}

function linesOf({ part, index, copy, style }: StandingPiece, width: Pt, setting: PageSetting): SetPiece[] {
  const { cells, label, markup } = labelledCells(copy, style.label, style, setting);
  const breaking: FlowParagraph['breaking'] = { method: setting.layout.method, carry: setting.layout.carry };
  const measure = ptToEm(width, style.size);
  return setTo({ style, cells, breaking }, () => measure).map((set, line) => ({
    part,
    index,
    line,
    copy,
    label,
    set,
    forms: cells.forms,
    markup,
    style,
  }));
}

/** Grid lines that lines of one style need together: no more than the style says of each. */
export const linesTaken = (count: number, { size, lines }: TextStyle, line: Pt): number =>
  Math.min(count * lines, linesFor((count * size) as Pt, line));

/** Lines under each other from the corner of a room on; those of one style share the grid lines that they need together. */
export function stack(
  set: readonly SetPiece[],
  { x, y: top, width }: Pick<Rect, 'x' | 'y' | 'width'>,
  line: Pt,
): Pick<Standing, 'standing' | 'lines'> {
  const standing: StandingLine[] = [];
  let lines = 0;
  let y: number = top;
  for (let at = 0; at < set.length; ) {
    const { style } = set[at];
    let end = at + 1;
    while (end < set.length && set[end].style === style) end++;
    const taken = linesTaken(end - at, style, line);
    for (const height of share(taken * line, end - at)) {
      standing.push({ ...set[at], x, y: y as Pt, width, height: height as Pt });
      y += height;
      at++;
    }
    lines += taken;
  }
  return { standing, lines };
}

/** Units that were wider than their line and had to be split. */
export const splitIn = (standing: readonly StandingLine[]): Diagnostic[] =>
  standing
    .filter(({ set }) => set.reason === 'unit-split')
    .map(({ copy, label, set }) => {
      const at = Math.max(0, set.start - label);
      const { file, line, column } = copy.source;
      const place = { file, line, column: copy.columns?.[at] ?? column + at };
      return { code: 'page/unit-split', params: { unit: set.text, measure: set.measure / 1000 }, place };
    });
