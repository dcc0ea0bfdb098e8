/** Standing text as an insert: a block of its own whose place its host decides. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { ArticleBlock, Insert } from '../input/types.js';
import { drawHead, ruled } from './draw.js';
import type { LaidBlock } from './laid.js';
import { areaOf } from './shape.js';
import type { Standing } from './standing.js';
import type { PageSetting } from './types.js';

/** Grid lines of what the article has not. */
const MISSING_LINES = 3;

/** An insert of standing text as a block; where there is none, a grey place that tells what is missing. */
export function laidStanding(
  standing: Standing | undefined,
  { insert, block }: { readonly insert: Insert; readonly block: ArticleBlock },
  missing: Pick<Diagnostic, 'code' | 'params'>,
  setting: PageSetting,
): LaidBlock {
  const lines = standing?.lines ?? MISSING_LINES;
  return {
    lines,
    spare: 0,
    diagnostics: standing?.diagnostics ?? [],
    draw: (line, page) => {
      const area = areaOf(insert.columns, line, lines);
      const nothing = { block, area, box: undefined, innerBoxes: [], pictures: [], legs: [], heads: [], ruled: false };
      if (standing) {
        const corner = { x: setting.grid.columnX(area.first), y: setting.grid.lineY(line) };
        const drawn = {
          rules: ruled(standing, corner),
          lines: drawHead({ heading: standing.standing }, corner, block.article),
        };
        return { block: { ...nothing, missing: [], ...drawn }, overset: [], diagnostics: [] };
      }
      const told: Diagnostic = { ...missing, place: { ...insert.source, page, block: block.name } };
      return { block: { ...nothing, missing: [area], rules: [], lines: [] }, overset: [], diagnostics: [told] };
    },
  };
}
