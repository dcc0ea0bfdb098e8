/** A page with a tint under each line of running text: how its slack was shared, for those who look for loose lines. */
import type { PlacedLine, PlacedPage } from '../flow/index.js';
import { BLACK, type Cmyk, em, type Pt, pt } from '../units/index.js';
import type { DisplayItem, DisplayPage, FillItem, TextItem } from './types.js';

/** What a line is tinted for, the first that holds. `least` is the white between its letters, 1/1000 em. */
const tints: readonly { readonly name: string; readonly least: number; readonly colour: Cmyk }[] = [
  { name: '字间 >1/8', least: 126, colour: [0, 70, 60, 0] },
  { name: '>1/16', least: 63, colour: [0, 40, 70, 0] },
  { name: '>0', least: 1, colour: [0, 5, 45, 0] },
];
/** Lines that only their marks and gaps fill, lines that were shrunk, lines at their natural width. */
const filled = { name: '标点', colour: [25, 0, 35, 0] as Cmyk };
const shrunk = { name: '缩', colour: [40, 10, 0, 0] as Cmyk };
const natural = { name: '末行', colour: [0, 0, 0, 6] as Cmyk };

/** White between a line's letters, 1/1000 em. */
function lettersOf({ shares }: PlacedLine['set']): number {
  const all = shares.find(({ step }) => step === 'all');
  return all ? Math.ceil(all.amount / all.places) : 0;
}

function colourOf({ set }: PlacedLine): Cmyk {
  if (!set.justified) return natural.colour;
  const letters = lettersOf(set);
  const tint = tints.find(({ least }) => letters >= least);
  if (tint) return tint.colour;
  return set.shares.some(({ amount }) => amount < 0) ? shrunk.colour : filled.colour;
}

/** The page's items with a tint behind each justified paragraph's lines, and the key to them at the page's head. */
export function loosenessPage(page: DisplayPage, placed: PlacedPage): DisplayPage {
  const lines = placed.blocks.flatMap((block) => block.lines.filter(({ style }) => style.align === 'justify'));
  const behind = lines.map((line): FillItem => {
    const { x, y, width, height } = line;
    return { kind: 'fill', x, y, width, height, colour: colourOf(line) };
  });
  // Behind the copy, before which the grounds of boxes stand.
  const first = page.items.findIndex((item) => item.kind === 'picture' || (item.kind === 'text' && item.origin));
  const at = first < 0 ? page.items.length : first;
  return { ...page, items: [...page.items.slice(0, at), ...behind, ...page.items.slice(at), ...keyItems()] };
}

const KEY = { left: pt(24), top: pt(12), size: pt(8), step: pt(72) };

function keyItems(): DisplayItem[] {
  return [...tints, filled, shrunk, natural].flatMap(({ name, colour }, index) => {
    const x = (KEY.left + index * KEY.step) as Pt;
    const box: FillItem = { kind: 'fill', x, y: KEY.top, width: pt(12), height: KEY.size, colour };
    const advances = Int32Array.from(name, (character) => (character >= '\u2000' ? em(1) : em(0.5)));
    const text: TextItem = {
      kind: 'text',
      font: 'sans',
      size: KEY.size,
      x: (x + pt(15)) as Pt,
      y: (KEY.top + pt(7)) as Pt,
      text: name,
      advances,
      colour: BLACK,
      vertical: false,
      forms: new Map(),
      origin: undefined,
    };
    return [box, text];
  });
}
