/** What a head may bear at its end (TYPESETTING: no mark but ？！). */

import { vanishes } from './breaks.js';
import { classIndex, classOf } from './classes.js';

const allowed = new Set('？！﹖﹗');
const stray = new Set(
  (['pause', 'stop', 'latin-mark', 'dash', 'long-dash', 'ellipsis'] as const).map((name): number => classIndex[name]),
);

/** The mark that a head line should not end with, and its place in code points; undefined where there is none. */
export function strayEndMark(text: string): { readonly mark: string; readonly at: number } | undefined {
  const characters = [...text];
  const classes = characters.map((character) => classOf(character.codePointAt(0) as number));
  const at = classes.findLastIndex((own) => !vanishes(own));
  if (at < 0) return undefined;
  const mark = characters[at];
  return stray.has(classes[at]) && !allowed.has(mark) ? { mark, at } : undefined;
}
