/**
 * Heads: choosing a size and line ends together. Candidates are compared criterion by criterion, never by a weighted
 * sum; every criterion is a count that an editor could make.
 */
import { classIndex, JOINT, vanishes } from '../cjk/index.js';
import { type Cells, textOf, visibleEnd } from './cells.js';
import { BREAK } from './opportunities.js';
import type { SetLine } from './paragraph.js';
import { side } from './sides.js';
import { fitLine } from './slack.js';

/** What a head may be. Sizes and the width in 1/1000 pt, tracking in 1/1000 em. */
export interface HeadRoom {
  readonly width: number;
  /** Sizes to try, the wanted one first, each smaller than the one before. */
  readonly sizes: readonly number[];
  /** Most lines of one piece of copy. */
  readonly most: number;
  readonly tracking: number;
  /** Whether a head of 2, 3 or 4 characters is spaced by 2, 1 or 1/2 em. */
  readonly spaced: boolean;
}

/** A piece of copy of a head: its cells, its joints (`JOINT`), and where lines must begin. */
export interface HeadPiece {
  readonly cells: Cells;
  readonly joints: Uint8Array;
  readonly breaks: readonly number[];
}

/** What speaks against a choice, the gravest first; a choice is better where the first difference is smaller. */
export interface HeadScore {
  /** Line ends inside a word. */
  readonly splits: number;
  /** Lines that begin or end with what leans on its neighbour, or hold a single character. */
  readonly leaning: number;
  /** 1 where the shortest line is under two fifths of the longest. */
  readonly lopsided: number;
  /** Line ends that are not at a pause. */
  readonly unpaused: number;
  readonly lines: number;
  /** 1 where the shortest line is under three fifths of the longest. */
  readonly uneven: number;
  /** Line ends between words of one phrase. */
  readonly unphrased: number;
  /** Steps of the ladder down from the wanted size. */
  readonly steps: number;
  /** 1/1000 pt between the longest and the shortest line. */
  readonly imbalance: number;
}

const criteria = [
  'splits',
  'leaning',
  'lopsided',
  'unpaused',
  'lines',
  'uneven',
  'unphrased',
  'steps',
  'imbalance',
] as const satisfies readonly (keyof HeadScore)[];

const isClean = ({ splits, leaning }: HeadScore): boolean => splits + leaning === 0;

/** What a better line end is worth: a size this near to the largest that would do, in per cent. */
const NEAR = 90;

/** A head as chosen. */
export interface HeadChoice {
  readonly size: number;
  /** White added between the characters of a short head, 1/1000 em. */
  readonly spacing: number;
  /** Lines of each piece. */
  readonly pieces: readonly (readonly SetLine[])[];
  readonly score: HeadScore;
}

const compare = (a: HeadScore, b: HeadScore): number => {
  for (const name of criteria) if (a[name] !== b[name]) return a[name] - b[name];
  return 0;
};

/** Width of the cells `start` to `end` as a line of a head. */
export function headLineOf(cells: Cells, start: number, end: number, tracking: number): SetLine {
  const { lead, advances, hyphen, width } = fitLine(cells, { start, end }, Number.MAX_SAFE_INTEGER, false);
  const last = visibleEnd(cells, start, end) - 1;
  for (let at = start; at < last; at++) advances[at - start] += tracking;
  const added = tracking * Math.max(0, last - start);
  return {
    start,
    end,
    text: textOf(cells, start, end),
    indent: lead,
    advances,
    hyphen,
    width: width - lead + added,
    measure: Number.MAX_SAFE_INTEGER,
    justified: false,
    reason: end === cells.count ? 'end' : 'full',
    shares: [],
  };
}

/** Lines of a piece by their ends, each set once. */
class Lines {
  readonly #set = new Map<number, SetLine>();
  constructor(
    readonly piece: HeadPiece,
    readonly tracking: number,
  ) {}

  line(start: number, end: number): SetLine {
    const key = start * 4096 + end;
    const known = this.#set.get(key);
    if (known) return known;
    const made = headLineOf(this.piece.cells, start, end, this.tracking);
    this.#set.set(key, made);
    return made;
  }
}

/** Every way to end the lines of a piece: as pinned, else with up to `most` lines at joints no worse than `worst`. */
function* waysOf(lines: Lines, most: number, measure: number, worst: number): Generator<readonly SetLine[]> {
  const { cells, joints, breaks } = lines.piece;
  if (breaks.length > 0 || most === 1) {
    const ends = [...breaks, cells.count];
    yield ends.map((end, index) => lines.line(ends[index - 1] ?? 0, end));
    return;
  }
  const gaps: number[] = [];
  for (let at = 1; at < cells.count; at++) if (cells.mayBreak[at] === BREAK.may && joints[at] <= worst) gaps.push(at);
  const begun: SetLine[] = [];
  function* from(start: number, left: number): Generator<readonly SetLine[]> {
    const rest = lines.line(start, cells.count);
    if (rest.width <= measure) yield [...begun, rest];
    if (left === 1) return;
    for (const at of gaps) {
      if (at <= start) continue;
      const line = lines.line(start, at);
      if (line.width > measure) break;
      begun.push(line);
      yield* from(at, left - 1);
      begun.pop();
    }
  }
  yield* from(0, most);
}

