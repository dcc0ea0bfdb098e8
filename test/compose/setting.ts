/** The setting the composition tests share: no font, every Latin letter half an em wide. */
import { type Level, type Profile, profiles } from '../../src/cjk/index.js';
import { type Cells, cellsOf, type SetLine, setParagraph } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';

export const broadsheet = profiles.get('broadsheet') as Profile;

export interface Marks {
  readonly keeps?: readonly { start: number; end: number }[];
  readonly tracks?: readonly { start: number; end: number; tracking: number }[];
  readonly indent?: number;
  readonly hang?: number;
  readonly level?: Level;
}

/** The cells of a copy. */
export const cellsFor = (text: string, marks: Marks = {}): Cells =>
  cellsOf(
    { text, keeps: marks.keeps ?? [], tracks: marks.tracks ?? [] },
    { profile: broadsheet, level: marks.level ?? 'basic', advance: () => 500 as Em },
  );

/** Copy set in measures given in em; the last repeats. */
export function set(text: string, measures: number | readonly number[], marks: Marks = {}): SetLine[] {
  const list = typeof measures === 'number' ? [measures] : measures;
  const cells = cellsFor(text, marks);
  const measure = (line: number) => Math.round((list[Math.min(line, list.length - 1)] as number) * 1000);
  const { indent = 0, hang = 0 } = marks;
  return setParagraph(cells, { measure, indent: indent * 1000, hang: hang * 1000, align: 'justify' });
}

/** The lines' texts. */
export const lines = (...parameters: Parameters<typeof set>): string[] => set(...parameters).map(({ text }) => text);
