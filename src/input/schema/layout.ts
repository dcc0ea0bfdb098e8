/** layouts/<name>.yaml: a house style. */
import { z } from 'zod';
import { type HouseRule, houseRules } from '../../cjk/copy-rules.js';
import { hyphenLanguages } from '../../latin/index.js';
import {
  colour,
  count,
  fontEntry,
  least,
  length,
  line,
  name,
  part,
  raise,
  runName,
  say,
  signed,
  size,
  words,
} from './common.js';
import { lintSchema } from './lint.js';
import { profileSchema } from './profile.js';

/** A word of a house list: letters and apostrophes. */
const word = z.string().regex(/^[\p{Script=Latin}'\u2019]+$/u);
const hyphenate = say(
  z.enum(['off', ...hyphenLanguages]),
  'Hyphenation of Latin words; off by default · 西文断词；缺省不断',
  ['en-us'],
);

const text = {
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
const sizes = z.record(z.string().regex(/^[1-9]\d?$/), size);

const articleStyle = z.strictObject({
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
  byline: style.optional(),
  body: style.optional(),
  subhead: style.optional(),
  item: style.optional(),
  caption: style.optional(),
  credit: style.optional(),
  notice: style.optional(),
  slogan: style.optional(),
});

const run = z.strictObject({
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

const box = z.strictObject({
  tint: colour.optional(),
  rule: say(length, 'Width of the rule around it · 框线宽', ['0.5pt']).optional(),
  colour: colour.optional(),
  inset: say(length, 'White at both sides of the text, in em of body type · 文字两侧留白', ['0.25em']).optional(),
  outset: say(length, 'How far the box stands out of its columns · 框超出栏边多少', ['0.5em']).optional(),
  padding: say(z.int().min(0).max(20), 'Empty lines inside, above and below · 框内上下空行', [1]).optional(),
});

const furniture = z.union([
  z.strictObject({
    ...text,
    text: say(line, 'May hold {paper} {date} {weekday} {page} {name} {editor} {number} · 可含上述各项', [
      '第{page}版  {name}',
    ]),
    y: say(length, "Baseline, from the page's top edge · 基线，从版顶起", ['31mm']),
  }),
  z.strictObject({
    rule: say(length, 'Width of the rule · 线宽', ['0.5pt']),
    y: say(length, "From the page's top edge · 从版顶起", ['33mm']),
    outset: say(length, 'How far it stands out of the type area · 超出版心多少', ['1mm']).optional(),
    colour: colour.optional(),
  }),
]);

/** One switch a rule, from the table of the rules. */
const copy = z.strictObject(
  Object.fromEntries(
    houseRules.map(({ name, says }) => [name, say(z.enum(['on', 'off']), says, ['off']).optional()]),
  ) as Record<HouseRule, z.ZodOptional<z.ZodEnum<{ on: 'on'; off: 'off' }>>>,
);

export const layoutSchema = z.strictObject({
  title: say(line, 'Name for people · 名称', ['对开五栏']),
  page: z.strictObject({
    width: say(length, 'Trim width · 成品宽', ['390mm']),
    height: say(length, 'Trim height · 成品高', ['545mm']),
  }),
  body: say(size, 'Size of body type: the em of all lengths below · 正文字号，即以下各长度的“字”', ['五号', '10.5pt']),
  grid: z.strictObject({
    columns: say(count, 'Number of columns · 栏数', [5]),
    column: say(length, 'Width of a column · 栏宽', ['17.2em']),
    gutter: say(length, 'White between columns · 栏间', ['2em']),
    lines: say(count, 'Grid lines from top to foot · 行数', [86]),
    line: say(length, 'Distance of baselines · 行距', ['16pt']),
    left: say(
      z.union([z.literal('centre'), length]),
      'Left edge of column 1; centred by default · 第一栏左边；缺省居中',
      ['21mm', 'centre'],
    ).optional(),
    top: say(length, 'Top edge of line 1 · 第一行顶边', ['36mm']),
  }),
  profile: say(name, 'How lines are made to fit · 行的调整方式', ['broadsheet']),
  profiles: say(z.record(name, profileSchema), "Profiles of the layout's own, by name · 本版式自己的规则集", [
    { 晚报: { from: 'broadsheet', 'han-latin': 0.2 } },
  ]).optional(),
  level: say(z.enum(['none', 'basic', 'gb', 'strict']), 'Where lines may end · 禁则', ['basic']),
  method: say(
    z.enum(['line', 'paragraph']),
    'How line ends are chosen: line by line, or the best of the whole paragraph · 断行方法：逐行，或全段最优',
    ['paragraph'],
  ).optional(),
  carry: say(
    z.int().min(1).max(1000),
    'How many lines back a change may move line ends under paragraph · 全段断行时，改动向前牵动的行数上限',
    [6],
  ).optional(),
  language: say(line, 'Language of the text · 正文语言', ['zh-Hans']),
  hyphenate: say(
    hyphenate,
    'Hyphenation of Latin words in body text and captions; off by default · 正文与图片说明的西文断词；缺省不断',
    ['en-us'],
  ).optional(),
  hyphenation: z
    .strictObject({
      capitals: say(
        z.boolean(),
        'Whether words with a capital at their head are hyphenated too; false by default · 首字母大写的词是否也断；缺省否',
        [true],
      ).optional(),
      never: say(z.array(word), 'Words that are never hyphenated · 永不断开的词', [['banxin']]).optional(),
    })
    .optional(),
  copy: say(copy, 'What is put right in the copy on the way in; everything is on · 来稿的整理；缺省全部开', [
    { 'mark-spaces': 'off' },
  ]).optional(),
  runs: say(
    z.record(runName, run),
    "Runs inside a paragraph, by their name in the copy; the house's own beside bold, kai, dots, name, title, sup, sub · 段内的变体，以稿件中所写的名字为键",
    [{ 红: { colour: [0, 100, 100, 0] }, bold: { font: 'sans' } }],
  ).optional(),
  articles: say(
    z.object({ news: articleStyle }).catchall(articleStyle),
    'Styles by kind of article; every kind states only what differs from news · 各类稿件的样式；只写与 news 不同之处',
    [{ news: { body: { font: 'body' } } }],
  ),
  boxes: say(z.record(name, box), 'Boxes by name · 各种框', [{ rule: { rule: '0.5pt' } }]).optional(),
  furniture: say(z.array(furniture), 'What every page bears · 每版都有之物', [
    [{ text: '{paper}', y: '31mm' }],
  ]).optional(),
  gap: z.strictObject({
    block: say(z.int().min(0).max(20), 'Empty lines between blocks · 块间空行', [1]),
    insert: say(z.int().min(0).max(20), 'Empty lines between an insert and the text · 插入物与正文间空行', [1]),
  }),
  rule: z.strictObject({
    width: say(length, 'Rule above a block without a box; 0 for none · 无框之块上方的线；0 为无', ['0.35pt']),
    colour: colour.optional(),
  }),
  limits: z.strictObject({
    measure: say(length, 'Least measure for text · 正文最小行宽', ['6em']),
    sizes: say(z.array(size).min(1), 'Steps for fitting heads · 题字号的级', [['小二', '二号', '一号']]),
    press: say(
      z.int().min(36).max(2400),
      'Finest resolution the press can use; pictures are brought down to it; 210 by default · 印刷所需最高分辨率，图片缩至此；缺省 210',
      [300],
    ).optional(),
  }),
  lint: lintSchema.optional(),
  captions: say(
    z.enum(['file', 'typed']),
    "Where a caption or credit that is not typed comes from: the picture's file (default), or nowhere · 未写的图说、署名取自图片文件（缺省），或不取",
    ['typed'],
  ).optional(),
  notices: z.strictObject({
    article: say(line, 'Where copy is missing; may hold {article} · 缺稿处', ['待稿 {article}']),
    picture: say(line, 'Where a picture is missing; may hold {file} · 缺图处', ['缺图 {file}']),
    overset: say(line, 'Where copy was cut; may hold {article} {lines} {characters} · 截断处', [
      '超出 {lines} 行 {characters} 字',
    ]),
  }),
  words: words.optional(),
  weekdays: say(z.array(line).length(7), 'Names of weekdays, Sunday first · 星期名，从星期日起', [
    ['星期日', '星期一'],
  ]).optional(),
  fonts: say(z.array(fontEntry), "The paper's own fonts, in place of the project's of the same role · 本报自有字体", [
    [{ role: 'body', file: '../fonts/own.ttf' }],
  ]).optional(),
});

/** fonts/fonts.yaml. */
export const fontsSchema = z.strictObject({
  fonts: say(z.array(fontEntry).min(1), 'The fonts of the project · 本项目的字体', [
    [{ role: 'body', file: 'NotoSerifSC-Regular.ttf' }],
  ]),
});
