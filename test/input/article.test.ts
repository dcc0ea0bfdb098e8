import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HouseRule, houseRules } from '../../src/cjk/copy-rules.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readArticleText } from '../../src/input/article.js';
import { runsOf } from '../../src/input/runs.js';
import type { Copy } from '../../src/input/types.js';
import { told as toldOf } from './project.js';

const pictures = { find: (file: string) => ({ file, path: undefined, sha256: '', bytes: undefined }) };

const runs = runsOf({ 红: { colour: [0, 100, 100, 0] } }, ['sans', 'kai']);
const none: ReadonlySet<HouseRule> = new Set();
/** Copy as it is typed: what the house would put right is another test's. */
const asTyped: ReadonlySet<HouseRule> = new Set(houseRules.map(({ name }) => name));

function article(text: string, off = none) {
  const diagnostics: Diagnostic[] = [];
  const read = readArticleText(text, { id: 'a', file: 'a.txt' }, { pictures, off, runs }, diagnostics);
  return { ...read, diagnostics, told: toldOf(diagnostics) };
}
const texts = (copies: readonly Copy[]) => copies.map(({ text }) => text);
const only = (line: string, off = none) => {
  const { body, told, diagnostics } = article(line, off);
  return { ...body[0], told, params: diagnostics[0]?.params };
};

describe('head lines', () => {
  it('are read in both languages, with either colon, and as often as they stand there', () => {
    const { kicker, headline, deck, byline, body } = article(
      '引题：市政协\nkicker: 区政协\n主题：聚焦人工智能\nHeadline:产业发展\n副题：委员视察\n记者：李明 王方\n署名：■本报综合\n\n正文。',
    );
    expect(texts(kicker)).toEqual(['市政协', '区政协']);
    expect(texts(headline)).toEqual(['聚焦人工智能', '产业发展']);
    expect(texts(deck)).toEqual(['委员视察']);
    expect(byline.map(({ text, labelled }) => [text, labelled])).toEqual([
      ['李明 王方', true],
      ['■本报综合', false],
    ]);
    expect(texts(body)).toEqual(['正文。']);
  });

  it('know where their text begins', () => {
    expect(article('主题： 聚焦\n\n正文').headline[0].source).toEqual({ file: 'a.txt', line: 1, column: 5 });
  });

  it('name pictures with caption and credit between bars of either width', () => {
    const { pictures: found } = article('图：a.jpg｜滨江 夜色｜王方 摄\n图：b.jpg|江岸\n图：c.jpg\n\n正文');
    expect(found.map(({ file, caption, credit }) => [file.file, caption?.text, credit?.text])).toEqual([
      ['a.jpg', '滨江 夜色', '王方 摄'],
      ['b.jpg', '江岸', undefined],
      ['c.jpg', undefined, undefined],
    ]);
    expect(found[0].credit?.source.column).toBe(15);
  });

  it('keep a bar that is escaped or inside braces, and a fourth part with the credit', () => {
    const { pictures: found, told } = article('图：a.jpg｜甲\\｜乙{-1/80|丙}｜丁｜戊\n\n正文');
    expect([found[0].caption?.text, found[0].credit?.text]).toEqual(['甲｜乙丙', '丁｜戊']);
    expect(told).toEqual(['article/picture-parts a.txt:1:3']);
  });

  it('are told when they say nothing', () =>
    expect(article('主题：\n记者：李明\n\n正文').told).toEqual(['article/head-empty a.txt:1:1']));

  it('keep a remark to the editors: it is neither printed nor told', () => {
    const { told, headline, body } = article('主题：聚焦\n备注：标题重拟\n\n正文');
    expect(told).toEqual([]);
    expect(texts([...headline, ...body])).toEqual(['聚焦', '正文']);
  });

  it('with an unknown key are told with what was meant, and are set as text', () => {
    const { body, diagnostics } = article('主题：聚焦\n  Headlin: 产业\n\n正文');
    expect(texts(body)).toEqual(['Headlin：产业', '正文']);
    expect(diagnostics[0]).toMatchObject({
      code: 'article/head-key',
      place: { line: 2, column: 3 },
      params: { key: 'Headlin', near: 'headline' },
    });
  });

  it('end before a line that has no key, which is told and set as text', () => {
    const { body, diagnostics } = article('主题：聚焦\n本报讯会议今天召开。\n他说：好。');
    expect(texts(body)).toEqual(['本报讯会议今天召开。', '他说：好。']);
    expect(diagnostics).toEqual([
      {
        code: 'article/head-unended',
        params: { text: '本报讯会议今天召开。' },
        place: { file: 'a.txt', line: 2, column: 1 },
      },
    ]);
  });

  it('need not be there: a file without any is body alone, speeches included', () => {
    const { body, told } = article('他说：会议召开。\n第二段');
    expect(texts(body)).toEqual(['他说：会议召开。', '第二段']);
    expect(told).toEqual([]);
  });

  it('are not seen in questions and answers', () => {
    expect(article('问：会议几时召开？\n答：今天。\n\n问：在哪里？').told).toEqual([]);
  });

  it('that were all mistyped are still noticed', () =>
    expect(article('主標：聚焦\n\n正文').told).toEqual(['article/head-key a.txt:1:1']));
});

