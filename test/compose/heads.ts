/** What the tests of heads share: cells as wide as half-width marks make them, joints by the project's words. */
import { readFileSync } from 'node:fs';
import { jointsOf, readWordList } from '../../src/cjk/index.js';
import { type Cells, cellsOf, chooseHead, type HeadChoice } from '../../src/compose/index.js';
import type { Em } from '../../src/units/index.js';
import { broadsheet } from './setting.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
export const list = readWordList(read('../../layouts/words-zh.txt'));

export const cellsFor = (text: string): Cells =>
  cellsOf({ text, keeps: [], tracks: [] }, { profile: broadsheet, level: 'basic', advance: () => 500 as Em });

export interface Wanted {
  /** Width in em of the first size. */
  readonly em: number;
  /** Sizes in points, the wanted one first. */
  readonly sizes?: readonly number[];
  readonly most?: number;
  readonly words?: readonly string[];
  readonly spaced?: boolean;
  readonly breaks?: readonly number[];
}

/** A head chosen for a width; undefined where none fits. */
export function choose(text: string, wanted: Wanted): HeadChoice | undefined {
  const { em, sizes = [40], most = 2, words = [], spaced = false, breaks = [] } = wanted;
  const piece = { cells: cellsFor(text), joints: jointsOf(text, list, words), breaks };
  const room = { width: Math.round(em * sizes[0] * 1000), sizes: sizes.map((size) => size * 1000), most, spaced };
  return chooseHead([piece], { ...room, tracking: 0 });
}

/** Lines of a choice as an editor reads them: size, and `|` at the breaks. */
export const shown = (choice: HeadChoice | undefined): string =>
  choice ? `${choice.size / 1000} ${choice.pieces.flatMap((lines) => lines.map(({ text }) => text)).join('|')}` : '-';

/** A headline of the collection: its text, and how good each gap is (0 wrong, 1 between words, 2 between phrases). */
export interface Marked {
  readonly text: string;
  readonly gaps: readonly number[];
}

function markedOf(line: string): Marked {
  const characters: string[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const character of line) {
    if (character === '/' || character === '-') gap = character === '/' ? 2 : 1;
    else {
      characters.push(character);
      gaps.push(gap);
      gap = 0;
    }
  }
  return { text: characters.join(''), gaps };
}

const [tuned = [], heldOut = []] = read('headlines.txt')
  .split('====')
  .map((part) => part.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
/** Headlines that the rules were tuned on, and those that were kept apart. */
export const headlines = { tuned: tuned.map(markedOf), heldOut: heldOut.map(markedOf) };
