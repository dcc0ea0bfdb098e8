/** Framing of pictures, and what is set into an article's legs. */
import { z } from 'zod';
import { boxKey, columnsKey, count, length, name, say, styleKey } from './common.js';

const percent = z.number().min(0).max(100);
/** Which part of a picture is shown. */
export const framing = {
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
  off: say(
    z.boolean(),
    'Left out on purpose, with its caption or text; it stays in this file · 有意不排，连同图说或正文；仍留在本文件中',
    [true],
  ).optional(),
};
/** Something set into the legs. */
export const insert = z.union([
  z.strictObject({
    picture: say(count, 'Which picture of the article, from 1 · 本稿第几幅图', [1]),
    lines: say(
      count,
      'Height in grid lines; by its shape where none is given · 高度（行）；缺省按图形',
      [20],
    ).optional(),
    ...framing,
    ...insertPlacing,
    width: say(
      length,
      'A width of its own: text runs round it; it takes its columns whole without one · 自身的宽，文字绕排；缺省占满各栏',
      ['10em'],
    ).optional(),
    line: say(count, 'The line of the text on which it begins; 1 by default · 起于正文第几行；缺省 1', [6]).optional(),
    side: say(
      z.enum(['left', 'middle', 'right']),
      'Where in its columns it stands; the middle by default · 在各栏中的位置；缺省居中',
      ['right'],
    ).optional(),
    white: say(length, 'How far text keeps clear of it; half an em by default · 与文字的间距；缺省半字', [
      '0.5em',
    ]).optional(),
    outline: say(
      z.union([z.enum(['rectangle', 'ellipse']), z.array(z.array(percent).length(2)).min(3)]),
      'What text runs round, and the picture is cut to: a rectangle (default), an ellipse, or corners in per cent from the left and the top · 绕排的轮廓，图亦按此裁出：矩形（缺省）、椭圆，或各角距左、距上的百分比',
      [
        'ellipse',
        [
          [50, 0],
          [100, 100],
          [0, 100],
        ],
      ],
    ).optional(),
  }),
  z.strictObject({
    quote: say(count, 'Which pull quote of the article, from 1 · 本稿第几条摘引', [1]),
    ...insertPlacing,
  }),
  z.strictObject({
    table: say(count, 'Which table of the article, from 1 · 本稿第几张表', [1]),
    style: styleKey.optional(),
    ...insertPlacing,
  }),
  z.strictObject({
    article: say(name, 'Article set into this one · 插入的稿件', ['customs-figures']),
    style: styleKey.optional(),
    box: boxKey.optional(),
    lines: say(count, 'Height in grid lines; as many as needed by default · 高度（行）；缺省按需', [20]).optional(),
    ...insertPlacing,
  }),
]);
