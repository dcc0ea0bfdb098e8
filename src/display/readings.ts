/** Readings over their bases: pinyin and zhuyin above the line, down the page at its right. */
import { type PlacedLine, placesOf, type SetRuby, startOf, stretchOf } from '../flow/index.js';
import { emToPt, type GlyphForm, isPlain, type Pt } from '../units/index.js';
import { byCluster } from './clusters.js';
import type { TextItem } from './types.js';

/**
 * A reading's baseline stands so high above its base's em box, in 1/1000 em of the reading: its descenders reach into
 * the white that Han glyphs leave at the top of their em box, its tall letters end one em of it above the base's.
 */
const FOOT = 180;
/** The em box reaches so far below the baseline. */
const DESCENT = 120;

/** The readings of a line as text of their own, each centred over the glyphs of its base. */
export function readingItems(line: PlacedLine, rubies: readonly SetRuby[]): TextItem[] {
  return rubies.map((ruby) => {
    const base = stretchOf(line, ruby);
    // A base that is white and vanished at the line's end has a place still.
    const middle = base ? (base.from + base.to) / 2 : placesOf(line.set)[ruby.start - line.set.start];
    return readingItem(line, ruby, middle);
  });
}

function readingItem(line: PlacedLine, ruby: SetRuby, middle: number): TextItem {
  const { x, y, width, height, size, vertical, origin } = line;
  const { set, forms, index } = ruby;
  const own = emToPt(ruby.size, size);
  // Everything in 1/1000 em of the line's size, rounded once.
  const along = startOf(line) + emToPt(middle - (set.width * ruby.size) / 2000, size);
  const foot = (FOOT * ruby.size) / 1000 + ruby.away;
  const beside = 500 + foot + ((500 - DESCENT) * ruby.size) / 1000;
  const clustered: { advances: ArrayLike<number>; forms: ReadonlyMap<number, GlyphForm> } =
    forms.size === 0 && isPlain(set.text)
      ? { advances: set.advances, forms }
      : byCluster(set.text, set.advances, forms, 0);
  const { article, part, paragraph, line: row } = origin;
  return {
    kind: 'text',
    font: ruby.font,
    size: own,
    x: (vertical ? x + Math.round(width / 2) + emToPt(beside, size) : x + along) as Pt,
    y: (vertical ? y + along : y + Math.round((height - size) / 2) - emToPt(foot, size)) as Pt,
    text: set.text,
    ...clustered,
    colour: ruby.colour,
    vertical,
    origin: {
      article,
      part: 'ruby',
      paragraph,
      line: row,
      start: set.start,
      end: set.end,
      over: { part, ruby: index },
    },
  };
}
