/** A made-up issue on disk, in a project of its own: the broadsheet's columns and type on a tighter grid. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Copywriter, widthOf } from './copy.mjs';

/** The tighter grid holds some 7,500 characters a page; the project's own has white enough for pictures. */
const GRID = { lines: 110, line: 12.5 };
const COLUMN = 17.2;
const NAME = '2024-01-08';

/** Sizes of headlines in pt by columns, with the characters that fit; the layout's own sizes. */
const HEADS = {
  1: { size: 22, most: 8 },
  2: { size: 28, most: 13 },
  3: { size: 48, most: 12 },
  4: { size: 36, most: 21 },
  5: { size: 42, most: 23 },
};
/** Grid lines of a byline, and of the white below a row of articles. */
const BYLINE = 2;
const GAP = 1;

/** Plans of pages, row by row: the columns of the articles that stand side by side, and the row's share of the page. */
const PLANS = [
  [
    {
      share: 0.4,
      columns: [
        [1, 3],
        [4, 5],
      ],
    },
    {
      share: 0.34,
      columns: [
        [1, 2],
        [3, 5],
      ],
    },
    { share: 0.26, columns: [[1, 5]] },
  ],
  [
    { share: 0.3, columns: [[1, 5]] },
    {
      share: 0.4,
      columns: [
        [1, 2],
        [3, 4],
        [5, 5],
      ],
    },
    {
      share: 0.3,
      columns: [
        [1, 3],
        [4, 5],
      ],
    },
  ],
  [
    {
      share: 0.36,
      columns: [
        [1, 4],
        [5, 5],
      ],
    },
    {
      share: 0.36,
      columns: [
        [1, 2],
        [3, 5],
      ],
    },
    {
      share: 0.28,
      columns: [
        [1, 3],
        [4, 4],
        [5, 5],
      ],
    },
  ],
];

/**
 * An article as it was written.
 * @typedef {{ headline: string, byline: string, body: readonly string[] }} MadeArticle
 * @typedef {{ root: string, folder: string, articles: readonly MadeArticle[], characters: number, distinct: number }} MadeIssue
 */

/**
 * Writes an issue of so many pages into a new project at `root`, which has the fonts and layouts of the one at `from`.
 * The same number of pages gives the same files.
 * @param {string} root
 * @param {number} pages
 * @param {string} from
 * @returns {Promise<MadeIssue>}
 */
export async function writeIssue(root, pages, from) {
  const folder = join(root, 'issues', NAME);
  await Promise.all(['pages', 'articles'].map((name) => mkdir(join(folder, name), { recursive: true })));
  await cp(join(from, 'fonts'), join(root, 'fonts'), { recursive: true });
  await cp(join(from, 'layouts'), join(root, 'layouts'), { recursive: true });
  await writeFile(join(root, 'layouts', 'bench-5.yaml'), await benchLayout(from));
  const writer = new Copywriter(20240108);
  const articles = [];
  const names = Array.from({ length: pages }, (_, index) => `a${index + 1}`);
  await writeFile(
    join(folder, 'issue.yaml'),
    `paper: 版心试报\ndate: ${NAME}\nlayout: bench-5\npages: [${names.join(', ')}]\n`,
  );
  for (const [index, name] of names.entries()) {
    const page = makePage(name, PLANS[index % PLANS.length], writer);
    await writeFile(join(folder, 'pages', `${name}.yaml`), page.yaml);
    for (const { id, article } of page.articles) {
      await writeFile(join(folder, 'articles', `${id}.txt`), articleText(article));
      articles.push(article);
    }
  }
  const copy = articles.map(({ headline, byline, body }) => headline + byline + body.join('')).join('');
  return {
    root,
    folder,
    articles,
    characters: [...copy].length,
    distinct: new Set(copy.match(/\p{Script=Han}/gu)).size,
  };
}

/**
 * The broadsheet layout with the bench's grid.
 * @param {string} from
 */
async function benchLayout(from) {
  const layout = await readFile(join(from, 'layouts', 'broadsheet-5.yaml'), 'utf8');
  return [
    ['  lines: 86\n', `  lines: ${GRID.lines}\n`],
    ['  line: 16pt\n', `  line: ${GRID.line}pt\n`],
  ].reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`layouts/broadsheet-5.yaml has no "${was.trim()}" any more`);
    return text.replace(was, is);
  }, layout);
}

/** @param {MadeArticle} article */
const articleText = ({ headline, byline, body }) => `主题：${headline}\n记者：${byline}\n\n${body.join('\n')}\n`;

/**
 * @param {string} name
 * @param {(typeof PLANS)[number]} plan
 * @param {Copywriter} writer
 */
function makePage(name, plan, writer) {
  /** @type {{ id: string, article: MadeArticle }[]} */
  const articles = [];
  const blocks = [];
  let line = 0;
  let reach = 0;
  for (const [index, { share, columns }] of plan.entries()) {
    reach += share;
    const end = index === plan.length - 1 ? GRID.lines : Math.round(GRID.lines * reach);
    const height = end - line - (index === plan.length - 1 ? 0 : GAP);
    for (const [first, last] of columns) {
      const id = `${name}-${articles.length + 1}`;
      articles.push({ id, article: makeArticle(last - first + 1, height, writer) });
      blocks.push(`  - {article: ${id}, columns: ${first}-${last}, line: ${line + 1}}`);
    }
    line = end;
  }
  const yaml = `name: ${writer.han(2)}\nkind: single\neditor: ${writer.han(3)}\nblocks:\n${blocks.join('\n')}\n`;
  return { yaml, articles };
}

/**
 * An article that fills so many columns and grid lines, or leaves a line or two of them.
 * @param {number} columns
 * @param {number} height
 * @param {Copywriter} writer
 * @returns {MadeArticle}
 */
function makeArticle(columns, height, writer) {
  const { size, most } = HEADS[/** @type {keyof typeof HEADS} */ (columns)];
  const headline = writer.han(writer.number(Math.ceil(most * 0.7), most));
  const byline = `${writer.han(3)} ${writer.han(2)}`;
  const head = Math.ceil((size * 1.2) / GRID.line) + BYLINE;
  const room = columns * (height - head) - Math.max(columns, 2);
  /** @type {string[]} */
  const body = [];
  for (let taken = 0, tries = 0; tries < 40; tries++) {
    const paragraph = writer.paragraph();
    const lines = Math.ceil((2 + widthOf(paragraph) * 1.01) / COLUMN);
    if (taken + lines > room) continue;
    body.push(paragraph);
    taken += lines;
  }
  return { headline, byline, body };
}
