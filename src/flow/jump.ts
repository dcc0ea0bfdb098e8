/** Jump lines: a part of an article says where its text goes on (下转第2版), and where it comes from (上接第1版). */
import type { Pt } from '../units/index.js';
import { fillIn, houseLine } from './house-line.js';
import type { ArticleFrame } from './shape.js';
import type { PageSetting, PlacedLine } from './types.js';

/** Grid lines that a jump line takes of its leg. */
export const JUMP_LINES = 1;

/** The jump lines of a block whose legs begin on grid line `top` and are `height` high: before its text, and after it. */
export function jumpLines(
  { block, article: { id: article }, legs, jump }: ArticleFrame,
  { top, height }: { readonly top: number; readonly height: number },
  setting: PageSetting,
): { readonly before: readonly PlacedLine[]; readonly after: readonly PlacedLine[] } {
  const { grid, layout } = setting;
  const style = layout.articles[block.style].styles.jump;
  const headline =
    setting.articles
      .get(article)
      ?.headline.map(({ text }) => text)
      .join(' ') ?? '';
  const put = (said: 'to' | 'from', page: number | undefined): PlacedLine[] => {
    if (page === undefined) return [];
    const leg = said === 'from' ? legs[0] : legs[legs.length - 1];
    const line = said === 'from' ? top + leg.head - JUMP_LINES : top + height - leg.foot;
    const room = { x: leg.x, y: grid.lineY(line), width: leg.width, height: (grid.line * JUMP_LINES) as Pt };
    const text = fillIn(layout.jumps[said], { page, headline });
    const align = said === 'from' ? 'left' : style.align;
    return [houseLine(text, { ...style, align }, { room, part: 'jump', article }, setting)];
  };
  return { before: put('from', jump.from), after: put('to', jump.to) };
}
