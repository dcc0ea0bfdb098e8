import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/index.js';
import { furnitureNames } from '../../src/input/imprint.js';
import { listIssues, newestIssue } from '../../src/input/index.js';
import { type Files, LAYOUT, project, read, reading, told } from './project.js';

const MANIFEST = 'issues/one/issue.yaml';
const PAGE = 'issues/one/pages/a1.yaml';
const manifest = (more: string) => ({
  [MANIFEST]: `paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [a1]\n${more}`,
});
const page = (blocks: string) => ({ [PAGE]: `name: 要闻\neditor: 李明\nblocks:\n${blocks}` });
const lead = '  - article: lead\n    columns: 1-2\n';

/** The one finding of a project spoilt by `files`, which must be fatal and leave no issue. */
async function fatal(files: Files) {
  const { issue, told: all, params, diagnostics } = await reading(files);
  expect(issue).toBeUndefined();
  expect(catalogue[diagnostics[0].code].severity).toBe('fatal');
  return [...all, params];
}
/** The one finding of a project spoilt by `files`, which must leave the issue there to be set. */
async function mild(files: Files) {
  const { issue, told: all, params } = await reading(files);
  expect(issue).toBeDefined();
  return [...all, params];
}

describe('an issue without fault', () => {
  it('is read with every default filled in and nothing to say', async () => {
    const { issue, told: all } = await reading({});
    expect(all).toEqual([]);
    expect(issue).toMatchObject({ name: 'one', paper: '样报', date: '2023-10-23', number: '' });
    expect(issue?.pages).toEqual([
      {
        number: 1,
        kind: 'inside',
        name: '要闻',
        editor: '李明',
        file: 'pages/a1.yaml',
        normalisations: [],
        blocks: [
          {
            kind: 'article',
            name: 'lead',
            article: 'lead',
            continues: false,
            briefs: [],
            style: 'news',
            columns: { first: 1, last: 2 },
            at: { kind: 'top' },
            lines: 'auto',
            box: undefined,
            insets: [],
            direction: 'horizontal',
            inserts: [],
            without: [],
            stretch: new Map(),
            source: { file: 'pages/a1.yaml', line: 4, column: 14 },
            head: { size: undefined, kickerSize: undefined, vertical: undefined, byline: 'head', summary: 'head' },
          },
        ],
      },
    ]);
  });

  it('lists the hash of every file it was read from, by names that no machine changes', async () => {
    const { issue } = await reading({
      ...page(`${lead}  - {picture: a.svg, columns: 1}\n`),
      'issues/one/pictures/a.svg': '<svg/>',
    });
    expect(issue?.inputs.map(({ file }) => file)).toEqual([
      'articles/lead.txt',
      'fonts/fonts.yaml',
      'issue.yaml',
      'layouts/small.yaml',
      'pages/a1.yaml',
      'pictures/a.svg',
    ]);
    expect(issue?.inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it('takes the page made for its layout where there is one', async () => {
    const { issue } = await reading({
      'issues/one/pages/a1.small.yaml': 'name: 小报\neditor: 李明\nblocks: []\n',
      'issues/one/articles/lead.txt': undefined,
    });
    expect(issue?.pages[0]).toMatchObject({ name: '小报', file: 'pages/a1.small.yaml' });
  });

  it('numbers its pages on from the number that one of them states', async () => {
    const empty = 'name: 版\neditor: 李明\nblocks: []\n';
    const { issue } = await reading({
      [MANIFEST]:
        'paper: 样报\ndate: "2023-10-23"\nlayout: small\nnumber: 0046\npages:\n  - a1\n  - {page: b1, number: 5}\n  - b2\n',
      'issues/one/pages/b1.yaml': empty,
      'issues/one/pages/b2.yaml': empty,
    });
    expect(issue?.pages.map(({ number }) => number)).toEqual([1, 5, 6]);
    expect(issue?.number).toBe('0046');
  });

  it('reads every key of a block as an editor writes it', async () => {
    const { issue, told: all } = await reading({
      ...page(`  - article: lead
    as: 头条
    columns: 2
    line: 12
    lines: fill
    style: figures
    box: rule
    head: {size: 二号, kicker: 6mm, vertical: left, width: 7em, lines: 17, byline: leg}
    insets: [0, 0.25em]
    inserts:
      - {picture: 1, lines: 4, at: bottom}
      - {article: side, columns: 1-2, lines: 3, box: rule}
  - {picture: a.svg, columns: 1, below: 头条, advertisement: 公益广告, slogan: [绿色 出行, '走一走'], caption: "滨江{步道}"}
`),
      'issues/one/articles/side.txt': '框内',
      'issues/one/pictures/a.svg': '<svg/>',
    });
    expect(all).toEqual([]);
    expect(issue?.pages[0].blocks[0]).toMatchObject({
      name: '头条',
      columns: { first: 2, last: 2 },
      at: { kind: 'line', line: 12 },
      lines: 'fill',
      style: 'figures',
      box: 'rule',
      head: { size: 22000, kickerSize: 17008, vertical: { side: 'left', width: 7000, lines: 17 }, byline: 'leg' },
      insets: [0, 250],
      inserts: [
        { columns: { first: 2, last: 2 }, lines: 4, at: 'bottom', content: { kind: 'picture', picture: 0 } },
        {
          columns: { first: 1, last: 2 },
          lines: 3,
          at: 'top',
          content: { kind: 'article', article: 'side', style: 'news', box: 'rule' },
        },
      ],
    });
    const block = issue?.pages[0].blocks[1];
    expect(block).toMatchObject({
      name: 'a.svg',
      at: { kind: 'below', block: '头条' },
      picture: { file: 'pictures/a.svg' },
    });
    if (block?.kind !== 'picture') expect.fail('a picture block');
    expect(block.slogan.map(({ text, source }) => [text, source.column])).toEqual([
      ['绿色 出行', 75],
      ['走一走', 83],
    ]);
    expect(block.caption).toMatchObject({ text: '滨江步道', keeps: [{ start: 2, end: 4 }] });
    expect(issue?.articles.get('side')?.missing).toBe(false);
  });
});

describe('an issue that cannot be set at all', () => {
  it('has no manifest', async () =>
    expect(await fatal({ [MANIFEST]: undefined, 'issues/one/x': '' })).toEqual([
      'issue/not-found issue.yaml:1:1',
      { file: 'issue.yaml', folder: 'one' },
    ]));

  it('has YAML that does not parse', async () => {
    expect(await fatal(manifest('roots: [a, b\n'))).toEqual([
      'issue/yaml issue.yaml:6:1',
      { problem: 'Flow sequence in block collection must be sufficiently indented and end with a ]' },
    ]);
    expect(await fatal(manifest('---\npaper: 二\n'))).toEqual([
      'issue/yaml issue.yaml:5:1',
      { problem: 'a second document begins here' },
    ]);
    expect((await fatal(manifest('number: !一 x\n')))[0]).toBe('issue/yaml issue.yaml:5:10');
  });

  it('has a key twice', async () =>
    expect(await fatal(manifest('paper: 二\n'))).toEqual(['issue/yaml-key-twice issue.yaml:5:1', { key: 'paper' }]));

  it('is indented by a tab', async () =>
    expect((await fatal({ [PAGE]: 'name: 要闻\neditor: 李明\nblocks:\n\t- article: lead\n' }))[0]).toMatch(
      /^issue\/yaml(-tab)? pages\/a1.yaml:4:1$/,
    ));

  it('has an alias, the stuff that YAML bombs are made of', async () =>
    expect(await fatal(manifest('roots: [&a x, *a]\n'))).toEqual([
      'issue/yaml-alias issue.yaml:5:15',
      { alias: '*a' },
    ]));

  it('is nested beyond reason', async () => {
    for (const deep of ['['.repeat(5000), '- '.repeat(5000), '? '.repeat(5000), `{${'a: {'.repeat(5000)}`]) {
      expect((await fatal({ [PAGE]: deep }))[0]).toBe('issue/yaml-too-deep pages/a1.yaml:1:1');
    }
  });

  it('is empty or no mapping', async () => {
    expect(await fatal({ [MANIFEST]: '# nothing\n' })).toEqual([
      'issue/value issue.yaml:1:1',
      { key: '', expected: '{paper, date, layout, pages}', got: 'null' },
    ]);
    expect((await fatal({ [PAGE]: '- a\n' }))[0]).toBe('issue/value pages/a1.yaml:1:1');
  });

  it('has an unknown key, and is told the nearest known one', async () => {
    expect(await fatal(page('  - article: lead\n    colums: 1\n    columns: 1\n'))).toEqual([
      'issue/key-unknown pages/a1.yaml:5:5',
      {
        key: 'colums',
        near: 'columns',
        known:
          'article, as, columns, lines, below, beside, at, line, box, style, direction, head, insets, drop, inserts, without, stretch',
      },
    ]);
  });

  it('lacks a key, told at the nearest place that is there', async () => {
    expect(await fatal({ [MANIFEST]: 'paper: 样报\ndate: 2023-10-23\npages: [a1]\n' })).toEqual([
      'issue/key-missing issue.yaml:1:1',
      { key: 'layout', expected: 'broadsheet-5' },
    ]);
    expect(await fatal(page('  - article: lead\n'))).toEqual([
      'issue/key-missing pages/a1.yaml:4:5',
      { key: 'columns', expected: '3 | 1-3' },
    ]);
    expect(await fatal(page('  - columns: 1\n'))).toEqual([
      'issue/key-missing pages/a1.yaml:4:5',
      {
        key: 'article | continues | briefs | picture | masthead | index',
        expected: 'ai-industry | customs | ["water","lights"] | bicycle-lane.svg | left | auto | 2 | ["market","port"]',
      },
    ]);
  });

  it('has a value of another type or form', async () => {
    expect(await fatal(page('  - article: lead\n    columns: 一\n'))).toEqual([
      'issue/value pages/a1.yaml:5:14',
      { key: 'blocks[1].columns', expected: '3 | 1-3', got: '"一"' },
    ]);
    expect(await fatal(page(`${lead}    head: {size: 48px}\n`))).toEqual([
      'issue/value pages/a1.yaml:6:18',
      { key: 'blocks[1].head.size', expected: '48pt | 初号', got: '"48px"' },
    ]);
    expect(await fatal(page(`${lead}    lines:\n`))).toEqual([
      'issue/value pages/a1.yaml:6:5',
      { key: 'blocks[1].lines', expected: '24 | fill', got: 'null' },
    ]);
    expect(await fatal(page(`${lead}    at: middle\n`))).toEqual([
      'issue/value pages/a1.yaml:6:9',
      { key: 'blocks[1].at', expected: 'top | bottom', got: '"middle"' },
    ]);
    expect(await fatal({ [MANIFEST]: 'paper: 12\ndate: 2023-10-23\nlayout: small\npages: [a1]\n' })).toEqual([
      'issue/value issue.yaml:1:8',
      { key: 'paper', expected: '徐汇报', got: '12' },
    ]);
  });

  it('has columns that run backwards', async () =>
    expect(await fatal(page('  - article: lead\n    columns: 2-1\n'))).toEqual([
      'issue/value pages/a1.yaml:5:14',
      { key: 'blocks[1].columns', expected: '1-2', got: '2-1' },
    ]));

  it('has two keys that exclude each other', async () => {
    expect(await fatal(page(`${lead}    at: bottom\n    line: 3\n`))).toEqual([
      'issue/keys-exclusive pages/a1.yaml:7:5',
      { key: 'line', other: 'at' },
    ]);
    expect(await fatal(page(`${lead}    picture: a.svg\n`))).toEqual([
      'issue/keys-exclusive pages/a1.yaml:6:5',
      { key: 'picture', other: 'article' },
    ]);
    expect(await fatal(page('  - {picture: a.svg, columns: 1, insets: 1em}\n'))).toEqual([
      'issue/keys-exclusive pages/a1.yaml:4:34',
      { key: 'insets', other: 'picture' },
    ]);
  });

  it('has a vertical head without its width', async () =>
    expect(await fatal(page(`${lead}    head: {vertical: left, lines: 17}\n`))).toEqual([
      'issue/key-missing pages/a1.yaml:6:11',
      { key: 'width', expected: '7em' },
    ]));

  it('has a date that is no day', async () => {
    const dated = (date: string) => fatal({ [MANIFEST]: `paper: 样报\ndate: ${date}\nlayout: small\npages: [a1]\n` });
    expect(await dated('2023-02-29')).toEqual(['issue/date issue.yaml:2:7', { date: '2023-02-29' }]);
    expect(await dated('2023-13-01')).toEqual(['issue/date issue.yaml:2:7', { date: '2023-13-01' }]);
    expect(await dated('23.10.2023')).toEqual([
      'issue/value issue.yaml:2:7',
      { key: 'date', expected: '2023-10-23', got: '"23.10.2023"' },
    ]);
  });

  it('names a layout or a page that is not there, and is told the nearest one', async () => {
    expect(await fatal({ [MANIFEST]: 'paper: 样报\ndate: 2023-10-23\nlayout: smal\npages: [a1]\n' })).toEqual([
      'issue/file-missing issue.yaml:3:9',
      { file: 'layouts/smal.yaml', near: 'small' },
    ]);
    expect(await fatal({ [MANIFEST]: 'paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [a1, a12]\n' })).toEqual([
      'issue/file-missing issue.yaml:4:13',
      { file: 'pages/a12.yaml', near: 'a1' },
    ]);
  });

  it('names a style or a box that its layout lacks', async () => {
    expect(await fatal(page(`${lead}    style: figure\n`))).toEqual([
      'issue/name-unknown pages/a1.yaml:6:12',
      { layout: 'layouts/small.yaml', key: 'style', name: 'figure', near: 'figures', known: 'news, figures' },
    ]);
    expect(await fatal(page(`${lead}    box: tint\n`))).toEqual([
      'issue/name-unknown pages/a1.yaml:6:10',
      { layout: 'layouts/small.yaml', key: 'box', name: 'tint', near: '-', known: 'rule' },
    ]);
  });

  it('has a layout with a font, a profile or a placeholder that nobody knows', async () => {
    const layout = (from: string, to: string) => fatal({ 'layouts/small.yaml': LAYOUT.replace(from, to) });
    expect(await layout('font: body, align', 'font: bodi, align')).toEqual([
      'issue/name-unknown layouts/small.yaml:11:18',
      { layout: 'layouts/small.yaml', key: 'font', name: 'bodi', near: 'body', known: 'body' },
    ]);
    expect((await layout('profile: broadsheet', 'profile: broadshet'))[0]).toBe(
      'issue/name-unknown layouts/small.yaml:5:10',
    );
    expect(await layout('gap:', 'furniture: [{text: "{papr}", y: 9mm}]\ngap:')).toEqual([
      'issue/value layouts/small.yaml:17:20',
      { key: 'furniture[1].text', expected: furnitureNames.map((name) => `{${name}}`).join(' '), got: '{papr}' },
    ]);
  });

  it('has a kind of pages or a masthead that the layout has not', async () => {
    expect(await fatal({ 'issues/one/pages/a1.yaml': 'name: 要闻\nkind: frnt\neditor: 李明\nblocks: []\n' })).toEqual([
      'issue/name-unknown pages/a1.yaml:2:7',
      { layout: 'layouts/small.yaml', key: 'kind', name: 'frnt', near: '-', known: 'inside' },
    ]);
    expect((await fatal(page('  - {masthead: left}\n')))[0]).toBe('issue/name-unknown pages/a1.yaml:4:16');
    const pages = `${LAYOUT}mastheads: {top: {columns: 1-2, lines: 4, furniture: []}}\npages: {front: {masthead: tpo}}\n`;
    expect(await fatal({ 'layouts/small.yaml': pages })).toEqual([
      'issue/name-unknown layouts/small.yaml:22:27',
      { layout: 'layouts/small.yaml', key: 'masthead', name: 'tpo', near: 'top', known: 'top' },
    ]);
  });

  it('has a kind of pages whose grid is wider than the page, or a masthead wider than any grid', async () => {
    const layout = (more: string) => fatal({ 'layouts/small.yaml': `${LAYOUT}${more}\n` });
    expect(await layout('pages: {front: {grid: {columns: 4}}}')).toEqual([
      'issue/value layouts/small.yaml:21:23',
      { key: 'pages.front.grid', expected: 'page.width 200mm', got: '4 x 17em' },
    ]);
    expect(await layout('mastheads: {top: {columns: 1-3, lines: 4, furniture: []}}')).toEqual([
      'issue/value layouts/small.yaml:21:28',
      { key: 'mastheads.top.columns', expected: '1-2', got: '1-3' },
    ]);
  });

  it('has a CN number that is none', async () => {
    const manifest = 'paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [a1]\nimprint: {cn: 31-00}\n';
    expect((await fatal({ [MANIFEST]: manifest }))[0]).toBe('issue/value issue.yaml:5:15');
  });

  it('has no manifest of fonts', async () =>
    expect(await fatal({ 'fonts/fonts.yaml': undefined, 'fonts/x': '' })).toEqual([
      'issue/file-missing fonts/fonts.yaml:1:1',
      { file: 'fonts/fonts.yaml', near: '-' },
    ]));

  it('has a manifest that is no text', async () =>
    expect(await fatal({ [MANIFEST]: Uint8Array.of(0x70, 0xff, 0) })).toEqual([
      'issue/not-text issue.yaml:1:2',
      { file: 'issue.yaml', found: '0xff' },
    ]));

  it('is told all its faults at once, those of every file', async () => {
    const { told: all } = await reading({
      [MANIFEST]: 'paper: 样报\ndate: 2023-02-30\nlayout: small\npages: [a1, a9]\n',
      ...page('  - article: lead\n    columns: 一\n    box: 3\n'),
    });
    expect(all).toEqual([
      'issue/date issue.yaml:2:7',
      'issue/value pages/a1.yaml:5:14',
      'issue/value pages/a1.yaml:6:10',
      'issue/file-missing issue.yaml:4:13',
    ]);
  });
});

describe('paths', () => {
  const outside = 'issues/secret.yaml';
  it('that leave the issue are refused', async () => {
    expect(
      await fatal({
        [MANIFEST]: `paper: 样报\ndate: 2023-10-23\nlayout: ../secret.yaml\npages: [a1]\n`,
        [outside]: LAYOUT,
      }),
    ).toEqual(['issue/path-outside issue.yaml:3:9', { path: '../secret.yaml' }]);
    expect((await fatal({ [MANIFEST]: 'paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [../a1]\n' }))[0]).toBe(
      'issue/value issue.yaml:4:9',
    );
    expect(await mild({ ...page(`${lead}  - {picture: ../../../x.svg, columns: 1}\n`) })).toEqual([
      'picture/outside pages/a1.yaml:6:15',
      { picture: '../../../x.svg' },
    ]);
    expect(await mild({ 'issues/one/articles/lead.txt': '图：../../../x.svg\n\n正文' })).toEqual([
      'picture/outside articles/lead.txt:1:3',
      { picture: '../../../x.svg' },
    ]);
  });

  it('that leave the issue through a link are refused too', async () => {
    const root = project({
      ...page(`${lead}  - {picture: a.svg, columns: 1}\n  - {article: b, columns: 1}\n`),
      'secret/a.svg': '<svg/>',
      'secret/b.txt': '密',
    });
    mkdirSync(join(root, 'issues/one/pictures'));
    symlinkSync(join(root, 'secret/a.svg'), join(root, 'issues/one/pictures/a.svg'));
    symlinkSync(join(root, 'secret/b.txt'), join(root, 'issues/one/articles/b.txt'));
    const { value, diagnostics } = await read(root);
    expect(told(diagnostics)).toEqual(['picture/outside pages/a1.yaml:6:15', 'article/outside pages/a1.yaml:7:15']);
    expect(diagnostics.map(({ params }) => params)).toEqual([
      { picture: 'a.svg' },
      { article: 'b', file: 'articles/b.txt' },
    ]);
    expect(value?.articles.get('b')).toMatchObject({ missing: true, body: [] });
    expect(JSON.stringify(value?.inputs)).not.toContain('secret');
  });

  it('of a page or the manifest are refused through a link as well', async () => {
    const root = project({ 'secret/a1.yaml': 'name: 密\neditor: 密\nblocks: []\n', [PAGE]: undefined });
    mkdirSync(join(root, 'issues/one/pages'));
    symlinkSync(join(root, 'secret/a1.yaml'), join(root, PAGE));
    const { value, diagnostics } = await read(root);
    expect(value).toBeUndefined();
    expect(told(diagnostics)).toEqual(['issue/path-outside issue.yaml:4:9']);
  });

  it('may lead to a declared root', async () => {
    const { issue, told: all } = await reading({
      ...manifest('roots: [../../ads, ../zero]\n'),
      ...page(
        `${lead}  - {picture: logo.svg, columns: 1}\n  - {picture: old.svg, columns: 1}\n  - {article: series, columns: 1}\n`,
      ),
      'ads/logo.svg': '<svg/>',
      'issues/zero/pictures/old.svg': '<svg/>',
      'issues/zero/articles/series.txt': '连载',
    });
    expect(all).toEqual([]);
    expect(issue?.inputs.map(({ file }) => file)).toContain('../../ads/logo.svg');
    expect(issue?.articles.get('series')?.file).toBe('../zero/articles/series.txt');
  });

  it('to a root that is no folder are told', async () =>
    expect(await mild(manifest('roots: [../ads]\n'))).toEqual([
      'issue/root-missing issue.yaml:5:9',
      { path: '../ads' },
    ]));
});

describe('faults of content', () => {
  it('leave a missing article to be drawn, told at the line that names it with near names', async () => {
    const { issue, told: all, params } = await reading({ ...page('  - article: laed\n    columns: 1\n') });
    expect(all).toEqual(['article/missing pages/a1.yaml:4:14', 'issue/article-unplaced articles/lead.txt:1:1']);
    expect(params).toEqual({ article: 'laed', file: 'articles/laed.txt', near: 'lead' });
    expect(issue?.articles.get('laed')).toMatchObject({ missing: true, body: [], sha256: '' });
  });

  it('leave an empty article to be drawn as missing', async () => {
    for (const empty of ['', '\n \n', '主题：\n']) {
      const { issue, told: all } = await reading({ 'issues/one/articles/lead.txt': empty });
      expect(all.at(-1)).toBe('article/empty articles/lead.txt:1:1');
      expect(issue?.articles.get('lead')?.missing).toBe(true);
    }
  });

  it('warn of a head without text', async () =>
    expect(await mild({ 'issues/one/articles/lead.txt': '主题：徐汇\n' })).toEqual([
      'article/no-body articles/lead.txt:1:1',
      { article: 'lead' },
    ]));

  it('tell an article that is a folder', async () => {
    const root = project({ 'issues/one/articles/lead.txt': undefined });
    mkdirSync(join(root, 'issues/one/articles/lead.txt'), { recursive: true });
    const { diagnostics } = await read(root);
    expect(told(diagnostics)).toEqual(['article/unreadable pages/a1.yaml:4:14']);
    expect(diagnostics[0].params).toEqual({ article: 'lead', file: 'articles/lead.txt', reason: 'EISDIR' });
  });

  it('tell a picture that is missing or empty where it is named', async () => {
    expect(
      await mild({
        'issues/one/articles/lead.txt': '主题：徐汇\n图：rivr.jpg｜滨江\n\n正文',
        'issues/one/pictures/river.jpg': 'x',
      }),
    ).toEqual(['picture/missing articles/lead.txt:2:3', { picture: 'rivr.jpg', near: 'river.jpg' }]);
    expect(
      await mild({ ...page(`${lead}  - {picture: a.svg, columns: 1}\n`), 'issues/one/pictures/a.svg': '' }),
    ).toEqual(['picture/empty pages/a1.yaml:6:15', { picture: 'a.svg' }]);
  });

  it('tell two blocks of one name, and an article that is placed twice', async () => {
    const { told: all, diagnostics } = await reading(page(`${lead}${lead}`));
    expect(all).toEqual(['issue/block-twice pages/a1.yaml:6:14', 'issue/article-twice pages/a1.yaml:6:14']);
    expect(diagnostics.map(({ params }) => params)).toEqual([
      { block: 'lead', line: 4 },
      { article: 'lead', other: 'pages/a1.yaml:4:14' },
    ]);
  });

  it('tell two pages of one number', async () =>
    expect(
      await mild({
        [MANIFEST]: 'paper: 样报\ndate: 2023-10-23\nlayout: small\npages: [a1, {page: a2, number: 1}]\n',
        'issues/one/pages/a2.yaml': 'name: 二\neditor: 李明\nblocks: []\n',
      }),
    ).toEqual(['issue/page-number-twice issue.yaml:4:20', { number: 1, page: 'a2', other: 'a1' }]));

  it('note an article that no page names', async () =>
    expect(await mild({ 'issues/one/articles/spare.txt': '备用' })).toEqual([
      'issue/article-unplaced articles/spare.txt:1:1',
      { article: 'spare' },
    ]));

  it('log what was normalised in the copy, that of a page too, and tell the counts in one note', async () => {
    const { issue, diagnostics } = await reading({
      ...page(`${lead}  - {picture: a.svg, columns: 1, caption: 甲———乙}\n`),
      'issues/one/pictures/a.svg': '<svg/>',
      'issues/one/articles/lead.txt': '主题：徐汇\n\n他说,"好".',
    });
    expect(issue?.pages[0].normalisations).toEqual([
      { rule: 'triple-dash', source: { file: 'pages/a1.yaml', line: 6, column: 44 }, from: '———', to: '——' },
    ]);
    expect(diagnostics).toEqual([
      {
        code: 'copy/normalised',
        params: { rules: 'half-width-marks 2, quotes 2, triple-dash 1' },
        place: {},
      },
    ]);
  });

  it('leave the copy to the rules that the layout has on, in articles and pages', async () => {
    const off = 'copy: {triple-dash: off, quotes: off, ellipsis: on}\n';
    const { issue } = await reading({
      ...page(`${lead}  - {picture: a.svg, columns: 1, caption: 甲———乙}\n`),
      'issues/one/pictures/a.svg': '<svg/>',
      'issues/one/articles/lead.txt': '主题：徐汇\n\n他说,"好"...',
      'layouts/small.yaml': LAYOUT + off,
    });
    expect(issue?.pages[0].blocks[1]).toMatchObject({ caption: { text: '甲———乙' } });
    expect(issue?.articles.get('lead')?.body[0].text).toBe('他说，"好"……');
    expect([...(issue?.layout.copyOff ?? [])]).toEqual(['triple-dash', 'quotes']);
  });

  it('know the rules by name, and none of them switches off what protects the setter', async () => {
    for (const rule of ['half-width', 'control'])
      expect((await fatal({ 'layouts/small.yaml': `${LAYOUT}copy: {${rule}: off}\n` }))[0]).toBe(
        'issue/key-unknown layouts/small.yaml:21:8',
      );
  });
});

describe('lengths of a layout', () => {
  it('come out as whole thousandths, with em of the body size and styles in their own', async () => {
    const layout = (await reading({})).issue?.layout;
    expect(layout?.kinds.inside.grid).toEqual({
      columns: 2,
      column: 170_000,
      gutter: 20_000,
      lines: 40,
      line: 15_000,
      left: 103_465,
      top: 56_693,
    });
    expect(layout?.articles.news.styles.subhead).toMatchObject({
      size: 12_000,
      indent: 1000,
      align: 'left',
      font: 'body',
    });
    expect(layout?.boxes.rule).toEqual({
      tint: undefined,
      rule: 500,
      inner: 0,
      gap: 500,
      sides: new Set(['top', 'right', 'bottom', 'left']),
      line: 'solid',
      ornament: undefined,
      size: 5669,
      ruleColour: [0, 0, 0, 100],
      inset: 200,
      outset: 0,
      padding: 0,
    });
    expect(layout?.limits.sizes).toEqual([9000, 22_000, 48_000]);
  });

  it.each([
    ['48pt', 48_000],
    ['6mm', 17_008],
    ['1cm', 28_346],
    ['二号', 22_000],
    ['2lines', 30_000],
    ['1line', 15_000],
    ['1.5行', 22_500],
    ['2em', 20_000],
  ])(
    'come as points, millimetres, numbers of type, em, or lines of the grid, whatever is asked for: %s',
    async (text, points) => {
      const style = text.endsWith('em') ? '' : `size: ${text}, `;
      const layout = LAYOUT.replace('subhead: {size: 12pt, ', `subhead: {${style}`)
        .replace('rule: 0.5pt', `rule: ${text}`)
        .replace('gutter: 2em', `gutter: ${text}`)
        .replace('measure: 6em', `measure: ${text}`);
      const page = `name: 要闻\neditor: 李明\nblocks:\n  - {article: lead, columns: 1, insets: ${text}}\n`;
      const { issue, told } = await reading({ 'layouts/small.yaml': layout, 'issues/one/pages/a1.yaml': page });
      expect(told).toEqual([]);
      expect(issue?.layout.kinds.inside.grid.gutter).toBe(points);
      expect(issue?.layout.boxes.rule?.rule).toBe(points);
      expect(issue?.layout.limits.measure).toBe(Math.floor(points / 10));
      expect(issue?.pages[0]?.blocks[0]).toMatchObject({ insets: [Math.floor(points / 10)] });
      expect(issue?.layout.articles.news.styles.subhead.size).toBe(style === '' ? 10_000 : points);
    },
  );

  it('of body type and grid lines are not counted in grid lines', async () => {
    const cases = [
      [LAYOUT.replace('body: 10pt', 'body: 1line'), 'issue/value layouts/small.yaml:3:7'],
      [LAYOUT.replace('line: 15pt', 'line: 1line'), 'issue/value layouts/small.yaml:4:64'],
    ];
    for (const [layout, expected] of cases)
      expect((await reading({ 'layouts/small.yaml': layout })).told).toContain(expected);
  });

  it('of a kind of article are those of news, save what it states', async () => {
    const { news, figures } = (await reading({})).issue?.layout.articles ?? {};
    expect(figures.styles.body).toEqual({ ...news.styles.body, align: 'centre' });
    expect(figures.styles.subhead).toEqual(news.styles.subhead);
  });

  it('for headlines go by the columns spanned, a span between taking the narrower one', async () =>
    expect((await reading({})).issue?.layout.articles.news.headlineSizes).toEqual([22_000, 22_000, 48_000]));

  it("put fonts of the layout in place of the project's", async () => {
    const { issue } = await reading({
      'layouts/small.yaml': `${LAYOUT}fonts: [{role: body, file: own/paper.ttf, lift: 25}]\n`,
    });
    expect(issue?.fonts).toMatchObject([
      { role: 'body', file: 'layouts/own/paper.ttf', lift: 25, fallback: [], sha256: undefined },
    ]);
  });
});

describe('issues in a folder', () => {
  it('are those that hold a manifest, by code point, the newest last', () => {
    const root = project({
      'issues/2023-10-23/issue.yaml': '',
      'issues/2023-10-09/issue.yaml': '',
      'issues/notes/x.txt': '',
    });
    writeFileSync(join(root, 'issues/zz'), '');
    expect(listIssues(join(root, 'issues'))).toEqual(['2023-10-09', '2023-10-23', 'one']);
    expect(newestIssue(join(root, 'issues'))).toBe('one');
    expect(newestIssue(join(root, 'nothing'))).toBeUndefined();
  });
});
