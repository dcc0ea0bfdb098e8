/**
 * `npm run words`: builds `layouts/words-zh.txt`, the words that heads are not split in, from the dictionary of jieba
 * as a pinned package brings it. Needs the network, unless `--package DIR` names the unpacked package. Same version,
 * same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const source = '@node-rs/jieba@2.0.3';
/** Words that were counted less often are left out: see src/README.md for what that costs. */
const RAREST = 20;
const LONGEST = 4;
/** Tags of verbs; those that are nouns too (研究) begin a predicate as often as not, and count. */
const verbTags = new Set(['v', 'vd', 'vn']);
/** A step of cost is 0.7 nat; 26 of them, a letter each. */
const STEP = 0.7;
/** Words of today's headlines that the dictionary lacks or counts too seldom; `!` behind a verb. */
const newsroom =
  '赋能! 中石化 中石油 中海油 进博会 元宇宙 碳中和 碳达峰 双碳 加沙 地带 红军 老红军 长征 航站楼 直播带货 带货! 网红 短视频 大模型 人工智能 新能源 充电桩 光伏 储能 专精特新 小巨人 独角兽 营商环境 一网通办 放管服 减税降费 助企纾困 稳就业 保民生 共同富裕 乡村振兴 数字化 数智化 智能化 绿色低碳 高质量 高水平 现代化 城市更新 旧改 加梯 适老化 养老院 助餐点 社区食堂 家门口 烟火气 获得感 幸福感 安全感 打卡地 夜经济 首店经济 首发经济 银发经济 低空经济 平台经济 无人机 无人驾驶 自动驾驶 新基建 区块链 云计算 物联网 量子 芯片 集成电路 生物医药 科创板 北交所 注册制 专项债 降准 降息 房贷 公积金 限购 保交楼 医保 集采 门诊 疫苗 流感 核酸 志愿者 网格员 党建 主题教育 调研! 督导! 整改! 反腐 巡视 一带一路 大湾区 长三角 京津冀 自贸区 自贸港 滨江 苏州河 世博 亚运会 奥运会 世界杯 全运会 国足 女排 夺冠! 摘金! 折桂! 揭幕! 闭幕! 启幕! 亮相! 首飞! 首航! 下线! 发射! 着陆! 载人飞船 空间站 航天员 嫦娥 天问';
/** What such a word counts at least: as often as words that every paper prints daily. */
const DAILY = 800;
const header = `# Words of Chinese for breaking heads, written by \`npm run words\` from the dictionary in ${source}
# (jieba, MIT; see WORDS-LICENCE.md). A line: a first character, then what follows it in each of its words, each ended
# by the word's cost, a = common to z = rare in steps of ${STEP} nat; a capital marks a verb.
`;

/** Fetches the package without installing it: its native parts are not wanted. */
function fetched(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-words-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, source], { stdio: 'inherit' });
  execFileSync('tar', ['xzf', 'node-rs-jieba-2.0.3.tgz', '-C', folder], { cwd: folder });
  return join(folder, 'package');
}

interface Row {
  readonly word: string;
  readonly count: number;
  readonly verb: boolean;
}

function rowsOf(dictionary: string): { rows: Row[]; total: number } {
  const rows: Row[] = [];
  let total = 0;
  for (const line of dictionary.split('\n')) {
    const [word, count, tag] = line.trim().split(' ');
    if (count === undefined) continue;
    total += Number(count);
    const length = [...word].length;
    if (!/^\p{Script=Han}+$/u.test(word) || length > LONGEST || (length > 1 && Number(count) < RAREST)) continue;
    rows.push({ word, count: Number(count), verb: length > 1 && verbTags.has(tag) });
  }
  for (const entry of newsroom.split(' ')) {
    const word = entry.replace('!', '');
    const known = rows.findIndex((row) => row.word === word);
    if (known >= 0 && rows[known].count >= DAILY) continue;
    if (known >= 0) rows.splice(known, 1);
    rows.push({ word, count: DAILY, verb: entry.endsWith('!') });
  }
  return { rows, total };
}

function listText({ rows, total }: ReturnType<typeof rowsOf>): string {
  const byFirst = new Map<string, string[]>();
  for (const { word, count, verb } of rows.sort((a, b) => (a.word < b.word ? -1 : 1))) {
    const cost = Math.min(25, Math.round(Math.log(total / Math.max(1, count)) / STEP));
    const letter = String.fromCharCode(97 + cost);
    const [first] = word;
    const parts = byFirst.get(first) ?? [];
    byFirst.set(first, parts);
    parts.push(word.slice(first.length) + (verb ? letter.toUpperCase() : letter));
  }
  const lines = [...byFirst].map(([first, parts]) => first + parts.join(''));
  return `${header}${lines.join('\n')}\n`;
}

const { values } = parseArgs({ options: { package: { type: 'string' } } });
const folder = values.package ?? fetched();
const text = listText(rowsOf(readFileSync(join(folder, 'dict.txt'), 'utf8')));
if (values.package === undefined) rmSync(join(folder, '..'), { recursive: true });
const file = fileURLToPath(new URL('../../layouts/words-zh.txt', import.meta.url));
writeFileSync(file, text);
process.stdout.write(`layouts/words-zh.txt: ${Buffer.byteLength(text)} bytes\n`);
