/** What is put right in copy on the way in: as typed → as set. A line without an arrow stays as it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../src/cjk/copy-everyday.js';
import { fixedRules, type HouseRule, houseRules, isKeepable } from '../../src/cjk/copy-rules.js';
import { normalise, restore } from '../../src/cjk/normalise.js';

const set = (given: string) => normalise(given).text;
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [given, wanted = given] = row.trim().split(' → ');
      return [given, wanted] as const;
    });
/** Each row as it is set, for one comparison that shows them all. */
const check = (table: string) =>
  expect(rows(table).map(([given]) => `${given} → ${set(given)}`)).toEqual(
    rows(table).map(([given, wanted]) => `${given} → ${wanted}`),
  );

describe('half-width marks', () => {
  it('beside Han become full-width', () =>
    check(`
      他说,今天下雨. → 他说，今天下雨。
      甲、乙;丙、丁 → 甲、乙；丙、丁
      真的吗?是的!太好了 → 真的吗？是的！太好了
      真的吗?! → 真的吗？！
      太好了!!! → 太好了！！！
      时间:10月13日 → 时间：10月13日
      地点: 徐汇区 → 地点：徐汇区
      增长5.2%,其中出口增长3%. → 增长5.2%，其中出口增长3%。
      达到100亿元,GDP增长5% → 达到100亿元，GDP增长5%
      使用iPhone,华为等手机 → 使用iPhone，华为等手机
      《红楼梦》,《西游记》. → 《红楼梦》，《西游记》。
      他说:"好". → 他说：“好”。
      图1:徐汇滨江 → 图1：徐汇滨江
      今天下雨.明天晴. → 今天下雨。明天晴。
      沪指收跌,失守3000点.深成指跌1.5%! → 沪指收跌，失守3000点。深成指跌1.5%！
    `));

  it('stay in numbers, times, scores and versions', () =>
    check(`
      比分3:0
      圆周率约为3.14
      共1,000,000人
      上午10:30开会
      2023. 年份
      版本5.1.1发布
      1.指导思想
      1. 指导思想
      一.指导思想
      第3.2节
    `));

  it('stay in addresses, file names, entities and Latin words', () =>
    check(`
      网址http://www.a.cn/b?c=1,2;d:3!
      见www.a.cn/路径
      信箱zhang.san@a.com.cn
      见报告.doc
      见报告(1).doc
      甲&nbsp;乙
      iPhone,iPad,iPod
      Yahoo!中国
      他毕业于MIT.
    `));

  it('after an address are marks again', () =>
    check(`
      见http://a.cn/b,其中 → 见http://a.cn/b，其中
      信箱a@b.cn.其他 → 信箱a@b.cn.其他
    `));

  it('stay in a Latin sentence, also one with a Chinese word in it', () =>
    check(`
      He said, "no." → He said, “no.”
      He went to 上海, Beijing and Tianjin (天津), too.
      他说:"Never give up, never." → 他说：“Never give up, never.”
    `));

  it('between Han stay a point where the other marks are full-width, or none: it is a name’s', () =>
    check(`
      约翰.史密斯访华
      约翰.史密斯说。
      约翰.史密斯说, 是。 → 约翰.史密斯说，是。
    `));

  it('as brackets become full-width in pairs, by what they hold or follow', () =>
    check(`
      徐汇区(上海) → 徐汇区（上海）
      世卫组织(WHO)称 → 世卫组织（WHO）称
      CEO(首席执行官) → CEO（首席执行官）
      徐汇区 (Xuhui) 的 → 徐汇区（Xuhui）的
      (一)总则 → （一）总则
      (1)总则 → （1）总则
      见下图(图(1)) → 见下图（图（1））
      徐汇区（上海) → 徐汇区（上海）
      函数f(x)的值
      1) 总则
      徐汇(上海
      徐汇)上海
    `));
});

