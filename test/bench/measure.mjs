/** Whole processes measured from outside, medians and tables. Knows nothing of what it measures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import stringWidth from 'string-width';

const USAGE = pathToFileURL(fileURLToPath(new URL('usage.mjs', import.meta.url))).href;

/**
 * What a process took: seconds on the clock, seconds of all cores, bytes of memory at the peak.
 * @typedef {{ wall: number, cpu: number, memory: number, stdout: Buffer }} Run
 * @typedef {{ name: string, args: readonly string[], input?: string }} Job
 */

/**
 * Runs `node` with these arguments. Throws where it does not exit with 0: a build with faults is another job.
 * @param {Job} job
 * @param {string} scratch a folder for what is measured
 * @returns {Promise<Run>}
 */
export async function runNode({ name, args, input = '' }, scratch) {
  const usageFile = join(scratch, 'usage.json');
  const env = { ...process.env, BENCH_USAGE: usageFile, NODE_OPTIONS: '' };
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, ['--import', USAGE, ...args], { cwd: scratch, env });
  /** @type {Buffer[]} */
  const out = [];
  /** @type {Buffer[]} */
  const errors = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => errors.push(chunk));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${Buffer.concat(errors).toString()}`);
  const used = JSON.parse(await readFile(usageFile, 'utf8'));
  const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
  return { wall, cpu, memory: used.maxRSS * 1024, stdout: Buffer.concat(out) };
}

/**
 * Runs jobs in turn, so that what else the machine does falls on all of them: once to warm the file cache, then
 * `runs` rounds. Medians, by job.
 * @param {readonly Job[]} jobs
 * @param {number} runs
 * @param {string} scratch
 * @returns {Promise<Map<string, Omit<Run, 'stdout'>>>}
 */
export async function compare(jobs, runs, scratch) {
  const taken = new Map(jobs.map(({ name }) => [name, /** @type {Run[]} */ ([])]));
  for (let round = 0; round <= runs; round++) {
    for (const job of jobs) {
      const run = await runNode(job, scratch);
      if (round > 0) taken.get(job.name)?.push(run);
    }
  }
  return new Map(
    [...taken].map(([name, all]) => {
      const middle = (/** @type {'wall' | 'cpu' | 'memory'} */ key) => median(all.map((run) => run[key]));
      return [name, { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory') }];
    }),
  );
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** @param {number} seconds */
export const shownSeconds = (seconds) => `${seconds.toFixed(2)} s`;
/** @param {number} seconds */
export const shownMs = (seconds) => `${(seconds * 1000).toFixed(1)} ms`;
/** @param {number} bytes */
export const shownBytes = (bytes) => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 24 ? 2 : 0)} MiB`;

/**
 * A table: the first column to the left, figures to the right.
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function tableText(heads, rows) {
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => stringWidth(row[column]))));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => {
        const white = ' '.repeat(widths[column] - stringWidth(cell));
        return column === 0 ? cell + white : white + cell;
      })
      .join('  ');
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
