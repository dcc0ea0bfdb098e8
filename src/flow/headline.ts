/** Kicker, headline and deck in a width: broken, sized and spaced, with a word on what was chosen. */
import { JOINT, strayEndMark } from '../cjk/index.js';
import { chooseHead, type HeadChoice, type HeadPiece } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Copy, HeadLimits, HeadName, TextStyle } from '../input/types.js';
import { type Pt, ptToEm, share } from '../units/index.js';
import type { HeadLine } from './head.js';
import { labelledCells } from './label.js';
import type { HeadReport, Markup, PageSetting } from './types.js';

/** A kind of head of an article: its copy, each piece typed as one line, and how it may be fitted. */
export interface HeadPart {
  readonly part: HeadName;
  readonly copies: readonly Copy[];
  /** The style at the wanted size. */
  readonly style: TextStyle;
  readonly limits: HeadLimits;
  /** Whether the block states the size: then it is not changed. */
  readonly sizePinned: boolean;
}

export interface FittedPart {
  readonly lines: readonly HeadLine[];
  readonly diagnostics: readonly Diagnostic[];
  readonly report: HeadReport | undefined;
}

/** White that a head of a size wants between its lines: a line of it takes size x 1.2 in whole grid lines. */
export const linesFor = (size: Pt, line: Pt): number => Math.ceil((size * 1.2) / line);

/** Grid lines of `count` lines of a head: a line takes what its style says, several share what they need. */
const linesOf = (count: number, { size, lines }: TextStyle, line: Pt): number =>
  Math.min(count * lines, Math.max(lines, linesFor((count * size) as Pt, line)));

type SizedPart = Pick<HeadPart, 'style' | 'limits' | 'sizePinned'>;

/** The sizes to try, the wanted one first, down to the least. */
export function sizesOf({ style, limits, sizePinned }: SizedPart, ladder: readonly Pt[]): Pt[] {
  if (sizePinned) return [style.size];
  const { least } = limits;
  const floor = 'size' in least ? least.size : Math.ceil((style.size * least.percent) / 100);
  const steps = ladder.filter((size) => size < style.size && size >= floor);
  return [style.size, ...steps.reverse()];
}

type MarkedPiece = HeadPiece & { readonly markup: Markup | undefined };

/** The pieces of a head; joints are asked for only where a line may have to be broken at them. */
function piecesOf({ copies, style, limits }: HeadPart, width: Pt, setting: PageSetting): MarkedPiece[] {
  return copies.map((copy) => {
    // The head's own search sets its lines.
    const { cells, markup } = labelledCells({ ...copy, breaks: [] }, '', style, setting);
    const free = copies.length === 1 && copy.breaks.length === 0 && limits.most > 1;
    const pieces = [{ cells, markup, joints: new Uint8Array(0), breaks: copy.breaks }];
    const room = { width, sizes: [style.size], most: 1, tracking: style.tracking, spaced: false };
    if (!free || chooseHead(pieces, room)) return pieces[0];
    return { ...pieces[0], joints: setting.joints(copy.text) };
  });
}

/** Sets a kind of head in a width. What fits at no size it may have is set at one where it does, and told. */
export function fitHead(head: HeadPart, width: Pt, setting: PageSetting): FittedPart {
  const { copies, style, limits } = head;
  if (copies.length === 0) return { lines: [], diagnostics: [], report: undefined };
  const ladder = setting.layout.limits.sizes;
  const pieces = piecesOf(head, width, setting);
  const free = pieces.length === 1 && pieces[0].joints.length > 0;
  const room = { width, most: free ? limits.most : 1, tracking: style.tracking, spaced: limits.spaced };
  const sizes = sizesOf(head, ladder);
  const fitting = chooseHead(pieces, { ...room, sizes });
  const choice = fitting ?? smaller(pieces, room, ladder.filter((size) => size < (sizes.at(-1) as Pt)).reverse());
  const diagnostics = fitting ? [] : [tooWide(head, choice, width)];
  if (choice.score.splits + choice.score.leaning > 0) diagnostics.push(badlyBroken(copies[0], choice));
  return {
    lines: linesFrom(head, choice, pieces, setting.grid.line),
    diagnostics,
    report: reportOf(head, choice, pieces),
  };
}

