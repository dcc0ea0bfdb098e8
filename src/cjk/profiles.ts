/**
 * Profiles: how wide a mark is, how full a line is filled, and in which order its width is adjusted.
 * Each is data; a step is used up before the next, and within a step all places share equally.
 */
import type { ClassName } from './classes.js';

/** A step of adjusting: what changes its width, and to which (1/1000 em) at most. */
export type Step =
  /** The white of marks, by class: grown only where the mark is the last of its neighbours, never at a line's edge. */
  | { readonly what: 'marks'; readonly classes: readonly ClassName[]; readonly to: number }
  /** The gap between Han and letters or digits. */
  | { readonly what: 'han-latin'; readonly to: number }
  /** The space between Latin words. */
  | { readonly what: 'word-space'; readonly to: number }
  /** Every gap outside unbreakable units, without limit. */
  | { readonly what: 'all' };

export interface Profile {
  readonly name: string;
  /** Width of marks by class where it is not the half em of the class table. */
  readonly widths: Partial<Readonly<Record<ClassName, number>>>;
  /** Whether two neighbouring marks keep one white between them (1.5 em together) or all of it. */
  readonly neighbours: 'one-white' | 'all';
  /** Whether a mark at a line's edge loses the white that points outwards (GB/T 15834 5.1.10). */
  readonly edges: { readonly start: 'cut' | 'kept'; readonly end: 'cut' | 'kept' };
  /** Gap between Han and letters or digits. */
  readonly hanLatin: number;
  /** Space between Latin words. */
  readonly wordSpace: number;
  /** Widths a line is filled at: `least` takes in all that fits once shrunk; `natural` pushes in only what may not start a line. */
  readonly fill: 'least' | 'natural';
  /** What gives way when room is short, in this order. */
  readonly shrink: readonly Step[];
  /** What grows when room is left, in this order. */
  readonly stretch: readonly Step[];
  readonly source: string;
}

const allMarks: readonly ClassName[] = ['stop', 'pause', 'closing', 'opening'];
const widthOf = (width: number, classes: readonly ClassName[]): Profile['widths'] =>
  Object.fromEntries(classes.map((name) => [name, width]));

/** The original page's practice, found by computing from its 160 line ends. */
const broadsheet: Profile = {
  name: 'broadsheet',
  widths: {},
  neighbours: 'one-white',
  edges: { start: 'cut', end: 'cut' },
  hanLatin: 250,
  wordSpace: 333,
  fill: 'least',
  shrink: [{ what: 'han-latin', to: 125 }],
  stretch: [
    { what: 'marks', classes: ['stop'], to: 1000 },
    { what: 'marks', classes: ['pause', 'closing'], to: 1000 },
    { what: 'marks', classes: ['opening'], to: 1000 },
    // The page has no two Latin words beside each other; clreq's order for them.
    { what: 'word-space', to: 500 },
    { what: 'han-latin', to: 500 },
    { what: 'all' },
  ],
  source: 'the page of 2023-10-23, measured',
};

const clreq: Profile = {
  name: 'clreq',
  widths: widthOf(1000, allMarks),
  neighbours: 'one-white',
  edges: { start: 'cut', end: 'cut' },
  hanLatin: 250,
  wordSpace: 333,
  fill: 'natural',
  shrink: [
    { what: 'word-space', to: 250 },
    { what: 'marks', classes: ['opening', 'closing'], to: 500 },
    { what: 'marks', classes: ['pause'], to: 500 },
    { what: 'han-latin', to: 125 },
    { what: 'marks', classes: ['stop'], to: 500 },
  ],
  stretch: [{ what: 'word-space', to: 500 }, { what: 'han-latin', to: 333 }, { what: 'all' }],
  source: 'W3C Requirements for Chinese Text Layout, line adjustment',
};

/** 开明式: the marks that end a sentence are full, the rest half. */
const kaiming: Profile = {
  ...clreq,
  name: 'kaiming',
  widths: widthOf(1000, ['stop']),
  source: 'clreq, styles of mark widths',
};

/** 全角式: every mark a full em, at line edges and beside other marks too. */
const full: Profile = {
  ...clreq,
  name: 'full',
  neighbours: 'all',
  edges: { start: 'kept', end: 'kept' },
  shrink: [
    { what: 'word-space', to: 250 },
    { what: 'han-latin', to: 125 },
  ],
  source: 'clreq, styles of mark widths',
};

/** All profiles by name. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [broadsheet, clreq, kaiming, full].map((profile) => [profile.name, profile]),
);
