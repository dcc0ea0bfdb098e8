/** Pictures that were exchanged while their captions stayed: what the report of the last build tells of this one. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { PicturePlacement } from './placed-pictures.js';
import type { SetIssue } from './set.js';

type Row = Pick<PicturePlacement, 'article' | 'picture' | 'sha256' | 'caption'>;

/**
 * Warns of every picture that stands under a caption which stood under other pictures of the same article when
 * `report` (the text of a `report.json`) was written. A report of another kind tells nothing.
 */
export function changedPictures(report: string, { picturePlacements, placed }: SetIssue): Diagnostic[] {
  const before = rowsOf(report);
  const sources = new Map(
    placed.flatMap(({ blocks }) => blocks.map(({ block }) => [block.name, block.source] as const)),
  );
  return picturePlacements.flatMap(({ page, block, article, picture, sha256, caption }): Diagnostic[] => {
    const same = before.filter((row) => row.article === article && row.caption === caption && caption !== '');
    if (same.length === 0 || same.some((row) => row.sha256 === sha256)) return [];
    const params = { picture, before: same[0].picture, caption };
    return [{ code: 'picture/changed-caption-same', params, place: { ...sources.get(block), page, block } }];
  });
}

function rowsOf(report: string): Row[] {
  const known = parsed(report);
  const rows = isFields(known) && Array.isArray(known.picturePlacements) ? known.picturePlacements : [];
  return rows.filter(isRow);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isRow = (row: unknown): row is Row =>
  isFields(row) && (['article', 'picture', 'sha256', 'caption'] as const).every((key) => typeof row[key] === 'string');
