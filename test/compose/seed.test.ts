/** The original page of 2023-10-23: 160 printed line ends, found again by the rules alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { set } from './setting.js';

interface SeedParagraph {
  readonly text: string;
  readonly ends: readonly number[];
  readonly measures: readonly number[];
}
const seed = JSON.parse(readFileSync(new URL('../seed/lines.json', import.meta.url), 'utf8')) as {
  articles: { id: string; paragraphs: SeedParagraph[] }[];
};
const paragraphs = seed.articles.flatMap((article) => article.paragraphs);

/** Floors that may only rise. */
const RUNNING_ON = 159;
const FORCED = 158;

describe('the original page', () => {
  it('has 160 printed line ends in 25 paragraphs', () => {
    expect(paragraphs).toHaveLength(25);
    expect(paragraphs.reduce((sum, { ends }) => sum + ends.length, 0)).toBe(160);
  });

  it('breaks 159 lines as printed when set running on, and the last is the one that was kept together by hand', () => {
    const missed = paragraphs.flatMap(({ text, ends, measures }) => {
      const found = new Set(set(text, measures, { indent: 2 }).map(({ end }) => end));
      return ends.filter((end) => !found.has(end)).map((end) => text.slice(end, end + 2));
    });
    expect(160 - missed.length).toBeGreaterThanOrEqual(RUNNING_ON);
    expect(missed).toEqual(['苏君']);
  });

  it('breaks 158 lines as printed when each line starts where the original started it', () => {
    let right = 0;
    for (const { text, ends, measures } of paragraphs) {
      const characters = [...text];
      for (const [line, end] of ends.entries()) {
        const start = line === 0 ? 0 : (ends[line - 1] as number);
        const rest = characters.slice(start).join('');
        const [first] = set(rest, measures.slice(line), { indent: line === 0 ? 2 : 0 });
        if (first && start + first.end === end) right++;
      }
    }
    expect(right).toBeGreaterThanOrEqual(FORCED);
  });

  it('breaks all lines as printed with the two marks of the hand: kept together, and tracked tight', () => {
    const at = paragraphs.find(({ text }) => text.includes('苏君')) as SeedParagraph;
    const start = at.text.indexOf('苏君');
    const marks = {
      keeps: [{ start, end: start + 2 }],
      tracks: [{ start, end: start + 17, tracking: -13 }],
      indent: 2,
    };
    expect(
      set(at.text, at.measures, marks)
        .map(({ end }) => end)
        .slice(0, -1),
    ).toEqual(at.ends);
  });

  it('sets every line but the last of a paragraph to exactly its measure', () => {
    for (const { text, measures } of paragraphs) {
      const found = set(text, measures, { indent: 2 });
      for (const line of found.slice(0, -1)) {
        expect(line.indent + line.width).toBe(line.measure);
        expect(line.advances.reduce((sum, step) => sum + step, 0)).toBe(line.width);
      }
    }
  });
});
