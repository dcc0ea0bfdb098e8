/** Lines of text as PDF operators: one BT … ET a line, placed once, glyphs stepped by exact integers. */
import type { TextItem } from '../../display/types.js';
import { clusters } from '../../units/index.js';
import type { DocumentFonts, Shown } from './fonts.js';
import { decimal, utf16Hex } from './numbers.js';
import type { PageState } from './state.js';

/** Gaps from here on, in 1/1000 em, are read as a word space by extractors (pdf.js from 1/8 em). */
const GAP_READ_AS_SPACE = 120;
const composed = /[\p{M}\u{10000}-\u{10ffff}]|\u200d/u;

/** The operators of a line; empty where it draws nothing. */
export function textOperators(item: TextItem, fonts: DocumentFonts, state: PageState): string {
  const shown = showing(item, fonts);
  const start = `1 0 0 1 ${decimal(item.x)} ${decimal(state.height - item.y)} Tm`;
  const strings = new ShowStrings();
  let out = '';
  let font = -1;
  let loose = false;
  for (let index = 0; index < shown.length; index += 1) {
    const glyph = shown[index];
    const step = item.advances[index] ?? 0;
    if (glyph === undefined) {
      strings.move(item.vertical ? step : -step);
      continue;
    }
    if (glyph.font !== font) {
      const change = state.font(glyph.font, item.size, item.vertical);
      if (change !== '') out += `${strings.take()}${change} `;
      if (font === -1) out += `${start} `;
      font = glyph.font;
    }
    strings.show(glyph.hex);
    // A vertical step is counted from the em, which every glyph of Identity-V moves by.
    const gap = step - (item.vertical ? 1000 : glyph.advance);
    strings.move(item.vertical ? gap : -gap);
    loose ||= gap >= GAP_READ_AS_SPACE;
  }
  if (font === -1) return '';
  const line = `BT ${out}${strings.take()}ET\n`;
  return loose ? `/Span <</ActualText <FEFF${utf16Hex(item.text)}>>> BDC\n${line}EMC\n` : line;
}

/** What each cluster of a line shows. */
function showing(item: TextItem, fonts: DocumentFonts): (Shown | undefined)[] {
  const known = fonts.known(item.font);
  const found = composed.test(item.text) ? clusters(item.text) : item.text.split('');
  return found.map((cluster, index) => {
    const form = item.forms.size === 0 ? undefined : item.forms.get(index);
    if (form !== undefined) return fonts.find(item.font, cluster, form);
    const before = known.get(cluster);
    if (before !== undefined || known.has(cluster)) return before;
    const now = fonts.find(item.font, cluster, undefined);
    known.set(cluster, now);
    return now;
  });
}

/** Gathers glyphs and moves into the shortest Tj or TJ; a move before nothing is dropped. */
class ShowStrings {
  #done = '';
  #hex = '';
  #pending = 0;

  show(hex: string): void {
    if (this.#pending !== 0) {
      this.#close();
      this.#done += this.#pending;
      this.#pending = 0;
    }
    this.#hex += hex;
  }

  /** Moves on by so many 1/1000 em, counted as TJ counts: rightwards is negative. */
  move(amount: number): void {
    this.#pending += amount;
  }

  /** The operator for what was gathered, followed by a space; moves not yet made stay. */
  take(): string {
    const single = this.#done === '';
    this.#close();
    const shown = this.#done;
    this.#done = '';
    if (shown === '') return '';
    return single ? `${shown} Tj ` : `[${shown}] TJ `;
  }

  #close(): void {
    if (this.#hex !== '') this.#done += `<${this.#hex}>`;
    this.#hex = '';
  }
}
