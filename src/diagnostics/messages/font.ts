/** Messages about font files and the characters they hold. */
import type { Message } from '../types.js';

const rebuild = {
  en: 'The fonts of this project are listed in fonts/fonts.yaml; a paper’s own font is named by its layout.',
  zh: '本项目的字体列在 fonts/fonts.yaml；报社自有的字体写在版式里。',
};

export const fontMessages = {
  'font/missing': {
    severity: 'fatal',
    en: 'the font {font} for {role} cannot be read: {reason}',
    zh: '{role} 的字体 {font} 无法读取：{reason}',
    help: rebuild,
  },
  'font/broken': {
    severity: 'fatal',
    en: 'the font {font} for {role} cannot be used; expected TrueType outlines: {reason}',
    zh: '{role} 的字体 {font} 不能使用，应为 TrueType 轮廓：{reason}',
    help: rebuild,
  },
  'font/changed': {
    severity: 'fatal',
    en: 'the font {font} for {role} is not the file that was declared: {reason}',
    zh: '{role} 的字体 {font} 与声明的文件不符：{reason}',
    help: {
      en: 'Bring the declared file back, or declare the sha256 of the new one where the font is named.',
      zh: '请换回所声明的文件，或在声明该字体之处改写 sha256。',
    },
  },
  'font/role': {
    severity: 'fatal',
    en: 'no font can be found for {role}: {reason}',
    zh: '{role} 没有对应的字体：{reason}',
    help: rebuild,
  },
  'font/no-glyph': {
    severity: 'error',
    en: '“{character}” ({code}) is in no font for {role}; it is set as 〓',
    zh: '“{character}”（{code}）在 {role} 的各字体中都没有；以〓代替',
    help: {
      en: 'Type another character, or give the role a fallback font that has this one.',
      zh: '请改用别的字，或给该用途加一种有此字的后备字体。',
    },
  },
} satisfies Record<string, Message>;
