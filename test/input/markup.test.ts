/** Mark-up inside a line, as tables: what is typed, what stands, and which of it is set in another way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { houseRules } from '../../src/cjk/copy-rules.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { readArticleText } from '../../src/input/article.js';
import { runsOf } from '../../src/input/runs.js';
import type { Paragraph } from '../../src/input/types.js';
import { LAYOUT, reading, told as toldOf } from './project.js';

const pictures = { find: (file: string) => ({ file, path: undefined, sha256: '', bytes: undefined }) };
const house = runsOf({ 红: { colour: [0, 100, 100, 0] } }, ['sans', 'kai']);

function body(text: string, runs = house) {
  const diagnostics: Diagnostic[] = [];
  const read = readArticleText(text, { id: 'a', file: 'a.txt' }, { pictures, off: new Set(), runs }, diagnostics);
  return { ...read, diagnostics, told: toldOf(diagnostics) };
}
const cut = (copy: Paragraph, { start, end }: { start: number; end: number }) =>
  [...copy.text].slice(start, end).join('');
/** A line's text and its runs as `style:what it holds`. */
const set = (line: string) => {
  const read = body(line);
  const [copy] = read.body;
  if (!copy) throw new TypeError(line);
  return {
    copy,
    text: copy.text,
    runs: copy.runs.map((run) => `${run.style.name}:${cut(copy, run)}`),
    rubies: copy.rubies.map((ruby) => `${cut(copy, ruby)}=${ruby.text}`),
    told: read.told,
    params: read.diagnostics[0]?.params,
    normalisations: read.normalisations,
  };
};

describe('a name before the bar', () => {
  it.each([
    ['他说{黑|今天}', '他说今天', ['bold:今天']],
    ['他说{bold｜今天}', '他说今天', ['bold:今天']],
    ['{楷|记者按}。', '记者按。', ['kai:记者按']],
    ['{Kai|记者按}。', '记者按。', ['kai:记者按']],
    ['要{点|稳}中求进', '要稳中求进', ['dots:稳']],
    ['{ dots |稳}', '稳', ['dots:稳']],
    ['{专|徐汇}与{name|上海}', '徐汇与上海', ['name:徐汇', 'name:上海']],
    ['{书|史记}与{title|汉书}', '史记与汉书', ['title:史记', 'title:汉书']],
    ['10{上|2}与m{sup|3}', '102与m3', ['sup:2', 'sup:3']],
    ['CO{下|2}与H{sub|2}O', 'CO2与H2O', ['sub:2', 'sub:2']],
    ['{红|涨停}', '涨停', ['红:涨停']],
    ['{红|甲|乙}', '甲|乙', ['红:甲|乙']],
  ])('sets a run: %s', (line, text, runs) => expect(set(line)).toMatchObject({ text, runs, told: [] }));

  it.each([
    ['{楷|甲{点|乙}丙}', '甲乙丙', ['kai:甲乙丙', 'dots:乙']],
    ['{楷|{点|甲}}', '甲', ['kai:甲', 'dots:甲']],
    ['{点|{楷|甲}乙}', '甲乙', ['dots:甲乙', 'kai:甲']],
    ['{黑|甲{楷|乙{点|丙}}}{红|丁}', '甲乙丙丁', ['bold:甲乙丙', 'kai:乙丙', 'dots:丙', '红:丁']],
    ['{楷|**甲**乙}', '甲乙', ['kai:甲乙', 'bold:甲']],
    ['**甲{楷|乙}**', '甲乙', ['bold:甲乙', 'kai:乙']],
  ])('may stand inside another, which then comes first: %s', (line, text, runs) =>
    expect(set(line)).toMatchObject({ text, runs, told: [] }),
  );

  it('may hold what is kept together, tracked, or ends a line', () =>
    expect(set('{黑|{苏君}{0.1|甲乙}{/}丙}').copy).toMatchObject({
      text: '苏君甲乙丙',
      keeps: [{ start: 0, end: 2 }],
      tracks: [{ start: 2, end: 4, tracking: 100 }],
      breaks: [4],
      runs: [{ start: 0, end: 5 }],
    }));

  it('holds in heads, captions and bylines too', () => {
    const {
      headline,
      byline,
      pictures: found,
    } = body('主题：{红|甲}乙\n署名：{楷|丙}\n图：a.jpg｜{楷|丁|戊}｜己\n\n文');
    expect(headline[0]?.runs).toMatchObject([{ start: 0, end: 1, style: { name: '红' } }]);
    expect(byline[0]?.runs).toMatchObject([{ start: 0, end: 1, style: { name: 'kai' } }]);
    expect([found[0]?.caption?.text, found[0]?.credit?.text]).toEqual(['丁|戊', '己']);
  });

  it('that nobody knows is told with names near it, and printed as typed', () => {
    expect(set('甲{blod|乙}丙')).toMatchObject({
      text: '甲{blod|乙}丙',
      runs: [],
      told: ['copy/markup-name a.txt:1:2'],
      params: { name: 'blod', near: 'bold' },
    });
    expect(set('{绿|甲{楷|乙}}')).toMatchObject({
      text: '{绿|甲乙}',
      runs: ['kai:乙'],
      told: ['copy/markup-name a.txt:1:1'],
    });
    expect(set('{constructor|甲}').told).toEqual(['copy/markup-name a.txt:1:1']);
  });

  it('with nothing behind it is told and printed as typed', () =>
    expect(set('甲{黑|}乙')).toMatchObject({ text: '甲{黑|}乙', told: ['copy/brace-empty a.txt:1:2'] }));

  it('escaped is text', () =>
    expect(set('\\{黑\\|甲\\}{\\{黑\\|乙}')).toMatchObject({ text: '{黑|甲}{黑|乙', runs: [], told: [] }));

  it('moves its run with what is put right before and inside it', () =>
    expect(set('他说...{楷|甲,乙———丙}，{点| 丁}')).toMatchObject({
      text: '他说……甲，乙——丙，丁',
      runs: ['kai:甲，乙——丙', 'dots:丁'],
    }));

  it('leads every character back to its place in the line', () =>
    expect(set('甲{楷|乙{点|丙}}丁').copy.columns).toEqual([1, 5, 9, 12]));
});

