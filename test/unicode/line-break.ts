/** Unicode's line break cases, as kept by cases.mjs, and where the engine differs from them. */
import { readFileSync } from 'node:fs';
import { profiles } from '../../src/cjk/index.js';
import { cellsOf } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import type { Tailored } from './tailored.js';

const lines = readFileSync(new URL('line-break-17.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const rowsOf = (word: string): string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

/** Classes whose cases are left out, each with its reason. */
export const leftOut: ReadonlyMap<string, string> = new Map(
  rowsOf('out').map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]),
);
/** How many cases the head of the file says were kept. */
export const promised = Number(/: (\d+) of \d+ cases/.exec(lines[0] ?? '')?.[1]);

/** Line break class of a code point in hex: the class alone, without what its name adds for single rules. */
const classes: ReadonlyMap<string, string> = new Map(
  rowsOf('class').map((row) => {
    const [code = '', name = ''] = row.split(' ');
    return [code, /^(?:ZWJ|[A-Z][A-Z0-9])/.exec(name)?.[0] ?? name];
  }),
);

/** A place between two characters of a case. */
export interface Place {
  /** Index of the character after the place. */
  readonly at: number;
  /** Characters on both sides, hex; `before` looks through combining marks and joiners to what they belong to (LB9). */
  readonly before: string;
  readonly after: string;
  /** What stands before the white space before the place; undefined without white space. */
  readonly beforeSpace: string | undefined;
  readonly rule: string;
  readonly mayBreak: boolean;
}

export interface Case {
  readonly line: string;
  readonly text: string;
  readonly classes: readonly string[];
  readonly places: readonly Place[];
}

const classOf = (code: string): string => classes.get(code) ?? `unknown ${code}`;
const attaches = (code: string): boolean => ['CM', 'ZWJ'].includes(classOf(code));

/** What stands before a run of spaces that ends at `at`. */
function solidBefore(codes: readonly string[], at: number): string | undefined {
  let solid = at;
  while (solid >= 0 && (classOf(codes[solid] as string) === 'SP' || attaches(codes[solid] as string))) solid--;
  return codes[solid];
}

function readCase(line: string): Case {
  const parts = line.split(' ');
  const codes = parts.filter((_, index) => index % 2 === 0);
  const places = parts.slice(1).flatMap((sign, index) => {
    if (index % 2 === 1) return [];
    const at = index / 2 + 1;
    let base = at - 1;
    while (base > 0 && attaches(codes[base] as string)) base--;
    // After white space a combining mark has nothing to belong to (LB10).
    if (base < at - 1 && ['SP', 'ZW'].includes(classOf(codes[base] as string))) base++;
    const [before, after] = [codes[base] as string, codes[at] as string];
    const beforeSpace = classOf(before) === 'SP' ? solidBefore(codes, base) : undefined;
    return [{ at, before, after, beforeSpace, rule: sign.slice(1), mayBreak: sign.startsWith('÷') }];
  });
  const text = String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
  return { line, text, classes: codes.map(classOf), places };
}

export const cases: readonly Case[] = lines.filter((line) => /^[0-9A-F]{4,6} /.test(line)).map(readCase);

const setting = {
  profile: profiles.get('clreq') ?? raise('no profile clreq'),
  level: 'basic',
  advance: () => 500 as Em,
} as const;
function raise(message: string): never {
  throw new Error(message);
}

/** The places of a case where the engine's cells say another thing. */
export function differences({ text, places }: Case): Place[] {
  const { mayBreak } = cellsOf({ text, keeps: [], tracks: [] }, setting);
  return places.filter((place) => (mayBreak[place.at] !== 0) !== place.mayBreak);
}

const names = (list: string, code: string): boolean =>
  list === '*' || list.split(' ').some((name) => name === classOf(code) || name === `U+${code}`);

/** Whether a row excuses a differing place. */
export function excuses(row: Tailored, { before, after, beforeSpace, mayBreak }: Place): boolean {
  const first = row.acrossSpace ? beforeSpace : before;
  return (
    (row.instead === '÷') !== mayBreak && first !== undefined && names(row.before, first) && names(row.after, after)
  );
}

/** How many groups of differences a failing test shows. */
const SHOWN = 60;

/** Places as groups a reader can work from, most first: classes, rule, expected sign, count, an example. */
export function grouped(found: readonly { readonly place: Place; readonly line: string }[]): string[] {
  const groups = new Map<string, { count: number; example: string }>();
  for (const { place, line } of found) {
    const { before, after, rule, mayBreak } = place;
    const key = `${classOf(before)} ${before} ${mayBreak ? '÷' : '×'} ${classOf(after)} ${after}, LB${rule}`;
    const group = groups.get(key) ?? { count: 0, example: line };
    if (line.length < group.example.length) group.example = line;
    group.count++;
    groups.set(key, group);
  }
  const most = [...groups].sort(([, a], [, b]) => b.count - a.count).slice(0, SHOWN);
  return most.map(([key, { count, example }]) => `${key}: ${count}, as in ${example}`);
}
