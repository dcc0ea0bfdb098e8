/** Breaks by the whole paragraph: never worse than line by line, and as good as trying every way. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/cjk/index.js';
import { breakByLine, breakLine, type LineRange, type Lines } from '../../src/compose/breaks.js';
import { type Cells, cellsOf } from '../../src/compose/cells.js';
import { breakParagraph } from '../../src/compose/optimum.js';
import { compareCosts, costOf } from '../../src/compose/optimum-cost.js';
import { fitLine } from '../../src/compose/slack.js';
import type { Em } from '../../src/units/index.js';

const alphabet = '天地玄黄宇宙洪荒日月盈昃辰宿列张天地玄黄，。、；：？！“”‘’（）《》—…～·-/%+0123456789ab  \u3000𠮷';
const copyOf = (most: number) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: most });
const profileName = fc.constantFrom(...profiles.keys());
const cellsFor = (text: string, name: string, more: Partial<Parameters<typeof cellsOf>[0]> = {}): Cells => {
  const profile = profiles.get(name);
  if (!profile) throw new TypeError(name);
  return cellsOf({ text, keeps: [], tracks: [], ...more }, { profile, level: 'basic', advance: () => 500 as Em });
};
/** A measure of a first part, then another. */
const measures = (least: number, most: number) =>
  fc
    .record({
      first: fc.integer({ min: least, max: most }),
      lines: fc.integer({ min: 0, max: 3 }),
      rest: fc.integer({ min: least, max: most }),
      indent: fc.constantFrom(0, 1000, 2000),
      hang: fc.constantFrom(0, 0, 1500),
    })
    .map(({ first, lines, rest, ...indents }) => ({
      measure: (line: number) => (line < lines ? first : rest),
      ...indents,
    }));

/** The cost of lines once more, from what `fitLine` did with them: steps by what their places took. */
function costAsFitted(cells: Cells, ranges: readonly LineRange[], { measure, indent, hang = 0 }: Lines): number[] {
  const { stretch, shrink } = cells.ready;
  const order = [...stretch.filter(({ what }) => what !== 'all').toReversed(), ...shrink.toReversed()];
  const cost = [0, 0, 0, 0, 0, ...order.map(() => 0)];
  const add = (at: number, each: number) => {
    cost[at] = (cost[at] as number) + each;
  };
  for (const [line, { start, end }] of ranges.entries()) {
    const room = measure(line) - (line === 0 ? indent : hang);
    const last = end === cells.count;
    const { width, shares } = fitLine(cells, { start, end }, room, !last);
    if (!last && cells.mayBreak[end] === 0) add(0, 1);
    add(1, Math.max(0, width - room));
    let steps = 0;
    const natural = width - shares.reduce((sum, { amount }) => sum + amount, 0);
    const grows = natural < room;
    for (const { step, amount, places } of shares) {
      const each = Math.ceil(Math.abs(amount) / places) ** 2;
      if (step === 'all') add(3, each);
      else steps += each;
    }
    if (!last && width < room) add(3, (room - width) ** 2);
    add(grows ? 5 : 5 + stretch.length - 1, steps);
  }
  return cost;
}

/** Every way to set a short paragraph. */
function allWays(cells: Cells, lines: Lines, start = 0, line = 0): LineRange[][] {
  if (start >= cells.count) return [[]];
  const { measure, indent, hang = 0 } = lines;
  const room = measure(line) - (line === 0 ? indent : hang);
  const ends: number[] = [];
  for (let end = start + 1; end <= cells.count; end++) {
    if (end < cells.count && cells.mayBreak[end] === 0) continue;
    if (fitLine(cells, { start, end }, room, false).width <= room) ends.push(end);
  }
  if (ends.length === 0) ends.push(breakLine(cells, start, { measure: room, next: measure(line + 1) - hang }).end);
  return ends.flatMap((end) =>
    allWays(cells, lines, end, line + 1).map((rest) => [{ start, end, reason: 'full' as const }, ...rest]),
  );
}