describe('a name spaced to the width of three', () => {
  it.each([
    ['{疏|李明}、王小方', '李明、王小方', [{ start: 0, end: 2, tracking: 1000 }]],
    ['与{spaced|{李明}}', '与李明', [{ start: 1, end: 3, tracking: 1000 }]],
    ['{疏|王小方}', '王小方', []],
  ])('gets its white between the characters of two, none among three: %s', (line, text, tracks) =>
    expect(set(line).copy).toMatchObject({ text, tracks }),
  );

  it('stays on one line', () => expect(set('{疏|李明}').copy.keeps).toEqual([{ start: 0, end: 2 }]));
});

describe('bold between two stars', () => {
  it.each([
    ['**本报讯** 今天', '本报讯 今天', ['bold:本报讯']],
    ['甲**乙**丙', '甲乙丙', ['bold:乙']],
    ['甲**乙**丙**丁**', '甲乙丙丁', ['bold:乙', 'bold:丁']],
    ['**5G** 与 **AI**。', '5G 与 AI。', ['bold:5G', 'bold:AI']],
    ['甲**（乙）**丙', '甲（乙）丙', ['bold:（乙）']],
    ['**要点：**甲', '要点：甲', ['bold:要点：']],
    ['**“甲”**', '“甲”', ['bold:“甲”']],
    ['**甲{楷|乙**丙', '甲{楷|乙丙', ['bold:甲{楷|乙']],
    ['甲 **乙 **丙**', '甲 **乙 丙', ['bold:丙']],
  ])('is read where they plainly pair: %s', (line, text, runs) => expect(set(line)).toMatchObject({ text, runs }));

  it.each([
    '5*3*2',
    '2**3',
    '2**3**4',
    'a**b**c',
    '甲**乙',
    '**甲',
    '甲**',
    '** 甲 **',
    '**甲 **',
    '****',
    '***甲***',
    '甲****乙',
    '张**、李**',
    '张**，男；李**。',
    '甲**（乙（**丙',
    '**',
    '*甲*',
  ])('is not read otherwise, and nothing is lost: %s', (line) =>
    expect(set(line)).toMatchObject({ text: line, runs: [], told: [] }),
  );

  it('does not cross the edge of a brace', () =>
    expect(set('**甲{楷|乙**丙}')).toMatchObject({ text: '**甲乙**丙', runs: ['kai:乙**丙'], told: [] }));

  it('escaped is text', () =>
    expect(set('\\**甲\\** \\*\\*乙\\*\\*')).toMatchObject({ text: '**甲** **乙**', runs: [], told: [] }));

  it('in a layout without a font for it is told and printed as typed', () => {
    const { body: read, told } = body('甲**乙**', runsOf({}, ['body']));
    expect([read[0]?.text, told]).toEqual(['甲**乙**', ['copy/markup-name a.txt:1:2']]);
  });
});

