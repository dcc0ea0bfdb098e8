/**
 * The stages of a build, one after another in one process: `node stages.mjs <dist> <issue> <root> <rounds>` prints
 * JSON. Loading is not in it. The first round is cold, as in a build; the median of the others tells what is work and what is warming up.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.mjs';

/** @typedef {[stage: string, seconds: number][]} Times */
/** @typedef {import('../../src/fonts/index.js').FontSet} FontSet */
/** @typedef {import('../../src/input/index.js').Issue} Issue */
/** @typedef {import('../../src/flow/index.js').PageSetting} PageSetting */

const [dist, folder, root, rounds] = process.argv.slice(2);
/** @param {string} path */
const load = (path) => import(pathToFileURL(join(dist, path)).href);

/**
 * @template T
 * @param {Times} times
 * @param {string} stage
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(times, stage, work) {
  const start = performance.now();
  const result = await work();
  times.push([stage, (performance.now() - start) / 1000]);
  return result;
}

/** The doors of the rooms, and the names that furniture prints. What they import is loaded before anything is timed. */
async function openRooms() {
  await Promise.all([import('yaml'), import('pdfkit')]);
  return {
    pipeline: /** @type {typeof import('../../src/pipeline/index.js')} */ (await load('pipeline/index.js')),
    input: /** @type {typeof import('../../src/input/index.js')} */ (await load('input/index.js')),
    fonts: /** @type {typeof import('../../src/fonts/index.js')} */ (await load('fonts/index.js')),
    geometry: /** @type {typeof import('../../src/geometry/index.js')} */ (await load('geometry/index.js')),
    flow: /** @type {typeof import('../../src/flow/index.js')} */ (await load('flow/index.js')),
    display: /** @type {typeof import('../../src/display/index.js')} */ (await load('display/index.js')),
    advances: /** @type {typeof import('../../src/pipeline/advances.js')} */ (await load('pipeline/advances.js')),
    latin: /** @type {typeof import('../../src/pipeline/latin.js')} */ (await load('pipeline/latin.js')),
    names: /** @type {typeof import('../../src/pipeline/names.js')} */ (await load('pipeline/names.js')),
  };
}

const rooms = await openRooms();

/**
 * The setting of an issue without pictures, as the pipeline makes it.
 * @param {Issue} issue
 * @param {FontSet} fonts
 * @returns {Promise<PageSetting>}
 */
async function settingOf({ layout, articles }, fonts) {
  const { profile, level } = layout;
  return {
    layout,
    kind: layout.kinds.single,
    grid: rooms.geometry.gridOf(layout.kinds.single.grid),
    logo: undefined,
    joints: () => new Uint8Array(0),
    profile,
    level,
    articles,
    advance: rooms.advances.advancesOf(fonts),
    latin: await rooms.latin.latinOf(layout, fonts),
    pictures: new Map(),
  };
}

/** @returns {Promise<Times>} */
async function round() {
  const { pipeline, input, flow, display, names } = rooms;
  /** @type {Times} */
  const times = [];
  const project = pipeline.projectAt(root);
  const { value: issue } = await timed(times, 'read: files, YAML, copy', () => input.readIssue(folder, project));
  if (!issue) throw new TypeError('the made-up issue cannot be read');
  const fonts = rooms.fonts.openFonts(issue.fonts);
  await timed(times, 'open and hash the fonts', () => issue.fonts.map(({ role }) => fonts.face(role)));
  const setting = await settingOf(issue, fonts);
  const placed = await timed(times, 'set: cells, breaks, slack, legs', () =>
    flow
      .layPages(issue.pages.map((page) => ({ page, names: names.furnitureNames(issue, page), setting })))
      .map(({ value }) => value),
  );
  await timed(times, 'display list', () => placed.map((page) => display.displayPage(page, setting)));
  const set = await timed(times, 'all of these, with glyphs and proofs', () => pipeline.setIssue(folder, project, {}));
  // Pages made up have white channels and the like; what the machine checks of them is no fault here.
  const faults = set.diagnostics.filter(({ code }) => !code.startsWith('lint/'));
  if (!set.value || faults.length > 0) throw new TypeError('the made-up issue has faults');
  const { list, fonts: used } = set.value;
  const json = await timed(times, 'pages.json', () => Buffer.from(display.writeDisplayList(list)));
  await timed(times, 'galley.txt', () => Buffer.from(display.galleyText(list)));
  await timed(times, 'PDF', () => pipeline.drawPdf(list, { fonts: used, images: () => new Uint8Array(), project }));
  await timed(times, '(pages.json read back)', () => display.readDisplayList(json.toString()));
  return times;
}

const cold = await round();
/** @type {Times[]} */
const warm = [];
for (let index = 0; index < Number(rounds); index++) warm.push(await round());
const stages = cold.map(([stage, seconds], at) => [stage, seconds, median(warm.map((times) => times[at][1]))]);
process.stdout.write(JSON.stringify(stages));
