/** Emphasis dots, proper-name lines and book-title waves beside a line. They take no room: the leading stays. */
import {
  awayOf,
  MARKS,
  type Mark,
  type PlacedLine,
  placesOf,
  type Stretch,
  startOf,
  stretchOf,
} from '../flow/index.js';
import { emToPt, type Pt } from '../units/index.js';
import type { FillItem, PathItem, PathStep } from './types.js';

/** A half-wave of the book-title mark, how high it is and its stroke, in 1/1000 em. */
const WAVE = { half: 125, height: 42, stroke: 30 };
/** Control points of a half-wave as parts of its length and height: a cubic curve near to a sine. */
const SINE = { along: 0.3642, high: 4 / 3 };
/** Control points of a quarter of a circle. */
const QUARTER = 0.5523;

/** The marks of a line, in order. */
export function markItems(line: PlacedLine): (FillItem | PathItem)[] {
  return (line.markup?.marks ?? []).flatMap((mark): (FillItem | PathItem)[] => {
    const stretch = stretchOf(line, mark);
    if (!stretch) return [];
    if (mark.mark === 'dots') return dotItem(line, mark);
    return mark.mark === 'line' ? ruleItem(line, mark, stretch) : waveItem(line, mark, stretch);
  });
}

/** A place beside the line, 1/1000 em: along it from its first character, and away from the middle of the mark. */
type Place = (along: number, away: number) => readonly [x: Pt, y: Pt];

/** Across the page marks stand below, down it dots at the right, line and wave at the left. Rounded once. */
function placing(line: PlacedLine, mark: Mark): Place {
  const { x, y, width, height, size, vertical } = line;
  const start = startOf(line);
  const middle = 500 + awayOf(mark, line);
  const side = vertical && mark.mark !== 'dots' ? -1 : 1;
  return (along, away) => {
    const far = side * middle + away;
    return vertical
      ? [(x + Math.round(width / 2) + emToPt(far, size)) as Pt, (y + start + emToPt(along, size)) as Pt]
      : [(x + start + emToPt(along, size)) as Pt, (y + Math.round(height / 2) + emToPt(far, size)) as Pt];
  };
}

const bearsDot = /^[\p{L}\p{N}]/u;

/** Under each character and letter a dot, under its middle; none under marks and white (GB/T 15834 4.13; clreq). */
function dotItem(line: PlacedLine, mark: Mark): PathItem[] {
  const { set, markup, forms } = line;
  const places = placesOf(set);
  const characters = [...set.text];
  const at = placing(line, mark);
  const steps: PathStep[] = [];
  for (let i = Math.max(0, mark.start - set.start); i < Math.min(mark.end, set.end) - set.start; i++) {
    const cell = set.start + i;
    if (forms.get(cell) === 'joined') continue;
    let group = 1;
    while (forms.get(cell + group) === 'joined') group++;
    const glyph = markup?.glyphs[cell] ?? 0;
    // What is drawn side by side in one em has one dot, letters that are joined have one each.
    const dots = forms.get(cell) === 'combined' ? 1 : group;
    for (let k = 0; k < dots; k++) {
      const middle = places[i] + Math.round((glyph * (2 * k + 1)) / (2 * dots));
      if (bearsDot.test(characters[i + k])) steps.push(...circle(at, middle, MARKS.dots.half));
    }
  }
  return steps.length > 0 ? [{ kind: 'path', steps, width: 0 as Pt, colour: mark.colour }] : [];
}

function circle(at: Place, along: number, radius: number): PathStep[] {
  const k = Math.round(radius * QUARTER);
  const point = (dx: number, dy: number) => at(along + dx, dy);
  const curve = (...points: readonly (readonly [number, number])[]): PathStep => {
    const [a, b, c] = points.map(([dx, dy]) => point(dx, dy));
    return ['C', ...a, ...b, ...c];
  };
  return [
    ['M', ...point(radius, 0)],
    curve([radius, k], [k, radius], [0, radius]),
    curve([-k, radius], [-radius, k], [-radius, 0]),
    curve([-radius, -k], [-k, -radius], [0, -radius]),
    curve([k, -radius], [radius, -k], [radius, 0]),
  ];
}

/** The ends of a line or wave: cut where its range ends, so that neighbours are two; not where it goes on in the next line. */
function endsOf({ from, to, goesOn }: Stretch, { mark }: Mark): readonly [from: number, to: number] {
  const { cut } = MARKS[mark];
  return [from + (goesOn.before ? 0 : cut), to - (goesOn.after ? 0 : cut)];
}

function ruleItem(line: PlacedLine, mark: Mark, stretch: Stretch): FillItem[] {
  const [from, to] = endsOf(stretch, mark);
  const at = placing(line, mark);
  const { half } = MARKS.line;
  const corners = [at(from, -half), at(to, half)];
  const [left, right] = [corners[0][0], corners[1][0]];
  const [top, bottom] = [corners[0][1], corners[1][1]];
  const box = { x: left, y: top, width: (right - left) as Pt, height: (bottom - top) as Pt };
  return to > from ? [{ kind: 'fill', ...box, colour: mark.colour }] : [];
}

/** A wave of whole half-waves, so that it ends on its middle line. */
function waveItem(line: PlacedLine, mark: Mark, stretch: Stretch): PathItem[] {
  const [from, to] = endsOf(stretch, mark);
  if (to <= from) return [];
  const at = placing(line, mark);
  const count = Math.max(2, 2 * Math.round((to - from) / (2 * WAVE.half)));
  const half = (to - from) / count;
  const steps: PathStep[] = [['M', ...at(from, 0)]];
  for (let index = 0; index < count; index++) {
    const start = from + index * half;
    const high = (index % 2 === 0 ? -1 : 1) * WAVE.height * SINE.high;
    const curve = [at(start + SINE.along * half, high), at(start + (1 - SINE.along) * half, high), at(start + half, 0)];
    steps.push(['C', ...curve[0], ...curve[1], ...curve[2]]);
  }
  return [{ kind: 'path', steps, width: emToPt(WAVE.stroke, line.size), colour: mark.colour }];
}
