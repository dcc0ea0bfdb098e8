/** What a page leaves out on purpose: it is not printed, told in a note, and accounted for to the character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/display/index.js';
import { accountFor } from '../../src/pipeline/account.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, setAt } from './fixture.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
const setWith = (block: string, copy: string, files: Record<string, string> = {}) =>
  setAt(issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/a.txt': copy, 'pictures/a.svg': SVG, ...files }));
const printed = (set: SetIssue, part: string): string =>
  set.list.pages
    .flatMap(({ items }) => items)
    .filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === part)
    .map(({ text }) => text)
    .join('');

describe('a passage marked {删|…}', () => {
  const copy = '主题：题\n\n天{删|地{楷|玄}}黄\n{删|宇宙洪荒}\n## {cut|小题}\n日月{删|盈昃}\n';

  it('is printed as it stands until it is left out', async () => {
    const { set, told } = await setWith('{article: a, columns: 1}', copy);
    expect(told).toEqual([]);
    expect(printed(set, 'body')).toBe('天地玄黄宇宙洪荒日月盈昃');
    expect(printed(set, 'subhead')).toBe('小题');
  });

  it.each([
    ['[cuts]', '天黄日月', ''],
    ['[cut-1]', '天黄宇宙洪荒日月盈昃', '小题'],
    ['[cut-2, cut-4]', '天地玄黄日月', '小题'],
    ['[cut-3]', '天地玄黄宇宙洪荒日月盈昃', ''],
  ])('is left out by without: %s', async (without, body, subhead) => {
    const { set, diagnostics } = await setWith(`{article: a, columns: 1, without: ${without}}`, copy);
    expect([printed(set, 'body'), printed(set, 'subhead')]).toEqual([body, subhead]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['page/left-out']));
  });

  it('is told with its place, and stands in the report', async () => {
    const { set, told, diagnostics } = await setWith('{article: a, columns: 1, without: [cut-1]}', copy);
    expect(told).toEqual(['page/left-out articles/a.txt:3:5']);
    expect(diagnostics[0]?.params).toEqual({ article: 'a', part: 'body', characters: 2, text: '地玄' });
    expect(set.leftOut).toMatchObject([{ part: 'body', paragraph: 0, start: 1, end: 3, text: '地玄' }]);
  });

  it('that is not there is a warning', async () => {
    const { told } = await setWith('{article: a, columns: 1, without: [cut-9, deck]}', copy);
    expect(told).toEqual([
      'page/nothing-to-leave-out pages/a1.yaml:4:15',
      'page/nothing-to-leave-out pages/a1.yaml:4:15',
    ]);
  });

  it('takes the reading of a base with it, and later ones keep theirs', async () => {
    const { set, diagnostics } = await setWith(
      '{article: a, columns: 1, without: [cuts]}',
      '主题：题\n\n{删|{注|天|tiān}}地{注|玄|xuán}\n',
    );
    expect(printed(set, 'ruby')).toBe('xuán');
    expect(diagnostics.map(({ code }) => code)).toEqual(['page/left-out']);
  });
});

describe('an insert that is off', () => {
  it('stays in the page’s file, and neither it nor its caption is printed or missed', async () => {
    const copy = '主题：题\n图：a.svg｜说{删|明}｜某 摄\n\n天地玄黄\n';
    const { set, diagnostics } = await setWith(
      '{article: a, columns: 1, without: [cuts], inserts: [{picture: 1, off: true}]}',
      copy,
    );
    expect(set.list.pages[0]?.items.filter(({ kind }) => kind === 'picture')).toEqual([]);
    expect(printed(set, 'caption')).toBe('');
    expect(diagnostics.map(({ code, params }) => [code, params.part ?? params.name])).toEqual([
      ['page/insert-off', 'pictures/a.svg'],
      ['page/left-out', 'caption'],
      ['page/left-out', 'credit'],
    ]);
  });

  it('as an article takes all its copy', async () => {
    const { set, diagnostics } = await setWith(
      '{article: a, columns: 1, inserts: [{article: b, off: true}]}',
      '主题：题\n\n天地玄黄\n',
      { 'articles/b.txt': '主题：又\n记者：李明\n\n## 宇\n宙\n' },
    );
    expect(set.leftOut.map(({ article, part, text }) => `${article} ${part} ${text}`)).toEqual([
      'b headline 又',
      'b byline 李明',
      'b subhead 宇',
      'b body 宙',
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('page/lost');
  });
});

describe('the account', () => {
  it('misses what is left out and not told', async () => {
    const { set } = await setWith('{article: a, columns: 1, without: [deck]}', '主题：题\n副题：副\n\n天地\n');
    const whole = { ...set.issue, articles: new Map(set.issue.articles) };
    const own = whole.articles.get('a');
    if (!own) throw new Error('no article');
    const deck = set.leftOut.map(({ text, source }) => ({ ...own.headline[0], text, source }));
    whole.articles.set('a', { ...own, deck: deck as never });
    expect(accountFor(whole, set.leftOut, set.list.pages, set.placed)).toEqual([]);
    expect(accountFor(whole, [], set.list.pages, set.placed)).toMatchObject([
      { code: 'page/lost', params: { part: 'deck', text: '副' } },
    ]);
  });

  it('finds every character of copy with marks anywhere, left out or printed', async () => {
    const piece = fc.constantFrom(
      '天地',
      '玄黄，',
      '{楷|宇宙}',
      '{删|洪荒}',
      '{删|日{点|月}盈}',
      '{楷|辰{删|宿}列}',
      '{注|张|zhāng}',
      '{删|{注|寒|hán}来}',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('cuts', 'cut-1', 'cut-2', 'cut-1, cut-3'),
        async (paragraphs, names) => {
          const body = paragraphs.map((pieces) => `${pieces.join('')}\n`).join('');
          const { diagnostics } = await setWith(`{article: a, columns: 1, without: [${names}]}`, `主题：题\n\n${body}`);
          const codes = diagnostics
            .map(({ code }) => code)
            .filter((code) => !['page/left-out', 'page/nothing-to-leave-out'].includes(code));
          expect(codes).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
