/** How many columns of a terminal a text takes (one home of string-width). */

/** Columns of a text without control characters; a Han character takes two. */
export type Width = (text: string) => number;

// What printable ASCII takes is known; string-width costs 20 ms to load.
const ascii = /^[\x20-\x7e]*$/;

/** A measure that is right for the given texts and parts of them. */
export async function widthFor(texts: readonly string[]): Promise<Width> {
  if (texts.every((text) => ascii.test(text))) return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return stringWidth;
}
