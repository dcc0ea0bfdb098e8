/** Lengths as layout editors write them: pt, mm, cm, em, grid lines, and Chinese type sizes by number. */
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
const named = Object.keys(numbered).join('|');
/** Grid lines of the layout, as either language says them. */
const line = 'lines?|行';
/** A type size: `48pt`, `6mm`, `二号`, `2lines`. */
export const SIZE = `^(?:${number}(?:pt|mm|cm|${line})|${named})$`;
/** A type size that does not wait for the grid. */
export const OWN_SIZE = `^(?:${number}(?:pt|mm|cm)|${named})$`;
/** A type size, or a percentage of another. */
export const LEAST = `${SIZE}|^(?:[1-9]\\d?|100)%$`;
/** A length on the page: `390mm`, `16pt`, `2cm`, `17.2em` (em of body type), `2lines`, `五号`. */
export const LENGTH = `^(?:${number}(?:pt|mm|cm|em|${line})|${named})$`;
/** A length that does not wait for the grid. */
export const OWN_LENGTH = `^(?:${number}(?:pt|mm|cm|em)|${named})$`;
/** A length, or a part of the width that something stands in. */
export const EXTENT = `${LENGTH}|^\\d{1,2}(?:\\.\\d)?%$|^100%$`;
/** A length that may be negative. */
export const SIGNED = `^(?:-?${number}(?:pt|mm|cm|em|${line})|${named})$`;
/** How far something is raised or lowered, in em of its paragraph. */
export const RAISE = `^-?${number}em$`;
/** A part of something, as a percentage. */
export const PERCENT = '^[1-9]\\d{0,2}%$';
/** Columns as `3` or `1-3`. */
export const COLUMNS = '^[1-9]\\d?(?:-[1-9]\\d?)?$';

/** What lengths that are not absolute count in. */
export interface Scale {
  /** The type size that an em belongs to. */
  readonly em: Pt;
  /** Distance of the layout's grid lines. */
  readonly line: Pt;
}

const parts = new RegExp(`^(-?[\\d.]+)(pt|mm|cm|em|${line})$`);

/** A length on the page, `text` as LENGTH or SIGNED has it, or 0. */
export function lengthOf(text: string | number, scale: Scale): Pt {
  const written = String(text);
  if (written in numbered) return pt(numbered[written]);
  const [, digits, unit] = parts.exec(written) ?? ['', '0', 'pt'];
  const value = Number(digits);
  if (unit === 'em') return emToPt(em(value), scale.em);
  if (unit === 'pt') return pt(value);
  if (unit === 'mm' || unit === 'cm') return mm(unit === 'cm' ? value * 10 : value);
  return Math.round(value * scale.line) as Pt;
}

/** The same length in em of the scale; an em is taken as written, without a detour over points. */
export function emOf(text: string | number, scale: Scale): Em {
  const written = String(text);
  return written.endsWith('em') ? em(Number(written.slice(0, -2))) : ptToEm(lengthOf(written, scale), scale.em);
}

/** A type size, `text` as SIZE has it; `line` is the distance of the layout's grid lines. */
export const sizeOf = (text: string, line: Pt): Pt => lengthOf(text, { em: pt(0), line });
