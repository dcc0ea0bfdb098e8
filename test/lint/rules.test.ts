/** Page rules: for each a page that breaks it, and one that just does not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/diagnostics/index.js';
import type { DisplayList, DisplayPage } from '../../src/display/index.js';
import {
  type Acceptance,
  checkPages,
  defaultLimits,
  newestSet,
  type Rule,
  type RuleName,
  rules,
} from '../../src/lint/index.js';
import {
  BODY,
  block,
  COLUMN,
  columnX,
  fill,
  folio,
  LEFT,
  LINE,
  lines,
  list,
  page,
  picture,
  sound,
  TOP,
  text,
} from './pages.js';

const options = {
  limits: defaultLimits,
  level: 'basic',
  ruleSet: newestSet,
  off: new Set<string>(),
  accept: [],
} as const;
const found = (pages: DisplayList, rule?: RuleName) =>
  checkPages(pages, options).findings.filter((finding) => rule === undefined || finding.rule === rule);

/** Two articles side by side, a column each, with a headline of its own size on the first lines. */
const heads = (left: number, right: number, parting: Parameters<typeof sound>[0] = [], characters = 6): DisplayPage =>
  page({
    blocks: [block('a', [0, 0, 0, 19]), block('b', [1, 1, 0, 19], { boxed: true })],
    items: [
      text({
        text: '徐'.repeat(characters),
        part: 'headline',
        row: 1,
        size: left,
        x: columnX(0) + COLUMN - characters * left,
      }),
      text({ text: '汇'.repeat(6), article: 'b', part: 'headline', row: 1, size: right, x: columnX(1) }),
      ...lines(0, 3, 19),
      ...lines(1, 3, 19, { article: 'b' }),
      ...parting,
    ],
  });
/** One article over another, both over two columns. */
const stacked = (upper: number, lower: number, boxed = true): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 8]), block('b', [0, 1, 10, 19], { boxed })],
    items: [
      text({ text: '徐汇徐汇', part: 'headline', row: 0, size: upper }),
      ...lines(0, 2, 8),
      ...lines(1, 2, 8, { paragraph: 1 }),
      text({ text: '漕河泾', article: 'b', part: 'headline', row: 10, size: lower }),
      ...lines(0, 12, 19, { article: 'b' }),
      ...lines(1, 12, 19, { article: 'b', paragraph: 1 }),
    ],
  });
/** A page that is filled by an article, and says where it goes on or where it comes from. */
const jumped = (said: string, end: 'to' | 'from', number = 1): DisplayPage =>
  sound([text({ text: said, part: 'jump', row: end === 'to' ? 19 : 0, column: end === 'to' ? 1 : 0 })], { number });
/** A second page on which the article goes on with a line of a paragraph. */
const onward = (paragraph: number, first: number): DisplayPage =>
  page({
    number: 2,
    blocks: [block('a', [0, 1, 0, 19])],
    items: [
      ...lines(0, 0, 19, { paragraph, first }),
      ...lines(1, 0, 19, { paragraph: paragraph + 1 }),
      text({ text: '上接第1版', part: 'jump' }),
    ],
  });
/** An article whose text continues in a block of other columns. */
const continued = (columns: readonly [number, number], beside: boolean): DisplayPage =>
  page({
    blocks: [
      block('a', [0, 0, 0, 8]),
      block('a-2', [...columns, 10, 19]),
      ...(beside ? [block('b', [1, 1, 0, 19], { boxed: true })] : [block('b', [1, 1, 0, 8], { boxed: true })]),
    ],
    items: [
      text({ text: '徐汇徐汇', part: 'headline', row: 0, size: 20_000 }),
      ...lines(0, 2, 8),
      ...(columns[1] === 1 ? lines(1, 10, 19, { paragraph: 2 }) : []),
      ...lines(0, 10, 19, { paragraph: 1 }),
      ...lines(1, 0, beside ? 19 : 8, { article: 'b' }),
    ],
  });
