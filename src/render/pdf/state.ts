/** The graphics state of a page being written: operators are given only for what changes. */
import type { Cmyk, Pt } from '../../units/index.js';
import type { UsedFont } from './fonts.js';
import { decimal } from './numbers.js';

/** Names in every page's resources: black ink that overprints, and everything that knocks out. */
export const OVERPRINT = 'GSo';
export const KNOCKOUT = 'GSk';

/** The resource name of a font of the document, by direction of the line. */
export const fontName = (index: number, vertical: boolean): string => `${vertical ? 'V' : 'F'}${index + 1}`;

/** Colour operands from 0 to 1; per cents are exact in two decimals. */
const inks = (colour: Cmyk): string => colour.map((part) => decimal(part * 10)).join(' ');

/** Black ink alone and solid: what prints over other colours, so that register cannot leave a white edge. */
export const isBlack = ([cyan, magenta, yellow, black]: Cmyk): boolean =>
  cyan === 0 && magenta === 0 && yellow === 0 && black === 100;

export class PageState {
  /** Resource names of the fonts used so far, with the index of each. */
  readonly fontsUsed = new Map<string, { readonly index: number; readonly vertical: boolean }>();
  #fill = '';
  #stroke = '';
  #graphics = '';
  #font = '';
  #rise = 0;

  /** `height` of the page, in 1/1000 pt: PDF counts from the bottom. */
  constructor(
    readonly height: Pt,
    private readonly used: readonly UsedFont[],
  ) {}

  /** Operators that set the colour of text and fills. */
  fill(colour: Cmyk, overprint: boolean): string {
    const wanted = `${inks(colour)} k\n`;
    const change = wanted === this.#fill ? '' : wanted;
    this.#fill = wanted;
    return this.#overprint(overprint) + change;
  }

  /** Operators that set the colour of strokes. */
  stroke(colour: Cmyk, overprint: boolean): string {
    const wanted = `${inks(colour)} K\n`;
    const change = wanted === this.#stroke ? '' : wanted;
    this.#stroke = wanted;
    return this.#overprint(overprint) + change;
  }

  /** Operators that select a font and its lift; empty where both stand already. */
  font(index: number, size: Pt, vertical: boolean): string {
    const name = fontName(index, vertical);
    const font = this.used[index];
    if (vertical) font.vertical = true;
    else font.horizontal = true;
    this.fontsUsed.set(name, { index, vertical });
    const wanted = `/${name} ${decimal(size)} Tf`;
    const rise = Math.round((font.lift * size) / 1000);
    const changes: string[] = [];
    if (wanted !== this.#font) changes.push(wanted);
    if (rise !== this.#rise) changes.push(`${decimal(rise)} Ts`);
    this.#font = wanted;
    this.#rise = rise;
    return changes.join(' ');
  }

  #overprint(on: boolean): string {
    const wanted = `/${on ? OVERPRINT : KNOCKOUT} gs\n`;
    const change = wanted === this.#graphics ? '' : wanted;
    this.#graphics = wanted;
    return change;
  }
}
