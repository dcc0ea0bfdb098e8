/**
 * The one table of character classes. A new mark is one character in one row; nothing else in the program
 * holds a punctuation literal. Widths are in 1/1000 em; `white` is the side of a mark's white half (clreq,
 * "Positions of punctuation marks").
 */
import type { GlyphForm } from '../units/index.js';

/** `font`: the width is the font's advance. */
type Width = number | 'font';

export interface CharacterClass {
  readonly name: string;
  /** Single characters and ranges `a..b`, separated by spaces. */
  readonly characters: string;
  readonly width: Width;
  readonly white: 'before' | 'after' | 'none';
  readonly form: GlyphForm;
  readonly source: string;
}

const row = (name: string, characters: string, width: Width, more: Partial<CharacterClass> & { source: string }) => ({
  name,
  characters,
  width,
  white: 'none' as const,
  form: 'plain' as const,
  ...more,
});

/** Later rows win where two name the same character. */
export const classTable = [
  row('other', '', 'font', { source: 'everything that no row below names' }),
  row('han', '⺀..⿟ 々 〆 〇 ぁ..ヿ ㄅ..ㄯ 가..힣 ㇰ..ㇿ 㐀..䶿 一..鿿 豈..﫿 𠀀..𿿽 ！..ﾟ ⿰..⿻ ㈀..㋿', 1000, {
    source: 'UAX 14 ID; full-width letters stand as Han',
  }),
  row('symbol', '①..⑳ ⑴..⒇ ■ □ ▲ △ ▼ ▽ ◆ ◇ ● ○ ◎ ★ ☆ ※ 〒 〓 ♀ ♂ ← ↑ → ↓ Ⅰ..Ⅻ ㌀..㏿ 〾 〡..〩', 1000, {
    source: 'UAX 14 ID and AI in Chinese context',
  }),
  row('latin', 'A..Z a..z À..ɏ Ά..Ͽ Ѐ..ӿ Ḁ..ỿ & @ # _ \\ ~ ^ * = < > | ` \' "', 'font', { source: 'UAX 14 AL' }),
  row('latin-stop', ', . : ; ! ? ) ] } » ›', 'font', { source: 'UAX 14 IS, EX, CP' }),
  row('latin-open', '( [ { « ‹ ¡ ¿', 'font', { source: 'UAX 14 OP' }),
  row('digit', '0..9', 500, { form: 'narrow', source: 'seed: digits are half an em' }),
  row('stop', '。 ？ ！ ． ﹒ ﹖ ﹗', 500, { white: 'after', form: 'closing', source: 'clreq; GB/T 15834 5.1.1' }),
  row('pause', '， 、 ； ： ﹐ ﹑ ﹔ ﹕', 500, { white: 'after', form: 'closing', source: 'clreq; GB/T 15834 5.1.1' }),
  row('closing', '” ’ ） 》 〉 」 』 】 〕 〗 〙 〛 ］ ｝ ﹂ ﹄ ｠ 〞 〟 \u232a ﹚ ﹜ ﹞', 500, {
    white: 'after',
    form: 'closing',
    source: 'clreq; GB/T 15834 5.1.3',
  }),
  row('opening', '“ ‘ （ 《 〈 「 『 【 〔 〖 〘 〚 ［ ｛ ﹁ ﹃ ｟ 〝 \u2329 ﹙ ﹛ ﹝', 500, {
    white: 'before',
    form: 'opening',
    source: 'clreq; GB/T 15834 5.1.3',
  }),
  row('dash', '— ―', 1000, { form: 'dash', source: 'GB/T 15834 5.1.4: —— is 2 em' }),
  row('long-dash', '⸺ ⸻', 2000, { form: 'dash', source: 'Unicode: two-em dash' }),
  row('ellipsis', '… ⋯ ‥ ︙', 1000, { source: 'GB/T 15834 5.1.5: …… is 2 em' }),
  row('wave', '～ 〜', 1000, { source: 'GB/T 15834 5.1.6' }),
  row('connector', '– ‐ · ・ ‧ •', 500, { form: 'middle', source: 'GB/T 15834 5.1.7, 5.1.9; mainland half width' }),
  row('hyphen', '-', 500, { form: 'middle', source: 'UAX 14 HY: as a connector, but a sign before a number' }),
  row('slash', '/ ／', 500, { form: 'middle', source: 'GB/T 15834 5.1.9' }),
  row('plus', '+ × ÷ ±', 500, { form: 'middle', source: 'seed: + beside Han is half an em' }),
  row('suffix', '% ‰ ° ′ ″', 'font', { source: 'UAX 14 PO: one unit with its number' }),
  row('wide-suffix', '％ ﹪ ℃ ℉ ￠', 1000, { source: 'practice of CSS strict/normal: not at a line start' }),
  row(
    'iteration',
    '‼ ⁇ ⁈ ⁉ 々 〻 ゝ ゞ ヽ ヾ ー ぁ ぃ ぅ ぇ ぉ っ ゃ ゅ ょ ゎ ァ ィ ゥ ェ ォ ッ ャ ュ ョ ヮ ヵ ヶ ㇰ..ㇿ',
    1000,
    { source: 'UAX 14 NS' },
  ),
  row('prefix', '$ £ ¥ ₠..⃏ №', 'font', { source: 'UAX 14 PR' }),
  row('wide-prefix', '＄ ￥ ￡ ﹩', 1000, { source: 'UAX 14 PR' }),
  row('space', '\u0020', 500, { source: 'seed; see gaps.ts for its width by neighbours' }),
  row('wide-space', '\u3000 \u2003', 1000, { source: 'seed: U+3000 is 1 em and vanishes at a break' }),
  row('half-space', '\u2002 \u2000', 500, { source: 'Unicode: en space' }),
  row('thin-space', '\u2004 \u2005 \u2006 \u2008 \u2009 \u200a \u205f', 250, { source: 'Unicode' }),
  row('no-break-space', '\u00a0 \u202f \u2007', 500, { source: 'UAX 14 GL' }),
  row('joiner', '\u2060 \ufeff', 0, { source: 'UAX 14 WJ' }),
  row('zero-space', '\u200b', 0, { source: 'UAX 14 ZW' }),
  row(
    'attached',
    '\u0300..\u036f \u0483..\u0489 \u1ab0..\u1aff \u1dc0..\u1dff \u200d \u20d0..\u20ff \u302a..\u302f \u3099..\u309a \ufe00..\ufe0f \ufe20..\ufe2f \u{e0100}..\u{e01ef}',
    0,
    { source: 'UAX 14 LB9: marks and selectors belong to the character before' },
  ),
  row('invisible', '\u200c \u200e \u200f \u00ad', 0, { source: 'UAX 14 CM, format characters' }),
] as const satisfies readonly CharacterClass[];

export type ClassName = (typeof classTable)[number]['name'];

/** Number of a class in the table, for typed arrays. */
export const classIndex = Object.fromEntries(classTable.map(({ name }, index) => [name, index])) as Readonly<
  Record<ClassName, number>
>;

const bmp = new Uint8Array(0x10000);
const supplementary: { readonly from: number; readonly to: number; readonly index: number }[] = [];
for (const [index, { characters }] of classTable.entries()) {
  for (const item of characters.match(/\S+\.\.\S+|[^\t\n\r]/gu) ?? []) {
    if (item === ' ' && characters !== ' ') continue;
    const [from, to = from] = item.split('..').map((end) => end.codePointAt(0) as number);
    if (from > 0xffff) supplementary.push({ from, to, index });
    else bmp.fill(index, from, to + 1);
  }
}

/** The class of a code point, as its number in `classTable`. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return bmp[codePoint];
  for (const { from, to, index } of supplementary) if (codePoint >= from && codePoint <= to) return index;
  return 0;
}

/** How a character is drawn where nothing in its surroundings says otherwise. */
export const formOf = (codePoint: number): GlyphForm => classTable[classOf(codePoint)].form;