/** Two articles side by side down the whole page; `crossed` by one over both columns at its foot. */
const beside = (crossed: boolean): DisplayPage =>
  page({
    blocks: [
      block('a', [0, 0, 0, crossed ? 8 : 19]),
      block('b', [1, 1, 0, crossed ? 9 : 19]),
      ...(crossed ? [block('c', [0, 1, 11, 19], { boxed: true })] : []),
    ],
    items: [
      ...lines(0, 0, crossed ? 8 : 19),
      ...lines(1, 0, crossed ? 9 : 19, { article: 'b' }),
      ...(crossed ? [...lines(0, 11, 19, { article: 'c' }), ...lines(1, 11, 19, { article: 'c', paragraph: 1 })] : []),
    ],
  });
/** An article in two columns; `paragraphs` gives how many lines of each stand where the first column ends. */
const turning = (first: number, second: number, more: DisplayPage['items'] = []): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19])],
    items: [
      ...lines(0, 0, 19 - first, { paragraph: 0 }),
      ...lines(0, 20 - first, 19, { paragraph: 1 }),
      ...lines(1, 0, second - 1, { paragraph: 1, first }),
      ...lines(1, second, 19, { paragraph: 2 }),
      ...more,
    ],
  });
/** A subhead with so many lines under it at the foot of its column. */
const subhead = (under: number): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19])],
    items: [
      ...lines(0, 0, 18 - under),
      text({ text: '小标题', part: 'subhead', row: 19 - under }),
      ...lines(0, 20 - under, 19, { paragraph: 1 }),
      ...lines(1, 0, 19, { paragraph: 1, first: under }),
    ],
  });
/** The page's second column with lines of their own at its head. */
const headed = (...own: Parameters<typeof text>[0][]): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19])],
    items: [
      ...lines(0, 0, 19),
      ...own.map((of, line) => text({ paragraph: 1, line, column: 1, row: line, ...of })),
      ...lines(1, own.length, 19, { paragraph: 2 }),
    ],
  });
/** The second column ends `short` lines before the first. */
const uneven = (short: number): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19])],
    items: [...lines(0, 0, 19), ...lines(1, 0, 19 - short, { paragraph: 1 })],
  });
/** The page's article ends so many lines above its foot. */
const open = (empty: number): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19 - empty])],
    items: [...lines(0, 0, 19 - empty), ...lines(1, 0, 19 - empty, { paragraph: 1 })],
  });
/** An advertisement over both columns at the page's foot. */
const advertised = (mark: string): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 9]), block('p', [0, 1, 11, 19], { kind: 'advertisement' })],
    items: [
      ...lines(0, 0, 9),
      ...lines(1, 0, 9, { paragraph: 1 }),
      picture(0, 1, 11, 19),
      text({ text: mark, article: 'p', part: 'notice', row: 12 }),
    ],
  });
/** A picture over both columns at the page's head, with its caption. */
const pictured = (key: string, ...under: Parameters<typeof text>[0][]): DisplayPage =>
  page({
    blocks: [block('a', [0, 1, 0, 19])],
    items: [
      picture(0, 1, 0, 7, key),
      ...under.map((of) => text({ row: 8, size: 8500, ...of })),
      ...lines(0, 9, 19),
      ...lines(1, 9, 19, { paragraph: 1 }),
    ],
  });
const caption = { text: '徐汇滨江', part: 'caption' } as const;
const credit = { text: '李明 摄', part: 'credit', column: 1 } as const;
/** Type on a ground at the foot of the page. */
const onGround = (
  size: number,
  ground: readonly [number, number, number, number],
  ink: readonly [number, number, number, number],
) =>
  sound([
    fill(LEFT, TOP, COLUMN, LINE, ground),
    text({ text: '反白', article: 'a', part: 'notice', size, colour: ink }),
  ]);
const furnished = (printed: string[], more = {}) => sound([], { folio: printed, ...more });
const [first, second] = folio();

