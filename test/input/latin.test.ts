/** What a layout says about Latin words: ligatures and hyphenation, by style and for the whole. */
import { describe, expect, it } from 'vitest';
import { LAYOUT, reading } from './project.js';

/** The layout of the project with lines of its own, and styles of news in place of its body's. */
const layoutWith = async (more: string, body = 'font: body') => {
  const text = LAYOUT.replace('{font: body, align: justify', `{${body}, align: justify`);
  return await reading({ 'layouts/small.yaml': text + more });
};
const hyphenated = async (more: string, body?: string): Promise<Record<string, unknown>> => {
  const { issue } = await layoutWith(more, body);
  const { styles } = issue?.layout.articles.news ?? {};
  return Object.fromEntries(
    Object.entries(styles ?? {}).flatMap(([name, { hyphenate }]) => (hyphenate ? [[name, hyphenate]] : [])),
  );
};

describe('hyphenation', () => {
  it('is off where the layout says nothing, and capitals and every word are as the patterns say', async () => {
    expect(await hyphenated('')).toEqual({});
    expect((await layoutWith('')).issue?.layout.hyphenation).toEqual({ capitals: false, never: [] });
  });

  it('switched on for a layout is of its running text, items included, not of its heads', async () => {
    expect(await hyphenated('hyphenate: en-us\n')).toEqual({
      body: 'en-us',
      summary: 'en-us',
      item: 'en-us',
      caption: 'en-us',
      'table-caption': 'en-us',
    });
  });

  it('is what a style says before what the layout says', async () => {
    expect(await hyphenated('hyphenate: en-us\n', 'hyphenate: en-gb')).toEqual({
      body: 'en-gb',
      summary: 'en-gb',
      item: 'en-gb',
      caption: 'en-us',
      'table-caption': 'en-us',
    });
    expect(await hyphenated('hyphenate: en-us\n', 'hyphenate: off')).toEqual({
      caption: 'en-us',
      'table-caption': 'en-us',
    });
    expect(await hyphenated('', 'hyphenate: en-gb')).toEqual({ body: 'en-gb', summary: 'en-gb', item: 'en-gb' });
  });

  it('of a kind of article is that of news, save what it states', async () => {
    const { issue } = await layoutWith('', 'hyphenate: en-gb');
    expect(issue?.layout.articles.figures.styles.body.hyphenate).toBe('en-gb');
  });

  it('takes a house list, of words alone', async () => {
    const { issue } = await layoutWith('hyphenation: {capitals: true, never: [banxin, O’Brien]}\n');
    expect(issue?.layout.hyphenation).toEqual({ capitals: true, never: ['banxin', 'O’Brien'] });
    expect((await layoutWith('hyphenation: {never: [two words]}\n')).issue).toBeUndefined();
  });

  it('in a language without patterns is told at its place', async () => {
    const { issue, told } = await layoutWith('hyphenate: en-au\n');
    expect(issue).toBeUndefined();
    expect(told).toEqual(['issue/value layouts/small.yaml:21:12']);
  });
});

describe('ligatures', () => {
  it('are on, and off in a style that says so', async () => {
    expect((await layoutWith('')).issue?.layout.articles.news.styles.body.ligatures).toBe(true);
    const { issue } = await layoutWith('', 'ligatures: off');
    expect(issue?.layout.articles.news.styles.body.ligatures).toBe(false);
    expect(issue?.layout.articles.news.styles.caption.ligatures).toBe(true);
  });
});
