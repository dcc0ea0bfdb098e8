/** Words of Latin letters: kerning and ligatures, checked against another reader of the same fonts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { entries, otherReader, projectFonts, roles } from './project.js';

const fonts = projectFonts();
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÁÂÄÇÈÉÊËÍÓÔÖÚÜßàáâäçèéêëíñóôöøúü';

/** Words of the news, and words with all that can be joined. */
const words = `office waffle first flow affluent offline fifty efficient different difficult suffer shuffle buffer
  AVATAR Typography WiFi To Tokyo Type Yes You Way WAVE LTE Ltd Pty Avenue Awkward Twitter Victory Wolf York Yuan
  fjord fi fl ff ffi ffl fj fff fffi Affligem Toffler don't it's O'Brien façade naïve résumé Straße Öffnung Fußball
  Beijing Shanghai Reuters Xinhua ChatGPT Android iPhone OpenAI Huawei TikTok Tesla Toyota Volkswagen Vatican Wi Fi
  the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which
  you were all we when there can said use each she how their will up other about out many then them these so some
  would make like into time has look two more write go see number no way could people my than water been call who
  oil its now find long down day did get come made may part over new sound take only little work know place years
  live back give most very after things our just name good sentence man think say great where help through much
  before line right too means old any same tell boy follow came want show also around form three small set put end
  does another well large must big even such because turned here why asked went men read need land different home
  us move try kind hand picture again change off play spell air away animals house point page letters mother answer
  found study still learn should America World information official economy yesterday government president`
  .split(/\s+/)
  .filter((word) => word !== '');

const sum = (steps: readonly number[]): number => steps.reduce((total, step) => total + step, 0);
const pointsOf = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) as number);

describe.each(entries)('in the font $role', ({ role, path }) => {
  const face = fonts.face(role);
  const other = otherReader(readFileSync(path));
  const known = (text: string): boolean => pointsOf(text).every((point) => other.hasGlyphForCodePoint(point));
  /** The steps another reader sets a word with, a ligature's at its first letter. */
  const steps = (word: string): number[] => {
    const { glyphs, positions } = other.layout(word);
    return glyphs.flatMap(({ codePoints }, index) =>
      codePoints.map((_, letter) => (letter === 0 ? (positions[index]?.xAdvance ?? 0) : 0)),
    );
  };

  it('words are set letter by letter as another reader sets them', () => {
    const asked = words.filter(known);
    expect(asked.length).toBeGreaterThan(250);
    for (const word of asked) expect(face.shape(word, true)?.advances, word).toEqual(steps(word));
  });

  it('every pair of letters is kerned as another reader kerns it', () => {
    const asked = [...letters].filter(known);
    expect(asked.length).toBeGreaterThan(70);
    for (const left of asked) {
      const row = asked.map((right) => left + right).join('');
      expect(face.shape(row, true)?.advances, left).toEqual(steps(row));
    }
  });

  it('a ligature is the glyph another reader puts for its letters, one for all of them', () => {
    for (const word of words.filter(known)) {
      const { glyphs } = other.layout(word);
      const theirs = glyphs.filter(({ codePoints }) => codePoints.length > 1);
      const ours = face.shape(word, true)?.ligatures ?? [];
      expect(
        ours.map(({ start, end }) => face.glyph([...word].slice(start, end).join(''), 'ligature')?.gid),
        word,
      ).toEqual(theirs.map(({ id }) => id));
    }
  });

  it('without ligatures a word is kerned and no letters are joined', () => {
    expect(face.shape('office', false)?.ligatures).toEqual([]);
    expect(face.shape('AVATAR', false)).toEqual(face.shape('AVATAR', true));
  });

  it('an apostrophe between letters is as narrow as a letter, whichever is typed', () => {
    for (const mark of ['’', "'"]) {
      const shaped = face.shape(`don${mark}t`, true);
      expect(shaped?.advances[3], mark).toBeLessThan(400);
      const drawn = shaped?.ligatures.length === 0 ? face.glyph(mark, 'plain') : face.glyph(mark, 'ligature');
      expect(drawn?.advance, mark).toBeLessThan(400);
    }
  });

  it('a word with a letter that the font lacks is not shaped', () => {
    expect(face.shape('a\u{1f600}b', true)).toBeUndefined();
  });
});

test.each(['body', 'heavy', 'sans'])('the capitals of AVATAR stand closer in %s than their own widths', (role) => {
  const face = fonts.face(role);
  expect(sum(face.shape('AVATAR', true)?.advances ?? [])).toBeLessThan(
    sum(pointsOf('AVATAR').map((point) => face.advance(point) ?? 0)) - 100,
  );
});

test.each(['body', 'heavy', 'sans'])(
  'office in %s has one glyph for ffi, with its width at the first letter',
  (role) => {
    const shaped = fonts.face(role).shape('office', true);
    expect(shaped?.ligatures).toEqual([{ start: 1, end: 4 }]);
    expect(shaped?.advances.slice(2, 4)).toEqual([0, 0]);
    expect(shaped?.advances[1]).toBe(fonts.face(role).glyph('ffi', 'ligature')?.advance);
  },
);

test('letters that a font has no one glyph for are no ligature', () => {
  for (const role of roles) expect(fonts.face(role).glyph('xy', 'ligature')).toBeUndefined();
  expect(fonts.face('kai').glyph('ffi', 'ligature')).toBeUndefined();
});

describe('a word in a role', () => {
  it('is set stretch by stretch where its letters come from several fonts', () => {
    const [kai, body] = [fonts.face('kai'), fonts.face('body')];
    const shaped = fonts.shape('body', 'řoffice', true);
    expect(shaped?.advances).toEqual([kai.advance(0x159), ...(body.shape('office', true)?.advances ?? [])]);
    expect(shaped?.ligatures).toEqual([{ start: 2, end: 5 }]);
  });

  it('is not shaped where a letter is in no font, or bears a mark of its own', () => {
    expect(fonts.shape('body', 'a\u{1f600}', true)).toBeUndefined();
    expect(fonts.shape('body', 'cafe\u0301', true)).toBeUndefined();
  });

  it('draws its ligature by the font that shaped it', () => {
    expect(fonts.draw('body', 'ffi', 'ligature')?.face).toBe(fonts.face('body'));
    expect(fonts.draw('body', '', 'joined')).toBeUndefined();
  });
});
