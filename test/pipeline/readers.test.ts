/** The PDF in other programs' hands. They come with the system, not with npm: CI requires them, elsewhere they may be missing. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DisplayItem, TextItem } from '../../src/display/index.js';
import { drawPdf, type SetIssue } from '../../src/pipeline/index.js';
import { issueOf, pageOf, project, sample, setAt, temporary } from './fixture.js';

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
/** Runs where the tool is; where it is not, CI fails and a user's machine skips by name. */
const needing = (tool: string) => (has(tool) || process.env.BANXIN_REQUIRE_TOOLS ? it : it.skip);
const bare = (text: string): string => text.replace(/\s/g, '');

describe('the original page', () => {
  let set: SetIssue;
  let file: string;
  const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  beforeAll(async () => {
    ({ set } = await setAt(sample));
    const images = (key: string) => readFileSync(join(set.issue.folder, key));
    file = join(temporary(), 'issue.pdf');
    writeFileSync(file, await drawPdf(set.list, { fonts: set.fonts, images, project }));
  });

  needing('pdftotext')('is read by pdftotext line by line: every line of running text in one piece', () => {
    const { status, stdout } = run('pdftotext', '-raw', file, '-');
    expect(status).toBe(0);
    const read = new Set(stdout.split('\n').map(bare));
    const lines = set.list.pages
      .flatMap(({ items }) => items)
      .filter(
        (item): item is TextItem =>
          item.kind === 'text' && item.origin?.part === 'body' && !/figures/.test(item.origin.article),
      );
    expect(lines).toHaveLength(185);
    const broken = lines.map(({ text }) => bare(text)).filter((line) => !read.has(line));
    expect(broken).toEqual([]);
  });

  needing('pdffonts')('embeds every font as a subset with its text', () => {
    const rows = run('pdffonts', file).stdout.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-[HV] +yes yes yes/);
  });

  needing('qpdf')('has no fault that qpdf finds', () => {
    const { status, stdout } = run('qpdf', '--check', file);
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  needing('gs')('prints text and rules with black ink alone', async () => {
    const black = (item: DisplayItem) =>
      (item.kind === 'text' || item.kind === 'fill') && item.colour.join() === '0,0,0,100';
    const pages = set.list.pages.map((page) => ({ ...page, items: page.items.filter(black) }));
    const images = () => new Uint8Array();
    const inkFile = join(temporary(), 'black.pdf');
    writeFileSync(inkFile, await drawPdf({ ...set.list, pages }, { fonts: set.fonts, images, project }));
    const { status, stdout, stderr } = run(
      'gs',
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=inkcov',
      '-sOutputFile=-',
      inkFile,
    );
    expect([status, stderr]).toEqual([0, '']);
    const [cyan, magenta, yellow, blackInk] = stdout.trim().split(/\s+/).map(Number);
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    expect(blackInk).toBeGreaterThan(0.03);
  });

  needing('mutool')('is opened by mutool without a warning', () => {
    const { status, stderr } = run('mutool', 'draw', '-F', 'txt', '-o', join(temporary(), 'page.txt'), file);
    // Debian's build says that it has no colour management, and which page it draws.
    const told = stderr.split('\n').filter((line) => line !== '' && !/ICC support is not available|^page /.test(line));
    expect([status, told]).toEqual([0, []]);
  });
});

describe('a page whose text runs down', () => {
  const copy = '“竖排，”他说（见第12版）——5G与Wi-Fi在2023年覆盖95%……NATO、北京·上海25℃：真的？！好；‘继续’。';
  let lines: string[];
  let file: string;
  const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  beforeAll(async () => {
    const block = '{article: a, columns: 1-2, direction: vertical, head: {vertical: right, width: 5em}}';
    const folder = issueOf({
      'pages/a1.yaml': pageOf(block),
      'articles/a.txt': `主题：“竖排”12号\n\n${`${copy}\n`.repeat(6)}`,
    });
    const { set } = await setAt(folder);
    lines = set.list.pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'text' && item.origin ? [bare(item.text)] : []));
    file = join(temporary(), 'down.pdf');
    const images = () => new Uint8Array();
    writeFileSync(file, await drawPdf(set.list, { fonts: set.fonts, images, project }));
  });

  needing('pdftotext')('is read by pdftotext line by line, from right to left', () => {
    const { stdout } = run('pdftotext', '-raw', file, '-');
    const read = stdout.split(/[\n\f]/).map(bare);
    expect(lines.length).toBeGreaterThan(6);
    expect(read.slice(read.indexOf(lines[0] as string)).filter((line) => line !== '')).toEqual(lines);
  });

  needing('mutool')('is read by mutool in order, and opened without a warning', () => {
    const text = join(temporary(), 'down.txt');
    const { status, stderr } = run('mutool', 'draw', '-F', 'txt', '-o', text, file);
    const told = stderr.split('\n').filter((line) => line !== '' && !/ICC support is not available|^page /.test(line));
    expect([status, told]).toEqual([0, []]);
    expect(bare(readFileSync(text, 'utf8'))).toContain(lines.join(''));
  });

  needing('gs')('is drawn by Ghostscript without a word', () => {
    const { status, stdout, stderr } = run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=nullpage', file);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  needing('qpdf')('has no fault that qpdf finds', () => {
    expect(run('qpdf', '--check', file).stdout).toContain('No syntax or stream encoding errors found');
  });
});
