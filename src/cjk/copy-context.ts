/** What stands beside a mark, as pieces of patterns: Han, Chinese marks, quotes. Made from the class table. */
import { type ClassName, classTable } from './classes.js';

const of = (...names: readonly ClassName[]): string =>
  classTable
    .filter(({ name }) => names.includes(name))
    .map(({ characters }) => characters.replaceAll(' ', ''))
    .join('')
    // Curly quotes are Latin marks as well, so they say nothing about their neighbours.
    .replace(/[\u2018-\u201d]/g, '');

/** Han characters and kana, for a class in a pattern. */
export const HAN =
  '\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}';
export const WIDE_OPENING = of('opening');
export const WIDE_CLOSING = of('stop', 'pause', 'closing');
/** Marks that stand in Chinese text only. */
export const WIDE = WIDE_OPENING + WIDE_CLOSING;
const OPEN_QUOTE = '"\\u201c\\u2018';
const CLOSE_QUOTE = '"\\u201d\\u2019';

/** Chinese text ends here, quotes, dots and dashes apart. */
export const AFTER_HAN = `(?<=[${HAN}${WIDE}\\u201d][${CLOSE_QUOTE}\\u2026\\u2014]{0,4})`;
/** The same, with white between. */
export const AFTER_HAN_WHITE = `(?<=[${HAN}${WIDE}\\u201d][${CLOSE_QUOTE}]{0,4}[ \\u00a0]{0,3})`;
/** Chinese text begins here, white and quotes apart. */
export const BEFORE_HAN = `(?=[ \\u00a0]{0,3}[${OPEN_QUOTE}]{0,4}[${HAN}${WIDE_OPENING}])`;

export const regex = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu');

const hanCharacter = regex(`[${HAN}]`);
const latinWord = /[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*/g;
const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found++;
  return found;
};

/** Addresses of the web and of mail, and entities of HTML: their marks are theirs. */
const address =
  /(?:https?|ftp):\/\/[^\s"<>()\u0080-\uffff]*[\w/#=&%+~-]|www\.[\w-]+\.[^\s"<>()\u0080-\uffff]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

/** Where Latin words say nothing about the language around them: addresses, speech, titles, brackets. */
const asides = new RegExp(`${address.source}|"[^"]*"|\u201c[^\u201d]*\u201d|《[^》]*》|[(（][^()（）]*[)）]`, 'giu');

/** Whether a paragraph is Chinese in the main: as many Han characters as Latin words, those of asides apart. */
export function isChinese(text: string): boolean {
  const han = count(text, hanCharacter);
  return han > 0 && han >= count(text.replace(asides, ' '), latinWord);
}

/** The parts of a text that are addresses, in UTF-16 units. */
export const addressesIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  /[@&/]|www/i.test(text)
    ? Array.from(text.matchAll(address), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
    : [];
