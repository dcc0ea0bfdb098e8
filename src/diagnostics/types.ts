/** The types of diagnostics: a code from the catalogue, its parameters and the place in the copy or the page. */
import type { Code } from './catalogue.js';

/**
 * `fatal`: nothing can be set (exit 2); `error`: set and marked, but not fit to print (exit 1); `warning`: fit to
 * print, worth a look; `note`: told once, e.g. what was normalised.
 */
export type Severity = 'fatal' | 'error' | 'warning' | 'note';

/** A row of the catalogue; `{name}` in a text stands for the parameter of that name. */
export interface Message {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
  readonly help?: { readonly en: string; readonly zh: string };
}

/** Where something is: a file relative to the issue, line and column from 1 (columns count code points). */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Page number of the issue. */
  readonly page?: number;
  /** Name of the block on the page. */
  readonly block?: string;
  /** Where on the page, in millimetres from its left and top edge. */
  readonly area?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** One finding about the input, the setting or the output. */
export interface Diagnostic {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: Place;
  /** Where a layout decides how grave it is; else as the catalogue has it. */
  readonly severity?: Severity;
}

/** What a stage returns: its value and what it has to say about it. Exceptions are bugs. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
