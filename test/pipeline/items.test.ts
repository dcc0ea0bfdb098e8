/** Items of a list on the page: their bullets, their hang, and that nothing of them is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/display/index.js';
import { issueOf, pageOf, root, setAt } from './fixture.js';

const item = '各部门密切配合，推动重点项目早开工、早建成、早见效，全年目标任务如期完成。';
const copy = `主题：会议\n\n会议要求：\n- ${item}\n- 加强督查。\n会议还研究了其他事项。\n`;
/** The project's layout with what its items are to be. */
const layoutWith = (style: string) =>
  readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8').replace(
    '    caption:',
    `    item: ${style}\n    caption:`,
  );

async function setWith(style = '', block = '{article: lead, columns: 1}') {
  const layout = { 'own.yaml': layoutWith(style === '' ? '{}' : style) };
  const { set, told } = await setAt(
    issueOf({ 'pages/a1.yaml': pageOf(block), 'articles/lead.txt': copy, ...layout }, 'layout: ./own.yaml'),
  );
  const items = set.list.pages.flatMap((page) => page.items).filter((one): one is TextItem => one.kind === 'text');
  const of = (paragraph: number) =>
    items.filter(({ origin }) => origin?.part === 'body' && origin.paragraph === paragraph);
  return { set, told, of, bullets: items.filter(({ text }) => text.startsWith('●')) };
}

const joined = (items: readonly TextItem[]) => items.map(({ text }) => text).join('');

describe('items of a list', () => {
  it('bear the label of their style, and all of their text is on the page once', async () => {
    const { of, bullets, told } = await setWith();
    expect(told).toEqual([]);
    expect(bullets).toHaveLength(2);
    expect(joined(of(1))).toBe(item);
    expect(joined(of(2))).toBe('加强督查。');
  });

  it('hang as far in as their style says, and fill what is left of the measure', async () => {
    const flush = (await setWith('{indent: 0}')).of(1);
    const hung = (await setWith('{indent: 0, hang: 1.5em}')).of(1);
    const [first, second] = hung;
    expect(flush[1]?.x).toBeLessThan(second?.x ?? 0);
    expect((second?.x ?? 0) - (flush[1]?.x ?? 0)).toBe(Math.round(1.5 * (second?.size ?? 0)));
    expect(first?.text).toBe(flush[0]?.text);
    expect(second?.text.length).toBeLessThan(flush[1]?.text.length ?? 0);
  });

  it('that find no room are told as overset without their bullets, and nothing as lost', async () => {
    const { set, told } = await setWith('{hang: 1.5em}', '{article: lead, columns: 1, lines: 6}');
    expect(told).toEqual(['page/overset pages/a1.yaml:4:15']);
    const [overset] = set.overset;
    const characters = [...'加强督查。会议还研究了其他事项。'].length;
    expect(overset).toMatchObject({ part: 'body', paragraph: 2, start: 0, characters });
  });

  it('run down in a vertical block, their hang below its top', async () => {
    const down = '{article: lead, columns: 1, direction: vertical}';
    const [flush, hung] = [await setWith('{indent: 0}', down), await setWith('{indent: 0, hang: 1.5em}', down)];
    expect(hung.told).toEqual([]);
    expect(joined(hung.of(1))).toBe(item);
    const [first, second] = hung.of(1);
    expect((second?.y ?? 0) - (flush.of(1)[1]?.y ?? 0)).toBe(Math.round(1.5 * (first?.size ?? 0)));
  });
});
