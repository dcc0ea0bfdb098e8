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

/** The block with its readings set as large as their room allows, 35 % of their base at least; those of one line alike. */
export function settleReadings(block: PlacedBlock, page: number): { block: PlacedBlock; diagnostics: Diagnostic[] } {
  if (!block.lines.some(({ markup }) => markup && markup.rubies.length > 0)) return { block, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = block.lines.map((line) => {
    const { markup } = line;
    if (!markup || markup.rubies.length === 0) return line;
    const own = markup.rubies.filter(({ start }) => start >= line.set.start && start < line.set.end);
    const rooms = own.map((ruby) => roomOf(ruby, line, block.lines));
    const most = Math.min(...rooms.map(({ room }) => room));
    const rubies = own.map((ruby, index) => {
      const { room, away } = rooms[index];
      const least = Math.min(ruby.size, RUBY.least);
      if (room < least) diagnostics.push(noRoom(ruby, line, { room, least, page }));
      return { ...ruby, away, size: Math.max(least, Math.min(ruby.size, most)) };
    });
    return { ...line, markup: { ...markup, rubies } };
  });
  return { block: { ...block, lines }, diagnostics };
}

/** White between a base and the line before, less the marks in it; `away`: those of its own line. 1/1000 em of the line. */
function roomOf(ruby: SetRuby, line: PlacedLine, lines: readonly PlacedLine[]): { room: number; away: number } {
  const own = acrossOf(line);
  const stretch = stretchOf(line, ruby);
  const [from, to] = [stretch?.from ?? 0, stretch?.to ?? 0].map((place) => own.origin + (place * line.size) / 1000);
  const above = lines.find((other) => {
    if (other.vertical !== line.vertical) return false;
    const { after, head, foot } = acrossOf(other);
    return Math.abs(after - own.before) <= 1 && head < to && foot > from;
  });
  const away = reachOf(line, 'own', own.origin, { from, to });
  if (!above) return { room: Math.floor((2000 * (own.emBefore - own.before)) / line.size) - away, away };
  const other = acrossOf(above);
  const facing = reachOf(above, 'facing', other.origin, { from, to }) * above.size;
  return { room: Math.floor((1000 * (own.emBefore - other.emAfter) - facing) / line.size) - away, away };
}

function noRoom(
  { ruby, start, end }: SetRuby,
  { set }: PlacedLine,
  { room, least, page }: { readonly room: number; readonly least: number; readonly page: number },
): Diagnostic {
  const base = [...set.text].slice(start - set.start, end - set.start).join('');
  const { file, line, column } = ruby.source;
  return {
    code: 'page/ruby-room',
    params: { text: ruby.text, base, room: Math.max(0, room) / 1000, needed: least / 1000 },
    place: { file, line, column, page },
  };
}
