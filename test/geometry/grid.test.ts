import { describe, expect, it } from 'vitest';
import {
  earliestFree,
  freeBelow,
  freeFoot,
  gridOf,
  legSlots,
  Occupancy,
  occupy,
  rectOf,
} from '../../src/geometry/index.js';
import { type Pt, pt } from '../../src/units/index.js';

const shape = { columns: 3, column: pt(100), gutter: pt(10), lines: 20, line: pt(16), left: pt(50), top: pt(80) };

describe('the grid', () => {
  it('places an area by columns and lines', () => {
    expect(rectOf(gridOf(shape), { first: 1, last: 2, line: 2, lines: 3 })).toEqual({
      x: 160_000,
      y: 112_000,
      width: 210_000,
      height: 48_000,
    });
  });
});

describe('occupancy', () => {
  const taken = () => {
    const occupancy = new Occupancy(shape);
    occupancy.take({ first: 0, last: 1, line: 0, lines: 5 }, 'lead');
    occupancy.take({ first: 0, last: 2, line: 17, lines: 3 }, 'foot');
    return occupancy;
  };

  it('finds the top of the free space with the gap to what stands above', () => {
    expect(earliestFree(taken(), { first: 0, last: 0 }, 1)).toBe(6);
    expect(earliestFree(taken(), { first: 2, last: 2 }, 1)).toBe(0);
    expect(earliestFree(taken(), { first: 1, last: 2 }, 2)).toBe(7);
    expect(earliestFree(taken(), { first: 2, last: 2 }, 1, 9)).toBe(9);
  });

  it('finds no place in full columns', () => {
    const full = new Occupancy(shape);
    full.take({ first: 0, last: 2, line: 0, lines: 20 }, 'all');
    expect(earliestFree(full, { first: 0, last: 0 }, 1)).toBeUndefined();
  });

  it('counts the free lines below and at the foot, clear of their neighbours', () => {
    expect(freeBelow(taken(), { first: 0, last: 0 }, 6)).toBe(11);
    expect(freeFoot(taken(), { first: 0, last: 0 }, 1)).toEqual({ line: 6, lines: 10 });
    expect(freeFoot(new Occupancy(shape), { first: 0, last: 0 }, 1)).toEqual({ line: 0, lines: 20 });
  });

  it('tells which blocks an area stands on, and from which line', () => {
    expect(occupy(taken(), { first: 1, last: 2, line: 3, lines: 16 })).toEqual([
      { block: 'lead', line: 3 },
      { block: 'foot', line: 17 },
    ]);
  });
});

describe('line slots', () => {
  const leg = { x: pt(50), width: pt(100), top: pt(80), index: 0, lineHeight: pt(16), lead: pt(3), least: pt(30) };

  it('go round an obstacle on either side', () => {
    const slots = legSlots(leg, 4, [
      { from: 1, to: 3, side: 'left', width: pt(40) },
      { from: 2, to: 3, side: 'right', width: pt(20) },
    ]);
    expect(slots.map(({ x, y, width }) => [x, y, width])).toEqual([
      [50_000, 80_000, 100_000],
      [90_000, 96_000, 60_000],
      [90_000, 112_000, 40_000],
      [50_000, 128_000, 100_000],
    ]);
  });

  it('leave out a line that is too narrow for text', () => {
    expect(legSlots(leg, 3, [{ from: 1, to: 2, side: 'left', width: pt(71) }]).map(({ line }) => line)).toEqual([0, 2]);
    expect(legSlots({ ...leg, least: 0 as Pt }, 3, [{ from: 1, to: 2, side: 'left', width: pt(100) }])).toHaveLength(2);
  });
});
