/**
 * Writes `issues/2026-10-15-load`, eight pages to load the compositor with: the frames of load-plan.mjs, filled with the
 * articles of the repository's other issues. Each text begins with the article that the plan names and runs on with those
 * after it; whole sentences are left out until it closes its frame without a finding. The same plan gives the same files.
 *
 *     npm run compile && node test/bench/load-issue.mjs
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectAt, setIssue } from '../../dist/pipeline/index.js';
import { randomOf } from './copy.mjs';
import { LINES, pages, STRIP } from './load-plan.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'issues/2026-10-15-load');
const SOURCES = ['2026-10-16', '2023-10-23'];
const LAYOUT = 'broadsheet-6';
/** How many ways to leave sentences out are tried for a frame. */
const TRIES = 600;
/** Not text that runs: figures, tables, verse. */
const NOT_TEXT = /figures|prices|standings|poems/;

/**
 * An article in its two parts.
 * @typedef {{ issue: string, id: string, heads: readonly string[], pictures: readonly string[], body: readonly string[] }} Source
 */

/** @returns {Promise<readonly Source[]>} */
async function readSources() {
  const sources = [];
  for (const issue of SOURCES) {
    const folder = join(root, 'issues', issue, 'articles');
    for (const file of (await readdir(folder)).sort()) {
      if (NOT_TEXT.test(file)) continue;
      const [head, ...rest] = (await readFile(join(folder, file), 'utf8')).split('\n\n');
      const lines = head.split('\n');
      sources.push({
        issue,
        id: file.slice(0, -'.txt'.length),
        heads: lines.filter((line) => !/^(图|备注|转题|提要)：/.test(line)),
        pictures: lines.filter((line) => line.startsWith('图：')),
        body: rest.join('\n').trim().split('\n'),
      });
    }
  }
  return sources;
}

const sources = await readSources();
/** @param {string} id */
const sourceOf = (id) => {
  const found = sources.find((source) => source.id === id);
  if (!found) throw new Error(`load-plan.mjs names ${id}, which no issue has`);
  return found;
};