const table: Record<RuleName, { readonly breaks: DisplayList; readonly keeps: DisplayList }> = {
  'heads-clash': { breaks: list(heads(17_000, 20_000)), keeps: list(heads(16_900, 20_000)) },
  'text-past-head': { breaks: list(continued([0, 1], false)), keeps: list(continued([0, 0], true)) },
  'head-order': { breaks: list(stacked(20_000, 20_001)), keeps: list(stacked(20_000, 20_000)) },
  'page-cut': { breaks: list(beside(false)), keeps: list(beside(true)) },
  dogleg: { breaks: list(continued([0, 1], false)), keeps: list(continued([0, 0], true)) },
  'lonely-head': { breaks: list(subhead(1)), keeps: list(subhead(2)) },
  'jump-ends': {
    breaks: list(jumped('下转第2版', 'to'), jumped('上接第3版', 'from', 2)),
    keeps: list(jumped('下转第2版', 'to'), jumped('上接第一版', 'from', 2)),
  },
  'jump-paragraph': {
    breaks: list(jumped('下转第2版', 'to'), onward(2, 0)),
    keeps: list(jumped('下转第2版', 'to'), onward(1, 20)),
  },
  'wrong-turn': {
    breaks: list(
      page({ blocks: [block('a', [0, 1, 0, 19])], items: [...lines(1, 0, 19), ...lines(0, 0, 19, { first: 20 })] }),
    ),
    keeps: list(
      page({ blocks: [block('a', [0, 1, 0, 19])], items: [...lines(0, 0, 19), ...lines(1, 0, 19, { first: 20 })] }),
    ),
  },
  orphan: { breaks: list(turning(1, 2)), keeps: list(turning(2, 2)) },
  widow: { breaks: list(turning(2, 1)), keeps: list(turning(2, 2)) },
  'last-character': {
    breaks: list(headed({ text: '徐汇' }, { text: '区。' })),
    keeps: list(headed({ text: '徐汇' }, { text: '新区。' })),
  },
  'line-start': {
    breaks: list(headed({ text: '徐汇' }, { text: '，新区' })),
    keeps: list(headed({ text: '徐汇' }, { text: '——新区' })),
  },
  'line-end': {
    breaks: list(headed({ text: '徐汇“' }, { text: '新区' })),
    keeps: list(headed({ text: '徐汇”' }, { text: '新区' })),
  },
  looseness: {
    breaks: list(headed({ text: '徐汇新区，', step: 1126 }, { text: '徐汇新区' })),
    keeps: list(headed({ text: '徐汇新区，', step: 1125 }, { text: '徐汇新区' })),
  },
  'off-grid': { breaks: list(headed({ text: '徐汇', off: 101 })), keeps: list(headed({ text: '徐汇', off: 100 })) },
  'uneven-legs': { breaks: list(uneven(2)), keeps: list(uneven(1)) },
  'white-hole': { breaks: list(open(4)), keeps: list(open(3)) },
  'thin-rule': {
    breaks: list(sound([fill(LEFT, TOP, COLUMN, 249)])),
    keeps: list(sound([fill(LEFT, TOP, COLUMN, 250)])),
  },
  'small-reversed': {
    breaks: list(onGround(9999, [0, 0, 0, 100], [0, 0, 0, 0])),
    keeps: list(onGround(10_000, [0, 0, 0, 100], [0, 0, 0, 0])),
  },
  'total-ink': {
    breaks: list(onGround(12_000, [60, 60, 1, 0], [0, 0, 0, 100])),
    keeps: list(onGround(12_000, [60, 60, 0, 0], [0, 0, 0, 100])),
  },
  'low-resolution': {
    breaks: list(pictured('coarse.jpg', caption, credit)),
    keeps: list(pictured('fine.jpg', caption, credit)),
  },
  enlarged: {
    breaks: list(pictured('blown-up.jpg', caption, credit)),
    keeps: list(pictured('enlarged.jpg', caption, credit)),
  },
  'no-credit': { breaks: list(pictured('p.svg', caption)), keeps: list(pictured('p.svg', caption, credit)) },
  'not-a-character': {
    breaks: list(headed({ text: '徐\ue000汇' })),
    keeps: list(headed({ text: '徐\u3400汇' })),
  },
  'advertisement-mark': { breaks: list(advertised('公益')), keeps: list(advertised('公益广告')) },
  'folio-date': {
    breaks: list(furnished([first, second.replace('27日', '26日')])),
    keeps: list(furnished([first, second])),
  },
  'folio-weekday': {
    breaks: list(furnished([first, second.replace('五', '四')])),
    keeps: list(furnished([first, second.replace('星期五', '周五')])),
  },
  'folio-page': {
    breaks: list(sound(), sound([], { number: 2, folioY: 81 })),
    keeps: list(sound(), sound([], { number: 2, folioY: 80 })),
  },
  'folio-number': {
    breaks: list(sound(), furnished([folio(2)[0], second.replace('12期', '13期')], { number: 2 })),
    keeps: list(sound(), furnished([folio(2)[0], second], { number: 2 })),
  },
  'no-editor': {
    breaks: list(furnished([first, second.replace('李明', '李')])),
    keeps: list(furnished([first, second.replace('李明', '王芳 李明')])),
  },
};

