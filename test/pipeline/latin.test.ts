/** Latin words in a set issue: kerned, joined, hyphenated, and read back as typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDisplayList, type TextItem, writeDisplayList } from '../../src/display/index.js';
import { composerAt, drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { extracted } from '../render/reading.js';
import { issueOf, pageOf, project, root, setAt } from './fixture.js';

const broadsheet = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8');
const block = pageOf('{article: one, columns: 1}');
const article = `主题：AVATAR Typography office WiFi To
署名：By a staff officer

会后the office of AVATAR先后发布different efficient waffles，在Wi-Fi与5G网络上shuffle了3.14%的official files，他说don’t worry。
The internationally acknowledged characteristics of typographical composition require considerable responsibility
from every compositor because hyphenation influences the readability of narrow columns considerably, affecting
different affiliations, different officials, efficient offices, unaffordable traffic and insufficient staffing.
`;

/** The issue in the layout of the project with lines of its own, or a style changed. */
async function setWith(
  more = '',
  change: (layout: string) => string = (layout) => layout,
  copy = article,
): Promise<SetIssue> {
  const layout = change(`${broadsheet}\n${more}`);
  const files = { 'own.yaml': layout, 'pages/a1.yaml': block, 'articles/one.txt': copy };
  return (await setAt(issueOf(files, 'layout: ./own.yaml'))).set;
}

const textsOf = ({ list }: SetIssue): TextItem[] =>
  list.pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
const partOf = (set: SetIssue, part: string): TextItem[] => textsOf(set).filter(({ origin }) => origin?.part === part);
const joins = (item: TextItem): string[] =>
  [...item.forms].flatMap(([at, form]) => {
    let end = at + 1;
    while (item.forms.get(end) === 'joined') end++;
    return form === 'ligature' ? [item.text.slice(at, end)] : [];
  });
/** The copy of a part, its lines one after another. */
const copyOf = (set: SetIssue, part: string): string =>
  partOf(set, part)
    .map(({ text }) => text)
    .join('');

describe('an issue', () => {
  it('joins letters in body, head and byline alike, where the face of each can', async () => {
    const set = await setWith();
    expect(partOf(set, 'headline').flatMap(joins)).toEqual(['ffi']);
    expect(new Set(partOf(set, 'body').flatMap(joins))).toEqual(new Set(['ffi', 'ffl', 'ff', 'fi', 'fl', '’']));
    expect(partOf(set, 'byline').flatMap(joins)).toEqual([]);
  });

  it('kerns a headline: AVATAR is narrower than its letters by themselves', async () => {
    const set = await setWith();
    const [headline] = partOf(set, 'headline');
    const heavy = set.fonts.face('heavy');
    const own = [...'AVATAR'].map((letter) => heavy.advance(letter.codePointAt(0) as number) ?? 0);
    const sum = (steps: readonly number[]) => steps.reduce((total, step) => total + step, 0);
    expect(sum(Array.from(headline.advances).slice(0, 6))).toBeLessThan(sum(own) - 300);
  });

  it('is read back as typed, letter by letter, by readers of its PDF', async () => {
    const set = await setWith('hyphenate: en-us');
    const list = readDisplayList(writeDisplayList(set.list));
    const draw = (drawn: typeof list) => drawPdf(drawn, { fonts: set.fonts, images: () => new Uint8Array(), project });
    const pdf = await draw(set.list);
    expect(Buffer.compare(await draw(list), pdf)).toBe(0);
    const text = await extracted(pdf);
    for (const item of partOf(set, 'body')) expect(text).toContain(item.text.replace(/\s/g, ''));
    expect(text).toContain('AVATARTypographyofficeWiFiTo');
  });

  it('joins nothing in a style that says so, nor where letters are spaced', async () => {
    const off = await setWith('', (layout) =>
      layout.replace('body: {font: body,', 'body: {font: body, ligatures: off,'),
    );
    expect(new Set(partOf(off, 'body').flatMap(joins))).toEqual(new Set(['’']));
    expect(partOf(off, 'headline').flatMap(joins)).toEqual(['ffi']);
    const spaced = await setWith('', (layout) => layout.replace('headline:\n', 'headline:\n      tracking: 0.1em\n'));
    expect(partOf(spaced, 'headline').flatMap(joins)).toEqual([]);
  });

  it('joins no letter of a label with one of the copy', async () => {
    const labelled = (layout: string) =>
      layout.replace('byline: {font: kai', 'byline: {font: body').replace("label: '记者 '", 'label: of');
    const set = await setWith('', labelled, '主题：题\n记者：fice\n\n正文。\n');
    const items = textsOf(set).filter(({ text }) => text === 'of' || text === 'fice');
    expect(items.map(({ text }) => text)).toEqual(['of', 'fice']);
    expect(items.flatMap(({ forms }) => [...forms])).toEqual([]);
  });
});

describe('hyphenation', () => {
  const hyphens = (set: SetIssue) => textsOf(set).filter(({ text, origin }) => text === '-' && !origin);

  it('is off by default, and parts words of running text where a layout says so', async () => {
    expect(hyphens(await setWith())).toEqual([]);
    expect(hyphens(await setWith('hyphenate: en-us')).length).toBeGreaterThan(2);
  });

  it('adds nothing to the copy, and takes nothing from it', async () => {
    expect(copyOf(await setWith('hyphenate: en-us'), 'body')).toBe(copyOf(await setWith(), 'body'));
  });

  it('parts no ligature: every line begins and ends with whole glyphs', async () => {
    for (const { text, forms } of partOf(await setWith('hyphenate: en-us'), 'body')) {
      for (const [at, form] of forms)
        if (form === 'joined') expect(['ligature', 'joined'], text).toContain(forms.get(at - 1));
    }
  });

  it('parts no word of the house list', async () => {
    const parted = async (more: string) =>
      partOf(await setWith(`hyphenate: en-us\n${more}`), 'body')
        .map(({ text }) => text.trim())
        .filter((text) => /\backnowl$/.test(text));
    expect(await parted('')).toHaveLength(1);
    expect(await parted('hyphenation: {never: [acknowledged]}')).toHaveLength(0);
  });
});

describe('a row of compose', () => {
  it('is hyphenated where it says so, and its hyphens are told', async () => {
    const { value: composer } = await composerAt(project);
    if (!composer) throw new Error('no composer');
    const row = { id: 1, text: 'The efficient compositors acknowledged responsibility', measures: [8] };
    const asked = { ...row, hyphenate: 'en-us' };
    await composer.prepare([row, asked]);
    const linesOf = (from: object) => {
      const answer = composer.composeRow(from, { explain: false, ...composer.means });
      return 'lines' in answer ? answer.lines.map(({ text, hyphen }) => `${text}${hyphen ? '-' : ''}`) : answer.error;
    };
    expect(linesOf(row)).toEqual(['The efficient ', 'compositors ', 'acknowledged ', 'responsibility']);
    expect(linesOf(asked)).toEqual(['The efficient ', 'compositors ac-', 'knowledged re-', 'sponsibility']);
  });
});
