/** What a layout says of page rules: how grave each finding is, and what the house allows. */
import { z } from 'zod';
import { lintRules } from '../../diagnostics/index.js';
import { line, name, say } from './common.js';

const limit = (description: string, example: number) =>
  say(z.number().min(0).max(1000), description, [example]).optional();

const severity = say(
  z.enum(['off', 'note', 'warning', 'error']),
  'How grave a finding of this rule is; off: the rule does not judge · 此条的轻重；off 为不查',
  ['error'],
);

/** A rule of the page rules by its name. */
export const ruleName = z.enum(lintRules as [string, ...string[]]);

export const lintSchema = say(
  z.strictObject({
    rules: z.strictObject(Object.fromEntries(lintRules.map((rule) => [rule, severity.optional()]))).optional(),
    limits: z
      .strictObject({
        looseness: limit('White between letters, em · 字间空白，字', 0.125),
        'off-grid': limit('How far a line may stand off the grid, pt · 行偏离格线，磅', 0.1),
        'uneven-legs': limit('By how many lines columns may differ · 各栏末相差行数', 1),
        'hole-width': limit('White wider than this (em), and higher than the next, is a hole · 空洞宽，字', 2),
        'hole-lines': limit('Lines · 空洞高，行', 3),
        'lonely-head': limit("Lines of text under a head at a column's foot · 栏末题下至少几行", 2),
        'heads-gap': limit('Least white between headlines side by side, em of the smaller · 并排题间空白，字', 2),
        'heads-size': limit('Sizes that differ by more are told apart, per cent · 字号相差，百分比', 15),
        'thin-rule': limit('Least width of a rule, pt · 最细的线，磅', 0.25),
        'small-reversed': limit('Least size of light type on dark, pt · 反白字最小，磅', 10),
        'total-ink': limit('Most ink, per cent · 总墨量，百分比', 220),
        'low-resolution': limit('Least pixels to the inch of a picture · 图片最低精度，ppi', 170),
        enlarged: limit(
          "Most a picture is enlarged against its file's own resolution, per cent · 图片最大放大百分比",
          120,
        ),
      })
      .optional(),
  }),
  'What the machine checks on pages · 版面检查',
  [{ rules: { widow: 'error' }, limits: { looseness: 0.1 } }],
);

export const acceptSchema = say(
  z.array(
    z.strictObject({
      rule: say(ruleName, 'Name of the rule · 规则名', ['widow']),
      page: say(z.int().min(1).max(999), 'Number of the page · 版次', [1]),
      block: say(z.string().min(1), 'Name of the block; none for what stands in no block · 块名', [
        'customs',
      ]).optional(),
      count: say(z.int().min(1).max(999), 'How many findings; 1 by default · 几处；缺省一处', [2]).optional(),
      layout: say(name, 'The layout it is for; every one by default · 只用于此版式', ['tabloid-4']).optional(),
      reason: say(line, 'Why it may stand · 理由', ['头条照片无法再裁']),
    }),
  ),
  'Findings of the page rules that are let stand · 接受的检查结果',
  [[{ rule: 'widow', page: 1, block: 'customs', reason: '原版如此' }]],
);
