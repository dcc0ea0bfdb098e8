/** Copy that looks like a makeshift and is none, and the reverse: each row once went wrong. */
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/cjk/normalise.js';

describe('copy that is put right', () => {
  it.each([
    ['2023"汇生活"购物节和"夜生活"节开幕', '2023“汇生活”购物节和“夜生活”节开幕'],
    ['F1"上海站"和"北京站"', 'F1“上海站”和“北京站”'],
    ['房间１０１，１０２，１０３号', '房间101，102，103号'],
    ['１２，０００元', '12,000元'],
    ['约翰.史密斯来沪,受到欢迎.', '约翰.史密斯来沪，受到欢迎。'],
    ['今天下雨,我没带伞.明天再去.', '今天下雨，我没带伞。明天再去。'],
    ['ａ＠ｂ．ｃｎ', 'a@b.cn'],
    ['２０２３／１０／２３', '2023/10/23'],
  ])('%s → %s', (typed, set) => expect(normalise(typed).text).toBe(set));
});

describe('copy that is meant as it stands', () => {
  it.each([
    '27"显示器很大',
    '27"和32"显示器',
    'The word “你好” means hello in Chinese.',
    'He said “你好” to me.',
    '区间(0,1]和[0,1)',
    '硫酸铵(NH4)2SO4是化肥',
    '保存到D:盘',
    '评级为A--级',
    '微笑:-)',
    '甲!=乙',
    "rock 'n' roll",
  ])('%s', (typed) => expect(normalise(typed).text).toBe(typed));
});
