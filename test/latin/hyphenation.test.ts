/** Hyphenation: where words may be parted, and which never are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenationOf } from '../../src/latin/index.js';

const plain = { capitals: false, never: [] };
const american = await hyphenationOf('en-us', plain);
const british = await hyphenationOf('en-gb', plain);

/** A word with hyphens at its points. */
const parted = (word: string, hyphenate = american): string =>
  [...word].map((letter, at) => (hyphenate(word).includes(at) ? `-${letter}` : letter)).join('');

describe('a word', () => {
  it.each([
    'hy-phen-ation',
    'news-pa-per',
    'dif-fer-ent',
    'in-ter-na-tion-ally',
    'knowl-edge',
    'pho-tog-ra-phy',
    're-spon-si-bil-ity',
  ])('is parted as American dictionaries part it: %s', (word) => {
    expect(parted(word.replaceAll('-', ''))).toBe(word);
  });

  it.each(['know-ledge', 'pho-to-graphy', 'tech-no-logy'])('is parted otherwise in British English: %s', (word) => {
    expect(parted(word.replaceAll('-', ''), british)).toBe(word);
    expect(parted(word.replaceAll('-', ''))).not.toBe(word);
  });

  it('of fewer than six letters stays whole', () => {
    expect(parted('paper')).toBe('paper');
    expect(parted('papers')).toBe('pa-pers');
  });

  it('leaves at least two letters before the hyphen and three after it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghilmnoprstuvy'), minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(letters, fc.constantFrom(american, british), (word, hyphenate) => {
        for (const point of hyphenate(word)) {
          expect(point).toBeGreaterThanOrEqual(2);
          expect(word.length - point).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('is never parted beside its apostrophe, nor is what follows it', () => {
    expect(parted('government’s')).toBe('gov-ern-ment’s');
    expect(parted("government's")).toBe("gov-ern-ment's");
    expect(parted('doesn’t')).toBe('doesn’t');
  });

  it.each(['', 'e-mail', 'news2024', '人工智能', 'naïveté!', 'cafe\u0301terias'])(
    'that is not Latin letters alone stays whole: “%s”',
    (word) => expect(american(word)).toEqual([]),
  );
});

describe('capitals', () => {
  it.each(['Typography', 'NEWSPAPER', 'iPhonography', 'McDonaldson', 'O’Brienston'])('keep %s whole', (word) => {
    expect(american(word)).toEqual([]);
  });

  it('at the head alone are hyphenated where the house says so', async () => {
    const hyphenate = await hyphenationOf('en-us', { capitals: true, never: [] });
    expect(parted('Newspaper', hyphenate)).toBe('News-pa-per');
    for (const word of ['NEWSPAPER', 'iPhonography', 'McDonaldson']) expect(hyphenate(word)).toEqual([]);
  });
});

it('a word of the house list is never parted, however it is written, and others are', async () => {
  const hyphenate = await hyphenationOf('en-us', { capitals: true, never: ['Newspaper'] });
  for (const word of ['newspaper', 'Newspaper', 'newspaper’s']) expect(hyphenate(word), word).toEqual([]);
  expect(hyphenate('newspapers')).not.toEqual([]);
});
