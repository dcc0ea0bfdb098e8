import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { type FontEntry, FontFault, openFonts } from '../../src/fonts/index.js';
import { bytesOf, readTables, viewOf, writeTables } from '../../src/fonts/sfnt.js';
import { entries, entryOf, projectFonts } from './project.js';

const folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = readFileSync(entryOf('sans').path);

const entryAt = (path: string, sha256?: string): FontEntry => ({
  role: 'own',
  path,
  file: 'own.ttf',
  sha256,
  fallback: [],
  lift: 0,
});

function written(name: string, bytes: Uint8Array): FontEntry {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return entryAt(path);
}

/** The font with a table changed, or left out where `change` gives nothing. */
function changed(name: string, tag: string, change: (table: DataView) => Uint8Array | undefined): FontEntry {
  const tables = new Map<string, Uint8Array>(
    [...readTables(original)].map(([key, view]) => [key, Uint8Array.from(bytesOf(view))]),
  );
  const bytes = change(viewOf(tables.get(tag) as Uint8Array));
  if (bytes === undefined) tables.delete(tag);
  else tables.set(tag, bytes);
  return written(name, writeTables(tables));
}

function fault(use: () => unknown): FontFault {
  try {
    use();
  } catch (error) {
    if (error instanceof FontFault) return error;
    throw error;
  }
  throw new Error('no fault');
}

const open = (entry: FontEntry) => openFonts([entry]).face('own');

test('an unknown role is a fault that lists the roles there are', () => {
  const found = fault(() => projectFonts().face('song'));
  expect(found).toMatchObject({ code: 'font/role', role: 'song', file: undefined });
  for (const { role } of entries) expect(found.message).toContain(role);
});

test('a fallback to an unknown role and a role declared twice are faults at once', () => {
  const body = { ...entryOf('body'), fallback: ['song'] };
  expect(fault(() => openFonts([body]))).toMatchObject({ code: 'font/role', role: 'body' });
  expect(fault(() => openFonts([...entries, entryOf('body')]))).toMatchObject({ code: 'font/role', role: 'body' });
});

test('a file that is not there, and a folder, are missing', () => {
  expect(fault(() => open(entryAt(join(folder, 'none.ttf'))))).toMatchObject({ code: 'font/missing', file: 'own.ttf' });
  expect(fault(() => open(entryAt(folder)))).toMatchObject({ code: 'font/missing' });
});

test('a file with other bytes than declared is changed, whatever is in it', () => {
  const { path } = written('other.ttf', original);
  expect(fault(() => open(entryAt(path, '0'.repeat(64))))).toMatchObject({ code: 'font/changed', role: 'own' });
});

describe('broken', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'too short'],
    ['text', Buffer.from('this is not a font at all'), 'not a font'],
    ['CFF outlines', Buffer.from('OTTO\0\0\0\0\0\0\0\0'), 'CFF'],
    ['WOFF', Buffer.from('wOFF\0\0\0\0\0\0\0\0'), 'WOFF'],
    ['WOFF2', Buffer.from('wOF2\0\0\0\0\0\0\0\0'), 'WOFF2'],
    ['a collection', Buffer.from('ttcf\0\0\0\0\0\0\0\0'), 'collection'],
    ['a font cut off', original.subarray(0, 100_000), 'past the end'],
    ['a table directory cut off', original.subarray(0, 40), ''],
  ])('%s is refused with the reason', (name, bytes, reason) => {
    const found = fault(() => open(written(`${name}.ttf`, bytes)));
    expect(found.code).toBe('font/broken');
    expect(found.detail).toContain(reason);
  });

  it.each(['cmap', 'glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp', 'name'])('a font without %s is refused', (tag) => {
    expect(fault(() => open(changed(`no-${tag}.ttf`, tag, () => undefined))).detail).toContain(tag);
  });

  it('a loca that leaves glyf is refused', () => {
    const entry = changed('loca.ttf', 'loca', (loca) => {
      loca.setUint32(400, 0x7fffffff);
      return bytesOf(loca);
    });
    expect(fault(() => open(entry))).toMatchObject({ code: 'font/broken' });
  });

  it('a glyph whose points run past the file is a fault of the font where it is drawn', () => {
    const entry = changed('glyf.ttf', 'glyf', (glyf) => bytesOf(glyf).fill(0x7f));
    const face = open(entry);
    const glyph = face.glyph('国', 'plain');
    expect(fault(() => face.outline(glyph as NonNullable<typeof glyph>))).toMatchObject({ code: 'font/broken' });
  });
});

describe("a paper's own font", () => {
  it('may state no hash, have no GSUB, and divide its em otherwise', () => {
    const entry = changed('units.ttf', 'head', (head) => {
      head.setUint16(18, 2000);
      return bytesOf(head);
    });
    const face = open(entry);
    expect(face.advance(0x56fd)).toBe(500);
    const dash = face.glyph('—', 'dash');
    const encoded = face.subset();
    encoded.cid(dash as NonNullable<typeof dash>, '—');
    expect(encoded.encode().widths[1]).toBe(1000);
    const plain = open(changed('gsub.ttf', 'GSUB', () => undefined));
    expect(plain.glyph('5', 'narrow')?.advance).toBe(500);
  });

  it('is read the same by a cmap of format 4 alone', () => {
    const entry = changed('format4.ttf', 'cmap', (cmap) => {
      for (let record = 4; record < 4 + 8 * cmap.getUint16(2); record += 8) {
        const full = cmap.getUint16(cmap.getUint32(record + 4)) === 12;
        if (full) cmap.setUint16(record, 9);
      }
      return bytesOf(cmap);
    });
    const [basic, full] = [open(entry), projectFonts().face('sans')];
    const points = Array.from({ length: 0xffff }, (_, point) => point);
    expect(points.filter((point) => basic.advance(point) !== full.advance(point))).toEqual([]);
    expect(basic.advance(0x2b627)).toBeUndefined();
    expect(full.advance(0x2b627)).toBe(1000);
  });

  it('keeps its hinting programs in a subset', () => {
    const tables = new Map<string, Uint8Array>([...readTables(original)].map(([key, view]) => [key, bytesOf(view)]));
    const program = Uint8Array.of(1, 2, 3, 4);
    const entry = written('hinted.ttf', writeTables(tables.set('fpgm', program)));
    const subset = open(entry).subset().encode();
    expect([...bytesOf(readTables(subset.file).get('fpgm') as DataView)]).toEqual([...program]);
  });
});

test('kerning that leads out of its table is a fault at the first Latin word, and of nothing before', () => {
  const entry = changed('gpos.ttf', 'GPOS', (table) => {
    table.setUint16(8, 0xffff);
    return bytesOf(table);
  });
  const face = open(entry);
  expect(face.glyph('A', 'plain')?.advance).toBe(face.advance(0x41));
  expect(fault(() => face.shape('AV', true))).toMatchObject({ code: 'font/broken', file: 'own.ttf' });
});

test('a font without layout tables sets a word by its own widths', () => {
  const face = open(changed('plain.ttf', 'GPOS', () => undefined));
  expect(face.shape('AV', true)).toEqual({ advances: [0x41, 0x56].map((point) => face.advance(point)), ligatures: [] });
});
