/** `banxin compose`, row by row: the contract that outsiders test the engine by. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeRow } from '../../src/pipeline/index.js';
import type { Em } from '../../src/units/index.js';

const defaults = { explain: false, advance: () => 500 as Em };
const seed = JSON.parse(readFileSync(new URL('../seed/lines.json', import.meta.url), 'utf8')) as {
  articles: { paragraphs: { text: string; ends: number[]; measures: number[] }[] }[];
};

/** Nested deeper than JSON is written. */
const nested = Array.from({ length: 6000 }).reduce<unknown>((inner) => [inner], 'x');

describe('a row', () => {
  it('of the original page ends its lines as printed: 159 of 160', () => {
    let right = 0;
    for (const { text, ends, measures } of seed.articles.flatMap(({ paragraphs }) => paragraphs)) {
      const answer = composeRow({ id: 1, text, measures, indent: 2 }, defaults);
      const found = new Set('lines' in answer ? answer.lines.map(({ end }) => end) : []);
      right += ends.filter((end) => found.has(end)).length;
    }
    expect(right).toBe(159);
  });

  it('answers with its id, lines that tile the text, offsets in code points, lengths in em', () => {
    expect(composeRow({ id: 'x', text: '𠮷天地玄黄', measures: [3, 2.5] }, defaults)).toEqual({
      id: 'x',
      lines: [
        { start: 0, end: 3, text: '𠮷天地', width: 3, measure: 3 },
        { start: 3, end: 5, text: '玄黄', width: 2, measure: 2.5 },
      ],
    });
  });

  it('of vertical direction is set as a line down the page: 2023 turned, 12 in one em', () => {
    const row = { id: 1, text: '天12日2023年', measures: [4, 9] };
    expect(composeRow({ ...row, direction: 'vertical' }, defaults)).toEqual({
      id: 1,
      lines: [
        { start: 0, end: 4, text: '天12日', width: 4, measure: 4 },
        { start: 4, end: 9, text: '2023年', width: 3.25, measure: 9 },
      ],
    });
    expect(composeRow({ ...row, direction: 'horizontal' }, defaults)).toEqual(composeRow(row, defaults));
    expect(composeRow({ ...row, direction: 'down' }, defaults)).toEqual({
      id: 1,
      error: 'direction: expected horizontal, vertical, got "down"',
    });
  });

  it('without text has no lines', () => {
    expect(composeRow({ id: 1, text: '', measures: [3] }, defaults)).toEqual({ id: 1, lines: [] });
  });

  it('explained says why each line ended and where its slack went', () => {
    const answer = composeRow({ id: 1, text: '天，地玄末末末', measures: [5.2] }, { ...defaults, explain: true });
    expect('lines' in answer && answer.lines[0]?.why).toEqual({
      ended: 'full',
      slack: [
        { step: 'pause+closing', em: 0.5, places: 1 },
        { step: 'all', em: 0.2, places: 4 },
      ],
      instead: [
        { end: 2, verdict: 'worse', step: 'all', em: 3.7 },
        { end: 3, verdict: 'worse', step: 'all', em: 1.1 },
        { end: 4, verdict: 'worse', step: 'all', em: 0.4 },
        { end: 6, verdict: 'overfull', em: 0.3 },
      ],
    });
  });

  it('may name its profile and level, the command gives the rest', () => {
    const row = { id: 1, text: '天地玄/黄宇', measures: [3.5] };
    const ends = (level: string) => {
      const answer = composeRow({ ...row, level }, defaults);
      return 'lines' in answer ? answer.lines.map(({ text }) => text) : answer.error;
    };
    expect(ends('basic')).toEqual(['天地玄/', '黄宇']);
    expect(ends('gb')).toEqual(['天地', '玄/黄宇']);
  });

  it.each([
    [null, 'expected an object'],
    [[1], 'expected an object'],
    [{ id: 1, measures: [3] }, 'text: expected a string, got undefined'],
    [{ id: 1, text: 5, measures: [3] }, 'text: expected a string, got 5'],
    [{ id: 1, text: '天', measures: [3], profile: { toString: 1 } }, 'got an object'],
    [{ id: 1, text: '天' }, 'measures: expected a list'],
    [{ id: 1, text: '天', measures: [] }, 'measures: expected a list'],
    [{ id: 1, text: '天', measures: [0] }, 'measures: expected em from 0.5'],
    [{ id: 1, text: '天', measures: ['3'] }, 'got "3"'],
    [{ id: 1, text: '天', measures: [3], indent: 3 }, 'indent: expected em'],
    [{ id: 1, text: '天', measures: [3], indent: -1 }, 'indent: expected em'],
    [{ id: 1, text: '天', measures: [3], profile: 'x' }, 'profile: expected broadsheet, clreq, kaiming, full'],
    [{ id: 1, text: '天', measures: [3], level: 'x' }, 'level: expected none, basic, gb, strict'],
    [{ id: 1, text: '天', measures: [3], method: 'x' }, 'method: expected line, paragraph'],
    [{ id: 1, text: '天', measures: [3], hyphenate: 'en' }, 'hyphenate: expected en-us, en-gb, got "en"'],
  ])('%j is refused with what was expected and what came', (row, told) => {
    const answer = composeRow(row, defaults);
    expect('error' in answer && answer.error).toContain(told);
  });

  it('nested deeper than JSON is written is refused like any other', () => {
    const told = [
      { id: 1, text: nested, measures: [3] },
      { id: nested, text: '天', measures: [3] },
      { id: 1, text: '天', measures: nested },
      nested,
    ].map((row) => composeRow(row, defaults));
    expect(told).toEqual([
      { id: 1, error: 'text: expected a string, got a list of 1' },
      { id: null, error: 'id: expected a string or a number, got a list of 1' },
      { id: 1, error: 'measures: expected em from 0.5 to 10000, got a list of 1' },
      { id: null, error: 'expected an object with text and measures, got a list of 1' },
    ]);
  });
});
