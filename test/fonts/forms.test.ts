import { describe, expect, it, test } from 'vitest';
import { inForm } from '../../src/fonts/forms.js';
import type { Glyph } from '../../src/fonts/index.js';
import type { GlyphForm } from '../../src/units/index.js';
import { extent, projectFonts, roles } from './project.js';

const fonts = projectFonts();
const glyphOf = (role: string, character: string, form: GlyphForm): Glyph => {
  const glyph = fonts.face(role).glyph(character, form);
  if (glyph === undefined) throw new Error(`${role} lacks ${character}`);
  return glyph;
};
const inkOf = (role: string, character: string, form: GlyphForm) =>
  extent(fonts.face(role).outline(glyphOf(role, character, form)));

const opening = [...'“‘（《〈「『【〔〖［｛'];
const closing = [...'”’）》〉」』】〕〗］｝。，、；：？！'];
const middle = [...'·・-–/／+'];

describe.each(roles)('in the font %s', (role) => {
  it.each([
    ...opening.map((mark) => [mark, 'opening'] as const),
    ...closing.map((mark) => [mark, 'closing'] as const),
    ...middle.map((mark) => [mark, 'middle'] as const),
  ])('%s as %s is half an em wide and its ink stays inside', (mark, form) => {
    const ink = inkOf(role, mark, form);
    expect(glyphOf(role, mark, form).advance).toBe(500);
    expect(ink.left).toBeGreaterThanOrEqual(0);
    expect(ink.right).toBeLessThanOrEqual(500);
    expect(ink.right - ink.left).toBeGreaterThan(80);
  });

  it('marks keep their ink next to the text they belong to', () => {
    for (const mark of opening) expect(500 - inkOf(role, mark, 'opening').right, mark).toBeLessThanOrEqual(150);
    for (const mark of closing) expect(inkOf(role, mark, 'closing').left, mark).toBeLessThanOrEqual(200);
  });

  it.each(middle)('%s stands in the middle of its half em', (mark) => {
    const { left, right } = inkOf(role, mark, 'middle');
    expect(Math.abs(left + right - 500)).toBeLessThanOrEqual(2);
  });

  it.each([...'0123456789'])('the narrow digit %s is half an em wide and stays inside', (digit) => {
    const ink = inkOf(role, digit, 'narrow');
    expect(glyphOf(role, digit, 'narrow').advance).toBe(500);
    expect(ink.left).toBeGreaterThanOrEqual(0);
    expect(ink.right).toBeLessThanOrEqual(500);
  });

  it('two dashes join: the ink of one fills its em from edge to edge', () => {
    const ink = inkOf(role, '—', 'dash');
    expect(glyphOf(role, '—', 'dash').advance).toBe(1000);
    expect([Math.round(ink.left) + 0, Math.round(ink.right)]).toEqual([0, 1000]);
  });

  it('a dash stands at the height of the middle of the em box, within 10', () => {
    const ink = inkOf(role, '—', 'dash');
    expect(Math.abs((ink.bottom + ink.top) / 2 - 380)).toBeLessThanOrEqual(10);
  });

  it('a dash of two ems fills both', () => {
    const ink = inkOf(role, '⸺', 'dash');
    expect(glyphOf(role, '⸺', 'dash').advance).toBe(2000);
    expect([Math.round(ink.left) + 0, Math.round(ink.right)]).toEqual([0, 2000]);
  });

  it('brackets are turned in vertical text and Han characters are not', () => {
    const flat = inkOf(role, '（', 'plain');
    const turned = inkOf(role, '（', 'vertical');
    expect(flat.top - flat.bottom).toBeGreaterThan(flat.right - flat.left);
    expect(turned.right - turned.left).toBeGreaterThan(turned.top - turned.bottom);
    expect(glyphOf(role, '国', 'vertical')).toEqual(glyphOf(role, '国', 'plain'));
  });

  it('a Han character is one em wide and unmoved', () => {
    expect(glyphOf(role, '国', 'plain')).toMatchObject({ advance: 1000, shift: 0, stretch: 1000 });
  });
});

test.each(['body', 'heavy', 'sans'])('the dash of %s is upright in vertical text', (role) => {
  const ink = inkOf(role, '—', 'vertical');
  expect(ink.top - ink.bottom).toBeGreaterThan(ink.right - ink.left);
});

test.each(['body', 'heavy', 'sans'])('narrow digits of %s are drawn by the font itself', (role) => {
  expect(glyphOf(role, '5', 'narrow')).toMatchObject({ shift: 0, stretch: 1000 });
  expect(glyphOf(role, '5', 'narrow').gid).not.toBe(glyphOf(role, '5', 'plain').gid);
});

test('digits of a font without half-width ones are drawn together', () => {
  const plain = glyphOf('kai', '5', 'plain');
  const narrow = glyphOf('kai', '5', 'narrow');
  expect(narrow.gid).toBe(plain.gid);
  expect(Math.round((plain.advance * narrow.stretch) / 1000)).toBe(500);
});

test('a closing mark drawn in the middle of its em is centred in the half em', () => {
  const glyph = inForm({ gid: 1, advance: 1000, ink: { left: 400, right: 600 } }, 'closing');
  expect(glyph).toEqual({ gid: 1, advance: 500, shift: -250, stretch: 1000 });
});

test('a proportional opening mark keeps its distance to the text on its right', () => {
  const glyph = inForm({ gid: 1, advance: 350, ink: { left: 60, right: 300 } }, 'opening');
  expect(glyph.shift + 300).toBe(450);
});

test('a mark whose ink leaves its em is brought back inside', () => {
  const glyph = inForm({ gid: 1, advance: 1000, ink: { left: -12, right: 299 } }, 'closing');
  expect(glyph.shift).toBe(12);
});

test.each(['opening', 'closing', 'middle'] as const)('ink wider than half an em as %s is drawn together', (form) => {
  const glyph = inForm({ gid: 1, advance: 1000, ink: { left: 30, right: 970 } }, form);
  const edges = [30, 970].map((x) => (x * glyph.stretch) / 1000 + glyph.shift);
  expect(edges[0]).toBeGreaterThanOrEqual(0);
  expect(edges[1]).toBeLessThanOrEqual(500);
});

test.each(['opening', 'closing', 'middle', 'narrow'] as const)(
  'a glyph without ink as %s is half an em of white',
  (form) => {
    expect(inForm({ gid: 3, advance: 250, ink: undefined }, form).advance).toBe(500);
  },
);