type Room = Omit<Parameters<typeof chooseHead>[1], 'sizes'>;
/** A size below the ladder's last, at which a line as wide as any still stands in any column. */
const HAIR = 1;

/** What does not fit as it should: the largest step of the ladder at which it does, else whatever size it takes. */
function smaller(pieces: readonly HeadPiece[], room: Room, ladder: readonly Pt[]): HeadChoice {
  const free = { ...room, most: 1, width: Number.MAX_SAFE_INTEGER, sizes: [HAIR], spaced: false };
  const widest = chooseHead(pieces, free) as HeadChoice;
  const most = Math.max(...widest.pieces.flat().map((line) => line.width));
  const exact = Math.max(HAIR, Math.floor((room.width * 1000) / most));
  return (
    chooseHead(pieces, { ...room, sizes: ladder }) ??
    chooseHead(pieces, { ...room, sizes: [exact] }) ?? { ...widest, size: exact }
  );
}

function tooWide({ copies, style }: HeadPart, { size, pieces }: HeadChoice, width: Pt): Diagnostic {
  const widths = pieces.map((lines) => Math.max(...lines.map((line) => line.width)));
  const copy = copies[widths.indexOf(Math.max(...widths))];
  return {
    code: 'page/head-too-wide',
    params: {
      text: copy.text,
      width: `${(ptToEm(width, style.size) / 1000).toFixed(1)} em`,
      size: style.size / 1000,
      fit: size / 1000,
    },
    place: { file: copy.source.file, line: copy.source.line, column: copy.source.column },
  };
}

/** What is told of a head with line ends that no editor would choose. */
export function badlyBroken({ text, source }: Copy, { pieces }: HeadChoice): Diagnostic {
  const lines = pieces[0].map((line) => line.text).join('{/}');
  return { code: 'page/head-split', params: { text, lines }, place: { ...source } };
}

function linesFrom(
  { part, copies, style }: HeadPart,
  { size, pieces }: HeadChoice,
  given: readonly MarkedPiece[],
  line: Pt,
): HeadLine[] {
  const own = size === style.size ? style : { ...style, size: size as Pt };
  const lines = own === style ? style.lines : Math.min(style.lines, linesFor(own.size, line));
  const count = pieces.flat().length;
  const heights = share(linesOf(count, { ...own, lines }, line) * line, count);
  return pieces.flatMap((set, index) =>
    set.map((one, at) => {
      const height = heights.shift() as Pt;
      const { cells, markup } = given[index];
      const { forms } = cells;
      return { part, index, line: at, copy: copies[index], label: 0, set: one, forms, markup, style: own, height };
    }),
  );
}

const jointNames = Object.keys(JOINT) as HeadReport['ends'][number][];

/** What there is to tell: nothing of a head that stands as it was typed, at the size it was to have. */
export function reportOf(
  { part, style }: Pick<HeadPart, 'part' | 'style'>,
  choice: HeadChoice,
  pieces: readonly HeadPiece[],
): HeadReport | undefined {
  const free = pieces.length === 1 && pieces[0].breaks.length === 0;
  const broken = free && choice.pieces[0].length > 1;
  if (!broken && choice.size === style.size && choice.spacing === 0) return undefined;
  const lines = choice.pieces.flat();
  return {
    part,
    wanted: style.size,
    size: choice.size as Pt,
    spacing: choice.spacing,
    lines: lines.map(({ text }) => text),
    ends: broken ? lines.slice(1).map(({ start }) => jointNames[pieces[0].joints[start]]) : [],
  };
}

/** Head lines that end with a mark they should not bear; it stays, and is told. */
export const endMarks = (copies: readonly Copy[]): Diagnostic[] =>
  copies.flatMap(({ text, source, columns }) => {
    const found = strayEndMark(text);
    if (!found) return [];
    const place = { ...source, column: columns?.[found.at] ?? source.column + found.at };
    return [{ code: 'page/head-end-mark' as const, params: { text, mark: found.mark }, place }];
  });
