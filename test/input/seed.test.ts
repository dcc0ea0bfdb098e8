import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/index.js';
import { readIssue } from '../../src/input/index.js';
import { project } from './project.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = { layouts: join(root, 'layouts'), fonts: join(root, 'fonts') };
const folder = join(root, 'issues/2023-10-23');

describe('the original page', () => {
  it('is read with nothing worse than notes, its pictures apart', async () => {
    const { diagnostics } = await readIssue(folder, folders);
    const worse = diagnostics.filter(({ code }) => catalogue[code].severity !== 'note' && !code.startsWith('picture/'));
    expect(worse).toEqual([]);
  });

  it('has four articles with 25 paragraphs and two subheads, nothing normalised', async () => {
    const articles = (await readIssue(folder, folders)).value?.articles;
    const four = ['ai-industry', 'united-front', 'consulting-group', 'customs'].map((id) => articles?.get(id));
    const body = four.flatMap((article) => article?.body ?? []);
    expect(body.filter(({ kind }) => kind === 'text')).toHaveLength(25);
    expect(body.filter(({ kind }) => kind === 'subhead').map(({ text }) => text)).toEqual([
      '强合作，共发展——与徐汇协力齐心并跑',
      '新起点，新征程——蓄力向前不止步',
    ]);
    expect(four.flatMap((article) => article?.normalisations ?? [])).toEqual([]);
  });

  it('has two marks by hand: a name kept whole, and the printed line of 17 characters tracked', async () => {
    const articles = (await readIssue(folder, folders)).value?.articles;
    const marked = [...(articles?.values() ?? [])]
      .flatMap(({ body }) => body)
      .filter(({ keeps, tracks }) => keeps.length + tracks.length > 0);
    expect(marked).toHaveLength(1);
    const [{ text, keeps, tracks }] = marked;
    expect(keeps.map(({ start, end }) => text.slice(start, end))).toEqual(['苏君']);
    expect(tracks.map(({ start, end, tracking }) => [text.slice(start, end), tracking])).toEqual([
      ['苏君为参与会议全体成员单位作关于新', -13],
    ]);
  });

  it('becomes a tabloid by one line of its manifest: other page and layout, the same copy', async () => {
    const copy = join(project(), 'issues/2023-10-23');
    cpSync(folder, copy, { recursive: true });
    const manifest = readFileSync(join(copy, 'issue.yaml'), 'utf8');
    writeFileSync(join(copy, 'issue.yaml'), manifest.replace('layout: broadsheet-5', 'layout: tabloid-4'));
    const large = (await readIssue(folder, folders)).value;
    const small = (await readIssue(copy, folders)).value;
    expect(small?.layout.kinds.single?.grid.columns).toBe(4);
    expect(small?.pages[0].file).toBe('pages/a1.tabloid-4.yaml');
    const copyOf = (id: string) =>
      [large, small].map((issue) => issue?.articles.get(id)).map((one) => [one?.sha256, one?.headline, one?.body]);
    for (const id of small?.articles.keys() ?? []) expect(copyOf(id)[1]).toEqual(copyOf(id)[0]);
  });

  it('has columns of 17.2 em in both layouts, so that lines end alike', async () => {
    for (const [name, body] of [
      ['broadsheet-5', 10_500],
      ['tabloid-4', 9000],
    ] as const) {
      const copy = join(project(), 'issues/2023-10-23');
      cpSync(folder, copy, { recursive: true });
      writeFileSync(join(copy, 'issue.yaml'), `paper: 版心样报\ndate: 2023-10-23\nlayout: ${name}\npages: [a1]\n`);
      const layout = (await readIssue(copy, folders)).value?.layout;
      expect(layout?.articles.news.styles.body.size).toBe(body);
      expect((layout?.kinds.single?.grid.column ?? 0) * 1000).toBe(17_200 * body);
    }
  });
});
