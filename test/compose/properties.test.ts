/** What holds for every copy and every measure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classIndex, classOf, type Profile, profiles } from '../../src/cjk/index.js';
import { cellsOf, methods, setParagraph } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import { set } from './setting.js';

const alphabet = '天地玄黄宇宙洪荒日月盈昃，。、；：？！“”‘’（）《》—…～·-/%+0123456789ab \u3000𠮷';
const copy = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 120 });
const measure = fc.integer({ min: 2000, max: 40_000 }).map((value) => value / 1000);
const startForbidden = new Set([classIndex.stop, classIndex.pause, classIndex.closing]);
const classAt = (text: string, index: number): number => classOf([...text].at(index)?.codePointAt(0) ?? 0);

describe('any copy in any measure', () => {
  it('is set whole: the lines tile the text', () => {
    fc.assert(
      fc.property(copy, measure, (text, em) => {
        const found = set(text, em);
        expect(found.map((line) => line.text).join('')).toBe(text);
        for (const [index, line] of found.entries()) expect(line.start).toBe(index === 0 ? 0 : found[index - 1]?.end);
      }),
    );
  });

  it('fills every justified line to exactly its measure, and no line is wider unless one unit is', () => {
    fc.assert(
      fc.property(copy, measure, (text, em) => {
        for (const line of set(text, em)) {
          expect(line.advances.reduce((sum, step) => sum + step, 0)).toBe(line.width);
          if (line.justified) expect(line.width).toBe(line.measure);
          else if (line.end - line.start > 1 && line.reason !== 'unit-split')
            expect(line.width).toBeLessThanOrEqual(line.measure);
        }
      }),
    );
  });

  it('never starts a line with a closing mark unless the line before could hold nothing else', () => {
    fc.assert(
      fc.property(copy, measure, (text, em) => {
        const found = set(text, em);
        for (const [index, line] of found.entries()) {
          if (index > 0 && startForbidden.has(classAt(line.text, 0)))
            expect(found[index - 1]?.reason).toBe('unit-split');
        }
      }),
    );
  });

  it('gives the same lines every time', () => {
    fc.assert(
      fc.property(copy, measure, (text, em) => {
        expect(set(text, em)).toEqual(set(text, em));
      }),
    );
  });
});

describe('white at the start of lines', () => {
  const shape = fc.record({
    name: fc.constantFrom(...profiles.keys()),
    method: fc.constantFrom(...methods),
    measures: fc.array(fc.integer({ min: 4000, max: 24_000 }), { minLength: 1, maxLength: 3 }),
    indent: fc.integer({ min: 0, max: 2500 }),
    hang: fc.integer({ min: 0, max: 2500 }),
    carry: fc.constantFrom(undefined, 2),
  });

  it('is taken off the measure, of the first line and of the others, and the lines are as in what is left', () => {
    fc.assert(
      fc.property(copy, shape, (text, { name, measures, indent, hang, ...how }) => {
        const profile = profiles.get(name) as Profile;
        const cells = cellsOf({ text, keeps: [], tracks: [] }, { profile, level: 'basic', advance: () => 500 as Em });
        const measure = (line: number) => measures[Math.min(line, measures.length - 1)] as number;
        const white = (line: number) => (line === 0 ? indent : hang);
        const own = { align: 'justify', ...how } as const;
        const lines = setParagraph(cells, { measure, indent, hang, ...own });
        const bare = setParagraph(cells, { measure: (line) => measure(line) - white(line), indent: 0, ...own });
        expect(lines).toEqual(
          bare.map((line, index) => ({ ...line, indent: line.indent + white(index), measure: measure(index) })),
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('copy with hyphenated words, runs, readings and forced ends', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'天地玄黄，。（）—…0123abcdefghij '),
    minLength: 1,
    maxLength: 90,
  });
  const span = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 5 }) });
  const setting = fc.record({
    name: fc.constantFrom(...profiles.keys()),
    method: fc.constantFrom(...methods),
    measure: fc.integer({ min: 3000, max: 24_000 }),
    vertical: fc.boolean(),
  });

  it('is set whole, each line to its measure, the hyphen counted', () => {
    fc.assert(
      fc.property(words, span, span, fc.array(fc.nat(60), { maxLength: 3 }), setting, (text, a, b, breaks, how) => {
        const count = [...text].length;
        const within = ({ start, length }: { start: number; length: number }) => ({
          start: Math.min(start, count - 1),
          end: Math.min(start + length, count),
        });
        const copy = {
          text,
          keeps: [],
          tracks: [],
          breaks,
          runs: [{ ...within(a), advance: () => 600 as Em, size: 600 }].filter(({ start, end }) => end > start),
          rubies: [{ ...within(b), width: 3100 }].filter(({ start, end }) => end > start),
        };
        const profile = profiles.get(how.name) as Profile;
        const hyphenate = (word: string) => [2, 4, 6].filter((at) => at < word.length - 1);
        const cells = cellsOf(copy, {
          profile,
          level: 'basic',
          advance: () => 450 as Em,
          hyphenate,
          vertical: how.vertical,
        });
        const shape = { measure: () => how.measure, indent: 0, align: 'justify', method: how.method } as const;
        const lines = setParagraph(cells, shape);
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const line of lines) {
          expect(line.advances.reduce((sum, step) => sum + step, 0) + line.hyphen).toBe(line.width);
          if (line.justified) expect(line.indent + line.width).toBe(line.measure);
          if (line.hyphen > 0) expect(cells.mayBreak[line.end]).toBe(2);
          if (cells.mayBreak[line.end] === 3) expect(line.reason).toBe('forced');
        }
        for (const at of breaks) if (at > 0 && at < count) expect(lines.map(({ start }) => start)).toContain(at);
      }),
      { numRuns: 600 },
    );
  });
});
