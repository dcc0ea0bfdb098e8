/** issue.yaml: what an issue is and which pages it has. */
import { z } from 'zod';
import { count, line, name, path, say, words } from './common.js';
import { imprint } from './furniture.js';
import { acceptSchema } from './lint.js';

const page = say(
  z.union([
    say(name, 'Name of a file in pages/ · pages/ 中的文件名', ['a1']),
    z.strictObject({
      page: say(name, 'Name of a file in pages/ · pages/ 中的文件名', ['a1']),
      number: say(count, 'Page number; else one more than the page before · 版次；缺省为前一版加一', [5]).optional(),
    }),
  ]),
  'A page, by the name of its file · 一个版，以文件名表示',
  ['a1', { page: 'a5', number: 5 }],
);

export const issueSchema = z.strictObject({
  paper: say(line, 'Name of the paper · 报名', ['徐汇报']),
  date: say(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), 'Day of the issue · 出版日期', ['2023-10-23']),
  layout: say(path, 'A layout of the project by its name, or the path of one · 版式名，或其路径', ['broadsheet-5']),
  pages: say(z.array(page).min(1), 'The pages in their order · 各版，按次序', [['a1', 'a2']]),
  number: say(
    z.union([line, z.int()]),
    'Number of the issue; 2046 is printed as 第2046期 · 期号；只写数字即印作第几期',
    [2046, '第2046期'],
  ).optional(),
  imprint: say(
    z.strictObject({
      ...imprint,
      logo: say(path, "The paper's name as a picture, in pictures/ or a root · 报名图，在 pictures/ 或 roots 中", [
        'name.svg',
      ]).optional(),
    }),
    'What the paper says of itself in masthead and furniture · 报头、报眉等处所印的版本记录',
    [{ cn: '31-0001', publisher: '版心样报社', price: '每份1.00元' }],
  ).optional(),
  roots: say(
    z.array(say(path, 'A folder, relative to this file · 文件夹，相对于本文件', ['../../advertisements'])),
    'Other folders that pictures and articles may come from · 图片和稿件还可以来自的文件夹',
    [['../../advertisements']],
  ).optional(),
  words: words.optional(),
  rules: say(
    z.string().regex(/^\d{4}-\d{2}$/),
    'The rule set that the issue was closed under; the newest where none is named · 付印时所用的规则集；缺省为最新',
    ['2026-11'],
  ).optional(),
  accept: acceptSchema.optional(),
});
