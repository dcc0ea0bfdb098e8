/**
 * Sets news by the ten thousand and reports what is wrong, by kind, and how many characters a second were set.
 * node test/bench/soak.mjs [file of items, one a line] [--items 20000] [--method line|paragraph] [--profile name]
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { faultsOf } from '../compose/faults.js';
import { newsItem, pickFrom } from '../compose/news.js';
import { compose, levelNames, methods, profileNames, type Row } from '../compose/rows.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string' },
    method: { type: 'string' },
    profile: { type: 'string' },
    level: { type: 'string' },
  },
});
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

function readItems(): string[] {
  const [file] = positionals;
  if (file)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const pick = pickFrom(20231023);
  const seeds = () => Array.from({ length: 1 + pick(10) }, () => pick(0x7fff_ffff));
  return Array.from({ length: Number(values.items ?? 20_000) }, () => newsItem(seeds()));
}

/** Each item in a setting of its own; all profiles, levels and methods come up, and measures from 5 to 40 em. */
function rowOf(text: string, index: number): Row {
  const pick = pickFrom(index);
  const among = <T>(list: readonly T[], asked: string | undefined): T =>
    list.find((one) => one === asked) ?? (list[pick(list.length)] as T);
  const measure = () => (5000 + pick(35_001)) / 1000;
  return {
    text,
    measures: Array.from({ length: 1 + pick(3) }, measure),
    indent: pick(2) * 2,
    profile: among(profileNames, values.profile),
    level: among(levelNames, values.level),
    method: among(methods, values.method),
  };
}

/** Faults by kind with the first examples of each. */
function judge(rows: readonly Row[]): void {
  const kinds = new Map<string, { count: number; examples: string[] }>();
  for (const row of rows) {
    for (const fault of faultsOrCrash(row)) {
      const kind = `${fault.replace(/[\d.]+.*|:.*/su, '').trim()}, method ${row.method}`;
      const found = kinds.get(kind) ?? { count: 0, examples: [] };
      found.count++;
      if (found.examples.length < 5)
        found.examples.push(
          `${fault} (${row.profile} ${row.level}, ${row.measures.join(' ')} em, indent ${row.indent})`,
        );
      kinds.set(kind, found);
    }
  }
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  print(`${rows.length} items, ${characters} characters: ${kinds.size === 0 ? 'no fault' : 'faults'}`);
  for (const [kind, { count, examples }] of kinds) print(`${count} x ${kind}\n  ${examples.join('\n  ')}`);
  process.exitCode = kinds.size === 0 ? 0 : 1;
}

function faultsOrCrash(row: Row): string[] {
  try {
    return faultsOf(row);
  } catch (error) {
    return [`crash: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Characters a second for paragraphs of doubling length, the best of five: linear where the figure stays. */
function time(items: readonly string[]): void {
  const text = items.join('').slice(0, 256_000);
  for (const method of methods.filter((name) => !values.method || name === values.method)) {
    for (let size = 1000; size <= text.length; size *= 2) {
      const piece = text.slice(0, size).replace(/[\ud800-\udbff]$/u, '');
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        compose({ text: piece, measures: [17.2], indent: 2, method });
        return performance.now() - start;
      });
      const best = Math.min(...times);
      print(`${method}, ${size} characters in a paragraph: ${Math.round((size / best) * 1000)} characters a second`);
    }
  }
}

const items = readItems();
judge(items.map(rowOf));
time(items);
