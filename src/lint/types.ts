/** The types of page rules: what a rule sees, its limits, and what it finds. */
import type { Level } from '../cjk/index.js';
import type { Code } from '../diagnostics/index.js';
import type { DisplayBlock, DisplayList, DisplayPage, PagePlan, TextItem } from '../display/index.js';
import type { Rect } from '../units/index.js';

/** The name of a rule: its code without the area. */
export type RuleName = Exclude<
  Code extends infer C ? (C extends `lint/${infer Name}` ? Name : never) : never,
  'acceptance-stale'
>;

/** What a house allows, in the units that a layout writes. */
export interface Limits {
  /** White between letters, em. */
  readonly looseness: number;
  /** How far a baseline may stand off the grid, pt. */
  readonly 'off-grid': number;
  /** By how many lines legs may differ. */
  readonly 'uneven-legs': number;
  /** White that is wider (em) and higher (lines) is a hole. */
  readonly 'hole-width': number;
  readonly 'hole-lines': number;
  /** Lines of text that belong under a head at a column's foot. */
  readonly 'lonely-head': number;
  /** Least white between headlines side by side, em of the smaller; sizes that differ by more, in per cent, are told apart. */
  readonly 'heads-gap': number;
  readonly 'heads-size': number;
  /** Least width of a rule and least size of light type on dark, pt. */
  readonly 'thin-rule': number;
  readonly 'small-reversed': number;
  /** Most ink, per cent; least pixels to the inch; most enlargement, per cent. */
  readonly 'total-ink': number;
  readonly 'low-resolution': number;
  readonly enlarged: number;
}

/** A line of copy on a page: the items that one line of a paragraph was set as. */
export interface Line {
  readonly article: string;
  readonly part: NonNullable<TextItem['origin']>['part'];
  readonly paragraph: number;
  readonly line: number;
  readonly items: readonly TextItem[];
  /** Its longest item: the one whose size and baseline are the line's. */
  readonly main: TextItem;
  readonly text: string;
  /** Its em box. */
  readonly rect: Rect;
  /** Column of the grid it begins in, from 0. */
  readonly column: number;
  /** Whether it is the last line of its paragraph in the whole list. */
  readonly last: boolean;
}

/** A page as the rules see it. */
export interface PageView {
  readonly list: DisplayList;
  readonly page: DisplayPage;
  readonly plan: PagePlan;
  readonly lines: readonly Line[];
  /** Running text of each article, subheads included, in reading order. */
  readonly running: ReadonlyMap<string, readonly Line[]>;
  readonly furniture: readonly TextItem[];
  /** The block that a rectangle's middle lies in. */
  readonly blockAt: (rect: Rect) => DisplayBlock | undefined;
}

/** What rules are told besides the page. */
export interface Means {
  readonly limits: Limits;
  readonly level: Level;
  /** All pages of the list, the rule's own among them. */
  readonly pages: readonly PageView[];
}

/** A place on a page that a rule objects to. */
export interface Found extends Rect {
  readonly block?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A rule: `since` is the rule set that brought it. */
export interface Rule {
  readonly name: RuleName;
  readonly since: string;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
  readonly find: (view: PageView, means: Means) => readonly Found[];
}

/** A finding; `accepted` is the reason for which the manifest lets it stand. */
export interface Finding extends Found {
  readonly rule: RuleName;
  readonly page: number;
  readonly accepted?: string;
}

/** A finding of the manifest's that is let stand; `count` of its kind in the block (or on the page beside all blocks). */
export interface Acceptance {
  readonly rule: string;
  readonly page: number;
  readonly block: string | undefined;
  readonly count: number;
  readonly reason: string;
}
