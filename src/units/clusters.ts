/** A text as clusters: a base character with the marks, selectors and joiners that belong to it. */

const attached = /\p{M}|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|\u200d/u;

/** Whether a character belongs to the one before it: it has no width and never starts a line. */
export const attaches = (character: string): boolean => character >= '\u0300' && attached.test(character);

/** The clusters of a text, in order; they tile it. */
export function clusters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    if (found.length > 0 && attaches(character)) found[found.length - 1] += character;
    else found.push(character);
  }
  return found;
}
