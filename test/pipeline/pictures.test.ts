/** Pictures on their way from file to page: framed, measured, captioned, and compared with the last build. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { galleyText, type PictureItem, readDisplayList, writeDisplayList } from '../../src/display/index.js';
import { changedPictures, drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { iim, photo, svg, withIptc } from '../images/fixtures.js';
import { issueOf, pageOf, project, root, setAt, temporary } from './fixture.js';

const body = `${'天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。'.repeat(4)}\n`.repeat(6);
const article = (picture: string): string => `主题：千字文\n图：${picture}\n\n${body}`;
const jpeg = (width: number, height: number, tags: { orientation?: number; density?: number } = {}) =>
  photo(width, height).withMetadata(tags).jpeg({ quality: 60 }).toBuffer();
const layout = readFileSync(join(root, 'layouts/broadsheet-5.yaml'), 'utf8');
const limited = (limits: string) => ({ 'own.yaml': layout.replace('measure: 6em', `measure: 6em\n  ${limits}`) });
const judged = (limits: string) => ({ 'own.yaml': `${layout}\nlint: {limits: {${limits}}}\n` });

const items = ({ list }: SetIssue): PictureItem[] =>
  list.pages.flatMap(({ items }) => items.filter((item): item is PictureItem => item.kind === 'picture'));
const captions = ({ list }: SetIssue) =>
  list.pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'text' && item.origin?.part === 'caption' ? [[item.x, item.y, item.text]] : [],
    ),
  );
/** What the page rules say of pictures. */
const ofPictures = ({ lint }: { readonly lint: readonly Diagnostic[] }) =>
  lint.filter(({ code }) => code === 'lint/low-resolution' || code === 'lint/enlarged');
/** One picture in one article, placed as told. */
async function placed(
  bytes: Uint8Array,
  insert: string,
  more: { readonly manifest?: string; readonly files?: object } = {},
) {
  const block = `{article: a, columns: 1-2, inserts: [{picture: 1, ${insert}}]}`;
  const files = { 'pictures/a.jpg': bytes, 'articles/a.txt': article('a.jpg｜说明一行'), ...more.files };
  return setAt(issueOf({ 'pages/a1.yaml': pageOf(block), ...files }, more.manifest));
}

describe('a picture set into an article', () => {
  it('is cropped towards its focus, or whole with white beside it, and its caption stands where it stood', async () => {
    const wide = await jpeg(3000, 1000);
    const sets = await Promise.all(
      ['lines: 20', 'lines: 20, focus: [0, 50]', 'lines: 20, fit: whole', 'lines: 20, crop: {left: 50}'].map((keys) =>
        placed(wide, `columns: 1, ${keys}`),
      ),
    );
    const [plain, focused, whole, part] = sets.map(({ set }) => items(set)[0] as PictureItem);
    expect(plain.crop[0]).toBe(Math.round((1000 - plain.crop[2]) / 2));
    expect(focused.crop).toEqual([0, 0, plain.crop[2], 1000]);
    expect(whole.crop).toEqual([0, 0, 1000, 1000]);
    expect(whole.width).toBe(plain.width);
    expect(Math.abs(whole.width / whole.height - 3)).toBeLessThan(0.001);
    expect([whole.x, whole.y]).toEqual([plain.x, plain.y]);
    expect(part.crop[0]).toBeGreaterThanOrEqual(500);
    for (const { set } of sets.slice(1)) expect(captions(set)).toEqual(captions(sets[0]?.set as SetIssue));
    for (const { told } of sets) expect(told).toEqual([]);
  });

  it('that EXIF turns has the shape it is seen in, and without stated lines decides its height by it', async () => {
    const [lying, standing] = [await jpeg(1200, 1800), await jpeg(1800, 1200, { orientation: 6 })];
    const [one, other] = [
      await placed(lying, 'columns: 1, fit: whole'),
      await placed(standing, 'columns: 1, fit: whole'),
    ];
    expect(items(other.set)).toEqual(items(one.set));
    expect(other.set.placements).toEqual(one.set.placements);
    const [item] = items(other.set);
    expect(item.width / item.height).toBeCloseTo(2 / 3, 3);
    expect(item.width).toBe(items((await placed(lying, 'columns: 1, lines: 9')).set)[0]?.width);
    expect(one.told).toEqual([]);
  });
});

