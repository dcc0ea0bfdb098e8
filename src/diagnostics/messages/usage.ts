/** Messages about the command line, and about the tool itself. */
import type { Message } from '../types.js';

const helpHint = { en: 'banxin --help lists commands and options.', zh: 'banxin --help 列出命令与选项。' };

export const usageMessages = {
  'usage/command-missing': {
    severity: 'fatal',
    en: 'expected a command: {known}',
    zh: '缺少命令：{known}',
    help: helpHint,
  },
  'usage/command-unknown': {
    severity: 'fatal',
    en: 'unknown command “{command}”; expected {near}',
    zh: '未知的命令“{command}”；应为 {near}',
    help: helpHint,
  },
  'usage/option-unknown': {
    severity: 'fatal',
    en: 'unknown option {option} of {command}; expected {near}',
    zh: '{command} 没有选项 {option}；应为 {near}',
    help: helpHint,
  },
  'usage/option-value': {
    severity: 'fatal',
    en: '{option} expected {expected}, came “{got}”',
    zh: '{option} 应为 {expected}，却是“{got}”',
    help: helpHint,
  },
  'usage/option-flag': {
    severity: 'fatal',
    en: '{option} takes no value, came “{got}”',
    zh: '{option} 不带值，却有“{got}”',
    help: helpHint,
  },
  'usage/option-twice': {
    severity: 'fatal',
    en: '{option} is given twice',
    zh: '{option} 重复',
  },
  'usage/options-exclusive': {
    severity: 'fatal',
    en: '{option} and {other} exclude each other; keep one',
    zh: '{option} 与 {other} 不能同时使用；请只留其一',
  },
  'usage/too-many': {
    severity: 'fatal',
    en: '{command} takes at most {most} arguments; “{got}” is one too many',
    zh: '{command} 至多带 {most} 个参数；“{got}”多余',
    help: helpHint,
  },
  'usage/way-unknown': {
    severity: 'fatal',
    en: 'there is no way {way}; there are {known}',
    zh: '没有编号为 {way} 的办法；有 {known}',
    help: {
      en: 'Ways are numbered page by page: banxin close lists them.',
      zh: '办法逐版编号：banxin close 会列出。',
    },
  },
  'usage/issue-unknown': {
    severity: 'fatal',
    en: 'no issue “{issue}”: neither a folder nor a name under {folder}; expected {near}',
    zh: '没有“{issue}”这一期：既不是文件夹，也不是 {folder} 下的期名；应为 {near}',
    help: {
      en: 'Name an issue by its folder, or by its name under issues/.',
      zh: '请给出期的文件夹，或 issues/ 下的期名。',
    },
  },
  'usage/issue-none': {
    severity: 'fatal',
    en: 'there is no issue in {folder}; an issue is a folder with an issue.yaml',
    zh: '{folder} 中没有期；一期是一个带 issue.yaml 的文件夹',
  },
  'usage/issue-same-name': {
    severity: 'fatal',
    en: '{folder} and {other} would both be written to {out}',
    zh: '{folder} 与 {other} 会写到同一处 {out}',
    help: { en: 'Build them one by one with different --out.', zh: '请分别用不同的 --out 排版。' },
  },
  'usage/file': {
    severity: 'fatal',
    en: '{path} cannot be read: {reason}',
    zh: '{path} 无法读取：{reason}',
  },
  'internal/bug': {
    severity: 'fatal',
    en: 'this is a bug of banxin, not of the copy: {reason}',
    zh: '这是 banxin 自身的错误，与稿件无关：{reason}',
    help: {
      en: 'Please report it with the command and the issue to {where}. BANXIN_DEBUG=1 prints where it happened.',
      zh: '请连同命令与该期报告给 {where}。BANXIN_DEBUG=1 会印出发生之处。',
    },
  },
  'internal/interrupted': {
    severity: 'note',
    en: 'interrupted; the output stands as it was',
    zh: '已中断；输出未动',
  },
} satisfies Record<string, Message>;
