/** Where Chinese copy is broken otherwise than UAX 14 says, level basic: each difference with its reason. */

export interface Tailored {
  /** Characters before and after: classes of UAX 14, `U+hex` for a single character, `*` for any. */
  readonly before: string;
  readonly after: string;
  /** White space stands between: `before` is what stands before it. */
  readonly acrossSpace?: true;
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
    before: 'SP ZW',
    after: 'HY HH',
    instead: '×',
    reason: 'a connector never starts a line, a typed space before it notwithstanding',
    source: 'clreq, prohibition rules for line start and line end; GB/T 15834 5.1.6, 5.1.7',
  },
  {
    before: 'SP ZW',
    after: 'U+3000 U+0009',
    instead: '×',
    reason: 'white space of any kind stays with the line before a break and vanishes there, all of it',
    source: 'the page of 2023-10-23, measured: U+3000 vanishes at a break',
  },
  {
    before: 'U+201D U+2019',
    after: 'ID AL',
    instead: '÷',
    reason: 'a curly quote is a Chinese mark whatever stands in it: a line may end after a closing one',
    source: 'clreq, prohibition rules for line start and line end',
  },
  {
    before: '*',
    after: 'U+201C U+2018',
    instead: '÷',
    reason: 'a curly quote is a Chinese mark whatever stands in it: a line may start with an opening one',
    source: 'clreq, prohibition rules for line start and line end',
  },
  {
    before: 'SP',
    after: 'U+201D U+2019 U+00BB',
    instead: '×',
    reason: 'these quotes always close in Chinese, and never start a line, a typed space before them notwithstanding',
    source: 'clreq, prohibition rules for line start and line end',
  },
  {
    before: 'U+201C U+2018 U+00AB',
    after: '*',
    acrossSpace: true,
    instead: '×',
    reason: 'these quotes always open in Chinese, and never end a line, a typed space after them notwithstanding',
    source: 'clreq, prohibition rules for line start and line end',
  },
  {
    before: 'ID',
    after: 'U+00B7',
    instead: '×',
    reason: 'the dot between the parts of a name never starts a line',
    source: 'clreq, prohibition rules for line start and line end; GB/T 15834 5.1.7',
  },
];
