/** Rules about `close`: what it lists, what it writes to see, what it writes for good. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { services } from '../../src/cli/services.js';
import { article, folderOf, LINE3 } from '../closing/fixture.js';
import { setAt, temporary } from '../pipeline/fixture.js';
import { filesIn, worldIn } from './world.js';

async function ran(folder: string, ...more: string[]) {
  const world = worldIn(temporary(), { services });
  const exit = await run(['close', folder, ...more], world);
  return { exit, out: world.out(), err: world.err() };
}

const overset = () =>
  folderOf({
    blocks: [
      '{picture: a.svg, columns: 1-3, line: 45, lines: 30, advertisement: 广告}',
      '{article: a, columns: 1-3, lines: 43, inserts: [{picture: 1, columns: 1-3, lines: 18, at: bottom}]}   # 头条',
    ],
    articles: {
      a: article(
        '主题：千字文\n副题：天地玄黄\n图：a.svg｜说明',
        23,
        `{删|${LINE3}}\n天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致\n`,
      ),
    },
  });

describe('close', () => {
  it('lists the ways out as they were read and approved', async () => {
    const folder = overset();
    for (const lang of ['en', 'zh']) {
      const { exit, out, err } = await ran(folder, '--lang', lang);
      expect({ exit, err }).toEqual({ exit: 1, err: '' });
      await expect(out).toMatchFileSnapshot(`close.${lang}.txt`);
    }
  });

  it('of an issue that fits says so', async () => {
    const folder = folderOf({
      blocks: ['{article: a, columns: 1, lines: 20}'],
      articles: { a: article('主题：千字文', 6) },
    });
    expect(await ran(folder)).toEqual({ exit: 0, out: '2024-01-02: every block fits its room\n', err: '' });
  });

  it('takes a way into the page’s file, where nothing else changes, and the block fits', async () => {
    const folder = overset();
    const page = join(folder, 'pages/a1.yaml');
    const before = readFileSync(page, 'utf8');
    const { exit, out } = await ran(folder, '--take', '1');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'pages/a1.yaml: a: without: [cut-1, deck]\npages/a1.yaml: a: inserts[1].lines: 14\n',
    });
    expect(readFileSync(page, 'utf8')).toBe(
      before.replace('lines: 18, at: bottom}]', 'lines: 14, at: bottom}], without: [cut-1, deck]'),
    );
    expect((await setAt(folder)).diagnostics.map(({ code }) => code)).toEqual(['page/left-out', 'page/left-out']);
  });

  it('never changes words: what is to be cut is told with its place', async () => {
    const folder = overset();
    const before = filesIn(folder);
    const { out: list } = await ran(folder);
    const number = /(\d+) {2}cut/.exec(list)?.[1] ?? '';
    const { exit, out } = await ran(folder, '--take', number);
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'articles/a.txt:29:1: cut 3 characters in paragraph 25 (“天地玄黄宇宙洪荒…”)\n',
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it.each(['99', '2.1', 'x'])('knows no way %s', async (way) => {
    const { exit, err } = await ran(overset(), '--take', way);
    expect(exit).toBe(2);
    expect(err).toContain('usage/way-unknown');
  });
});
