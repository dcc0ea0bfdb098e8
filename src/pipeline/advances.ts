/** Advances of font roles, as composition takes them: a function of the code point, fallbacks included. */
import type { FontSet } from '../fonts/index.js';
import { type Advance, type Em, remember } from '../units/index.js';

/** The advances of each role; a font is opened when the first of its characters is asked for. */
export function advancesOf(fonts: FontSet): (role: string) => Advance {
  const roles = new Map<string, Advance>();
  return (role) =>
    remember(roles, role, () => {
      const widths = new Map<number, Em | null>();
      const widthOf = (codePoint: number): Em | null =>
        (fonts.resolve(role, String.fromCodePoint(codePoint), 'plain')?.glyph.advance ?? null) as Em | null;
      return (codePoint) => remember(widths, codePoint, () => widthOf(codePoint)) ?? undefined;
    });
}
