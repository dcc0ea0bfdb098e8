/** Pictures that text runs round: outlines, both sides, the grid, and what the press file cuts them to. */
import { describe, expect, it } from 'vitest';
import { type PictureItem, readDisplayList, type TextItem, writeDisplayList } from '../../src/display/index.js';
import { drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, project, setAt } from './fixture.js';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100"/></svg>';
const sentence = '今年以来全区加快推进旧区改造和城市更新，一批老小区换了新颜，居民说如今的日子越过越有滋味。';
const copy = `主题：老小区换新颜\n图：a.svg｜改造后的小区｜版心\n\n${`${sentence.repeat(2)}\n`.repeat(14)}`;
const setWith = (insert: string, block = 'columns: 1-2') =>
  setAt(
    issueOf({
      'pages/a1.yaml': pageOf(`{article: a, ${block}, inserts: [${insert}]}`),
      'articles/a.txt': copy,
      'pictures/a.svg': picture,
    }),
  );

const bodyOf = ({ list }: SetIssue): TextItem[] =>
  list.pages[0].items.filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === 'body');
const pictureOf = ({ list }: SetIssue): PictureItem =>
  list.pages[0].items.find((item): item is PictureItem => item.kind === 'picture') as PictureItem;
const rightOf = ({ x, advances, size }: TextItem): number =>
  x + Array.from(advances).reduce((sum, step) => sum + step, 0) * (size / 1000);

describe('text round a picture', () => {
  it.each(['left', 'middle', 'right'])(
    'at the %s keeps half an em clear of it, on the grid, and loses nothing',
    async (side) => {
      const { set, told } = await setWith(`{picture: 1, columns: 1, width: 4em, line: 4, side: ${side}}`);
      expect(told).toEqual([]);
      const { x, y, width, height } = pictureOf(set);
      const beside = bodyOf(set).filter(
        (item) => item.y > y && item.y - item.size * 0.88 < y + height && item.x < x + 190_000,
      );
      const sides = beside.filter((item) => item.x < x);
      if (side === 'middle') expect(sides.length).toBeGreaterThan(2);
      for (const item of beside) expect(rightOf(item) <= x - 5249 || item.x >= x + width + 5249).toBe(true);
      expect(new Set(bodyOf(set).map((item) => (item.y - bodyOf(set)[0].y) % 16_000))).toEqual(new Set([0]));
    },
  );

  it('at both sides is read from the left to the right, line by line', async () => {
    const { set } = await setWith('{picture: 1, columns: 1, width: 4em, line: 2}');
    const parted = bodyOf(set).filter(({ y }, index, all) => all[index + 1]?.y === y && all[index + 1].x < 250_000);
    expect(parted.length).toBeGreaterThan(2);
    for (const item of parted) {
      const next = bodyOf(set)[bodyOf(set).indexOf(item) + 1];
      expect(next.x).toBeGreaterThan(item.x);
      expect(next.origin?.start === item.origin?.end || next.origin?.paragraph !== item.origin?.paragraph).toBe(true);
    }
  });

  it('closes lines that would be narrower than the layout allows', async () => {
    const { set } = await setWith('{picture: 1, columns: 1, width: 8em, line: 2}');
    const { y, height } = pictureOf(set);
    // 17.2 em less 8 and the white leave 4.1 at each side: under six.
    expect(bodyOf(set).filter((item) => item.x < 240_000 && item.y > y && item.y < y + height)).toEqual([]);
  });

  it('comes nearer to an ellipse than to its corners', async () => {
    const charactersBeside = async (outline: string) => {
      const { set, told } = await setWith(`{picture: 1, columns: 1-2, width: 16em, line: 3, outline: ${outline}}`);
      expect(told).toEqual([]);
      const { y, height } = pictureOf(set);
      const beside = bodyOf(set).filter((item) => item.y > y && item.y < y + height);
      return beside.map(({ text }) => text).join('').length;
    };
    const rectangle = await charactersBeside('rectangle');
    expect(await charactersBeside('ellipse')).toBeGreaterThan(rectangle);
    expect(await charactersBeside('[[50, 0], [100, 100], [0, 100]]')).toBeGreaterThan(rectangle);
  });

  it('is told where the picture reaches below its block', async () => {
    const { told } = await setWith(
      '{picture: 1, columns: 1, width: 10em, line: 20, lines: 14}',
      'columns: 1-2, lines: 30',
    );
    expect(told.filter((one) => one.startsWith('page/insert-outside'))).toHaveLength(1);
  });

  it.each([
    ['{picture: 1, line: 4}', 'issue/key-missing'],
    ['{picture: 1, width: 5em, at: top}', 'issue/keys-exclusive'],
  ])('%s is refused', async (insert, code) => {
    await expect(setWith(insert)).rejects.toThrow(code);
  });
});

describe('a picture with an outline', () => {
  it('is cut to it in the display list, which reads back, and in the PDF', async () => {
    const { set } = await setWith('{picture: 1, columns: 1-2, width: 12em, line: 3, outline: ellipse}');
    const { clip } = pictureOf(set);
    expect(clip?.map(([letter]) => letter)).toEqual(['M', 'C', 'C', 'C', 'C']);
    const again = readDisplayList(writeDisplayList(set.list));
    expect(again).toEqual(set.list);
    const images = () => Buffer.from(picture);
    const [one, two] = await Promise.all(
      [set.list, again].map((list) => drawPdf(list, { fonts: set.fonts, images, project })),
    );
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
