/** Levelling: how many lines each leg of an article takes, so that the legs end level (齐底). */

import type { Profile } from '../cjk/index.js';
import { type Leg, type LineSlot, legSlots, type Obstacle } from '../geometry/index.js';
import type { Pt } from '../units/index.js';
import { type FlowParagraph, type Poured, type PouredLine, pour } from './pour.js';

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
  readonly profile: Profile;
  readonly lineHeight: Pt;
  readonly least: Pt;
}

/** Slots of all legs, `capacities[i]` grid lines below the inserts at the head of leg `i`. */
function slotsOf(legs: readonly LegFrame[], capacities: readonly number[], setting: LevelSetting): LineSlot[] {
  return legs.flatMap((leg, index) => {
    const shape = { ...leg, index, lineHeight: setting.lineHeight, least: setting.least };
    const lines = legSlots(shape, leg.head + capacities[index], leg.obstacles);
    return lines.filter(({ line }) => line >= leg.head);
  });
}

/** Text in legs of a given height; text that is shorter ends level, text that is longer is cut. */
export function fillHeight(
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  height: number,
  setting: LevelSetting,
): Levelled {
  const capacities = legs.map((leg) => Math.max(0, height - leg.head - leg.foot));
  const full = pour(paragraphs, slotsOf(legs, capacities, setting), setting.profile);
  if (full.cut) return { height, capacities, poured: full };
  return { ...levelLegs(paragraphs, legs, setting, height), height };
}

/** The least height at which the text fits, and the level distribution with the fewest broken pairs at that height. */
export function levelLegs(
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  setting: LevelSetting,
  most = 10_000,
): Levelled {
  const taken = legs.reduce((sum, leg) => sum + leg.head + leg.foot, 0);
  const alone = pour(paragraphs, slotsOf(legs.slice(0, 1), [100_000], setting), setting.profile).lines.length;
  let height = Math.min(
    most,
    Math.max(0, Math.floor((alone + taken) / legs.length) - 3, ...legs.map((leg) => leg.head + leg.foot)),
  );
  const capacitiesAt = (lines: number) => legs.map((leg) => Math.max(0, lines - leg.head - leg.foot));
  const pourAt = (capacities: readonly number[]) =>
    pour(paragraphs, slotsOf(legs, capacities, setting), setting.profile);
  while (height > 0 && !pourAt(capacitiesAt(height - 1)).cut) height--;
  while (height < most && pourAt(capacitiesAt(height)).cut) height++;
  const full = capacitiesAt(height);
  let best: Levelled = { height, capacities: full, poured: pourAt(full) };
  let bestFaults = faultsOf(best.poured.lines) + unused(best, legs.length);
  for (const short of shortened(legs.length, unused(best, legs.length) / LEVEL)) {
    if (bestFaults === 0) break;
    const capacities = full.map((lines, leg) => Math.max(0, lines - (short[leg] ? 1 : 0)));
    const poured = pourAt(capacities);
    if (poured.cut) continue;
    const candidate = { height, capacities, poured };
    const faults = faultsOf(poured.lines) + unused(candidate, legs.length);
    if (faults < bestFaults) [best, bestFaults] = [candidate, faults];
  }
  return best;
}

const LEVEL = 1000;

/** Lines that the last leg falls short of its capacity: legs are level when none do. Outweighs every fault. */
function unused({ capacities, poured }: Levelled, legs: number): number {
  const filled = poured.lines
    .filter(({ slot }) => slot.leg === legs - 1)
    .reduce((sum, { paragraph }) => sum + paragraph.style.lines, 0);
  return Math.max(0, capacities[legs - 1] - filled) * LEVEL;
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
