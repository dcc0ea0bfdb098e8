/** Proof: what changed between two builds, and was it asked for. Knows documents; must not know files or terminals. */
export { readDisplayList } from '../display/index.js';
export type { Comparison } from './change.js';
export { compareDocuments } from './compare.js';
export type { ProofArticle, ProofDocument, ProofParagraph } from './document.js';
export { buildDocument } from './from-build.js';
export { comparisonJson } from './json.js';
export { changeDiagnostics, comparisonText } from './words.js';
