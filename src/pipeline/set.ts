/** The way of an issue through the rooms: read, placed, set, displayed, accounted for. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type DisplayList, displayPage } from '../display/index.js';
import type { HeadReport, Overset, PlacedPage } from '../flow/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Issue, LeftOut, Page } from '../input/index.js';
import type { Checked } from '../lint/index.js';
import { accountFor } from './account.js';
import { drawnOn, fontsOf, formsOf, missingGlyphs } from './characters.js';
import { lintDiagnostics, lintIssue } from './lint.js';
import { unplacedInserts, unplacedJumpHeads } from './parts.js';
import type { PictureSizes } from './pictures.js';
import { type PicturePlacement, picturesPlaced } from './placed-pictures.js';
import { layIssue, type Prepared, type PrepareOptions, prepareIssue } from './prepare.js';
import type { Project } from './project.js';
import type { UsedWords } from './words.js';

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
  /** What its pages leave out on purpose. */
  readonly leftOut: readonly LeftOut[];
  readonly heads: readonly ChosenHead[];
  readonly picturePlacements: readonly PicturePlacement[];
  /** What the page rules found. */
  readonly lint: Checked;
  /** The word list, where a head had to be broken. */
  readonly words: UsedWords | undefined;
}

export interface SetOptions extends PrepareOptions {
  readonly onPage?: (done: number, total: number) => void;
}

/** Sets an issue. The value is undefined where it cannot be set at all; a fatal diagnostic says why. */
export async function setIssue(
  folder: string,
  project: Project,
  options: SetOptions,
): Promise<Outcome<SetIssue | undefined>> {
  const prepared = await prepareIssue(folder, project, options);
  if (!prepared.value) return { value: undefined, diagnostics: prepared.diagnostics };
  const set = setPrepared(prepared.value, options);
  return { value: set.value, diagnostics: [...prepared.diagnostics, ...set.diagnostics] };
}

/** Sets an issue that was made ready, and says all there is to say of the pages that are asked for. */
export function setPrepared(prepared: Prepared, { onPage }: Pick<SetOptions, 'onPage'>): Outcome<SetIssue> {
  const { issue: whole, asked, means } = prepared;
  const { fonts, pictures, words } = means;
  const laid = layIssue(whole, means);
  const { issue: all, leftOut, settings, pages: outcomes } = laid.value;
  const isAsked = ({ number }: { readonly number: number }): boolean => asked.includes(number);
  const issue = { ...all, pages: all.pages.filter(isAsked) };
  const diagnostics: Diagnostic[] = laid.diagnostics.filter(({ place: { page = 0 } }) => asked.includes(page));
  diagnostics.push(...outcomes.flatMap((page) => (isAsked(page.value) ? page.diagnostics : [])));
  const allPlaced = outcomes.map(({ value }) => value);
  const allDisplayed = allPlaced.map((page, index) => {
    const display = displayPage(page, settings[index]);
    onPage?.(index + 1, allPlaced.length);
    return display;
  });
  const placed = allPlaced.filter(isAsked);
  const displayed = allDisplayed.filter(isAsked);
  const drawn = drawnOn(displayed);
  const list: DisplayList = {
    version: 2,
    paper: issue.paper,
    date: issue.date,
    title: [issue.paper, issue.date].join(' '),
    ...(issue.layout.limits.press === undefined ? {} : { ppi: issue.layout.limits.press }),
    fonts: fontsOf(drawn, fonts),
    pictures: picturesOf(pictures),
    forms: formsOf(drawn),
    pages: displayed,
  };
  const overset = placed.flatMap((page) => page.overset);
  const lint = lintIssue(issue, list);
  diagnostics.push(
    ...missingGlyphs(list, drawn, fonts, issue),
    ...unplacedInserts(whole),
    ...unplacedJumpHeads(whole),
    ...accountFor(whole, leftOut, allDisplayed, allPlaced),
    ...lintDiagnostics(issue, lint),
  );
  const placements = placementsOf(issue.pages, placed);
  const heads = placed.flatMap(headsOf);
  const picturePlacements = picturesPlaced(placed, pictures);
  const set = { issue, list, placed, fonts, placements, overset, leftOut, heads, picturePlacements, lint };
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
