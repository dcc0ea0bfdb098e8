/** A page's bytes are its own: what changes on one page leaves those of the others, in `pages.json` and as single PDFs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeDisplayList } from '../../src/display/index.js';
import { drawPdf } from '../../src/pipeline/index.js';
import { usedPictures } from '../../src/pipeline/pictures.js';
import { issueOf, pageOf, project, setAt } from './fixture.js';

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${colour}"/></svg>`;
const copy = (name: string): string =>
  `主题：${name}的消息\n图：${name}.svg｜图为${name}｜某 摄\n\n他说：“今年3月，office 共有12家。”\n## 小标题\n${'棠州城里的人一早出门。'.repeat(30)}\n`;
const placing = (name: string): string =>
  pageOf(`{article: ${name}, columns: 1-3, inserts: [{picture: 1, columns: 1, lines: 8}]}`);

const names = ['one', 'two', 'three'];
const folder = issueOf({
  'issue.yaml': 'paper: 样报\ndate: 2024-01-02\nlayout: broadsheet-5\npages: [one, two, three]\n',
  ...Object.fromEntries(names.map((name) => [`pages/${name}.yaml`, placing(name)])),
  ...Object.fromEntries(names.map((name) => [`articles/${name}.txt`, copy(name)])),
  ...Object.fromEntries(names.map((name) => [`pictures/${name}.svg`, drawing('#345')])),
});

/** The bytes of each page: its part of `pages.json`, and its PDF. */
async function pagesOf(): Promise<Map<string, string>> {
  const { list, fonts, issue } = (await setAt(folder)).set;
  const json = writeDisplayList(list);
  const parts = json.slice(json.indexOf('"pages":[\n') + 10, -6).split(/\]\},\n(?=\{)/);
  const files = new Map(usedPictures(issue, issue.pages).map(({ file }) => [file.file, file.bytes as Uint8Array]));
  const images = (key: string) => files.get(key) as Uint8Array;
  const bytes = new Map(parts.map((part, index) => [`part ${index + 1}`, part]));
  for (const { number } of list.pages) {
    const pdf = await drawPdf(list, { fonts, images, pages: [number], project });
    bytes.set(`${number}.pdf`, Buffer.from(pdf).toString('latin1'));
  }
  return bytes;
}

/** What an editor may do to a page: its copy, how it is set, its picture, and one picture more, first of all by name. */
const edit = fc.record({
  page: fc.constantFrom(...names),
  copy: fc
    .array(
      fc.constantFrom(
        '他说：',
        '“好”',
        '‘办’',
        '5G',
        '2023年',
        'efficient',
        '（见图）',
        '——',
        '**重**',
        '\n## 题\n',
        '，',
        '！',
        '氟',
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((pieces) => pieces.join('')),
  block: fc.constantFrom(
    'columns: 1-3',
    'columns: 2-5, box: tint',
    'columns: 1-2, head: {size: 20pt}',
    'columns: 4, direction: vertical',
  ),
  colour: fc.constantFrom('#345', '#a21'),
  more: fc.boolean(),
});

it('what is done to one page leaves every byte of the others', async () => {
  const before = await pagesOf();
  expect([...before.keys()].sort()).toEqual(['1.pdf', '2.pdf', '3.pdf', 'part 1', 'part 2', 'part 3']);
  await fc.assert(
    fc
      .asyncProperty(edit, async ({ page, copy: text, block, colour, more }) => {
        const blocks = [
          `{article: ${page}, ${block}}`,
          ...(more ? ['{picture: 0.svg, columns: 5, at: bottom, lines: 9}'] : []),
        ];
        writeFileSync(join(folder, `pages/${page}.yaml`), pageOf(...blocks));
        writeFileSync(join(folder, `articles/${page}.txt`), `主题：新闻\n图：${page}.svg\n\n${text}\n`);
        writeFileSync(join(folder, `pictures/${page}.svg`), drawing(colour));
        writeFileSync(join(folder, 'pictures/0.svg'), drawing('#777'));
        const after = await pagesOf();
        const changed = [...before.keys()].filter((key) => after.get(key) !== before.get(key));
        const own = names.indexOf(page) + 1;
        expect(changed).toEqual([`part ${own}`, `${own}.pdf`]);
      })
      .afterEach(() => {
        for (const name of names) {
          writeFileSync(join(folder, `pages/${name}.yaml`), placing(name));
          writeFileSync(join(folder, `articles/${name}.txt`), copy(name));
          writeFileSync(join(folder, `pictures/${name}.svg`), drawing('#345'));
        }
      }),
    { numRuns: 8 },
  );
});
