/** What the closing room asks for, and what it answers with. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { costTexts, wayTexts } from '../diagnostics/messages/closing.js';
import type { PlacedPage } from '../flow/index.js';
import type { ClosingKind, Columns, Issue, Without } from '../input/index.js';
import type { Pt } from '../units/index.js';

/** Sets the pages of an issue as a build does. All trials go through it, so that no saving is an estimate. */
export type Lay = (issue: Issue) => Outcome<readonly PlacedPage[]>;

/** A block by its page's number and its name there. */
export interface BlockName {
  readonly page: number;
  readonly block: string;
}

/** Something that can be done about a block. Inserts and paragraphs count from 0, sizes are 1/1000 pt. */
export type Change = BlockName &
  (
    | { readonly kind: 'block-lines'; readonly lines: number; readonly was: number }
    | { readonly kind: 'insert-lines'; readonly insert: number; readonly lines: number; readonly was: number }
    | {
        readonly kind: 'insert-columns';
        readonly insert: number;
        readonly columns: Columns;
        readonly was: Columns;
        readonly lines: number | 'auto';
      }
    | { readonly kind: 'insert-off'; readonly insert: number }
    | { readonly kind: 'without' | 'back'; readonly name: Without }
    | { readonly kind: 'byline' }
    /** By its number, subheads not counted: lines more or fewer than of itself. */
    | { readonly kind: 'stretch'; readonly paragraph: number; readonly more: 1 | -1 }
    | { readonly kind: 'head-size'; readonly size: Pt; readonly was: Pt }
    | { readonly kind: 'head-most'; readonly most: number; readonly was: number }
    | {
        readonly kind: 'cut';
        readonly paragraph: number;
        readonly characters: number;
        readonly at: 'start' | 'middle' | 'end';
      }
    | { readonly kind: 'write'; readonly characters: number; readonly most: number }
  );

/** A way by one kind of change, by degrees: each is a stronger form of the one before, of one change or several. */
export interface Candidate {
  readonly kind: ClosingKind;
  readonly degrees: readonly (readonly Change[])[];
}

/** How a block stands in its room. */
export interface Standing {
  /** Copy that is cut off: lines as the last leg sets them, and characters without white space. */
  readonly overset: { readonly lines: number; readonly characters: number };
  /** Grid lines that the block needs and its columns have not. */
  readonly short: number;
  /** Empty grid lines between the block and what stands next to it in its columns, or the type area's edge. */
  readonly white: number;
  readonly legs: number;
  /** Lines of text that its legs could still take; negative where it is too long. */
  readonly balance: number;
}

/** Something to say: a row of the message catalogue (`ways` or `costs`) with its values. */
export interface Said<Code extends string = keyof typeof wayTexts> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a way costs. */
export type Cost = Said<keyof typeof costTexts>;

/** A change in words, with what it costs; `block` where it is another's than the one that does not fit. */
export interface Step extends Said {
  readonly block: string | undefined;
  readonly costs: readonly Cost[];
}

/** A way that was tried: its changes, and what setting the page with them showed. */
export interface Way {
  /** By which it is tried and taken: counted from 1 on each page. */
  readonly number: number;
  readonly changes: readonly Change[];
  /** The changes in words. */
  readonly steps: readonly Step[];
  /** Lines of text that it saves, or fills where a block is too short. */
  readonly saves: number;
  readonly after: Standing;
  /** Whether the block fits its room then. */
  readonly fits: boolean;
}

/** A block that does not fit, and the ways out, the best first. */
export interface Misfit extends BlockName {
  readonly article: string;
  readonly over: boolean;
  readonly standing: Standing;
  readonly ways: readonly Way[];
}

/** Pages set once: their blocks as they stand, and what is wrong with them. */
export interface Trial {
  readonly pages: readonly PlacedPage[];
  readonly diagnostics: readonly Diagnostic[];
}
