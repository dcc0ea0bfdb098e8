/** Lines as display items: whatever is marked, the pieces are the line, each where the line has come to. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Profile, profiles } from '../../src/cjk/index.js';
import { setParagraph } from '../../src/compose/index.js';
import { lineItems } from '../../src/display/lines.js';
import type { TextItem } from '../../src/display/types.js';
import type { PageSetting, PlacedLine } from '../../src/flow/index.js';
import { labelledCells } from '../../src/flow/label.js';
import type { Copy, RunStyle, TextStyle } from '../../src/input/index.js';
import { BLACK, type Em, pt } from '../../src/units/index.js';

const style: TextStyle = {
  font: 'body',
  size: pt(10.5),
  lines: 1,
  align: 'justify',
  indent: 2000 as Em,
  hang: 0 as Em,
  tracking: 0 as Em,
  colour: BLACK,
  label: '',
  ligatures: true,
  hyphenate: undefined,
};
const setting = {
  profile: profiles.get('broadsheet') as Profile,
  level: 'basic',
  advance: (role: string) => (code: number) => (code < 0x2000 ? (role === 'kai' ? 530 : 480) : 1000) as Em,
  latin: () => ({ shape: undefined, hyphenate: undefined }),
  grid: { line: pt(16) },
} as unknown as PageSetting;

const text = fc.string({
  unit: fc.constantFrom(...'天地玄黄，。（）《》—…0123abc e\u0301𠮷'),
  minLength: 1,
  maxLength: 60,
});
const look: fc.Arbitrary<RunStyle> = fc.record({
  name: fc.constant('x'),
  font: fc.constantFrom('kai', 'sans', undefined),
  colour: fc.constantFrom([0, 100, 100, 0] as const, undefined),
  size: fc.constantFrom(1000, 600, 777),
  raise: fc.constantFrom(0, 350, -150),
  mark: fc.constantFrom('dots' as const, 'line' as const, 'wave' as const, undefined),
});
/** Two runs, the second inside the first, and a reading. */
const marks = fc.record({ at: fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), outer: look, inner: look });

function linesOf(copy: string, { at, outer, inner }: { at: number[]; outer: RunStyle; inner: RunStyle }, how: How) {
  const count = [...copy].length;
  const [a = 0, b = 0, c = 0, d = 0] = at.map((place) => place % (count + 1)).sort((x, y) => x - y);
  const source = { file: 'a.txt', line: 1, column: 1 };
  const runs = [
    { start: a, end: d, style: outer },
    { start: b, end: c, style: inner },
  ].filter(({ start, end }) => end > start);
  const rubies = c > b ? [{ start: b, end: c, text: 'dú yīn', source }] : [];
  const whole: Copy = {
    text: copy,
    source,
    columns: undefined,
    keeps: [],
    cuts: [],
    tracks: [],
    breaks: [],
    runs,
    rubies,
  };
  const { cells, label, markup } = labelledCells(whole, how.label, style, { ...setting, vertical: how.vertical });
  const room = {
    x: pt(20),
    y: pt(30),
    width: how.vertical ? pt(16) : pt(100),
    height: how.vertical ? pt(100) : pt(16),
  };
  const measure = Math.floor((100_000 * 1000) / style.size);
  return setParagraph(cells, { measure: () => measure, indent: 2000, align: 'justify' }).map(
    (set, line): PlacedLine => ({
      ...room,
      set,
      style,
      size: style.size,
      origin: { article: 'a', part: 'body', paragraph: 0, line, label },
      vertical: how.vertical,
      forms: cells.forms,
      markup,
    }),
  );
}
interface How {
  readonly vertical: boolean;
  readonly label: string;
}

const sumOf = (steps: ArrayLike<number>): number => Array.from(steps).reduce((sum, step) => sum + step, 0);

it('the pieces of any line make its text, tile its origin and stand where its own steps put them', () => {
  const how = fc.record({ vertical: fc.boolean(), label: fc.constantFrom('', '■') });
  fc.assert(
    fc.property(text, marks, how, (copy, marked, way) => {
      for (const line of linesOf(copy, marked, way)) {
        const { set, size } = line;
        const pieces = lineItems([line]).filter(
          (item): item is TextItem => item.kind === 'text' && item.origin?.part !== 'ruby',
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(set.text);
        const start = way.vertical ? line.y : line.x;
        let at = 0;
        for (const piece of pieces) {
          const place = start + (set.indent * size) / 1000 + (sumOf(set.advances.subarray(0, at)) * size) / 1000;
          expect(Math.abs((way.vertical ? piece.y : piece.x) - place)).toBeLessThanOrEqual(1);
          const count = [...piece.text].length;
          const own = (sumOf(set.advances.subarray(at, at + count)) * size) / 1000;
          // Half of 1/1000 em of the piece's own size.
          expect(Math.abs((sumOf(piece.advances) * piece.size) / 1000 - own)).toBeLessThanOrEqual(6);
          if (piece.origin) expect(piece.origin.start).toBe(set.start + at - line.origin.label);
          at += count;
          if (piece.origin) expect(piece.origin.end).toBe(set.start + at - line.origin.label);
        }
      }
    }),
    { numRuns: 800 },
  );
});

it('every reading is printed with the line on which its base begins, and once', () => {
  fc.assert(
    fc.property(text, marks, fc.boolean(), (copy, marked, vertical) => {
      const lines = linesOf(copy, marked, { vertical, label: '' });
      const wanted = lines[0]?.markup?.rubies.length ?? 0;
      const settled = lines.map((line) => {
        const own = line.markup?.rubies.filter(({ start }) => start >= line.set.start && start < line.set.end) ?? [];
        return line.markup ? { ...line, markup: { ...line.markup, rubies: own } } : line;
      });
      const printed = lineItems(settled).filter((item) => item.kind === 'text' && item.origin?.part === 'ruby');
      expect(printed).toHaveLength(wanted);
    }),
    { numRuns: 400 },
  );
});
