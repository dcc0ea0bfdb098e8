/** Looks and marks of nested runs: the innermost that says something counts, for each property by itself. */
import { describe, expect, it } from 'vitest';
import { looksOf, marksOf } from '../../src/flow/markup.js';
import type { Copy, RunStyle } from '../../src/input/index.js';
import { BLACK, type Cmyk } from '../../src/units/index.js';

const RED: Cmyk = [0, 100, 100, 0];
const plain: RunStyle = { name: '', font: undefined, colour: undefined, size: 1000, raise: 0, mark: undefined };
const styles: Readonly<Record<string, RunStyle>> = {
  黑: { ...plain, font: 'sans' },
  楷: { ...plain, font: 'kai' },
  上: { ...plain, size: 600, raise: 350 },
  下: { ...plain, size: 600, raise: -150 },
  红: { ...plain, colour: RED },
  点: { ...plain, mark: 'dots' },
  专: { ...plain, mark: 'line' },
  书: { ...plain, mark: 'wave' },
};
const style = { font: 'body', colour: BLACK };

/** Runs of copy written `甲{楷|乙}`, the outer before the inner. */
function runsOf(copy: string): { text: string; runs: Copy['runs'] } {
  const runs: { start: number; end: number; style: RunStyle }[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < copy.length; i++) {
    if (copy[i] === '{') {
      open.push(runs.push({ start: text.length, end: 0, style: styles[copy[++i] as string] ?? plain }) - 1);
      i++;
    } else if (copy[i] === '}') {
      const run = runs[open.pop() ?? 0];
      if (run) run.end = text.length;
    } else text += copy[i];
  }
  return { text, runs };
}

const shown = (copy: string): string[] => {
  const { text, runs } = runsOf(copy);
  return looksOf(runs, style).map(({ start, end, font, colour, size, raise }) =>
    [text.slice(start, end), font, colour === RED ? 'red' : 'black', size, raise].join(' '),
  );
};

describe('the look of a range', () => {
  it.each([
    ['is its run’s', '甲{楷|乙}丙', ['乙 kai black 1000 0']],
    [
      'in another run is the inner one’s where both say it',
      '{楷|甲{黑|乙}丙}',
      ['甲 kai black 1000 0', '乙 sans black 1000 0', '丙 kai black 1000 0'],
    ],
    [
      'takes from each run what the inner one does not say',
      '{黑|{红|甲{上|2}}}',
      ['甲 sans red 1000 0', '2 sans red 600 350'],
    ],
    ['is a superscript’s whichever is the inner', '{上|{楷|2}}', ['2 kai black 600 350']],
    ['is one with a neighbour’s that is alike', '{楷|甲}{楷|乙}', ['甲乙 kai black 1000 0']],
    ['is not told where a run has a mark alone', '甲{点|乙丙}', []],
  ])('%s', (_, copy, expected) => {
    expect(shown(copy)).toEqual(expected);
  });
});

describe('the mark of a range', () => {
  const marked = (copy: string): string[] => {
    const { text, runs } = runsOf(copy);
    const looks = looksOf(runs, style);
    return marksOf(runs, looks, style).map(
      ({ start, end, mark, colour }) => `${text.slice(start, end)} ${mark}${colour === RED ? ' red' : ''}`,
    );
  };
  it.each([
    ['is its run’s', '甲{点|乙丙}', ['乙丙 dots']],
    ['goes through runs of another font', '{书|甲{楷|乙}丙}', ['甲乙丙 wave']],
    ['in another is the inner one’s', '{书|甲{专|乙}丙}', ['甲 wave', '乙 line', '丙 wave']],
    ['is one of its own beside another of its kind', '{专|甲乙}{专|丙}', ['甲乙 line', '丙 line']],
    ['is of its text’s colour', '{红|{点|甲}}', ['甲 dots red']],
  ])('%s', (_, copy, expected) => {
    expect(marked(copy)).toEqual(expected);
  });
});
