/** Glyphs of lines that run down: what the font has for them, and what is made where it has nothing. */
import { describe, expect, it, test } from 'vitest';
import type { Glyph } from '../../src/fonts/index.js';
import { type Drawing, verticalGlyph } from '../../src/fonts/vertical.js';
import type { VerticalForm } from '../../src/units/index.js';
import { extent, projectFonts, roles } from './project.js';

const fonts = projectFonts();
const TOP = 880;

/** The ink of a cluster as it stands in its line: downwards from where the line has come to, 1/1000 em; across from its middle. */
function standing(role: string, cluster: string, form: VerticalForm) {
  const glyph = fonts.face(role).glyph(cluster, form);
  if (glyph === undefined) throw new Error(`${role} lacks ${cluster}`);
  const ink = extent(fonts.face(role).outline(glyph));
  const top = glyph.down?.top ?? TOP;
  const middle = glyph.advance / 2;
  return {
    step: glyph.down?.advance ?? 1000,
    from: top - ink.top,
    to: top - ink.bottom,
    left: ink.left - middle,
    right: ink.right - middle,
  };
}

const opening = [...'（《〈「『【〔［'].map((mark) => [mark, 'vertical-opening'] as const);
const closing = [...'）》〉」』】〕］'].map((mark) => [mark, 'vertical-closing'] as const);
const quotes = [
  ['“', 'double-opening'],
  ['‘', 'single-opening'],
  ['”', 'double-closing'],
  ['’', 'single-closing'],
] as const;
const corner = [...'。，、．'].map((mark) => [mark, 'corner'] as const);
const middle = [...'·・×+±'].map((mark) => [mark, 'vertical-middle'] as const);

describe.each(roles)('in the font %s', (role) => {
  it.each([...opening, ...closing, ...quotes, ...corner, ...middle])(
    '%s as %s steps half an em and its ink stays inside',
    (mark, form) => {
      const { step, from, to } = standing(role, mark, form);
      expect(step).toBe(500);
      expect(from).toBeGreaterThanOrEqual(-0.5);
      expect(to).toBeLessThanOrEqual(500.5);
    },
  );

  it.each(opening)('the bracket %s lies across its line, next to the text below it', (mark, form) => {
    const { left, right, from, to } = standing(role, mark, form);
    expect(right - left).toBeGreaterThan(to - from);
    expect(500 - to).toBeLessThan(150);
  });

  it.each(closing)('the bracket %s lies across its line, next to the text above it', (mark, form) => {
    const { left, right, from, to } = standing(role, mark, form);
    expect(right - left).toBeGreaterThan(to - from);
    expect(from).toBeLessThan(150);
  });

  it('quotation marks are drawn as the corner brackets they stand for', () => {
    const outline = (cluster: string, form: VerticalForm) =>
      fonts.face(role).outline(fonts.face(role).glyph(cluster, form) as Glyph);
    expect(outline('“', 'double-opening')).toBe(outline('『', 'vertical-opening'));
    expect(outline('’', 'single-closing')).toBe(outline('」', 'vertical-closing'));
  });

  it.each(corner)('the stop %s stands in the upper right', (mark, form) => {
    const { left, from } = standing(role, mark, form);
    expect(left).toBeGreaterThan(0);
    expect(from).toBeLessThan(350);
  });

  it.each([...'？！；：'])('%s stands in the middle of its em', (mark) => {
    const { step, from, to, left, right } = standing(role, mark, 'centred');
    expect(step).toBe(1000);
    expect(from + to).toBeCloseTo(1000, 0);
    expect(left + right).toBeCloseTo(0, 0);
  });

  it('two dashes join: the ink of one reaches both ends of its em, in the middle of the line', () => {
    const { step, from, to, left, right } = standing(role, '—', 'vertical-dash');
    expect(step).toBe(1000);
    expect(from).toBeLessThanOrEqual(0);
    expect(from).toBeGreaterThan(-10);
    expect(to).toBeGreaterThanOrEqual(1000);
    expect(to).toBeLessThan(1010);
    expect(Math.abs(left + right)).toBeLessThan(20);
  });

  it('a dash of two ems fills both', () => {
    const { step, from, to } = standing(role, '⸺', 'vertical-dash');
    expect(step).toBe(2000);
    expect(to - from).toBeGreaterThanOrEqual(2000);
  });

  it('a turned letter steps as far as it is wide, its foot to the left', () => {
    const face = fonts.face(role);
    for (const letter of 'ghLT') {
      const plain = face.glyph(letter, 'plain') as Glyph;
      const upright = extent(face.outline(plain));
      const { step, from, to, left, right } = standing(role, letter, 'turned');
      expect(step).toBe(plain.advance);
      expect([from, to].map(Math.round)).toEqual([upright.left, upright.right].map(Math.round));
      expect([left, right].map(Math.round)).toEqual([upright.bottom - 380, upright.top - 380].map(Math.round));
    }
  });

  it('letters joined to one glyph are turned as one, and the apostrophe of a word is no full em', () => {
    const face = fonts.face(role);
    const joined = face.glyph('fi', 'ligature');
    if (joined) expect(standing(role, 'fi', 'turned').step).toBe(joined.advance);
    expect(standing(role, '’', 'turned').step).toBeLessThan(400);
  });

  it.each(['12', '5G', '128', 'A4', '88'])('%s is one glyph in one em, its characters in order and apart', (group) => {
    const { step, left, right } = standing(role, group, 'combined');
    expect(step).toBe(1000);
    expect(left).toBeGreaterThan(-502);
    expect(right).toBeLessThan(502);
    const pieces = fonts.face(role).glyph(group, 'combined')?.down?.pieces ?? [];
    expect(pieces).toHaveLength([...group].length);
    const starts = pieces.map(({ move }) => move[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

/** A face whose every glyph is a box in the lower left, without any alternate. */
const bare: Drawing = {
  index: (cluster) => cluster.codePointAt(0) ?? 0,
  letter: (letters) => letters.codePointAt(0) ?? 0,
  advance: () => 1000,
  ink: () => ({ left: 50, right: 250, bottom: -80, top: 800 }),
  alternate: (_, gid) => gid,
};
const low: Drawing = { ...bare, ink: () => ({ left: 50, right: 250, bottom: -80, top: 120 }) };
const pieceOf = (form: VerticalForm, drawing: Drawing) => verticalGlyph('甲', form, drawing)?.down?.pieces[0];

test('a font without vertical alternates has its brackets, dashes and ellipses turned', () => {
  for (const form of ['vertical-opening', 'vertical-closing', 'double-opening', 'vertical-turned'] as const)
    expect(pieceOf(form, bare)?.matrix, form).toEqual([0, 1, -1, 0]);
  expect(pieceOf('vertical-dash', bare)?.matrix.slice(0, 2)).toEqual([0, 1]);
});

test('a font without vertical alternates has its stops moved to the upper right', () => {
  expect(pieceOf('corner', low)).toMatchObject({ matrix: [1, 0, 0, 1], move: [700, 720] });
  expect(verticalGlyph('甲', 'corner', low)?.down).toMatchObject({ advance: 500, top: 880 });
});

test('a mark too tall for half an em is drawn together to fit', () => {
  const piece = pieceOf('vertical-middle', bare);
  expect(880 * (piece?.matrix[3] ?? 1)).toBeLessThanOrEqual(500);
});

test('a character that a face lacks is lacking in every form', () => {
  const face = fonts.face('body');
  for (const form of ['turned', 'combined', 'corner', 'centred', 'vertical-middle'] as const)
    expect(face.glyph('\ue123', form), form).toBeUndefined();
});
