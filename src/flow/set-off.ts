/** Text set off from the running text: its lines and the bar or rules that tell it, in whole grid lines. */
import { JOINT } from '../cjk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Copy, SetOffLook, TextStyle } from '../input/types.js';
import { type Cmyk, emToPt, type Pt, ptToEm, type Rect, share } from '../units/index.js';
import type { HeadLine, StandingLine } from './head.js';
import { linesFor } from './headline.js';
import { halfLead } from './inserts.js';
import { labelledCells } from './label.js';
import { type FlowParagraph, setTo } from './paragraph.js';
import type { PageSetting, Part } from './types.js';

/** A paragraph of it; `index` is its number among the article's copy of this part. */
export interface SetOffPiece {
  readonly part: Part;
  readonly index: number;
  readonly copy: Copy;
  readonly style: TextStyle;
}

/** Its place: how wide it may be, and the white that it keeps above and below in half grid lines. */
interface SetOffRoom {
  readonly width: Pt;
  readonly around: 0 | 1;
}

/** Lines and rules, from the room's corner; `lines` grid lines high. */
export interface SetOff {
  readonly standing: readonly StandingLine[];
  readonly rules: readonly (Rect & { readonly colour: Cmyk })[];
  readonly lines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** White between a bar and the text, in em of the text. */
const BESIDE = 1000;

/**
 * Sets pieces under each other in a width, in the least grid lines that their lines need. Rules stand half a grid
 * line from the text; a bar runs from the first line's em box to the last one's.
 */
export function setOff(
  pieces: readonly SetOffPiece[],
  look: SetOffLook,
  { width, around }: SetOffRoom,
  setting: PageSetting,
): SetOff {
  const { line } = setting.grid;
  const [{ style }] = pieces;
  const inset = emToPt(look.inset, style.size);
  const beside = look.bar > 0 ? look.bar + emToPt(BESIDE, style.size) : 0;
  const room = { x: inset + beside, width: Math.max(1, width - 2 * inset - beside) as Pt };
  const outside = Math.round((around * line) / 2);
  const inside = look.rule > 0 ? Math.round(line / 2) : 0;
  const standing: StandingLine[] = [];
  let lines = around + (look.rule > 0 ? 1 : 0);
  let y = outside + inside;
  const set = pieces.flatMap((piece) => linesIn(piece, room.width, setting));
  for (let at = 0; at < set.length; ) {
    // Lines of one style share the grid lines that they need together.
    const { style: own } = set[at];
    let end = at + 1;
    while (end < set.length && set[end].style === own) end++;
    const taken = Math.min((end - at) * own.lines, linesFor(((end - at) * own.size) as Pt, line));
    for (const height of share(taken * line, end - at)) {
      standing.push({ ...set[at], x: room.x as Pt, y: y as Pt, width: room.width, height: height as Pt });
      y += height;
      at++;
    }
    lines += taken;
  }
  // At the edge of its room a rule is level with the em boxes of the text beside it, as pictures are.
  const edge = Math.max(outside, halfLead(setting));
  const box = { x: inset, width: Math.max(1, width - 2 * inset), top: edge, bottom: lines * line - edge };
  return { standing, rules: rulesOf(standing, look, box), lines, diagnostics: splitIn(standing) };
}

/**
 * The lines of a piece. Lines that are not justified have room to end between words, as those of heads do: a word is
 * split only where it is longer than the line.
 */
function linesIn(piece: SetOffPiece, width: Pt, setting: PageSetting): Omit<HeadLine, 'height'>[] {
  const { copy, style } = piece;
  if (style.align !== 'justify') {
    const whole = linesOf({ ...piece, copy: wordsKept(copy, setting) }, width, setting);
    if (whole.every(({ set }) => set.reason !== 'unit-split')) return whole.map((line) => ({ ...line, copy }));
  }
  return linesOf(piece, width, setting);
}

/** Copy of which no line may begin inside a word, or with what leans on the word before. */
function wordsKept(copy: Copy, { joints }: PageSetting): Copy {
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

function linesOf(
  { part, index, copy, style }: SetOffPiece,
  width: Pt,
  setting: PageSetting,
): Omit<HeadLine, 'height'>[] {
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

/** The bar beside the em boxes of the lines, and the rules at the head and the foot of the box. */
function rulesOf(
  standing: readonly StandingLine[],
  { bar, rule, ruleColour: colour }: SetOffLook,
  {
    x,
    width,
    top,
    bottom,
  }: { readonly x: number; readonly width: number; readonly top: number; readonly bottom: number },
): SetOff['rules'] {
  const fill = (left: number, y: number, wide: number, high: number) => ({
    x: left as Pt,
    y: y as Pt,
    width: wide as Pt,
    height: high as Pt,
    colour,
  });
  const white = ({ height, style }: StandingLine): number => Math.round((height - style.size) / 2);
  const [first, last] = [standing[0], standing[standing.length - 1]];
  const from = first.y + white(first);
  const to = last.y + last.height - white(last);
  return [
    ...(rule > 0 ? [fill(x, top, width, rule), fill(x, bottom - rule, width, rule)] : []),
    ...(bar > 0 ? [fill(x, from, bar, to - from)] : []),
  ];
}

/** Units that were wider than their line and had to be split. */
const splitIn = (standing: readonly StandingLine[]): Diagnostic[] =>
  standing
    .filter(({ set }) => set.reason === 'unit-split')
    .map(({ copy, label, set }) => {
      const at = Math.max(0, set.start - label);
      const { file, line, column } = copy.source;
      const place = { file, line, column: copy.columns?.[at] ?? column + at };
      return { code: 'page/unit-split', params: { unit: set.text, measure: set.measure / 1000 }, place };
    });
