/** What Latin runs in Chinese text are made of: words, addresses, and the characters that steer them. */

/** Letters of a word, with apostrophes inside it. */
export const latinWord =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]+(?:['\u2019][A-Za-z\u00c0-\u02af\u1e00-\u1eff]+)*/g;

/** Web and e-mail addresses, without the mark that ends a sentence. */
export const latinAddress =
  /(?:[a-z][a-z\d+.-]{1,9}:\/\/|www\.)[\w.~:/?#@!$&*+,;=%-]*[A-Za-z\d/#=_~-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** Without one of these a text holds no address. */
export const addressSigns: readonly string[] = ['@', 'www.', '://'];

export const HYPHEN = '-';
export const SOFT_HYPHEN = '\u00ad';
/** U+2019, which between letters is an apostrophe. */
export const APOSTROPHE = '\u2019';
export const AT = '@';
