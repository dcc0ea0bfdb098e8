/** Where a process spends its time: the functions with the most time of their own, from V8's profile. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from './measure.mjs';

/**
 * The functions of a job with the most self time, in seconds, and all of it.
 * @param {import('./measure.mjs').Job} job
 * @param {number} count
 * @param {string} scratch
 * @returns {Promise<{ total: number, functions: [name: string, seconds: number][] }>}
 */
export async function hottest(job, count, scratch) {
  const folder = await mkdtemp(join(scratch, 'profile-'));
  await runNode(
    { ...job, args: ['--cpu-prof', '--cpu-prof-dir', folder, '--cpu-prof-interval', '250', ...job.args] },
    scratch,
  );
  const [file] = await readdir(folder);
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(join(folder, file), 'utf8'));
  /** @type {Map<number, string>} */
  const names = new Map(
    nodes.map(
      (
        /** @type {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }} */ {
          id,
          callFrame,
        },
      ) => [id, nameOf(callFrame)],
    ),
  );
  /** @type {Map<string, number>} */
  const self = new Map();
  let total = 0;
  samples.forEach((/** @type {number} */ sample, /** @type {number} */ index) => {
    const seconds = Math.max(0, timeDeltas[index]) / 1e6;
    const name = /** @type {string} */ (names.get(sample));
    total += seconds;
    self.set(name, (self.get(name) ?? 0) + seconds);
  });
  return { total, functions: [...self].sort(([, a], [, b]) => b - a).slice(0, count) };
}

/** @param {{ functionName: string, url: string, lineNumber: number }} frame */
function nameOf({ functionName, url, lineNumber }) {
  const file = url.replace(/^.*\/(?=(?:dist|node_modules)\/)/, '').replace(/^.*node_modules\//, '');
  return file === '' ? functionName : `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}
