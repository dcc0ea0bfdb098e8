/** Diagnostics: codes, severities, places and their text forms. Knows messages; must not know what is being set. */
export { type Code, catalogue, lintRules } from './catalogue.js';
export { fill, messageOf, severityOf, sortDiagnostics, visible, worst } from './format.js';
export { formatGithub, formatJunit, type Suite, toJson } from './format-machine.js';
export { formatSummary, formatText, type Paint, type TextOptions } from './format-text.js';
export { widthFor } from './format-width.js';
export type { Language } from './messages/words.js';
export type { Diagnostic, Message, Outcome, Place, Severity } from './types.js';
