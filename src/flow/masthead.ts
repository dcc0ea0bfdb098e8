/** The masthead as a block: it takes its area; what is printed there is furniture. */
import type { MastheadBlock } from '../input/types.js';
import type { LaidBlock } from './laid.js';
import { areaOf } from './shape.js';

/** Takes the lines that the page or the layout gives it, of which there are some. */
export function layMasthead(block: MastheadBlock, lines: number | 'auto'): LaidBlock {
  const total = lines === 'auto' ? 1 : lines;
  return {
    lines: total,
    spare: 0,
    diagnostics: [],
    draw: (line) => {
      const area = areaOf(block.columns, line, total);
      const nothing = {
        box: undefined,
        innerBoxes: [],
        missing: [],
        lines: [],
        rules: [],
        pictures: [],
        legs: [],
        heads: [],
      };
      return { block: { block, area, ...nothing, ruled: false }, overset: [], diagnostics: [] };
    },
  };
}
