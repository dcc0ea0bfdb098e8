/** What is set into an article's legs, as a page states it. */
import type { Path } from './check.js';
import { framingOf } from './framing.js';
import { columnsOf, DEFAULT_STYLE, expectName, type Reading } from './page-reading.js';
import type { InsertText } from './page-text.js';
import type { Columns, Insert } from './types.js';

/** The insert that a block in columns `own` states at `path`. */
export function insertOf(text: InsertText, own: Columns, path: Path, reading: Reading): Insert {
  expectName('style', text.style, path, reading);
  expectName('box', text.box, path, reading);
  return {
    columns: text.columns === undefined ? own : columnsOf(text.columns, [...path, 'columns'], reading),
    lines: text.lines ?? 'auto',
    at: text.at ?? 'top',
    off: text.off ?? false,
    content: insertContentOf(text, path, reading),
    source: reading.yaml.place([...path, text.article === undefined ? 'picture' : 'article']),
  };
}

function insertContentOf(text: InsertText, path: Path, reading: Reading): Insert['content'] {
  const { article, picture, style = DEFAULT_STYLE, box } = text;
  if (article !== undefined) return { kind: 'article', article, style, box };
  return { kind: 'picture', picture: (picture as number) - 1, framing: framingOf(text, path, reading) };
}
