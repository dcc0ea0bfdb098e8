/** A placed line as display items: pieces of one font, size, colour and height, then its marks and its readings. */
import { HYPHEN, type SetLine } from '../compose/index.js';
import { type Look, type Markup, type PlacedLine, placesOf, startOf } from '../flow/index.js';
import { clusters, emToPt, type GlyphForm, isPlain, type Pt } from '../units/index.js';
import { byCluster, noForms } from './clusters.js';
import { markItems } from './marks.js';
import { readingItems } from './readings.js';
import type { DisplayItem, TextItem } from './types.js';

/** The baseline in the em box: Han glyphs are drawn in a box from 880 above to 120 below it; its middle. */
const ASCENT = 880;
const MIDDLE = 380;

/**
 * The items of lines in order. What the style prints before the copy, and a hyphen, are items of their own without
 * origin; readings come after the paragraph they stand over, so that its sentences are read whole.
 */
export function lineItems(lines: readonly PlacedLine[]): DisplayItem[] {
  const items: DisplayItem[] = [];
  let readings: TextItem[] = [];
  for (const [index, line] of lines.entries()) {
    if (readings.length > 0 && !isSameParagraph(lines[index - 1].origin, line.origin)) {
      items.push(...readings);
      readings = [];
    }
    for (const item of textItems(line)) items.push(item);
    if (!line.markup) continue;
    items.push(...markItems(line));
    readings.push(...readingItems(line, line.markup.rubies));
  }
  items.push(...readings);
  return items;
}

const isSameParagraph = (a: PlacedLine['origin'], b: PlacedLine['origin']): boolean =>
  a.article === b.article && a.part === b.part && a.paragraph === b.paragraph;

function textItems(line: PlacedLine): readonly TextItem[] {
  const { set, size, origin, markup } = line;
  const shift = startOf(line);
  const label = Math.max(0, Math.min(origin.label, set.end) - set.start);
  const looks = markup ? markup.looks.filter(({ start, end }) => end > set.start && start < set.end) : nothing;
  if (label === 0 && looks.length === 0) {
    if (set.text === '') return nothing;
    const item = textItem(line, shift, set);
    return set.hyphen === 0 ? [item] : [item, ...hyphenItem(line, shift)];
  }
  const characters = [...set.text];
  const places = placesOf(set);
  const cuts = [0, ...cutsOf(line, characters, [label, ...looks.flatMap(edgesOn(set))])];
  const items = cuts.map((from, index) => {
    const to = cuts[index + 1] ?? characters.length;
    const piece = {
      text: characters.slice(from, to).join(''),
      advances: set.advances.subarray(from, to),
      start: set.start + from,
      end: index === cuts.length - 1 ? set.end : set.start + to,
    };
    const own = from < label ? { ...line, origin: { ...origin, article: '' } } : line;
    return textItem(own, shift + emToPt(places[from], size), piece, lookAt(markup, piece.start));
  });
  return [...items, ...(label === characters.length ? [] : hyphenItem(line, shift))];
}

const edgesOn =
  (set: SetLine) =>
  ({ start, end }: Look): number[] => [start - set.start, end - set.start];

/** Where a line is cut, ascending: never inside what is drawn as one glyph, which goes with what begins it. */
function cutsOf({ set, forms }: PlacedLine, characters: readonly string[], edges: readonly number[]): number[] {
  const starts = new Set<number>();
  let at = 0;
  for (const cluster of clusters(set.text)) {
    if (forms.get(set.start + at) !== 'joined') starts.add(at);
    at += [...cluster].length;
  }
  const cuts = edges.map((edge) => {
    let cut = Math.max(0, edge);
    while (cut < characters.length && !starts.has(cut)) cut++;
    return cut;
  });
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < characters.length).sort((a, b) => a - b);
}

const lookAt = (markup: Markup | undefined, at: number): Look | undefined =>
  markup?.looks.find(({ start, end }) => start <= at && end > at);

/** The hyphen at a line's end: none of the copy's, so an item of its own without origin, in the look of its word. */
function hyphenItem(line: PlacedLine, shift: number): readonly TextItem[] {
  const { set } = line;
  if (set.hyphen === 0) return nothing;
  const at = shift + emToPt(set.width - set.hyphen, line.size);
  const piece = { text: HYPHEN, advances: Int32Array.of(set.hyphen), start: 0, end: 0 };
  const own = {
    ...line,
    forms: line.vertical ? turnedHyphen : plainHyphen,
    origin: { ...line.origin, article: '' },
  };
  return [textItem(own, at, piece, lookAt(line.markup, set.end - 1))];
}

const nothing: readonly never[] = [];
const plainHyphen: ReadonlyMap<number, GlyphForm> = new Map([[0, 'plain']]);
const turnedHyphen: ReadonlyMap<number, GlyphForm> = new Map([[0, 'turned']]);

type Piece = Pick<SetLine, 'text' | 'advances' | 'start' | 'end'>;

/** A piece `shift` along its line; its origin counts without the label, and a piece of no article has none. */
function textItem(placed: PlacedLine, shift: number, piece: Piece, look?: Look): TextItem {
  const { x, y, width, height, size, style, origin, vertical, forms } = placed;
  const { text, start, end } = piece;
  const own = look ? emToPt(look.size, size) : size;
  const advances = own === size ? piece.advances : rescaled(piece.advances, size, own);
  const clustered = forms.size === 0 && isPlain(text) ? undefined : byCluster(text, advances, forms, start);
  const { article, part, paragraph, line, label } = origin;
  const named = part !== 'folio' && article !== '';
  return {
    kind: 'text',
    font: look ? look.font : style.font,
    size: own,
    x: (vertical ? x + Math.round(width / 2) + aside(size, look) : x + shift) as Pt,
    y: (vertical
      ? y + shift
      : y + Math.round((height - size) / 2) + emToPt(ASCENT, size) - emToPt(look?.raise ?? 0, size)) as Pt,
    text,
    advances: clustered ? clustered.advances : advances,
    colour: look ? look.colour : style.colour,
    vertical,
    forms: clustered ? clustered.forms : noForms,
    origin: named ? { article, part, paragraph, line, start: Math.max(0, start - label), end: end - label } : undefined,
  };
}

/** Down the page what is raised stands to the right by as much as the middle of its em box is raised across it. */
const aside = (size: Pt, look: Look | undefined): number =>
  look && look.raise !== 0 ? emToPt(Math.round((MIDDLE * (look.size - 1000)) / 1000) + look.raise, size) : 0;

/** Steps in 1/1000 em of another size; each place along the line is rounded once. */
function rescaled(advances: Int32Array, size: Pt, own: Pt): Int32Array {
  let along = 0;
  let before = 0;
  return advances.map((step) => {
    along += step;
    const place = Math.round((along * size) / own);
    const scaled = place - before;
    before = place;
    return scaled;
  });
}
