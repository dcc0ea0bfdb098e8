/** Characters put right wherever they stand: the table. */
import type { Row } from './copy-rules.js';
import { foldRadical, showControl } from './fold.js';

const nfkc = (match: string): string => match.normalize('NFKC');

export const repairs: readonly Row[] = [
  {
    rule: 'space',
    pattern: /[\t\u0085\u2028\u2029]/gu,
    to: ' ',
    source: 'Unicode: line and paragraph separators; a paragraph never holds a line break',
  },
  { rule: 'invisible', pattern: /[\u00ad\ufeff]/gu, to: '', source: 'Unicode: soft hyphen, byte order mark' },
  {
    rule: 'control',
    pattern: /[\p{Cc}\p{Noncharacter_Code_Point}]/gu,
    to: showControl,
    source: 'Unicode: control pictures U+2400; what is lost is seen on the page',
  },
  { rule: 'radical', pattern: /[\u2e80-\u2fdf]/gu, to: foldRadical, source: 'Unicode: EquivalentUnifiedIdeograph.txt' },
  {
    rule: 'compatibility',
    pattern: /[\uf900-\ufaff\ufb00-\ufb06\uff61-\uff65\u{2f800}-\u{2fa1f}]/gu,
    to: nfkc,
    source: 'Unicode NFKC: ideographs, Latin ligatures of PDF extractors, half-width Chinese marks',
  },
  {
    rule: 'box-dash',
    pattern: /(?<!\u2500)\u2500{2,3}(?!\u2500)/gu,
    to: '\u2014\u2014',
    source: 'GB-era systems; longer runs are drawn lines and stay',
  },
  {
    rule: 'triple-dash',
    pattern: /(?<!\u2014)\u2014{3}(?!\u2014)/gu,
    to: '\u2014\u2014',
    source: 'seed: three U+2014 in old files are one dash of two em',
  },
  {
    rule: 'full-width',
    pattern:
      /(?<=(?<![\uff10-\uff19\uff0c])[\uff10-\uff19]{1,2}(?:[,\uff0c][\uff10-\uff19]{3})*)\uff0c(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))|(?<=[\uff10-\uff19])\uff0c(?=\uff10{3}(?![\uff10-\uff19]))/gu,
    to: ',',
    source: 'wire copy: the groups of a number, 12,000, all of full-width digits; 101，102，103 is a list',
  },
  {
    rule: 'full-width',
    pattern:
      /(?<=[0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])[\uff0e\uff0f\uff20](?=[0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])/gu,
    to: nfkc,
    source: 'wire copy: decimals, abbreviations, dates, addresses',
  },
  {
    rule: 'full-width',
    pattern: /(?<=[0-9\uff10-\uff19])\uff05/gu,
    to: '%',
    source: 'wire copy: a per cent is one unit with its number',
  },
  {
    rule: 'full-width',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu,
    to: nfkc,
    source: 'GB/T 15835-2011: Arabic digits and letters are set half width',
  },
  {
    rule: 'composed',
    // Compatibility ideographs are another rule's, which a house may switch off.
    pattern: /[\u1100-\u11ff\uac00-\ud7a3]+\p{M}*|(?![\uf900-\ufaff\u{2f800}-\u{2fa1f}])\P{M}\p{M}*|\p{M}+/gu,
    to: (match) => match.normalize('NFC'),
    source: 'Unicode NFC',
  },
];
