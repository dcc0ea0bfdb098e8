/** The blocks of a page, every default filled in. */
import { emToPt, type Pt } from '../units/index.js';
import type { Path } from './check.js';
import { valueFault } from './faults.js';
import { framingOf } from './framing.js';
import { indexBlockOf } from './index-block.js';
import { insertOf } from './inserts.js';
import { emOf, sizeOf } from './lengths.js';
import { columnsOf, DEFAULT_STYLE, expectName, type Reading, yamlCopy } from './page-reading.js';
import type { ArticleText, BlockText, HeadText, MastheadBlockText, PictureText, PlacingText } from './page-text.js';
import type { ArticleBlock, At, Block, Direction, HeadPlacing, MastheadBlock, PictureBlock } from './types.js';

function atOf({ below, beside, at, line }: Omit<PlacingText, 'columns'>): At {
  if (below !== undefined) return { kind: 'below', block: below };
  if (beside !== undefined) return { kind: 'beside', block: beside };
  if (line !== undefined) return { kind: 'line', line };
  return { kind: at ?? 'top' };
}

/** Where a block stands, and in what. */
type Placing = Pick<Block, 'columns' | 'at' | 'lines' | 'box'>;

/** The block that a page states at `path`. */
export function blockOf(text: BlockText, path: Path, reading: Reading): Block {
  expectName('box', text.box, path, reading);
  if ('masthead' in text) return mastheadOf(text, path, reading);
  const placing = {
    columns: columnsOf(text.columns, [...path, 'columns'], reading),
    at: atOf(text),
    lines: text.lines ?? 'auto',
    box: text.box,
  } as const;
  if ('index' in text) return indexBlockOf(text, path, placing, reading);
  return 'picture' in text
    ? pictureBlockOf(text, path, placing, reading)
    : articleBlockOf(text, path, placing, reading);
}

/** The name of a masthead's block, of which a page has one. */
export const MASTHEAD = 'masthead';

/** A masthead stands where its layout puts it unless the page says otherwise. */
function mastheadOf(text: MastheadBlockText, path: Path, reading: Reading): MastheadBlock {
  expectName('masthead', text.masthead, path, reading);
  const own = reading.layout.mastheads[text.masthead];
  const columns = text.columns === undefined ? own?.columns : columnsOf(text.columns, [...path, 'columns'], reading);
  return {
    kind: 'masthead',
    name: text.as ?? MASTHEAD,
    masthead: text.masthead,
    columns: columns ?? { first: 1, last: 1 },
    at: atOf(text),
    lines: text.lines ?? own?.lines ?? 1,
    box: text.box,
    source: reading.yaml.place([...path, 'masthead']),
  };
}

function pictureBlockOf(text: PictureText, path: Path, placing: Placing, reading: Reading): PictureBlock {
  const source = reading.yaml.place([...path, 'picture']);
  const lines = text.slogan === undefined ? [] : [text.slogan].flat();
  const slogan = lines.map((line, index) =>
    yamlCopy(line, typeof text.slogan === 'string' ? [...path, 'slogan'] : [...path, 'slogan', index], reading),
  );
  const copy = (key: 'advertisement' | 'caption') => {
    const line = text[key];
    return line === undefined ? undefined : yamlCopy(line, [...path, key], reading);
  };
  return {
    kind: 'picture',
    name: text.as ?? text.picture,
    ...placing,
    source,
    picture: reading.pictures.find(text.picture, source),
    framing: framingOf(text, path, reading),
    slogan,
    advertisement: copy('advertisement'),
    caption: copy('caption'),
  };
}

const down = ({ direction }: ArticleText): boolean => direction === 'vertical';
/** Keys that a block does not take with what it is. */
const clashes: readonly (readonly [keyof ArticleText, (text: ArticleText) => boolean, string])[] = [
  ['inserts', down, 'direction: vertical'],
  ['continues', down, 'direction: vertical'],
  ['drop', down, 'direction: vertical'],
  ['drop', ({ continues }) => continues !== undefined, 'continues'],
];

function articleBlockOf(text: ArticleText, path: Path, placing: Placing, reading: Reading): ArticleBlock {
  const { direction = 'horizontal' } = text;
  const key = (['article', 'continues', 'briefs'] as const).find((one) => text[one] !== undefined) ?? 'article';
  const { name, article, style } = namedIn(text, key, reading);
  expectName('style', text.style, path, reading);
  for (const [other, clash, than] of clashes) {
    if (text[other] === undefined || !clash(text)) continue;
    const params = { key: other, other: than };
    const place = { ...reading.yaml.keyPlace([...path, other]) };
    reading.faults.push({ code: 'issue/keys-exclusive', params, place });
  }
  const body = (reading.layout.articles[style] ?? reading.layout.articles[DEFAULT_STYLE]).styles.body.size;
  const scale = { em: body, line: reading.layout.line };
  return {
    kind: 'article',
    name,
    ...placing,
    source: reading.yaml.place([...path, key]),
    article,
    continues: key === 'continues',
    briefs: (text.briefs ?? []).map((brief, index) => ({
      article: brief,
      source: reading.yaml.place([...path, 'briefs', index]),
    })),
    title: text.title === undefined ? undefined : yamlCopy(text.title, [...path, 'title'], reading),
    style,
    direction,
    head: headOf({ ...text.head, direction }, body, [...path, 'head'], reading),
    insets: [text.insets ?? []].flat().map((inset) => emOf(inset, scale)),
    inserts: (text.inserts ?? []).map((insert, index) =>
      insertOf(insert, { columns: placing.columns, scale }, [...path, 'inserts', index], reading),
    ),
    drop: text.drop,
    without: text.without ?? [],
    stretch: new Map(Object.entries(text.stretch ?? {}).map(([number, lines]) => [Number(number), lines])),
  };
}

/** The style of short news that names none, where the layout has it. */
const BRIEFS = 'briefs';

/** What a block is called, which article it prints, and in which style. */
function namedIn(text: ArticleText, key: 'article' | 'continues' | 'briefs', { layout, yaml }: Reading) {
  if (key !== 'briefs') {
    const article = text[key] as string;
    return { name: text.as ?? article, article, style: text.style ?? DEFAULT_STYLE };
  }
  const name = text.as ?? text.title ?? BRIEFS;
  // No file of articles/ has a slash in its name.
  const article = `${BRIEFS}/${yaml.file.replace(/^.*\/|\.yaml$/g, '')}/${name}`;
  return { name, article, style: text.style ?? (BRIEFS in layout.articles ? BRIEFS : DEFAULT_STYLE) };
}

function headOf(
  text: HeadText & { readonly direction: Direction },
  body: Pt,
  path: Path,
  { yaml, layout, faults }: Reading,
): HeadPlacing {
  const { line } = layout;
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
