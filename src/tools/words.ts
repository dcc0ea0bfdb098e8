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
import { LONGEST_WORD } from '../cjk/index.js';
import { newsroomWords } from './newsroom.js';

const source = '@node-rs/jieba@2.0.3';
/** Words that were counted less often are left out: see src/README.md for what that costs. */
const RAREST = 20;
const LONGEST = 4;
/** A newsroom's word is as frequent as one that was counted so often. */
const NEWSROOM_COUNT = 800;
/** Tags of verbs; those that are nouns too (研究) begin a predicate as often as not, and count. */
const verbTags = new Set(['v', 'vd', 'vn']);
/** A step of cost is 0.7 nat; 26 of them, a letter each. */
const STEP = 0.7;
const header = `# Words of Chinese for breaking heads, written by \`npm run words\` from the dictionary in ${source}
# (jieba, MIT; see WORDS-LICENCE.md) and src/tools/newsroom.ts. A line: a first character, then what follows it in each of its words, each ended
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
  return { rows, total };
}

/** The words of newsrooms, in the place of what the dictionary says of them. */
function withNewsroomWords({ rows, total }: ReturnType<typeof rowsOf>): ReturnType<typeof rowsOf> {
  const common = new Set(rows.filter(({ count }) => count >= NEWSROOM_COUNT).map(({ word }) => word));
  const { nouns, verbs } = newsroomWords;
  const added = [
    ...nouns.map((word) => ({ word, count: NEWSROOM_COUNT, verb: false })),
    ...verbs.map((word) => ({ word, count: NEWSROOM_COUNT, verb: true })),
  ];
  const idle = added.filter(({ word }) => common.has(word) || [...word].length > LONGEST_WORD);
  if (idle.length > 0) throw new Error(`common already, or too long: ${idle.map(({ word }) => word).join(' ')}`);
  const own = new Set(added.map(({ word }) => word));
  return { rows: [...rows.filter(({ word }) => !own.has(word)), ...added], total };
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
const text = listText(withNewsroomWords(rowsOf(readFileSync(join(folder, 'dict.txt'), 'utf8'))));
if (values.package === undefined) rmSync(join(folder, '..'), { recursive: true });
const file = fileURLToPath(new URL('../../layouts/words-zh.txt', import.meta.url));
writeFileSync(file, text);
process.stdout.write(`layouts/words-zh.txt: ${Buffer.byteLength(text)} bytes\n`);
