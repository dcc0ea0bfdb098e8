/** How a house closes its pages: which ways out it goes, in which order, and how far. */
import { em } from '../units/index.js';
import type { Closing, ClosingKind } from './types.js';

/** The ways out, the cheapest first, where a layout does not say. */
export const closingOrder: readonly ClosingKind[] = [
  'lines',
  'back',
  'paragraphs',
  'cuts',
  'picture',
  'characters',
  'byline',
  'headline',
  'neighbour',
  'kicker',
  'deck',
  'summary',
  'width',
  'insert',
];

/** As a layout writes it: the picture's limit is a part of its height. */
export interface ClosingText {
  readonly order?: readonly ClosingKind[];
  readonly limits?: {
    readonly picture?: string;
    readonly headline?: number;
    readonly characters?: number;
    readonly looseness?: string;
  };
}

const PICTURE = '25%';
const STEPS = 2;
const CHARACTERS = 6;
const LOOSENESS = '0.08em';

/** The choices of a layout with their defaults. */
export function closingOf({ order = closingOrder, limits = {} }: ClosingText): Closing {
  const { picture = PICTURE, headline = STEPS, characters = CHARACTERS, looseness = LOOSENESS } = limits;
  return {
    order,
    limits: {
      picture: Number(picture.slice(0, -1)) * 10,
      headline,
      characters,
      looseness: em(Number(looseness.slice(0, -2))),
    },
  };
}
