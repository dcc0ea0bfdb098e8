/** A layout's own profile: data, and no code. */
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/cjk/index.js';
import { cellsOf, setParagraph } from '../../src/compose/index.js';
import { profileNamed } from '../../src/input/profiles.js';
import type { Em } from '../../src/units/index.js';

const own = {
  晚报: {
    from: 'broadsheet',
    widths: { pause: 0.75 },
    'han-latin': 0.2,
    stretch: [{ 'han-latin': 0.5 }, 'all'],
  },
} as const;

describe('a profile of a layout', () => {
  it('is what it changes of the one it differs from', () => {
    const base = profiles.get('broadsheet');
    const found = profileNamed('晚报', own);
    expect(found).toMatchObject({ name: '晚报', widths: { pause: 750 }, hanLatin: 200, fill: base?.fill });
    expect(found?.shrink).toEqual(base?.shrink);
    expect(found?.stretch).toEqual([{ what: 'han-latin', to: 500 }, { what: 'all' }]);
  });

  it('hides one of the house by its name; a name of neither is none', () => {
    expect(profileNamed('clreq', { clreq: { from: 'broadsheet' } })?.fill).toBe('least');
    expect(profileNamed('clreq', own)).toBe(profiles.get('clreq'));
    expect(profileNamed('日报', own)).toBeUndefined();
  });

  it('sets lines by its own order: the gap beside a number before any mark', () => {
    const profile = profileNamed('晚报', own);
    if (!profile) throw new TypeError('no profile');
    const cells = cellsOf(
      { text: '天，地20玄黄宇宙', keeps: [], tracks: [] },
      { profile, level: 'basic', advance: () => 500 as Em },
    );
    const [line] = setParagraph(cells, { measure: () => 5350, indent: 0, align: 'justify' });
    expect([...(line?.advances ?? [])]).toEqual([1000, 750, 1300, 500, 800, 1000]);
  });
});
