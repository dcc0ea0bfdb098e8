/** Bars: what they part on a line of copy. */
import { isBar } from './braces.js';

/** A piece of a line, and the code points before it. */
export interface BarredPart {
  readonly text: string;
  readonly offset: number;
}

/** The parts between bars that no backslash and no brace hides. */
export function partsOf(text: string): BarredPart[] {
  const parts: BarredPart[] = [];
  let depth = 0;
  let from = 0;
  const characters = [...text];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '\\') at++;
    if (character === '{') depth++;
    if (character === '}') depth = Math.max(0, depth - 1);
    if (depth > 0 || !isBar(character)) continue;
    parts.push({ text: characters.slice(from, at).join(''), offset: from });
    from = at + 1;
  }
  return [...parts, { text: characters.slice(from).join(''), offset: from }];
}
