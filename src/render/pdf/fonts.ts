/** The fonts of one document: which glyph each cluster draws, and the font objects that hold them. */
import type { FontSet, FontSubset, Glyph } from '../../fonts/types.js';
import { type GlyphForm, remember } from '../../units/index.js';

/** A cluster as it is shown: its CID in a font of the document. */
export interface Shown {
  /** Index into `DocumentFonts.used`. */
  readonly font: number;
  readonly cid: number;
  /** The glyph's own width, and its step in a line that runs down, in 1/1000 em. */
  readonly advance: number;
  readonly down: number;
}

/** The step in a line that runs down of every glyph that is not made for it, in 1/1000 em. */
const EM = 1000;

/** A face as the document uses it. */
export interface UsedFont {
  readonly subset: FontSubset;
  /** Lift of the baseline, in 1/1000 em. */
  readonly lift: number;
  /** Whether it is used along a horizontal or a vertical line. */
  horizontal: boolean;
  vertical: boolean;
}

/** Looks glyphs up once per role, cluster and form; CIDs are given in the order of first use. */
export class DocumentFonts {
  readonly used: UsedFont[] = [];
  readonly #byFace = new Map<object, number>();
  readonly #byRole = new Map<string, (Shown | null | undefined)[]>();
  readonly #fonts: FontSet;
  readonly #forms: ReadonlyMap<string, GlyphForm>;

  constructor(fonts: FontSet, forms: ReadonlyMap<string, GlyphForm>) {
    this.#fonts = fonts;
    this.#forms = forms;
  }

  /** What was found for a role's characters in the list's own forms, by code; null for what draws nothing. */
  known(role: string): (Shown | null | undefined)[] {
    return remember(this.#byRole, role, () => []);
  }

  /** What a cluster shows in a role; undefined for what draws nothing, such as U+200B. */
  find(role: string, cluster: string, form: GlyphForm | undefined): Shown | undefined {
    const wanted = form ?? this.#forms.get(String.fromCodePoint(cluster.codePointAt(0) ?? 0)) ?? 'plain';
    const drawn = this.#fonts.draw(role, cluster, wanted);
    return drawn && this.#show(drawn.face, drawn.glyph, cluster);
  }

  #show(face: ReturnType<FontSet['face']>, glyph: Glyph, text: string): Shown {
    let font = this.#byFace.get(face);
    if (font === undefined) {
      font = this.used.length;
      this.#byFace.set(face, font);
      this.used.push({ subset: face.subset(), lift: face.entry.lift, horizontal: false, vertical: false });
    }
    const cid = this.used[font].subset.cid(glyph, text);
    return { font, cid, advance: glyph.advance, down: glyph.down?.advance ?? EM };
  }
}
