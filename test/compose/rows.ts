/** Rows as outsiders give them, and what clreq says of the lines that come back; nothing here knows the engine's tables. */
import { readFileSync } from 'node:fs';
import { levels, profiles } from '../../src/cjk/index.js';
import { type ComposedLine, composeRow } from '../../src/pipeline/compose-row.js';
import type { Em } from '../../src/units/index.js';

export type Level = (typeof levels)[number];
export const methods = ['line', 'paragraph'] as const;
export const profileNames: readonly string[] = [...profiles.keys()];
export const levelNames: readonly Level[] = levels;

export interface Row {
  readonly text: string;
  /** In em; the last repeats. */
  readonly measures: readonly number[];
  readonly indent?: number;
  readonly profile?: string;
  readonly level?: Level;
  readonly method?: (typeof methods)[number];
}

/** Latin letters half an em wide, what else the class table leaves to the font a full em. */
const advance = (codePoint: number): Em => (codePoint < 0x2000 ? 500 : 1000) as Em;

/** The lines of a row; a refused row is a fault of the test. */
export function compose(row: Row): readonly ComposedLine[] {
  const answer = composeRow(row, { explain: false, advance });
  if ('error' in answer) throw new Error(answer.error);
  return answer.lines;
}

interface EdgeRow {
  readonly level: Level;
  readonly what: string;
  readonly marks: readonly string[];
}

/** clreq's tables, as facts. */
export const clreq = JSON.parse(readFileSync(new URL('../cjk/clreq.json', import.meta.url), 'utf8')) as {
  readonly notAtStart: readonly EdgeRow[];
  readonly notAtEnd: readonly EdgeRow[];
  readonly neverSplit: readonly string[];
  readonly neighbours: readonly string[];
};

const reaches = (level: Level, from: Level): boolean => levels.indexOf(level) >= levels.indexOf(from);
const marksOf = (rows: readonly EdgeRow[], level: Level): string[] =>
  rows.filter((row) => reaches(level, row.level)).flatMap(({ marks }) => marks);
/** The marks of each level, the longer first, so that —— is not taken for —. */
const forbidden = new Map(
  levels.map((level) => [
    level,
    {
      start: marksOf(clreq.notAtStart, level).sort((a, b) => b.length - a.length),
      end: marksOf(clreq.notAtEnd, level),
    },
  ]),
);
const doubled = ['——', '……', '⋯⋯'];

const spaces = /[ \u3000\u2000-\u200b]+$/u;
const shown = (text: string): string => text.replace(spaces, '');

/** Whether clreq forbids a line end between two pieces of copy at a level; white space at the end of `before` vanishes. */
export function isForbidden(before: string, after: string, level: Level): boolean {
  const { start, end } = forbidden.get(level) ?? { start: [], end: [] };
  const solid = shown(before);
  if (solid === before && clreq.neverSplit.some((unit) => splits(unit, before, after))) return true;
  const longer = doubled.find((mark) => after.startsWith(mark));
  if (longer ? start.includes(longer) : start.some((mark) => after.startsWith(mark))) return true;
  return end.some((mark) => solid.endsWith(mark));
}

const splits = (unit: string, before: string, after: string): boolean => {
  for (let at = 1; at < unit.length; at++)
    if (before.endsWith(unit.slice(0, at)) && after.startsWith(unit.slice(at))) return true;
  return false;
};

const han = /^\p{Script=Han}$/u;
const letter = /^[A-Za-z0-9]$/;
const isMark = (character: string): boolean => allMarks.has(character);
const allMarks = new Set(
  [...clreq.notAtStart, ...clreq.notAtEnd].flatMap((row) => row.marks.flatMap((mark) => [...mark])),
);

/** Whether a line may certainly end between two characters: Han and marks as clreq says, Han beside letters. */
function surelyEnds(head: string, tail: string, level: Level): boolean {
  const [before, after] = [[...head].at(-1) ?? '', [...tail][0] ?? ''];
  if ('々〇'.includes(after) || shown(head) === '') return false;
  const known = (character: string) => han.test(character) || isMark(character);
  const mixed = (han.test(before) && letter.test(after)) || (letter.test(before) && han.test(after));
  return mixed || (known(before) && known(after) && !isForbidden(head, tail, level));
}

/** Places inside a line where it could certainly end: indexes of the character after. */
export function sureBreaks(line: string, after: string, level: Level): number[] {
  const characters = [...line];
  return characters.flatMap((_, at) => {
    const [head, tail] = [characters.slice(0, at).join(''), characters.slice(at).join('') + after];
    return at > 0 && surelyEnds(head, tail, level) ? [at] : [];
  });
}

/** The forbidden line ends of a set paragraph that were not needed: the line could have ended earlier. */
export function forbiddenEdges(lines: readonly ComposedLine[], level: Level): string[] {
  return lines.slice(0, -1).flatMap(({ text }, index) => {
    const after = lines
      .slice(index + 1, index + 4)
      .map((line) => line.text)
      .join('');
    // An address is broken at its slashes, whatever a slash in Chinese text must do.
    const address = /[!-~]\/$/.test(text) && /^[!-~]/.test(after);
    return !address && isForbidden(text, after, level) && sureBreaks(text, after, level).length > 0
      ? [`${text}|${after.slice(0, 8)}`]
      : [];
  });
}

/** A line's measure and width in 1/1000 em. */
export const thousandths = (em: number): number => Math.round(em * 1000);
