/** Pieces of the schemas. Loaded by tools and tests only: a run of the program checks by the JSON Schemas written from these. */
import { z } from 'zod';
import { COLUMNS, EXTENT, LEAST, LENGTH, OWN_LENGTH, OWN_SIZE, PERCENT, RAISE, SIGNED, SIZE } from '../lengths.js';
import { reservedNames } from '../runs.js';

/** A value with what an editor shows on it: a description in both languages and examples, which messages quote too. */
export const say = <T extends z.ZodType>(schema: T, description: string, examples: readonly unknown[]): T =>
  schema.meta({ description, examples: [...examples] });

/** One line of text that is not blank. */
export const line = z.string().regex(/^[^\r\n]*\S[^\r\n]*$/);
/** A name that becomes a part of a path: no separator, no leading dot, no control character. */
export const name = z.string().regex(/^[^./\\:\s][^/\\:\p{C}]*$/u);
/** A relative path: not from a drive's or the file system's root. */
export const path = z.string().regex(/^(?![A-Za-z]:|[/\\])[^\\\p{C}]+$/u);
export const count = z.int().min(1).max(999);

const pattern = (text: string) => z.string().regex(new RegExp(text, 'u'));
export const length = z.union([z.literal(0), pattern(LENGTH)]);
export const extent = pattern(EXTENT);
export const signed = z.union([z.literal(0), pattern(SIGNED)]);
export const size = pattern(SIZE);
/** Body type and the distance of its lines, which grid lines are counted from. */
export const ownSize = pattern(OWN_SIZE);
export const ownLength = pattern(OWN_LENGTH);
export const raise = z.union([z.literal(0), pattern(RAISE)]);
/** A part of another size: `60%`, 0.6. */
export const part = z.union([z.number().min(0.1).max(4), pattern(PERCENT)]);
/** A name before the bar of the mark-up: no number, no brace, bar, backslash or space, and none that means something else. */
export const runName = pattern(
  `^(?!(?:${reservedNames.join('|')})$)[^\\s{}|\\uff5c\\\\*\\d+./\\-][^\\s{}|\\uff5c\\\\*]*$`,
);
export const columns = z.union([z.int().min(1).max(99), pattern(COLUMNS)]);

/** A type size, or a part of the wanted one: `75%`. */
export const least = pattern(LEAST);
export const words = say(z.array(line), 'Names and words that no line of a head splits · 题中不拆开的名称和词语', [
  ['徐家汇', '漕河泾'],
]);

const ink = z.int().min(0).max(100);
export const colour = say(
  z.union([z.enum(['black', 'white']), z.array(ink).length(4)]),
  'Ink in per cent: cyan, magenta, yellow, black · 油墨百分比：青、品、黄、黑',
  ['black', [4, 2, 8, 0]],
);

export const fontEntry = z.strictObject({
  role: say(name, 'Name by which styles refer to the font · 样式用来指称字体的名字', ['body']),
  file: say(line, 'TrueType file, relative to this file · TrueType 文件，相对于本文件', ['NotoSerifSC-Regular.ttf']),
  sha256: say(z.string().regex(/^[0-9a-f]{64}$/), 'Expected SHA-256 of the file · 文件的 SHA-256', [
    '6cfe71a4…',
  ]).optional(),
  fallback: say(z.array(name), 'Roles to look in for characters this font lacks · 缺字时依次查找的字体', [
    ['sans', 'kai'],
  ]).optional(),
  lift: say(z.int().min(-500).max(500), 'Lift of the glyphs in 1/1000 em · 字形上移，千分之一字', [0]).optional(),
  source: say(line, 'Where the font comes from · 来源', ['@expo-google-fonts/noto-serif-sc@0.4.3']).optional(),
  licence: say(line, 'File of its licence · 许可证文件', ['OFL-NotoSerifSC.txt']).optional(),
  characters: say(z.int().min(0), 'Number of its characters · 字数', [9451]).optional(),
});

/** An object of which at most one of some keys may stand; the rule goes into the JSON Schema as well. */
export function exclusive<T extends z.ZodObject>(schema: T, keys: readonly string[]): T {
  const pairs = keys.flatMap((key, index) => keys.slice(index + 1).map((other) => ({ required: [key, other] })));
  return schema
    .refine((value) => keys.filter((key) => Object.hasOwn(value as object, key)).length <= 1)
    .meta({ not: { anyOf: pairs } });
}

export const columnsKey = say(columns, 'Columns from 1: one, or first-last · 栏，从 1 起：一栏或起止', [3, '1-3']);
export const styleKey = say(name, 'An article style of the layout · 版式中的稿件样式', ['news', 'figures']);
export const boxKey = say(name, 'A box of the layout · 版式中的框', ['rule', 'tint']);
