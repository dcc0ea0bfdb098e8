/** The blocks of a page, every default filled in. */
import { emToPt, type Pt } from '../units/index.js';
import type { Path } from './check.js';
import { valueFault } from './faults.js';
import { framingOf } from './framing.js';
import { insertOf } from './inserts.js';
import { emOf, sizeOf } from './lengths.js';
import { columnsOf, DEFAULT_STYLE, expectName, type Reading, yamlCopy } from './page-reading.js';
import type { ArticleText, HeadText, PictureText, PlacingText } from './page-text.js';
import type { ArticleBlock, At, Block, Direction, HeadPlacing } from './types.js';

function atOf({ below, at, line }: PlacingText): At {
  if (below !== undefined) return { kind: 'below', block: below };
  if (line !== undefined) return { kind: 'line', line };
  return { kind: at ?? 'top' };
}

/** The block that a page states at `path`. */
export function blockOf(text: ArticleText | PictureText, path: Path, reading: Reading): Block {
  const placing = {
    columns: columnsOf(text.columns, [...path, 'columns'], reading),
    at: atOf(text),
    lines: text.lines ?? 'auto',
    box: text.box,
  } as const;
  expectName('box', text.box, path, reading);
  if ('picture' in text) {
    const source = reading.yaml.place([...path, 'picture']);
    const lines = text.slogan === undefined ? [] : [text.slogan].flat();
    const slogan = lines.map((line, index) =>
      yamlCopy(line, typeof text.slogan === 'string' ? [...path, 'slogan'] : [...path, 'slogan', index], reading),
    );
    const copy = (key: 'advertisement' | 'caption') => {
      const line = text[key];
      return line === undefined ? undefined : yamlCopy(line, [...path, key], reading);
    };
    const picture = reading.pictures.find(text.picture, source);
    return {
      kind: 'picture',
      name: text.as ?? text.picture,
      ...placing,
      source,
      picture,
      framing: framingOf(text, path, reading),
      slogan,
      advertisement: copy('advertisement'),
      caption: copy('caption'),
    };
  }
  return articleBlockOf(text, path, placing, reading);
}

function articleBlockOf(
  text: ArticleText,
  path: Path,
  placing: Pick<Block, 'columns' | 'at' | 'lines' | 'box'>,
  reading: Reading,
): ArticleBlock {
  const { style = DEFAULT_STYLE, direction = 'horizontal', article = text.continues as string } = text;
  const key = text.article === undefined ? 'continues' : 'article';
  expectName('style', text.style, path, reading);
  for (const other of ['inserts', 'continues'] as const) {
    if (direction === 'horizontal' || text[other] === undefined) continue;
    const params = { key: other, other: 'direction: vertical' };
    const place = { ...reading.yaml.keyPlace([...path, other]) };
    reading.faults.push({ code: 'issue/keys-exclusive', params, place });
  }
  const body = (reading.layout.articles[style] ?? reading.layout.articles[DEFAULT_STYLE]).styles.body.size;
  const scale = { em: body, line: reading.layout.grid.line };
  return {
    kind: 'article',
    name: text.as ?? article,
    ...placing,
    source: reading.yaml.place([...path, key]),
    article,
    continues: key === 'continues',
    style,
    direction,
    head: headOf({ ...text.head, direction }, body, [...path, 'head'], reading),
    insets: [text.insets ?? []].flat().map((inset) => emOf(inset, scale)),
    inserts: (text.inserts ?? []).map((insert, index) =>
      insertOf(insert, { columns: placing.columns, scale }, [...path, 'inserts', index], reading),
    ),
    without: text.without ?? [],
  };
}

function headOf(
  text: HeadText & { readonly direction: Direction },
  body: Pt,
  path: Path,
  { yaml, layout, faults }: Reading,
): HeadPlacing {
  const { line } = layout.grid;
  const beside = text.direction === 'vertical';
  const missing = (key: string, expected: string) =>
    faults.push({ code: 'issue/key-missing', params: { key, expected }, place: { ...yaml.place(path) } });
  if (text.vertical !== undefined && text.width === undefined) missing('width', '7em');
  if (text.vertical !== undefined && text.lines === undefined && !beside) missing('lines', '17');
  if (text.vertical === 'left' && beside) faults.push(valueFault(yaml, [...path, 'vertical'], 'right', 'left'));
  if (text.vertical === undefined && (text.width !== undefined || text.lines !== undefined))
    missing('vertical', 'left | right');
  const vertical =
    text.vertical === undefined
      ? undefined
      : { side: text.vertical, width: emOf(text.width ?? 0, { em: body, line }), lines: text.lines ?? 0 };
  if (vertical && text.width !== undefined && emToPt(vertical.width, body) <= body) {
    faults.push(valueFault(yaml, [...path, 'width'], '> 1em', text.width));
  }
  // Beside text that runs down there is no room across for it.
  const alongside = beside && text.vertical !== undefined;
  if (alongside && text.summary === 'head') faults.push(valueFault(yaml, [...path, 'summary'], 'leg', 'head'));
  return {
    size: text.size === undefined ? undefined : sizeOf(text.size, line),
    kickerSize: text.kicker === undefined ? undefined : sizeOf(text.kicker, line),
    most: text.most,
    vertical,
    byline: text.byline ?? 'head',
    summary: text.summary ?? (alongside ? 'leg' : 'head'),
  };
}
