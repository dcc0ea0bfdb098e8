/** Single characters that stand for others: radicals for Han characters, pictures for control characters. */

/** CJK radicals and the Han characters they stand for (Unicode EquivalentUnifiedIdeograph.txt), in pairs. */
const radicalPairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门' +
  '⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
let radicals: ReadonlyMap<string, string> | undefined;

/** A radical as the Han character it stands for; Kangxi radicals fold by NFKC, the supplement by the table. */
export function foldRadical(character: string): string {
  if (!radicals) {
    const all = [...radicalPairs];
    radicals = new Map(all.flatMap((radical, index) => (index % 2 === 0 ? [[radical, all[index + 1]] as const] : [])));
  }
  return radicals.get(character) ?? character.normalize('NFKC');
}

const CONTROL_PICTURES = 0x2400;
/** A control character as the picture of it, so that it is seen on the page; U+FFFD where there is no picture. */
export function showControl(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCodePoint(CONTROL_PICTURES + code) : '\ufffd';
}