describe('quotes', () => {
  it('become curly in pairs', () =>
    check(`
      他说"好"。 → 他说“好”。
      "好"，他说，"很好。" → “好”，他说，“很好。”
      他说："今天'下雨'了。" → 他说：“今天‘下雨’了。”
      '甲"乙"丙' → ‘甲“乙”丙’
      ＂甲＂和＇乙＇ → “甲”和‘乙’
      使用 "微信" 支付 → 使用“微信”支付
      "甲"乙"丙" → “甲”乙“丙”
      “甲"和"乙” → “甲“和”乙”
      “甲"、"乙” → “甲"、"乙”
      ""甲"" → ““甲””
    `));

  it('become curly where one of the pair is curly already', () =>
    check(`
      他说“好"。 → 他说“好”。
      他说"好”。 → 他说“好”。
    `));

  it('stay straight in words, measures and plurals', () =>
    check(`
      Xi'an is spelt with an apostrophe, isn't it
      身高5'11"的球员
      屏幕为6.1"的手机
      the boys' home
      the '90s
    `));

  it('that have no partner stay, and are told with their place', () => {
    const unpaired = (given: string) => normalise(given).unpaired;
    check(`
      他说"好。
      "甲。"乙"丙 → “甲。”乙"丙
      空""的
    `);
    expect(unpaired('他说"好。')).toEqual([2]);
    expect(unpaired('甲\u00ad"乙"和"丙')).toEqual([6]);
    expect(unpaired("他说'好。")).toEqual([2]);
    for (const given of ['"甲"', '身高5\'11"', "the boys' home", "don't", '“甲', '甲”'])
      expect(unpaired(given)).toEqual([]);
  });

  it('of a speech of many paragraphs open each: the curly one waits for no straight one', () =>
    check('“他说"好"。 → “他说“好”。'));
});

describe('dots', () => {
  it('beside Han become an ellipsis of six', () =>
    check(`
      等等... → 等等……
      等等......他说 → 等等……他说
      等等。。。 → 等等……
      好的。。。。。。 → 好的……
      ...然后 → ……然后
      等等···他说 → 等等……他说
      等等…他说 → 等等……他说
      等等…… → 等等……
      等等⋯⋯ → 等等……
      “等等...” → “等等……”
    `));
  it('stay in Latin text, between letters and digits, and as leaders', () =>
    check(`
      wait...
      1...5
      第一章..................3
      约翰·史密斯
      a…z
      好。。
      ………………
    `));
});

describe('strokes', () => {
  it('beside Han become a dash of two em', () =>
    check(`
      走进海关--虹梅专场 → 走进海关——虹梅专场
      走进海关---虹梅专场 → 走进海关——虹梅专场
      走进海关 -- 虹梅专场 → 走进海关——虹梅专场
      走进海关－－虹梅专场 → 走进海关——虹梅专场
      走进海关――虹梅专场 → 走进海关——虹梅专场
      走进海关—-虹梅专场 → 走进海关——虹梅专场
      “走进海关”--GDP → “走进海关”——GDP
      走进海关———虹梅 → 走进海关——虹梅
      走进海关──虹梅 → 走进海关——虹梅
    `));
  it('stay as options, ranges, connectors and drawn lines', () =>
    check(`
      使用--final选项
      运行 --final 即可
      2023--2025
      11月5日--10日
      2023—2025年
      京-沪高铁
      京—沪高铁
      走进海关----虹梅
      ──────
      ---
      a--b
    `));
});

describe('full-width digits and letters', () => {
  it('become ASCII, with the points and groups of their numbers', () =>
    check(`
      ２０２３年 → 2023年
      增长５．２％ → 增长5.2%
      共１２，０００人 → 共12,000人
      ＡＰＥＣ会议 → APEC会议
      Ｕ．Ｓ．政府 → U.S．政府
      增长5％ → 增长5%
    `));
  it('leave the marks that are no number’s', () =>
    check(`
      百分号％
      １０：３０ → 10：30
      共2，300元
      １．总则 → 1．总则
      ２，３ → 2，3
    `));
});

describe('compatibility forms', () => {
  it('become the plain characters', () => check('｢甲｣･乙｡ → 「甲」・乙。'));
  it('of Latin ligatures become letters', () => check('ﬁnal oﬃce → final office'));
  it('of units and numbers stay', () => check('℃ ㎡ ① Ⅳ'));
});

describe('spaces', () => {
  it('beside marks are taken out', () =>
    check(`
      他说， 今天 → 他说，今天
      他说 ，今天 → 他说，今天
      他说：  “好” → 他说：“好”
      （ 上海 ） → （上海）
      一、 总则 → 一、总则
      OK ， 走 → OK，走
      “ 好 ”了 → “好”了
      走进海关 ——虹梅 → 走进海关——虹梅
      使用iPhone “旗舰” 手机 → 使用iPhone“旗舰”手机
    `));
  it('between Han stay, and before an opening mark after Han: they can be meant', () =>
    check(`
      李 明
      便利惠企 服务汇企
      协作机制 （扩大）会议
      走进徐汇海关 +座谈会
      使用 iPhone 手机
    `));
  it('in Latin text stay, beside curly quotes as well', () => check('He said “no” and left — at once'));
  it('of a whole em stay: they are typed on purpose', () => check('一、　总则'));
});

