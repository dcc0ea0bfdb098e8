/** The outlines of one page: each glyph once, by a short name. */
import type { FontSet, Glyph } from '../../fonts/types.js';
import type { GlyphForm } from '../../units/index.js';

/** A glyph as placed: its name in the page's definitions, its width and lift in 1/1000 em. */
export interface PlacedGlyph {
  readonly id: string;
  readonly advance: number;
  readonly lift: number;
  /** Height above the baseline that stands where a line that runs down has come to. */
  readonly top: number;
}

/** The em box stands 880 above the baseline; lines that run down count from its top. */
const EM_TOP = 880;

/** Gathers the outlines that a page draws. The rules of what is drawn for what are those of the PDF. */
export class PageGlyphs {
  readonly #fonts: FontSet;
  readonly #forms: ReadonlyMap<string, GlyphForm>;
  readonly #prefix: string;
  readonly #placed = new Map<Glyph, PlacedGlyph | undefined>();
  readonly #paths: string[] = [];

  /** `prefix` begins every name, so that several pages can stand in one document. */
  constructor(fonts: FontSet, forms: ReadonlyMap<string, GlyphForm>, prefix: string) {
    this.#fonts = fonts;
    this.#forms = forms;
    this.#prefix = prefix;
  }

  /** The glyph a cluster draws; undefined for white space and controls. A character in no font draws 〓. */
  find(role: string, cluster: string, form: GlyphForm | undefined): PlacedGlyph | undefined {
    const wanted = form ?? this.#forms.get(String.fromCodePoint(cluster.codePointAt(0) ?? 0)) ?? 'plain';
    const drawn = this.#fonts.draw(role, cluster, wanted);
    if (drawn === undefined) return undefined;
    const { face, glyph } = drawn;
    if (this.#placed.has(glyph)) return this.#placed.get(glyph);
    const path = face.outline(glyph);
    const id = `${this.#prefix}${this.#paths.length.toString(36)}`;
    const placed =
      path === '' ? undefined : { id, advance: glyph.advance, lift: face.entry.lift, top: glyph.down?.top ?? EM_TOP };
    if (placed !== undefined) this.#paths.push(`<path id="${id}" d="${path}"/>`);
    this.#placed.set(glyph, placed);
    return placed;
  }

  /** The definitions of everything that was found so far. */
  definitions(): string {
    return `<defs>${this.#paths.join('')}</defs>`;
  }
}
