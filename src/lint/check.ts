/** A list under its rules: what they find, what of it is accepted, and which acceptances match nothing any more. */
import type { Level } from '../cjk/index.js';
import type { DisplayList } from '../display/index.js';
import { rules as allRules } from './rules.js';
import type { Acceptance, Finding, Limits, Rule } from './types.js';
import { viewsOf } from './view.js';

export interface CheckOptions {
  readonly limits: Limits;
  readonly level: Level;
  /** The rule set that the issue was closed under; rules of later ones do not judge it. */
  readonly ruleSet: string;
  /** Names of rules that the house has switched off. */
  readonly off: ReadonlySet<string>;
  readonly accept: readonly Acceptance[];
  /** The table of rules; the house's own where none is given. */
  readonly rules?: readonly Rule[];
}

/** An acceptance that found fewer findings than it says. */
export interface Stale {
  readonly acceptance: Acceptance;
  readonly found: number;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly stale: readonly Stale[];
}

/** Judges every page. Findings come page by page, rule by rule, from the head of the page to its foot. */
export function checkPages(list: DisplayList, options: CheckOptions): Checked {
  const { limits, level, ruleSet, off, rules = allRules } = options;
  const pages = viewsOf(list);
  const judging = rules.filter(({ name, since }) => since <= ruleSet && !off.has(name));
  const findings = pages.flatMap((view) =>
    judging.flatMap(({ name, find }) =>
      find(view, { limits, level, pages })
        .map((found): Finding => ({ rule: name, page: view.page.number, ...found }))
        .sort((a, b) => a.y - b.y || a.x - b.x),
    ),
  );
  return accepted(findings, options.accept, new Set(pages.map(({ page }) => page.number)));
}

/** Each acceptance takes as many findings of its rule, page and block as it says, the first ones; more than that are told. */
function accepted(findings: readonly Finding[], accept: readonly Acceptance[], pages: ReadonlySet<number>): Checked {
  const left = accept.map(({ count }) => count);
  const judged = findings.map((finding): Finding => {
    const at = accept.findIndex(
      ({ rule, page, block }, index) =>
        left[index] > 0 && rule === finding.rule && page === finding.page && block === finding.block,
    );
    if (at < 0) return finding;
    left[at]--;
    return { ...finding, accepted: accept[at].reason };
  });
  const stale = accept.flatMap((acceptance, index): Stale[] =>
    left[index] > 0 && pages.has(acceptance.page) ? [{ acceptance, found: acceptance.count - left[index] }] : [],
  );
  return { findings: judged, stale };
}
