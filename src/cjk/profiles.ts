/**
 * Profiles: what a mark is wide, how full a line is filled, and in which order slack is shared.
 * Each is data; each step is used up before the next, and within a step all share equally.
 */
import type { ClassName } from './classes.js';

/** A step of stretching: what may grow, and to which width (1/1000 em) at most. */
export type Step =
  /** The white of marks, by class. Of neighbours only the last grows. */
  | { readonly what: 'marks'; readonly classes: readonly ClassName[]; readonly to: number }
  /** The gap between Han and letters or digits. */
  | { readonly what: 'han-latin'; readonly to: number }
  /** The space between Latin words. */
  | { readonly what: 'word-space'; readonly to: number }
  /** Every gap outside unbreakable units, without limit. */
  | { readonly what: 'all' };

export interface Profile {
  readonly name: string;
  /** Gap between Han and letters or digits, 1/1000 em: as set, and the least. */
  readonly hanLatin: { readonly natural: number; readonly least: number };
  /** Space between Latin words, 1/1000 em: as set, and the least. */
  readonly wordSpace: { readonly natural: number; readonly least: number };
  /** What grows when room is left, in this order. */
  readonly stretch: readonly Step[];
  readonly source: string;
}

/** The original page's practice, found by computing from its 160 line ends. */
const broadsheet: Profile = {
  name: 'broadsheet',
  hanLatin: { natural: 250, least: 125 },
  wordSpace: { natural: 333, least: 333 },
  stretch: [
    { what: 'marks', classes: ['stop'], to: 1000 },
    { what: 'marks', classes: ['pause', 'closing'], to: 1000 },
    { what: 'marks', classes: ['opening'], to: 1000 },
    { what: 'han-latin', to: 500 },
    { what: 'all' },
  ],
  source: 'the page of 2023-10-23, measured',
};

/** All profiles by name. */
export const profiles: ReadonlyMap<string, Profile> = new Map([broadsheet].map((profile) => [profile.name, profile]));
