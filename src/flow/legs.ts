import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, BoxStyle, Copy, TextStyle } from '../input/types.js';
import { emToPt, type Pt } from '../units/index.js';
import { dropIn, dropLines, type LegRoom } from './drop.js';
import { spacedNames } from './head.js';
import { linesFor } from './headline.js';
import { labelledCells } from './label.js';
import type { LegFrame } from './level.js';
import type { FlowParagraph } from './paragraph.js';
import type { Stack } from './stack.js';
import type { PageSetting, Part } from './types.js';

/** What each kind of paragraph is among the parts of the page, and its style: an item is body text of its own look. */
const paragraphKinds = {
  text: { part: 'body', style: 'body' },
  item: { part: 'body', style: 'item' },
  subhead: { part: 'subhead', style: 'subhead' },
  'brief-head': { part: 'brief-head', style: 'subhead' },
  byline: { part: 'byline', style: 'byline' },
} as const;

const noDrop = ({ text, source }: Copy, lines: number): Diagnostic => ({
  code: 'page/drop-none',
  params: { text: [...text].slice(0, SHOWN).join(''), lines },
  place: { ...source },
});

/** Characters of a paragraph that a message shows. */
const SHOWN = 8;

/** The copy that runs through the legs: the byline where it stands there, subheads, items and text. */
export function paragraphsOf(
  block: ArticleBlock,
  article: Article,
  setting: PageSetting,
  room?: LegRoom,
): FlowParagraph[] {
  const { styles } = setting.layout.articles[block.style];
  const paragraph = (
    copy: Copy,
    style: TextStyle,
    name: { part: Part; index: number; label: string; article?: string; more?: number },
  ): FlowParagraph => ({
    part: name.part,
    article: name.article,
    copy,
    index: name.index,
    style,
    breaking: { method: setting.layout.method, carry: setting.layout.carry },
    pinned: name.more === undefined ? undefined : { more: name.more, loosest: setting.layout.closing.limits.looseness },
    memory: [],
    ...labelledCells(copy, name.label, style, setting),
  });
  const summary =
    block.head.summary === 'leg'
      ? article.summary.map((copy, index) => {
          const lines = linesFor(styles.summary.size, setting.grid.line);
          return paragraph(copy, { ...styles.summary, lines }, { part: 'summary', index, label: styles.summary.label });
        })
      : [];
  const inLeg: TextStyle = { ...styles.byline, lines: 1, align: 'left' };
  const bylines =
    block.head.byline === 'leg'
      ? article.byline
          .map(spacedNames)
          .map((copy, index) =>
            paragraph(copy, inLeg, { part: 'byline', index, label: copy.labelled ? styles.byline.label : '' }),
          )
      : [];
  const kinds = setting.layout.articles[block.style];
  const lines = room ? dropLines(block, kinds) : 1;
  const first = lines > 1 ? article.body.findIndex(({ kind, text }) => kind === 'text' && text !== '') : -1;
  // A paragraph that is left out as a whole keeps its number, and prints nothing.
  const numbers = paragraphNumbers(article.body);
  const body = article.body.flatMap((copy, index) => {
    if (copy.text === '') return [];
    const { part, style } = paragraphKinds[copy.kind];
    if (part === 'byline') {
      const label = copy.from?.labelled ? styles.byline.label : '';
      return [paragraph(spacedNames({ ...copy, labelled: label !== '' }), inLeg, { part, index, label, ...copy.from })];
    }
    const { label } = styles[style];
    const more = block.stretch.get(numbers[index]);
    const own = paragraph(copy, styles[style], { part, index, label, more, ...copy.from });
    if (index !== first || !room) return [own];
    const dropped = dropIn(copy, lines, { kinds, room }, setting);
    return [dropped ? { ...own, ...dropped } : { ...own, told: noDrop(copy, lines) }];
  });
  return [...summary, ...bylines, ...body];
}

/** The number by which a block names each paragraph of a body: heads and bylines in it have none, and are not counted. */
const paragraphNumbers = (body: Article['body']): number[] => {
  let number = 0;
  return body.map(({ kind }) => (kind === 'text' || kind === 'item' ? ++number : 0));
};

/** The widest of some legs that are `height` grid lines high where they have no height of their own, and the most lines of text in one. */
export const roomIn = (legs: readonly LegFrame[], height: number): LegRoom => ({
  width: Math.max(...legs.map(({ width }) => width)) as Pt,
  lines: Math.max(...legs.map((leg) => (leg.height ?? height) - leg.head - leg.foot)),
});

/** The legs of a block at line 0: columns less the box's and the block's insets, with what inserts take. */
export function legFrames(
  block: ArticleBlock,
  box: BoxStyle | undefined,
  stack: Stack,
  setting: PageSetting,
): LegFrame[] {
  const { grid, layout } = setting;
  const body = layout.articles[block.style].styles.body.size;
  const frames: LegFrame[] = [];
  for (let column = block.columns.first; column <= block.columns.last; column++) {
    const index = column - block.columns.first;
    const own = block.insets[Math.min(index, block.insets.length - 1)] ?? 0;
    const inset = emToPt(own + (box?.inset ?? 0), body);
    const { vertical } = block.head;
    const outer = vertical && index === (vertical.side === 'left' ? 0 : block.columns.last - block.columns.first);
    frames.push({
      x: (grid.columnX(column - 1) + inset) as Pt,
      width: (grid.column - 2 * inset) as Pt,
      top: 0 as Pt,
      head: stack.taken('top', column),
      foot: stack.taken('bottom', column),
      obstacles:
        outer && vertical
          ? [{ from: 0, to: vertical.lines, side: vertical.side, width: emToPt(vertical.width, body) }]
          : [],
    });
  }
  return frames;
}
