/** Lengths as layout editors write them: pt, mm, cm, em, and Chinese type sizes by number. */
import { type Em, em, emToPt, mm, type Pt, pt, ptToEm } from '../units/index.js';

/** Type sizes by number, in points (TYPESETTING F). */
const numbered: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
};

const number = String.raw`\d+(?:\.\d+)?`;
/** A type size: `48pt`, `6mm`, `二号`. */
export const SIZE = `^(?:${number}(?:pt|mm|cm)|${Object.keys(numbered).join('|')})$`;
/** A type size, or a percentage of another. */
export const LEAST = `${SIZE}|^(?:[1-9]\\d?|100)%$`;
/** A length on the page: `390mm`, `16pt`, `2cm`, `17.2em` (em of body type). */
export const LENGTH = `^${number}(?:pt|mm|cm|em)$`;
/** A length that may be negative. */
export const SIGNED = `^-?${number}(?:pt|mm|cm|em)$`;
/** How far something is raised or lowered, in em of its paragraph. */
export const RAISE = `^-?${number}em$`;
/** A part of something, as a percentage. */
export const PERCENT = '^[1-9]\\d{0,2}%$';
/** Columns as `3` or `1-3`. */
export const COLUMNS = '^[1-9]\\d?(?:-[1-9]\\d?)?$';

const parts = /^(-?[\d.]+)(pt|mm|cm|em)$/;

/** A length on the page, `text` as LENGTH or SIGNED has it; `size` is the type size that an em belongs to. */
export function lengthOf(text: string | number, size: Pt): Pt {
  const [, digits, unit] = parts.exec(String(text)) ?? ['', '0', 'pt'];
  const value = Number(digits);
  if (unit === 'em') return emToPt(em(value), size);
  if (unit === 'pt') return pt(value);
  return mm(unit === 'cm' ? value * 10 : value);
}

/** The same length in em of `size`; an em is taken as written, without a detour over points. */
export function emOf(text: string | number, size: Pt): Em {
  const written = String(text);
  return written.endsWith('em') ? em(Number(written.slice(0, -2))) : ptToEm(lengthOf(written, size), size);
}

/** A type size, `text` as SIZE has it. */
export const sizeOf = (text: string): Pt => (text in numbered ? pt(numbered[text]) : lengthOf(text, pt(0)));