describe('a page rule', () => {
  it.each(rules.map(({ name }) => name))(
    '%s finds the page that breaks it, and has nothing to say of the one that just does not',
    (name) => {
      const broken = found(table[name].breaks, name);
      expect(broken.length).toBeGreaterThan(0);
      for (const { x, y, width, height } of broken) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(width + height).toBeGreaterThan(0);
      }
      // Not by this rule, nor by any other.
      expect(found(table[name].keeps)).toEqual([]);
    },
  );

  it('has nothing to say of a sound page', () => {
    expect(found(list(sound(), sound([], { number: 2 })))).toEqual([]);
  });
});

describe('a finding', () => {
  it.each(rules.map(({ name }) => name))('of %s has every parameter of its message', (rule) => {
    for (const { params } of found(table[rule].breaks, rule))
      for (const lang of ['en', 'zh'] as const)
        expect(messageOf({ code: `lint/${rule}`, params, place: {} }, lang)).not.toMatch(/\{\w+\}/);
  });
});

describe('white beside a picture', () => {
  it('is a hole where it is wider and higher than the house allows', () => {
    const narrow = (ems: number, to: number) => {
      const shown = { ...picture(0, 0, 0, to), width: ems * BODY } as DisplayPage['items'][number];
      const rest = [...lines(0, to + 1, 19), ...lines(1, 0, 19, { paragraph: 1 })];
      return list(page({ blocks: [block('a', [0, 1, 0, 19])], items: [shown, ...rest] }));
    };
    expect(found(narrow(14, 3))).toMatchObject([{ rule: 'white-hole', block: 'a', params: { width: 3, lines: 4 } }]);
    expect(found(narrow(15, 3))).toEqual([]);
    expect(found(narrow(14, 2))).toEqual([]);
  });
});

describe('headlines side by side', () => {
  const at = (y: number, height: number) => fill(columnX(0) + COLUMN + 10_000, y, 500, height);

  it('do not clash with a rule between them that is half as high as they overlap', () => {
    expect(found(list(heads(20_000, 20_000, [at(TOP + LINE, LINE)])), 'heads-clash')).toEqual([]);
    expect(found(list(heads(20_000, 20_000, [at(TOP + 10 * LINE, LINE)])), 'heads-clash')).toHaveLength(1);
  });

  it('do not clash with two of their em between them', () => {
    expect(found(list(heads(10_000, 10_000)), 'heads-clash')).toEqual([]);
    expect(found(list(heads(10_001, 10_001)), 'heads-clash')).toHaveLength(1);
  });
});

describe('a hole over an article set into another', () => {
  it('is none the less one', () => {
    const inserted = (from: number) =>
      page({
        blocks: [block('a', [0, 1, 0, 19])],
        items: [
          text({ text: '徐汇', part: 'headline' }),
          ...lines(0, 1, 19),
          ...lines(1, 1, 3, { paragraph: 1 }),
          text({ text: '汇', article: 'b', part: 'headline', column: 1, row: from }),
          ...lines(1, from + 1, 19, { article: 'b' }),
        ],
      });
    expect(found(list(inserted(8)))).toMatchObject([{ rule: 'white-hole', params: { width: 17, lines: 4 } }]);
    expect(found(list(inserted(7)))).toEqual([]);
  });
});

