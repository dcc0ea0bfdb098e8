/** Kinds of pages: the front page with its masthead and imprint, pages inside with their numbers at the outer edge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/display/index.js';
import { countPages } from '../../src/lint/index.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { type Pt, toMm } from '../../src/units/index.js';
import { issueOf, root, setAt } from './fixture.js';

const LAYOUTS = ['broadsheet-5', 'broadsheet-6', 'tabloid-4'];
const IMPRINT = `imprint:
  latin: SAMPLE
  cn: 00-0001
  postal: 3-82
  supervisor: 样区
  sponsor: 样报社
  publisher: 样报社
  printer: 样报印务
  price: 每份1.00元
  website: www.example.cn
  telephone: 021-00000000
  address: 样路1号
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100"/></svg>';
const copy = (name: string) => `主题：${name}要闻一则\n\n${'徐汇区今日召开会议，部署下一阶段工作。'.repeat(60)}\n`;
const page = (blocks: string, more = '') => `name: 要闻\neditor: 李明\n${more}blocks:\n${blocks}`;
const wide = (name: string) => page(`  - {article: ${name}, columns: 1-4}\n`);

const manifest = (layout: string, imprint = IMPRINT, more = 'number: 2046\n') =>
  `paper: 样报\ndate: 2023-10-24\nlayout: ${layout}\npages: [a1, a2, a3]\n${more}${imprint}`;

const files = (layout = 'broadsheet-5', imprint = IMPRINT) => ({
  'issue.yaml': manifest(layout, imprint),
  'pages/a1.yaml': wide('a'),
  'pages/a2.yaml': wide('b'),
  'pages/a3.yaml': wide('c'),
  'articles/a.txt': copy('甲'),
  'articles/b.txt': copy('乙'),
  'articles/c.txt': copy('丙'),
  'pictures/name.svg': svg,
});

/** What the house prints on a page, furniture and masthead. */
const printed = ({ list }: SetIssue, at = 0): TextItem[] => {
  const { items, plan } = list.pages[at];
  return items.slice(0, plan?.furniture).filter((item): item is TextItem => item.kind === 'text');
};
const textsOn = (set: SetIssue, at = 0): string[] => printed(set, at).map(({ text }) => text);
const formOf = (set: SetIssue) => countPages(set.list).pages.map(({ form }) => form.faults.map(({ what }) => what));

describe.each(LAYOUTS)('the front page of %s', (layout) => {
  it('bears its masthead unasked, with all that the regulator counts, and no rule finds fault with it', async () => {
    const { set, told, lint } = await setAt(issueOf(files(layout)));
    expect(told).toEqual([]);
    expect(textsOn(set)).toEqual(
      expect.arrayContaining([
        '样报',
        'SAMPLE',
        '2023年10月24日',
        '星期二',
        '农历癸卯年九月初十',
        '霜降',
        '第2046期',
        '今日3版',
        '国内统一连续出版物号 CN 00-0001',
        '邮发代号 3-82',
        '出版：样报社',
        '印刷：样报印务',
        '定价：每份1.00元',
        '责任编辑 李明',
      ]),
    );
    expect(formOf(set)).toEqual([[], [], []]);
    const masthead = set.placements.find(({ block }) => block === 'masthead');
    expect(masthead).toMatchObject({ page: 1, line: 1 });
    const area = set.list.pages[0].plan?.blocks[0];
    const inside = ({ x, y }: { x: number; y: number }) =>
      x < toMm(((area?.x ?? 0) + (area?.width ?? 0)) as Pt) - 1 &&
      y < toMm(((area?.y ?? 0) + (area?.height ?? 0)) as Pt);
    const own = lint.filter(({ code, place }) => /folio|editor/.test(code) || (place.area && inside(place.area)));
    expect(own).toEqual([]);
  });

  it('prints its lines inside the area that the masthead takes, none on another', async () => {
    const { set } = await setAt(issueOf(files(layout)));
    const { plan, items } = set.list.pages[0];
    const area = plan?.blocks.find(({ kind }) => kind === 'masthead');
    if (!plan || !area) throw new Error('no masthead');
    const rows = new Map<number, { from: number; to: number }[]>();
    for (const item of items.slice(0, plan.furniture)) {
      if (item.kind !== 'text' || item.y > area.y + area.height) continue;
      const width = (Array.from(item.advances).reduce((sum, step) => sum + step, 0) * item.size) / 1000;
      expect(item.x).toBeGreaterThanOrEqual(area.x);
      expect(item.x + width).toBeLessThanOrEqual(area.x + area.width + 1);
      expect(item.y - 0.88 * item.size).toBeGreaterThanOrEqual(area.y);
      const row = rows.get(item.y) ?? [];
      for (const { from, to } of row) expect(item.x >= to || item.x + width <= from, item.text).toBe(true);
      rows.set(item.y, [...row, { from: item.x, to: item.x + width }]);
    }
    expect(rows.size).toBeGreaterThan(6);
  });

  it('has as good a masthead across the page, where its page asks for that', async () => {
    const blocks = '  - {masthead: across}\n  - {article: a, columns: 1-4}\n';
    const { set, told } = await setAt(issueOf({ ...files(layout), 'pages/a1.yaml': page(blocks) }));
    expect(told).toEqual([]);
    expect(textsOn(set)).toEqual(expect.arrayContaining(['样区主管', '样报社主办', '第2046期', '星期二']));
    expect(formOf(set)[0]).toEqual([]);
    const { columns } = set.placements[0];
    expect(columns).toBe(`1-${set.issue.layout.kinds.front?.grid.columns}`);
  });
});

