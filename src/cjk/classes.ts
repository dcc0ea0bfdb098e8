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

const row = <Name extends string>(
  name: Name,
  characters: string,
  width: Width,
  more: Partial<Omit<CharacterClass, 'name'>> & { source: string },
) => ({
  name,
  characters,
  width,
  white: 'none' as const,
  form: 'plain' as const,
  ...more,
});

/** Later rows win where two name the same character. */
export const classTable = [
  row('other', '', 'font', { source: 'UAX 14 AL: everything that no row below names' }),
  row('han', '⺀..⿟ 々 〆 〇 ぁ..ヿ ㄅ..ㄯ 가..힣 ㇰ..ㇿ 㐀..䶿 一..鿿 豈..﫿 𠀀..𿿽 ！..ﾟ ⿰..⿻ ㈀..㋿ ꀀ..꓆', 1000, {
    source: 'UAX 14 ID; full-width letters stand as Han',
  }),
  row('enclosed', '①..⓿', 1000, { source: 'UAX 14 AI, ID in Chinese context: the number of an item' }),
  row('symbol', '■ □ ▲ △ ▼ ▽ ◆ ◇ ● ○ ◎ ★ ☆ ※ 〒 〓 ♀ ♂ ← ↑ → ↓ Ⅰ..ↈ ㌀..㏿ 〾 〡..〩 〰 〃 〠', 1000, {
    source: 'UAX 14 ID and AI in Chinese context',
  }),
  row(
    'emoji',
    '⌚ ⌛ ⏩..⏳ ☀..☃ ☔ ☕ ♈..♓ ⚠..⚡ ⚽ ⚾ ⛄ ⛅ ⛔ ⛪ ⛲ ⛳ ⛵ ⛺ ⛽ ✂ ✈ ✉ ❌ ❤ \u{1f000}..\u{1f02b} \u{1f030}..\u{1f1e5} \u{1f200}..\u{1f3fa} \u{1f400}..\u{1fffc}',
    1000,
    {
      source: 'UAX 14 ID',
    },
  ),
  row(
    'emoji-base',
    '\u{1f02c}..\u{1f02f} \u{1fffd} ☝ ⛹ ✊..✍ \u{1f385} \u{1f3c2}..\u{1f3c4} \u{1f3c7} \u{1f3ca}..\u{1f3cc} \u{1f442}..\u{1f443} \u{1f446}..\u{1f450} \u{1f466}..\u{1f478} \u{1f47c} \u{1f481}..\u{1f483} \u{1f485}..\u{1f487} \u{1f48f} \u{1f491} \u{1f4aa} \u{1f574}..\u{1f575} \u{1f57a} \u{1f590} \u{1f595}..\u{1f596} \u{1f645}..\u{1f647} \u{1f64b}..\u{1f64f} \u{1f6a3} \u{1f6b4}..\u{1f6b6} \u{1f6c0} \u{1f6cc} \u{1f90c} \u{1f90f} \u{1f918}..\u{1f91f} \u{1f926} \u{1f930}..\u{1f939} \u{1f93c}..\u{1f93e} \u{1f977} \u{1f9b5}..\u{1f9b6} \u{1f9b8}..\u{1f9b9} \u{1f9bb} \u{1f9cd}..\u{1f9cf} \u{1f9d1}..\u{1f9dd} \u{1fac3}..\u{1fac5} \u{1faf0}..\u{1faf8}',
    1000,
    {
      source: 'UAX 14 EB',
    },
  ),
  row('emoji-modifier', '\u{1f3fb}..\u{1f3ff}', 1000, { source: 'UAX 14 EM: belongs to the character before it' }),
  row('regional', '\u{1f1e6}..\u{1f1ff}', 500, { source: 'UAX 14 RI: two are a flag' }),
  row('latin', 'A..Z a..z À..ʯ Ͱ..Ͽ Ѐ..҂ Ҋ..ԯ Ḁ..ỿ ﬀ..ﬆ ¹ ² ³ ⁰ ⁱ ⁴..ⁿ ₀..ₜ', 'font', { source: 'UAX 14 AL' }),
  row('latin-sign', '& @ # _ ~ ^ * = < > \u0060', 'font', {
    source: 'UAX 14 AL: no letter, so no gap opens beside it',
  }),
  row('latin-mark', ', . : ;', 'font', { source: 'UAX 14 IS' }),
  row('latin-stop', '! ?', 'font', { source: 'UAX 14 EX' }),
  row('latin-brace', '}', 'font', { source: 'UAX 14 CL' }),
  row('latin-close', ') ]', 'font', { source: 'UAX 14 CP' }),
  row('latin-open', '( [ { ¡ ¿ ‚ „', 'font', { source: 'UAX 14 OP' }),
  row('quote', '" \'', 'font', { source: 'UAX 14 QU: says not whether it opens or closes' }),
  row('guillemet-open', '« ‹', 'font', { source: 'UAX 14 QU, Pi' }),
  row('guillemet-close', '» ›', 'font', { source: 'UAX 14 QU, Pf' }),
  row('accent', '\u00b4 \u02c8 \u02cc \u02df ᠆', 'font', { source: 'UAX 14 BB' }),
  row('bar', '|', 'font', { source: 'UAX 14 BA' }),
  row('digit', '0..9', 500, { form: 'narrow', source: 'seed: digits are half an em' }),
  row('stop', '。 ？ ！ ． ﹒ ﹖ ﹗', 500, { white: 'after', form: 'closing', source: 'clreq; GB/T 15834 5.1.1' }),
  row('pause', '， 、 ； ： ﹐ ﹑ ﹔ ﹕', 500, { white: 'after', form: 'closing', source: 'clreq; GB/T 15834 5.1.1' }),
  row('closing', '” ’ ） 》 〉 」 』 】 〕 〗 〙 〛 ］ ｝ ﹂ ﹄ ｠ 〞 〟 \u232a ﹚ ﹜ ﹞ ｣', 500, {
    white: 'after',
    form: 'closing',
    source: 'clreq; GB/T 15834 5.1.3',
  }),
  row('opening', '“ ‘ （ 《 〈 「 『 【 〔 〖 〘 〚 ［ ｛ ﹁ ﹃ ｟ 〝 \u2329 ﹙ ﹛ ﹝ ｢', 500, {
    white: 'before',
    form: 'opening',
    source: 'clreq; GB/T 15834 5.1.3',
  }),
  row('dash', '— ―', 1000, { form: 'dash', source: 'GB/T 15834 5.1.4: —— is 2 em' }),
  row('long-dash', '⸺ ⸻', 2000, { form: 'dash', source: 'Unicode: two-em dash' }),
  row('ellipsis', '… ⋯ ‥ ․ ︙ \u{10af6}', 1000, { source: 'GB/T 15834 5.1.5: …… is 2 em' }),
  row('long-ellipsis', '', 1000, { source: 'GB/T 15834 5.1.5: what two or more … are' }),
  row('wave', '～ 〜 ゠', 1000, { source: 'GB/T 15834 5.1.6' }),
  row('connector', '– ‐ · ・ ‧ • ･ \u05be', 500, {
    form: 'middle',
    source: 'GB/T 15834 5.1.7, 5.1.9; mainland half width',
  }),
  row('hyphen', '-', 500, { form: 'middle', source: 'UAX 14 HY: as a connector, but a sign before a number' }),
  row('slash', '/ ／', 500, { form: 'middle', source: 'GB/T 15834 5.1.9' }),
  row('plus', '+ × ÷ ±', 500, { form: 'middle', source: 'seed: + beside Han is half an em' }),
  row('wide-sign', '＋ －', 1000, { source: 'a sign in one em: one unit with its number' }),
  row('suffix', '% ‰ ‱ ° ′ ″ ‴ ‵ ‶ ‷ ¢', 'font', { source: 'UAX 14 PO: one unit with its number' }),
  row('wide-suffix', '％ ﹪ ℃ ℉ ￠', 1000, { source: 'practice of CSS strict/normal: not at a line start' }),
  row('wide-unit', '㍱..㍺ ㎀..㏟ ℓ', 1000, {
    source: 'measures in one em; ID in UAX 14, one unit with their number here',
  }),
  row('double-mark', '‼ ⁇ ⁈ ⁉', 1000, { source: 'UAX 14 NS' }),
  row('iteration', '々 〻 ゝ ゞ ヽ ヾ', 1000, { source: 'UAX 14 NS; CSS Text line-break' }),
  row('small-kana', 'ー ｰ ぁ ぃ ぅ ぇ ぉ っ ゃ ゅ ょ ゎ ゕ ゖ ァ ィ ゥ ェ ォ ッ ャ ュ ョ ヮ ヵ ヶ ㇰ..ㇿ ｧ..ｯ', 1000, {
    source: 'UAX 14 CJ; CSS Text line-break',
  }),
  row('prefix', '$ £ ¥ ₠..⃏ № \\ −', 'font', { source: 'UAX 14 PR' }),
  row('wide-prefix', '＄ ￥ ￡ ﹩ ￦', 1000, { source: 'UAX 14 PR' }),
  row('space', '\u0020', 500, { source: 'seed; see gaps.ts for its width by neighbours' }),
  row('wide-space', '\u3000 \u2003', 1000, { source: 'seed: U+3000 is 1 em and vanishes at a break' }),
  row('half-space', '\u2002 \u2000 \u2001 \t', 500, { source: 'Unicode: en space' }),
  row('thin-space', '\u2004 \u2005 \u2006 \u2008 \u2009 \u200a \u205f', 250, { source: 'Unicode' }),
  row('line-break', '\n \r \u000b \u000c \u0085 \u2028 \u2029', 0, { source: 'UAX 14 BK, CR, LF, NL' }),
  row('no-break-space', '\u00a0 \u202f \u2007', 500, { source: 'UAX 14 GL' }),
  row('glued', '‑ ༌ ͏ \u{16fe4}', 'font', { source: 'UAX 14 GL' }),
  row('joiner', '\u2060 \ufeff', 0, { source: 'UAX 14 WJ' }),
  row('zero-space', '\u200b', 0, { source: 'UAX 14 ZW' }),
  row(
    'attached',
    '\u0000..\u0008 \u000e..\u001f \u007f..\u0084 \u0086..\u009f \u0300..\u036f \u0483..\u0489 \u0591..\u05bd \u1ab0..\u1aff \u1dc0..\u1dff \u200c \u200e \u200f \u202a..\u202e \u2066..\u2069 \u20d0..\u20ff \u302a..\u302f \u3099..\u309a \ufe00..\ufe0f \ufe20..\ufe2f \u{e0020}..\u{e007f} \u{e0100}..\u{e01ef}',
    0,
    { source: 'UAX 14 LB9: marks, selectors and format characters belong to the character before' },
  ),
  row('emoji-joiner', '\u200d', 0, { source: 'UAX 14 ZWJ' }),
  row('soft-hyphen', '\u00ad', 0, { source: 'UAX 14 BA' }),
] as const satisfies readonly CharacterClass[];

