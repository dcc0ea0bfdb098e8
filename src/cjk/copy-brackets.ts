/** Round brackets of Chinese text, in pairs: both become full-width, or neither. */
import { HAN, WIDE } from './copy-context.js';
import type { Edit, Kept } from './copy-rules.js';

const bracket = /[()（）]/g;
const isOpen = (mark: string): boolean => mark === '(' || mark === '（';
const isHalf = (mark: string): boolean => mark === '(' || mark === ')';
const chinese = new RegExp(`[${HAN}]`, 'u');
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const QUOTES = '["\\u2018-\\u201d]{0,4}';
const afterHan = sticky(`(?<=[${HAN}${WIDE}]${QUOTES}[ \\u00a0]{0,3})`);
const afterNothing = sticky(`(?<=(?:^|[ \\u00a0])${QUOTES})`);
const beforeHan = sticky(`(?=[ \\u00a0]{0,3}${QUOTES}[${HAN}])`);
const whiteAfterHan = sticky(`(?<=[${HAN}])[ \\u00a0]+`);
/** `report(1).doc`: the brackets are the file name's. */
const extension = sticky('\\.\\w');

const at = (pattern: RegExp, text: string, unit: number): boolean => {
  pattern.lastIndex = unit;
  return pattern.test(text);
};

/** Whether a pair is one of Chinese text: Han inside, Han before it, or nothing before it and Han behind. */
function isChinesePair(text: string, open: number, close: number): boolean {
  if (at(extension, text, close + 1)) return false;
  if (!isHalf(text[open]) || !isHalf(text[close])) return true;
  const inside = text.slice(open + 1, close);
  // Two intervals, (0,1] and [0,1), and a formula, (NH4)2SO4, are no pair of Chinese brackets.
  if (/^[^[\]]*\]/.test(inside)) return false;
  if (!chinese.test(inside) && /[A-Za-z\d]/.test(text[close + 1] ?? '')) return false;
  if (at(afterHan, text, open) || chinese.test(inside)) return true;
  return at(afterNothing, text, open) && at(beforeHan, text, close + 1);
}

/** The half-width brackets to be widened, with the typed white before them that was theirs. */
export function bracketEdits(text: string, kept: Kept): readonly Edit[] {
  const edits: Edit[] = [];
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(bracket)) {
    if (kept(index)) continue;
    if (isOpen(mark)) opened.push(index);
    else {
      const open = opened.pop();
      if (open === undefined || !isChinesePair(text, open, index)) continue;
      if (isHalf(text[open])) edits.push(...whiteBefore(text, open, kept), widened(open, '（'));
      if (isHalf(mark)) edits.push(widened(index, '）'));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

const widened = (unit: number, to: string): Edit => ({ rule: 'half-width-marks', start: unit, end: unit + 1, to });

/** White between Han and a makeshift opening mark: English asks for it before the mark, Chinese does not. */
export function whiteBefore(text: string, unit: number, kept: Kept): readonly Edit[] {
  let start = unit;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\u00a0') && !kept(start - 1)) start--;
  return start < unit && at(whiteAfterHan, text, start) ? [{ rule: 'mark-spaces', start, end: unit, to: '' }] : [];
}
