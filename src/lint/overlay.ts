/** A page with its findings on it: a numbered frame around each, and the key at the page's head. */
import { type DisplayItem, type DisplayPage, type FillItem, frame, type TextItem } from '../display/index.js';
import { type Cmyk, em, isPlain, type Pt, pt, type Rect } from '../units/index.js';
import { rules } from './rules.js';
import type { Finding } from './types.js';

const OPEN: Cmyk = [0, 100, 100, 0];
const ACCEPTED: Cmyk = [60, 0, 100, 0];
const FRAME = { rule: pt(1.2), outset: pt(2), least: pt(6) };
const LABEL = { size: pt(11), pad: pt(2) };
const KEY = { left: pt(24), top: pt(10), size: pt(9), line: pt(12) };

/** Four rules around a rectangle, a little outside it, so that what stands in it can be read. */
function frameOf({ x, y, width, height }: Rect, colour: Cmyk): FillItem[] {
  const { rule, outset, least } = FRAME;
  const wide = Math.max(least, width + 2 * outset);
  const high = Math.max(least, height + 2 * outset);
  const [left, top] = [x - outset, y - outset];
  const rect = { x: left as Pt, y: top as Pt, width: wide as Pt, height: high as Pt };
  return frame(rect, rule, colour);
}

const widthOf = (character: string): number => (character >= '\u2000' ? em(1) : em(0.55));

function textAt(text: string, at: { x: number; y: number; size: Pt; colour: Cmyk }): TextItem {
  const shown = isPlain(text) ? text : [...text].filter(isPlain).join('');
  const { size, colour } = at;
  const advances = Int32Array.from(shown, widthOf);
  const place = { x: at.x as Pt, y: at.y as Pt, size, colour };
  return {
    kind: 'text',
    font: 'sans',
    text: shown,
    advances,
    vertical: false,
    forms: new Map(),
    origin: undefined,
    ...place,
  };
}

/** A number on a ground of its finding's colour, above the frame's left corner. */
function labelOf(number: number, { x, y }: Rect, colour: Cmyk): DisplayItem[] {
  const text = String(number);
  const { size, pad } = LABEL;
  const width = (text.length * 0.55 * size + 2 * pad) as Pt;
  const [left, top] = [x - FRAME.outset, Math.max(0, y - FRAME.outset - size)];
  return [
    { kind: 'fill', x: left as Pt, y: top as Pt, width: Math.round(width) as Pt, height: size, colour },
    textAt(text, { x: left + pad, y: top + Math.round(0.86 * size), size, colour: [0, 0, 0, 0] }),
  ];
}

/** The findings of a page drawn over it, numbered; at the page's head the names of their rules, accepted ones in green. */
export function findingsPage(page: DisplayPage, findings: readonly Finding[]): DisplayPage {
  const own = findings.filter((finding) => finding.page === page.number);
  const colourOf = ({ accepted }: Finding) => (accepted === undefined ? OPEN : ACCEPTED);
  const drawn = own.flatMap((finding, index) => [
    ...frameOf(finding, colourOf(finding)),
    ...labelOf(index + 1, finding, colourOf(finding)),
  ]);
  return { ...page, items: [...page.items, ...drawn, ...keyOf(page, own)] };
}

/** A rule a line: its name and the numbers of its findings. */
function keyOf({ width }: DisplayPage, findings: readonly Finding[]): DisplayItem[] {
  const lines = rules.flatMap(({ name, zh }) =>
    [OPEN, ACCEPTED].flatMap((colour) => {
      const numbers = findings.flatMap((finding, index) =>
        finding.rule === name && (finding.accepted === undefined) === (colour === OPEN) ? [index + 1] : [],
      );
      return numbers.length === 0 ? [] : [{ text: `${zh} ${numbers.join(' ')}`, colour }];
    }),
  );
  const columns = 4;
  const step = Math.floor((width - 2 * KEY.left) / columns);
  return lines.map(({ text, colour }, index) => {
    const y = KEY.top + (Math.floor(index / columns) + 1) * KEY.line;
    return textAt(text, { x: KEY.left + (index % columns) * step, y, size: KEY.size, colour });
  });
}
