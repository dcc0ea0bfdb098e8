/** Unicode's own cases of line breaking (UAX 14, LineBreakTest-17.0.0) against the engine's, level basic. */
import { describe, expect, it } from 'vitest';
import { composeRow } from '../../src/pipeline/index.js';
import type { Em } from '../../src/units/index.js';
import { cases, differences, excuses, grouped, leftOut, promised } from './line-break.js';
import { tailored } from './tailored.js';

const found = cases.flatMap((one) => differences(one).map((place) => ({ place, line: one.line })));
const open = found.filter(({ place }) => !tailored.some((row) => excuses(row, place)));

describe('Unicode line breaking', () => {
  it('is tried with every case whose classes occur in Chinese copy', () => {
    expect(cases).toHaveLength(promised);
    expect(promised).toBeGreaterThan(10_000);
  });

  it('leaves out only classes that no Chinese paragraph holds, each with its reason', () => {
    for (const reason of leftOut.values()) expect(reason).not.toBe('');
    const held = new Set(cases.flatMap(({ classes }) => classes));
    expect([...leftOut.keys()].filter((name) => held.has(name))).toEqual([]);
    expect([...held].filter((name) => name.startsWith('unknown'))).toEqual([]);
  });

  it('is followed wherever no row says what Chinese does instead', () => {
    expect(grouped(open)).toEqual([]);
  });

  it.each(tailored)('is not followed before $after: $reason', (row) => {
    expect(found.filter(({ place }) => excuses(row, place)).length).toBeGreaterThan(0);
    expect(row.source).not.toBe('');
  });

  it('differs in fewer than one case of twelve', () => {
    const differing = new Set(found.map(({ line }) => line));
    expect(differing.size).toBeLessThan(cases.length / 12);
  });
});

describe('a measure in which no two characters fit', () => {
  /** Every fifth case: lines are composed from the cells that were tried above. */
  const sample = cases.filter((_, index) => index % 5 === 0);
  const NARROW = 0.5;
  const ends = (text: string): Map<number, string> => {
    const row = { text, measures: [NARROW], profile: 'clreq', level: 'basic' };
    const answer = composeRow(row, { explain: true, advance: () => 1000 as Em });
    if ('error' in answer) throw new Error(answer.error);
    return new Map(answer.lines.map(({ end, why }) => [end, why?.ended ?? '']));
  };
  /** Cells that are as wide as nothing, or vanish at a line's end, never fill a line. */
  const thin = /^[\p{M}\p{Zs}\p{Cc}\p{Cf}]$/u;

  it('ends lines at Unicode’s breaks and nowhere else, single units split apart', () => {
    const wrong = sample.flatMap((one) => {
      const lineEnds = ends(one.text);
      const characters = [...one.text];
      return one.places
        .filter((place) => !tailored.some((row) => excuses(row, place)))
        .filter(({ at, mayBreak }) => {
          const why = lineEnds.get(at);
          if (!mayBreak) return why !== undefined && why !== 'unit-split';
          return why === undefined && !thin.test(characters[at - 1] ?? '') && !thin.test(characters[at] ?? '');
        })
        .map((place) => ({ place, line: one.line }));
    });
    expect(grouped(wrong)).toEqual([]);
  });
});