describe('effective resolution', () => {
  // One column is 180.6 pt wide: 426 pixels are 169.8 to the inch, 425 are 169.4.
  it('is reported of every picture, in pixels to the inch of what is shown', async () => {
    const { set } = await placed(await jpeg(1000, 1000), 'columns: 1, lines: 12, crop: {width: 50}');
    const [row] = set.picturePlacements;
    const [item] = items(set);
    expect(row).toMatchObject({
      page: 1,
      block: 'a',
      article: 'a',
      picture: 'pictures/a.jpg',
      caption: '说明一行',
      crop: item.crop,
    });
    const across = (1000 * item.crop[2]) / 1000 / (item.width / 72_000);
    expect(Math.abs((row?.ppi as number) - across)).toBeLessThanOrEqual(1);
    expect(row?.width).toBeCloseTo(63.7, 1);
  });

  it('under the limit is a finding with page, block and place in mm, and just at it is none', async () => {
    const coarse = await placed(await jpeg(426, 900), 'columns: 1, fit: whole');
    expect(ofPictures(coarse)).toMatchObject([
      {
        code: 'lint/low-resolution',
        params: { picture: 'pictures/a.jpg', ppi: 169 },
        place: { file: 'pages/a1.yaml', page: 1, block: 'a', area: { x: 20.9, width: 63.7 } },
      },
    ]);
    expect(coarse.set.picturePlacements).toMatchObject([{ ppi: 169 }]);
    expect(ofPictures(await placed(await jpeg(427, 900), 'columns: 1, fit: whole'))).toEqual([]);
  });

  it('is held against the layout’s own limit', async () => {
    const manifest = 'layout: own.yaml';
    const at = async (limits: string) =>
      ofPictures(await placed(await jpeg(1000, 1000), 'columns: 1, lines: 12', { manifest, files: judged(limits) }));
    expect(await at('low-resolution: 500')).toMatchObject([{ code: 'lint/low-resolution' }]);
    expect(await at('low-resolution: 300')).toEqual([]);
  });

  it('of a file that states its own is enlargement, too much of which is told', async () => {
    // 753 pixels at 300 to the inch are 180.7 pt.
    const at = async (density: number) => {
      const one = await placed(await jpeg(753, 1500, { density }), 'columns: 1, fit: whole');
      return [one.set.picturePlacements[0]?.enlargement, ...ofPictures(one).map(({ code }) => code)];
    };
    expect(await at(300)).toEqual([100]);
    expect(await at(360)).toEqual([120]);
    expect(await at(361)).toEqual([121, 'lint/enlarged']);
  });

  it('a drawing has none', async () => {
    const files = { 'pictures/a.svg': svg('<path d="M0 0h9v9z"/>'), 'articles/a.txt': article('a.svg｜说明') };
    const { set, told, lint } = await placed(await jpeg(9, 9), 'columns: 1, lines: 20', { files });
    expect(set.picturePlacements).toMatchObject([{ picture: 'pictures/a.svg', ppi: null, enlargement: null }]);
    expect(ofPictures({ lint })).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('the press', () => {
  const widths = (pdf: Uint8Array) =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/Width (\d+)/g),
    ].map(([, width]) => Number(width));
  const draw = (list: SetIssue['list'], set: SetIssue, bytes: Uint8Array) =>
    drawPdf(list, { fonts: set.fonts, project, images: () => bytes });

  it('gets no more pixels than it can use, and what the layout says of it stands in the display list', async () => {
    const bytes = await jpeg(1500, 1500);
    const at = async (limits: string, picture = bytes) => {
      const manifest = 'layout: own.yaml';
      const { set } = await placed(picture, 'columns: 1, lines: 12', { manifest, files: limited(limits) });
      const pdf = await draw(set.list, set, picture);
      const again = await draw(readDisplayList(writeDisplayList(set.list)), set, picture);
      expect(Buffer.compare(Buffer.from(again), Buffer.from(pdf))).toBe(0);
      return widths(pdf);
    };
    expect(await at('')).toEqual([Math.ceil((180.6 * 210) / 72)]);
    expect(await at('press: 300')).toEqual([Math.ceil((180.6 * 300) / 72)]);
    expect(await at('press: 2400', await jpeg(600, 600))).toEqual([600]);
  });
});

describe('a caption that the copy leaves out', () => {
  const told = [iim(2, 120, Buffer.from('他说,"今天{*下雨*}"\n徐汇滨江')), iim(2, 80, Buffer.from('李明'))];
  const set = async (line: string, more: { readonly manifest?: string; readonly files?: object } = {}) => {
    const files = { 'articles/a.txt': article(line), ...more.files };
    return placed(withIptc(await jpeg(900, 900), ...told), 'columns: 1, lines: 16', { ...more, files });
  };

  it('is the file’s, put right like all copy, printed, in the galley, and told', async () => {
    const { set: issue, told, diagnostics } = await set('a.jpg');
    const caption = '他说，“今天{*下雨*}”徐汇滨江';
    expect(told).toEqual([
      'picture/caption-from-file articles/a.txt:2:3',
      'picture/credit-from-file articles/a.txt:2:3',
    ]);
    expect(diagnostics.map(({ params }) => params.text)).toEqual([caption, '李明']);
    expect(
      captions(issue)
        .map(([, , text]) => text)
        .join(''),
    ).toBe(caption);
    expect(galleyText(issue.list).replace(/\s/g, '')).toContain(caption);
    expect(issue.picturePlacements).toMatchObject([{ caption, credit: '李明' }]);
    const rules = issue.issue.articles.get('a')?.normalisations.map(({ rule }) => rule);
    expect(rules).toEqual(['half-width-marks', 'quotes', 'quotes', 'mark-spaces']);
  });

  it('is never the file’s where one is typed', async () => {
    const { set: issue, told } = await set('a.jpg｜自己的说明');
    expect(told).toEqual(['picture/credit-from-file articles/a.txt:2:3']);
    expect(issue.picturePlacements).toMatchObject([{ caption: '自己的说明', credit: '李明' }]);
    expect((await set('a.jpg｜说明｜王芳 摄')).told).toEqual([]);
  });

  it('stays out where the layout takes typed ones alone', async () => {
    const files = { 'own.yaml': `${layout}\ncaptions: typed\n` };
    const { set: issue, told } = await set('a.jpg', { manifest: 'layout: own.yaml', files });
    expect(told).toEqual([]);
    expect(issue.picturePlacements).toMatchObject([{ caption: '', credit: '' }]);
  });
});

/** What the next build reads of a report. */
const reportOf = ({ picturePlacements }: SetIssue): string => JSON.stringify({ picturePlacements });

describe('a picture whose bytes changed since the last build', () => {
  it('is told if its caption did not, under the same file name or another', async () => {
    const [before, after] = [await jpeg(900, 900), await jpeg(901, 900)];
    const set = async (bytes: Uint8Array, line: string) => {
      const files = { 'pictures/b.jpg': bytes, 'articles/a.txt': article(line) };
      return (await placed(bytes, 'columns: 1, lines: 16', { files })).set;
    };
    const report = reportOf(await set(before, 'a.jpg｜夜色'));
    const changed = async (bytes: Uint8Array, line: string) => changedPictures(report, await set(bytes, line));
    const finding = { code: 'picture/changed-caption-same', place: { page: 1, block: 'a' } };
    expect(await changed(after, 'a.jpg｜夜色')).toMatchObject([
      { ...finding, params: { picture: 'pictures/a.jpg', caption: '夜色' } },
    ]);
    expect(await changed(after, 'b.jpg｜夜色')).toMatchObject([
      { ...finding, params: { picture: 'pictures/b.jpg', before: 'pictures/a.jpg' } },
    ]);
    expect(await changed(after, 'a.jpg｜晨光')).toEqual([]);
    expect(await changed(before, 'b.jpg｜夜色')).toEqual([]);
    const bare = reportOf(await set(before, 'a.jpg'));
    expect(changedPictures(bare, await set(after, 'a.jpg'))).toEqual([]);
    for (const other of ['', '[]', 'null', '{"picturePlacements":[1,{"article":"a"}]}']) {
      expect(changedPictures(other, await set(after, 'a.jpg｜夜色'))).toEqual([]);
    }
  });

  it('is told on the terminal once, and the output is the same as if it were built anew', async () => {
    const folder = issueOf({
      'pages/a1.yaml': pageOf('{picture: a.jpg, columns: 1, lines: 20, caption: 夜色}'),
      'pictures/a.jpg': await jpeg(900, 900),
    });
    const run = (cwd: string, command = 'build') => {
      const args = [join(root, 'dist/bin/main.js'), command, folder, '--lang', 'en'];
      const { stderr, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      const told = stderr.split('\n').filter((line) => line.includes('picture/changed'));
      return { told: told.join('\n'), status };
    };
    const [out, fresh] = [temporary(), temporary()];
    expect(run(out)).toEqual({ told: '', status: 0 });
    const report = JSON.parse(readFileSync(join(out, 'out/2024-01-02/report.json'), 'utf8')) as SetIssue;
    expect(report.picturePlacements).toEqual((await setAt(folder)).set.picturePlacements);
    writeFileSync(join(folder, 'pictures/a.jpg'), await jpeg(901, 900));
    const { told, status } = run(out, 'check');
    expect(status).toBe(0);
    expect(told).toContain(
      'pages/a1.yaml:4:15: warning picture/changed-caption-same: the picture pictures/a.jpg is another one than in the last build (pictures/a.jpg), its caption is the same: “夜色” (page 1, a.jpg)',
    );
    expect(run(out)).toEqual({ told, status: 0 });
    expect(run(out)).toEqual({ told: '', status: 0 });
    run(fresh);
    for (const file of ['report.json', 'pages.json', 'issue.pdf', 'galley.txt']) {
      const [one, other] = [out, fresh].map((place) => readFileSync(join(place, 'out/2024-01-02', file)));
      expect(Buffer.compare(one as Buffer, other as Buffer), file).toBe(0);
    }
  });
});