/** Characters that rules look for, and some to stand beside them. */
const alphabet = [
  ...'徐汇一，。：；？！“”‘’（）《》、…—–-.,:;?!()"\'＂ ·％．０１９Ａａ─aZ19%&#@/\\«⋯―－|{}',
  '\u00a0',
  '　',
  '⻚',
  '｡',
  'ﬁ',
  '\u00ad',
  '\t',
  '\u0301',
  '𠀀',
  'http://',
];
const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 });
const names = houseRules.map(({ name }) => name);
const some = fc.subarray<HouseRule>(names).map((off) => new Set(off));

describe('putting right', () => {
  it('can be taken back, whatever is typed and whichever rules are on', () =>
    fc.assert(
      fc.property(text, some, (given, off) => {
        const { text: result, changes } = normalise(given, { off });
        return restore(result, changes) === given;
      }),
      { numRuns: 5000 },
    ));

  it('changes nothing more the second time', () =>
    fc.assert(
      fc.property(text, some, (given, off) => {
        const { text: once } = normalise(given, { off });
        return normalise(once, { off }).text === once;
      }),
      { numRuns: 5000 },
    ));

  it('leads every character to one it came from: itself where it was not changed', () =>
    fc.assert(
      fc.property(text, some, (given, off) => {
        const { text: result, origins, changes } = normalise(given, { off });
        const points = [...given];
        if (!origins) return result === given;
        const changed = new Set(changes.flatMap(({ at, from }) => [...from].map((_, index) => at + index)));
        return [...result].every(
          (character, index) => changed.has(origins[index]) || points[origins[index]] === character,
        );
      }),
      { numRuns: 5000 },
    ));

  it('logs changes in order, none over another, and by no rule that is off', () =>
    fc.assert(
      fc.property(text, some, (given, off) => {
        let at = 0;
        return normalise(given, { off }).changes.every((change) => {
          const free = change.at >= at && change.from !== '' && change.from !== change.to;
          at = change.at + [...change.from].length;
          return free && !off.has(change.rule as HouseRule);
        });
      }),
      { numRuns: 5000 },
    ));

  it('leaves alone what is kept', () =>
    fc.assert(
      // A tab is no typed space.
      fc.property(text, (typed) => {
        const given = typed.replaceAll('\t', '');
        const points = [...given];
        const kept = points.flatMap((character, at) => (isKeepable(character) ? [at] : []));
        const { changes } = normalise(given, { kept });
        return changes.every(({ rule }) => fixedRules.some(({ name }) => name === rule));
      }),
      { numRuns: 5000 },
    ));

  it('finds its fast way only for text that no rule changes: every text of three characters', () => {
    for (const a of alphabet)
      for (const b of alphabet)
        for (const c of alphabet) {
          // A mark at the end asks for a look; without it the rules themselves are asked.
          const given = a + b + c;
          if (isEveryday(given)) expect(normalise(`${given}\u00ad`).text, given).toBe(given);
        }
  });

  it('sees in the fast way only what the rules see: longer texts', () =>
    fc.assert(
      fc.property(text, (given) => !isEveryday(given) || normalise(`${given}\u00ad`).text === given),
      { numRuns: 20_000 },
    ));

  it('takes the fast way with ordinary copy', () => {
    for (const given of [
      '本报讯　10月13日下午，区政协开展“我区人工智能产业发展”委员集中视察活动（见图）。',
      '增长5.2%，共1,000人，比分3:0。',
      '李 明、GDP 增长——新华社 2023—2025年……',
    ])
      expect(isEveryday(given), given).toBe(true);
  });

  it('ends soon for a line of any length', () => {
    for (const unit of ['徐,.', '"', '."', '(', ')(', ' ', '，  ', '－', "'", '…', '。.', '徐. ', '1. ', '徐 (', '&'])
      normalise(unit.repeat(20_000));
  });
});

describe('a rule of the house', () => {
  const examples: Readonly<Record<HouseRule, string>> = {
    radical: '⻚',
    compatibility: '\uf900',
    'box-dash': '甲──乙',
    'triple-dash': '甲———乙',
    'full-width': '１',
    quotes: '"甲"',
    'half-width-marks': '甲,乙',
    ellipsis: '甲...乙',
    dash: '甲--乙',
    'mark-spaces': '甲， 乙',
  };

  it.each(names)('is switched off by its name: %s', (name) => {
    const given = examples[name];
    expect(normalise(given).changes.map(({ rule }) => rule)).toContain(name);
    expect(normalise(given, { off: new Set([name]) }).text).toBe(given);
  });

  it('that is off tells no quote', () => expect(normalise('甲"乙', { off: new Set(['quotes']) }).unpaired).toEqual([]));

  it('is none of those that protect the setter', () => {
    const all = new Set(names);
    expect(normalise('甲\u0007乙\t\u00ad', { off: all }).text).toBe('甲␇乙 ');
    expect(fixedRules.filter(({ name }) => (all as Set<string>).has(name))).toEqual([]);
  });
});
