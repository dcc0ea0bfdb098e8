/**
 * Composition alone, warm and on one core: `node compose.mjs <dist> <root> <characters>` prints characters a second of
 * `composeRow` without explanation, and of the compose room below it.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { composeRows } from './rows.mjs';

const [dist, root, characters] = process.argv.slice(2);
/** @param {string} path */
const load = (path) => import(pathToFileURL(join(dist, path)).href);
/** @type {typeof import('../../src/pipeline/index.js')} */
const { composerAt, projectAt } = await load('pipeline/index.js');
/** @type {typeof import('../../src/compose/index.js')} */
const { cellsOf, setParagraph } = await load('compose/index.js');
/** @type {typeof import('../../src/cjk/index.js')} */
const { profiles } = await load('cjk/index.js');
const { value: composer } = await composerAt(projectAt(root));
const profile = profiles.get('broadsheet');
if (!composer || !profile) throw new TypeError('the composer cannot be made');
const defaults = { explain: false, ...composer.means };
const setting = { profile, level: /** @type {const} */ ('basic'), advance: composer.means.advance };
const shape = { measure: () => 17200, indent: 2000, profile, align: /** @type {const} */ ('justify') };
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
    ['composeRow, line', speed((row) => composer.composeRow(row, defaults))],
    ['composeRow, paragraph', speed((row) => composer.composeRow(row, { ...defaults, method: 'paragraph' }))],
    ['cells, breaks and slack', speed(({ text }) => setParagraph(cellsAlone(text), shape))],
    ['cells alone', speed(({ text }) => cellsAlone(text))],
  ]),
);
