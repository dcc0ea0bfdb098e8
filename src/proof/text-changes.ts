/** Changes of a paragraph that both documents have: words, type, spacing; and the lines that only run otherwise. */
import type { SpacingChange, StyleChange, TextChange } from './change.js';
import type { ProofLine, ProofParagraph, Spot } from './document.js';
import { type Edit, editsOf, moved } from './edits.js';
import { flagsOf, type Names } from './names.js';
import type { Pair } from './pairs.js';

/** Code points of the sentence shown before and after a change. */
const AROUND = 12;

/** What a pair of paragraphs differs in; `reflowed` are its new lines that end elsewhere in the text than before. */
export interface ParagraphDifference {
  readonly changes: readonly (TextChange | StyleChange | SpacingChange)[];
  readonly reflowed: readonly ProofLine[];
}

export function differenceOf({ before, after }: Pair, names: Names): ParagraphDifference {
  const [old, now] = [before.paragraph, after.paragraph];
  const place = { article: after.article, part: now.part, paragraph: now.index };
  const edits = editsOf(old.text, now.text);
  const [was, is] = [[...old.text], [...now.text]];
  const changes: (TextChange | StyleChange | SpacingChange)[] = edits.map(
    (edit): TextChange => ({
      kind: 'text',
      ...place,
      deleted: was.slice(edit.from, edit.to).join(''),
      inserted: is.slice(edit.at, edit.end).join(''),
      lead: is.slice(Math.max(0, edit.at - AROUND), edit.at).join(''),
      tail: is.slice(edit.end, edit.end + AROUND).join(''),
      flags: flagsOf({ was, is, edit, part: now.part }, names),
      spots: spotsOf(now, edit.at, edit.end),
      before: spotsOf(old, edit.from, edit.to),
    }),
  );
  const lines = pairedLines(old, now, edits);
  const styled = styleChange(old, now);
  if (styled) changes.push({ ...styled, ...place });
  else {
    const spaced = lines.same.filter(([a, b]) => a.spacing !== b.spacing);
    if (spaced.length > 0) {
      const spots = spaced.map(([, line]) => spotOf(line));
      changes.push({
        kind: 'spacing',
        ...place,
        lines: spaced.length,
        spots,
        before: spaced.map(([line]) => spotOf(line)),
      });
    }
  }
  return { changes, reflowed: lines.reflowed };
}

const spotOf = ({ page, rect }: ProofLine): Spot => ({ page, rect });

/** The part of each line that holds code points `from` to `to`; of an empty range, where it stands. */
function spotsOf({ lines }: ProofParagraph, from: number, to: number): Spot[] {
  const touched = lines.filter(({ start, end }) => start < Math.max(to, from + 1) && end > from);
  const met = touched.length > 0 ? touched : lines.slice(-1);
  return met.map((line) => {
    const { start, end, rect } = line;
    const step = rect.width / Math.max(1, end - start);
    const left = Math.max(from, start) - start;
    const length = Math.max(from === to ? 0.15 : 1, Math.min(to, end) - Math.max(from, start));
    const x = Math.round(rect.x + Math.min(left, end - start) * step);
    return { page: line.page, rect: { ...rect, x, width: Math.round(length * step) } } as Spot;
  });
}

/** Lines that begin and end at the same places of the text, nothing of which changed; and the new ones that do not. */
function pairedLines(old: ProofParagraph, now: ProofParagraph, edits: readonly Edit[]) {
  const known = new Map(old.lines.map((line) => [`${moved(line.start, edits)} ${moved(line.end, edits)}`, line]));
  const same: (readonly [ProofLine, ProofLine])[] = [];
  const reflowed: ProofLine[] = [];
  if (old.lines.length === 0 || now.lines.length === 0) return { same, reflowed };
  for (const line of now.lines) {
    const before = known.get(`${line.start} ${line.end}`);
    const edited = edits.some(({ at, end }) => at <= line.end && end >= line.start);
    if (!before && !edited) reflowed.push(line);
    else if (before && !edited) same.push([before, line]);
    else if (!before) reflowed.push(line);
  }
  return { same, reflowed };
}

function styleChange(
  old: ProofParagraph,
  now: ProofParagraph,
): Pick<StyleChange, 'kind' | 'from' | 'to' | 'spots' | 'before'> | undefined {
  const looks = ({ lines }: ProofParagraph): string => [...new Set(lines.map(({ look }) => look))].join(' / ');
  const [from, to] = [looks(old), looks(now)];
  if (from === to || from === '' || to === '') return undefined;
  return { kind: 'style', from, to, spots: now.lines.map(spotOf), before: old.lines.map(spotOf) };
}
