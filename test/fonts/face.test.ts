import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { coverage, type FontEntry, openFonts } from '../../src/fonts/index.js';
import { declared, entries, entryOf, extent, otherReader, projectFonts, roles } from './project.js';

const fonts = projectFonts();
const sample = [...'一国永鬱龘。，《〇ＡAgé0123@—…①㎡あアㄅДλ´−〓𫘧𬭼'];

describe.each(entries)('in the font $role', ({ role, path }) => {
  const other = otherReader(readFileSync(path));
  const face = fonts.face(role);

  it.each(sample)('%s has the glyph, advance and outline another reader finds', (character) => {
    const codePoint = character.codePointAt(0) as number;
    const theirs = other.glyphForCodePoint(codePoint);
    const ours = face.glyph(character, 'plain');
    if (theirs.id === 0) {
      expect(ours).toBeUndefined();
      expect(face.advance(codePoint)).toBeUndefined();
      return;
    }
    expect(ours).toEqual({ gid: theirs.id, advance: theirs.advanceWidth, shift: 0, stretch: 1000 });
    expect(face.advance(codePoint)).toBe(theirs.advanceWidth);
    const { minX, maxX, minY, maxY } = theirs.path.cbox;
    expect(extent(face.outline(ours as NonNullable<typeof ours>))).toEqual({
      left: minX,
      right: maxX,
      bottom: minY,
      top: maxY,
    });
  });

  it('the PostScript name is the one another reader finds', () => {
    expect(face.postscriptName).toBe(other.postscriptName);
  });

  it('the geta mark is there, to stand for what is missing', () => {
    expect(face.advance(0x3013)).toBe(1000);
  });

  it('no character beyond Unicode is found', () => {
    expect(face.advance(0x10ffff)).toBeUndefined();
    expect(face.glyph('', 'plain')).toBeUndefined();
  });
});

/** Area of the polygons through all points of SVG path data, control points too, contour by contour. */
function areas(path: string): number[] {
  const contours = path.split('Z').filter((contour) => contour !== '');
  return contours.map((contour) => {
    const numbers = [...contour.matchAll(/-?[\d.]+/g)].map((match) => Number(match[0]));
    let twice = 0;
    for (let at = 0; at < numbers.length; at += 2) {
      const [x, y] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
      twice += x * (numbers[(at + 3) % numbers.length] ?? 0) - y * (numbers[(at + 2) % numbers.length] ?? 0);
    }
    return Math.abs(Math.round(twice / 2));
  });
}

test('outlines enclose, contour by contour, what another reader draws', () => {
  for (const role of roles) {
    const other = otherReader(readFileSync(entryOf(role).path));
    const face = fonts.face(role);
    for (const character of '永é国8《鬱') {
      const glyph = face.glyph(character, 'plain');
      if (glyph === undefined) continue;
      const theirs = other.glyphForCodePoint(character.codePointAt(0) as number).path.toSVG();
      const ours = areas(face.outline(glyph));
      expect(ours.length).toBeGreaterThan(0);
      for (const [index, area] of areas(theirs).entries()) {
        expect(Math.abs((ours[index] ?? 0) - area)).toBeLessThanOrEqual(2);
      }
      expect(ours.length).toBe(areas(theirs).length);
    }
  }
});

describe('clusters', () => {
  const gid = (cluster: string) => fonts.face('body').glyph(cluster, 'plain')?.gid;

  it('a variation selector the font lists picks the variant', () => {
    expect(gid('、\ufe00')).toBe(gid('、'));
    expect(gid('、\ufe01')).not.toBe(gid('、'));
    expect(gid('、\ufe01')).toBeGreaterThan(0);
  });

  it('a variation selector the font does not list leaves the base glyph', () => {
    expect(gid('国\u{e0100}')).toBe(gid('国'));
    expect(fonts.face('kai').glyph('国\ufe00', 'plain')).toEqual(fonts.face('kai').glyph('国', 'plain'));
  });

  it('a joiner after a character leaves its glyph', () => {
    expect(gid('国\u200d')).toBe(gid('国'));
  });

  it('a letter with a combining mark is the composed letter, and missing where there is none', () => {
    expect(gid('e\u0301')).toBe(gid('é'));
    expect(gid('国\u0301')).toBeUndefined();
  });

  it('a character beyond the basic plane is found by its code point', () => {
    expect(gid('𫘧')).toBeGreaterThan(0);
    expect(fonts.face('body').advance(0x2b627)).toBe(1000);
    expect(gid('𫘧'.charAt(0))).toBeUndefined();
  });
});

describe('fallback', () => {
  it('a character is taken from the role itself where it has it', () => {
    expect(fonts.resolve('kai', '国', 'plain')?.face.entry.role).toBe('kai');
  });

  it('a character the role lacks comes from the first font of its chain that has it', () => {
    expect(fonts.face('body').advance(0x159)).toBeUndefined();
    expect(fonts.face('sans').advance(0x159)).toBeUndefined();
    expect(fonts.resolve('body', 'ř', 'plain')?.face.entry.role).toBe('kai');
  });

  it('a character no font of the chain has is undefined', () => {
    expect(fonts.resolve('body', '\u{1f600}', 'plain')).toBeUndefined();
    expect(openFonts([{ ...entryOf('body'), fallback: [] }]).resolve('body', 'ř', 'plain')).toBeUndefined();
  });

  it('a font nobody asks for is never read', () => {
    const absent: FontEntry = { ...entryOf('kai'), path: '/nowhere.ttf', fallback: [] };
    const set = openFonts([{ ...entryOf('body'), fallback: ['kai'] }, absent]);
    expect(set.resolve('body', '国', 'plain')?.face.entry.role).toBe('body');
    expect(() => set.resolve('body', 'ř', 'plain')).toThrow('font/missing');
  });
});

describe('coverage', () => {
  it('tells missing and borrowed characters, each once, and needs no glyph for white space', () => {
    const found = coverage(fonts, 'body', '新华社 ř\u{1f600}řš\n\u3000\ufe0f\u{1f600}');
    expect(found.missing).toEqual([0x1f600]);
    expect([...found.borrowed]).toEqual([['kai', [0x159, 0x161]]]);
  });

  it('a private-use character is missing', () => {
    expect(coverage(fonts, 'body', '\ue000').missing).toEqual([0xe000]);
  });
});

test('every font has all characters of GB 2312 that are no Latin, Greek, box or pinyin letters', () => {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, index) => 0xb0 + index);
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const han = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  const known = han.filter((character) => /^\p{Script=Han}$/u.test(character));
  expect(known.length).toBeGreaterThanOrEqual(6763);
  for (const role of roles) {
    expect(known.filter((character) => fonts.face(role).advance(character.codePointAt(0) as number) !== 1000)).toEqual(
      [],
    );
  }
});

test('fonts.yaml states as many characters as each font has, a package with its version, and a licence that is there', () => {
  for (const { role, characters, source, licence } of declared) {
    const other = otherReader(readFileSync(entryOf(role).path));
    expect(characters).toBe(new Set(other.characterSet).size);
    expect(source).toMatch(/^@?[\w-]+\/[\w-]+@\d+\.\d+\.\d+$/);
    expect(readFileSync(new URL(`../../fonts/${licence}`, import.meta.url), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  }
});
