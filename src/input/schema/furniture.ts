/** Furniture, mastheads and kinds of pages of a layout, and the imprint they print. */
import { z } from 'zod';
import { furnitureNames, type ImprintName, imprintNames } from '../imprint.js';
import { colour, columnsKey, count, extent, length, line, name, say } from './common.js';
import { text } from './styles.js';

const standing = {
  y: say(
    length,
    'From the top edge of the page, or of the masthead; of a text its baseline · 距版顶或报头顶；文字为基线',
    ['31mm', '2lines'],
  ),
  left: say(
    z.union([z.literal(0), extent]),
    'From the left edge of the type area or masthead, or a part of its width; 0 by default · 距版心或报头左边，或占其宽的百分比；缺省 0',
    ['70%', '12em'],
  ).optional(),
  width: say(
    extent,
    'Its width, or a part of that of the type area or masthead; the rest by default · 宽，或占版心、报头宽的百分比；缺省为余下全部',
    ['30%', '12em'],
  ).optional(),
};

const named = furnitureNames.map((one) => `{${one}}`).join(' ');
const piece = z.union([
  z.strictObject({
    ...text,
    text: say(
      z.union([line, z.array(line).min(2)]),
      `One text, or several spread over the width; may hold ${named} · 一项，或几项匀排；可含上述各项`,
      ['第{page}版  {name}', ['CN {cn}', '{number}']],
    ),
    align: say(
      z.enum(['left', 'centre', 'right', 'inside', 'outside']),
      'How it stands in its width; inside is the edge at the fold · 对齐；inside 为订口一侧，outside 为切口一侧',
      ['outside'],
    ).optional(),
    logo: say(
      z.boolean(),
      "Whether the paper's logo, as high as the type, stands in its place where the manifest names one · 有报名图时以图代字，图高同字高",
      [true],
    ).optional(),
    ...standing,
  }),
  z.strictObject({
    rule: say(length, 'Width of the rule · 线宽', ['0.5pt']),
    height: say(length, 'Length of a rule that runs down · 竖线之长', ['7lines']).optional(),
    outset: say(length, 'How far it stands out at both ends · 两端超出多少', ['1mm']).optional(),
    colour: colour.optional(),
    ...standing,
  }),
]);

export const furniture = say(z.array(piece), 'Lines and rules that every page bears · 每版都有的文字和线', [
  [{ text: '{paper}', y: '31mm' }],
]);

export const mastheads = say(
  z.record(
    name,
    z.strictObject({
      columns: columnsKey,
      lines: say(count, 'Its height in grid lines · 高度（行）', [10]),
      furniture,
    }),
  ),
  'Mastheads by name · 报头，以名称为键',
  [{ left: { columns: '1-3', lines: 10, furniture: [{ text: '{paper}', y: '6lines' }] } }],
);

/** Keys of the layout's grid that a kind of pages may state anew. */
export const kindsOfPages = (grid: z.ZodRawShape) =>
  say(
    z.record(
      name,
      z.strictObject({
        grid: say(z.strictObject(grid).partial(), 'What of the grid differs · 与版式网格不同之处', [
          { top: '22mm', lines: 90 },
        ]).optional(),
        furniture: furniture.optional(),
        masthead: say(name, 'A masthead of the layout that stands on each of them · 每版所用的报头', [
          'left',
        ]).optional(),
      }),
    ),
    "Kinds of pages, and what differs for them: page 1 is 'front', all others 'inside', unless a page says otherwise · 版的种类，只写不同之处：第一版为 front，其余为 inside",
    [{ front: { masthead: 'left' } }],
  );

const says: Readonly<Record<ImprintName, readonly [what: string, example: string]>> = {
  latin: ["The paper's name in Latin letters · 报名的外文或拼音", 'BANXIN SAMPLE'],
  cn: ['CN number, without CN · 国内统一连续出版物号，不写 CN', '31-0001'],
  postal: ['Postal subscription code · 邮发代号', '3-82'],
  supervisor: ['Supervising body · 主管单位', '徐汇区委'],
  sponsor: ['Sponsor · 主办单位', '徐汇区融媒体中心'],
  publisher: ['Publisher · 出版单位', '版心样报社'],
  printer: ['Printer · 印刷单位', '版心印务中心'],
  price: ['Price · 定价', '每份1.00元'],
  website: ['Website · 网址', 'www.example.cn'],
  telephone: ['Telephone · 电话', '021-00000000'],
  address: ['Address · 社址', '漕溪北路1号'],
};
const imprintText = (key: ImprintName) => (key === 'cn' ? z.string().regex(/^\d{2}-\d{4}$/) : line);
/** What a manifest or a layout says of the paper. */
export const imprint = Object.fromEntries(
  imprintNames.map((key) => [key, say(imprintText(key), says[key][0], [says[key][1]]).optional()]),
) as Record<ImprintName, z.ZodOptional<z.ZodString>>;
