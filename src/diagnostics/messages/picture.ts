/** Messages about picture files. A picture that cannot be used is drawn as a crossed box. */
import type { Message } from '../types.js';

export const pictureMessages = {
  'picture/missing': {
    severity: 'error',
    en: 'there is no picture {picture}; near names: {near}',
    zh: '没有图片 {picture}；相近的名字：{near}',
  },
  'picture/outside': {
    severity: 'error',
    en: 'the picture {picture} leads out of the issue and its roots, and is not read',
    zh: '图片 {picture} 指向本期及其 roots 之外，不予读取',
    help: {
      en: 'Copy the picture into the issue, or declare its folder under “roots” in issue.yaml.',
      zh: '请把图片放进本期，或在 issue.yaml 的 roots 中声明其文件夹。',
    },
  },
  'picture/unreadable': {
    severity: 'error',
    en: 'the picture {picture} cannot be read: {reason}',
    zh: '图片 {picture} 无法读取：{reason}',
  },
  'picture/empty': {
    severity: 'error',
    en: 'the picture {picture} is an empty file',
    zh: '图片 {picture} 是空文件',
  },
  'picture/corrupt': {
    severity: 'error',
    en: 'the picture {picture} cannot be decoded: {detail}',
    zh: '图片 {picture} 无法解码：{detail}',
  },
  'picture/too-large': {
    severity: 'error',
    en: 'the picture {picture} is too large: {detail}',
    zh: '图片 {picture} 太大：{detail}',
  },
  'picture/animated': {
    severity: 'error',
    en: 'the picture {picture} moves; one still picture was expected: {detail}',
    zh: '图片 {picture} 是动图；应为一幅静止的图：{detail}',
  },
  'picture/unknown': {
    severity: 'error',
    en: 'the picture {picture} has a format that is not read: {detail}',
    zh: '图片 {picture} 的格式不能读取：{detail}',
  },
  'picture/external': {
    severity: 'error',
    en: 'the picture {picture} fetches other files: {detail}',
    zh: '图片 {picture} 引用了外部文件：{detail}',
  },
  'picture/text': {
    severity: 'error',
    en: 'the picture {picture} holds live text, which looks different on every machine; turn it into outlines: {detail}',
    zh: '图片 {picture} 含有活字，各机显示不一；请转为曲线：{detail}',
  },
  'picture/profile': {
    severity: 'error',
    en: 'the colour profile of {picture} cannot be used: {detail}',
    zh: '{picture} 的颜色配置文件不能使用：{detail}',
  },
  'picture/caption-from-file': {
    severity: 'note',
    en: 'the caption of {picture} is its file’s: “{text}”',
    zh: '{picture} 的图说取自图片文件：“{text}”',
  },
  'picture/credit-from-file': {
    severity: 'note',
    en: 'the credit of {picture} is its file’s: “{text}”',
    zh: '{picture} 的署名取自图片文件：“{text}”',
  },
  'picture/changed-caption-same': {
    severity: 'warning',
    en: 'the picture {picture} is another one than in the last build ({before}), its caption is the same: “{caption}”',
    zh: '图片 {picture} 与上次生成时（{before}）不同，图说却没有改：“{caption}”',
  },
} satisfies Record<string, Message>;
