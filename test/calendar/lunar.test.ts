/** The farmers' calendar against that of the machine (ICU), and against almanacs where ICU is known to be wrong. */
import { describe, expect, it } from 'vitest';
import { lunarDate, solarTerm } from '../../src/calendar/index.js';

const DAY = 86_400_000;
const icu = new Intl.DateTimeFormat('zh-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** A day as ICU names it: year, month, and the day as a number. */
function byIcu(time: number): readonly [month: string, day: number] {
  const parts = icu.formatToParts(time);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const month = part('month').replace('冬月', '十一月').replace('腊月', '十二月');
  return [`${part('yearName')}年${month}`, Number(part('day'))];
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

describe("the farmers' calendar", () => {
  it('has the months that ICU has from 1930 to 2099, save where its new moon falls on the wrong side of midnight', () => {
    const others: string[] = [];
    // The first day of a month, and from there to the next.
    for (let time = Date.UTC(1930, 0, 30); time < Date.UTC(2100, 0, 1); ) {
      const own = lunarDate(iso(time));
      expect(own).toMatch(/初一$/);
      const [month, day] = byIcu(time);
      if (own !== `${month}初一` || day !== 1) others.push(`${iso(time)} ${own}`);
      time += (lunarDate(iso(time + 29 * DAY)).endsWith('初一') ? 29 : 30) * DAY;
    }
    // Where the two differ: new moons within minutes of midnight in Beijing, and the leap month of 1987. ICU is taken
    // to err; no almanac has been compared.
    expect(others).toEqual([
      '1954-02-03 甲午年正月初一',
      '1955-02-22 乙未年二月初一',
      '1987-07-26 丁卯年闰六月初一',
      '1987-08-24 丁卯年七月初一',
      '1999-01-17 戊寅年十二月初一',
      '2012-08-17 壬辰年七月初一',
      '2018-11-08 戊戌年十月初一',
      '2027-02-06 丁未年正月初一',
      '2030-02-03 庚戌年正月初一',
      '2070-03-12 庚寅年二月初一',
      '2097-08-08 丁巳年七月初一',
    ]);
  });

  it.each([
    ['2023-10-23', '癸卯年九月初九'],
    ['2024-02-09', '癸卯年十二月三十'],
    ['2024-02-10', '甲辰年正月初一'],
    ['2024-02-29', '甲辰年正月二十'],
    ['2023-03-22', '癸卯年闰二月初一'],
    ['2023-12-31', '癸卯年十一月十九'],
    ['2033-12-22', '癸丑年闰十一月初一'],
    ['2034-01-20', '癸丑年十二月初一'],
    ['2025-07-25', '乙巳年闰六月初一'],
    ['1949-10-01', '己丑年八月初十'],
  ])('names %s %s', (date, name) => expect(lunarDate(date)).toBe(name));

  it('counts days on without a gap, and begins a month only behind a day 29 or 30', () => {
    let before = lunarDate('2022-12-31');
    for (let time = Date.UTC(2023, 0, 1); time < Date.UTC(2025, 0, 1); time += DAY) {
      const own = lunarDate(iso(time));
      if (own.endsWith('初一')) expect(before).toMatch(/(?:廿九|三十)$/);
      else expect(own.slice(0, own.indexOf('月'))).toBe(before.slice(0, before.indexOf('月')));
      before = own;
    }
  });
});

describe('solar terms', () => {
  it('of 2024 stand on the days of the almanac', () => {
    const found: string[] = [];
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += DAY) {
      const term = solarTerm(iso(time));
      if (term !== '') found.push(`${iso(time).slice(5)}${term}`);
    }
    expect(found.join(' ')).toBe(
      '01-06小寒 01-20大寒 02-04立春 02-19雨水 03-05惊蛰 03-20春分 04-04清明 04-19谷雨 05-05立夏 05-20小满 06-05芒种 ' +
        '06-21夏至 07-06小暑 07-22大暑 08-07立秋 08-22处暑 09-07白露 09-22秋分 10-08寒露 10-23霜降 11-07立冬 11-22小雪 ' +
        '12-06大雪 12-21冬至',
    );
  });
});
