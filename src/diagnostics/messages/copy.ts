/** Messages about articles: their files, their encoding, their head lines and the characters in them. */
import type { Message } from '../types.js';

const escapeHelp = {
  en: 'A brace that is to be printed is typed \\{ or \\}.',
  zh: '要印出花括号，请写 \\{ 或 \\}。',
};

export const copyMessages = {
  'article/missing': {
    severity: 'error',
    en: 'the article {article} has no file {file}; near names: {near}',
    zh: '稿件《{article}》没有文件 {file}；相近的名字：{near}',
  },
  'article/empty': {
    severity: 'error',
    en: 'the article {article} is empty',
    zh: '稿件《{article}》是空的',
  },
  'article/no-body': {
    severity: 'warning',
    en: 'the article {article} has a head but neither text nor picture',
    zh: '稿件《{article}》只有标题，没有正文，也没有图',
  },
  'article/outside': {
    severity: 'error',
    en: 'the file {file} of the article {article} leads out of the issue and its roots, and is not read',
    zh: '稿件《{article}》的文件 {file} 指向本期及其 roots 之外，不予读取',
  },
  'article/unreadable': {
    severity: 'error',
    en: '{file} cannot be read: {reason}',
    zh: '{file} 无法读取：{reason}',
  },
  'article/head-key': {
    severity: 'error',
    en: 'unknown head line “{key}”; did you mean “{near}”? Known: {known}. Its text is set as body text',
    zh: '未知的头行“{key}”；是否指“{near}”？可用：{known}。该行按正文排出',
  },
  'article/head-unended': {
    severity: 'error',
    en: 'expected a head line or an empty line, came “{text}”; it is set as body text',
    zh: '此处应为头行或空行，却是“{text}”；按正文排出',
  },
  'article/head-empty': {
    severity: 'note',
    en: 'the head line “{key}” says nothing',
    zh: '头行“{key}”没有内容',
  },
  'article/picture-parts': {
    severity: 'error',
    en: 'a picture has file, caption and credit; {count} parts came, the rest is set with the credit',
    zh: '图的头行只有文件、图说、署名三项，却有 {count} 项；多出的并入署名',
  },
  'article/table-cells': {
    severity: 'error',
    en: 'this row of a table has {cells} cells, others have {columns}; it is filled up with empty ones',
    zh: '表格的这一行有 {cells} 格，别的行有 {columns} 格；缺的按空格排出',
    help: {
      en: 'A bar that is text in a cell is typed \\|.',
      zh: '格中的竖线是正文时请写 \\|。',
    },
  },
  'copy/bom': {
    severity: 'note',
    en: '{file} begins with a byte order mark, which was left out',
    zh: '{file} 以字节序标记开头，已略去',
  },
  'copy/crlf': {
    severity: 'note',
    en: '{file} ends its lines with CR; read as line ends',
    zh: '{file} 以 CR 换行，已按换行读取',
  },
  'copy/gb18030': {
    severity: 'note',
    en: '{file} is GB 18030 and was read as such; expected UTF-8',
    zh: '{file} 是 GB 18030 编码，已按此读取；应为 UTF-8',
  },
  'copy/utf16': {
    severity: 'note',
    en: '{file} is {encoding} and was read as such; expected UTF-8',
    zh: '{file} 是 {encoding} 编码，已按此读取；应为 UTF-8',
  },
  'copy/not-text': {
    severity: 'error',
    en: '{file} is not text: expected UTF-8, came {found}; the article counts as missing',
    zh: '{file} 不是文本：应为 UTF-8，却是 {found}；该稿按缺稿处理',
  },
  'copy/brace-open': {
    severity: 'error',
    en: 'this “{brace}” has no partner on its line; it is printed as it stands',
    zh: '此“{brace}”在本行没有与之成对的括号；照原样印出',
    help: escapeHelp,
  },
  'copy/brace-empty': {
    severity: 'error',
    en: 'these braces hold nothing: “{text}”; they are printed as they stand',
    zh: '花括号里没有内容：“{text}”；照原样印出',
    help: escapeHelp,
  },
  'copy/tracking': {
    severity: 'error',
    en: 'expected a tracking between -1/4 and 1 em before the bar, e.g. -1/80, came “{got}”; it is printed as it stands',
    zh: '竖线前应为 -1/4 至 1 之间的字距（以字为单位），如 -1/80，却是“{got}”；照原样印出',
    help: escapeHelp,
  },
  'copy/markup-name': {
    severity: 'error',
    en: 'there is no mark-up “{name}”; near names: {near}; known: {known}; it is printed as it stands',
    zh: '没有标记“{name}”；相近的名字：{near}；可用：{known}；照原样印出',
    help: escapeHelp,
  },
  'copy/ruby-parts': {
    severity: 'error',
    en: 'expected a base and its reading with one bar between them, came “{text}”; it is printed as it stands',
    zh: '应为被注的字和注音，中间一条竖线，却是“{text}”；照原样印出',
    help: escapeHelp,
  },
  'copy/ruby-braces': {
    severity: 'error',
    en: 'a reading holds no mark-up, came “{text}”; it is printed as it stands',
    zh: '注音里不能再用标记，却是“{text}”；照原样印出',
    help: escapeHelp,
  },
  'copy/ruby-base': {
    severity: 'error',
    en: 'what a reading stands over holds neither another reading nor a line end, came “{text}”; it is printed as it stands',
    zh: '被注的字里不能再有注音或换行，却是“{text}”；照原样印出',
    help: escapeHelp,
  },
  'copy/break': {
    severity: 'error',
    en: '{mark} ends a line; this stands on one line, and it is left out',
    zh: '{mark} 表示换行；此处只占一行，略去',
  },
  'copy/replacement': {
    severity: 'error',
    en: '{code} stands here: a character was lost before the copy came ({before}‹{code}›{after})',
    zh: '此处为 {code}：来稿之前已丢失一个字（{before}‹{code}›{after}）',
  },
  'copy/private-use': {
    severity: 'error',
    en: '{code} is a private character that means nothing without its own font ({before}‹{code}›{after})',
    zh: '{code} 是造字区字符，离开原字体没有意义（{before}‹{code}›{after}）',
  },
  'copy/control': {
    severity: 'error',
    en: '{code} is a control character; it is shown as “{shown}” ({before}‹{code}›{after})',
    zh: '{code} 是控制字符；以“{shown}”显示（{before}‹{code}›{after}）',
  },
  'copy/quote-unpaired': {
    severity: 'warning',
    en: 'this {quote} has no partner in its paragraph; it is printed straight ({before}‹{quote}›{after})',
    zh: '此 {quote} 在本段没有配对；照直引号印出（{before}‹{quote}›{after}）',
    help: {
      en: 'Type the curly quote that is meant, or \\{quote} for a straight one.',
      zh: '请改为所要的弯引号；确要直引号，请写 \\{quote}。',
    },
  },
  'copy/normalised': {
    severity: 'note',
    en: 'the copy was put right: {rules}; the report of a build lists every change',
    zh: '来稿已整理：{rules}；逐处见生成的 report.json',
  },
} satisfies Record<string, Message>;
