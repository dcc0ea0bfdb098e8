/** An issue's copy as a document for comparison: the manuscript that a page is read against (一校). */
import type { Outcome } from '../diagnostics/index.js';
import { type Article, type Copy, type Issue, readIssue } from '../input/index.js';
import type { ProofArticle, ProofDocument, ProofParagraph } from '../proof/index.js';
import type { Project } from './project.js';

/** The copy of an issue's folder; undefined where the issue cannot be read. */
export async function readManuscript(folder: string, project: Project): Promise<Outcome<ProofDocument | undefined>> {
  const { value: issue, diagnostics } = await readIssue(folder, project);
  return { value: issue && manuscriptOf(issue), diagnostics };
}

/** Every article that a page names, with all of its copy, in the order of the pages. */
function manuscriptOf({ name, articles }: Issue): ProofDocument {
  // A column of short articles has no copy of its own: each of them is in the list.
  const own = [...articles.values()].filter(({ body }) => !body.some(({ from }) => from));
  return { name, kind: 'manuscript', articles: own.map(articleOf), pages: [] };
}

/** Parts by their names on the page, in reading order. */
function articleOf({ id, headline, pictures, body, ...heads }: Article): ProofArticle {
  const part = (name: string, copies: readonly (Copy | undefined)[]): ProofParagraph[] =>
    copies.flatMap((copy, index) => (copy ? [{ part: name, index, text: copy.text, lines: [] }] : []));
  return {
    id,
    title: headline.map(({ text }) => text).join(' '),
    paragraphs: [
      ...part('kicker', heads.kicker),
      ...part('headline', headline),
      ...part('deck', heads.deck),
      ...part('summary', heads.summary),
      ...part('byline', heads.byline),
      ...part('jump-head', heads.jumpHead),
      ...body.map(({ kind, text }, index) => ({
        part: kind === 'subhead' ? 'subhead' : 'body',
        index,
        text,
        lines: [],
      })),
      ...part(
        'caption',
        pictures.map(({ caption }) => caption),
      ),
      ...part(
        'credit',
        pictures.map(({ credit }) => credit),
      ),
    ],
  };
}
