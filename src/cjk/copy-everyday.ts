/** The fast way of copy: text that no rule can change and that nobody asks about, told by one pattern. */

/** Everyday Han, marks, letters and digits; what stands here for itself, whatever is beside it. */
const CALM =
  '\\u0020#-&*-/:0-9<->@-~' +
  '\\u00a1-\\u00ac\\u00ae-\\u00ff\\u2010-\\u2014\\u2016-\\u2027\\u2030-\\u203e\\u2103\\u2116\\u2160-\\u217f\\u2190-\\u2199' +
  '\\u2460-\\u249b\\u25a0-\\u25ff\\u2605\\u2606\\u3000-\\u3029\\u3030-\\u303f\\u4e00-\\u9fff' +
  '\\uff01\\uff03\\uff04\\uff06\\uff08-\\uff0c\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff5e\\uffe5';

/** What asks for a look: other characters, points but between digits, strokes and dots in rows, spaces beside marks. */
const noteworthy = new RegExp(
  [
    `[^${CALM}]`,
    '(?<![0-9])[.,:]|[.,:](?![0-9])',
    '-(?=[-\\u2013\\u2014])|\\u2013(?=[-\\u2013\\u2014])|\\u2014(?=[-\\u2013]|\\u2014\\u2014)',
    '(?<!\\u2026)\\u2026(?!\\u2026)',
    '\\u3002(?=\\u3002)|\\u00b7(?=\\u00b7)',
    '(?<![0-9A-Za-z%+\\u4e00-\\u9fff]) | (?![0-9A-Za-z+\\u4e00-\\u9fff])',
  ].join('|'),
);

/** Whether a text is certainly normal already and holds nothing suspicious. */
export const isEveryday = (text: string): boolean => !noteworthy.test(text);
