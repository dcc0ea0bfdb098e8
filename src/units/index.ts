/**
 * Units: em, point, millimetre and exact sharing. Knows numbers only; must not know text, fonts or pages.
 *
 * Composition counts in 1/1000 em (`Em`), pages in 1/1000 pt (`Pt`); both are integers and branded, so that
 * one is never taken for the other.
 */
import type { VerticalForm } from './vertical.js';

export { clusters, drawnClusters, isPlain } from './clusters.js';
export { remember } from './memory.js';
export type { VerticalForm } from './vertical.js';

declare const emBrand: unique symbol;
declare const ptBrand: unique symbol;

/** A length in 1/1000 em of the type size it belongs to; an integer. */
export type Em = number & { readonly [emBrand]: true };
/** A length in 1/1000 pt (72 pt to the inch); an integer. */
export type Pt = number & { readonly [ptBrand]: true };

/** 1/1000 em from an em: `em(0.5)` is 500. */
export const em = (value: number): Em => Math.round(value * 1000) as Em;
/** 1/1000 pt from a point: `pt(10.5)` is 10500. */
export const pt = (value: number): Pt => Math.round(value * 1000) as Pt;
/** 1/1000 pt from a millimetre. */
export const mm = (value: number): Pt => Math.round((value * 72_000) / 25.4) as Pt;
/** Millimetres of a length on the page, for messages and reports. */
export const toMm = (value: Pt): number => (value * 25.4) / 72_000;

/** An em length at a type size, rounded once: `emToPt(500, 10500)` is 5250. */
export const emToPt = (length: number, size: Pt): Pt => Math.round((length * size) / 1000) as Pt;
/** The whole 1/1000 em of a type size that fit into a length on the page. */
export const ptToEm = (length: Pt, size: Pt): Em => Math.floor((length * 1000) / size) as Em;

/**
 * `total` shared over `parts` as whole numbers; the remainder goes to the first parts, and the parts sum
 * exactly to `total`. `parts` must be at least 1.
 */
export function share(total: number, parts: number): number[] {
  const each = Math.trunc(total / parts);
  const rest = total - each * parts;
  const step = Math.sign(rest);
  return Array.from({ length: parts }, (_, index) => (index < Math.abs(rest) ? each + step : each));
}

/** The advance of a code point in 1/1000 em, or `undefined` where no font has it. */
export type Advance = (codePoint: number) => Em | undefined;

/** A colour as ink, each part a whole per cent from 0 to 100. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];
/** Text and rules: black ink alone, so that register cannot blur them. */
export const BLACK: Cmyk = [0, 0, 0, 100];

/** A rectangle on the page in 1/1000 pt, y growing downwards from the page's top edge. */
export interface Rect {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/**
 * How a character is drawn: `plain` as the font has it; `opening` and `closing` as a mark in half an em, its
 * white cut on the left or the right; `middle` centred in half an em; `narrow` as a half-width digit; `dash`
 * drawn out to a full em so that neighbours join; `ligature` as one glyph together with the `joined` ones that
 * follow it, which draw nothing of their own; the others along a line that runs down.
 */
export type GlyphForm =
  | 'plain'
  | 'opening'
  | 'closing'
  | 'middle'
  | 'narrow'
  | 'dash'
  | 'ligature'
  | 'joined'
  | VerticalForm;
