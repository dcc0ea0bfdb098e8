/**
 * The stages of a build, one after another in one process: `node stages.mjs <dist> <issue> <root> <rounds>` prints
 * JSON. The first round is cold, as in a build; the median of the others tells what is work and what is warming up.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.mjs';

/** @typedef {[stage: string, seconds: number][]} Times */
/** @typedef {import('../../src/fonts/index.js').FontSet} FontSet */
/** @typedef {import('../../src/input/index.js').Issue} Issue */
/** @typedef {import('../../src/flow/index.js').PageSetting} PageSetting */
/** @typedef {import('../../src/units/index.js').Advance} Advance */

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

/** The doors of the rooms, and those parts of the pipeline that are stages of their own. */
async function openRooms() {
  return {
    pipeline: /** @type {typeof import('../../src/pipeline/index.js')} */ (await load('pipeline/index.js')),
    input: /** @type {typeof import('../../src/input/index.js')} */ (await load('input/index.js')),
    fonts: /** @type {typeof import('../../src/fonts/index.js')} */ (await load('fonts/index.js')),
    cjk: /** @type {typeof import('../../src/cjk/index.js')} */ (await load('cjk/index.js')),
    geometry: /** @type {typeof import('../../src/geometry/index.js')} */ (await load('geometry/index.js')),
    flow: /** @type {typeof import('../../src/flow/index.js')} */ (await load('flow/index.js')),
    display: /** @type {typeof import('../../src/display/index.js')} */ (await load('display/index.js')),
    account: /** @type {typeof import('../../src/pipeline/account.js')} */ (await load('pipeline/account.js')),
    characters: /** @type {typeof import('../../src/pipeline/characters.js')} */ (await load('pipeline/characters.js')),
    names: /** @type {typeof import('../../src/pipeline/names.js')} */ (await load('pipeline/names.js')),
    report: /** @type {typeof import('../../src/pipeline/report.js')} */ (await load('pipeline/report.js')),
  };
}

/** @type {Times} */
const loading = [];
const rooms = await timed(loading, 'import the rooms', openRooms);
await timed(loading, 'import yaml', () => import('yaml'));
await timed(loading, 'import pdfkit', () => import('pdfkit'));

/**
 * The setting of an issue without pictures, as the pipeline makes it; an advance is looked up once for a character.
 * @param {Issue} issue
 * @param {FontSet} fonts
 * @returns {PageSetting}
 */
function settingOf({ layout, articles }, fonts) {
  /** @type {Map<string, Advance>} */
  const roles = new Map();
  /** @param {string} role @returns {Advance} */
  const advanceOf = (role) => {
    /** @type {Map<number, ReturnType<Advance>>} */
    const widths = new Map();
    return (point) => {
      if (!widths.has(point)) {
        const found = fonts.resolve(role, String.fromCodePoint(point), 'plain');
        widths.set(point, /** @type {ReturnType<Advance>} */ (found?.glyph.advance));
      }
      return widths.get(point);
    };
  };
  /** @param {string} role */
  const advance = (role) => {
    const known = roles.get(role) ?? advanceOf(role);
    roles.set(role, known);
    return known;
  };
  const profile = rooms.cjk.profiles.get(layout.profile);
  const level = rooms.cjk.levels.find((name) => name === layout.level);
  if (!profile || !level)
    throw new TypeError(`the bench's layout has profile ${layout.profile}, level ${layout.level}`);
  return { layout, grid: rooms.geometry.gridOf(layout.grid), profile, level, articles, advance, pictures: new Map() };
}

/** @returns {Promise<Times>} */
async function round() {
  const { pipeline, input, flow, display, account, characters, names, report } = rooms;
  /** @type {Times} */
  const times = [];
  const project = pipeline.projectAt(root);
  const { value: issue } = await timed(times, 'read: files, YAML, copy', () => input.readIssue(folder, project));
  if (!issue) throw new TypeError('the made-up issue cannot be read');
  const fonts = rooms.fonts.openFonts(issue.fonts);
  await timed(times, 'open and hash the fonts', () => issue.fonts.map(({ role }) => fonts.face(role)));
  const setting = settingOf(issue, fonts);
  const placed = await timed(times, 'set: cells, breaks, slack, legs', () =>
    issue.pages.map((page) => flow.layPage(page, names.furnitureNames(issue, page), setting).value),
  );
  const pages = await timed(times, 'display list', () => placed.map((page) => display.displayPage(page, setting)));
  const { paper, date } = issue;
  const used = await timed(times, 'fonts and forms of the list', () => ({
    fonts: characters.fontsOf(pages, fonts),
    forms: characters.formsOf(pages),
  }));
  /** @type {import('../../src/display/index.js').DisplayList} */
  const list = { version: 1, paper, date, title: paper, pictures: [], pages, ...used };
  await timed(times, 'characters in no font', () => characters.missingGlyphs(list, fonts, issue));
  const lost = await timed(times, 'proof that nothing is lost', () => account.accountFor(issue, list, []));
  if (lost.length > 0) throw new TypeError('the stages lose copy');
  const json = await timed(times, 'pages.json', () => Buffer.from(display.writeDisplayList(list)));
  await timed(times, 'galley.txt', () => Buffer.from(display.galleyText(list)));
  await timed(times, 'report.json', () => report.reportText({ issue, list, fonts, placements: [], overset: [] }, []));
  await timed(times, 'PDF', () => pipeline.drawPdf(list, { fonts, images: () => new Uint8Array(), project }));
  await timed(times, '(pages.json read back)', () => display.readDisplayList(json.toString()));
  return times;
}

const cold = await round();
/** @type {Times[]} */
const warm = [];
for (let index = 0; index < Number(rounds); index++) warm.push(await round());
const stages = cold.map(([stage, seconds], at) => [stage, seconds, median(warm.map((times) => times[at][1]))]);
process.stdout.write(JSON.stringify({ loading, stages }));
