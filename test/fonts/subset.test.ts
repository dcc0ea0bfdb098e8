import { describe, expect, it, test } from 'vitest';
import type { EncodedFont, Face, Glyph } from '../../src/fonts/index.js';
import { extent, otherReader, projectFonts, roles } from './project.js';

type Form = Parameters<Face['glyph']>[1];

const fonts = projectFonts();
const glyphOf = (face: Face, character: string, form: Form): Glyph => {
  const glyph = face.glyph(character, form);
  if (glyph === undefined) throw new Error(`no ${character}`);
  return glyph;
};
const used: readonly (readonly [string, Form])[] = [
  ['国', 'plain'],
  ['（', 'opening'],
  ['，', 'closing'],
  ['—', 'dash'],
  ['5', 'narrow'],
  ['·', 'middle'],
  ['é', 'plain'],
  [' ', 'plain'],
  ['，', 'plain'],
  // In WenKai the one built of components.
  ['´', 'plain'],
];
const encoded = (face: Face, characters = used): EncodedFont => {
  const subset = face.subset();
  for (const [character, form] of characters) subset.cid(glyphOf(face, character, form), character);
  return subset.encode();
};

describe.each(roles)('a subset of %s', (role) => {
  const face = fonts.face(role);
  const font = encoded(face);
  const other = otherReader(font.file);

  it('has .notdef and one glyph per CID, in the order of first use', () => {
    expect(other.numGlyphs).toBe(used.length + 1);
    expect(font.texts).toEqual(['', ...used.map(([character]) => character)]);
  });

  it('states the same advances as the widths it gives', () => {
    const advances = Array.from({ length: other.numGlyphs }, (_, cid) => other.getGlyph(cid).advanceWidth);
    expect(advances).toEqual(font.widths);
    expect(font.widths.slice(1, 7)).toEqual([1000, 500, 500, 1000, 500, 500]);
  });

  it.each(used.map(([character, form], index) => [character, form, index + 1] as const))(
    'draws %s as %s where the outline says',
    (character, form, cid) => {
      const path = face.outline(glyphOf(face, character, form));
      const { minX, maxX, minY, maxY } = other.getGlyph(cid).path.cbox;
      if (path === '') return expect(other.getGlyph(cid).path.commands).toEqual([]);
      const ink = extent(path);
      // Coordinates in the file are whole units.
      for (const [ours, theirs] of [
        [ink.left, minX],
        [ink.right, maxX],
        [ink.bottom, minY],
        [ink.top, maxY],
      ] as const) {
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(0.5);
      }
    },
  );

  it('has the left side bearing of a moved glyph at its ink, so that no viewer moves it back', () => {
    const view = new DataView(font.file.buffer, font.file.byteOffset, font.file.byteLength);
    for (const cid of [2, 3, 4, 5, 6]) {
      expect(view.getInt16(tableAt(view, 'hmtx') + 4 * cid + 2)).toBe(other.getGlyph(cid).path.cbox.minX);
    }
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(encoded(face).file).equals(Buffer.from(font.file))).toBe(true);
    expect(encoded(face).name).toBe(font.name);
  });

  it('sums to the number that makes a font file whole', () => {
    const view = new DataView(font.file.buffer, font.file.byteOffset, font.file.byteLength);
    let sum = 0;
    for (let at = 0; at < font.file.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is named by six capitals and the font', () => {
    expect(font.name).toMatch(new RegExp(`^[A-Z]{6}\\+${face.postscriptName}$`));
    expect(font.descriptor).toMatchObject({ ascent: 880, descent: -120, italicAngle: 0 });
  });
});

function tableAt(view: DataView, tag: string): number {
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`no ${tag}`);
}

test('the same glyph for the same text has one CID, for another text another', () => {
  const face = fonts.face('body');
  const subset = face.subset();
  const han = glyphOf(face, '国', 'plain');
  const cids = [subset.cid(han, '国'), subset.cid(han, '國'), subset.cid(han, '国'), subset.cid({ ...han }, '國')];
  expect(cids).toEqual([1, 2, 1, 2]);
});

test('a mark at half width and at full width has two CIDs', () => {
  const face = fonts.face('body');
  const subset = face.subset();
  const half = subset.cid(glyphOf(face, '，', 'closing'), '，');
  expect(subset.cid(glyphOf(face, '，', 'plain'), '，')).not.toBe(half);
});

test('the name follows from the content', () => {
  const face = fonts.face('body');
  expect(encoded(face, [['国', 'plain']]).name).not.toBe(encoded(face, [['人', 'plain']]).name);
});

test('two subsets of one face know nothing of each other', () => {
  const face = fonts.face('body');
  const [first, second] = [face.subset(), face.subset()];
  first.cid(glyphOf(face, '国', 'plain'), '国');
  expect(second.cid(glyphOf(face, '人', 'plain'), '人')).toBe(1);
});

test('heavier faces have heavier stems', () => {
  const stem = (role: string) => encoded(fonts.face(role), [['国', 'plain']]).descriptor.stemV;
  expect(stem('heavy')).toBeGreaterThan(stem('sans'));
  expect(stem('sans')).toBeGreaterThan(stem('body'));
});
