/** Draft marks: a block that waits for copy, a picture that is missing, copy that is too long. */
import { rectOf } from '../geometry/index.js';
import type { Pt, Rect } from '../units/index.js';
import { fillIn, houseLine } from './house-line.js';
import type { Overset, PageSetting, PlacedBlock, PlacedLine } from './types.js';

function noticeIn(room: Rect, text: string, align: 'centre' | 'right', setting: PageSetting): PlacedLine {
  const style = Object.values(setting.layout.articles)[0].styles.notice;
  return houseLine(text, { ...style, align }, { room, part: 'notice' }, setting);
}

/** The notices of a page, each in the middle of what is missing or at the foot of what is cut. */
export function layNotices(
  blocks: readonly PlacedBlock[],
  overset: readonly Overset[],
  setting: PageSetting,
): PlacedLine[] {
  const { layout, grid } = setting;
  const lines: PlacedLine[] = [];
  for (const { block, missing, pictures, area } of blocks) {
    const article = block.kind === 'article' ? block.article : block.name;
    for (const gap of missing)
      lines.push(noticeIn(rectOf(grid, gap), fillIn(layout.notices.article, { article }), 'centre', setting));
    for (const { rect, file } of pictures) {
      if (!setting.pictures.has(file.file))
        lines.push(noticeIn(rect, fillIn(layout.notices.picture, { file: file.file }), 'centre', setting));
    }
    const cut = overset.filter((entry) => entry.block === block.name);
    if (cut.length > 0) {
      const sum = (of: 'lines' | 'characters') => cut.reduce((total, entry) => total + entry[of], 0);
      const rect = rectOf(grid, area);
      const foot = { ...rect, y: (rect.y + rect.height) as Pt, height: grid.line };
      lines.push(
        noticeIn(
          foot,
          fillIn(layout.notices.overset, { article, lines: sum('lines'), characters: sum('characters') }),
          'right',
          setting,
        ),
      );
    }
  }
  return lines;
}
