/** The sample issue of four pages: a city paper that gives no finding, with every element of a page in use. */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { DisplayItem, DisplayList, DisplayPage, TextItem } from '../../src/display/index.js';
import type { SetIssue } from '../../src/pipeline/index.js';
import { root, setAt } from './fixture.js';

let set: SetIssue;
let told: readonly Diagnostic[];
beforeAll(async () => {
  const { set: read, diagnostics, lint } = await setAt(join(root, 'issues/2026-10-16'));
  set = read;
  told = [...diagnostics, ...lint];
});

const textsOf = ({ items }: DisplayPage): readonly TextItem[] =>
  items.filter((item: DisplayItem): item is TextItem => item.kind === 'text');
const printed = (list: DisplayList, part: string): readonly TextItem[] =>
  list.pages.flatMap(textsOf).filter(({ origin }) => origin?.part === part);

it('gives no finding, nothing was put right in its copy, and every article of its folder is placed', () => {
  expect(told).toEqual([]);
});

it('has four pages, each with several articles', () => {
  expect(set.list.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  for (const { articles } of set.list.pages) expect(articles.length).toBeGreaterThanOrEqual(5);
});

it.each(['kicker', 'headline', 'deck', 'byline', 'subhead', 'caption', 'credit'])('prints a %s', (part) => {
  expect(printed(set.list, part)).not.toEqual([]);
});

it.each<[string, (list: DisplayList) => boolean]>([
  ['text that runs down', ({ pages }) => pages.some(({ plan }) => plan?.blocks.some(({ down }) => down))],
  ['a headline that runs down', (list) => printed(list, 'headline').some(({ vertical }) => vertical)],
  ['a boxed article', ({ pages }) => pages.some(({ plan }) => plan?.blocks.some(({ boxed }) => boxed))],
  [
    'an advertisement',
    ({ pages }) => pages.some(({ plan }) => plan?.blocks.some(({ kind }) => kind === 'advertisement')),
  ],
  ['the mark of the advertisement', ({ pages }) => pages.flatMap(textsOf).some(({ text }) => text === '公益广告')],
  ['a bold lead', (list) => printed(list, 'body').some(({ font }) => font === 'sans')],
])('has %s', (_, found) => {
  expect(found(set.list)).toBe(true);
});

it('stands beside an issue of eight pages, full to their feet, that gives no finding either', async () => {
  const { set: load, diagnostics, lint } = await setAt(join(root, 'issues/2026-10-15-load'));
  expect([...diagnostics, ...lint]).toEqual([]);
  expect(load.list.pages).toHaveLength(8);
  expect(printed(load.list, 'body').reduce((sum, { text }) => sum + [...text].length, 0)).toBeGreaterThan(40_000);
});