export type ClassName = (typeof classTable)[number]['name'];

/** Number of a class in the table, for typed arrays. */
export const classIndex = Object.fromEntries(classTable.map(({ name }, index) => [name, index])) as Readonly<
  Record<ClassName, number>
>;

/** Which classes are among those named: 1 for each, by number. */
export const classFlags = (names: readonly ClassName[]): Uint8Array =>
  Uint8Array.from(classTable, ({ name }) => (names.includes(name) ? 1 : 0));

const bmp = new Uint8Array(0x10000);
const supplementary: { readonly from: number; readonly to: number; readonly index: number }[] = [];
for (const [index, { characters }] of classTable.entries()) {
  for (const item of characters.match(/\S+\.\.\S+|./gsu) ?? []) {
    if (item === ' ' && characters !== ' ') continue;
    const [from, to = from] = item.split('..').map((end) => end.codePointAt(0) as number);
    // The last row comes first: later rows win here too.
    if (from > 0xffff) supplementary.unshift({ from, to, index });
    else bmp.fill(index, from, to + 1);
  }
}

/** The class of a code point, as its number in `classTable`. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return bmp[codePoint];
  for (const { from, to, index } of supplementary) if (codePoint >= from && codePoint <= to) return index;
  return 0;
}

/** Classes with characters of a house's own, by the name of their class. */
export function classesWith(own: Partial<Readonly<Record<ClassName, string>>>): (codePoint: number) => number {
  const added = new Map<number, number>();
  for (const [name, characters] of Object.entries(own)) {
    for (const character of characters ?? '')
      added.set(character.codePointAt(0) as number, classIndex[name as ClassName]);
  }
  return (codePoint) => added.get(codePoint) ?? classOf(codePoint);
}

/** How a character is drawn where nothing in its surroundings says otherwise. */
export const formOf = (codePoint: number): GlyphForm => classTable[classOf(codePoint)].form;
