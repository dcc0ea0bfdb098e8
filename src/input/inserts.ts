/** What is set into an article's legs, as a page states it. */
import type { Path } from './check.js';
import { framingOf } from './framing.js';
import { emOf, type Scale } from './lengths.js';
import { columnsOf, DEFAULT_STYLE, expectName, type Reading } from './page-reading.js';
import type { InsertText } from './page-text.js';
import type { Columns, Insert, Outline, Wrap } from './types.js';

/** The keys that name what is set in. */
const keys = ['picture', 'quote', 'table', 'article'] as const;

/** What a block that holds inserts gives them. */
interface Host {
  readonly columns: Columns;
  /** Its body type's em, and the distance of grid lines. */
  readonly scale: Scale;
}

/** The insert that a block states at `path`. */
export function insertOf(text: InsertText, { columns: own, scale }: Host, path: Path, reading: Reading): Insert {
  expectName('style', text.style, path, reading);
  expectName('box', text.box, path, reading);
  return {
    columns: text.columns === undefined ? own : columnsOf(text.columns, [...path, 'columns'], reading),
    lines: text.lines ?? 'auto',
    at: text.at ?? 'top',
    off: text.off ?? false,
    wrap: wrapOf(text, scale, path, reading),
    content: insertContentOf(text, path, reading),
    source: reading.yaml.place([...path, keys.find((key) => text[key] !== undefined) ?? 'picture']),
  };
}

/** Half an em: what clreq has between text and what stands in it. */
const WHITE = '0.5em';

/** How text runs round an insert; undefined for one without a width of its own, which may say nothing of it. */
function wrapOf(text: InsertText, scale: Scale, path: Path, { yaml, faults }: Reading): Wrap | undefined {
  const { width, line = 1, side = 'middle', white = WHITE, outline = 'rectangle' } = text;
  if (width === undefined) {
    const stray = (['line', 'side', 'white', 'outline'] as const).find((key) => text[key] !== undefined);
    if (stray) {
      const params = { key: 'width', expected: '10em' };
      faults.push({ code: 'issue/key-missing', params, place: { ...yaml.keyPlace([...path, stray]) } });
    }
    return undefined;
  }
  if (text.at !== undefined) {
    const params = { key: 'at', other: 'width' };
    faults.push({ code: 'issue/keys-exclusive', params, place: { ...yaml.keyPlace([...path, 'at']) } });
  }
  const corners = typeof outline === 'string' ? [] : outline.map(([x, y]) => [x * 10, y * 10] as const);
  const shape: Outline = typeof outline === 'string' ? { kind: outline } : { kind: 'polygon', corners };
  return { width: emOf(width, scale), line, side, white: emOf(white, scale), outline: shape };
}

function insertContentOf(text: InsertText, path: Path, reading: Reading): Insert['content'] {
  const { article, picture, quote, table, style = DEFAULT_STYLE, box } = text;
  if (quote !== undefined) return { kind: 'quote', quote: quote - 1 };
  if (table !== undefined) return { kind: 'table', table: table - 1, style };
  if (article !== undefined) return { kind: 'article', article, style, box };
  return { kind: 'picture', picture: (picture as number) - 1, framing: framingOf(text, path, reading) };
}
