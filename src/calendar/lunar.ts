/**
 * The farmers' calendar (农历) of a day, by GB/T 33661-2017: months begin on the day of the new moon in Beijing, the
 * one with the winter solstice is the eleventh, and of thirteen between two such months the first without a major
 * solar term is a leap month.
 */
import { aheadOn, newMoon, sunLongitude } from './sky.js';

/** Day 0 of the count below begins at midnight in Beijing on 2000-01-01. */
const MIDNIGHT = 2_451_544.5 - 8 / 24;
const START = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;
const SYNODIC = 29.530588861;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const DIGITS = '一二三四五六七八九十';
/** By the sun's longitude in steps of 15 degrees from the spring equinox on. */
const TERMS =
  '春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 立春 雨水 惊蛰'.split(
    ' ',
  );

/** The sun's longitude when a day begins. */
const longitudeOn = (day: number): number => {
  const midnight = MIDNIGHT + day;
  return sunLongitude(midnight + aheadOn(midnight) / 86_400);
};

/** The day on which the new moon of number `k` falls. */
const newMoonDay = (k: number): number => {
  const moment = newMoon(k);
  return Math.floor(moment - aheadOn(moment) / 86_400 - MIDNIGHT);
};

/** The number of the last new moon on or before a day. */
function moonBefore(day: number): number {
  let k = Math.ceil((day - 5) / SYNODIC) + 1;
  while (newMoonDay(k) > day) k--;
  return k;
}

/** The step of `degrees` that the sun enters from the beginning of a day to that of another; undefined for none. */
function entered(from: number, to: number, degrees: number): number | undefined {
  const [before, after] = [from, to].map((day) => Math.floor(longitudeOn(day) / degrees));
  return before === after ? undefined : after;
}

/** Whether a month, by the number of its new moon, holds the winter solstice. */
const holdsSolstice = (k: number): boolean => {
  const [from, to] = [longitudeOn(newMoonDay(k)), longitudeOn(newMoonDay(k + 1))];
  return from < 270 && from > 180 && (to >= 270 || to < 180);
};
const hasMajorTerm = (k: number): boolean => entered(newMoonDay(k), newMoonDay(k + 1), 30) !== undefined;

/** The year a day falls in, of the calendar that the world counts by. */
const yearOf = (day: number): number => new Date(day * DAY + START).getUTCFullYear();

/** The month of the new moon `k`: its number from 1, whether it is a leap month, the year that it belongs to. */
function monthOf(k: number): { readonly month: number; readonly leap: boolean; readonly year: number } {
  let eleventh = k;
  while (!holdsSolstice(eleventh)) eleventh--;
  let next = eleventh + 12;
  while (!holdsSolstice(next)) next++;
  let leap: number | undefined;
  if (next - eleventh === 13) {
    leap = eleventh + 1;
    while (hasMajorTerm(leap)) leap++;
  }
  const since = k - eleventh - (leap !== undefined && k >= leap ? 1 : 0);
  // An eleventh month begins in November or December of its own year; the first comes two later.
  const year = yearOf(newMoonDay(eleventh)) + (since >= 2 ? 1 : 0);
  return { month: ((10 + since) % 12) + 1, leap: k === leap, year };
}

function dayName(day: number): string {
  if (day <= 10) return `初${DIGITS[day - 1]}`;
  if (day === 20 || day === 30) return `${DIGITS[day / 10 - 1]}十`;
  return `${day < 20 ? '十' : '廿'}${DIGITS[(day % 10) - 1]}`;
}

const dayCount = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - START) / DAY;

/** A day, `2023-10-23`, as the farmers' calendar names it: `癸卯年九月初九`. Sound from 1929 to 2100. */
export function lunarDate(date: string): string {
  const day = dayCount(date);
  const k = moonBefore(day);
  const { month, leap, year } = monthOf(k);
  const cycle = (((year - 4) % 60) + 60) % 60;
  const named = `${STEMS[cycle % 10]}${BRANCHES[cycle % 12]}年${leap ? '闰' : ''}${MONTHS[month - 1]}月`;
  return named + dayName(day - newMoonDay(k) + 1);
}

/** The solar term (节气) that begins on a day; '' on most. */
export function solarTerm(date: string): string {
  const day = dayCount(date);
  const term = entered(day, day + 1, 15);
  return term === undefined ? '' : TERMS[term];
}