describe('the body', () => {
  it('has a paragraph for every line, empty lines between or not', () =>
    expect(texts(article('甲\n乙\n\n\n丙\n').body)).toEqual(['甲', '乙', '丙']));

  it('has a subhead where a line begins with two hashes and a space, and nowhere else', () => {
    const { body } = article('## 小题\n# 一\n##二\n\\## 三\n## ');
    expect(body.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'subhead 小题',
      'text # 一',
      'text ##二',
      'text ## 三',
      'text ##',
    ]);
    expect(body[0].source.column).toBe(4);
  });

  it('takes typed indents for white space, and logs them', () => {
    const { body, normalisations } = article('　　本报讯 \n');
    expect([body[0].text, body[0].source.column]).toEqual(['本报讯', 3]);
    expect(normalisations.map(({ rule, from, source }) => [rule, from, source.column])).toEqual([
      ['edge-space', '　　', 1],
      ['edge-space', ' ', 6],
    ]);
  });

  it('eats nothing that Markdown would', () => {
    for (const line of [
      '比分3:0',
      '2023. 年份',
      '-一',
      '5**3',
      '5*3*2',
      '>甲',
      '| 甲 | 乙 |',
      '`a` _b_ *c*',
      '[甲](乙)',
      '<b>&amp;',
      '***',
      '1) 一',
      '\\n a\\b',
    ]) {
      expect(only(line, asTyped).text).toBe(line);
    }
  });
});

