/** Styles of a layout as the input room hands them over. */
import type { HyphenLanguage } from '../latin/index.js';
import type { Cmyk, Em, Pt } from '../units/index.js';

/** How text of one kind is set. */
export interface TextStyle {
  /** Role of the font. */
  readonly font: string;
  readonly size: Pt;
  /** Grid lines that one line of it takes (占行). */
  readonly lines: number;
  readonly align: 'justify' | 'left' | 'centre' | 'right';
  readonly indent: Em;
  /** Indent of the lines after the first; centred lines have none. */
  readonly hang: Em;
  readonly tracking: Em;
  readonly colour: Cmyk;
  /** Printed before the text, e.g. `记者 ` or `■`. */
  readonly label: string;
  /** Whether letters of Latin words are joined (fi, ffl) where the font has it. */
  readonly ligatures: boolean;
  /** The language whose words are hyphenated at line ends; none are where undefined. */
  readonly hyphenate: HyphenLanguage | undefined;
}

/** How heads of one kind may be fitted to their width. */
export interface HeadLimits {
  /** Most lines that one typed line may be broken into. */
  readonly most: number;
  /** Least size, as a size or as a percentage of the wanted one. */
  readonly least: { readonly size: Pt } | { readonly percent: number };
  /** Whether heads of two to four characters are spaced. */
  readonly spaced: boolean;
}

export type HeadName = 'kicker' | 'headline' | 'deck';

/** How a run of copy stands out of its paragraph; what is undefined is as the paragraph has it. */
export interface RunStyle {
  /** Its name in the mark-up. */
  readonly name: string;
  readonly font: string | undefined;
  readonly colour: Cmyk | undefined;
  /** Its size in 1/1000 of the paragraph's. */
  readonly size: number;
  /** How far its baseline is raised, 1/1000 em of the paragraph's size; negative for a subscript. */
  readonly raise: number;
  /** Emphasis dots, proper-name line, book-title wave; below the line, in vertical lines beside it. */
  readonly mark: 'dots' | 'line' | 'wave' | undefined;
}

export type StyleName =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'summary'
  | 'quote'
  | 'attribution'
  | 'table'
  | 'table-head'
  | 'table-caption'
  | 'table-credit'
  | 'byline'
  | 'body'
  | 'drop'
  | 'subhead'
  | 'item'
  | 'caption'
  | 'credit'
  | 'jump'
  | 'notice'
  | 'slogan'
  | 'index'
  | 'index-title';

/** How text that is set off from the running text is told from it: a bar at its left, rules above and below. */
export interface SetOffLook {
  /** Widths of the bar and of each rule; 0 for none. */
  readonly bar: Pt;
  readonly rule: Pt;
  readonly ruleColour: Cmyk;
  /** White at both sides, in em of its style. */
  readonly inset: Em;
}

/** Kinds of text that are set off. */
export type SetOffName = 'summary' | 'quote';

/** How tables look; widths in 1/1000 pt, white in em of the table's style. */
export interface TableLook {
  /** Rules at the head and the foot, under the head, between rows and between columns; 0 for none. */
  readonly rule: Pt;
  readonly headRule: Pt;
  readonly rowRule: Pt;
  readonly columnRule: Pt;
  readonly ruleColour: Cmyk;
  /** Least white between two columns; half of it stands at both sides. */
  readonly gap: Em;
  /** Least size that a table too wide for its columns may be set at. */
  readonly least: HeadLimits['least'];
}

/** A set of styles for articles of one kind (news, a box of figures). */
export interface ArticleStyle {
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** Size of the headline by the number of columns the block spans; beyond the last entry, the last. */
  readonly headlineSizes: readonly Pt[];
  readonly heads: Readonly<Record<HeadName, HeadLimits>>;
  readonly setOff: Readonly<Record<SetOffName, SetOffLook>>;
  readonly table: TableLook;
}