describe('a reading over its base', () => {
  it.each([
    ['{注|北京|Běijīng}市', '北京市', ['北京=Běijīng']],
    ['{ruby｜北京｜Běijīng}', '北京', ['北京=Běijīng']],
    ['{注|北京|Běi jīng}', '北京', ['北=Běi', '京=jīng']],
    ['{注|“北京”|Běi　jīng}', '“北京”', ['北=Běi', '京=jīng']],
    ['{注|北京|ㄅㄟˇ ㄐㄧㄥ}', '北京', ['北=ㄅㄟˇ', '京=ㄐㄧㄥ']],
    ['{注|北京市|Běi jīng}', '北京市', ['北京市=Běi jīng']],
    ['{注|API|应用程序接口}', 'API', ['API=应用程序接口']],
    ['{注|{苏君}|Sū Jūn}', '苏君', ['苏=Sū', '君=Jūn']],
    ['{注|北|a\\|b\\}}', '北', ['北=a|b}']],
    ['他说...{注|北|be\u0301i}', '他说……北', ['北=béi']],
  ])('covers all of it, or each Han character by a syllable: %s', (line, text, rubies) =>
    expect(set(line)).toMatchObject({ text, rubies, told: [] }),
  );

  it('may stand in a run, and a run in its base', () => {
    expect(set('{楷|甲{注|北|běi}}')).toMatchObject({ runs: ['kai:甲北'], rubies: ['北=běi'] });
    expect(set('{注|{点|北}京|Běi jīng}')).toMatchObject({ runs: ['dots:北'], rubies: ['北=Běi', '京=jīng'] });
  });

  it('has its own place, and what is put right in it is logged there', () => {
    const { copy, normalisations } = set('甲{注|北京| Běi ｊīng}');
    expect(copy.rubies).toMatchObject([
      { start: 1, end: 2, text: 'Běi', source: { line: 1, column: 9 } },
      { start: 2, end: 3, text: 'jīng', source: { line: 1, column: 13 } },
    ]);
    expect(normalisations).toMatchObject([{ rule: 'full-width', source: { column: 13 }, from: 'ｊ', to: 'j' }]);
  });

  it('is told where its characters cannot be meant', () =>
    expect(set('{注|北|b\ufffd}').told).toEqual(['copy/replacement a.txt:1:7']));

  it.each([
    ['{注|北京}', 'copy/ruby-parts'],
    ['{注|北|a|b}', 'copy/ruby-parts'],
    ['{注|{注|北|běi}京|jīng}', 'copy/ruby-base'],
    ['{注|北{/}京|Běijīng}', 'copy/ruby-base'],
    ['{注|北|{楷|běi}}', 'copy/ruby-braces'],
    ['{注|北|}', 'copy/brace-empty'],
    ['{注||běi}', 'copy/brace-empty'],
    ['{注| |běi}', 'copy/brace-empty'],
    ['{注|\u00ad|běi}', 'copy/brace-empty'],
  ])('that is none is told: %s', (line, code) => expect(set(line).told).toEqual([`${code} a.txt:1:1`]));

  it.each([
    '{注|北京}',
    '{注|北|a|b}',
    '{注|北|{楷|běi}}',
    '{注|北|{běi}}',
    '{注|北|**a**|b}',
    '{注|北|**a{b}**}',
    '{注|北|}',
    '{注||běi}',
  ])('that is none is printed as typed: %s', (line) =>
    expect(set(line)).toMatchObject({ text: line, runs: [], rubies: [] }),
  );
});

