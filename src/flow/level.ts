/** Levelling: how many lines each leg of an article takes, so that the legs end level (齐底). */

import { type Leg, type LineSlot, legSlots, type Obstacle } from '../geometry/index.js';
import type { Pt } from '../units/index.js';
import { type Course, chooseEnds, endsOf } from './ends.js';
import type { FlowParagraph } from './paragraph.js';
import { linesIn, type Poured, pour } from './pour.js';

/** The legs of an article: frames with what stands in them at the head and the foot, in grid lines. */
export interface LegFrame extends Leg {
  /** Lines taken at the head and at the foot of the leg by inserts. */
  readonly head: number;
  readonly foot: number;
  /** Narrower things that text runs round, counted from the leg's first line. */
  readonly obstacles: readonly Obstacle[];
  /** Height in grid lines, inserts included, of a leg that is not levelled: its block continues elsewhere. */
  readonly height?: number;
  /** Whether it stands on another page than the leg before. */
  readonly jumps?: boolean;
}

export interface Levelled {
  /** Height of the legs in grid lines, inserts included. */
  readonly height: number;
  /** Text lines that each leg has room for. */
  readonly capacities: readonly number[];
  readonly poured: Poured;
}

/** What legs are levelled with. */
export interface LevelSetting {
  readonly lineHeight: Pt;
  /** White above and below the characters of a grid line. */
  readonly lead: Pt;
  readonly least: Pt;
  /** White between letters, 1/1000 em, that a paragraph may take to run a line longer; 0 where none may. */
  readonly loosest: number;
  /** Grid lines between an insert and the text, which one in a leg without text does not keep. */
  readonly gap: number;
}

/** Gives the slots of all legs, `capacities[i]` grid lines below the inserts at the head of leg `i`. */
type SlotSource = (capacities: readonly number[]) => LineSlot[];

/** Slots are made once to the height that was last needed, and cut to what each distribution takes. */
function slotSource(legs: readonly LegFrame[], { lineHeight, lead, least }: LevelSetting): SlotSource {
  const made: { lines: number; slots: LineSlot[] }[] = legs.map(() => ({ lines: 0, slots: [] }));
  return (capacities) =>
    legs.flatMap((leg, index) => {
      const lines = leg.head + capacities[index];
      if (made[index].lines < lines) {
        const all = legSlots({ ...leg, index, lineHeight, lead, least }, lines + SPARE_LINES, leg.obstacles);
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
  setting: LevelSetting,
  height: number,
): Levelled {
  const capacities = capacitiesAt(legs, height);
  const slotsFor = slotSource(legs, setting);
  const full = pour(paragraphs, slotsFor(capacities));
  if (full.cut) return { height, capacities, poured: full };
  return levelWith(paragraphs, legs, { setting, slotsFor, most: height });
}

/** The least height at which the text fits, and the level distribution with the fewest broken pairs at that height. */
export const levelLegs = (
  paragraphs: readonly FlowParagraph[],
  legs: readonly LegFrame[],
  setting: LevelSetting,
  most = 10_000,
): Levelled => levelWith(paragraphs, legs, { setting, slotsFor: slotSource(legs, setting), most });

/** Lines of text of each leg where those without a height of their own are `height` grid lines high. */
const capacitiesAt = (legs: readonly LegFrame[], height: number): number[] =>
  legs.map((leg) => Math.max(0, (leg.height ?? height) - leg.head - leg.foot));

interface Levelling {
  readonly setting: LevelSetting;
  readonly slotsFor: SlotSource;
  readonly most: number;
}

function levelWith(paragraphs: readonly FlowParagraph[], legs: readonly LegFrame[], levelling: Levelling): Levelled {
  const { setting, slotsFor } = levelling;
  const poured = (height: number) => pour(paragraphs, slotsFor(capacitiesAt(legs, height)));
  const height = leastHeight(
    legs,
    levelling,
    linesIn(paragraphs, legs[0].width),
    (lines) => poured(lines).cut === undefined,
  );
  const capacities = capacitiesAt(legs, height);
  const slots = slotsFor(capacities);
  const full = pour(paragraphs, slots);
  if (full.cut) return { height, capacities, poured: full };
  const course = courseOf(slots, legs);
  let best = endsOf(full.lines, course);
  if (best.cost > 0) best = chooseEnds(paragraphs, course, 0) ?? best;
  // Paragraphs give a line only where nothing else helps.
  if (best.cost > 0 && setting.loosest > 0) best = chooseEnds(paragraphs, course, setting.loosest) ?? best;
  return { height, capacities, poured: { lines: best.lines, cut: undefined } };
}

function courseOf(slots: readonly LineSlot[], legs: readonly LegFrame[]): Course {
  const known = legs.map(() => ({ lines: 0, last: -1 }));
  for (const { leg, line } of slots) {
    if (known[leg].last === line) continue;
    known[leg].lines++;
    known[leg].last = line;
  }
  const jumps = new Set(legs.flatMap(({ jumps: jumped }, leg) => (jumped ? [leg] : [])));
  return { slots, legs: known, jumps };
}

/**
 * The least height that fits, searched from an estimate: the lines the copy takes in the first leg alone, shared
 * over the legs with what inserts take. It is 0 where legs with a height of their own hold all of the copy.
 */
function leastHeight(
  legs: readonly LegFrame[],
  { most, setting: { gap } }: Levelling,
  lines: number,
  fits: (height: number) => boolean,
): number {
  const free = legs.filter(({ height }) => height === undefined);
  if (free.length === 0) return 0;
  const held = legs.reduce((sum, leg) => sum + (leg.height === undefined ? 0 : leg.height - leg.head - leg.foot), 0);
  const taken = free.reduce((sum, leg) => sum + leg.head + leg.foot, 0);
  const estimate = Math.ceil((lines - held + taken) / free.length);
  // Inserts have their room even where text would need less.
  const least = Math.min(most, Math.max(0, ...free.map((leg) => leg.head + leg.foot - gap)));
  let height = Math.min(most, Math.max(estimate, least));
  while (height > least && fits(height - 1)) height--;
  while (height < most && !fits(height)) height++;
  return height;
}
