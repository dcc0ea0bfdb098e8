/** Levelling: legs end level within a line, and pairs stay together where they can. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Profile, profiles } from '../../src/cjk/index.js';
import { cellsOf } from '../../src/compose/index.js';
import { fillHeight, type LegFrame, levelLegs } from '../../src/flow/level.js';
import type { FlowParagraph } from '../../src/flow/paragraph.js';
import type { TextStyle } from '../../src/input/index.js';
import { type Em, type Pt, pt } from '../../src/units/index.js';

const profile = profiles.get('broadsheet') as Profile;
const style: TextStyle = {
  font: 'body',
  size: pt(10),
  lines: 1,
  align: 'justify',
  indent: 2000 as Em,
  hang: 0 as Em,
  tracking: 0 as Em,
  colour: [0, 0, 0, 100],
  label: '',
  ligatures: true,
  hyphenate: undefined,
};
const setting = { lineHeight: pt(16), lead: pt(3), least: pt(30), loosest: 0, gap: 1 };

/** A paragraph of so many lines of ten em; the first holds eight. */
const paragraph = (lines: number, index: number, part: 'body' | 'subhead' = 'body'): FlowParagraph => ({
  part,
  index,
  label: 0,
  markup: undefined,
  style: part === 'subhead' ? { ...style, indent: 0 as Em } : style,
  breaking: { method: 'line', carry: undefined },
  pinned: undefined,
  memory: [],
  copy: {
    text: '',
    source: { file: 'a.txt', line: 1, column: 1 },
    columns: undefined,
    keeps: [],
    cuts: [],
    tracks: [],
    breaks: [],
    runs: [],
    rubies: [],
  },
  cells: cellsOf(
    { text: '永'.repeat(lines * 10 - 4), keeps: [], tracks: [] },
    { profile, level: 'basic', advance: () => 500 as Em },
  ),
});
const leg = (head = 0, foot = 0): LegFrame => ({ x: 0 as Pt, width: pt(100), top: 0 as Pt, head, foot, obstacles: [] });
const counts = (legs: readonly LegFrame[], paragraphs: readonly FlowParagraph[]): number[] => {
  const { poured } = levelLegs(paragraphs, legs, setting);
  return legs.map((_, index) => poured.lines.filter(({ slot }) => slot.leg === index).length);
};

describe('legs', () => {
  it('end level, the odd line in the first', () => {
    expect(counts([leg(), leg(), leg()], [paragraph(10, 0)])).toEqual([4, 3, 3]);
  });

  it('count what stands in them: text comes short where an insert is', () => {
    expect(counts([leg(4), leg(), leg()], [paragraph(11, 0)])).toEqual([1, 5, 5]);
    expect(counts([leg(0, 4), leg(), leg()], [paragraph(11, 0)])).toEqual([1, 5, 5]);
  });

  it('leave no last line of a paragraph alone at a head', () => {
    expect(counts([leg(), leg()], [paragraph(4, 0), paragraph(3, 1)])).toEqual([4, 3]);
    expect(counts([leg(), leg(), leg()], [paragraph(5, 0), paragraph(5, 1), paragraph(4, 2)])).toEqual([5, 5, 4]);
    // 15, 15, 14 would strand the last line of the fifth paragraph: the original page has 15, 14, 15.
    const original = [6, 7, 6, 6, 6, 6, 7].map((lines, index) => paragraph(lines, index));
    expect(counts([leg(), leg(), leg()], original)).toEqual([15, 14, 15]);
  });

  it('take no subhead without its text to a foot', () => {
    const copy = [paragraph(4, 0), paragraph(1, 1, 'subhead'), paragraph(4, 2)];
    expect(counts([leg(), leg()], copy)).toEqual([4, 5]);
  });

  it('leave two lines of text under a subhead at a foot, of one paragraph or of two', () => {
    const legs = Array.from({ length: 5 }, () => leg());
    const before = [paragraph(10, 0), paragraph(1, 1, 'subhead')];
    // Full first legs would end with the subhead and one line.
    expect(counts(legs, [...before, paragraph(1, 2), paragraph(6, 3)])).toEqual([4, 3, 3, 4, 4]);
    expect(counts(legs, [...before, paragraph(7, 2)])).toEqual([4, 3, 3, 4, 4]);
  });

  it('hold all of the copy in order, level within a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (lengths, columns) => {
          const copy = lengths.map((lines, index) => paragraph(lines, index));
          const legs = Array.from({ length: columns }, () => leg());
          const { poured } = levelLegs(copy, legs, setting);
          expect(poured.cut).toBeUndefined();
          expect(poured.lines.map(({ set }) => set.text).join('')).toBe(copy.map(({ cells }) => cells.text).join(''));
          const found = counts(legs, copy);
          expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('of a given height cut what is too long, and say where', () => {
    const { poured } = fillHeight([paragraph(4, 0), paragraph(4, 1)], [leg(), leg()], setting, 3);
    expect(poured.lines).toHaveLength(6);
    expect(poured.cut).toEqual({ paragraph: 1, cell: 18 });
  });
});

describe('paragraphs give a line where columns would end badly', () => {
  const loose = { ...setting, loosest: 400 };
  const read = (copy: readonly FlowParagraph[], columns: number, how = loose) => {
    const legs = Array.from({ length: columns }, () => leg());
    const { poured } = levelLegs(copy, legs, how);
    const legEnds = legs.map((_, index) => poured.lines.filter(({ slot }) => slot.leg === index));
    const lines = copy.map((one) => poured.lines.filter(({ paragraph: of }) => of === one).length);
    return { counts: legEnds.map((own) => own.length), lines, poured };
  };

  // Whichever of three legs ends a line short, the first or the last line of the second paragraph stands alone.
  const stranded = () => [1, 3, 1, 3].map((lines, index) => paragraph(lines, index));

  it('runs one a line longer, evenly, and no line stands alone', () => {
    const copy = stranded();
    expect(read(copy, 3, setting)).toMatchObject({ lines: [1, 3, 1, 3], counts: [3, 2, 3] });
    const { lines, counts: legs, poured } = read(copy, 3);
    expect(lines).toEqual([1, 4, 1, 3]);
    expect(legs).toEqual([3, 3, 3]);
    for (const { set } of poured.lines) if (set.justified) expect(set.indent + set.width).toBe(set.measure);
    expect(poured.lines.map(({ set }) => set.text).join('')).toBe(copy.map(({ cells }) => cells.text).join(''));
  });

  it('never where all stands well, nor by more white than is allowed', () => {
    expect(read([paragraph(4, 0), paragraph(4, 1)], 2).lines).toEqual([4, 4]);
    expect(read(stranded(), 3, { ...setting, loosest: 250 }).lines).toEqual([1, 3, 1, 3]);
  });

  it('keeps all of the copy, in legs that end level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 5 }),
        (lengths, columns) => {
          const copy = lengths.map((lines, index) => paragraph(lines, index));
          const { counts: found, poured } = read(copy, columns);
          expect(poured.lines.map(({ set }) => set.text).join('')).toBe(copy.map(({ cells }) => cells.text).join(''));
          expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(1);
          for (const { set } of poured.lines) expect(set.indent + set.width).toBeLessThanOrEqual(set.measure);
        },
      ),
    );
  });
});
