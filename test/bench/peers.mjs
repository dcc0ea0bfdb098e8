/** The same text set by others: Typst where its package is installed, and pdfkit's own text(). */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPST = '@myriaddreamin/typst-ts-node-compiler';

/** @typedef {import('./issue.mjs').MadeIssue} MadeIssue */
/** @typedef {import('./measure.mjs').Job} Job */

const scriptOf = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Where Typst's compiler is installed: in the folder that BENCH_PEERS names, or here; undefined where in neither.
 * @returns {string | undefined}
 */
function typstPackage() {
  const folders = [process.env.BENCH_PEERS ?? [], fileURLToPath(new URL('.', import.meta.url))].flat();
  for (const folder of folders) {
    try {
      return createRequire(join(folder, 'here.js')).resolve(TYPST);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}

const escaped = (/** @type {string} */ text) => text.replace(/[\\#*_$`<>@~[\]=+\-/'"]/g, '\\$&');

/**
 * The issue in Typst's language: five columns of the same measure, type and line.
 * @param {MadeIssue} issue
 */
function typstSource({ articles }) {
  const head = `#set page(width: 390mm, height: 545mm, margin: (x: 59.25pt, top: 36mm, bottom: 24mm), columns: 5)
#set columns(gutter: 21pt)
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 2pt, spacing: 2pt, first-line-indent: (amount: 2em, all: true))
#show heading: it => block(width: 100%, above: 12.5pt, below: 2pt, align(center, text(size: 22pt, weight: "black", it.body)))
#let byline(body) = block(width: 100%, below: 14.5pt, align(center, text(font: "Banxin Kai", body)))
`;
  const text = articles.map(({ headline, byline, body }) =>
    [`= ${escaped(headline)}`, `#byline[${escaped(byline)}]`, ...body.map(escaped)].join('\n\n'),
  );
  return `${head}\n${text.join('\n\n')}\n`;
}

/**
 * The jobs of those that are there, and the file that each writes.
 * @param {MadeIssue} issue
 * @param {string} scratch
 * @returns {Promise<(Job & { readonly pdf: string })[]>}
 */
export async function peerJobs(issue, scratch) {
  const fonts = join(issue.root, 'fonts');
  const text = issue.articles.flatMap(({ headline, byline, body }) => [headline, byline, ...body]).join('\n');
  const copy = join(scratch, 'pdfkit.txt');
  await writeFile(copy, text);
  const kit = join(scratch, 'pdfkit.pdf');
  const jobs = [{ name: 'pdfkit text()', pdf: kit, args: [scriptOf('peer-pdfkit.mjs'), copy, fonts, kit] }];
  const typst = typstPackage();
  if (typst === undefined) return jobs;
  const source = join(scratch, 'typst.typ');
  await writeFile(source, typstSource(issue));
  const pdf = join(scratch, 'typst.pdf');
  return [{ name: 'Typst', pdf, args: [scriptOf('peer-typst.mjs'), typst, source, fonts, pdf] }, ...jobs];
}
