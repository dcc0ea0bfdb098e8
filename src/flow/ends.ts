/** Where columns end: one choice over a whole article, of the last line of each leg and of paragraphs that give a line. */
import { classIndex } from '../cjk/index.js';
import type { LineSlot } from '../geometry/index.js';
import type { FlowParagraph, Stretch } from './paragraph.js';
import { type PouredLine, pourStretched } from './pour.js';

/** The slots of all legs at their full height, and what is known of each leg. */
export interface Course {
  readonly slots: readonly LineSlot[];
  /** Grid lines of each leg that have slots, and the number of the last of them. */
  readonly legs: readonly { readonly lines: number; readonly last: number }[];
  /** Legs that begin on another page than the leg before: text that reaches them jumps. */
  readonly jumps: ReadonlySet<number>;
}

/**
 * What an end of a leg costs. A grid line left empty beyond the one by which level legs may differ is worse than
 * anything; a subhead with less than two lines of its text (背题) is worse than a single line of a paragraph; a jump is to split a
 * sentence; a paragraph that gains or loses a line is the least of them.
 */
const COST = { empty: 10_000, subhead: 40, jumpAtParagraph: 12, alone: 4, jumpAtSentence: 2, stretched: 1 } as const;

/** All of an article's lines up to the end of some paragraph. */
interface Way {
  readonly before: Way | undefined;
  readonly lines: readonly PouredLine[];
  /** The slot behind the last line. */
  readonly next: number;
  /** The last line; undefined before the first. */
  readonly last: PouredLine | undefined;
  readonly cost: number;
  /** Lines of text under the last subhead of its leg; infinite where the leg has none. */
  readonly under: number;
  /** Legs that end a line short, the earlier the more it weighs: of equal ways the one with long first legs is taken. */
  readonly short: number;
}

const isBetter = (a: Way, b: Way): boolean => (a.cost === b.cost ? a.short < b.short : a.cost < b.cost);

/** What has been chosen: the lines, what they cost, and which legs end a line short. */
export interface Ends {
  readonly lines: readonly PouredLine[];
  readonly cost: number;
}

/** What lines cost that were poured without a choice. */
export function endsOf(lines: readonly PouredLine[], course: Course): Ends {
  let way = START;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to].paragraph === lines[from].paragraph) to++;
    way = goOn(way, lines.slice(from, to), { course, next: 0, stretched: false });
    from = to;
  }
  return { lines, cost: finished(way, course).cost };
}

const NONE = Number.POSITIVE_INFINITY;
const START: Way = { before: undefined, lines: [], next: 0, last: undefined, cost: 0, under: NONE, short: 0 };

const SUBHEADS: ReadonlySet<string> = new Set(['subhead', 'brief-head']);

/** Lines of text that a subhead at a column's foot has under it at the least. */
const UNDER = 2;

/**
 * The least costly way of all paragraphs through the legs: each leg may end a line short of its full height, and
 * with `loosest` above 0 (1/1000 em between letters) each paragraph may run a line longer, or, within its profile's
 * least widths, a line shorter. Undefined where the copy does not fit.
 */
export function chooseEnds(paragraphs: readonly FlowParagraph[], course: Course, loosest: number): Ends | undefined {
  const ways: readonly Stretch[] = [0, ...(loosest > 0 ? [1, -1] : [])].map((more) => ({ more, loosest }));
  let reached: readonly Way[] = [START];
  for (const paragraph of paragraphs) {
    // Of all ways to the same slot only the best goes on.
    const best = new Map<number, Way>();
    for (const way of reached) {
      for (const stretch of ways) {
        for (const further of routes(way, paragraph, { course, stretch, closed: new Set(), from: 0 })) {
          const known = best.get(further.next);
          if (!known || isBetter(further, known)) best.set(further.next, further);
        }
      }
    }
    reached = [...best.values()];
  }
  const ended = reached.map((way) => finished(way, course));
  if (ended.length === 0) return undefined;
  const best = ended.reduce((least, way) => (isBetter(way, least) ? way : least));
  const lines: PouredLine[][] = [];
  for (let way: Way | undefined = best; way; way = way.before) lines.push([...way.lines]);
  return { lines: lines.reverse().flat(), cost: best.cost };
}

