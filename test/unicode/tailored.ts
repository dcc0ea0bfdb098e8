/** Where Chinese copy is broken otherwise than UAX 14 says, level basic: each difference with its reason. */

export interface Tailored {
  /** Characters before and after: classes of UAX 14, `U+hex` for a single character, `*` for any. */
  readonly before: string;
  readonly after: string;
  /** What we say instead: × no break, ÷ may break. */
  readonly instead: '×' | '÷';
  readonly reason: string;
  readonly source: string;
}

export const tailored: readonly Tailored[] = [
  {
    before: '*',
    after: 'B2',
    instead: '×',
    reason: 'a single dash joins what is before it to what follows: it never starts a line',
    source: 'clreq, prohibition rules for line start and line end; GB/T 15834 5.1.6',
  },
  {
    before: '*',
    after: 'U+2026 U+FE19',
    instead: '÷',
    reason: 'an ellipsis may start a line: only level strict forbids it',
    source: 'clreq, prohibition rules, basic and strict',
  },
  {
    before: 'SP ZW',
    after: 'HY HH',
    instead: '×',
    reason: 'a connector never starts a line, a typed space before it notwithstanding',
    source: 'clreq, prohibition rules for line start and line end; GB/T 15834 5.1.6, 5.1.7',
  },
  {
    before: 'SP ZW',
    after: 'NS CJ',
    instead: '×',
    reason: 'a mark that repeats or joins never starts a line, a typed space before it notwithstanding',
    source: 'clreq, prohibition rules for line start and line end',
  },
];
