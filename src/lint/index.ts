/** Lint: page rules over the display list. Knows what stands where; must not know how it came there, or the copy's files. */
export { type Checked, type CheckOptions, checkPages } from './check.js';
export { countPages } from './counts.js';
export { findingsPage } from './overlay.js';
export { defaultLimits, newestSet, rules } from './rules.js';
export type { Acceptance, Finding, Limits, Rule, RuleName } from './types.js';
