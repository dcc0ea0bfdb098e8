/** Drawing an article whose shape is decided, from a grid line on. */
import { explainLine } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { rectOf } from '../geometry/index.js';
import type { ArticleBlock } from '../input/types.js';
import { emToPt, type Pt, type Rect } from '../units/index.js';
import type { Head } from './head.js';
import { jumpLines } from './jump.js';
import type { DrawnBlock } from './laid.js';
import { oversetOf } from './overset.js';
import { notStretched, type Poured, type PouredLine } from './pour.js';
import { type ArticleShape, areaOf } from './shape.js';
import type { StackedInsert } from './stack.js';
import type { PageSetting, PlacedBlock, PlacedLine } from './types.js';
import { setVerticalHead } from './vertical.js';

/** Grid lines: of the block's start, and of the first line of its legs. */
interface Lines {
  readonly line: number;
  readonly page: number;
  readonly legTop: number;
}

export function drawArticle(shape: ArticleShape, at: { line: number; page: number }, setting: PageSetting): DrawnBlock {
  const { block, article, box, padding, head, levelled, total } = shape;
  const area = areaOf(block.columns, at.line, total);
  const lines: Lines = { ...at, legTop: at.line + padding + head.lines };
  const headRoom = { ...rectOf(setting.grid, area), y: setting.grid.lineY(at.line + padding) };
  const vertical = block.head.vertical
    ? setVerticalHead(block, article, verticalRoom(shape, lines.legTop, setting), setting)
    : { lines: [], diagnostics: [], choices: [] };
  const inserts = [
    ...shape.inserts.map((insert) => drawInsert(insert, shape, lines)),
    ...shape.wrapped.map((wrapped) => wrapped.content.draw(lines.legTop + wrapped.line, at.page)),
  ];
  const heads = [...drawHead(head, headRoom, article.id), ...vertical.lines];
  const height = total - 2 * padding - head.lines;
  const jumps = jumpLines(shape, { top: lines.legTop, height }, setting);
  const text = [...jumps.before, ...textLines(shape, lines, setting), ...jumps.after];
  const own = [...(block.continues ? heads.map(asJumpHead) : heads), ...text];
  const overset = oversetOf({ ...levelled, paragraphs: shape.paragraphs, block, article: article.id, page: at.page });
  const placed: PlacedBlock = {
    block,
    area,
    box,
    innerBoxes: inserts.flatMap(({ block: inner }) => (inner.box ? [{ area: inner.area, box: inner.box }] : [])),
    rules: [...ruled(head, headRoom), ...inserts.flatMap(({ block: inner }) => inner.rules)],
    missing: inserts.flatMap(({ block: inner }) => inner.missing),
    lines: [...own, ...inserts.flatMap(({ block: inner }) => inner.lines)],
    pictures: inserts.flatMap(({ block: inner }) => inner.pictures),
    legs: legsOf(shape),
    heads: [...head.choices, ...vertical.choices, ...inserts.flatMap(({ block: inner }) => inner.heads)],
    ruled: true,
  };
  return {
    block: placed,
    overset: [...overset, ...inserts.flatMap((insert) => insert.overset)],
    diagnostics: [
      ...vertical.diagnostics,
      ...toldOfText(levelled.poured, at.page),
      ...inserts.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

/** The headline of a part on another page is other copy than the article's own. */
const asJumpHead = (line: PlacedLine): PlacedLine => ({ ...line, origin: { ...line.origin, part: 'jump-head' } });

/** What there is to say of running text: units that had to be split, paragraphs that cannot be stretched as they should. */
export const toldOfText = (poured: Poured, page: number): Diagnostic[] => [
  ...splitUnits(poured.lines, page),
  ...notStretched(poured).map(({ copy: { source, text }, pinned }): Diagnostic => {
    const begins = [...text].slice(0, SHOWN).join('');
    return {
      code: 'page/not-stretched',
      params: { lines: pinned?.more ?? 0, text: begins },
      place: { ...source, page },
    };
  }),
];

/** Characters of a paragraph that a message shows. */
const SHOWN = 8;

/** Units that were wider than their line and had to be split, at their place in the copy. */
const splitUnits = (lines: readonly PouredLine[], page: number): Diagnostic[] =>
  lines
    .filter(({ set }) => set.reason === 'unit-split')
    .map(({ paragraph: { copy, label }, set }) => {
      const at = Math.max(0, set.start - label);
      const { file, line, column } = copy.source;
      const place = { file, line, column: copy.columns?.[at] ?? column + at, page };
      return { code: 'page/unit-split', params: { unit: set.text, measure: set.measure / 1000 }, place };
    });

const legsOf = ({ levelled, legs, total, padding, head }: ArticleShape): PlacedBlock['legs'] =>
  legs.map((frame, leg) => {
    const own = levelled.poured.lines.filter(({ slot }) => slot.leg === leg);
    const room = total - 2 * padding - head.lines - frame.head - frame.foot;
    const taken = Math.max(0, ...own.map(({ slot, paragraph }) => slot.line + paragraph.style.lines - frame.head));
    return {
      lines: own.length,
      measure: Math.max(0, ...own.map(({ set }) => set.measure)),
      spare: Math.max(0, room - taken),
    };
  });

/** A line of running text in its room. */
export function runningLine(
  { paragraph, line, set }: PouredLine,
  article: string,
  room: Rect,
  vertical: boolean,
): PlacedLine {
  const { cells, style } = paragraph;
  // Written out: there are thousands, and a copy by spread costs more than setting the line did.
  return {
    x: room.x,
    y: room.y,
    width: room.width,
    height: room.height,
    set,
    style,
    size: style.size,
    origin: {
      article: paragraph.article ?? article,
      part: paragraph.part,
      paragraph: paragraph.index,
      line,
      label: paragraph.label,
    },
    vertical,
    forms: cells.forms,
    markup: paragraph.markup,
    why: () => ({ explanation: explainLine(cells, set, style), text: cells.text }),
  };
}

/** The running text in its slots. */
function textLines({ levelled, article }: ArticleShape, { legTop }: Lines, { grid }: PageSetting): PlacedLine[] {
  const top = grid.lineY(legTop);
  return levelled.poured.lines.map((poured) => {
    const { slot, paragraph } = poured;
    const height = (grid.line * paragraph.style.lines) as Pt;
    return runningLine(poured, article.id, { x: slot.x, y: (top + slot.y) as Pt, width: slot.width, height }, false);
  });
}

/** Beside the first lines of the outer leg: the head's width less one em of white towards the text. */
function verticalRoom({ block, box }: ArticleShape, line: number, { grid, layout }: PageSetting): Rect {
  const vertical = block.head.vertical as NonNullable<ArticleBlock['head']['vertical']>;
  const body = layout.articles[block.style].styles.body.size;
  const left = vertical.side === 'left';
  const column = (left ? block.columns.first : block.columns.last) - 1;
  const inset = emToPt(box?.inset ?? 0, body);
  const width = (emToPt(vertical.width, body) - body) as Pt;
  const x = grid.columnX(column) + (left ? inset : grid.column - inset - width);
  const lead = Math.round((grid.line - body) / 2);
  const height = vertical.lines * grid.line - 2 * lead;
  return { x: x as Pt, y: (grid.lineY(line) + lead) as Pt, width, height: height as Pt };
}

/** What stands from a corner on, on its page. */
type Corner = Pick<Rect, 'x' | 'y'>;
const from = <T extends Rect>(one: T, { x, y }: Corner): T => ({ ...one, x: (one.x + x) as Pt, y: (one.y + y) as Pt });

/** The lines of a head, or of another text that stands for itself. */
export const drawHead = ({ heading }: Pick<Head, 'heading'>, corner: Corner, article: string): PlacedLine[] =>
  heading.map((standing): PlacedLine => {
    const { part, index, line, label, set, style, forms, markup } = standing;
    const { x, y, width, height } = from(standing, corner);
    const origin = { article, part, paragraph: index, line, label };
    return { x, y, width, height, set, style, size: style.size, origin, vertical: false, forms, markup };
  });

/** Its rules. */
export const ruled = ({ rules }: Pick<Head, 'rules'>, corner: Corner): PlacedBlock['rules'] =>
  rules.map((rule) => from(rule, corner));

/** An insert at the head or the foot of the legs it spans. */
function drawInsert(
  { insert, content, offset }: StackedInsert,
  { padding, total }: ArticleShape,
  at: Lines,
): DrawnBlock {
  const line = insert.at === 'top' ? at.legTop + offset : at.line + total - padding - offset - content.lines;
  return content.draw(line, at.page);
}
