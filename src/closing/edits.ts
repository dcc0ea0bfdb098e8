/** Edits: how changes are written into a page's file. */
import type { ArticleBlock, Block, Columns, Issue, Page } from '../input/index.js';
import type { Edit, Written } from '../input/page-edit.js';
import type { Pt } from '../units/index.js';

/** The edits that bring the file of each page from one issue to the other; words have none. */
export function editsBetween(before: Issue, after: Issue): { readonly page: Page; readonly edits: readonly Edit[] }[] {
  return before.pages
    .map((page, index) => ({
      page,
      edits: page.blocks.flatMap((block, at) => ofBlock(block, after.pages[index].blocks[at], at)),
    }))
    .filter(({ edits }) => edits.length > 0);
}

const columnsOf = ({ first, last }: Columns): number | string => (first === last ? first : `${first}-${last}`);
const sizeOf = (size: Pt): string => `${size / 1000}pt`;

function ofBlock(before: Block, after: Block, at: number): Edit[] {
  const path = ['blocks', at] as const;
  const lines = before.lines === after.lines ? [] : [{ path: [...path, 'lines'], value: after.lines }];
  return before.kind === 'article' && after.kind === 'article' ? [...lines, ...ofArticle(before, after, path)] : lines;
}

function ofArticle(before: ArticleBlock, after: ArticleBlock, path: readonly (string | number)[]): Edit[] {
  const edits: Edit[] = [];
  const put = <T>(was: T, is: T, key: readonly (string | number)[], written: (value: NonNullable<T>) => Written) => {
    if (was !== is && is !== undefined && is !== null) edits.push({ path: [...path, ...key], value: written(is) });
  };
  put(before.without.join(), after.without.join(), ['without'], () => after.without);
  const stretchOf = ({ stretch }: ArticleBlock) => Object.fromEntries(stretch);
  if (JSON.stringify(stretchOf(before)) !== JSON.stringify(stretchOf(after)))
    edits.push({ path: [...path, 'stretch'], value: stretchOf(after) });
  put(before.head.size, after.head.size, ['head', 'size'], sizeOf);
  put(before.head.most, after.head.most, ['head', 'most'], (most) => most);
  put(before.head.byline, after.head.byline, ['head', 'byline'], (byline) => byline);
  for (const [index, insert] of after.inserts.entries()) {
    const was = before.inserts[index];
    const key = (name: string) => ['inserts', index, name];
    put(was.lines, insert.lines, key('lines'), (lines) => lines);
    put(was.off, insert.off, key('off'), (off) => off);
    put(columnsOf(was.columns), columnsOf(insert.columns), key('columns'), (columns) => columns);
  }
  return edits;
}
