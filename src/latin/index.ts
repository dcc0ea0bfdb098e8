/** Latin words in Chinese text: where they may be hyphenated. Knows words and a language's patterns; must not know fonts, lines or layouts. */
export {
  type HyphenationRules,
  type Hyphenator,
  type HyphenLanguage,
  hyphenationOf,
  hyphenLanguages,
} from './hyphenation.js';
