/** Names before the bar of `{黑|…}`, and the styles of runs: what the house starts from, and what a layout says. */
import { colourOf } from './ink.js';
import type { RunStyle } from './types.js';

/** What the mark-up calls a thing, in both languages; the English name is the style's. */
const twins = [
  ['bold', '黑'],
  ['kai', '楷'],
  ['dots', '点'],
  ['name', '专'],
  ['title', '书'],
  ['sup', '上'],
  ['sub', '下'],
] as const;

/** What is named before the bar and is no style: a name spaced to the width of three, a reading over its base, a passage that may be left out. */
export const MARKS = { spaced: ['spaced', '疏'], ruby: ['ruby', '注'], cut: ['cut', '删'] } as const;
/** Names that no style of a layout may have. */
export const reservedNames: readonly string[] = Object.values(MARKS).flat();

/** The style of `**…**`. */
export const BOLD = 'bold';

/** A run's style as a layout writes it: size as a part of the paragraph's, raise in em of the paragraph's size. */
export interface RunText {
  readonly font?: string;
  readonly colour?: 'black' | 'white' | readonly number[];
  readonly size?: string | number;
  readonly raise?: string | 0;
  readonly mark?: 'dots' | 'line' | 'wave';
}

/** Where a layout does not say; the bold of Song type is a sans (黑体). */
const defaults: Readonly<Record<(typeof twins)[number][0], RunText>> = {
  bold: { font: 'sans' },
  kai: { font: 'kai' },
  dots: { mark: 'dots' },
  name: { mark: 'line' },
  title: { mark: 'wave' },
  sup: { size: '60%', raise: '0.35em' },
  sub: { size: '60%', raise: '-0.15em' },
};

/** 1/1000 of what `60%` or 0.6 is a part of. */
const partOf = (size: string | number): number =>
  Math.round(typeof size === 'number' ? size * 1000 : Number(size.slice(0, -1)) * 10);

const styleOf = (name: string, text: RunText): RunStyle => ({
  name,
  font: text.font,
  colour: text.colour === undefined ? undefined : colourOf(text.colour),
  size: text.size === undefined ? 1000 : partOf(text.size),
  raise: text.raise === undefined || text.raise === 0 ? 0 : Math.round(Number(text.raise.slice(0, -2)) * 1000),
  mark: text.mark,
});

/**
 * The styles of a layout's runs by every name that the mark-up has for them. A style that the house starts from and
 * whose font is none of `roles` is not among them: its name is then as unknown as any other.
 */
export function runsOf(
  texts: Readonly<Record<string, RunText>>,
  roles: readonly string[],
): ReadonlyMap<string, RunStyle> {
  const styles = new Map<string, RunStyle>();
  const own = new Map(Object.entries(texts));
  for (const [name, twin] of twins) {
    const text = { ...defaults[name], ...own.get(twin), ...own.get(name) };
    own.delete(name);
    own.delete(twin);
    if (text.font !== undefined && !roles.includes(text.font)) continue;
    const style = styleOf(name, text);
    styles.set(name, style).set(twin, style);
  }
  for (const [name, text] of own) styles.set(name, styleOf(name, text));
  return styles;
}
