/** Messages about the issue's own files: manifest, pages, layout, fonts manifest. */
import type { Message } from '../types.js';

const quoted = {
  en: 'A value that YAML takes for a number or for yes and no is text only in quotes: "12".',
  zh: '会被 YAML 当作数字或真假的值，要加引号才是文字："12"。',
};

export const issueMessages = {
  'issue/not-found': {
    severity: 'fatal',
    en: 'there is no {file} in {folder}',
    zh: '{folder} 中没有 {file}',
    help: {
      en: 'Name an issue by its folder, or by its name under issues/.',
      zh: '请给出期的文件夹，或 issues/ 下的期名。',
    },
  },
  'issue/unreadable': {
    severity: 'fatal',
    en: '{file} cannot be read: {reason}',
    zh: '{file} 无法读取：{reason}',
  },
  'issue/not-text': {
    severity: 'fatal',
    en: '{file} is not text: expected UTF-8, came {found}',
    zh: '{file} 不是文本：应为 UTF-8，却是 {found}',
  },
  'issue/yaml': {
    severity: 'fatal',
    en: 'this is not YAML: {problem}',
    zh: 'YAML 有误：{problem}',
  },
  'issue/yaml-key-twice': {
    severity: 'fatal',
    en: 'the key “{key}” stands here a second time',
    zh: '键“{key}”重复',
  },
  'issue/yaml-tab': {
    severity: 'fatal',
    en: 'a tab indents this line; YAML wants spaces',
    zh: '此行用制表符缩进；YAML 只用空格',
  },
  'issue/yaml-alias': {
    severity: 'fatal',
    en: 'the alias “{alias}” is not followed; write the value out',
    zh: '不解析别名“{alias}”；请直接写出其值',
  },
  'issue/yaml-too-deep': {
    severity: 'fatal',
    en: 'the file is nested deeper than {limit} levels or longer than {size} characters',
    zh: '文件嵌套超过 {limit} 层或长度超过 {size} 字符',
  },
  'issue/index-unplaced': {
    severity: 'error',
    en: 'the index names {article}, which stands on no page of this issue; near names: {near}',
    zh: '导读列出的《{article}》不在本期任何版上；相近的有：{near}',
  },
  'issue/index-untitled': {
    severity: 'error',
    en: 'the index names {article}, which has no headline; give the line a text',
    zh: '导读列出的《{article}》没有主题；请给此条写 text',
  },
  'issue/index-empty': {
    severity: 'error',
    en: 'the index has no line: no other page of this issue has an article with a headline',
    zh: '导读没有内容：本期其他版没有带主题的稿件',
  },
  'issue/imprint-unprinted': {
    severity: 'warning',
    en: 'the imprint gives {name}, which no page prints: no furniture of {layout} on these pages names it',
    zh: '版本记录中的 {name} 没有印在任何版上：{layout} 用于这些版的报头、报眉中没有这一项',
  },
  'issue/key-unknown': {
    severity: 'fatal',
    en: 'unknown key “{key}”; did you mean “{near}”? Known here: {known}',
    zh: '未知的键“{key}”；是否指“{near}”？此处可用：{known}',
  },
  'issue/key-missing': {
    severity: 'fatal',
    en: 'the key “{key}” is missing; expected e.g. {expected}',
    zh: '缺少键“{key}”；应如 {expected}',
  },
  'issue/keys-exclusive': {
    severity: 'fatal',
    en: '“{key}” and “{other}” exclude each other; keep one',
    zh: '“{key}”与“{other}”不能同时使用；请只留其一',
  },
  'issue/value': {
    severity: 'fatal',
    en: '“{key}” expected e.g. {expected}, came {got}',
    zh: '“{key}”应如 {expected}，却是 {got}',
    help: quoted,
  },
  'issue/date': {
    severity: 'fatal',
    en: '{date} is no day of the calendar; expected e.g. 2023-10-23',
    zh: '{date} 不是日历上的日期；应如 2023-10-23',
  },
  'issue/file-missing': {
    severity: 'fatal',
    en: 'the file {file} does not exist; did you mean “{near}”?',
    zh: '文件 {file} 不存在；是否指“{near}”？',
  },
  'issue/path-outside': {
    severity: 'fatal',
    en: 'the path {path} leaves the issue and its roots',
    zh: '路径 {path} 越出本期及其 roots',
    help: {
      en: 'Copy the file into the issue, or declare its folder under “roots” in issue.yaml. Links are followed before looking.',
      zh: '请把文件放进本期，或在 issue.yaml 的 roots 中声明其文件夹。符号链接按其所指判断。',
    },
  },
  'issue/root-missing': {
    severity: 'error',
    en: 'the root {path} is no folder',
    zh: 'roots 中的 {path} 不是文件夹',
  },
  'issue/name-unknown': {
    severity: 'fatal',
    en: '{layout} has no {key} “{name}”; did you mean “{near}”? Known: {known}',
    zh: '{layout} 没有名为“{name}”的 {key}；是否指“{near}”？可用：{known}',
  },
  'issue/page-number-twice': {
    severity: 'error',
    en: 'two pages have the number {number}: {page} and {other}',
    zh: '两个版的版次都是 {number}：{page} 与 {other}',
  },
  'issue/block-twice': {
    severity: 'error',
    en: 'two blocks of this page are named “{block}”; the first is at line {line}. Name one with “as”',
    zh: '本版有两个块都叫“{block}”；前一个在第 {line} 行。请用 as 另起名',
  },
  'issue/continues-unknown': {
    severity: 'error',
    en: 'no block before this one begins the article {article}; near names: {near}',
    zh: '前面没有哪一块起排稿件 {article}；相近的名字：{near}',
    help: {
      en: 'The block where an article begins names it with article:, those where it goes on with continues:.',
      zh: '稿件起排的块写 article:，接排的块写 continues:。',
    },
  },
  'issue/continues-vertical': {
    severity: 'error',
    en: 'the text of {article} runs down; it cannot go on in another block',
    zh: '稿件 {article} 是竖排，不能接排到另一块',
  },
  'issue/article-twice': {
    severity: 'error',
    en: '{article} is placed twice; first at {other}',
    zh: '《{article}》排了两次；前一次在 {other}',
  },
  'issue/article-unplaced': {
    severity: 'note',
    en: 'no page names the article {article}',
    zh: '没有版面使用稿件《{article}》',
  },
} satisfies Record<string, Message>;
