/** What loading costs: every room's door and every package, each alone in a fresh process. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, runNode } from './measure.mjs';

/** Rooms that a build loads, in the order of the pipeline. */
const ROOMS = [
  'cli/run',
  'cli/build',
  'input/index',
  'fonts/index',
  'flow/index',
  'display/index',
  'render/pdf/index',
  'images/index',
  'pipeline/index',
];

/**
 * Seconds from `import()` to its end, by what is imported; what a room needs is in its own figure too.
 * @param {string} root of the project
 * @param {number} runs
 * @param {string} scratch
 * @returns {Promise<[name: string, seconds: number][]>}
 */
export async function importCosts(root, runs, scratch) {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packages = ['node:crypto', 'node:zlib', ...Object.keys(dependencies)];
  const names = [...packages, ...ROOMS.map((room) => pathToFileURL(join(root, 'dist', `${room}.js`)).href)];
  const costs = [];
  for (const name of names) {
    // From a file of the project, so that packages are found from there.
    const args = [join(root, 'test', 'bench', 'import-one.mjs'), name];
    const seconds = [];
    for (let run = 0; run < runs; run++) {
      const { stdout } = await runNode({ name: `import ${name}`, args }, scratch);
      seconds.push(Number(stdout.toString()) / 1000);
    }
    const room = ROOMS[names.indexOf(name) - packages.length];
    costs.push(/** @type {[string, number]} */ ([room === undefined ? name : `dist/${room}.js`, median(seconds)]));
  }
  return costs;
}
