/** Why lines end where they do: each verdict on an end that lost. */
import { describe, expect, it } from 'vitest';
import { explainLine } from '../../src/compose/index.js';
import { cellsFor, type Marks, set } from './setting.js';

/** What is said of the first line of a copy: `end verdict [step] [1/1000 em]`. */
const said = (copy: string, measure: number, marks: Marks = {}): string[] => {
  const [line] = set(copy, measure, marks);
  if (!line) return [];
  return explainLine(cellsFor(copy, marks), line, { indent: (marks.indent ?? 0) * 1000 }).candidates.map(
    ({ end, verdict, step, amount }) =>
      [copy.slice(0, end), verdict, step, amount].filter((part) => part !== undefined).join(' '),
  );
};

describe('an end that lost', () => {
  it('would have left what may not start a line', () => {
    expect(said('天地玄黄。宇宙洪荒', 4)).toContain('天地玄黄 start');
  });

  it('would have left an opening mark behind', () => {
    expect(said('天地玄黄（宇宙）洪荒', 4.5)).toContain('天地玄黄（ end');
  });

  it('would have parted a unit, or what was kept together by hand', () => {
    expect(said('天地玄12345年月日', 4)).toContain('天地玄1 unit');
    expect(said('天地玄苏君黄', 4, { keeps: [{ start: 3, end: 5 }] })).toContain('天地玄苏 kept');
  });

  it('would have been wider than the line', () => {
    expect(said('天地玄黄宇宙洪荒', 4.2)).toContain('天地玄黄宇 overfull 800');
  });

  it('would have spaced the letters more than the end that won', () => {
    expect(said('天地玄黄宇宙洪荒', 4.2)).toContain('天地玄 worse all 600');
  });

  it('names the rule that forbids it', () => {
    const copy = '天地玄黄。宇宙洪荒';
    const [line] = set(copy, 4);
    const { ended, candidates } = explainLine(cellsFor(copy), line as never, { indent: 0 });
    expect(ended).toBe('pushed-out');
    expect(candidates.find(({ verdict }) => verdict === 'start')?.source).toContain('GB/T 15834 5.1.1');
  });

  it('is told for no last line: that one ends with the copy', () => {
    expect(said('天地玄', 4)).toEqual([]);
  });
});
