/** A text as clusters: a base character with the marks, selectors and joiners that belong to it. */
import type { GlyphForm } from './index.js';

const attached = /\p{M}|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]|[\u{1f3fb}-\u{1f3ff}]|\u200d/u;
const JOINER = '\u200d';

/** Whether a character belongs to the one before it: it has no width and never starts a line. */
const attaches = (character: string): boolean => character >= '\u0300' && attached.test(character);

/**
 * Whether every UTF-16 unit of a text is a cluster of its own: no surrogates, and nothing that attaches. Quick, and
 * true of nearly all copy; where it is unsure it says no.
 */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x300 || (code >= 0x2010 && code < 0x20d0) || (code >= 0x3400 && code < 0xa000)) continue;
    if ((code >= 0x3000 && code < 0x302a) || (code >= 0xff00 && code < 0xfff0) || (code >= 0x2100 && code < 0x2c00))
      continue;
    return false;
  }
  return true;
}

/** The clusters of a text, in order; they tile it. */
export function clusters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    // What a joiner binds is one picture with what stands before it.
    if (found.length > 0 && (attaches(character) || found[found.length - 1].endsWith(JOINER)))
      found[found.length - 1] += character;
    else found.push(character);
  }
  return found;
}

/** Forms that draw what is joined to them. */
const joining: ReadonlySet<GlyphForm> = new Set<GlyphForm>(['ligature', 'turned', 'combined']);

/**
 * What each cluster of a line draws, by its form: a ligature, turned or not, all its letters, a combined one all of its group,
 * what they join nothing (''); every other one itself. A joined cluster with none of them before it draws itself, so that
 * nothing is lost.
 */
export function drawnClusters(text: string, forms: ReadonlyMap<number, GlyphForm>): string[] {
  const drawn = clusters(text);
  for (const [index, form] of forms) {
    if (!joining.has(form)) continue;
    for (let at = index + 1; forms.get(at) === 'joined'; at++) {
      drawn[index] += drawn[at];
      drawn[at] = '';
    }
  }
  return drawn;
}
