/** What a comparison says: one row per kind of change. `{name}` stands for a parameter. */
import type { Message } from '../types.js';
import type { Language } from './words.js';

type Text = Readonly<Record<Language, string>>;

export const diffMessages = {
  'diff/change': { severity: 'warning', en: '{text}', zh: '{text}' },
  'diff/unreadable': {
    severity: 'fatal',
    en: '{path} cannot be compared: {reason}',
    zh: '{path} 无法比较：{reason}',
    help: {
      en: 'A side is an output folder, its pages.json, or the name of an issue that has been built.',
      zh: '比较的一方是输出文件夹、其中的 pages.json，或已排过的期名。',
    },
  },
  'diff/operands': {
    severity: 'fatal',
    en: 'expected two sides to compare, came {count}',
    zh: '应给出比较的两方，却是 {count} 个',
  },
} satisfies Record<string, Message>;

/** Names of the parts of a page. */
export const partTexts: Readonly<Record<string, Text>> = {
  kicker: { en: 'kicker', zh: '引题' },
  headline: { en: 'headline', zh: '主题' },
  deck: { en: 'deck', zh: '副题' },
  'jump-head': { en: 'jump headline', zh: '转题' },
  'brief-head': { en: 'headline', zh: '短稿题' },
  byline: { en: 'byline', zh: '署名' },
  body: { en: 'paragraph', zh: '正文段' },
  item: { en: 'item', zh: '项目' },
  subhead: { en: 'subhead', zh: '小标题' },
  caption: { en: 'caption', zh: '图说' },
  credit: { en: 'credit', zh: '图片署名' },
  notice: { en: 'notice', zh: '标记' },
  slogan: { en: 'slogan', zh: '标语' },
  jump: { en: 'jump line', zh: '转接' },
  ruby: { en: 'reading', zh: '注音' },
};

/** Rows of the report on the terminal. */
export const diffTexts = {
  copyPlace: { en: '{article}, {part} {number}', zh: '{article} {part} {number}' },
  inserted: { en: 'inserted “{inserted}”', zh: '增“{inserted}”' },
  deleted: { en: 'deleted “{deleted}”', zh: '删“{deleted}”' },
  replaced: { en: '“{deleted}” became “{inserted}”', zh: '“{deleted}”改“{inserted}”' },
  context: { en: '…{lead}[{inserted}]{tail}…', zh: '…{lead}［{inserted}］{tail}…' },
  number: { en: 'number', zh: '数字' },
  name: { en: 'name', zh: '人名' },
  paragraphInserted: { en: 'came: “{text}”', zh: '新增：“{text}”' },
  paragraphDeleted: { en: 'went: “{text}”', zh: '删去：“{text}”' },
  paragraphMoved: { en: 'moved: “{text}”', zh: '移动：“{text}”' },
  articleAdded: { en: '{article} came (page {to}): {title}', zh: '新增稿件 {article}（第 {to} 版）：{title}' },
  articleDropped: { en: '{article} went (page {from}): {title}', zh: '撤下稿件 {article}（第 {from} 版）：{title}' },
  articleMoved: {
    en: '{article} moved from page {from} to page {to}',
    zh: '稿件 {article} 由第 {from} 版移到第 {to} 版',
  },
  articleRenamed: { en: '{from} is called {to} now', zh: '稿件 {from} 改名 {to}' },
  style: { en: 'type: {from} became {to}', zh: '字体字号：{from} 改 {to}' },
  spacing: { en: 'letters set otherwise in {lines} lines', zh: '{lines} 行字距有变' },
  blockMoved: { en: '{block} was moved', zh: '{block} 移了位置' },
  blockResized: { en: '{block} was resized', zh: '{block} 改了大小' },
  blockAdded: { en: '{block} came', zh: '新增 {block}' },
  blockDropped: { en: '{block} went', zh: '撤下 {block}' },
  pictureSwapped: { en: '{file}: another picture in place of {was}', zh: '换图：{was} 换成 {file}' },
  pictureCropped: { en: '{file} is cropped otherwise', zh: '{file} 裁切有变' },
  pictureMoved: { en: '{file} was moved', zh: '{file} 移了位置' },
  pictureResized: { en: '{file} was resized', zh: '{file} 改了大小' },
  pictureAdded: { en: '{file} came', zh: '新增图片 {file}' },
  pictureDropped: { en: '{file} went', zh: '撤下图片 {file}' },
  furniture: { en: 'furniture: “{deleted}” became “{inserted}”', zh: '报眉：“{deleted}”改“{inserted}”' },
  page: { en: 'page {page}', zh: '第 {page} 版' },
  pages: { en: 'pages {pages}: {verdict}', zh: '第 {pages} 版：{verdict}' },
  identical: { en: 'identical to the byte', zh: '逐字节相同' },
  onlyFurniture: { en: 'furniture only', zh: '只有报眉有变' },
  changed: { en: 'changed', zh: '有改动' },
  added: { en: 'new', zh: '新增' },
  dropped: { en: 'gone', zh: '撤去' },
  reflow: { en: '{article}: {lines} lines reflowed', zh: '{article}：{lines} 行随之重排' },
  pushed: { en: '{count} blocks pushed', zh: '{count} 块随之移位' },
  sides: { en: '{before} → {after}', zh: '{before} → {after}' },
  oneChange: { en: '1 change', zh: '1 处改动' },
  changes: { en: '{count} changes', zh: '{count} 处改动' },
  none: { en: 'no change', zh: '没有改动' },
} satisfies Record<string, Text>;
