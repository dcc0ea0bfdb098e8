/** Furniture as the input room hands it over: what the house prints on pages of each kind, and in mastheads. */
import type { GridShape } from '../geometry/index.js';
import type { Pt } from '../units/index.js';
import type { Source } from './copy-types.js';
import type { ImprintName, NamedByPage } from './imprint.js';
import type { Columns } from './page-types.js';
import type { TextStyle } from './style-types.js';

/** What the imprint says of the paper, by name; what nobody gave is not there. */
export type Imprint = Readonly<Partial<Record<ImprintName, string>>>;

/** What furniture may name. */
export type FurnitureText = Readonly<Record<NamedByPage, string>> & Imprint;

/** A length, or 1/1000 parts of the frame's width. */
export type Extent = { readonly length: Pt } | { readonly parts: number };

/** Where a piece stands in its frame: the type area of a page, or the area of a masthead. */
interface Standing {
  /** From the frame's top edge (of a page: the page's own): of a text its baseline. */
  readonly y: Pt;
  /** From the frame's left edge. */
  readonly left: Extent;
  /** All that is left of the frame where undefined. */
  readonly width: Extent | undefined;
  readonly source: Source;
}

/** `inside` and `outside` are the edges at the fold and away from it: right-hand pages have odd numbers. */
export type FurnitureAlign = 'left' | 'centre' | 'right' | 'inside' | 'outside';

/** A line of text, or several spread evenly over its width; one that names only what nobody gave is left out. */
interface FurnitureLine extends Standing {
  readonly kind: 'text';
  readonly texts: readonly string[];
  readonly align: FurnitureAlign;
  readonly style: TextStyle;
  /** Whether the paper's logo stands in its place where the issue has one. */
  readonly logo: boolean;
}

/** A rule across its width, or down where it has a height. */
interface FurnitureRule extends Standing {
  readonly kind: 'rule';
  readonly weight: Pt;
  readonly height: Pt;
  readonly outset: Pt;
  readonly colour: TextStyle['colour'];
}

export type Furniture = FurnitureLine | FurnitureRule;

/** A masthead (报头): where it stands unless a page says otherwise, and what it prints there. */
export interface Masthead {
  readonly columns: Columns;
  readonly lines: number;
  readonly furniture: readonly Furniture[];
}

/** Pages of one kind. */
export interface PageKind {
  readonly name: string;
  /** Trim width. */
  readonly width: Pt;
  readonly grid: GridShape;
  readonly furniture: readonly Furniture[];
  /** The masthead that its pages bear without naming one. */
  readonly masthead: string | undefined;
}