describe('a masthead', () => {
  it('leaves out what nobody gave, and its lines stay even', async () => {
    const { set } = await setAt(issueOf(files('broadsheet-5', 'imprint: {cn: 00-0001, website: www.example.cn}\n')));
    const texts = textsOn(set);
    expect(texts.filter((text) => /邮发|主办|定价|\{/.test(text))).toEqual([]);
    const [cn, site] = ['国内统一连续出版物号 CN 00-0001', 'www.example.cn'].map((text) =>
      printed(set).find((item) => item.text === text),
    );
    const area = set.list.pages[0].plan?.blocks[0];
    if (!cn || !site || !area) throw new Error('not printed');
    const width = (Array.from(site.advances).reduce((sum, step) => sum + step, 0) * site.size) / 1000;
    expect(cn.x).toBe(area.x);
    expect(Math.abs(site.x + width - area.x - area.width)).toBeLessThan(10);
    expect(formOf(set)[0]).toEqual(['publisher', 'printer', 'price']);
  });

  it('has an ear beside it: an article of the same lines', async () => {
    const blocks = '  - {article: a, columns: 4-5, beside: masthead, box: rule}\n';
    const { set, diagnostics } = await setAt(issueOf({ ...files(), 'pages/a1.yaml': page(blocks) }));
    const [masthead, ear] = set.placements;
    expect([masthead.line, masthead.lines]).toEqual([ear.line, ear.lines]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['page/overset']);
  });

  it('stands under no rule of the block below it', async () => {
    const { set } = await setAt(issueOf(files()));
    expect(set.placed[0].blocks.map(({ block, ruled }) => [block.name, ruled])).toEqual([
      ['masthead', false],
      ['a', false],
    ]);
  });

  it('shows the logo of the issue in place of the name, as high as the type', async () => {
    const { set, told } = await setAt(issueOf(files('broadsheet-5', `${IMPRINT}  logo: name.svg\n`)));
    expect(told).toEqual([]);
    const logo = set.list.pages[0].items.find((item) => item.kind === 'picture');
    expect(logo).toMatchObject({ alt: '样报', height: Math.round(5.6 * 16_000), width: Math.round(4 * 5.6 * 16_000) });
    expect(textsOn(set)).not.toContain('样报');
    expect(formOf(set)[0]).toEqual([]);
    expect(set.picturePlacements).toMatchObject([{ page: 1, picture: 'pictures/name.svg' }]);
  });

  it('crosses the place of a logo that is missing, and tells it at the manifest', async () => {
    const { set, told } = await setAt(issueOf(files('broadsheet-5', `${IMPRINT}  logo: nam.svg\n`)));
    expect(told).toEqual(['picture/missing issue.yaml:18:9']);
    expect(set.list.pages[0].items.filter(({ kind }) => kind === 'stroke')).toHaveLength(2);
  });

  it('sets what is too wide for its place at a size that fits, and tells it at the layout', async () => {
    const imprint = IMPRINT.replace('SAMPLE', 'THE SAMPLE PAPER OF ALL THE DISTRICT AND OF THE COUNTIES ROUND IT');
    const { set, diagnostics } = await setAt(issueOf(files('broadsheet-5', imprint)));
    expect(diagnostics).toMatchObject([
      {
        code: 'page/furniture-too-wide',
        params: { size: 10.5, page: '1' },
        place: { file: 'layouts/broadsheet-5.yaml' },
      },
    ]);
    const latin = printed(set).find(({ text }) => text.startsWith('THE SAMPLE'));
    expect(latin?.size).toBeLessThan(10_500);
  });
});

describe('the imprint', () => {
  it('is told where a page prints none of what was given, and not lost in silence', async () => {
    const own = { ...files(), 'pages/a1.yaml': page('  - {article: a, columns: 1}\n', 'kind: single\n') };
    const { told } = await setAt(issueOf(own));
    expect(told).toContain('issue/imprint-unprinted issue.yaml:8:3');
    expect(told.filter((row) => row.startsWith('issue/imprint'))).toHaveLength(11);
  });

  it('is that of the layout where the manifest says nothing, and the manifest comes first', async () => {
    const layout = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(
      /^gap:/m,
      'imprint: {cn: 00-0002, price: 每份2元, publisher: 总社}\ngap:',
    );
    const own = { ...files('own.yaml', 'imprint: {price: 免费赠阅}\n'), 'own.yaml': layout };
    const { set, told } = await setAt(issueOf(own));
    expect(told).toEqual([]);
    expect(textsOn(set)).toEqual(
      expect.arrayContaining(['国内统一连续出版物号 CN 00-0002', '定价：免费赠阅', '出版：总社']),
    );
  });

  it('prints an issue number as it is typed, where it is more than a number', async () => {
    const own = { ...files(), 'issue.yaml': manifest('broadsheet-5', IMPRINT, 'number: 总第88期\n') };
    expect(textsOn((await setAt(issueOf(own))).set)).toContain('总第88期');
  });
});

describe('pages inside', () => {
  it('have their number at the outer edge: left on even pages, right on odd ones', async () => {
    const { set } = await setAt(issueOf(files()));
    const numberOn = (at: number) => printed(set, at).find(({ text }) => text.startsWith('第'));
    const { left } = set.issue.layout.kinds.inside.grid;
    expect(numberOn(1)).toMatchObject({ text: '第2版  要闻', x: left });
    expect(numberOn(2)?.text).toBe('第3版  要闻');
    expect(numberOn(2)?.x).toBeGreaterThan(800_000);
  });

  it('stand on their own grid, text of the front page on its', async () => {
    const { set } = await setAt(issueOf(files()));
    for (const { items, plan } of set.list.pages) {
      const baselines = items.flatMap((item) =>
        item.kind === 'text' && item.origin?.part === 'body' ? [item.y - (plan?.grid.top ?? 0)] : [],
      );
      expect(new Set(baselines.map((y) => y % 16_000)).size).toBe(1);
    }
    const [front, inside] = set.list.pages.map(({ plan }) => plan?.grid);
    expect([front?.lines, inside?.lines]).toEqual([87, 86]);
    expect(front?.top).toBeLessThan(inside?.top ?? 0);
  });

  it('may be any kind that the layout has, page 1 too', async () => {
    const own = { ...files(), 'pages/a1.yaml': page('  - {article: a, columns: 1-4}\n', 'kind: inside\n') };
    const { set } = await setAt(issueOf(own));
    expect(set.list.pages.map(({ plan }) => plan?.kind)).toEqual(['inside', 'inside', 'inside']);
    expect(set.placements.map(({ block }) => block)).not.toContain('masthead');
  });
});

describe('a block beside another', () => {
  it('that is not there is told, and stands at the top of what is free', async () => {
    const own = { ...files(), 'pages/a1.yaml': page('  - {article: a, columns: 1-5, beside: lead}\n') };
    const { set, told } = await setAt(issueOf(own));
    expect(told).toEqual(['page/beside-unknown pages/a1.yaml:4:15']);
    expect(set.placements[1]).toMatchObject({ block: 'a', line: 13 });
  });

  it('may have lines of its own', async () => {
    const own = { ...files(), 'pages/a1.yaml': page('  - {article: a, columns: 4-5, beside: masthead, lines: 40}\n') };
    const { set } = await setAt(issueOf(own));
    expect(set.placements[1]).toMatchObject({ block: 'a', line: 1 });
  });
});
