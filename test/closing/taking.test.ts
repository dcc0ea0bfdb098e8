/** What is listed holds: a way that is taken does what was said of it, in the page's file as in memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withValues } from '../../src/input/page-edit.js';
import type { ClosedIssue, Misfit, SetIssue, Way } from '../../src/pipeline/index.js';
import { setAt } from '../pipeline/fixture.js';
import { article, closedAt, folderOf, LINE3 } from './fixture.js';

interface Wanted {
  readonly columns: number;
  readonly lines: number;
  readonly paragraphs: number;
  readonly picture: number;
  readonly at: 'top' | 'bottom';
  readonly tail: number;
}

/** An article of any length in a block of any height, under whatever head, beside a neighbour with a picture. */
const folderFor = ({ columns, lines, paragraphs, picture, at, tail }: Wanted): string =>
  folderOf({
    blocks: [
      `{article: b, columns: 1-${columns}, inserts: [{picture: 1, columns: 1, lines: 12}]}`,
      '{picture: a.svg, columns: 1-5, at: bottom, lines: 9, advertisement: 广告}',
      lines === 0
        ? `{article: a, columns: 1-${columns}, below: b, inserts: [{picture: 1, columns: 1-${columns}, lines: ${picture}, at: ${at}}]}`
        : `{article: a, columns: 1-${columns}, below: b, lines: ${lines}, inserts: [{picture: 1, columns: 1-${columns}, lines: ${picture}, at: ${at}}]}`,
    ],
    articles: {
      a: article(
        '引题：天地\n主题：千字文\n副题：玄黄\n记者：李明\n图：a.svg｜说{删|明}',
        paragraphs,
        `{删|${LINE3}}\n## 小题\n${[...LINE3].slice(0, tail).join('')}\n`,
      ),
      b: article('主题：千字文\n图：a.svg｜说明', 4),
    },
  });

const wanted: fc.Arbitrary<Wanted> = fc.record({
  columns: fc.integer({ min: 2, max: 4 }),
  lines: fc.constantFrom(0, 0, 30, 36, 44),
  paragraphs: fc.integer({ min: 8, max: 40 }),
  picture: fc.integer({ min: 6, max: 16 }),
  at: fc.constantFrom('top', 'bottom'),
  tail: fc.integer({ min: 20, max: 40 }),
});

const cut = (set: SetIssue, block: string): number =>
  set.overset.filter((one) => one.block === block).reduce((sum, one) => sum + one.lines, 0);

/** Whether a build says that a block does not fit. */
const isTold = (diagnostics: readonly { code: string; place: { block?: string } }[], block: string): boolean =>
  diagnostics.some(({ code, place }) => ['page/overset', 'page/no-room'].includes(code) && place.block === block);

function holds(closed: ClosedIssue, { block, over, standing }: Misfit, { changes, after, saves, fits }: Way): void {
  const { value: set, diagnostics } = closed.setWith(changes);
  expect(cut(set, block)).toBe(after.overset.lines);
  if (fits) expect(isTold(diagnostics, block)).toBe(false);
  if (over && after.overset.lines > 0) expect(saves).toBe(standing.overset.lines - cut(set, block));
}

describe('every way', () => {
  it('saves what it says, and where it is said to fit the block fits', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(wanted, async (made) => {
        const closed = await closedAt(folderFor(made));
        for (const misfit of closed.misfits) {
          for (const way of misfit.ways) {
            holds(closed, misfit, way);
            tried++;
          }
        }
      }),
      { numRuns: 6 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('that can be written into the page’s file gives the pages that were tried', async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async (made) => {
        const folder = folderFor(made);
        const file = join(folder, 'pages/a1.yaml');
        const before = readFileSync(file);
        const closed = await closedAt(folder);
        const ways = closed.misfits.flatMap((misfit) => misfit.ways);
        for (const { changes } of ways.filter((way) =>
          way.changes.every(({ kind }) => kind !== 'cut' && kind !== 'write'),
        )) {
          const [edited] = closed.editsOf(changes);
          writeFileSync(file, withValues(before, edited?.edits ?? []) ?? '');
          const { set } = await setAt(folder);
          expect(set.list.pages).toEqual(closed.setWith(changes).value.list.pages);
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe('characters that are said to save a line', () => {
  it('save it wherever in the paragraph they are cut', async () => {
    const folder = folderOf({
      blocks: ['{article: a, columns: 1, lines: 14}'],
      articles: { a: article('主题：千字文', 4, `${[...LINE3].slice(0, 37).join('')}\n`) },
    });
    const closed = await closedAt(folder);
    const way = closed.misfits[0]?.ways.find(({ changes }) => changes.length === 1 && changes[0]?.kind === 'cut');
    const change = way?.changes[0];
    if (change?.kind !== 'cut') throw new Error('no such way');
    const file = join(folder, 'articles/a.txt');
    const text = readFileSync(file, 'utf8');
    const line = text.split('\n').length - 2;
    for (const from of [0, 10, 20]) {
      const lines = text.split('\n');
      const own = [...(lines[line] ?? '')];
      own.splice(from, change.characters);
      lines[line] = own.join('');
      writeFileSync(file, lines.join('\n'));
      const { set } = await setAt(folder);
      expect(cut(set, 'a')).toBe((closed.misfits[0]?.standing.overset.lines ?? 0) - 1);
    }
  });
});
