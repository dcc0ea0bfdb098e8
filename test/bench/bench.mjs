/**
 * The bench: `npm run bench -- [--runs N] [--quick] [--profile]`. Time, memory and size of whole builds of made-up
 * issues, beside Typst and pdfkit's text() on the same text in the same run; stages; loading; composition.
 * Figures of one run compare with each other, not with those of another run or machine.
 */

import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importCosts } from './imports.mjs';
import { writeIssue } from './issue.mjs';
import { compare, runNode, shownBytes, shownMs, shownSeconds, tableText } from './measure.mjs';
import { peerJobs } from './peers.mjs';
import { hottest } from './profile.mjs';
import { composeRows } from './rows.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
/** @type {{ bin: { banxin: string } }} */
const { bin } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
/** What ships. */
const MAIN = join(ROOT, bin.banxin);
const HERE = fileURLToPath(new URL('.', import.meta.url));

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const runs = values.quick ? Math.min(3, Number(values.runs)) : Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1)
  throw new RangeError(`--runs: expected a whole number from 1, got ${values.runs}`);

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

/**
 * Whole processes over one issue: ours, a bare Node, and the others.
 * @param {import('./issue.mjs').MadeIssue} issue
 * @param {string} scratch
 */
async function wholeProcesses(issue, scratch) {
  const out = join(scratch, 'out');
  const ours = { name: 'banxin', args: [MAIN, 'build', issue.folder, '--out', out] };
  const peers = await peerJobs(issue, scratch);
  const taken = await compare([{ name: 'node -e 0', args: ['-e', '0'] }, ours, ...peers], runs, scratch);
  const built = join(out, '2024-01-08');
  const [pdf, json] = await Promise.all(
    ['issue.pdf', 'pages.json'].map(async (name) => (await stat(join(built, name))).size),
  );
  const sizes = new Map([['banxin', pdf]]);
  for (const peer of peers) sizes.set(peer.name, (await stat(peer.pdf)).size);
  const own = /** @type {{ wall: number }} */ (taken.get('banxin'));
  const rows = [...taken].map(([name, { wall, cpu, memory }]) => {
    const size = sizes.get(name);
    return [
      name,
      shownSeconds(wall),
      shownSeconds(cpu),
      shownBytes(memory),
      size === undefined ? '' : shownBytes(size),
      `${(own.wall / wall).toFixed(2)}`,
    ];
  });
  print(tableText(['', 'wall', 'user+sys', 'peak memory', 'PDF', 'banxin / this'], rows));
  print(`pages.json ${shownBytes(json)}, ${(json / pdf).toFixed(2)} of the PDF\n`);
  if (!taken.has('Typst'))
    print('Typst is not installed: npm i --no-save @myriaddreamin/typst-ts-node-compiler, here or in $BENCH_PEERS\n');
  return ours;
}

/**
 * @param {import('./issue.mjs').MadeIssue} issue
 * @param {string} scratch
 */
async function stages(issue, scratch) {
  const args = [join(HERE, 'stages.mjs'), DIST, issue.folder, issue.root, `${runs}`];
  const { stdout } = await runNode({ name: 'stages', args }, scratch);
  /** @type {[string, number, number][]} */
  const taken = JSON.parse(stdout.toString());
  const rows = taken.map(([stage, cold, warm]) => [stage, shownMs(cold), shownMs(warm)]);
  print(tableText(['stage, in one process', 'cold', 'warm'], rows));
  print('');
}

/** @param {string} scratch */
async function composition(scratch) {
  const characters = values.quick ? 200_000 : 1_000_000;
  const { stdout } = await runNode(
    { name: 'compose', args: [join(HERE, 'compose.mjs'), DIST, ROOT, `${characters}`] },
    scratch,
  );
  const rows = composeRows(characters);
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const total = rows.reduce((sum, { text }) => sum + text.length, 0);
  const piped = await runNode({ name: 'banxin compose', args: [MAIN, 'compose', '-'], input }, scratch);
  const speeds = [...JSON.parse(stdout.toString()), ['banxin compose -, whole process', total / piped.wall]];
  const shown = speeds.map(([what, speed]) => [what, `${(speed / 1e6).toFixed(2)} M`]);
  print(tableText([`compose, ${(total / 1e6).toFixed(2)} M characters`, 'characters/s'], shown));
  print('');
}

/**
 * @param {import('./measure.mjs').Job} job
 * @param {string} scratch
 */
async function profiled(job, scratch) {
  const { total, functions } = await hottest(job, 10, scratch);
  print(
    tableText(
      [`self time of ${shownMs(total)}, profiled`, ''],
      functions.map(([name, seconds]) => [name, shownMs(seconds)]),
    ),
  );
  print('');
}

const scratch = await mkdtemp(join(tmpdir(), 'banxin-bench-'));
try {
  print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}; median of ${runs} runs after a warm-up\n`);
  for (const pages of values.quick ? [8] : [8, 64]) {
    const place = join(scratch, `${pages}`);
    await mkdir(place);
    const issue = await writeIssue(join(place, 'project'), pages, ROOT);
    print(
      `${pages} pages, ${issue.articles.length} articles, ${issue.characters} characters, ${issue.distinct} different Han`,
    );
    const job = await wholeProcesses(issue, place);
    await stages(issue, place);
    if (values.profile) await profiled(job, place);
  }
  const costs = await importCosts(dirname(MAIN), runs, scratch);
  print(
    tableText(
      ['import alone, in a fresh process', ''],
      costs.map(([name, seconds]) => [name, shownMs(seconds)]),
    ),
  );
  print('');
  await composition(scratch);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
