/** Framing as an editor writes it: read in 1/1000 with every default, and what cannot be is told at its place. */
import { describe, expect, it } from 'vitest';
import type { PictureBlock } from '../../src/input/index.js';
import { reading } from './project.js';

const PICTURE = 'issues/one/pictures/a.svg';
const page = (...blocks: string[]) =>
  `name: 要闻\neditor: 李明\nblocks:\n${blocks.map((block) => `  - ${block}\n`).join('')}`;
const framing = (keys: string) =>
  reading({
    [PICTURE]: '<svg/>',
    'issues/one/articles/lead.txt': undefined,
    'issues/one/pages/a1.yaml': page(`{picture: a.svg, columns: 1, ${keys}}`),
  });
const read = async (keys: string) =>
  ((await framing(keys)).issue?.pages[0].blocks[0] as PictureBlock | undefined)?.framing;

describe('framing', () => {
  it('is a crop about the middle of the whole picture where nothing is said', async () => {
    expect(await read('lines: 9')).toEqual({ fit: 'crop', crop: [0, 0, 1000, 1000], focus: undefined });
  });

  it('takes per cents to a tenth, and what a crop does not say is the rest', async () => {
    expect(await read('crop: {left: 12.5}, focus: [50, 33.3]')).toEqual({
      fit: 'crop',
      crop: [125, 0, 875, 1000],
      focus: [500, 333],
    });
    expect(await read('fit: whole, crop: {top: 10, width: 60, height: 50}')).toEqual({
      fit: 'whole',
      crop: [0, 100, 600, 500],
      focus: undefined,
    });
  });

  it('stands on an insert too, whose picture may then decide its lines', async () => {
    const { issue, told } = await reading({
      [PICTURE]: '<svg/>',
      'issues/one/articles/lead.txt': '主题：新闻\n图：a.svg｜说明\n\n正文。\n',
      'issues/one/pages/a1.yaml': page('{article: lead, columns: 1-2, inserts: [{picture: 1, fit: whole}]}'),
    });
    expect(told).toEqual([]);
    expect(issue?.pages[0].blocks[0]).toMatchObject({
      inserts: [{ lines: 'auto', content: { picture: 0, framing: { fit: 'whole', crop: [0, 0, 1000, 1000] } } }],
    });
  });

  it('that cannot be is told at the value that is wrong', async () => {
    const told = async (keys: string) => (await framing(keys)).told;
    const [line, column] = [4, '  - {picture: a.svg, columns: 1, '.length + 1];
    const at = (before: string) => `pages/a1.yaml:${line}:${column + before.length}`;
    expect(await told('crop: {left: 50, width: 60}')).toEqual([`issue/value ${at('crop: {left: 50, width: ')}`]);
    expect(await told('crop: {left: 100}')).toEqual([`issue/value ${at('crop: {left: ')}`]);
    expect(await told('crop: {height: 0}')).toEqual([`issue/value ${at('crop: {height: ')}`]);
    expect(await told('crop: {left: -1}')).toEqual([`issue/value ${at('crop: {left: ')}`]);
    expect(await told('focus: [50]')).toEqual([`issue/value ${at('focus: ')}`]);
    expect(await told('crop: {left: 50}, focus: [20, 50]')).toEqual([`issue/value ${at('crop: {left: 50}, focus: ')}`]);
    expect(await told('fit: whole, focus: [20, 50]')).toEqual([`issue/keys-exclusive ${at('fit: whole, ')}`]);
    expect(await told('fit: fill')).toEqual([`issue/value ${at('fit: ')}`]);
  });

  it('belongs to pictures: an article takes none, nor does an article set into another', async () => {
    const insert = '{article: lead, columns: 1, inserts: [{article: side, lines: 4, fit: whole}]}';
    for (const block of ['{article: lead, columns: 1, fit: whole}', insert]) {
      const { told } = await reading({ 'issues/one/pages/a1.yaml': page(block) });
      expect(told).toEqual([expect.stringMatching(/^issue\/keys-exclusive pages\/a1\.yaml:4:/)]);
    }
  });

  it('an article set into another is as high as it needs where no lines are given', async () => {
    const without = '{article: lead, columns: 1, inserts: [{article: side}]}';
    const { told } = await reading({ 'issues/one/pages/a1.yaml': page(without) });
    expect(told.every((one) => one.startsWith('article/missing'))).toBe(true);
  });
});
