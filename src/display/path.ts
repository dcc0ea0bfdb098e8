/** Paths in writing: letters and integers, as in SVG, `M0 0L10 0C10 5 5 10 0 10`. */
import type { PathStep } from './types.js';

/** A path's steps in one string; `of` writes a length. */
export const pathData = (steps: readonly PathStep[], of: (value: number) => string = String): string =>
  steps.map(([letter, ...places]) => letter + places.map(of).join(' ')).join('');

/** The steps back from a string in 1/1000 pt. */
export const pathSteps = (data: string): PathStep[] =>
  [...data.matchAll(/([MLC])([^MLC]*)/g)].map(
    ([, letter, places]) => [letter, ...places.split(' ').map(Number)] as unknown as PathStep,
  );
