/** A block before and after it has its place. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Overset, PlacedBlock } from './types.js';

/** A block that has been drawn on its page. */
export interface DrawnBlock {
  readonly block: PlacedBlock;
  readonly overset: readonly Overset[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A block before it has a place: its height in grid lines, and how to draw it from a line on. */
export interface LaidBlock {
  readonly lines: number;
  /** Grid lines of a given height that its content leaves empty. */
  readonly spare: number;
  readonly diagnostics: readonly Diagnostic[];
  draw(line: number, page: number): DrawnBlock;
}
