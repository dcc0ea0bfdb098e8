/** What ways out save: each found by setting the page again. */
import { describe, expect, it } from 'vitest';
import { setAt } from '../pipeline/fixture.js';
import { article, closedAt, folderOf, LINE3, listed, type Made } from './fixture.js';

async function waysOf(made: Made, block = 'a'): Promise<string[]> {
  const { misfits } = await closedAt(folderOf(made));
  const own = misfits.find((misfit) => misfit.block === block);
  return own ? listed(own) : [];
}

const PICTURE = '图：a.svg｜说明';

describe('a way saves', () => {
  it.each([
    [
      'a picture 4 lines lower in three legs saves 12',
      // Legs of 20 lines under a headline of 4 lines, a picture of 18 and a line of white: 60 lines, the text has 72.
      '{article: a, columns: 1-3, lines: 43, inserts: [{picture: 1, columns: 1-3, lines: 18, at: bottom}]}',
      `主题：千字文\n${PICTURE}`,
      24,
      'picture 1 4 lines lower: 14 instead of 18 saves 12, fits',
    ],
    [
      'it is lowered by no more lines than are needed',
      '{article: a, columns: 1-3, lines: 43, inserts: [{picture: 1, columns: 1-3, lines: 18, at: bottom}]}',
      `主题：千字文\n${PICTURE}`,
      22,
      'picture 1 2 lines lower: 16 instead of 18 saves 6, fits',
    ],
    [
      'a picture in one of three legs saves a line for each',
      '{article: a, columns: 1-3, lines: 30, inserts: [{picture: 1, columns: 2, lines: 12}]}',
      `主题：千字文\n${PICTURE}`,
      24,
      'picture 1 3 lines lower: 9 instead of 12 saves 3',
    ],
    [
      'a deck of one line over three legs saves 3',
      '{article: a, columns: 1-3, lines: 22}',
      '主题：千字文\n副题：天地玄黄',
      18,
      'deck off saves 3, fits',
    ],
    [
      'a summary of one line with its white over three legs saves 6',
      '{article: a, columns: 1-3, lines: 23}',
      '主题：千字文\n提要：天地玄黄',
      18,
      'summary off saves 6, fits',
    ],
    [
      'a kicker of two lines over two legs saves 4',
      '{article: a, columns: 1-2, lines: 20}',
      '引题：天地\n主题：千字文',
      11,
      'kicker off saves 4, fits',
    ],
    [
      'a byline moved into the leg saves its two lines in each, less the one it takes',
      '{article: a, columns: 1-3, lines: 25}',
      '主题：千字文\n记者：李明',
      21,
      'byline into the first column saves 5',
    ],
    [
      'a headline whose smaller size takes a line less saves one in each leg',
      '{article: a, columns: 1-2, lines: 21, head: {size: 28pt}}',
      '主题：千字文',
      13,
      'headline 26 pt instead of 28 pt saves 2',
    ],
    [
      'white under a block of given height is taken first',
      '{article: a, columns: 1-2, lines: 20}',
      '主题：千字文',
      13,
      'a 23 lines high instead of 20 saves 6, fits',
    ],
  ])('%s', async (_, block, head, paragraphs, way) => {
    expect(await waysOf({ blocks: [block], articles: { a: article(head, paragraphs) } })).toContain(way);
  });

  it('marked passages: each by itself and all together', async () => {
    const body = `{删|${LINE3}}\n天地玄黄{删|，宇宙洪荒。日月盈昃，辰宿列张}。\n`;
    const ways = await waysOf({
      blocks: ['{article: a, columns: 1, lines: 20}'],
      articles: { a: article('主题：千字文', 6, body) },
    });
    expect(ways.filter((way) => way.includes('passage'))).toEqual([
      'all marked passages off saves 4',
      'passage 1 off (“天地玄黄，宇宙洪…”) saves 3',
      'passage 2 off (“，宇宙洪荒。日月…”) saves 1',
    ]);
  });

  it('characters of a paragraph whose last line is short, wherever in it they are cut', async () => {
    const short = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致';
    const ways = await waysOf({
      blocks: ['{article: a, columns: 1, lines: 21}'],
      articles: { a: `主题：千字文\n\n${`${LINE3}\n`.repeat(6)}${short}\n` },
    });
    // 15 and 17 characters fill two lines, three stand on the last.
    expect(ways).toContain('cut 3 characters in paragraph 7 (“天地玄黄宇宙洪荒…”) saves 1');
    expect(ways).toContain('cut 5 characters in paragraph 1 (“天地玄黄，宇宙洪…”) saves 1');
  });

  it('what a neighbour gives: a picture that stands in the same column, but no advertisement', async () => {
    const ways = await waysOf({
      blocks: [
        '{article: b, columns: 1, inserts: [{picture: 1, lines: 20}]}',
        '{picture: a.svg, columns: 1, at: bottom, lines: 8, advertisement: 广告}',
        '{article: a, columns: 1, below: b}',
      ],
      articles: { a: article('主题：千字文', 17), b: article('主题：千字文\n图：a.svg｜说明', 1) },
    });
    expect(ways.filter((way) => way.startsWith('b: ') || way.includes('a.svg'))).toEqual([
      'b: picture 1 3 lines lower: 17 instead of 20 saves 3, fits',
    ]);
  });
});

describe('a block that is too short', () => {
  it('is filled by a higher picture, or by so many characters', async () => {
    const ways = await waysOf({
      blocks: ['{article: a, columns: 1-2, lines: 40, inserts: [{picture: 1, columns: 1-2, lines: 12}]}'],
      articles: { a: article(`主题：千字文\n${PICTURE}`, 14) },
    });
    expect(ways).toEqual([
      'picture 1 3 lines higher: 15 instead of 12 saves 6, fits',
      'write 81 to 114 characters more saves 5, fits',
    ]);
  });
});

describe('several ways', () => {
  it('together are offered where none suffices alone, each no further than is needed', async () => {
    const made: Made = {
      blocks: [
        '{picture: a.svg, columns: 1-3, line: 45, lines: 30, advertisement: 广告}',
        '{article: a, columns: 1-3, lines: 43, inserts: [{picture: 1, columns: 1-3, lines: 18, at: bottom}]}',
      ],
      articles: { a: article(`主题：千字文\n副题：天地\n${PICTURE}`, 23, `{删|${LINE3}}\n`) },
      manifest: 'layout: broadsheet-5',
    };
    const [first] = await waysOf(made);
    expect(first).toBe(
      'passage 1 off (“天地玄黄，宇宙洪…”) + picture 1 4 lines lower: 14 instead of 18 saves 15, fits',
    );
  });
});

describe('an issue whose blocks fit', () => {
  it('has no ways out to show', async () => {
    expect(
      await waysOf({ blocks: ['{article: a, columns: 1, lines: 20}'], articles: { a: article('主题：千字文', 6) } }),
    ).toEqual([]);
  });

  it('waits for copy without a word', async () => {
    const folder = folderOf({ blocks: ['{article: gone, columns: 1, lines: 20}'], articles: {} });
    expect((await closedAt(folder)).misfits).toEqual([]);
    expect((await setAt(folder)).told).toEqual(['article/missing pages/a1.yaml:4:15']);
  });
});
