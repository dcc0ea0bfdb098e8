/** The files of an issue's output folder, in order: PDF, display list, report, galley, and on request pictures and single pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { type DisplayList, galleyText, loosenessPage, writeDisplayList } from '../display/index.js';
import type { FontSet } from '../fonts/index.js';
import type { PictureStore } from '../images/index.js';
import { findingsPage } from '../lint/index.js';
import { type PdfOptions, renderPdf } from '../render/pdf/index.js';
import { explainText } from './explain-text.js';
import { usedPictures } from './pictures.js';
import type { Project } from './project.js';
import { reportText } from './report.js';
import type { SetIssue } from './set.js';

/** A file of the output folder; the path is relative, with slashes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface OutputOptions {
  readonly project: Project;
  /** Pixels to the inch of page pictures; none are drawn where undefined. */
  readonly png?: number;
  /** Whether each page is a PDF of its own too. */
  readonly split: boolean;
  /** Whether every line is explained: `explain.txt`, and with `png` pictures of each page's looseness and findings. */
  readonly explain: boolean;
  /** Keeps separated pictures from one build to the next; the files are the same with and without. */
  readonly store?: PictureStore;
}

/** The printing condition of all layouts: coldset on newsprint; the profile's licence names its source. */
const PROFILE = { file: 'newsprint-tr002-210.icc', name: 'ANSI CGATS/SNAP TR 002-2007, coldset newsprint' };

/** Bytes of a picture by its key, as the render rooms ask for them. */
export type PictureBytes = (key: string) => Uint8Array;

/** All files of an issue's output. PDF and JSON are made side by side: one waits for deflate while the other writes. */
export async function* outputFiles(
  set: SetIssue,
  diagnostics: readonly Diagnostic[],
  options: OutputOptions,
): AsyncGenerator<OutputFile> {
  const { list, fonts } = set;
  const images = picturesOf(set);
  const how = { fonts, images, project: options.project, store: options.store };
  const pdf = drawPdf(list, how);
  // Its fault is met where it is awaited; writing the other files may fail first.
  pdf.catch(() => undefined);
  const text = (path: string, content: string): OutputFile => ({ path, bytes: Buffer.from(content, 'utf8') });
  const pages = text('pages.json', writeDisplayList(list));
  yield pages;
  yield text('report.json', reportText(set, diagnostics));
  yield text('galley.txt', galleyText(list));
  if (options.explain) yield text('explain.txt', explainText(set.placed));
  yield { path: 'issue.pdf', bytes: await pdf };
  for (const [at, page] of list.pages.entries()) {
    const { number } = page;
    if (options.split)
      yield {
        path: `pages/${number}.pdf`,
        bytes: await drawPdf(list, { ...how, pages: [number] }),
      };
    if (options.png === undefined) continue;
    const drawing = { fonts, images, dpi: options.png };
    yield { path: `pages/${number}.png`, bytes: await drawPng(list, number, drawing) };
    if (!options.explain) continue;
    const loose = { ...list, pages: [loosenessPage(page, set.placed[at])] };
    yield { path: `pages/${number}-looseness.png`, bytes: await drawPng(loose, number, drawing) };
    const { findings } = set.lint;
    if (!findings.some((finding) => finding.page === number)) continue;
    const marked = { ...list, pages: [findingsPage(page, findings)] };
    yield { path: `pages/${number}-findings.png`, bytes: await drawPng(marked, number, drawing) };
  }
}

/** A display list as PDF, e.g. one read back from `pages.json`: the same list gives the same bytes. */
export function drawPdf(
  list: DisplayList,
  how: Pick<PdfOptions, 'fonts' | 'pages' | 'store'> & { readonly images: PictureBytes; readonly project: Project },
): Promise<Uint8Array> {
  const path = join(how.project.layouts, PROFILE.file);
  return renderPdf(list, { ...how, outputIntent: { name: PROFILE.name, path, icc: readFileSync(path) } });
}

async function drawPng(
  list: DisplayList,
  page: number,
  how: { fonts: FontSet; images: PictureBytes; dpi: number },
): Promise<Uint8Array> {
  const [{ renderSvg }, { renderPng }] = await Promise.all([
    import('../render/svg/index.js'),
    import('../render/png/index.js'),
  ]);
  return renderPng(await renderSvg(list, page, { ...how, ppi: how.dpi }), how.dpi);
}

function picturesOf({ issue }: SetIssue): PictureBytes {
  const files = new Map(usedPictures(issue, issue.pages).map(({ file }) => [file.file, file]));
  return (key) => {
    const bytes = files.get(key)?.bytes;
    if (!bytes) throw new RangeError(`the issue has no picture ${key}`);
    return bytes;
  };
}
