/**
 * Normalisation of copy: what typists, old systems and PDF extractors leave in a text that means something else.
 * Every change is logged, and every character of the result leads back to the one it came from.
 */

export type NormaliseRule =
  | 'invisible'
  | 'control'
  | 'space'
  | 'radical'
  | 'compatibility'
  | 'box-dash'
  | 'triple-dash'
  | 'composed';

/** One change: at code point `at` of the text as given, `from` became `to` ('' where it was taken out). */
export interface Change {
  readonly rule: NormaliseRule;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export interface Normalised {
  readonly text: string;
  /** For each code point of `text`, the code point of the given text it came from; undefined where nothing changed. */
  readonly origins: readonly number[] | undefined;
  readonly changes: readonly Change[];
}

/** CJK radicals and the Han characters they stand for (Unicode EquivalentUnifiedIdeograph.txt), in pairs. */
const radicalPairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门' +
  '⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
let radicals: ReadonlyMap<string, string> | undefined;

/** A radical as the Han character it stands for; Kangxi radicals fold by NFKC, the supplement by the table. */
function foldRadical(character: string): string {
  if (!radicals) {
    const all = [...radicalPairs];
    radicals = new Map(all.flatMap((radical, index) => (index % 2 === 0 ? [[radical, all[index + 1]] as const] : [])));
  }
  return radicals.get(character) ?? character.normalize('NFKC');
}

const CONTROL_PICTURES = 0x2400;
/** A control character as the picture of it, so that it is seen on the page; U+FFFD where there is no picture. */
function showControl(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCodePoint(CONTROL_PICTURES + code) : '\ufffd';
}

/** The rules in the order in which they work; each replaces the matches of its pattern. */
const rules: readonly {
  readonly rule: NormaliseRule;
  readonly pattern: RegExp;
  readonly to: (match: string) => string;
}[] = [
  // Tabs and Unicode's line and paragraph separators: a paragraph never holds a line break.
  { rule: 'space', pattern: /[\t\u0085\u2028\u2029]/gu, to: () => ' ' },
  // Soft hyphens and byte order marks inside the text.
  { rule: 'invisible', pattern: /[\u00ad\ufeff]/gu, to: () => '' },
  { rule: 'control', pattern: /[\p{Cc}\p{Noncharacter_Code_Point}]/gu, to: showControl },
  { rule: 'radical', pattern: /[\u2e80-\u2fdf]/gu, to: foldRadical },
  { rule: 'compatibility', pattern: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, to: (match) => match.normalize('NFKC') },
  // Two or three box-drawing strokes are a dash of the GB era; longer runs are drawn lines and stay.
  { rule: 'box-dash', pattern: /(?<!\u2500)\u2500{2,3}(?!\u2500)/gu, to: () => '\u2014\u2014' },
  // Seed: `———` in old files is one dash of two em.
  { rule: 'triple-dash', pattern: /(?<!\u2014)\u2014{3}(?!\u2014)/gu, to: () => '\u2014\u2014' },
  {
    rule: 'composed',
    pattern: /[\u1100-\u11ff\uac00-\ud7a3]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu,
    to: (match) => match.normalize('NFC'),
  },
];

/** Characters that no rule touches and that nobody asks about: everyday Han, marks, letters and digits. */
const everyday =
  /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u203e\u2103\u2116\u2160-\u217f\u2190-\u2199\u2460-\u249b\u25a0-\u25ff\u2605\u2606\u3000-\u3029\u3030-\u303f\u4e00-\u9fff\uff01-\uff5e\uffe5]*$/;
const TRIPLE_DASH = '\u2014\u2014\u2014';

/** Whether a text is certainly normal already and holds nothing suspicious; the fast way for most copy. */
export const isEveryday = (text: string): boolean => everyday.test(text) && !text.includes(TRIPLE_DASH);

interface Draft {
  text: string;
  origins: number[];
  readonly changes: Change[];
}

const length = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

function apply({ rule, pattern, to }: (typeof rules)[number], draft: Draft): void {
  if (rule === 'composed' && draft.text.normalize('NFC') === draft.text) return;
  let text = '';
  const origins: number[] = [];
  let unit = 0;
  let point = 0;
  for (const match of draft.text.matchAll(pattern)) {
    const replaced = to(match[0]);
    if (replaced === match[0]) continue;
    const before = draft.text.slice(unit, match.index);
    const at = point + length(before);
    text += before + replaced;
    for (let i = point; i < at; i++) origins.push(draft.origins[i]);
    const taken = length(match[0]);
    const given = length(replaced);
    for (let i = 0; i < given; i++) origins.push(draft.origins[at + Math.min(i, taken - 1)]);
    draft.changes.push({ rule, at: draft.origins[at], from: match[0], to: replaced });
    unit = match.index + match[0].length;
    point = at + taken;
  }
  if (unit === 0) return;
  text += draft.text.slice(unit);
  for (let i = point; i < draft.origins.length; i++) origins.push(draft.origins[i]);
  draft.text = text;
  draft.origins = origins;
}

/** A text as it is set. Pure; normalising twice changes nothing more. Offsets count code points. */
export function normalise(text: string): Normalised {
  if (isEveryday(text)) return { text, origins: undefined, changes: [] };
  const draft: Draft = { text, origins: Array.from({ length: length(text) }, (_, index) => index), changes: [] };
  for (const rule of rules) apply(rule, draft);
  return draft.changes.length > 0 ? draft : { text, origins: undefined, changes: [] };
}
