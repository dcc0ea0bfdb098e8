/** Lines of text as PDF operators: one BT … ET a line, placed once, glyphs stepped by exact integers. */
import type { TextItem } from '../../display/types.js';
import { drawnClusters, isPlain } from '../../units/index.js';
import type { DocumentFonts, Shown } from './fonts.js';
import { decimal } from './numbers.js';
import type { Operators } from './operators.js';
import type { PageState } from './state.js';

/** Gaps from here on, in 1/1000 em, are read as a word space by extractors (pdf.js from 1/8 em). */
const GAP_READ_AS_SPACE = 120;

/** What each cluster of the line at hand shows; reused from line to line. */
let shown: (Shown | undefined)[] = [];

/** How a line is written; `told`: whether its text was told already, for a whole line of which it is a piece. */
interface Writing {
  readonly out: Operators;
  /** The operators that set its colour. */
  readonly colour: () => string;
  readonly told: boolean;
}

/** Writes a line, or a piece of one; nothing where it draws nothing. */
export function writeText(
  item: TextItem,
  fonts: DocumentFonts,
  state: PageState,
  { out, colour, told }: Writing,
): void {
  const count = lookUp(item, fonts);
  let draws = false;
  // Down a page, extractors take every step for a gap: pdftotext would read each character as a line.
  let loose = item.vertical;
  for (let index = 0; index < count; index++) {
    const glyph = shown[index];
    if (glyph === undefined) continue;
    draws = true;
    loose ||= item.advances[index] - (item.vertical ? glyph.down : glyph.advance) >= GAP_READ_AS_SPACE;
  }
  if (!draws) return;
  out.text(colour());
  loose &&= !told;
  if (loose) writeActualText(item.text, out);
  out.text('BT ');
  writeGlyphs(item, count, state, out);
  out.text(loose ? 'ET\nEMC\n' : 'ET\n');
}

/** Begins content that is read as this text, whatever its glyphs and gaps say; `EMC` ends it. */
export function writeActualText(text: string, out: Operators): void {
  out.text('/Span <</ActualText (');
  out.pair(0xfeff);
  for (let index = 0; index < text.length; index++) out.pair(text.charCodeAt(index));
  out.text(')>> BDC\n');
}

/**
 * Glyphs and moves as the shortest array: TJ moves are counted in 1/1000 em, rightwards and upwards negative; a
 * move before nothing is dropped, one after the last glyph is not written.
 */
function writeGlyphs(item: TextItem, count: number, state: PageState, out: Operators): void {
  const { advances, vertical } = item;
  let font = -1;
  let pending = 0;
  let open = false;
  for (let index = 0; index < count; index++) {
    const glyph = shown[index];
    const step = advances[index];
    if (glyph === undefined) {
      pending += step;
      continue;
    }
    if (glyph.font !== font) {
      const change = state.font(glyph.font, item.size, vertical);
      if (font !== -1) out.text(open ? ')] TJ ' : '] TJ ');
      if (change !== '') out.text(change).text(' ');
      if (font === -1) out.text(`1 0 0 1 ${decimal(item.x)} ${decimal(state.height - item.y)} Tm `);
      out.text('[');
      open = false;
      font = glyph.font;
    }
    if (pending !== 0) {
      if (open) out.text(')');
      out.text(String(vertical ? pending : -pending));
      open = false;
      pending = 0;
    }
    if (!open) out.text('(');
    open = true;
    out.pair(glyph.cid);
    pending = step - (vertical ? glyph.down : glyph.advance);
  }
  out.text(open ? ')] TJ ' : '] TJ ');
}

/** Looks up what each cluster of a line shows; returns how many there are. */
export function lookUp(item: TextItem, fonts: DocumentFonts): number {
  const { text, font, forms } = item;
  if (forms.size > 0 || !isPlain(text)) {
    shown = drawnClusters(text, forms).map((cluster, index) => fonts.find(font, cluster, forms.get(index)));
    return shown.length;
  }
  const known = fonts.known(font);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let found = known[code];
    if (found === undefined) known[code] = found = fonts.find(font, text[index], undefined) ?? null;
    shown[index] = found ?? undefined;
  }
  return text.length;
}
