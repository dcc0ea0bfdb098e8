/** Messages about writing the output folder. */
import type { Message } from '../types.js';

export const outputMessages = {
  'output/not-utf8': {
    severity: 'fatal',
    en: '{path} is no UTF-8 text, so nothing is written into it',
    zh: '{path} 不是 UTF-8 文本，不写入',
    help: { en: 'Save the file as UTF-8 first.', zh: '请先把该文件存为 UTF-8。' },
  },
  'output/full': {
    severity: 'fatal',
    en: '{path} cannot be written: the disk or the quota is full',
    zh: '{path} 无法写入：磁盘或配额已满',
    help: {
      en: 'The last output stands as it was. Free some space, or write elsewhere with --out.',
      zh: '上次的输出未动。请腾出空间，或用 --out 写到别处。',
    },
  },
  'output/read-only': {
    severity: 'fatal',
    en: '{path} cannot be written: the file system is read-only',
    zh: '{path} 无法写入：文件系统只读',
    help: { en: 'Write elsewhere with --out.', zh: '请用 --out 写到别处。' },
  },
  'output/denied': {
    severity: 'fatal',
    en: '{path} cannot be written: permission denied',
    zh: '{path} 无法写入：没有权限',
    help: {
      en: 'Ask for the right to write there, or write elsewhere with --out.',
      zh: '请取得写权限，或用 --out 写到别处。',
    },
  },
  'output/not-a-folder': {
    severity: 'fatal',
    en: '{path} cannot be written: expected a folder, a file is in the way',
    zh: '{path} 无法写入：应为文件夹，却有文件挡路',
    help: { en: 'Move the file away, or write elsewhere with --out.', zh: '请移走该文件，或用 --out 写到别处。' },
  },
  'output/foreign': {
    severity: 'fatal',
    en: '{path} holds {file}, which no build wrote; the folder would be replaced as a whole, so it is left alone',
    zh: '{path} 中有 {file}，并非排版所写；该文件夹会被整个替换，故不动它',
    help: {
      en: 'Name another folder with --out, or empty this one.',
      zh: '请用 --out 指定别的文件夹，或清空此文件夹。',
    },
  },
  'output/held': {
    severity: 'fatal',
    en: '{path} is held open by another program and cannot be replaced',
    zh: '{path} 正被其他程序打开，无法替换',
    help: {
      en: 'Close it there (a PDF reader, a terminal in the folder) and build again; the last output stands as it was.',
      zh: '请在该程序（PDF 阅读器、停在该文件夹的终端）中关闭后再排；上次的输出未动。',
    },
  },
  'output/locked': {
    severity: 'fatal',
    en: 'another build writes {path} and did not end within {seconds} s',
    zh: '另一次排版正在写 {path}，{seconds} 秒内没有结束',
    help: {
      en: 'Wait for it, or write elsewhere with --out.',
      zh: '请等它结束，或用 --out 写到别处。',
    },
  },
  'output/lock-lost': {
    severity: 'fatal',
    en: 'the lock on {path} was taken by another build; this one wrote nothing',
    zh: '{path} 的锁已被另一次排版取走；本次没有写入',
    help: { en: 'Build again.', zh: '请再排一次。' },
  },
  'output/failed': {
    severity: 'fatal',
    en: '{path} cannot be written: {reason}',
    zh: '{path} 无法写入：{reason}',
  },
  'output/waiting': {
    severity: 'note',
    en: 'another build writes {path}; waiting for it',
    zh: '另一次排版正在写 {path}；等待中',
  },
  'output/not-final': {
    severity: 'note',
    en: '--final: errors stand ({errors}), nothing is written',
    zh: '--final：尚有 {errors} 处错误，不写任何文件',
  },
} satisfies Record<string, Message>;
