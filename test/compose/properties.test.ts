/** What holds for every copy and every measure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classIndex, classOf } from '../../src/cjk/index.js';
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