describe('mark-up', () => {
  it('in braces keeps characters together', () =>
    expect(only('处长{苏君}为')).toMatchObject({
      text: '处长苏君为',
      keeps: [{ start: 2, end: 4 }],
      tracks: [],
      told: [],
    }));

  it('with a number and a bar tracks by hand, and may hold what is kept together', () =>
    expect(only('处长{-1/80|{苏君}为参}与')).toMatchObject({
      text: '处长苏君为参与',
      keeps: [{ start: 2, end: 4 }],
      tracks: [{ start: 2, end: 6, tracking: -13 }],
      columns: [1, 2, 11, 12, 14, 15, 17],
    }));

  it('takes fractions and decimals of an em, rounded to the tighter 1/1000', () => {
    const tracking = (marked: string) => only(`{${marked}|甲乙}`).tracks[0]?.tracking;
    expect(['-1/80', '1/80', '-0.05', '0.1', '+1/3', '-1/4', '1', '-.5'].map(tracking)).toEqual([
      -13,
      12,
      -50,
      100,
      333,
      -250,
      1000,
      undefined,
    ]);
  });

  it('is escaped by a backslash', () =>
    expect(only('\\{甲\\}\\\\乙')).toMatchObject({ text: '{甲}\\乙', keeps: [], columns: [2, 3, 5, 7, 8], told: [] }));

  it('that is unbalanced is told and printed as it stands', () => {
    expect(only('甲{乙丙')).toMatchObject({
      text: '甲{乙丙',
      told: ['copy/brace-open a.txt:1:2'],
      params: { brace: '{' },
    });
    expect(only('甲}乙')).toMatchObject({ text: '甲}乙', told: ['copy/brace-open a.txt:1:2'], params: { brace: '}' } });
    expect(only('{甲{乙}')).toMatchObject({
      text: '{甲乙',
      keeps: [{ start: 2, end: 3 }],
      told: ['copy/brace-open a.txt:1:1'],
    });
  });

  it('that is empty is told and printed as it stands', () => {
    expect(only('甲{}乙')).toMatchObject({
      text: '甲{}乙',
      told: ['copy/brace-empty a.txt:1:2'],
      params: { text: '{}' },
    });
    expect(only('甲{-1/80|}乙')).toMatchObject({ text: '甲{-1/80|}乙', told: ['copy/brace-empty a.txt:1:2'] });
  });

  it('with a tracking that is none, or beyond reason, is told and printed as it stands', () => {
    for (const got of ['', '1/0', '-1/2', '2', '1/2/3']) {
      expect(only(`甲{${got}|乙}`)).toMatchObject({
        text: `甲{${got}|乙}`,
        tracks: [],
        told: ['copy/tracking a.txt:1:2'],
        params: { got },
      });
    }
  });

  it('moves with what is normalised before and inside it', () =>
    expect(only('海关———{苏\u00ad君}为')).toMatchObject({ text: '海关——苏君为', keeps: [{ start: 4, end: 6 }] }));
});

describe('a forced line end {/}', () => {
  const headOf = (text: string) => article(`主题：${text}\n\n甲`).headline[0];

  it('in a head line stands before the character after it, by either slash, and is no text', () => {
    expect(headOf('乡音{/}与记忆')).toMatchObject({ text: '乡音与记忆', breaks: [2] });
    expect(headOf('{苏君}说{／}好{/}吗')).toMatchObject({
      text: '苏君说好吗',
      breaks: [3, 4],
      keeps: [{ start: 0, end: 2 }],
    });
    expect(headOf('海关———{/}苏君')).toMatchObject({ text: '海关——苏君', breaks: [4] });
  });
  it('at an end of the line ends nothing, and twice is once', () => {
    expect(headOf('{/}乡音{/}{/}与记忆{/}')).toMatchObject({ text: '乡音与记忆', breaks: [2] });
  });
  it('escaped is text, and so is a slash among other characters', () => {
    expect(headOf('乡音\\{/\\}与')).toMatchObject({ text: '乡音{/}与', breaks: [] });
    expect(headOf('乡音{1/2}与')).toMatchObject({ text: '乡音1/2与', breaks: [] });
  });
  it('in a paragraph, a subhead or a caption ends a line there too', () => {
    expect(only('甲{/}乙')).toMatchObject({ text: '甲乙', breaks: [1], told: [] });
  });
  it('in what stands on one line is told and left out', () => {
    const { byline, told } = article('署名：甲{/}乙\n\n正文');
    expect([byline[0]?.text, byline[0]?.breaks, told]).toEqual(['甲乙', [], ['copy/break a.txt:1:4']]);
  });
});

