/** pages/<name>.yaml: which blocks stand on a page, and where. */
import { z } from 'zod';
import { boxKey, columnsKey, count, exclusive, length, line, name, path, say, size, styleKey } from './common.js';
import { framing, insert } from './inserts.js';

const placing = {
  as: say(line, 'Name of the block, for “below” · 块名，供 below 引用', ['lead']).optional(),
  columns: columnsKey,
  lines: say(
    z.union([count, z.enum(['auto', 'fill'])]),
    'Height in grid lines; as many as needed by default; fill takes all that are free · 高度（行）；缺省按需；fill 占满余行',
    [24, 'fill'],
  ).optional(),
  below: say(line, 'Stands below this block · 排在此块之下', ['ai-industry']).optional(),
  beside: say(line, 'Stands beside this block, as high as it unless lines are given · 排在此块旁边，缺省与之等高', [
    'masthead',
  ]).optional(),
  at: say(z.enum(['top', 'bottom']), 'At the top (default) or the foot of the free space · 余位之首（缺省）或末', [
    'bottom',
  ]).optional(),
  line: say(count, 'First grid line, from 1 · 起始行，从 1 起', [12]).optional(),
  box: boxKey.optional(),
};

const head = z.strictObject({
  size: say(size, 'Size of the headline · 主题字号', ['48pt', '初号']).optional(),
  most: say(
    z.int().min(1).max(4),
    'Most lines of a headline that is typed as one · 主题一行最多折成几行',
    [3],
  ).optional(),
  kicker: say(size, 'Size of the kicker · 引题字号', ['18pt', '小二']).optional(),
  vertical: say(z.enum(['left', 'right']), 'A head running down, at this side · 竖排题，在此侧', ['left']).optional(),
  width: say(length, 'Width a vertical head takes, white included · 竖题所占宽度，含留白', ['7em']).optional(),
  lines: say(
    count,
    'Grid lines a vertical head takes; all of the text’s where that runs down too · 竖题所占行数；正文竖排时缺省为全高',
    [17],
  ).optional(),
  byline: say(z.enum(['head', 'leg']), 'Byline under the headline, or first in the text · 署名在题下，或在文首', [
    'leg',
  ]).optional(),
  summary: say(
    z.enum(['head', 'leg']),
    'Summary under the deck, or first in the text; in the text where head and text run down · 提要在题下，或在文首；题文皆竖排时在文首',
    ['leg'],
  ).optional(),
});

const setting = {
  ...placing,
  style: styleKey.optional(),
  direction: say(
    z.enum(['horizontal', 'vertical']),
    'Whether its lines run across (default) or down, from right to left · 横排（缺省）或竖排，竖排自右至左',
    ['vertical'],
  ).optional(),
  head: head.optional(),
  insets: say(
    z.union([length, z.array(length).min(1)]),
    'White at both sides of the text, for all legs or leg by leg · 正文两侧缩进，各栏相同或逐栏给出',
    ['0.25em', [0, '0.25em', '0.25em', 0]],
  ).optional(),
  drop: say(
    z.int().min(1).max(4),
    'Lines that the first character of the text stands over; 1 for none · 首字下沉所占行数；1 为不下沉',
    [2],
  ).optional(),
  inserts: say(z.array(insert), 'What is set into the legs · 插入各栏之物', [
    [{ picture: 1, lines: 20, at: 'bottom' }],
  ]).optional(),
  without: say(
    z.array(z.string().regex(/^(?:kicker|deck|summary|cuts|cut-[1-9]\d{0,2})$/)),
    'What is left out on purpose: kicker, deck, summary, all passages marked {删|…} or one by its number · 有意不排：引题、副题、提要，标为 {删|…} 的全部段落或第几处',
    [['deck', 'cuts'], ['cut-2']],
  ).optional(),
  stretch: say(
    z.record(z.string().regex(/^[1-9]\d{0,2}$/), z.int().min(-2).max(2)),
    'Lines more or fewer than of itself that a paragraph is set on, by its number, subheads not counted · 某段比自然行数多排或少排几行，以段序为键，小标题不计',
    [{ 4: 1, 9: -1 }],
  ).optional(),
};
const article = z.strictObject({
  article: say(name, 'Name of a file in articles/, without .txt · articles/ 中的文件名，不带 .txt', ['ai-industry']),
  ...setting,
});
const continued = z.strictObject({
  continues: say(
    name,
    'The article that goes on here from a block before, on this page or an earlier one · 在此接排的稿件，前一块在本版或前面的版',
    ['customs'],
  ),
  ...setting,
});

const { direction: _, without: __, ...across } = setting;
const briefs = z.strictObject({
  briefs: say(
    z.array(name).min(1),
    'Short articles that run through the legs one after another · 依次排在各栏中的几篇短稿',
    [['water', 'lights']],
  ),
  title: say(line, 'What stands over them · 栏目名', ['简讯']).optional(),
  ...across,
});

const picture = z.strictObject({
  picture: say(path, 'A file in pictures/ or in a root · pictures/ 或 roots 中的文件', ['bicycle-lane.svg']),
  ...placing,
  ...framing,
  advertisement: say(line, 'The mark that the law asks for · 依法标明的字样', ['公益广告']).optional(),
  slogan: say(z.union([line, z.array(line)]), 'Lines set over the picture · 排在图上的标语', [
    ['绿色出行', '从一段骑行开始'],
  ]).optional(),
  caption: say(line, 'Caption · 图说', ['滨江步道']).optional(),
});

const masthead = z.strictObject({
  masthead: say(name, 'A masthead of the layout · 版式中的报头', ['left']),
  ...placing,
  columns: columnsKey.optional(),
});

const index = z.strictObject({
  index: say(
    z.union([
      z.literal('auto'),
      z.int().min(1).max(20),
      z
        .array(
          z.union([
            name,
            z.strictObject({
              article: say(name, 'An article of the issue · 本期稿件', ['market']),
              text: say(line, 'What it says in place of the headline · 代替主题的文字', ['菜场换了新秤']).optional(),
            }),
          ]),
        )
        .min(1),
    ]),
    "An index: articles whose headlines it shows with their pages; 'auto' for the first of every other page, or how many of each · 导读：列出稿件及其所在版；auto 为其他各版头条，或每版几条",
    ['auto', 2, ['market', 'port']],
  ),
  title: say(line, "What stands over it in place of the layout's title · 导读之题", ['导读']).optional(),
  ...placing,
});

const places = ['below', 'beside', 'at', 'line'];
export const pageSchema = z.strictObject({
  name: say(line, 'Name of the page · 版名', ['要闻']),
  kind: say(
    name,
    "A kind of pages of the layout; page 1 is 'front' and all others are 'inside' by default · 版的种类；缺省第一版为 front，其余为 inside",
    ['front', 'inside'],
  ).optional(),
  editor: say(line, 'Editor in charge · 责任编辑', ['李明']),
  blocks: say(
    z.array(
      z.union([
        exclusive(article, places),
        exclusive(continued, places),
        exclusive(briefs, places),
        exclusive(picture, places),
        exclusive(masthead, places),
        exclusive(index, places),
      ]),
    ),
    'What stands on the page, in reading order · 版上各块，按阅读次序',
    [[{ article: 'ai-industry', columns: '1-3' }]],
  ),
});
