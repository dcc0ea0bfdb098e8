/** Blocks that do not fit, and the ways out of them as `close` prints them. */
import { stepText } from '../../src/cli/close-text.js';
import { type ClosedIssue, closingOf, type Misfit } from '../../src/pipeline/index.js';
import { issueOf, pageOf, project } from '../pipeline/fixture.js';

/** Three lines in a column of 17.2 em: two full ones and five characters. */
export const LINE3 = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。闰余成岁，律吕调阳。';
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';

export interface Made {
  readonly blocks: readonly string[];
  readonly articles: Readonly<Record<string, string>>;
  readonly manifest?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The folder of an issue with these blocks on its one page. */
export const folderOf = ({ blocks, articles, manifest, files = {} }: Made): string =>
  issueOf(
    {
      'pages/a1.yaml': pageOf(...blocks),
      'pictures/a.svg': SVG,
      ...Object.fromEntries(Object.entries(articles).map(([name, text]) => [`articles/${name}.txt`, text])),
      ...files,
    },
    manifest,
  );

export async function closedAt(folder: string): Promise<ClosedIssue> {
  const { value, diagnostics } = await closingOf(folder, project, {});
  if (!value) throw new Error(`not set: ${JSON.stringify(diagnostics)}`);
  return value;
}

/** An article of whole paragraphs under head lines. */
export const article = (head: string, paragraphs: number, tail = ''): string =>
  `${head}\n\n${`${LINE3}\n`.repeat(paragraphs)}${tail}`;

/** `picture 1 4 lines lower: 14 instead of 18 saves 12`, with what is left. */
export const listed = ({ ways }: Misfit): string[] =>
  ways.map(
    (way) =>
      `${way.steps.map((step) => stepText(step, 'en')).join(' + ')} saves ${way.saves}${way.fits ? ', fits' : ''}`,
  );
