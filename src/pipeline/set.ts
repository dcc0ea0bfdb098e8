/** The way of an issue through the rooms: read, placed, set, displayed, accounted for. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type DisplayList, displayPage } from '../display/index.js';
import {
  type HeadReport,
  layPages,
  linkedPages,
  type Overset,
  type PageSetting,
  type PlacedPage,
} from '../flow/index.js';
import { FontFault, type FontSet, openFonts } from '../fonts/index.js';
import { gridOf } from '../geometry/index.js';
import type { PictureStore } from '../images/index.js';
import { type Issue, type Page, readIssue, withFileText } from '../input/index.js';
import type { Checked } from '../lint/index.js';
import { accountFor } from './account.js';
import { advancesOf } from './advances.js';
import { drawnOn, fontsOf, formsOf, missingGlyphs } from './characters.js';
import { latinOf } from './latin.js';
import { lintDiagnostics, lintIssue } from './lint.js';
import { furnitureNames } from './names.js';
import { unplacedJumpHeads, unplacedPictures } from './parts.js';
import { inspectPictures, type PictureSizes } from './pictures.js';
import { type PicturePlacement, picturesPlaced } from './placed-pictures.js';
import type { Project } from './project.js';
import { type Joints, jointsWith, type UsedWords } from './words.js';

/** Where a block came to stand; columns and lines from 1, measures in em. */
export interface Placement {
  readonly page: number;
  readonly block: string;
  readonly columns: string;
  readonly line: number;
  readonly lines: number;
  /** Text lines of each leg. */
  readonly legs: readonly number[];
  readonly measure: readonly number[];
}

/** What was chosen for a head: sizes in points, spacing in em. */
export interface ChosenHead {
  readonly page: number;
  readonly block: string;
  readonly part: string;
  readonly wanted: number;
  readonly size: number;
  readonly spacing: number;
  readonly lines: readonly string[];
  /** What each line but the last ends at: pause, phrase, word; leaning or split where nothing better fits. */
  readonly ends: HeadReport['ends'];
}

/** An issue that has been set. */
export interface SetIssue {
  readonly issue: Issue;
  readonly list: DisplayList;
  /** The pages before they were displayed: what explains them. */
  readonly placed: readonly PlacedPage[];
  readonly fonts: FontSet;
  readonly placements: readonly Placement[];
  readonly overset: readonly Overset[];
  readonly heads: readonly ChosenHead[];
  readonly picturePlacements: readonly PicturePlacement[];
  /** What the page rules found. */
  readonly lint: Checked;
  /** The word list, where a head had to be broken. */
  readonly words: UsedWords | undefined;
}

export interface SetOptions {
  /** Number of the one page to set. */
  readonly page?: number;
  readonly onPage?: (done: number, total: number) => void;
  /** Keeps what is known of pictures from one build to the next. */
  readonly store?: PictureStore;
}

/** Sets an issue. The value is undefined where it cannot be set at all; a fatal diagnostic says why. */
export async function setIssue(
  folder: string,
  project: Project,
  options: SetOptions,
): Promise<Outcome<SetIssue | undefined>> {
  const read = await readIssue(folder, project);
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const issue = read.value;
  const pages = options.page === undefined ? issue.pages : issue.pages.filter(({ number }) => number === options.page);
  if (pages.length === 0) {
    const numbers = issue.pages.map(({ number }) => number).join(', ');
    return {
      value: undefined,
      diagnostics: [
        ...read.diagnostics,
        {
          code: 'page/unknown',
          params: { page: options.page ?? 0, pages: numbers },
          place: { file: 'issue.yaml' },
        },
      ],
    };
  }
  // An article that goes on on other pages is set with them.
  const laid = linkedPages(issue.pages, pages);
  const inspected = await inspectPictures(issue, laid, options.store);
  try {
    const fonts = openFonts(issue.fonts);
    const words = jointsWith(project, issue.words);
    const means = { fonts, pictures: inspected.value, latin: await latinOf(issue.layout, fonts), words };
    const captioned = withFileText({ ...issue, pages: laid }, inspected.value);
    const set = setPages({ ...captioned.value, pages }, laid, means, options);
    const told = [read, inspected, captioned, set].flatMap(({ diagnostics }) => diagnostics);
    return { value: set.value, diagnostics: told };
  } catch (error) {
    if (!(error instanceof FontFault)) throw error;
    const fault: Diagnostic = {
      code: error.code,
      params: { role: error.role, font: error.file ?? '', reason: error.detail },
      place: { file: error.file },
    };
    return { value: undefined, diagnostics: [...read.diagnostics, fault] };
  }
}

