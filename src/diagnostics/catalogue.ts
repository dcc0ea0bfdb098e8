/** The catalogue of all messages, in English and Chinese: one file per area, one row per code. */
import { copyMessages } from './messages/copy.js';
import { diffMessages } from './messages/diff.js';
import { fontMessages } from './messages/font.js';
import { issueMessages } from './messages/issue.js';
import { lintMessages } from './messages/lint.js';
import { outputMessages } from './messages/output.js';
import { pageMessages } from './messages/page.js';
import { pictureMessages } from './messages/picture.js';
import { usageMessages } from './messages/usage.js';
import type { Message } from './types.js';

const rows = {
  ...copyMessages,
  ...diffMessages,
  ...fontMessages,
  ...issueMessages,
  ...lintMessages,
  ...outputMessages,
  ...pageMessages,
  ...pictureMessages,
  ...usageMessages,
};

/** A code of the catalogue, `area/problem`. */
export type Code = keyof typeof rows;
export const catalogue: Readonly<Record<Code, Message>> = rows;

/** Names of the page rules: of every code `lint/…` but that of an acceptance that matches nothing. */
export const lintRules: readonly string[] = Object.keys(lintMessages)
  .map((code) => code.slice('lint/'.length))
  .filter((name) => name !== 'acceptance-stale');
