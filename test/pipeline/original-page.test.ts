/** The page of 2023-10-23 as built: its line ends are the printed ones, its text is the copy, in both layouts. */
import { readFileSync } from 'node:fs';
import { PDFParse } from 'pdf-parse';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DisplayList,
  galleyText,
  pageText,
  readDisplayList,
  type TextItem,
  writeDisplayList,
} from '../../src/display/index.js';
import { copiesOf } from '../../src/pipeline/account.js';
import { drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { project, sampleCopy, setAt } from './fixture.js';

interface Seed {
  readonly articles: readonly { id: string; paragraphs: readonly { text: string; ends: readonly number[] }[] }[];
}
const seed = JSON.parse(readFileSync(new URL('../seed/lines.json', import.meta.url), 'utf8')) as Seed;

const pictures = (set: SetIssue) => (key: string) => readFileSync(`${set.issue.folder}/${key}`);
const draw = (set: SetIssue, list: DisplayList = set.list) =>
  drawPdf(list, { fonts: set.fonts, images: pictures(set), project });

const bare = (text: string): string => text.replace(/\s/g, '');

/** The text of a PDF as another program reads it. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(pdf) });
  const { pages } = await parser.getText();
  await parser.destroy();
  return pages.map(({ text }) => text).join('');
}

/** Line ends of an article's paragraphs of text, as they stand on the pages. */
function endsOf(list: DisplayList, article: string): number[][] {
  const paragraphs = new Map<number, number[]>();
  for (const item of list.pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.origin?.article !== article || item.origin.part !== 'body') continue;
    const ends = paragraphs.get(item.origin.paragraph) ?? [];
    ends.push(item.origin.end);
    paragraphs.set(item.origin.paragraph, ends);
  }
  return [...paragraphs.values()].map((ends) => ends.slice(0, -1));
}

describe.each(['broadsheet-5', 'tabloid-4'])('the original page in %s', (layout) => {
  let set: SetIssue;
  let told: readonly string[];
  let pdf: Uint8Array;
  let printed: string;
  beforeAll(async () => {
    const folder = sampleCopy({ 'issue.yaml': (text) => text.replace(/^layout: .*/m, `layout: ${layout}`) });
    ({ set, told } = await setAt(folder));
    pdf = await draw(set);
    printed = bare(await textOf(pdf));
  });

  it('is sound: nothing is told but articles that this layout does not use', () => {
    expect(told.filter((row) => !/^issue\/article-unplaced/.test(row))).toEqual([]);
  });

  it('ends all 160 lines as printed, from grid and insets and the two marks of the hand', () => {
    for (const { id, paragraphs } of seed.articles)
      expect(endsOf(set.list, id), id).toEqual(paragraphs.map(({ ends }) => ends));
  });

  it('has no forced break in the copy, and the copy is the original text', () => {
    for (const { id, paragraphs } of seed.articles) {
      const body = set.issue.articles.get(id)?.body.filter(({ kind }) => kind === 'text') ?? [];
      expect(body.map(({ text }) => text)).toEqual(paragraphs.map(({ text }) => text));
    }
  });

  it('ends the legs of each article level, within a line', () => {
    const legs = new Map(set.placements.map((placement) => [placement.block, placement.legs]));
    if (layout === 'broadsheet-5') expect(legs.get('ai-industry')).toEqual([15, 14, 15]);
    expect(legs.get('customs')).toEqual(layout === 'broadsheet-5' ? [14, 18, 17, 17] : [13, 18, 17, 17]);
  });

  it('fills every line to exactly its measure, save last lines and heads', () => {
    const lines = set.list.pages
      .flatMap(({ items }) => items)
      .filter((item): item is TextItem => item.kind === 'text' && item.origin?.part === 'body');
    expect(lines.length).toBeGreaterThan(180);
    for (const { advances, origin, text } of lines) {
      const ends = seed.articles.find(({ id }) => id === origin?.article);
      if (ends && !/[。：？！”]$/.test(text))
        expect([17_200, 16_800, 16_700, 9800, 15_200, 14_800, 14_700, 7800]).toContain(
          Array.from(advances).reduce((sum, step) => sum + step, 0),
        );
    }
  });

  it('puts every baseline of running text on the grid', () => {
    const { line } = set.issue.layout;
    const baselines = set.list.pages
      .flatMap(({ items }) => items)
      .filter(
        (item): item is TextItem =>
          item.kind === 'text' &&
          item.origin?.part === 'body' &&
          item.origin.article !== 'figures' &&
          item.origin.article !== 'customs-figures',
      );
    const [first] = baselines;
    for (const { y } of baselines) expect(Math.abs(y - (first?.y ?? 0)) % line).toBe(0);
  });

  it('carries in its PDF exactly the text of its display list, in order, and nothing else', () => {
    const items = set.list.pages
      .flatMap(({ items: all }) => all)
      .filter((item): item is TextItem => item.kind === 'text');
    expect(printed).toBe(bare(items.map(({ text }) => text).join('')));
  });

  it('carries in its PDF every paragraph, head, caption and slogan of the copy once, in one piece', () => {
    const copies = copiesOf(set.issue).map(({ copy }) => bare(copy.text));
    expect(copies.length).toBeGreaterThan(35);
    for (const copy of copies)
      expect(printed.split(copy).length - 1, copy).toBeGreaterThanOrEqual(
        copies.filter((other) => other === copy).length,
      );
    for (const copy of copies.filter(({ length }) => length > 30)) expect(printed.split(copy)).toHaveLength(2);
  });

  it('gives the same bytes when drawn from its display list read back', async () => {
    const json = writeDisplayList(set.list);
    const again = readDisplayList(json);
    expect(writeDisplayList(again)).toBe(json);
    expect(Buffer.compare(pdf, await draw(set, again))).toBe(0);
  });

  it('is the page that was looked at', async () => {
    const [page] = set.list.pages;
    await expect(pageText(page as DisplayList['pages'][number])).toMatchFileSnapshot(`golden/${layout}.page.txt`);
    await expect(galleyText(set.list)).toMatchFileSnapshot(`golden/${layout}.galley.txt`);
  });
});