describe('the order of headlines', () => {
  it('is that of the blocks: an article set into one does not count', () => {
    const upper = stacked(20_000, 20_000);
    const inner = text({ text: '数说', article: 'c', part: 'headline', column: 1, row: 5, size: 12_000 });
    expect(found(list({ ...upper, items: [...upper.items, inner] }), 'head-order')).toEqual([]);
  });
});

describe('type on one ground', () => {
  it('is one finding, however many lines it has', () => {
    const ground = fill(LEFT, TOP, COLUMN, 3 * LINE, [60, 60, 1, 0]);
    const over = (colour: readonly [number, number, number, number]) =>
      [0, 1, 2].map((row) => text({ text: '徐汇', part: 'notice', row, line: row, size: 9000, colour }));
    expect(found(list(sound([ground, ...over([0, 0, 0, 100])])))).toMatchObject([
      { rule: 'total-ink', params: { ink: 221 } },
    ]);
    expect(found(list(sound([ground, ...over([0, 0, 0, 0])])))).toMatchObject([
      { rule: 'small-reversed', params: { size: 9 } },
    ]);
  });
});

describe('white across the page', () => {
  const upper = [block('a', [0, 1, 0, 8]), ...lines(0, 0, 8), ...lines(1, 0, 8, { paragraph: 1 })] as const;
  const [over, ...above] = upper;
  const under = (first: number, last: number, boxed: boolean) =>
    page({
      blocks: [over, block('b', [first, last, 10, 19], { boxed })],
      items: [
        ...above,
        ...Array.from({ length: last - first + 1 }, (_, at) =>
          lines(first + at, 10, 19, { article: 'b', paragraph: at }),
        ).flat(),
      ],
    });

  it('cuts it where blocks stand above and below in every column, unless one side is a box', () => {
    expect(found(list(under(0, 1, false)), 'page-cut')).toMatchObject([{ y: TOP + 9 * LINE, height: LINE }]);
    expect(found(list(under(0, 1, true)), 'page-cut')).toEqual([]);
  });

  it('is meant under a masthead and what stands beside it, and not under what reaches further down', () => {
    const under = (foot: number) => [
      block('masthead', [0, 0, 0, 8], { kind: 'masthead' }),
      block('ear', [1, 1, 0, foot]),
      block('b', [0, 1, 10, 19]),
    ];
    const items = [
      ...lines(1, 0, 8),
      ...lines(0, 10, 19, { article: 'b' }),
      ...lines(1, 10, 19, { article: 'b', paragraph: 1 }),
    ];
    expect(found(list(page({ blocks: under(8), items })), 'page-cut')).toEqual([]);
    const [masthead, , below] = under(8);
    const further = [{ ...masthead, height: (5 * LINE) as typeof masthead.height }, block('ear', [1, 1, 0, 8]), below];
    expect(found(list(page({ blocks: further, items })), 'page-cut')).toHaveLength(1);
  });

  it('is a hole, and no cut, where a column is not filled yet', () => {
    expect(found(list(under(0, 0, false))).map(({ rule }) => rule)).toEqual(['white-hole']);
  });
});

describe('the number of a page', () => {
  const of = (number: number, kind: string, folioY: number) => {
    const made = sound([], { number, folioY });
    return { ...made, plan: made.plan && { ...made.plan, kind } };
  };

  it('stands where the first page of its kind has it, be it elsewhere on pages of another kind', () => {
    const pages = [of(1, 'front', 80), of(2, 'inside', 90), of(3, 'inside', 90)];
    expect(found(list(...pages), 'folio-page')).toEqual([]);
    expect(found(list(...pages.slice(0, 2), of(3, 'inside', 80)), 'folio-page')).toMatchObject([{ page: 3 }]);
  });
});

describe('a line of several items', () => {
  it('is judged as one: a short last item is no last line of one character', () => {
    const split = headed({ text: '徐汇' }, { text: '新' });
    const rest = text({ text: '区。', paragraph: 1, line: 1, column: 1, row: 1, x: columnX(1) + 10_000 });
    expect(found(list(split), 'last-character')).toHaveLength(1);
    expect(found(list({ ...split, items: [...split.items, rest] }), 'last-character')).toEqual([]);
  });
});

