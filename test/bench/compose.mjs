/**
 * Composition alone, warm and on one core: `node compose.mjs <dist> <root> <characters>` prints characters a second of
 * `composeRow` without explanation, and of the compose room below it.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { composeRows } from './rows.mjs';

const [dist, root, characters] = process.argv.slice(2);
/** @type {(path: string) => Promise<any>} */
const load = (path) => import(pathToFileURL(join(dist, path)).href);
const [{ services }, { cellsOf, setParagraph }, { profiles }] = await Promise.all([
  load('cli/services.js'),
  load('compose/index.js'),
  load('cjk/index.js'),
]);
const { value: composer } = await services.composer(root);
const defaults = { explain: false, advance: composer.advance };
const setting = { profile: profiles.get('broadsheet'), level: 'basic', advance: composer.advance };
const shape = { measure: () => 17200, indent: 2000, profile: setting.profile, align: 'justify' };
const rows = composeRows(Number(characters));
const total = rows.reduce((sum, { text }) => sum + text.length, 0);
const cellsAlone = (/** @type {string} */ text) => cellsOf({ text, keeps: [], tracks: [] }, setting);

/**
 * Characters a second of the second of two passes.
 * @param {(row: { text: string }) => unknown} work
 */
function speed(work) {
  for (const row of rows) work(row);
  const start = performance.now();
  for (const row of rows) work(row);
  return total / ((performance.now() - start) / 1000);
}

process.stdout.write(
  JSON.stringify([
    ['composeRow', speed((row) => composer.composeRow(row, defaults))],
    ['cells, breaks and slack', speed(({ text }) => setParagraph(cellsAlone(text), shape))],
    ['cells alone', speed(({ text }) => cellsAlone(text))],
  ]),
);