/** What an issue's pages are set with besides its layout. */
interface Means {
  readonly fonts: FontSet;
  readonly pictures: PictureSizes;
  readonly latin: PageSetting['latin'];
  readonly words: Joints;
}

/** The setting of an issue: its profile, grid, and what its fonts say of characters and words. */
function settingOf(issue: Issue, { fonts, pictures, latin, words }: Means): PageSetting {
  const { layout } = issue;
  const advance = advancesOf(fonts);
  const { profile, level } = layout;
  const { joints } = words;
  const grid = gridOf(layout.grid);
  return { layout, grid, profile, level, articles: issue.articles, advance, latin, joints, pictures };
}

function setPages(issue: Issue, laid: readonly Page[], means: Means, { onPage }: SetOptions): Outcome<SetIssue> {
  const { fonts, pictures, words } = means;
  const setting = settingOf(issue, means);
  const diagnostics: Diagnostic[] = [];
  const outcomes = layPages(laid.map((page) => ({ page, names: furnitureNames(issue, page), setting })));
  const shown = laid.map((page) => issue.pages.includes(page));
  diagnostics.push(...outcomes.filter((_, index) => shown[index]).flatMap((outcome) => outcome.diagnostics));
  const allPlaced = outcomes.map(({ value }) => value);
  const allDisplayed = allPlaced.map((page, index) => {
    const display = displayPage(page, setting);
    onPage?.(index + 1, laid.length);
    return display;
  });
  const placed = allPlaced.filter((_, index) => shown[index]);
  const displayed = allDisplayed.filter((_, index) => shown[index]);
  const drawn = drawnOn(displayed);
  const list: DisplayList = {
    version: 1,
    paper: issue.paper,
    date: issue.date,
    title: [issue.paper, issue.date].join(' '),
    ...(issue.layout.limits.press === undefined ? {} : { ppi: issue.layout.limits.press }),
    fonts: fontsOf(drawn, fonts),
    pictures: picturesOf(pictures),
    forms: formsOf(drawn),
    pages: displayed,
  };
  const all = { ...issue, pages: laid };
  const overset = placed.flatMap((page) => page.overset);
  const lint = lintIssue(issue, list);
  diagnostics.push(
    ...missingGlyphs(list, drawn, fonts, issue),
    ...unplacedPictures(all),
    ...unplacedJumpHeads(all),
    ...accountFor(all, allDisplayed, allPlaced),
    ...lintDiagnostics(issue, lint),
  );
  const placements = placementsOf(issue.pages, placed);
  const heads = placed.flatMap(headsOf);
  const picturePlacements = picturesPlaced(placed, pictures);
  const set = { issue, list, placed, fonts, placements, overset, heads, picturePlacements, lint };
  const value = { ...set, words: words.used() };
  return { value, diagnostics };
}

function picturesOf(sizes: PictureSizes): DisplayList['pictures'] {
  const files = [...sizes].map(([file, { sha256, width, height, vector, density }]) => ({
    key: file,
    file,
    sha256,
    ...(vector ? {} : { pixels: [width, height] as const }),
    ...(density === undefined ? {} : { density }),
  }));
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const headsOf = ({ number, blocks }: PlacedPage): ChosenHead[] =>
  blocks.flatMap(({ heads }) =>
    heads.map(({ block, part, wanted, size, spacing, lines, ends }) => ({
      page: number,
      block,
      part,
      wanted: wanted / 1000,
      size: size / 1000,
      spacing: spacing / 1000,
      lines,
      ends,
    })),
  );

function placementsOf(pages: readonly Page[], placed: readonly PlacedPage[]): Placement[] {
  return placed.flatMap(({ blocks }, index) =>
    blocks.map(({ block, area, legs }) => ({
      page: pages[index].number,
      block: block.name,
      columns: area.first === area.last ? `${area.first + 1}` : `${area.first + 1}-${area.last + 1}`,
      line: area.line + 1,
      lines: area.lines,
      legs: legs.map(({ lines }) => lines),
      measure: legs.map(({ measure }) => measure / 1000),
    })),
  );
}
