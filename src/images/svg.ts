/** Looks into SVG source, before it is drawn, for what must not be in it. */
import { PictureFault } from './fault.js';

const reference = /(?:^|[\s"'])(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const styleUrl = /url\(\s*(?:"|'|&quot;|&apos;)?\s*([^)\s"']*)/gi;
const within = /^(?:#|data:)/i;

/** Whether the bytes are SVG source: a `<svg` near the beginning, as the decoder itself looks for it. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*</.test(head) && /<(?:\w+:)?svg[\s>]/i.test(head);
}

/**
 * Refuses an SVG that refers to anything outside itself (`picture/external`) or sets live text
 * (`picture/text`). Links (`<a href>`) fetch nothing and may stay.
 */
export function refuseUnsafeSvg(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<a\s[^>]*>/gi, '');
  const outside =
    firstOutside(source, reference) ?? firstOutside(source, styleUrl) ?? /@import[^;]*/i.exec(source)?.[0];
  if (outside !== undefined) {
    throw new PictureFault('picture/external', `the SVG refers to something outside itself: ${outside.slice(0, 80)}`);
  }
  if (/<!ENTITY\s+\S+\s+(?:SYSTEM|PUBLIC)/i.test(source) || /<xi:include/i.test(source)) {
    throw new PictureFault('picture/external', 'the SVG includes another file');
  }
  if (/<(?:svg:)?text[\s>/]/i.test(source)) {
    throw new PictureFault('picture/text', 'the SVG contains text; convert it to outlines');
  }
}

function firstOutside(source: string, pattern: RegExp): string | undefined {
  for (const match of source.matchAll(pattern)) {
    const target = (match[1] ?? match[2] ?? '').trim();
    if (target !== '' && !within.test(target)) return target;
  }
  return undefined;
}

const pixelLength = /^\s*(\d*\.?\d+)(?:px)?\s*$/;
const paperLength = /^\s*\d*\.?\d+(?:mm|cm|in|pt|pc)\s*$/;
const fourNumbers = /^\s*[-+.\d]+[\s,]+[-+.\d]+[\s,]+(\d*\.?\d+)[\s,]+(\d*\.?\d+)\s*$/;

/** How large a drawing says it is. */
export interface SvgRoot {
  /**
   * With which power of the density it grows: 1 where its sides are in pixels or come from the viewBox, 2 where
   * both are lengths on paper.
   */
  readonly power: 1 | 2;
  /** Its size in pixels, where that is told in whole numbers. */
  readonly size: readonly [width: number, height: number] | undefined;
}

/** Reads the root's sides; undefined where style sheets, entities or anything unusual may have a say in them. */
export function readRoot(bytes: Uint8Array): SvgRoot | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const plain = source.replace(/<!--[\s\S]*?-->/g, '');
  if (/<!DOCTYPE|<\?xml-stylesheet|<(?:\w+:)?style[\s>]/i.test(plain)) return undefined;
  const root = /<(?:\w+:)?svg(\s(?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(plain)?.[1];
  if (root === undefined || attribute(root, 'style') !== undefined) return undefined;
  const sides = [attribute(root, 'width'), attribute(root, 'height')];
  if (sides.every((side) => side !== undefined && paperLength.test(side))) return { power: 2, size: undefined };
  const frame = fourNumbers.exec(attribute(root, 'viewBox') ?? '');
  if (!sides.every((side) => (side === undefined ? frame : pixelLength.test(side)))) return undefined;
  const told = sides.every((side) => side === undefined)
    ? [frame?.[1], frame?.[2]]
    : sides.map((side) => pixelLength.exec(side ?? '')?.[1]);
  const [width, height] = told.map(Number);
  const whole = [width, height].every((side) => Number.isInteger(side) && side > 0);
  return { power: 1, size: whole ? [width, height] : undefined };
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}
