/** Vertical heads: kicker and headline run down beside the text's first lines, the kicker to the right. */
import { classIndex, classOf } from '../cjk/index.js';
import type { SetLine } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Copy, TextStyle } from '../input/types.js';
import { type GlyphForm, type Pt, type Rect, share } from '../units/index.js';
import { headlineStyle } from './head.js';
import type { PageSetting, Part, PlacedLine } from './types.js';

/** White between two vertical lines, in 1/1000 of the smaller one's size. */
const LINE_GAP = 300;
/** Marks that stand turned in vertical text (clreq, "Vertical writing mode"); the others stay as they are. */
const turned = new Set([
  classIndex.opening,
  classIndex.closing,
  classIndex.dash,
  classIndex.ellipsis,
  classIndex.wave,
  classIndex.stop,
  classIndex.pause,
]);

interface VerticalLine {
  readonly part: Part;
  readonly index: number;
  readonly copy: Copy;
  readonly style: TextStyle;
}

/** A vertical line: every character one em, the slack of the height shared between them. */
function verticalSet(text: string, size: Pt, height: Pt): SetLine {
  const count = [...text].length;
  const room = Math.floor((height * 1000) / size);
  const slack = Math.max(0, room - count * 1000);
  const gaps = count > 1 ? share(Math.min(slack, (count - 1) * 500), count - 1) : [];
  const advances = Int32Array.from({ length: count }, (_, index) => 1000 + (gaps[index] ?? 0));
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  return {
    start: 0,
    end: count,
    text,
    indent: 0,
    advances,
    width,
    measure: room,
    hyphen: 0,
    justified: width === room,
    reason: 'end',
    shares: [],
  };
}

function formsOf(text: string): ReadonlyMap<number, GlyphForm> {
  const forms = new Map<number, GlyphForm>();
  for (const [index, character] of [...text].entries()) {
    forms.set(index, turned.has(classOf(character.codePointAt(0) as number)) ? 'vertical' : 'plain');
  }
  return forms;
}

/**
 * The vertical head in `room`: lines from right to left, centred as a group. A line longer than the room is set
 * at the largest step of the ladder that fits, and told.
 */
export function setVerticalHead(
  block: ArticleBlock,
  article: Article,
  room: Rect,
  setting: PageSetting,
): { lines: PlacedLine[]; diagnostics: Diagnostic[] } {
  const kinds = setting.layout.articles[block.style];
  const headline = headlineStyle(block, kinds, setting.grid.line);
  const kicker =
    block.head.kickerSize === undefined ? kinds.styles.kicker : { ...kinds.styles.kicker, size: block.head.kickerSize };
  const diagnostics: Diagnostic[] = [];
  const wanted: VerticalLine[] = [
    ...article.kicker.map((copy, index) => ({ part: 'kicker' as const, index, copy, style: kicker })),
    ...article.headline.map((copy, index) => ({ part: 'headline' as const, index, copy, style: headline })),
  ];
  const fitted = wanted.map((line) => {
    const exact = Math.floor(room.height / [...line.copy.text].length) as Pt;
    if (line.style.size <= exact) return line;
    const size = setting.layout.limits.sizes.filter((step) => step <= exact).at(-1) ?? exact;
    const { file, line: at, column } = line.copy.source;
    diagnostics.push({
      code: 'page/head-too-wide',
      params: {
        text: line.copy.text,
        width: `${(room.height / line.style.size).toFixed(1)} em`,
        size: line.style.size / 1000,
        fit: size / 1000,
      },
      place: { file, line: at, column },
    });
    return { ...line, style: { ...line.style, size } };
  });
  const gaps = fitted
    .slice(1)
    .map(({ style }, index) => Math.round((Math.min(style.size, fitted[index].style.size) * LINE_GAP) / 1000));
  const total = fitted.reduce((sum, { style }) => sum + style.size, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
  let right = room.x + Math.round((room.width + total) / 2);
  const lines = fitted.map(({ part, index, copy, style }, at): PlacedLine => {
    const x = (right - style.size) as Pt;
    right = x - (gaps[at] ?? 0);
    return {
      x,
      y: room.y,
      width: style.size,
      height: room.height,
      set: verticalSet(copy.text, style.size, room.height),
      style,
      size: style.size,
      origin: { article: article.id, part, paragraph: index, line: 0, label: 0 },
      vertical: true,
      forms: formsOf(copy.text),
    };
  });
  return { lines, diagnostics };
}