describe('breaks by the whole paragraph', () => {
  it('cost never more than line by line, in any profile and measures', () => {
    fc.assert(
      fc.property(copyOf(160), profileName, measures(2000, 30_000), (text, name, lines) => {
        const cells = cellsFor(text, name);
        const lineByLine = costOf(cells, breakByLine(cells, lines), lines);
        const whole = costOf(cells, breakParagraph(cells, lines), lines);
        expect(compareCosts(whole, lineByLine)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('cost as little as the best of all ways to set a short paragraph', () => {
    fc.assert(
      fc.property(copyOf(13), profileName, measures(2500, 6000), (text, name, lines) => {
        const cells = cellsFor(text, name);
        const costs = allWays(cells, lines).map((ranges) => costOf(cells, ranges, lines));
        const best = costs.reduce((least, cost) => (compareCosts(cost, least) < 0 ? cost : least));
        const found = costOf(cells, breakParagraph(cells, lines), lines);
        expect(found).toEqual(best);
      }),
      { numRuns: 1500 },
    );
  });

  it('are counted as the slack is shared in the end', () => {
    fc.assert(
      fc.property(copyOf(80), profileName, measures(2500, 20_000), (text, name, lines) => {
        const cells = cellsFor(text, name);
        const ranges = breakParagraph(cells, lines);
        const fitted = costAsFitted(cells, ranges, lines);
        const counted = costOf(cells, ranges, lines);
        expect([counted[0], counted[1], counted[3]]).toEqual([fitted[0], fitted[1], fitted[3]]);
        const sum = (list: readonly number[]) => list.slice(5).reduce((total, part) => total + part, 0);
        expect(sum(counted)).toBe(sum(fitted));
      }),
      { numRuns: 1000 },
    );
  });

  it('tile the text, fit their measure, and keep what may not stand at an edge from it', () => {
    fc.assert(
      fc.property(copyOf(160), profileName, measures(3000, 20_000), (text, name, lines) => {
        const cells = cellsFor(text, name, { keeps: [{ start: 2, end: 4 }] });
        const ranges = breakParagraph(cells, lines);
        expect(ranges[0]?.start).toBe(0);
        expect(ranges.at(-1)?.end).toBe(cells.count);
        for (const [line, { start, end, reason }] of ranges.entries()) {
          expect(end).toBeGreaterThan(start);
          if (line > 0) expect(start).toBe(ranges[line - 1]?.end);
          expect(reason === 'end').toBe(end === cells.count);
          if (end < cells.count && cells.mayBreak[end] === 0) expect(reason).toBe('unit-split');
        }
      }),
      { numRuns: 500 },
    );
  });
});

const split = (text: string, em: number, name = 'broadsheet'): string => {
  const cells = cellsFor(text, name);
  return breakParagraph(cells, { measure: () => em * 1000, indent: 0 })
    .map(({ start, end }) => [...text].slice(start, end).join(''))
    .join('|');
};

describe('a paragraph as a whole', () => {
  it('stays as line by line has it where nothing is better', () => {
    expect(split('天地玄黄宇宙洪荒', 4)).toBe('天地玄黄|宇宙洪荒');
  });

  it('opens two lines by an em each rather than one by two', () => {
    expect(split('天地玄黄宇宙洪荒日月abcdefghijkl辰宿列张', 6)).toBe('天地玄黄宇|宙洪荒日月|abcdefghijkl|辰宿列张');
  });

  it('brings a second character down to a last line of one', () => {
    expect(split('天地玄黄宇', 4)).toBe('天地玄|黄宇');
  });

  it('splits a unit only where it is wider than its line', () => {
    expect(split('天abcdefghij', 4)).toBe('天|abcdefgh|ij');
  });
});

describe('the original page as whole paragraphs', () => {
  it('keeps most of its printed line ends and takes no more lines', () => {
    const seed = JSON.parse(readFileSync(new URL('../seed/lines.json', import.meta.url), 'utf8')) as {
      articles: { paragraphs: { text: string; ends: number[]; measures: number[] }[] }[];
    };
    let [same, found, printed] = [0, 0, 0];
    for (const { text, ends, measures: list } of seed.articles.flatMap(({ paragraphs }) => paragraphs)) {
      const measure = (line: number) => Math.round((list[Math.min(line, list.length - 1)] as number) * 1000);
      const lines = breakParagraph(cellsFor(text, 'broadsheet'), { measure, indent: 2000 });
      const kept = new Set(lines.map(({ end }) => end));
      same += ends.filter((end) => kept.has(end)).length;
      found += lines.length;
      printed += list.length;
    }
    expect(found).toBeLessThanOrEqual(printed);
    expect(same).toBeGreaterThanOrEqual(143);
  });
});

describe('a change in the copy', () => {
  it('moves no line end more than `carry` lines before it', () => {
    fc.assert(
      fc.property(copyOf(200), profileName, fc.integer({ min: 1, max: 4 }), fc.nat(), (text, name, carry, seed) => {
        const characters = [...text];
        const at = seed % characters.length;
        const changed = [...characters.slice(0, at), '变', '更', ...characters.slice(at + 1)].join('');
        const lines: Lines = { measure: () => 8000, indent: 2000, carry };
        const before = breakParagraph(cellsFor(text, name), lines);
        const after = breakParagraph(cellsFor(changed, name), lines);
        const touched = before.findIndex(({ end }) => end > at);
        // The lines of the change itself may begin with what stands before it: a mark pushes, a unit is kept whole.
        const safe = before.slice(0, Math.max(0, touched - 1 - carry)).map(({ end }) => end);
        expect(after.map(({ end }) => end).slice(0, safe.length)).toEqual(safe);
      }),
      { numRuns: 500 },
    );
  });
});
