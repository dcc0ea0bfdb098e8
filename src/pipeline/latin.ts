/** Latin words as composition takes them: kerned and joined by their fonts, hyphenated where a style asks for it. */
import type { Hyphenate, ShapeWord } from '../compose/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Layout, TextStyle } from '../input/index.js';
import { type HyphenLanguage, hyphenationOf } from '../latin/index.js';
import { remember } from '../units/index.js';

/** The words of each role, kerned, and joined where ligatures are on; tables are read at the first word. */
export function shapesOf(fonts: FontSet): (role: string, ligatures: boolean) => ShapeWord {
  const roles = new Map<string, ShapeWord>();
  return (role, ligatures) =>
    remember(roles, `${role} ${ligatures}`, () => {
      const words = new Map<string, ReturnType<ShapeWord> | null>();
      return (word) => remember(words, word, () => fonts.shape(role, word, ligatures) ?? null) ?? undefined;
    });
}

/** A hyphenation that parts no ligature: its letters are one glyph, of which no half can be drawn. */
export const partsAround =
  (hyphenate: Hyphenate, shape: ShapeWord | undefined): Hyphenate =>
  (word) => {
    const points = hyphenate(word);
    const ligatures = points.length > 0 ? shape?.(word)?.ligatures : undefined;
    if (ligatures === undefined || ligatures.length === 0) return points;
    return points.filter((point) => !ligatures.some(({ start, end }) => start < point && point < end));
  };

/** How each style of a layout sets Latin words; patterns are loaded only for the languages its styles name. */
export async function latinOf(
  layout: Layout,
  fonts: FontSet,
): Promise<(style: TextStyle) => { shape: ShapeWord; hyphenate: Hyphenate | undefined }> {
  const shapes = shapesOf(fonts);
  const languages = new Map<HyphenLanguage, Hyphenate>();
  for (const language of languagesOf(layout))
    languages.set(language, await hyphenationOf(language, layout.hyphenation));
  return ({ font, ligatures, tracking, hyphenate: language }) => {
    // Letters that stand apart are not joined.
    const shape = shapes(font, ligatures && tracking === 0);
    const hyphenate = language && languages.get(language);
    return { shape, hyphenate: hyphenate && partsAround(hyphenate, shape) };
  };
}

const languagesOf = ({ articles }: Layout): ReadonlySet<HyphenLanguage> =>
  new Set(
    Object.values(articles)
      .flatMap(({ styles }) => Object.values(styles))
      .flatMap(({ hyphenate }) => (hyphenate ? [hyphenate] : [])),
  );
