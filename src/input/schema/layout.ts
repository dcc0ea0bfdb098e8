/** layouts/<name>.yaml: a house style. */
import { z } from 'zod';
import { type HouseRule, houseRules } from '../../cjk/copy-rules.js';
import { closingSchema } from './closing.js';
import {
  colour,
  count,
  fontEntry,
  length,
  line,
  name,
  ownLength,
  ownSize,
  runName,
  say,
  size,
  words,
} from './common.js';
import { furniture, imprint, kindsOfPages, mastheads } from './furniture.js';
import { lintSchema } from './lint.js';
import { profileSchema } from './profile.js';
import { articleStyle, box, hyphenate, run } from './styles.js';

/** A word of a house list: letters and apostrophes. */
const word = z.string().regex(/^[\p{Script=Latin}'\u2019]+$/u);
/** One switch a rule, from the table of the rules. */
const copy = z.strictObject(
  Object.fromEntries(
    houseRules.map(({ name, says }) => [name, say(z.enum(['on', 'off']), says, ['off']).optional()]),
  ) as Record<HouseRule, z.ZodOptional<z.ZodEnum<{ on: 'on'; off: 'off' }>>>,
);

/** The grid, but for the distance of its lines, which is that of all pages. */
const grid = {
  columns: say(count, 'Number of columns · 栏数', [5]),
  column: say(length, 'Width of a column · 栏宽', ['17.2em']),
  gutter: say(length, 'White between columns · 栏间', ['2em']),
  lines: say(count, 'Grid lines from top to foot · 行数', [86]),
  left: say(
    z.union([z.literal('centre'), length]),
    'Left edge of column 1; centred by default · 第一栏左边；缺省居中',
    ['21mm', 'centre'],
  ).optional(),
  top: say(length, 'Top edge of line 1 · 第一行顶边', ['36mm']),
};

export const layoutSchema = z.strictObject({
  title: say(line, 'Name for people · 名称', ['对开五栏']),
  page: z.strictObject({
    width: say(length, 'Trim width · 成品宽', ['390mm']),
    height: say(length, 'Trim height · 成品高', ['545mm']),
  }),
  body: say(ownSize, 'Size of body type: the em of all lengths below · 正文字号，即以下各长度的“字”', [
    '五号',
    '10.5pt',
  ]),
  grid: z.strictObject({
    ...grid,
    line: say(ownLength, 'Distance of baselines · 行距', ['16pt']),
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
    'Hyphenation of Latin words in body text, summaries and captions; off by default · 正文、提要与图片说明的西文断词；缺省不断',
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
  furniture: furniture.optional(),
  mastheads: mastheads.optional(),
  pages: kindsOfPages(grid).optional(),
  imprint: say(
    z.strictObject(imprint),
    'What the paper says of itself, where the manifest does not · 报纸的版本记录；期中所写优先',
    [{ cn: '31-0001', publisher: '版心样报社' }],
  ).optional(),
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
    slack: say(
      length,
      'White between letters that a paragraph may take to run a line longer, so that columns end well; none by default · 为使栏末得当，一段多排一行时字间可加的空；缺省不加',
      ['0.08em'],
    ).optional(),
    sizes: say(z.array(size).min(1), 'Steps for fitting heads · 题字号的级', [['小二', '二号', '一号']]),
    press: say(
      z.int().min(36).max(2400),
      'Finest resolution the press can use; pictures are brought down to it; 210 by default · 印刷所需最高分辨率，图片缩至此；缺省 210',
      [300],
    ).optional(),
  }),
  lint: lintSchema.optional(),
  closing: closingSchema.optional(),
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
  index: z
    .strictObject({
      title: say(
        z.string().regex(/^[^\r\n]*$/),
        'What stands over an index; nothing where it is empty · 导读之题；空则无题',
        ['今日导读'],
      ).optional(),
      page: say(line, 'How it says a page; holds {page} · 版次的写法', ['第{page}版']).optional(),
      leader: say(line, 'What fills the line up to the page · 题与版次之间的填充', ['…']).optional(),
    })
    .optional(),
  jumps: z
    .strictObject({
      to: say(line, 'At the foot of a part that goes on on another page; may hold {page} {headline} · 转版处所印', [
        '（下转第{page}版）',
      ]).optional(),
      from: say(line, 'At the head of a part that began on another page; may hold {page} {headline} · 接版处所印', [
        '（上接第{page}版）',
      ]).optional(),
    })
    .optional(),
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
