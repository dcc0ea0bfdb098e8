/** What loading costs: every chunk of the program that ships, each alone in a fresh process. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median, runNode } from './measure.mjs';

const ONE = fileURLToPath(new URL('import-one.mjs', import.meta.url));
/** Chunks that only others import, and the one that is the command line itself. */
const WITHIN = /^(?:chunk-.*|main)\.js$/;

/**
 * Seconds from `import()` to its end, by what is imported, the slowest first; what a chunk imports is in its figure.
 * @param {string} folder of the program's files
 * @param {number} runs
 * @param {string} scratch
 * @returns {Promise<[name: string, seconds: number][]>}
 */
export async function importCosts(folder, runs, scratch) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js') && !WITHIN.test(file));
  /** @type {[string, string][]} */
  const chunks = files.map((file) => [file.replace(/-\w+\.js$/, ''), pathToFileURL(join(folder, file)).href]);
  /** @type {[string, number][]} */
  const costs = [];
  for (const [name, specifier] of [...chunks, ['sharp', 'sharp'], ['node:crypto', 'node:crypto']]) {
    const seconds = [];
    for (let run = 0; run < runs; run++) {
      const { stdout } = await runNode({ name: `import ${name}`, args: [ONE, specifier] }, scratch);
      seconds.push(Number(stdout.toString()) / 1000);
    }
    costs.push([name, median(seconds)]);
  }
  return costs.sort(([, a], [, b]) => b - a);
}