describe('an item of a list', () => {
  it('is a line that begins with a hyphen and a space, which are not printed', () => {
    const { body: read } = body('- 甲\n-乙\n\\- 丙\n- \n－ 丁');
    expect(read.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'item 甲',
      'text -乙',
      'text - 丙',
      'text -',
      'text － 丁',
    ]);
    expect(read[0]?.source.column).toBe(3);
  });
});

/** Pieces of lines, so that names stand before bars more often than by chance. */
const pieces = fc.array(
  fc.constantFrom(
    ...[
      '{楷|',
      '{黑｜',
      '{点|',
      '{疏|',
      '{注|',
      '{ruby|',
      '{红|',
      '{绿|',
      '{-1/80|',
      '{',
      '{/}',
      '}',
      '}',
      '}',
      '|',
      '｜',
    ],
    ...[
      '**',
      '**',
      '*',
      '\\',
      '\\*',
      '\\|',
      '\\}',
      '- ',
      '5*3',
      '徐',
      '汇',
      '楷',
      '注',
      'a',
      '2',
      ' ',
      '，',
      '。',
      '“',
      '—',
    ],
  ),
  { maxLength: 24 },
);
/** What mark-up that was understood leaves out of a line, and nothing else. */
const leftOut = /^(?:\{(?:[楷黑点疏注红]|ruby|-1\/80)[|｜]|\{\/\}|\*\*|[{}|｜\\]|\s)*$/u;

/** The raw line without what stands in the text or in a reading; NUL where something was. */
function missingFrom(line: string, { source, columns, text, rubies }: Paragraph): string[] {
  const raw = [...line];
  const seen = new Set([...text].map((_, index) => (columns?.[index] ?? source.column + index) - 1));
  for (const ruby of rubies) {
    let at = ruby.source.column - 1;
    for (const character of ruby.text) {
      while (raw[at] === '\\' && raw[at] !== character) at++;
      if (raw[at] === '\\' && raw[at + 1] === '\\') at++;
      expect(raw[at]).toBe(character);
      seen.add(at++);
    }
  }
  return raw
    .map((character, at) => (seen.has(at) ? '\0' : character))
    .join('')
    .split('\0');
}

describe('whatever is typed', () => {
  const asTyped = new Set(houseRules.map(({ name }) => name));
  const read = (line: string): Paragraph => {
    const text = `文：\n\n${line}`;
    const { body: found } = readArticleText(
      text,
      { id: 'a', file: 'a.txt' },
      { pictures, off: asTyped, runs: house },
      [],
    );
    return found[1] as Paragraph;
  };

  it('stands in the text or in a reading, save the mark-up that was understood', () =>
    fc.assert(
      fc.property(pieces, (typed) => {
        const line = `甲${typed.join('')}`;
        for (const left of missingFrom(line, read(line))) expect(left).toMatch(leftOut);
      }),
      { numRuns: 3000 },
    ));

  it('has its runs in order, and of two that overlap the later inside the other', () =>
    fc.assert(
      fc.property(pieces, (typed) => {
        const { runs, text, rubies } = read(`甲${typed.join('')}`);
        const length = [...text].length;
        for (const { start, end } of [...runs, ...rubies])
          expect(0 <= start && start < end && end <= length).toBe(true);
        for (const [index, later] of runs.entries())
          for (const other of runs.slice(0, index)) {
            expect(later.start).toBeGreaterThanOrEqual(other.start);
            expect(later.start >= other.end || later.end <= other.end).toBe(true);
          }
        for (const [index, later] of rubies.entries())
          expect(later.start).toBeGreaterThanOrEqual(rubies[index - 1]?.end ?? 0);
      }),
      { numRuns: 3000 },
    ));
});

const styles = async (more: string) => {
  const { issue, told } = await reading({ 'layouts/small.yaml': `${LAYOUT}${more}` });
  return { layout: issue?.layout, told };
};

describe('runs of a layout', () => {
  it('are the house styles by both their names, of those whose fonts are there', async () => {
    const { layout } = await styles('');
    expect(layout?.runs.get('点')).toEqual(layout?.runs.get('dots'));
    expect(layout?.runs.get('dots')).toMatchObject({ name: 'dots', mark: 'dots', size: 1000, raise: 0 });
    expect([layout?.runs.get('sup')?.raise, layout?.runs.get('下')?.raise]).toEqual([350, -150]);
    expect([layout?.runs.has('kai'), layout?.runs.has('黑')]).toEqual([false, false]);
  });

  it('override them by either name, and add names of their own', async () => {
    const { layout, told } = await styles(
      'runs:\n  黑: {font: body, size: 0.9}\n  sup: {raise: 0.5em}\n  红: {colour: [0, 100, 100, 0], size: 110%, mark: wave}\n',
    );
    expect(told).toEqual([]);
    expect(layout?.runs.get('bold')).toMatchObject({ name: 'bold', font: 'body', size: 900 });
    expect(layout?.runs.get('上')).toMatchObject({ size: 600, raise: 500 });
    expect(layout?.runs.get('红')).toEqual({
      name: '红',
      font: undefined,
      colour: [0, 100, 100, 0],
      size: 1100,
      raise: 0,
      mark: 'wave',
    });
  });

  it('are what the copy of its issues is read with', async () => {
    const { issue, told } = await reading({
      'layouts/small.yaml': `${LAYOUT}runs: {红: {colour: black}}\n`,
      'issues/one/articles/lead.txt': '主题：徐汇{红|新}闻\n\n徐汇区{红|召开}会议。\n',
    });
    expect(told).toEqual([]);
    const lead = issue?.articles.get('lead');
    expect([lead?.headline[0]?.runs[0]?.style.name, lead?.body[0]?.runs[0]?.style.name]).toEqual(['红', '红']);
  });

  it.each([
    ['红: {font: fine}', 'issue/name-unknown'],
    ['红: {size: big}', 'issue/value'],
    ['红: {size: 0%}', 'issue/value'],
    ['红: {raise: 2pt}', 'issue/value'],
    ['红: {mark: dot}', 'issue/value'],
    ['红: {weight: 1}', 'issue/key-unknown'],
    ['注: {font: body}', 'issue/key-unknown'],
    ['1/2: {font: body}', 'issue/key-unknown'],
    ['"a|b": {font: body}', 'issue/key-unknown'],
  ])('are refused where they are none: %s', async (run, code) => {
    const { told } = await styles(`runs:\n  ${run}\n`);
    expect(told.map((one) => one.split(' ')[0])).toEqual([code]);
  });
});

describe('the style of items', () => {
  it('is that of the body with a bullet before it, unless the layout says otherwise', async () => {
    const { layout } = await styles('');
    const { body: text, item } = layout?.articles.news?.styles ?? {};
    expect(item).toEqual({ ...text, label: '● ' });
    expect(item).toMatchObject({ indent: 2000, hang: 0 });
  });

  it('states only what differs, hang included, and is that of its own kind of article', async () => {
    const { issue } = await reading({
      'layouts/small.yaml': LAYOUT.replace(
        'subhead: {size: 12pt, indent: 1em}',
        "item: {label: '·', indent: 0, hang: 1.5em}",
      ),
    });
    const kinds = issue?.layout.articles;
    expect(kinds?.news?.styles.item).toMatchObject({ label: '·', indent: 0, hang: 1500, align: 'justify' });
    expect(kinds?.figures?.styles.item).toMatchObject({ label: '·', align: 'centre' });
  });
});