describe('copy put right on the way in', () => {
  it('is logged with rule, place and what stood there, the mark-up counted', () => {
    const { body, normalisations } = article('主题：甲乙\n\n{他}说,"今天...');
    expect(texts(body)).toEqual(['他说，"今天……']);
    expect(normalisations).toEqual([
      { rule: 'half-width-marks', source: { file: 'a.txt', line: 3, column: 5 }, from: ',', to: '，' },
      { rule: 'ellipsis', source: { file: 'a.txt', line: 3, column: 9 }, from: '...', to: '……' },
    ]);
  });

  it('leaves what the layout switches off', () =>
    expect(only('他说,"好"...', new Set(['half-width-marks', 'ellipsis'])).text).toBe('他说,“好”...'));

  it('leaves what a backslash keeps: the mark itself, without the backslash', () => {
    expect(only('他说\\,是\\"好\\"，１和\\１，甲\\ ，乙').text).toBe('他说,是"好"，1和１，甲 ，乙');
    expect(only('等等\\...')).toMatchObject({ text: '等等...', columns: [1, 2, 4, 5, 6] });
    expect(only('C:\\new').text).toBe('C:\\new');
  });

  it('moves the spans with it', () =>
    expect(only('他说...{苏君}，{-1/80| 甲,乙}')).toMatchObject({
      text: '他说……苏君，甲，乙',
      keeps: [{ start: 4, end: 6 }],
      tracks: [{ start: 7, end: 10 }],
    }));

  it('tells a straight quote without partner at its place', () => {
    const { diagnostics } = article('主题：甲\n\n{他}说"今天下雨。');
    expect(diagnostics).toEqual([
      {
        code: 'copy/quote-unpaired',
        params: { quote: '"', before: '他说', after: '今天下雨' },
        place: { file: 'a.txt', line: 3, column: 5 },
      },
    ]);
    expect(article('主题：甲\n\n他说\\"今天。').told).toEqual([]);
  });

  it('is put right in heads, captions and bylines too', () => {
    const { headline, pictures: found } = article('主题：他说:"好"\n图：a,b.jpg｜(左)甲,乙｜丙 摄\n\n正文');
    expect(texts(headline)).toEqual(['他说：“好”']);
    expect([found[0].file.file, found[0].caption?.text]).toEqual(['a,b.jpg', '（左）甲，乙']);
  });
});

describe('characters that cannot be meant', () => {
  it('are told with their place and their neighbours', () => {
    const { told, params, text } = only('本报记者\ufffd施悦炜报道');
    expect(told).toEqual(['copy/replacement a.txt:1:5']);
    expect(params).toEqual({ code: 'U+FFFD', shown: '\ufffd', before: '本报记者', after: '施悦炜报' });
    expect(text).toBe('本报记者\ufffd施悦炜报道');
  });
  it('are told when they are private', () => expect(only('甲\ue001乙').told).toEqual(['copy/private-use a.txt:1:2']));
  it('are told and shown when they are control characters', () =>
    expect(only('甲\u0001乙')).toMatchObject({
      text: '甲␁乙',
      told: ['copy/control a.txt:1:2'],
      params: { code: 'U+0001', shown: '␁' },
    }));
});

describe('nothing typed is dropped', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...'徐汇，。“”{}|｜\\#:：-1/80 a*_`[]()<>&~=+.!', '𠀀', '　', '—'),
    maxLength: 40,
  });
  const escaped = (text: string) => text.replace(/[\\{}*]/g, '\\$&').replace(/^#/, '\\#');

  it('where every brace and backslash is escaped: the text comes out whole and without a finding', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const { body, told } = article(`文：\n\n${escaped(text)}`, asTyped);
        const rest = body.slice(1).map((paragraph) => paragraph.text);
        // A file whose first line is no head line is body alone; the line itself is the first paragraph.
        return told.length === 0 && rest.join('\n') === text.trim();
      }),
      { numRuns: 500 },
    ));

  it('whatever is typed: every character but mark-up that was understood comes out', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const { body } = article(`文：\n\n甲${text}`, asTyped);
        const bare = (line: string) =>
          [...line].filter((character) => !/[{}|｜\\*\-1/80.+#\s—]/u.test(character)).join('');
        return bare(body[1].text) === bare(`甲${text}`);
      }),
      { numRuns: 500 },
    ));

  it('and every character leads back to its place in the line', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const line = `甲${text}`.replaceAll('—', '');
        const { body } = article(`文：\n\n${line}`, asTyped);
        const { text: set, columns, source } = body[1];
        const raw = [...line];
        return [...set].every((character, index) => raw[(columns?.[index] ?? source.column + index) - 1] === character);
      }),
      { numRuns: 500 },
    ));
});
