/** What may be wrong with a set paragraph, told without the engine's own tables; for properties and for the soak. */
import { compose, forbiddenEdges, type Row, sureBreaks, thousandths } from './rows.js';

const hanOnly = /^\p{Script=Han}$/u;
/** Marks that do not make a line longer to the eye; a dash or an ellipsis does. */
const small = new Set([...'。．，、：；！？”’」』）】〗〕］｝》〉“‘「『（【〖〔［｛《〈 \u3000\u2002\u200b\u2060']);
const charactersOf = (text: string): string[] => [...text].filter((character) => !small.has(character));
/** Whether a justified line surely has a gap that can be opened: between a Han character and its neighbour. */
const opens = (text: string): boolean =>
  /\p{Script=Han}[^\p{M}\p{Z}\p{Cf}]|[^\p{Z}\p{Cf}]\p{Script=Han}/u.test(text.replace(/[\p{Z}\u200b]+$/u, ''));
/** A base and what combines with it. */
const clusters = (text: string): number => text.match(/\P{M}(?:\p{M}|\u200d)*/gu)?.length ?? 0;

/**
 * A last line of a single Han character, marks aside, that need not be: the line before could surely end so that at
 * least two characters come down, and they surely fit, at a full em each.
 */
function orphan(lines: ReturnType<typeof compose>, row: Row): boolean {
  const [line, last] = lines.slice(-2);
  if (lines.length < 2 || !line || !last || !hanOnly.test(charactersOf(last.text).join(''))) return false;
  const room = last.measure;
  const from = line.start === 0 && (row.indent ?? 0) > 0 ? 2 : 1;
  return sureBreaks(line.text, last.text, row.level ?? 'basic').some((at) => {
    const down = [...line.text].slice(at).join('') + last.text;
    return at >= from && charactersOf(down).length >= 2 && [...down].length <= room;
  });
}

/** Everything that is wrong with a row's lines, each as a sentence with its place; empty where nothing is. */
export function faultsOf(row: Row): string[] {
  const lines = compose(row);
  const faults: string[] = [];
  if (lines.map(({ text }) => text).join('') !== row.text) faults.push('copy was lost');
  const count = [...row.text].length;
  let at = 0;
  for (const { start, end } of lines) {
    if (start !== at || end <= start) faults.push(`lines do not tile the copy at ${at}`);
    at = end;
  }
  if (at !== count) faults.push(`lines end at ${at} of ${count}`);
  for (const [index, { text, width, measure }] of lines.entries()) {
    const indent = index === 0 ? (row.indent ?? 0) : 0;
    const [set, room] = [thousandths(width + indent), thousandths(measure)];
    const isLast = index === lines.length - 1;
    if (!isLast && opens(text) && set !== room) faults.push(`justified to ${set} of ${room}: ${text}`);
    if (set > room && clusters(text) > 1) faults.push(`${set} in a measure of ${room}: ${text}`);
  }
  for (const edge of forbiddenEdges(lines, row.level ?? 'basic')) faults.push(`forbidden line edge: ${edge}`);
  if (orphan(lines, row))
    faults.push(
      `orphan: ${lines
        .slice(-2)
        .map(({ text }) => text)
        .join('|')}`,
    );
  return faults;
}
