/** Cells of lines that run down: which characters stand upright, are turned or combined, and their widths. */
import {
  ALONE,
  COMBINED,
  classIndex,
  formOf,
  inRun,
  insideRun,
  JOINED,
  type Stance,
  stanceOf,
  UNDER,
  uprightRun,
  vanishes,
} from '../cjk/index.js';
import type { GlyphForm } from '../units/index.js';
import { CLASS_WIDTH, type Classified, FONT_WIDTH } from './classify.js';
import type { Span } from './copy.js';

/** How the cells of a paragraph stand in vertical lines, by cell. */
export interface Orientations {
  /** Classes as they count along the line: digits in one em are one Han and what is attached to it. */
  readonly kind: Uint8Array;
  /** Forms that differ from what the character has across the page. */
  readonly forms: Map<number, GlyphForm>;
  /** Widths along the line in 1/1000 em, `CLASS_WIDTH` or `FONT_WIDTH`. */
  readonly stands: Int16Array;
  /** What is never split. */
  readonly bound: readonly Span[];
  /** 1 for a cell that is never spaced out from the one before it. */
  readonly unit: Uint8Array;
}

const { attached } = classIndex;

/** Orientation and width of every cell of a paragraph that was classified as it reads across the page. Pure. */
export function orientationsOf({ kind: across, codes }: Classified): Orientations {
  const kind = Uint8Array.from(across);
  const forms = new Map<number, GlyphForm>();
  const stands = new Int16Array(kind.length);
  const bound: Span[] = [];
  const unit = new Uint8Array(kind.length);
  const stand = (i: number, { form, width, as }: Stance): void => {
    if (form !== formOf(codes[i])) forms.set(i, form);
    stands[i] = width === 'class' ? CLASS_WIDTH : width === 'font' ? FONT_WIDTH : width;
    if (as !== undefined) kind[i] = classIndex[as];
  };
  for (let i = 0; i < across.length; i++) {
    const end = runEnd(across, codes, i);
    if (end > i) {
      const span = standRun({ kind: across, codes, start: i, end }, stand);
      if (span) bound.push(span);
      for (let at = i + 1; at < end; at++) if (!vanishes(across[at]) && !vanishes(across[at - 1])) unit[at] = 1;
      i = end - 1;
    } else stand(i, stanceOf(codes[i], across[i]));
  }
  return { kind, forms, stands, bound, unit };
}

const turns = (kind: Uint8Array, codes: Int32Array, i: number): boolean =>
  inRun(kind[i]) && stanceOf(codes[i], kind[i]).form === 'turned';

/** Where the run of Latin text that starts with a cell ends; the cell itself where none does. */
function runEnd(kind: Uint8Array, codes: Int32Array, start: number): number {
  if (!turns(kind, codes, start)) return start;
  let end = start + 1;
  for (let i = end; i < kind.length; i++) {
    if (turns(kind, codes, i) || kind[i] === attached) end = i + 1;
    else if (!insideRun(kind[i])) break;
  }
  return end;
}

interface Run extends Span {
  readonly kind: Uint8Array;
  readonly codes: Int32Array;
}

/** Stands a run upright, combined or turned; what shares an em, or an em and the sign under it, is never split. */
function standRun({ kind, codes, start, end }: Run, stand: (i: number, stance: Stance) => void): Span | undefined {
  const { together, under } = uprightRun(kind.subarray(start, end), codes.subarray(start, end));
  if (together === 0) {
    for (let i = start; i < end; i++) stand(i, turnedStance(codes[i], kind[i]));
    return undefined;
  }
  stand(start, together === 1 ? ALONE : COMBINED);
  for (let i = start + 1; i < start + together; i++) stand(i, JOINED);
  if (under) stand(end - 1, UNDER);
  return { start, end };
}

/** What a run holds is turned with it, its spaces too, which keep their width. */
function turnedStance(code: number, kind: number): Stance {
  const own = stanceOf(code, kind);
  if (own.form === 'turned' || kind === attached) return own;
  const source = 'inside a run of Latin text';
  return { form: 'turned', width: own.width === 'class' && own.form === 'plain' ? 'class' : 'font', source };
}

/** Forbids what `bound` and `unit` forbid; `none` is the kind of a gap that takes no white. */
export function holdTogether(
  { bound, unit }: Orientations,
  into: { readonly mayBreak: Uint8Array; readonly gapKind: Uint8Array },
  none: number,
): void {
  for (const { start, end } of bound) into.mayBreak.fill(0, start + 1, end);
  for (let i = 0; i < unit.length; i++) if (unit[i] === 1) into.gapKind[i] = none;
}
