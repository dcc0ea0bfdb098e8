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
