/** Readings find their room: the white between two lines, less the marks in it; what has too little is told. */
import type { Diagnostic } from '../diagnostics/index.js';
import { startOf, stretchOf } from './along.js';
import { reachOf } from './marks.js';
import { RUBY } from './markup.js';
import type { PlacedBlock, PlacedLine, SetRuby } from './types.js';

/** Lengths across the lines are counted in the direction in which one line follows another; from one line's em box to the next. */
interface Across {
  /** Edges of the line's room towards the line before and after it. */
  readonly before: number;
  readonly after: number;
  readonly emBefore: number;
  readonly emAfter: number;
  /** Edges of its room along it, and where its first character stands. */
  readonly head: number;
  readonly foot: number;
  readonly origin: number;
}

function acrossOf(line: PlacedLine): Across {
  const { x, y, width, height, size, vertical } = line;
  const room = vertical ? width : height;
  const before = vertical ? -(x + width) : y;
  const lead = (room - size) / 2;
  const head = vertical ? y : x;
  return {
    before,
    after: before + room,
    emBefore: before + lead,
    emAfter: before + room - lead,
    head,
    foot: head + (vertical ? height : width),
    origin: head + startOf(line),
  };
}

/** The block with its readings set as large as their room allows, 35 % of their base at least. */
export function settleReadings(block: PlacedBlock, page: number): { block: PlacedBlock; diagnostics: Diagnostic[] } {
  if (!block.lines.some(({ markup }) => markup && markup.rubies.length > 0)) return { block, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = block.lines.map((line) => {
    const { markup } = line;
    if (!markup || markup.rubies.length === 0) return line;
    const rubies = markup.rubies
      .filter(({ start }) => start >= line.set.start && start < line.set.end)
      .map((ruby) => {
        const settled = settle(ruby, line, block.lines);
        if (settled.told) diagnostics.push({ ...settled.told, place: { ...settled.told.place, page } });
        return settled.ruby;
      });
    return { ...line, markup: { ...markup, rubies } };
  });
  return { block: { ...block, lines }, diagnostics };
}

function settle(ruby: SetRuby, line: PlacedLine, lines: readonly PlacedLine[]): { ruby: SetRuby; told?: Diagnostic } {
  const own = acrossOf(line);
  const stretch = stretchOf(line, ruby);
  const [from, to] = [stretch?.from ?? 0, stretch?.to ?? 0].map((place) => own.origin + (place * line.size) / 1000);
  const along = { from, to };
  const above = lines.find((other) => {
    if (other.vertical !== line.vertical) return false;
    const { after, head, foot } = acrossOf(other);
    return Math.abs(after - own.before) <= 1 && head < to && foot > from;
  });
  const away = reachOf(line, 'own', own.origin, along);
  let white = 2 * (own.emBefore - own.before);
  let facing = 0;
  if (above) {
    const other = acrossOf(above);
    white = own.emBefore - other.emAfter;
    facing = (reachOf(above, 'facing', other.origin, along) * above.size) / line.size;
  }
  const room = Math.floor((white * 1000) / line.size - facing) - away;
  const least = Math.min(ruby.size, RUBY.least);
  const size = Math.max(least, Math.min(ruby.size, room));
  const settled = { ...ruby, size, away };
  return room >= least ? { ruby: settled } : { ruby: settled, told: noRoom(settled, line, room) };
}

function noRoom({ ruby, start, end, size }: SetRuby, { set }: PlacedLine, room: number): Diagnostic {
  const base = [...set.text].slice(start - set.start, end - set.start).join('');
  const { file, line, column } = ruby.source;
  return {
    code: 'page/ruby-room',
    params: { text: ruby.text, base, room: Math.max(0, room) / 1000, needed: size / 1000 },
    place: { file, line, column },
  };
}
