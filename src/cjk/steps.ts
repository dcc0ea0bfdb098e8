/** Profiles made ready for counting: by class number instead of by name. */
import { remember } from '../units/index.js';
import { classFlags, classTable } from './classes.js';
import type { Profile, Step } from './profiles.js';

/** A step of adjusting; `marks` is 1 for each class that it moves. */
export interface ReadyStep {
  /** What it moves: the classes of its marks (`pause+closing`), or `han-latin`, `word-space`, `all`. */
  readonly name: string;
  readonly what: Step['what'];
  readonly marks: Uint8Array;
  readonly to: number;
}

/** A profile by class number; widths in 1/1000 em, -1 where the font says. */
export interface ReadyProfile {
  readonly profile: Profile;
  readonly width: Int16Array;
  /** Least width of each class when everything has been shrunk. */
  readonly least: Int16Array;
  readonly hanLatin: { readonly natural: number; readonly least: number };
  readonly wordSpace: { readonly natural: number; readonly least: number };
  readonly shrink: readonly ReadyStep[];
  readonly stretch: readonly ReadyStep[];
}

const readyStep = (step: Step): ReadyStep => ({
  name: step.what === 'marks' ? step.classes.join('+') : step.what,
  what: step.what,
  marks: classFlags(step.what === 'marks' ? step.classes : []),
  to: step.what === 'all' ? 0 : step.to,
});

const leastOf = (profile: Profile, what: 'han-latin' | 'word-space', natural: number) => ({
  natural,
  least: profile.shrink.reduce((least, step) => (step.what === what ? Math.min(least, step.to) : least), natural),
});

const ready = new Map<Profile, ReadyProfile>();

/** A profile made ready, once. */
export const readyProfile = (profile: Profile): ReadyProfile =>
  remember(ready, profile, () => {
    const width = Int16Array.from(classTable, (row) => {
      const own = row.width === 'font' ? -1 : row.width;
      return profile.widths[row.name] ?? own;
    });
    const shrink = profile.shrink.map(readyStep);
    const least = width.map((own, index) =>
      shrink.reduce((smallest, { marks, to }) => (marks[index] === 1 ? Math.min(smallest, to) : smallest), own),
    );
    return {
      profile,
      width,
      least,
      hanLatin: leastOf(profile, 'han-latin', profile.hanLatin),
      wordSpace: leastOf(profile, 'word-space', profile.wordSpace),
      shrink,
      stretch: profile.stretch.map(readyStep),
    };
  });
