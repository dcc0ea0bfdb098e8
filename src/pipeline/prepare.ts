/** An issue made ready for setting: read, its pictures looked into, its fonts opened; and its pages laid. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { layPages, linkedPages, type PageSetting, type PlacedPage } from '../flow/index.js';
import { FontFault, type FontSet, openFonts } from '../fonts/index.js';
import { gridOf } from '../geometry/index.js';
import type { PictureStore } from '../images/index.js';
import { type Issue, leaveOut, readIssue, type Shortened, withFileText } from '../input/index.js';
import { advancesOf } from './advances.js';
import { latinOf } from './latin.js';
import { furnitureNames } from './names.js';
import { inspectPictures, type PictureSizes } from './pictures.js';
import type { Project } from './project.js';
import { type Joints, jointsWith } from './words.js';

/** What an issue's pages are set with besides its layout. */
export interface Means {
  readonly fonts: FontSet;
  readonly pictures: PictureSizes;
  readonly advance: PageSetting['advance'];
  readonly latin: PageSetting['latin'];
  readonly words: Joints;
}

/** An issue as it was read, with the pages that must be set, and what they are set with. */
export interface Prepared {
  readonly issue: Issue;
  /** Numbers of the pages that are asked for: the others are set because an article runs through them too. */
  readonly asked: readonly number[];
  readonly means: Means;
}

export interface PrepareOptions {
  /** Number of the one page to set. */
  readonly page?: number;
  /** Keeps what is known of pictures from one build to the next. */
  readonly store?: PictureStore;
}

/** Reads an issue. The value is undefined where it cannot be set at all; a fatal diagnostic says why. */
export async function prepareIssue(
  folder: string,
  project: Project,
  { page, store }: PrepareOptions,
): Promise<Outcome<Prepared | undefined>> {
  const read = await readIssue(folder, project);
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const issue = read.value;
  const pages = page === undefined ? issue.pages : issue.pages.filter(({ number }) => number === page);
  const refused = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [...read.diagnostics, diagnostic] });
  if (pages.length === 0) {
    const params = { page: page ?? 0, pages: issue.pages.map(({ number }) => number).join(', ') };
    return refused({ code: 'page/unknown', params, place: { file: 'issue.yaml' } });
  }
  const linked = linkedPages(issue.pages, pages);
  const inspected = await inspectPictures(issue, linked, store);
  try {
    const fonts = openFonts(issue.fonts);
    const advance = advancesOf(fonts);
    const words = jointsWith(project, issue.words);
    const means = { fonts, pictures: inspected.value, advance, latin: await latinOf(issue.layout, fonts), words };
    const captioned = withFileText({ ...issue, pages: linked }, inspected.value);
    const diagnostics = [read, inspected, captioned].flatMap((stage) => stage.diagnostics);
    const asked = pages.map(({ number }) => number);
    return { value: { issue: captioned.value, asked, means }, diagnostics };
  } catch (error) {
    if (!(error instanceof FontFault)) throw error;
    const params = { role: error.role, font: error.file ?? '', reason: error.detail };
    return refused({ code: error.code, params, place: { file: error.file } });
  }
}

/** Pages with everything placed, each with what there is to say of it, and what they were made from. */
interface LaidIssue extends Shortened {
  readonly pages: readonly Outcome<PlacedPage>[];
  /** What each page was set with. */
  readonly settings: readonly PageSetting[];
}

/** What pages of each kind are set with: the issue's profile, their grid, what its fonts say of characters and words. */
function settingOf(issue: Issue, { advance, latin, words, pictures }: Means): (kind: string) => PageSetting {
  const { layout, articles, whereabouts, logo } = issue;
  const { profile, level } = layout;
  const { joints } = words;
  const common = { layout, profile, level, articles, whereabouts, logo, advance, latin, joints, pictures };
  const kinds = new Map(
    Object.values(layout.kinds).map((kind) => [kind.name, { ...common, kind, grid: gridOf(kind.grid) }]),
  );
  return (kind) => kinds.get(kind) as PageSetting;
}

/** Lays an issue's pages without what they leave out on purpose. */
export function layIssue(whole: Issue, means: Means): Outcome<LaidIssue> {
  const { value: shortened, diagnostics } = leaveOut(whole);
  const { issue } = shortened;
  const setting = settingOf(issue, means);
  const toLay = issue.pages.map((page) => ({ page, names: furnitureNames(issue, page), setting: setting(page.kind) }));
  const settings = toLay.map((page) => page.setting);
  return { value: { ...shortened, pages: layPages(toLay), settings }, diagnostics };
}
