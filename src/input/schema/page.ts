/** pages/<name>.yaml: which blocks stand on a page, and where. */
import { z } from 'zod';
import { columns, count, exclusive, length, line, name, path, say, size } from './common.js';

const columnsKey = say(columns, 'Columns from 1: one, or first-last · 栏，从 1 起：一栏或起止', [3, '1-3']);
const styleKey = say(name, 'An article style of the layout · 版式中的稿件样式', ['news', 'figures']);
const boxKey = say(name, 'A box of the layout · 版式中的框', ['rule', 'tint']);

const placing = {
  as: say(line, 'Name of the block, for “below” · 块名，供 below 引用', ['lead']).optional(),
  columns: columnsKey,
  lines: say(
    z.union([count, z.enum(['auto', 'fill'])]),
    'Height in grid lines; as many as needed by default; fill takes all that are free · 高度（行）；缺省按需；fill 占满余行',
    [24, 'fill'],
  ).optional(),
  below: say(line, 'Stands below this block · 排在此块之下', ['ai-industry']).optional(),
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
});

const percent = z.number().min(0).max(100);
const framing = {
  fit: say(
    z.enum(['crop', 'whole']),
    'Whether it fills its place and is cropped (default), or nothing of it is cut off · 裁切填满（缺省），或整幅不裁',
    ['whole'],
  ).optional(),
  focus: say(
    z.array(percent).length(2),
    'What a crop keeps in the middle: per cent from the left, from the top · 裁切时居中之处：距左、距上百分比',
    [[50, 30]],
  ).optional(),
  crop: say(
    z.strictObject({
      left: say(percent, 'Per cent cut off at the left; 0 by default · 左边裁去百分比；缺省 0', [10]).optional(),
      top: say(percent, 'Per cent cut off at the top; 0 by default · 上边裁去百分比；缺省 0', [10]).optional(),
      width: say(percent, 'Per cent of the width; the rest by default · 宽的百分比；缺省为余下全部', [80]).optional(),
      height: say(percent, 'Per cent of the height; the rest by default · 高的百分比；缺省为余下全部', [80]).optional(),
    }),
    'The part of the picture to use, in per cent of its sides · 只用图的这一部分，占边长的百分比',
    [{ left: 10, top: 0, width: 80, height: 100 }],
  ).optional(),
};

const insertPlacing = {
  columns: columnsKey.optional(),
  at: say(z.enum(['top', 'bottom']), 'Head or foot of the legs · 栏首或栏末', ['bottom']).optional(),
};
const insert = z.union([
  z.strictObject({
    picture: say(count, 'Which picture of the article, from 1 · 本稿第几幅图', [1]),
    lines: say(
      count,
      'Height in grid lines; by its shape where none is given · 高度（行）；缺省按图形',
      [20],
    ).optional(),
    ...framing,
    ...insertPlacing,
  }),
  z.strictObject({
    article: say(name, 'Article set into this one · 插入的稿件', ['customs-figures']),
    style: styleKey.optional(),
    box: boxKey.optional(),
    lines: say(count, 'Height in grid lines · 高度（行）', [20]),
    ...insertPlacing,
  }),
]);

const article = z.strictObject({
  article: say(name, 'Name of a file in articles/, without .txt · articles/ 中的文件名，不带 .txt', ['ai-industry']),
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
  inserts: say(z.array(insert), 'What is set into the legs · 插入各栏之物', [
    [{ picture: 1, lines: 20, at: 'bottom' }],
  ]).optional(),
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

const places = ['below', 'at', 'line'];
export const pageSchema = z.strictObject({
  name: say(line, 'Name of the page · 版名', ['要闻']),
  editor: say(line, 'Editor in charge · 责任编辑', ['李明']),
  blocks: say(
    z.array(z.union([exclusive(article, places), exclusive(picture, places)])),
    'What stands on the page, in reading order · 版上各块，按阅读次序',
    [[{ article: 'ai-industry', columns: '1-3' }]],
  ),
});
