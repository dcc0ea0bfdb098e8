/** Made-up news: Han by frequency, and all the neighbours of marks, numbers and Latin that real copy has. */

/** A whole number from 0 to under `below`. */
export type Pick = (below: number) => number;

/** Han characters of news, the commonest first. */
const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
/** Two-character words and names that a line may part. */
const words =
  '记者 本报 新华社 北京 上海 经济 发展 改革 人民 政府 企业 市场 建设 工作 会议 今年 目前 有关 负责人 党中央 国务院'.split(
    ' ',
  );
const people = ['马克·吐温', '弗拉基米尔·普京', '阿卜杜拉·热合曼', '李　明', '王建国', '欧阳修'];
const latin = [
  'GDP',
  'AI',
  'iPhone 15',
  'New York Times',
  'WTO',
  'COVID-19',
  'e-mail',
  'don’t',
  'CT',
  'H7N9',
  'A股',
  'AT&T',
  'naïve',
];
const units = ['%', '‰', '℃', '％', '°', '公里', '亿元', '万人', 'km', 'kg', 'm²', '㎡'];
const addresses = [
  'https://www.example.com.cn/news/2023-10/23/c_1.htm?id=7&p=2',
  'editor@example.com',
  'www.gov.cn',
  '微信号：a_b-c',
];
/** Rare guests that copy must survive. */
const odd = [
  '\u3000',
  '\u2002',
  '\u00a0',
  '\u200b',
  '\u2060',
  '\u200c',
  '\u2236',
  '\u2500\u2500',
  '１２３',
  '\ue000',
  '⼈',
  'e\u0301',
  '𠮷',
  '👨\u200d👩\u200d👧',
  '🇨🇳',
  '✈\ufe0f',
  '〇',
  '々',
  'あっ',
  '①',
  '※',
  '〔2023〕7号',
];
/** Marks that follow a phrase; the commonest neighbours of marks in news and law. */
const joints =
  '， ， ， ， 、 、 ； ： —— …… ～ · ， “ ）： ”， ）， ）、 》， 》、 ”、 ”“ 》《 、《 ，《 ：“ 》（ ，“ 、“ ％， %， %、 — / － – ‐'.split(
    ' ',
  );
const ends = '。 。 。 。 。 。 ！ ？ …… ？！ ！！ ”。 。” ！” ？” ）。 。） 》。 %。 ……” ”—— ——'.split(' ');

const among = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T;
const digits = (pick: Pick, most: number): string => String(pick(10 ** (1 + pick(most))));

function han(pick: Pick, most: number): string {
  let text = '';
  // Zipf's way: the product of two picks favours the first of the list.
  for (let left = 1 + pick(most); left > 0; left--) {
    const rank = Math.floor((pick(common.length) * pick(common.length)) / common.length);
    text += common[rank];
  }
  return text;
}

function figure(pick: Pick): string {
  const forms = [
    () => digits(pick, 4) + among(units, pick),
    () => `${1949 + pick(80)}年${1 + pick(12)}月${1 + pick(31)}日`,
    () => `${1 + pick(999)},${String(1000 + pick(999)).slice(1)}.${pick(100)}元`,
    () => `${pick(24)}:${String(100 + pick(60)).slice(1)}`,
    () => `${1900 + pick(120)}—${2000 + pick(30)}年`,
    () => `${pick(50)}％～${50 + pick(50)}％`,
    () => `￥${digits(pick, 5)}`,
    () => `$${digits(pick, 3)}.${pick(10)}`,
    () => `-${pick(30)}℃`,
    () => `${pick(9)}:${pick(9)}`,
    () => `${pick(100)}/${1 + pick(100)}`,
    () => `+${pick(99)}%`,
    () => `第${pick(99)}届`,
    () => `（${1 + pick(20)}）`,
  ];
  return among(forms, pick)();
}

function quoted(pick: Pick, depth: number): string {
  const [open, close] = among(['“”', '‘’', '《》', '（）', '〈〉', '「」', '『』', '【】', '〔〕'], pick);
  const inner = depth > 0 && pick(3) === 0 ? quoted(pick, depth - 1) : '';
  const tail = among(['', '', '', '。', '，', '！', '？', '……'], pick);
  return `${open}${inner}${han(pick, 8)}${pick(4) === 0 ? quoted(pick, 0) : ''}${tail}${close}`;
}

/** A run between two marks. */
function phrase(pick: Pick): string {
  const kind = pick(20);
  if (kind < 10) return han(pick, 14);
  if (kind < 12) return among(words, pick) + han(pick, 6);
  if (kind < 14) return han(pick, 4) + figure(pick) + (pick(2) ? han(pick, 5) : '');
  if (kind < 16) return (pick(2) ? han(pick, 5) : '') + quoted(pick, 2);
  if (kind === 16) return han(pick, 3) + among(latin, pick) + han(pick, 4);
  if (kind === 17) return `${among(latin, pick)} ${among(latin, pick)} ${figure(pick)}`;
  if (kind === 18) return among(people, pick) + han(pick, 4);
  return pick(3) === 0 ? among(addresses, pick) : han(pick, 6) + among(odd, pick) + han(pick, 3);
}

/** A sentence with its mark. */
export function sentence(pick: Pick): string {
  let text = pick(12) === 0 ? among(['“', '（', '——', '……', '《'], pick) : '';
  for (let left = pick(5); left > 0; left--) text += phrase(pick) + among(joints, pick);
  return text + phrase(pick) + among(ends, pick);
}

/** A way to pick that follows from a seed alone (a linear congruential generator, its high bits). */
export function pickFrom(seed: number): Pick {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** An item of news, one sentence for each seed. */
export const newsItem = (seeds: readonly number[]): string => seeds.map((seed) => sentence(pickFrom(seed))).join('');
