/** Drop capitals (首字下沉): over whole lines, text beside them, nothing lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleyText, type TextItem } from '../../src/display/index.js';
import { issueOf, pageOf, root, setAt } from './fixture.js';

const TEXT =
  '今年以来，全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味，楼道里新装了扶手。';
const copy = (first: string): string => `主题：题\n\n${first}\n${`${TEXT}\n`.repeat(5)}`;

async function setWith(first: string, block: string, layout = 'broadsheet-5', files: Record<string, string> = {}) {
  const all = { 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy(first), ...files };
  const { set, told } = await setAt(issueOf(all, `layout: ${layout}`));
  const body = set.list.pages[0].items.filter(
    (item): item is TextItem => item.kind === 'text' && item.origin?.part === 'body',
  );
  const { size } = set.issue.layout.articles.news.styles.body;
  const paragraph = body.filter(({ origin }) => origin?.paragraph === 0);
  const capital = paragraph.filter((item) => item.size !== size);
  return { set, told, body, size, capital, text: paragraph.filter((item) => item.size === size) };
}
const joined = (items: readonly TextItem[]): string => items.map(({ text }) => text).join('');
const topOf = ({ y, size }: TextItem): number => y - Math.round(0.88 * size);
const widthOf = ({ size, advances }: TextItem): number =>
  Math.round((Array.from(advances).reduce((sum, step) => sum + step, 0) * size) / 1000);

describe('a drop capital', () => {
  it.each([
    [2, 'broadsheet-5'],
    [3, 'broadsheet-5'],
    [2, 'broadsheet-6'],
    [3, 'tabloid-4'],
  ])('over %i lines in %s: its em box reaches from the first line to the last, exactly', async (lines, layout) => {
    const { capital, text, told } = await setWith(TEXT, `{article: a, columns: 1, drop: ${lines}}`, layout);
    expect(told).toEqual([]);
    const [one] = capital;
    expect(one.text).toBe('今');
    expect(topOf(one)).toBe(topOf(text[0]));
    const last = text[lines - 1];
    expect(topOf(one) + one.size).toBe(topOf(last) + last.size);
  });

  it('has the text beside it flush, a quarter of an em away, and the line below it under it', async () => {
    const { capital, text, size } = await setWith(TEXT, '{article: a, columns: 1, drop: 3}');
    const [one] = capital;
    const beside = text.slice(0, 3).map(({ x }) => x);
    expect(new Set(beside).size).toBe(1);
    expect(Math.abs(beside[0] - one.x - one.size - size / 4)).toBeLessThanOrEqual(5);
    expect(text[3].x).toBe(one.x);
  });

  it('leaves every line filled and on the grid', async () => {
    const { set, text } = await setWith(TEXT, '{article: a, columns: 1, drop: 2}');
    const { grid } = set.issue.layout.kinds.single;
    const right = text.slice(0, -1).map((item) => item.x + widthOf(item));
    for (const edge of right) expect(Math.abs(edge - grid.left - grid.column)).toBeLessThanOrEqual(8);
    for (const item of text)
      expect((topOf(item) - grid.top - Math.round((grid.line - item.size) / 2)) % grid.line).toBe(0);
  });

  it.each([
    [`“${TEXT}”`, '“今'],
    [`《${TEXT}》`, '《今'],
    [`2023${TEXT}`, '2023'],
    [`AI${TEXT}`, 'A'],
    [`{黑|今年}以来${TEXT}`, '今'],
  ])('of %s is %s', async (first, capital) => {
    const set = await setWith(first, '{article: a, columns: 1, drop: 2}');
    expect(set.told).toEqual([]);
    expect(joined(set.capital)).toBe(capital);
    expect(joined([...set.capital, ...set.text])).toBe(first.replace(/[{}|]|黑/g, ''));
  });

  it.each([[`——他说，${TEXT}`], [`12.5%的${TEXT}`], ['太短']])(
    'is none where %s begins the text, and that is told',
    async (first) => {
      const { capital, told } = await setWith(first, '{article: a, columns: 1, drop: 2}');
      expect(capital).toEqual([]);
      expect(told).toEqual(['page/drop-none articles/a.txt:3:1']);
    },
  );

  it('stands behind byline and subhead in the leg, with the first paragraph of text', async () => {
    const files = { 'articles/a.txt': `主题：题\n记者：苏君\n\n## 小标题\n${TEXT}\n${TEXT}\n` };
    const { body, told } = await setWith(
      '',
      '{article: a, columns: 1, drop: 2, head: {byline: leg}}',
      'broadsheet-5',
      files,
    );
    expect(told).toEqual([]);
    expect(body[0]).toMatchObject({ text: '今', origin: { paragraph: 1 } });
    expect(body[0].size).toBeGreaterThan(body[1].size);
  });

  it('is a style of the layout, and none where a block says 1', async () => {
    const own = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(
      '    subhead:',
      '    drop: {lines: 2, font: heavy, colour: [0, 85, 80, 10]}\n    subhead:',
    );
    const files = { 'own.yaml': own };
    const { capital } = await setWith(TEXT, '{article: a, columns: 1}', './own.yaml', files);
    expect(capital[0]).toMatchObject({ text: '今', font: 'heavy', colour: [0, 85, 80, 10] });
    expect((await setWith(TEXT, '{article: a, columns: 1, drop: 1}', './own.yaml', files)).capital).toEqual([]);
  });

  it('keeps its lines in one leg', async () => {
    for (const lines of [4, 5, 6, 7]) {
      const block = `{article: a, columns: 1-3, drop: 3, lines: ${lines}}`;
      const { capital, text } = await setWith(TEXT, block);
      if (capital.length === 0) continue;
      const [one] = capital;
      expect(text.slice(0, 3).map(({ x }) => x)).toEqual([text[0].x, text[0].x, text[0].x]);
      expect(topOf(text[2]) + text[2].size).toBe(topOf(one) + one.size);
    }
  });

  it('is at the beginning of an article, not where it goes on', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{article: a, columns: 1, drop: 2, lines: 12}', '{continues: a, columns: 2}'),
      'articles/a.txt': copy(TEXT),
    });
    const { set, told } = await setAt(folder);
    expect(told).toEqual([]);
    const large = set.list.pages[0].items.filter(
      (item) => item.kind === 'text' && item.origin?.part === 'body' && item.size > 20_000,
    );
    expect(large).toHaveLength(1);
  });

  it.each([
    ['{article: a, columns: 1, direction: vertical, drop: 2}', 'issue/keys-exclusive'],
    ['{continues: a, columns: 1, drop: 2}', 'issue/keys-exclusive'],
    ['{article: a, columns: 1, drop: 9}', 'issue/value'],
  ])('cannot be asked for by %s', async (block, code) => {
    const files = { 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy(TEXT) };
    await expect(setAt(issueOf(files))).rejects.toThrow(code);
  });

  it('is the first character of the galley line that it belongs to', async () => {
    const { set } = await setWith(TEXT, '{article: a, columns: 1, drop: 2}');
    expect(galleyText(set.list)).toContain('\n    今年以来，全区');
  });

  it('loses no character, whatever the paragraph is and however high the block', async () => {
    const character = fc.constantFrom(...'今年“”《》（），。12.%AI{}黑|\\ —…');
    await fc.assert(
      fc.asyncProperty(
        fc.array(character, { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 3, max: 16 }),
        async (characters, drop, lines) => {
          const { told } = await setWith(
            characters.join(''),
            `{article: a, columns: 1-2, drop: ${drop}, lines: ${lines}}`,
          );
          expect(told.filter((one) => one.startsWith('page/lost'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
