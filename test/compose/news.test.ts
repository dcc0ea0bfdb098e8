/** What holds for every item of news in every setting; the items are made up, the neighbours of their marks are real. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.js';
import { newsItem } from './news.js';
import { clreq, levelNames, methods, profileNames } from './rows.js';

const item = fc.array(fc.nat(0x7fff_ffff), { minLength: 1, maxLength: 8 }).map(newsItem);
/** 5 to 40 em, fractions included, some lines narrower than others as beside a picture. */
const measure = fc.integer({ min: 5000, max: 40_000 }).map((value) => value / 1000);
const measures = fc.array(measure, { minLength: 1, maxLength: 3 });
const setting = fc.record({
  text: item,
  measures,
  indent: fc.constantFrom(0, 2),
  level: fc.constantFrom(...levelNames),
});

describe.each(profileNames.flatMap((profile) => methods.map((method) => ({ profile, method }))))(
  'news set in profile $profile, method $method',
  ({ profile, method }) => {
    it('is whole, every justified line exactly its measure, no edge forbidden in vain, no orphan that could be helped', () => {
      fc.assert(
        fc.property(setting, (row) => {
          expect(faultsOf({ ...row, profile, method })).toEqual([]);
        }),
        { numRuns: 500 },
      );
    });
  },
);

describe('the news that is made up', () => {
  const items = fc.sample(item, 2000).join('\n');

  it('has every neighbour of marks that is common in real copy', () => {
    expect(clreq.neighbours.filter((pair) => !items.includes(pair))).toEqual([]);
  });

  it('has Han mostly, and numbers, Latin, names, addresses and odd characters', () => {
    const han = items.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(han / [...items].length).toBeGreaterThan(0.6);
    for (const pattern of [
      /\d年\d/,
      /\d%/,
      /[a-z] [A-Z]/,
      /\p{Script=Han}·\p{Script=Han}/u,
      /https:/,
      /@/,
      /\u3000/,
      /’t/,
    ])
      expect(items).toMatch(pattern);
  });

  it('is the same for the same seeds', () => {
    expect(newsItem([1, 2, 3])).toBe(newsItem([1, 2, 3]));
    expect(newsItem([1])).not.toBe(newsItem([2]));
  });
});
