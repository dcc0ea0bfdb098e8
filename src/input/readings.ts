/** Readings over their bases: one for the whole base, or one for each of its Han characters. */
import type { Marked, Typed } from './markup.js';
import type { Span } from './types.js';

const white = /\s/u;
const han = /\p{Script=Han}/u;

/** A reading, or a syllable of it, over the typed characters that it belongs to. */
export interface Reading extends Span {
  readonly typed: Typed;
}

/** The part of what was typed from `start` to `end`. */
const part = ({ characters, columns, kept }: Typed, start: number, end: number): Typed => ({
  characters: characters.slice(start, end),
  columns: columns.slice(start, end),
  kept: kept.filter((at) => at >= start && at < end).map((at) => at - start),
});

/** The stretches of a reading between its white. */
function syllablesOf({ characters }: Typed): Span[] {
  const syllables: Span[] = [];
  for (let at = 0; at < characters.length; at++) {
    if (white.test(characters[at])) continue;
    const start = at;
    while (at < characters.length && !white.test(characters[at])) at++;
    syllables.push({ start, end: at });
  }
  return syllables;
}

/**
 * The readings of a line. One of several syllables with white between them, as many as its base has Han characters,
 * is one reading for each of these.
 */
export function readingsOf({ characters, rubies }: Pick<Marked, 'characters' | 'rubies'>): Reading[] {
  return rubies.flatMap(({ start, end, reading }): Reading[] => {
    const syllables = syllablesOf(reading);
    const bases: number[] = [];
    for (let at = start; at < end; at++) if (han.test(characters[at])) bases.push(at);
    if (syllables.length > 1 && syllables.length === bases.length) {
      return bases.map((at, index) => ({
        start: at,
        end: at + 1,
        typed: part(reading, syllables[index].start, syllables[index].end),
      }));
    }
    return [{ start, end, typed: part(reading, syllables[0].start, syllables[syllables.length - 1].end) }];
  });
}
