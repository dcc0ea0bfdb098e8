/** Styles of a layout: text, heads, runs, boxes. */
import { z } from 'zod';
import { ornamentNames } from '../../geometry/ornaments.js';
import { hyphenLanguages } from '../../latin/index.js';
import { colour, count, least, length, name, part, raise, say, signed, size } from './common.js';

/** Hyphenation of Latin words. */
export const hyphenate = say(
  z.enum(['off', ...hyphenLanguages]),
  'Hyphenation of Latin words; off by default · 西文断词；缺省不断',
  ['en-us'],
);

export const text = {
  font: say(name, 'Role of a font · 字体名', ['body', 'heavy', 'sans', 'kai']).optional(),
  size: say(size, 'Type size; body size where none is given · 字号；缺省为正文字号', ['五号', '10.5pt']).optional(),
  lines: say(count, 'Grid lines that one line of it takes · 占行', [1]).optional(),
  align: say(z.enum(['justify', 'left', 'centre', 'right']), 'How its lines stand · 行的对齐', ['justify']).optional(),
  indent: say(length, 'Indent of its first line, in its own em · 首行缩进', ['2em']).optional(),
  hang: say(length, 'Indent of its other lines, in its own em · 其余各行缩进', ['1.5em']).optional(),
  tracking: say(signed, 'White after each character, in its own em · 字距', ['0.1em']).optional(),
  colour: colour.optional(),
  label: say(z.string().regex(/^[^\r\n]*$/), 'Printed before the text · 印在文字之前', ['记者 ']).optional(),
  ligatures: say(z.enum(['on', 'off']), 'Whether fi and ffl are joined; on by default · 西文连字；缺省连', [
    'off',
  ]).optional(),
  hyphenate: hyphenate.optional(),
};
const style = z.strictObject(text);
const head = {
  ...text,
  most: say(
    z.int().min(1).max(4),
    'Most lines that one typed line is broken into · 一行题最多折成几行',
    [2],
  ).optional(),
  least: say(
    least,
    'Least size a head may be set at, or a part of the wanted one · 题可缩至的最小字号，或占原定字号的百分比',
    ['75%', '二号'],
  ).optional(),
  spaced: say(z.boolean(), 'Heads of 2, 3, 4 characters are spaced by 2, 1, 1/2 em · 二、三、四字的短题加空', [
    true,
  ]).optional(),
};
const headStyle = z.strictObject(head);
/** Keys of text that is set off from the running text. */
const setOff = z.strictObject({
  ...text,
  bar: say(length, 'Width of a bar at its left · 左侧竖条宽', ['2pt']).optional(),
  rule: say(length, 'Width of the rules above and below it · 上下横线宽', ['0.75pt']).optional(),
  'rule-colour': colour.optional(),
  inset: say(length, 'White at both sides, in its own em · 两侧留白', ['1em']).optional(),
});
/** Keys of tables: their cells, rules and white. */
const table = z.strictObject({
  ...text,
  rule: say(length, 'Width of the rules at head and foot; 1pt by default · 顶线、底线宽；缺省 1pt', ['1pt']).optional(),
  'head-rule': say(length, 'Width of the rule under its head; 0.5pt by default · 栏目线宽；缺省 0.5pt', [
    '0.5pt',
  ]).optional(),
  'row-rule': say(length, 'Width of rules between rows; none by default · 行线宽；缺省无', ['0.25pt']).optional(),
  'column-rule': say(length, 'Width of rules between columns; none by default · 列线宽；缺省无', ['0.25pt']).optional(),
  'rule-colour': colour.optional(),
  gap: say(length, 'Least white between columns, in its own em; 1em by default · 列间最小空；缺省 1em', [
    '1em',
  ]).optional(),
  least: say(
    least,
    'Least size of one that is too wide, or a part of its own; 75% by default · 表过宽时可缩至的最小字号；缺省 75%',
    ['75%', '六号'],
  ).optional(),
});
const sizes = z.record(z.string().regex(/^[1-9]\d?$/), size);

/** Styles of articles of one kind. */
export const articleStyle = z.strictObject({
  kicker: headStyle.optional(),
  headline: z
    .strictObject({
      ...head,
      sizes: say(sizes, 'Size by the number of columns that the block spans · 按所跨栏数定的字号', [
        { 1: '二号', 3: '48pt' },
      ]).optional(),
    })
    .optional(),
  deck: headStyle.optional(),
  summary: setOff.optional(),
  quote: setOff.optional(),
  attribution: style.optional(),
  table: table.optional(),
  'table-head': style.optional(),
  'table-caption': style.optional(),
  'table-credit': style.optional(),
  byline: style.optional(),
  body: style.optional(),
  drop: say(
    style,
    'The drop capital of its first paragraph: it stands over so many lines; none by default · 首字下沉；lines 为所占行数；缺省不下沉',
    [{ lines: 2, font: 'heavy' }],
  ).optional(),
  subhead: style.optional(),
  item: style.optional(),
  caption: style.optional(),
  credit: style.optional(),
  jump: style.optional(),
  notice: style.optional(),
  slogan: style.optional(),
  index: style.optional(),
  'index-title': style.optional(),
});

/** A run inside a paragraph. */
export const run = z.strictObject({
  font: say(name, 'Role of a font · 字体名', ['sans', 'kai']).optional(),
  colour: colour.optional(),
  size: say(part, "A part of the paragraph's size · 相对于本段字号", ['60%', 0.6]).optional(),
  raise: say(raise, 'How far it is raised, in em of the paragraph · 上移，以本段的字计', [
    '0.35em',
    '-0.15em',
  ]).optional(),
  mark: say(
    z.enum(['dots', 'line', 'wave']),
    'Emphasis dots, proper-name line or book-title wave · 着重号、专名号、书名号（浪线）',
    ['dots'],
  ).optional(),
});

/** A box. */
export const box = z.strictObject({
  tint: colour.optional(),
  rule: say(
    z.union([length, z.array(length).length(2)]),
    'Width of the rule around it, or of an outer and an inner one · 框线宽；双线（文武线）写外、内两个',
    ['0.5pt', ['1.5pt', '0.35pt']],
  ).optional(),
  gap: say(length, 'White between two rules; as wide as the outer one by default · 双线之间的空', ['1pt']).optional(),
  sides: say(
    z.array(z.enum(['top', 'right', 'bottom', 'left'])).min(1),
    'The sides that have rules; all by default · 有线的边；缺省四边',
    [['top', 'bottom']],
  ).optional(),
  line: say(z.enum(['solid', 'dashed', 'dotted', 'wave']), 'Kind of the rule · 线的样式：实线、虚线、点线、曲线', [
    'wave',
  ]).optional(),
  ornament: say(
    z.enum(ornamentNames),
    'An ornament in place of rules: meander, lozenge, waves, beads, bamboo · 花边：回纹、菱花、水波、连珠、竹节',
    ['meander'],
  ).optional(),
  size: say(length, 'Width of the ornament; 2 mm by default · 花边的宽；缺省 2 毫米', ['2.5mm']).optional(),
  colour: colour.optional(),
  inset: say(length, 'White at both sides of the text, in em of body type · 文字两侧留白', ['0.25em']).optional(),
  outset: say(length, 'How far the box stands out of its columns · 框超出栏边多少', ['0.5em']).optional(),
  padding: say(z.int().min(0).max(20), 'Empty lines inside, above and below · 框内上下空行', [1]).optional(),
});