describe('a line that is a run of another size', () => {
  it('stands on the grid by the size of its text', () => {
    const item = text({ text: '徐汇', paragraph: 1, column: 1 });
    const odd = page({
      blocks: [block('a', [0, 1, 0, 19])],
      items: [...lines(0, 0, 19), { ...item, size: 8000 as typeof item.size }, ...lines(1, 1, 19, { paragraph: 2 })],
    });
    expect(found(list(odd), 'off-grid')).toEqual([]);
  });
});

describe('a paragraph that goes on over the page', () => {
  it('has its last line there, not where this page ends', () => {
    const here = headed({ text: '徐汇' }, { text: '区' });
    const there = page({
      number: 2,
      blocks: [block('a', [0, 1, 0, 19])],
      items: [...lines(0, 0, 19, { paragraph: 1, first: 2 }), ...lines(1, 0, 19, { paragraph: 3 })],
    });
    expect(found(list(here, there), 'last-character')).toEqual([]);
  });
});

describe('what is accepted', () => {
  const broken = list(turning(1, 1));
  const accept: Acceptance = { rule: 'orphan', page: 1, block: 'a', count: 1, reason: '原版如此' };
  const check = (...acceptances: Acceptance[]) => checkPages(broken, { ...options, accept: acceptances });

  it('stays a finding, with the reason', () => {
    const { findings, stale } = check(accept);
    expect(findings.map(({ rule, accepted }) => [rule, accepted])).toEqual([
      ['orphan', '原版如此'],
      ['widow', undefined],
    ]);
    expect(stale).toEqual([]);
  });

  it('is no more than the acceptance counts', () => {
    const twice = page({
      blocks: [block('a', [0, 1, 0, 19])],
      items: [
        ...lines(0, 0, 19),
        text({ text: '徐\ue000\ue001汇', part: 'notice', row: 3 }),
        ...lines(1, 0, 19, { paragraph: 1 }),
      ],
    });
    const one = { ...accept, rule: 'not-a-character' };
    const { findings } = checkPages(list(twice), { ...options, accept: [one] });
    expect(findings.map(({ accepted }) => accepted)).toEqual(['原版如此', undefined]);
  });

  it.each([
    ['another rule', { rule: 'looseness' }],
    ['another block', { block: 'b' }],
    ['no block', { block: undefined }],
    ['more than there is', { count: 2 }],
  ])('and matches nothing is told: %s', (_, change) => {
    const acceptance = { ...accept, ...change };
    expect(check(acceptance).stale).toEqual([{ acceptance, found: acceptance.count - 1 }]);
  });

  it('of a page that was not built is not told', () => {
    expect(check({ ...accept, page: 2 }).stale).toEqual([]);
  });
});

describe('a rule set', () => {
  const broken = list(turning(1, 2));
  const newer: Rule = { ...(rules.find(({ name }) => name === 'orphan') as Rule), since: '2027-03' };

  it('does not judge by rules of a later one', () => {
    const judged = (ruleSet: string) => checkPages(broken, { ...options, ruleSet, rules: [newer] }).findings.length;
    expect([judged('2026-11'), judged('2027-02'), judged('2027-03'), judged('2030-01')]).toEqual([0, 0, 1, 1]);
  });

  it('leaves out what the house has switched off', () => {
    expect(checkPages(broken, { ...options, off: new Set(['orphan']) }).findings).toEqual([]);
  });
});

describe('the README', () => {
  it('names every rule, in both languages', () => {
    const rows = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('\n');
    for (const { name, zh } of rules)
      expect(
        rows.filter((row) => row.startsWith('| `') && row.includes(`\`${name}\``) && row.includes(zh)),
      ).toHaveLength(1);
  });
});

describe('a list without plans', () => {
  it('cannot be judged', () => {
    const { plan, ...bare } = sound();
    expect(plan).toBeDefined();
    expect(() => checkPages(list(bare), options)).toThrow(/no plan/);
  });
});