interface Fork {
  readonly course: Course;
  readonly stretch: Stretch;
  /** Legs whose last line is not used, and the first leg about which nothing has been decided. */
  readonly closed: ReadonlySet<number>;
  readonly from: number;
}

/** All ways that a paragraph can go on: each leg's last line that it would use may stay empty instead. */
function* routes(way: Way, paragraph: FlowParagraph, fork: Fork): Generator<Way> {
  const { course, stretch, closed, from } = fork;
  const { slots, legs } = course;
  const isClosed = ({ leg, line }: LineSlot): boolean => closed.has(leg) && line === legs[leg].last;
  const poured = pourStretched(paragraph, slots, { from: way.next, isClosed, stretch });
  if (!poured || poured.cut !== undefined) return;
  const { lines, next } = poured;
  yield goOn(way, lines, { course, next, stretched: stretch.more !== 0 });
  for (const { slot } of lines) {
    const end = slot.line + paragraph.style.lines - 1;
    if (slot.leg < from || end !== legs[slot.leg].last || legs[slot.leg].lines < 2) continue;
    yield* routes(way, paragraph, { ...fork, closed: new Set([...closed, slot.leg]), from: slot.leg + 1 });
  }
}

interface Step {
  readonly course: Course;
  readonly next: number;
  readonly stretched: boolean;
}

/** A way and the lines of one more paragraph. */
function goOn(way: Way, lines: readonly PouredLine[], { course, next, stretched }: Step): Way {
  let cost = way.cost + (stretched ? COST.stretched : 0);
  let { short, under } = way;
  let before = way.last;
  for (const after of lines) {
    if (before && before.slot.leg !== after.slot.leg) {
      cost += crossing(before, after, course) + (under < UNDER ? COST.subhead : 0);
      under = NONE;
      for (let leg = before.slot.leg; leg < after.slot.leg; leg++) {
        const left = emptyLines(leg, before, course);
        cost += costOfEmpty(left);
        if (left > 0) short += weightOf(leg, course);
      }
    }
    under = SUBHEADS.has(after.paragraph.part) ? 0 : under + 1;
    before = after;
  }
  return { before: way, lines, next, last: before, cost, under, short };
}

/** A way at the article's end: what it leaves of the legs. */
function finished(way: Way, course: Course): Way {
  let { cost, short } = way;
  for (let leg = way.last?.slot.leg ?? 0; leg < course.legs.length; leg++) {
    const left = emptyLines(leg, way.last, course);
    cost += costOfEmpty(left);
    if (left > 0) short += weightOf(leg, course);
  }
  return { ...way, cost, short };
}

/** Legs that end one line short of their neighbours are level (齐底: within one line). */
const costOfEmpty = (lines: number): number => COST.empty * Math.max(0, lines - 1);

const weightOf = (leg: number, { legs }: Course): number => 2 ** (legs.length - 1 - leg);

/** Grid lines of a leg behind the last line that stands in it or before it. */
function emptyLines(leg: number, last: PouredLine | undefined, { legs }: Course): number {
  if (last?.slot.leg !== leg) return legs[leg].lines;
  return legs[leg].last - (last.slot.line + last.paragraph.style.lines - 1);
}

/** What it costs that a leg ends with one line and the next begins with the other. */
function crossing(before: PouredLine, after: PouredLine, { jumps }: Course): number {
  let cost = 0;
  const jump = jumps.has(after.slot.leg);
  if (before.paragraph !== after.paragraph) return cost + (jump ? COST.jumpAtParagraph : 0);
  if (before.line === 0) cost += COST.alone;
  if (after.set.end === after.paragraph.cells.count) cost += COST.alone;
  return cost + (jump && endsSentence(before) ? COST.jumpAtSentence : 0);
}

/** Whether a line ends with a stop, or with marks that close behind one. */
function endsSentence({ paragraph: { cells }, set }: PouredLine): boolean {
  let at = set.end - 1;
  while (at > set.start && cells.kind[at] === classIndex.closing) at--;
  return cells.kind[at] === classIndex.stop;
}
