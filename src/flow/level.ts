/** Levelling: how many lines each leg of an article takes, so that the legs end level (齐底). */

import { type Leg, type LineSlot, legSlots, type Obstacle } from '../geometry/index.js';
import type { Pt } from '../units/index.js';
import { type FlowParagraph, linesIn, type Poured, type PouredLine, pour } from './pour.js';

/** The legs of an article: frames with what stands in them at the head and the foot, in grid lines. */
export interface LegFrame extends Leg {
  /** Lines taken at the head and at the foot of the leg by inserts. */
  readonly head: number;
  readonly foot: number;
  /** Narrower things that text runs round, counted from the leg's first line. */
  readonly obstacles: readonly Obstacle[];
}

export interface Levelled {
  /** Height of the legs in grid lines, inserts included. */
  readonly height: number;
  /** Text lines given to each leg. */
  readonly capacities: readonly number[];
  readonly poured: Poured;
}

interface LevelSetting {
  readonly lineHeight: Pt;
  readonly least: Pt;
}

/** Gives the slots of all legs, `capacities[i]` grid lines below the inserts at the head of leg `i`. */
type SlotSource = (capacities: readonly number[]) => LineSlot[];

/** Slots are made once to the height that was last needed, and cut to what each distribution takes. */
function slotSource(legs: readonly LegFrame[], { lineHeight, least }: LevelSetting): SlotSource {
  const made: { lines: number; slots: LineSlot[] }[] = legs.map(() => ({ lines: 0, slots: [] }));
  return (capacities) =>
    legs.flatMap((leg, index) => {
      const lines = leg.head + capacities[index];
      if (made[index].lines < lines) {
        const all = legSlots({ ...leg, index, lineHeight, least }, lines + SPARE_LINES, leg.obstacles);
        made[index] = { lines: lines + SPARE_LINES, slots: all.filter(({ line }) => line >= leg.head) };
      }
      const { slots } = made[index];
      // Slots are in order, so those beyond the capacity are a tail.
      let count = Math.min(slots.length, capacities[index]);
      while (count < slots.length && slots[count].line < lines) count++;
      while (count > 0 && slots[count - 1].line >= lines) count--;
      return slots.slice(0, count);
    });
}

/** Lines made beyond what is asked, for the next tries. */
const SPARE_LINES = 8;

/** Text in legs of a given height; text that is shorter ends level, text that is longer is cut. */
export function fillHeight(
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  height: number,
  setting: LevelSetting,
): Levelled {
  const capacities = legs.map((leg) => Math.max(0, height - leg.head - leg.foot));
  const slots = slotSource(legs, setting);
  const full = pour(paragraphs, slots(capacities));
  if (full.cut) return { height, capacities, poured: full };
  return levelWith(paragraphs, legs, slots, height);
}

/** A distribution that was tried: its slots left empty weigh more than any broken pair. */
interface Trial {
  readonly capacities: readonly number[];
  readonly poured: Poured;
  readonly empty: number;
  readonly cost: number;
}

/** What an empty slot costs: legs that do not end level are worse than any broken pair. */
const EMPTY = 1000;

/** The least height at which the text fits, and the level distribution with the fewest broken pairs at that height. */
export const levelLegs = (
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  setting: LevelSetting,
  most = 10_000,
): Levelled => levelWith(paragraphs, legs, slotSource(legs, setting), most);

function levelWith(
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  slotsFor: SlotSource,
  most: number,
): Levelled {
  const attempt = (capacities: readonly number[]): Trial => {
    const slots = slotsFor(capacities);
    const poured = pour(paragraphs, slots);
    const empty = slots.length - poured.lines.reduce((sum, { paragraph }) => sum + paragraph.style.lines, 0);
    return { capacities, poured, empty, cost: empty * EMPTY + faultsOf(poured.lines) };
  };
  const capacitiesAt = (lines: number) => legs.map((leg) => Math.max(0, lines - leg.head - leg.foot));
  const height = leastHeight(
    legs,
    most,
    linesIn(paragraphs, legs[0].width),
    (lines) => attempt(capacitiesAt(lines)).poured.cut === undefined,
  );
  const full = attempt(capacitiesAt(height));
  let best = full;
  for (const short of shortened(legs.length, full.empty)) {
    if (best.cost === 0) break;
    const trial = attempt(full.capacities.map((lines, leg) => Math.max(0, lines - (short[leg] ? 1 : 0))));
    if (!trial.poured.cut && trial.cost < best.cost) best = trial;
  }
  return { height, capacities: best.capacities, poured: best.poured };
}

/**
 * The least height that fits, searched from an estimate: the lines the copy takes in the first leg alone, shared
 * over the legs with what inserts take.
 */
function leastHeight(
  legs: readonly LegFrame[],
  most: number,
  lines: number,
  fits: (height: number) => boolean,
): number {
  const taken = legs.reduce((sum, leg) => sum + leg.head + leg.foot, 0);
  const estimate = Math.ceil((lines + taken) / legs.length);
  let height = Math.min(most, Math.max(estimate, ...legs.map((leg) => leg.head + leg.foot)));
  while (height > 0 && fits(height - 1)) height--;
  while (height < most && !fits(height)) height++;
  return height;
}

/**
 * Which legs are one line short, earlier legs staying long first: as many as lines are to spare; one more or
 * less where legs of different widths shift the text.
 */
function* shortened(legs: number, spare: number): Generator<readonly boolean[]> {
  for (const count of [spare, spare + 1, spare - 1]) if (count > 0 && count < legs) yield* choose(legs, count);
}

function* choose(legs: number, count: number): Generator<boolean[]> {
  if (legs === 0) {
    if (count === 0) yield [];
    return;
  }
  if (count < legs) for (const rest of choose(legs - 1, count)) yield [false, ...rest];
  if (count > 0) for (const rest of choose(legs - 1, count - 1)) yield [true, ...rest];
}

/**
 * Broken pairs at the legs' ends: a subhead parted from its text (背题) counts 10, a single first line at a foot
 * or a single last line at a head 1.
 */
function faultsOf(lines: readonly PouredLine[]): number {
  let faults = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const after = lines[i];
    if (before.slot.leg === after.slot.leg) continue;
    const subhead =
      before.paragraph.part === 'subhead' || (before.line === 0 && lines[i - 2]?.paragraph.part === 'subhead');
    if (subhead) faults += 10;
    if (before.paragraph !== after.paragraph) continue;
    if (before.line === 0) faults++;
    if (after.set.end === after.paragraph.cells.count) faults++;
  }
  return faults;
}
