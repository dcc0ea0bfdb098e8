/** Text set off from the running text: its lines and the bar or rules that tell it, in whole grid lines. */
import type { SetOffLook } from '../input/types.js';
import { emToPt, type Pt } from '../units/index.js';
import type { StandingLine } from './head.js';
import { halfLead } from './inserts.js';
import { type Standing, type StandingPiece, setPiece, splitIn, stack } from './standing.js';
import type { PageSetting } from './types.js';

/** Its place: how wide it may be, and the white that it keeps above and below in half grid lines. */
interface SetOffRoom {
  readonly width: Pt;
  readonly around: 0 | 1;
}

/** White between a bar and the text, in em of the text. */
const BESIDE = 1000;

/**
 * Sets pieces under each other in a width, in the least grid lines that their lines need. Rules stand half a grid
 * line from the text; a bar runs from the first line's em box to the last one's.
 */
export function setOff(
  pieces: readonly StandingPiece[],
  look: SetOffLook,
  { width, around }: SetOffRoom,
  setting: PageSetting,
): Standing {
  const { line } = setting.grid;
  const [{ style }] = pieces;
  const inset = emToPt(look.inset, style.size);
  const beside = look.bar > 0 ? look.bar + emToPt(BESIDE, style.size) : 0;
  const room = { x: inset + beside, width: Math.max(1, width - 2 * inset - beside) as Pt };
  const outside = Math.round((around * line) / 2);
  const inside = look.rule > 0 ? Math.round(line / 2) : 0;
  const y = outside + inside;
  const set = pieces.flatMap((piece) => setPiece(piece, room.width, setting));
  const { standing, lines: taken } = stack(set, { x: room.x as Pt, y: y as Pt, width: room.width }, line);
  const lines = around + (look.rule > 0 ? 1 : 0) + taken;
  // At the edge of its room a rule is level with the em boxes of the text beside it, as pictures are.
  const edge = Math.max(outside, halfLead(setting));
  const box = { x: inset, width: Math.max(1, width - 2 * inset), top: edge, bottom: lines * line - edge };
  return { standing, rules: rulesOf(standing, look, box), lines, diagnostics: splitIn(standing) };
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
): Standing['rules'] {
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
