/** Styles of a layout: defaults, what kinds of articles inherit from `news`, lengths resolved. */
import type { HyphenLanguage } from '../latin/index.js';
import { em, type Pt, pt } from '../units/index.js';
import { type Colour, colourOf } from './ink.js';
import { emOf, lengthOf, type Scale, sizeOf } from './lengths.js';
import { leastOf, type SetOffText, setOffOf, type TableText, tableOf } from './looks.js';
import type {
  ArticleStyle,
  BoxStyle,
  HeadLimits,
  HeadName,
  SetOffLook,
  SetOffName,
  StyleName,
  TextStyle,
} from './types.js';

/** Hyphenation as a layout writes it. */
export type Hyphenated = HyphenLanguage | 'off';

/** A text style as a layout writes it. */
export interface StyleText {
  readonly font?: string;
  readonly size?: string;
  readonly lines?: number;
  readonly align?: TextStyle['align'];
  readonly indent?: string | 0;
  readonly hang?: string | 0;
  readonly tracking?: string | 0;
  readonly colour?: Colour;
  readonly label?: string;
  readonly ligatures?: 'on' | 'off';
  readonly hyphenate?: Hyphenated;
  readonly sizes?: Readonly<Record<string, string>>;
  readonly most?: number;
  readonly least?: string;
  readonly spaced?: boolean;
}
type PartText = StyleText & SetOffText & TableText;
/** An article style as a layout writes it. */
export type ArticleStyleText = Readonly<Partial<Record<StyleName, PartText>>>;

export interface BoxText {
  readonly tint?: Colour;
  readonly rule?: string | 0 | readonly [string, string];
  readonly gap?: string;
  readonly sides?: readonly Side[];
  readonly line?: BoxStyle['line'];
  readonly ornament?: BoxStyle['ornament'];
  readonly size?: string;
  readonly colour?: Colour;
  readonly inset?: string | 0;
  readonly outset?: string | 0;
  readonly padding?: number;
}

const names: readonly StyleName[] = [
  'kicker',
  'headline',
  'deck',
  'summary',
  'quote',
  'attribution',
  'table',
  'table-head',
  'table-caption',
  'table-credit',
  'byline',
  'body',
  'drop',
  'subhead',
  'item',
  'caption',
  'credit',
  'jump',
  'notice',
  'slogan',
  'index',
  'index-title',
];
/** Running text, for which the layout as a whole can switch hyphenation on; heads are hyphenated where they say so. */
const running: readonly StyleName[] = ['body', 'caption'];
/** Styles that are as another save for what the layout says of them. */
const BASES: Readonly<Partial<Record<StyleName, StyleName>>> = {
  item: 'body',
  index: 'body',
  drop: 'body',
  summary: 'body',
  quote: 'deck',
  attribution: 'credit',
  'table-head': 'table',
  'table-caption': 'caption',
  'table-credit': 'credit',
};
/** What stands before each item of a list where the layout does not say; all else is as in its body text. */
const ITEM: StyleText = { label: '● ' };
/** A line of an index, where the layout does not say. */
const INDEX: StyleText = { label: '■ ', indent: 0, hang: '1.5em', align: 'left', hyphenate: 'off' };
/** A drop capital of one line is none, and none is parted. */
const DROP: StyleText = { lines: 1, hyphenate: 'off' };

/** A style with its defaults, in a layout whose body type is an em; an em in the style is one of its own size. */
export function styleOf(text: StyleText, { em: body, line }: Scale): TextStyle {
  const size = text.size === undefined ? body : sizeOf(text.size, line);
  const own = { em: size, line };
  return {
    font: text.font ?? 'body',
    size,
    lines: text.lines ?? 1,
    align: text.align ?? 'left',
    indent: text.indent === undefined ? em(0) : emOf(text.indent, own),
    hang: text.hang === undefined ? em(0) : emOf(text.hang, own),
    tracking: text.tracking === undefined ? em(0) : emOf(text.tracking, own),
    colour: colourOf(text.colour),
    label: text.label ?? '',
    ligatures: text.ligatures !== 'off',
    hyphenate: text.hyphenate === 'off' ? undefined : text.hyphenate,
  };
}

