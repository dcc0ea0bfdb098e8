/** Names near a name: what somebody who mistyped it most likely meant. */

/** Number of single-character edits between two names, neighbours swapped counting as one. */
function distance(a: string, b: string): number {
  const from = [...a.toLowerCase()];
  const to = [...b.toLowerCase()];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[to.length];
}

/** The known names that could be meant, nearest first, at most three; the order of `known` decides between equals. */
export function nearNames(name: string, known: readonly string[]): readonly string[] {
  const longest = [...name].length;
  return known
    .map((other) => ({ other, edits: distance(name, other) }))
    .filter(({ other, edits }) => {
      const length = Math.max(longest, [...other].length);
      return edits < length && edits <= Math.max(1, Math.floor(length / 3));
    })
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** The nearest name for a message, or a dash where none is near. */
export const nearest = (name: string, known: readonly string[]): string => nearNames(name, known)[0] ?? '-';