/** @param {string} paragraph */
const sentencesOf = (paragraph) =>
  /^(##|\*\*|\{|-)/.test(paragraph) ? [paragraph] : (paragraph.match(/.*?(?:[。！？]”?|$)(?=.)|.+$/gu) ?? [paragraph]);

/**
 * The head of a frame's article.
 * @param {import('./load-plan.mjs').Frame} frame
 */
function headOf({ from, headline, pictures = [] }) {
  const { heads, pictures: own } = sourceOf(from);
  const shown = own.slice(0, pictures.length);
  const bylines = heads.filter((line) => /^(记者|署名)：/.test(line));
  return [...(headline ? [`主题：${headline}`, ...bylines] : heads), ...shown];
}

/**
 * The paragraphs that a frame may take: its own article's, then those of the articles after it.
 * @param {import('./load-plan.mjs').Frame} frame
 */
function copyFor({ from, skip = 0 }) {
  const at = sources.indexOf(sourceOf(from));
  const others = [...sources.slice(at + 1), ...sources.slice(0, at)].filter(({ issue }) => issue === sources[at].issue);
  return [...sources[at].body.slice(skip), ...others.flatMap(({ body }) => body.filter((one) => !/^[#*{-]/.test(one)))];
}

/**
 * A block of a page in YAML.
 * @param {import('./load-plan.mjs').Frame} frame
 * @param {string} id
 */
function blockOf({ columns, lines, size, pictures = [], box, direction }, id) {
  const rows = [`  - article: ${id}`, `    columns: ${columns.join('-')}`, `    line: ${lines[0]}`];
  rows.push(`    lines: ${lines[1] - lines[0] + 1}`);
  if (box) rows.push(`    box: ${box}`);
  if (direction) rows.push(`    direction: ${direction}`);
  const vertical = direction ? 'vertical: right, width: 7em, ' : '';
  if (size) rows.push(`    head: {${vertical}size: ${size}}`);
  if (pictures.length > 0) rows.push('    inserts:');
  for (const [index, { columns: span, lines: high, at = 'top' }] of pictures.entries())
    rows.push(`      - {picture: ${index + 1}, columns: ${span.join('-')}, lines: ${high}, at: ${at}}`);
  return rows.join('\n');
}

/** @param {string} folder @param {readonly string[]} names */
const manifest = (folder, names) =>
  writeFile(
    join(folder, 'issue.yaml'),
    `# yaml-language-server: $schema=../../layouts/schema/issue.schema.json
# 压力样报：由 test/bench/load-issue.mjs 用另两期的稿件拼成，文字只为占满版面，不供阅读。
paper: 棠州日报
date: 2026-10-15
layout: ${LAYOUT}
pages: [${names.join(', ')}]
roots: [${SOURCES.map((issue) => relative(folder, join(root, 'issues', issue))).join(', ')}]
rules: 2026-11
`,
  );

/** @param {string} folder @param {string} name @param {readonly string[]} blocks @param {import('./load-plan.mjs').Plan} plan */
const writePage = (folder, name, blocks, { name: title, editor }) =>
  writeFile(
    join(folder, 'pages', `${name}.yaml`),
    `# yaml-language-server: $schema=../../../layouts/schema/page.schema.json\nname: ${title}\nkind: single\neditor: ${editor}\nblocks:\n${blocks.join('\n')}\n`,
  );

/** Rules that look beyond a block. */
const OF_PAGE = /lint\/(white-hole|page-cut|heads-clash|head-order)/;

/**
 * Lines that a text is too long (negative) or too short, and what else is wrong with it, in its frame alone.
 * @param {string} folder
 * @param {string} text
 */
async function trial(folder, text) {
  await writeFile(join(folder, 'articles/one.txt'), text);
  const { diagnostics } = await setIssue(folder, projectAt(root), {});
  const bad = diagnostics.filter(({ code }) => !OF_PAGE.test(code) && code !== 'copy/normalised');
  const lines = (/** @type {string} */ code, /** @type {number} */ sign) =>
    bad.filter((one) => one.code === code).reduce((sum, { params }) => sum + sign * Number(params?.lines ?? 0), 0);
  const over = lines('page/overset', -1) || lines('page/underset', 1);
  return { over, bad };
}

/** @typedef {Awaited<ReturnType<typeof trial>>['bad'][number]} Told */

/**
 * A paragraph to change: one that something was told about, or any.
 * @param {readonly Told[]} bad
 * @param {readonly (readonly string[])[]} paragraphs
 * @param {() => number} random
 */
function toldOf(bad, paragraphs, random) {
  const any = Math.floor(random() * paragraphs.length);
  const line = bad[Math.floor(random() * bad.length)]?.params?.text;
  if (typeof line !== 'string') return any;
  const found = paragraphs.findIndex((sentences) => sentences.join('').includes(line.slice(0, 6)));
  return found < 0 ? any : found;
}

/**
 * A text that closes its frame.
 * @param {import('./load-plan.mjs').Frame} frame
 * @param {{ folder: string, plan: import('./load-plan.mjs').Plan, seed: number }} at
 */
async function fitted(frame, { folder, plan, seed }) {
  await writePage(folder, 'a1', [blockOf(frame, 'one')], plan);
  const head = headOf(frame).join('\n');
  const random = randomOf(seed);
  const paragraphs = copyFor(frame).map(sentencesOf);
  const textOf = (/** @type {readonly (readonly string[])[]} */ kept) =>
    `${head}\n\n${kept
      .map((sentences) => sentences.join(''))
      .filter(Boolean)
      .join('\n')}\n`;
  // First as many whole paragraphs as go in; then sentences go out of these and in from the next, one or two at a time.
  let [low, high] = [1, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((await trial(folder, textOf(paragraphs.slice(0, middle)))).over < 0) high = middle;
    else low = middle + 1;
  }
  const all = paragraphs.slice(0, low + 4);
  const spare = all.flatMap((sentences, at) => (at < low ? [] : sentences.map((_, index) => `${at}.${index}`)));
  let best = { gone: new Set(spare), cost: Number.POSITIVE_INFINITY, bad: /** @type {readonly Told[]} */ ([]) };
  for (let count = 0; count < TRIES; count++) {
    const gone = new Set(best.gone);
    for (let flips = count === 0 ? 0 : 1 + Math.floor(random() * 3); flips > 0; flips--) {
      const paragraph = flips === 1 ? toldOf(best.bad, all, random) : Math.floor(random() * all.length);
      const one = Math.floor(random() * all[paragraph].length);
      // A sentence, or the paragraph.
      for (const index of all[paragraph].keys()) {
        const key = `${paragraph}.${index}`;
        if (index === one || random() < 0.2) if (!gone.delete(key)) gone.add(key);
      }
    }
    const text = textOf(
      all.map((sentences, paragraph) => sentences.filter((_, index) => !gone.has(`${paragraph}.${index}`))),
    );
    const { over, bad } = await trial(folder, text);
    if (bad.length === 0) return text;
    const cost = 10 * Math.abs(over) + bad.length;
    // A worse one now and then, so that a line that is loose for good can be left.
    if (cost <= best.cost + (random() < 0.1 ? 10 : 0)) best = { gone, cost, bad };
  }
  throw new Error(
    `${plan.name}: no way to close the frame of ${frame.from} was found; the best has ${best.bad.map(({ code }) => code)}`,
  );
}

const work = join(tmpdir(), `banxin-load-${process.pid}`);
const folders = [join(work, 'pages'), join(work, 'articles'), join(target, 'pages'), join(target, 'articles')];
await rm(target, { recursive: true, force: true });
for (const folder of folders) await mkdir(folder, { recursive: true });
await manifest(work, ['a1']);
for (const [index, plan] of pages.entries()) {
  const name = `a${index + 1}`;
  const blocks = [];
  for (const [number, frame] of plan.frames.entries()) {
    const id = `${name}-${number + 1}`;
    const text = await fitted(frame, { folder: work, plan, seed: 100 * index + number });
    await writeFile(join(target, 'articles', `${id}.txt`), text);
    blocks.push(blockOf(frame, id));
    process.stderr.write(`${id} ${frame.from}\n`);
  }
  if (plan.strip) {
    const { file, slogan } = plan.strip;
    blocks.push(
      `  - picture: ${file}\n    columns: 1-6\n    line: ${LINES - STRIP + 1}\n    lines: ${STRIP}\n    advertisement: 公益广告\n    slogan: [${slogan.join(', ')}]`,
    );
  }
  await writePage(target, name, blocks, plan);
}
await manifest(
  target,
  pages.map((_, index) => `a${index + 1}`),
);
await rm(work, { recursive: true });