/** Headline sizes for blocks of 1, 2, … columns; a span that is not stated takes the next narrower one's. */
function headlineSizes({ sizes = {} }: StyleText, standard: Pt, line: Pt): readonly Pt[] {
  const widest = Math.max(1, ...Object.keys(sizes).map(Number));
  const steps: Pt[] = [];
  for (let span = 1; span <= widest; span++) {
    steps.push(span in sizes ? sizeOf(sizes[span], line) : (steps.at(-1) ?? standard));
  }
  return steps;
}

/** Lines that a head is broken into at most, and its least size, where the layout does not say. */
const MOST: Readonly<Record<HeadName, number>> = { kicker: 1, headline: 2, deck: 2 };
const LEAST_PERCENT = 75;

function headLimitsOf(text: StyleText, name: HeadName, line: Pt): HeadLimits {
  const { most = MOST[name], least = `${LEAST_PERCENT}%`, spaced = false } = text;
  return {
    most,
    least: leastOf(least, line),
    spaced,
  };
}

/** What all styles of a layout start from. */
interface Basis {
  readonly scale: Scale;
  readonly hyphenate: Hyphenated | undefined;
}

function articleStyleOf(text: ArticleStyleText, news: ArticleStyleText, { scale, hyphenate }: Basis): ArticleStyle {
  const merged = (name: StyleName): PartText => ({
    ...(BASES[name] === undefined ? {} : merged(BASES[name])),
    ...(name === 'item' ? ITEM : {}),
    ...(name === 'index' ? INDEX : {}),
    ...(name === 'drop' ? DROP : {}),
    ...(running.includes(name) ? { hyphenate } : {}),
    ...news[name],
    ...text[name],
  });
  const styles = Object.fromEntries(names.map((name) => [name, styleOf(merged(name), scale)])) as Record<
    StyleName,
    TextStyle
  >;
  const limits = (name: HeadName): HeadLimits => headLimitsOf(merged(name), name, scale.line);
  const look = (name: SetOffName): SetOffLook => setOffOf(merged(name), styles[name].size, scale);
  return {
    styles,
    headlineSizes: headlineSizes(merged('headline'), styles.headline.size, scale.line),
    heads: { kicker: limits('kicker'), headline: limits('headline'), deck: limits('deck') },
    setOff: { summary: look('summary'), quote: look('quote') },
    table: tableOf(merged('table'), styles.table.size, scale),
  };
}

/** All article styles; every kind states only what differs from `news`, which comes first. */
export function articleStylesOf(
  texts: Readonly<Record<string, ArticleStyleText>>,
  basis: Basis,
): Readonly<Record<string, ArticleStyle>> {
  const { news, ...others } = texts;
  const entries = Object.entries(others).map(([name, text]) => [name, articleStyleOf(text, news, basis)] as const);
  return { news: articleStyleOf({}, news, basis), ...Object.fromEntries(entries) };
}

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
/** Of an ornament that says nothing of it. */
const ORNAMENT_SIZE = '2mm';

/** A box; of a double rule the white is as wide as the outer rule where nothing is said. */
export function boxOf(text: BoxText, scale: Scale): BoxStyle {
  const [outer, inner = pt(0)] = [text.rule ?? 0].flat().map((rule) => lengthOf(rule, scale));
  return {
    tint: text.tint === undefined ? undefined : colourOf(text.tint),
    rule: outer,
    inner,
    gap: text.gap === undefined ? outer : lengthOf(text.gap, scale),
    sides: new Set(text.sides ?? SIDES),
    line: text.line ?? 'solid',
    ornament: text.ornament,
    size: lengthOf(text.size ?? ORNAMENT_SIZE, scale),
    ruleColour: colourOf(text.colour),
    inset: emOf(text.inset ?? 0, scale),
    outset: emOf(text.outset ?? 0, scale),
    padding: text.padding ?? 0,
  };
}
