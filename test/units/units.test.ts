import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusters,
  drawnClusters,
  em,
  emToPt,
  type GlyphForm,
  mm,
  pt,
  ptToEm,
  share,
  toMm,
} from '../../src/units/index.js';

describe('units', () => {
  it('keep a millimetre within a thousandth of a point', () => {
    expect(mm(25.4)).toBe(72_000);
    expect(mm(390)).toBe(1_105_512);
    expect(toMm(mm(545))).toBeCloseTo(545, 3);
  });

  it('give a column of 17.2 em at 10.5 pt exactly 17.2 em back', () => {
    const column = emToPt(em(17.2), pt(10.5));
    expect(column).toBe(180_600);
    expect(ptToEm(column, pt(10.5))).toBe(17_200);
  });

  it('share without loss, the remainder to the first', () => {
    expect(share(10, 4)).toEqual([3, 3, 2, 2]);
    expect(share(-10, 4)).toEqual([-3, -3, -2, -2]);
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 50 }), (total, parts) => {
        const shared = share(total, parts);
        expect(shared.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(Math.max(...shared) - Math.min(...shared)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('split text into clusters that tile it, marks with their base', () => {
    expect(clusters('a\u0301永\u{e0100}👨\u200d')).toEqual(['a\u0301', '永\u{e0100}', '👨\u200d']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clusters(text).join('')).toBe(text);
      }),
    );
  });

  it('give a ligature all its letters to draw, and what it joins nothing', () => {
    const forms = new Map<number, GlyphForm>([
      [1, 'ligature'],
      [2, 'joined'],
      [3, 'joined'],
    ]);
    expect(drawnClusters('office', forms)).toEqual(['o', 'ffi', '', '', 'c', 'e']);
  });

  it('let a joined letter without its ligature draw itself, so that none is lost', () => {
    expect(drawnClusters('fice', new Map([[0, 'joined']]))).toEqual(['f', 'i', 'c', 'e']);
    expect(drawnClusters('of', new Map([[1, 'ligature']]))).toEqual(['o', 'f']);
  });
});
