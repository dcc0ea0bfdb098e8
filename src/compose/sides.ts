/** The side on which a mark has its white. */
import { classTable } from '../cjk/index.js';

/** Half an em: a mark without its white. */
export const HALF_EM = 500;

/** The sides of each class: 1 white after it, 2 white before it. */
export const side = Uint8Array.from(classTable, ({ white }) => (white === 'after' ? 1 : white === 'before' ? 2 : 0));
/** Whether a class's white follows the mark (closing marks) or precedes it (opening marks). */
export const whiteAfter = (kind: number): boolean => side[kind] === 1;
export const whiteBefore = (kind: number): boolean => side[kind] === 2;
