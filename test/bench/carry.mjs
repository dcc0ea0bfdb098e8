/**
 * How far a change in the copy carries: `node test/bench/carry.mjs` changes a word at every fourth place of made-up
 * paragraphs, and says how many line ends before and behind it move, by method and bound.
 */
import { fileURLToPath } from 'node:url';
import { profiles } from '../../dist/cjk/index.js';
import { cellsOf, setParagraph } from '../../dist/compose/index.js';
import { tableText } from './measure.mjs';
import { composeRows } from './rows.mjs';

const profile = profiles.get('broadsheet');
if (!profile) throw new TypeError(`no profile in ${fileURLToPath(import.meta.url)}`);
const advance = () => /** @type {import('../../src/units/index.js').Em} */ (500);
const setting = { profile, level: /** @type {const} */ ('basic'), advance };
const rows = composeRows(12_000);

/** @typedef {{ method: 'line' | 'paragraph', carry?: number }} Way */

/**
 * @param {string} text
 * @param {Way} way
 */
function lineEnds(text, way) {
  const shape = { measure: () => 17200, indent: 2000, align: /** @type {const} */ ('justify'), ...way };
  return setParagraph(cellsOf({ text, keeps: [], tracks: [] }, setting), shape).map(({ end }) => end);
}

/**
 * Line ends that moved before and behind a change at `at`, by which the text grew by `more`.
 * @param {number[]} before @param {number[]} after @param {number} at @param {number} more
 */
function moved(before, after, at, more) {
  const kept = new Set(after);
  const own = before.findIndex((end) => end > at);
  const ahead = before.slice(0, Math.max(0, own)).filter((end) => !kept.has(end)).length;
  const behind = before.slice(own).filter((end) => !kept.has(end + more)).length;
  return { ahead, behind };
}

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)];

/** @param {Way} way */
function rowOf(way) {
  /** @type {number[]} */ const ahead = [];
  /** @type {number[]} */ const behind = [];
  for (const { text } of rows) {
    const before = lineEnds(text, way);
    for (let at = 3; at < text.length; at += 4) {
      const after = lineEnds(`${text.slice(0, at)}新${text.slice(at)}`, way);
      const found = moved(before, after, at, 1);
      ahead.push(found.ahead);
      behind.push(found.behind);
    }
  }
  const mean = (/** @type {number[]} */ list) => (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(2);
  const figures = (/** @type {number[]} */ list) => [mean(list), quantile(list, 0.95), Math.max(...list)].join(' / ');
  return [way.method, String(way.carry ?? ''), figures(ahead), figures(behind)];
}

/** @type {Way[]} */
const ways = [
  { method: 'line' },
  { method: 'paragraph' },
  { method: 'paragraph', carry: 8 },
  { method: 'paragraph', carry: 4 },
  { method: 'paragraph', carry: 2 },
];
const heads = ['method', 'carry', 'ends moved before (mean / 95 % / most)', 'behind'];
process.stdout.write(`${tableText(heads, ways.map(rowOf))}\n`);
