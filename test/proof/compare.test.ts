/** Comparing builds: each change once, what follows from it folded, nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/proof/change.js';
import { editsOf } from '../../src/proof/edits.js';
import { type Comparison, compareDocuments, type ProofDocument } from '../../src/proof/index.js';
import { comparedWith, original } from './builds.js';

/** A change as a proofreader would say it. */
function said(change: Change): string {
  switch (change.kind) {
    case 'text':
      return `${change.article} ${change.part}: -${change.deleted} +${change.inserted}`;
    case 'furniture':
      return `page ${change.page}: -${change.deleted} +${change.inserted}`;
    case 'article':
      return `${change.what} ${change.article}: ${change.from} > ${change.to}`;
    case 'block':
      return `${change.what} ${change.block}`;
    case 'picture':
      return `${change.what} ${change.file}`;
    case 'paragraph':
      return `${change.what} ${change.article} ${change.part} ${change.text.slice(0, 6)}`;
    default:
      return `${change.kind} ${change.article} ${change.part}`;
  }
}
const saidAll = ({ changes }: Comparison): string[] => changes.map(said);

describe('the original page against itself with one thing changed', () => {
  it('says nothing of the same page, which is identical to the byte', async () => {
    const same = await comparedWith({});
    expect(same).toMatchObject({ changes: [], reflow: [], pushed: 0, pages: [{ page: 1, verdict: 'identical' }] });
  });

  it.each([
    ['one character inserted', 'articles/customs.txt', '为了响应', '为了来响应', ['customs body: - +来'], ['customs']],
    ['a number changed', 'articles/customs.txt', '今年5月', '今年6月', ['customs body: -5 +6'], []],
    ['a word of a headline', 'articles/customs.txt', '共建高质高效', '共创高质高效', ['customs headline: -建 +创'], []],
    [
      'a changed date',
      'issue.yaml',
      'date: 2023-10-23',
      'date: 2023-10-24',
      ['page 1: -2023年10月23日  星期一  责任编辑 版心 +2023年10月24日  星期二  责任编辑 版心'],
      [],
    ],
    ['a swapped picture', 'pictures/west-bund.svg', '</svg>', '<g/></svg>', ['swapped pictures/west-bund.svg'], []],
    ['a larger headline', 'pages/a1.yaml', 'size: 48pt', 'size: 46pt', ['style ai-industry headline'], []],
  ])('%s', async (_, file, from, to, changes, reflowed) => {
    const comparison = await comparedWith({ [file]: (text) => text.replace(from, to) });
    expect(saidAll(comparison)).toEqual(changes);
    expect(comparison.reflow.map(({ article }) => article)).toEqual(reflowed);
  });

  it('marks the change where it stands, on both pages', async () => {
    const { changes } = await comparedWith({ 'articles/customs.txt': (text) => text.replace('今年5月', '今年6月') });
    const [{ spots, before }] = changes;
    expect(spots).toHaveLength(1);
    expect(spots).toEqual(before);
    expect(spots[0].rect.width).toBeLessThan(11_000);
  });

  it('flags numbers and names', async () => {
    const flagsOf = async (from: string, to: string) =>
      (await comparedWith({ 'articles/customs.txt': (text) => text.replace(from, to) })).changes.map((change) =>
        change.kind === 'text' ? change.flags : [],
      );
    expect(await flagsOf('今年5月', '今年6月')).toEqual([['number']]);
    expect(await flagsOf('施悦炜', '施越炜')).toEqual([['name']]);
    expect(await flagsOf('为了响应', '为响应')).toEqual([[]]);
  });

  it('a paragraph that was moved is a move, one that came or went is told whole', async () => {
    const lines = (text: string) => text.split('\n');
    const body = (text: string) => lines(text).indexOf('') + 1;
    const swapped = await comparedWith({
      'articles/ai-industry.txt': (text) => {
        const all = lines(text);
        const at = body(text);
        [all[at], all[at + 1]] = [all[at + 1], all[at]];
        return all.join('\n');
      },
    });
    expect(saidAll(swapped).filter((one) => !one.startsWith('moved ai-industry body'))).toEqual([]);
    expect(swapped.changes).toHaveLength(1);
    const without = await comparedWith({
      'articles/ai-industry.txt': (text) =>
        lines(text)
          .filter((_, index) => index !== body(text) + 1)
          .join('\n'),
    });
    expect(without.changes.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1);
    expect(without.changes.filter(({ kind }) => kind === 'text')).toEqual([]);
  });
});

/** A document of copy alone. */
const manuscript = (articles: readonly (readonly string[])[]): ProofDocument => ({
  name: 'copy',
  kind: 'manuscript',
  pages: [],
  articles: articles.map((paragraphs, index) => ({
    id: `a${index}`,
    title: '',
    paragraphs: paragraphs.map((text, at) => ({ part: 'body', index: at, text, lines: [] })),
  })),
});

describe('random edits', () => {
  /** None of them is in the copy. */
  const hans = '甲乙丙丁戊己庚辛';
  it('fifty in one issue are all found, each once, and nothing else is', async () => {
    const copy = (await original()).articles.map(({ paragraphs }) =>
      paragraphs.filter(({ part, text }) => part === 'body' && text.length > 40).map(({ text }) => text),
    );
    const places = copy.flatMap((paragraphs, article) =>
      paragraphs.flatMap((text, paragraph) =>
        // Twelve characters apart: two edits side by side are one.
        Array.from({ length: Math.floor([...text].length / 12) - 1 }, (_, at) => ({
          article,
          paragraph,
          at: 6 + 12 * at,
        })),
      ),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places, { minLength: 50, maxLength: 50 }),
        fc.array(fc.constantFrom('insert', 'delete', 'replace'), { minLength: 50, maxLength: 50 }),
        fc.array(fc.integer({ min: 0, max: hans.length - 1 }), { minLength: 50, maxLength: 50 }),
        (chosen, kinds, letters) => {
          const edited = copy.map((paragraphs) => paragraphs.map((text) => [...text]));
          let expected = 0;
          for (const [index, { article, paragraph, at }] of chosen.entries()) {
            const points = edited[article][paragraph];
            const own = `〇${hans[letters[index]]}〇`;
            points[at] = kinds[index] === 'delete' ? '' : kinds[index] === 'insert' ? points[at] + own : own;
            expected++;
          }
          const after = edited.map((paragraphs) => paragraphs.map((points) => points.join('')));
          const { changes } = compareDocuments(manuscript(copy), manuscript(after));
          expect(changes.filter(({ kind }) => kind !== 'text')).toEqual([]);
          // Numbers and Latin words are one piece: two edits in one of them are one.
          expect(changes.length).toBeLessThanOrEqual(expected);
          expect(changes.length).toBeGreaterThanOrEqual(expected - 4);
        },
      ),
    );
  });

  it('of any copy: the edits make the new text of the old one, and are none where both are the same', () => {
    const text = fc.array(fc.constantFrom(...'徐汇区，。12a b😀'), { maxLength: 40 }).map((points) => points.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [was, is] = [[...before], [...after]];
        const edits = editsOf(before, after);
        let made = '';
        let from = 0;
        for (const edit of edits) {
          made += was.slice(from, edit.from).join('') + is.slice(edit.at, edit.end).join('');
          from = edit.to;
        }
        expect(made + was.slice(from).join('')).toBe(after);
        expect(edits.length > 0).toBe(before !== after);
      }),
    );
  });
});
