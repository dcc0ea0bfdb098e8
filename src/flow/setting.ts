/** How copy of a style is set on a page. */
import type { Setting } from '../compose/index.js';
import type { TextStyle } from '../input/types.js';
import type { PageSetting } from './types.js';

/** The page's profile, break rules and direction with the style's font and its ways with Latin words. */
export const settingOf = (style: TextStyle, { profile, level, advance, latin, vertical }: PageSetting): Setting => ({
  profile,
  level,
  advance: advance(style.font),
  vertical: vertical ?? false,
  ...latin(style),
});