function scoreOf(
  set: readonly SetLine[],
  { cells, joints, breaks }: HeadPiece,
  size: number,
  steps: number,
): HeadScore {
  const pinned = new Set(breaks);
  const ends = set.slice(1).map(({ start }) => (pinned.has(start) ? JOINT.pause : joints[start]));
  const widths = set.map(({ width, indent }) => width + indent);
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  const free = ends.some((_, index) => !pinned.has(set[index + 1].start));
  const single = set.filter(({ start, end }) => free && charactersIn(cells, start, end) === 1).length;
  return {
    splits: ends.filter((joint) => joint === JOINT.split).length,
    leaning: ends.filter((joint) => joint === JOINT.leaning).length + single,
    lopsided: free && least * 5 < most * 2 ? 1 : 0,
    unpaused: ends.filter((joint) => joint > JOINT.pause).length,
    lines: set.length,
    uneven: free && least * 5 < most * 3 ? 1 : 0,
    unphrased: ends.filter((joint) => joint > JOINT.phrase).length,
    steps,
    imbalance: free ? Math.round(((most - least) * size) / 1000) : 0,
  };
}

/** Characters of a line that are no mark and no white. */
function charactersIn({ kind, width }: Cells, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (width[at] > 0 && side[kind[at]] === 0 && !vanishes(kind[at])) count++;
  return count;
}

/** The best way to set one piece at a size; undefined where none fits. Bad joints are tried where good ones do not do. */
function bestAt(lines: Lines, room: HeadRoom, size: number, steps: number) {
  const measure = Math.floor((room.width * 1000) / size);
  let best: { set: readonly SetLine[]; score: HeadScore } | undefined;
  for (const worst of [JOINT.word, JOINT.leaning, JOINT.split]) {
    for (const set of waysOf(lines, room.most, measure, worst)) {
      if (set.some((line) => Math.round((line.width * size) / 1000) > room.width)) continue;
      const score = scoreOf(set, lines.piece, size, steps);
      if (!best || compare(score, best.score) < 0) best = { set, score };
    }
    if (best && isClean(best.score)) break;
  }
  return best;
}

const sum = (a: HeadScore, b: HeadScore): HeadScore =>
  Object.fromEntries(
    criteria.map((name) => [name, name === 'steps' ? a.steps : a[name] + b[name]]),
  ) as unknown as HeadScore;

/** All pieces at one size; undefined where one of them does not fit. */
function allAt(pieces: readonly Lines[], room: HeadRoom, size: number, steps: number): HeadChoice | undefined {
  const own = { ...room, most: pieces.length > 1 ? 1 : room.most };
  const best = pieces.map((lines) => bestAt(lines, own, size, steps));
  const found = best.filter((one) => one !== undefined);
  if (found.length < pieces.length) return undefined;
  const score = found.map((one) => one.score).reduce(sum);
  return { size, spacing: 0, pieces: found.map(({ set }) => set), score };
}

/** Characters of a short head, and the white between them in 1/1000 em (TYPESETTING D). */
const SPACES: ReadonlyMap<number, number> = new Map([
  [2, 2000],
  [3, 1000],
  [4, 500],
]);

/** A head of one short line of Han with its characters apart, where that fits. */
function spaced(choice: HeadChoice, pieces: readonly HeadPiece[], room: HeadRoom): HeadChoice {
  const [set, ...more] = choice.pieces.flat();
  const [{ cells }] = pieces;
  const space = SPACES.get(cells.count);
  const short = more.length === 0 && cells.kind.every((kind) => kind === classIndex.han);
  if (!room.spaced || !short || space === undefined) return choice;
  const line = headLineOf(cells, set.start, set.end, room.tracking + space);
  if (Math.round((line.width * choice.size) / 1000) > room.width) return choice;
  return { ...choice, spacing: space, pieces: [[line]] };
}

/**
 * The best head: one piece is broken freely or as it was pinned; of several pieces each is a line. The size goes down
 * only as far as a head without split words needs, and at most a tenth further for better line ends; all lines of
 * a head have one size. Undefined where nothing fits at any size given.
 */
export function chooseHead(pieces: readonly HeadPiece[], room: HeadRoom): HeadChoice | undefined {
  const lines = pieces.map((piece) => new Lines(piece, room.tracking));
  let best: HeadChoice | undefined;
  let clean: number | undefined;
  for (const [steps, size] of room.sizes.entries()) {
    if (clean !== undefined && size * 100 < clean * NEAR) break;
    const choice = allAt(lines, room, size, steps);
    if (!choice) continue;
    if (clean === undefined && isClean(choice.score)) clean = size;
    if (!best || compare(choice.score, best.score) < 0) best = choice;
  }
  return best && spaced(best, pieces, room);
}
