/** The characters of the fonts in `fonts/`: what a Chinese newspaper sets, and no more. */

/** Blocks and single characters by code point, both ends included. */
const ranges: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x0020, 0x007e, 'ASCII'],
  [0x00a0, 0x017f, 'Latin-1 and Latin Extended-A'],
  [0x01cd, 0x01dc, 'pinyin letters with a caron'],
  [0x01f8, 0x01f9, 'pinyin n with a grave'],
  [0x02c7, 0x02cb, 'tones of bopomofo'],
  [0x02d9, 0x02d9, 'tone of bopomofo'],
  [0x0391, 0x03c9, 'Greek'],
  [0x0401, 0x0401, 'Cyrillic of GB 2312'],
  [0x0410, 0x044f, 'Cyrillic of GB 2312'],
  [0x0451, 0x0451, 'Cyrillic of GB 2312'],
  [0x1e3e, 0x1e3f, 'pinyin m with an acute'],
  [0x2000, 0x206f, 'general punctuation'],
  [0x20ac, 0x20ac, 'euro'],
  [0x2100, 0x213b, 'letterlike signs: degrees, numero, telephone'],
  [0x2150, 0x217f, 'fractions and roman numerals'],
  [0x2190, 0x2199, 'arrows'],
  [0x2200, 0x22ff, 'mathematical operators'],
  [0x2460, 0x249b, 'enclosed numbers'],
  [0x25a0, 0x25ef, 'squares, triangles, circles, diamonds'],
  [0x2605, 0x2606, 'stars'],
  [0x2640, 0x2642, 'female and male'],
  [0x2e3a, 0x2e3b, 'long dashes'],
  [0x3000, 0x303f, 'CJK punctuation, with the geta mark and the number zero'],
  [0x3041, 0x3096, 'hiragana'],
  [0x3099, 0x30ff, 'katakana'],
  [0x3105, 0x312f, 'bopomofo'],
  [0x3220, 0x3229, 'parenthesised Han numbers'],
  [0x338e, 0x33d5, 'squared units'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfe10, 0xfe19, 'vertical forms'],
  [0xfe30, 0xfe4f, 'compatibility forms, vertical and wavy'],
  [0xff01, 0xff60, 'full-width forms'],
  [0xffe0, 0xffe6, 'full-width signs'],
];

/** The characters of GB 2312, by way of the decoder every Node has. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gb2312');
  const found: string[] = [];
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      // Node decodes GBK, which has more in these rows: private use and characters without a mapping are left out.
      if ([...text].length === 1 && !/[\p{Co}\ufffd]/u.test(text)) found.push(text);
    }
  }
  return found;
}

/**
 * The character set as one string in the order of code points. `standard` is the Table of General Standard Chinese
 * Characters (通用规范汉字表, 2013), 8,105 characters.
 */
export function characterSet(standard: readonly string[]): string {
  const points = new Set([...standard, ...gb2312()].map((character) => character.codePointAt(0) as number));
  for (const [from, to] of ranges) for (let point = from; point <= to; point++) points.add(point);
  return String.fromCodePoint(...[...points].sort((a, b) => a - b));
}
