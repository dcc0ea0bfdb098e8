/** Which characters of a text a role's fonts have. */
import type { FontSet } from './types.js';

/** What a role lacks, for `banxin fonts`; code points ascending, each once. */
export interface Coverage {
  /** In neither the role's font nor its fallbacks. */
  readonly missing: readonly number[];
  /** Not in the role's font, but in a fallback; by the fallback's role, in the order of the chain. */
  readonly borrowed: ReadonlyMap<string, readonly number[]>;
}

/** White space, controls and characters without ink need no glyph. */
const unseen = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** The coverage of a text by a role. Throws `FontFault` as the font set does. */
export function coverage(set: FontSet, role: string, text: string): Coverage {
  const characters = [...new Set(text)].filter((character) => !unseen.test(character));
  const points = characters.map((character) => character.codePointAt(0) as number).sort((a, b) => a - b);
  const missing: number[] = [];
  const borrowed = new Map<string, number[]>(set.face(role).entry.fallback.map((fallback) => [fallback, []]));
  for (const point of points) {
    const from = set.resolve(role, String.fromCodePoint(point), 'plain')?.face.entry.role;
    if (from === undefined) missing.push(point);
    else if (from !== role) borrowed.get(from)?.push(point);
  }
  return { missing, borrowed: new Map([...borrowed].filter(([, taken]) => taken.length > 0)) };
}
