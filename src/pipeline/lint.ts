/** The page rules over a set issue: its layout's choices and its manifest's acceptances go in, diagnostics come out. */
import { type Code, catalogue, type Diagnostic } from '../diagnostics/index.js';
import type { DisplayList } from '../display/index.js';
import type { Issue } from '../input/index.js';
import { type Checked, checkPages, countPages, defaultLimits, type Finding, newestSet, rules } from '../lint/index.js';
import { toMm } from '../units/index.js';

/** Judges a list by the rules its issue was closed under. */
export function lintIssue({ layout, rules: ruleSet, accept }: Issue, list: DisplayList): Checked {
  const { lint, level } = layout;
  const off = new Set(Object.keys(lint.rules).filter((rule) => lint.rules[rule] === 'off'));
  const limits = { ...defaultLimits, ...lint.limits };
  const own = accept.filter((one) => one.layout === undefined || one.layout === layout.name);
  return checkPages(list, { limits, level, ruleSet: ruleSet ?? newestSet, off, accept: own });
}

const codeOf = ({ rule }: Finding): Code => `lint/${rule}`;

/** Findings that nobody accepted, at their block in the page's file, and acceptances that match nothing. */
export function lintDiagnostics(issue: Issue, { findings, stale }: Checked): Diagnostic[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  return [
    ...open.map((finding): Diagnostic => {
      const page = issue.pages.find(({ number }) => number === finding.page);
      const source = page?.blocks.find(({ name }) => name === finding.block)?.source;
      const block = finding.block === undefined ? {} : { block: finding.block };
      const place = { file: page?.file, ...source, page: finding.page, ...block, area: areaOf(finding) };
      return { code: codeOf(finding), params: finding.params, place, severity: severityOf(finding, issue) };
    }),
    ...stale.map(({ acceptance, found }): Diagnostic => {
      const { rule, count, reason, page, block } = acceptance;
      const source = issue.accept.find((one) => one === acceptance)?.source;
      const place = { ...source, page, ...(block === undefined ? {} : { block }) };
      return { code: 'lint/acceptance-stale', params: { rule, found, count, reason }, place };
    }),
  ];
}

function severityOf(finding: Finding, { layout }: Issue): Exclude<Diagnostic['severity'], undefined> {
  const chosen = layout.lint.rules[finding.rule];
  return chosen === undefined || chosen === 'off' ? catalogue[codeOf(finding)].severity : chosen;
}

/** Millimetres to a tenth: finer than anybody measures on a page. */
function areaOf({ x, y, width, height }: Finding) {
  const tenths = (length: Finding['x']) => Math.round(toMm(length) * 10) / 10;
  return { x: tenths(x), y: tenths(y), width: tenths(width), height: tenths(height) };
}

/** The lint's part of the report: the rule set, every finding with its rule's names, accepted ones too, and the counts. */
export function lintReport(issue: Issue, list: DisplayList, { findings }: Checked) {
  const names = new Map(rules.map(({ name, zh, en }) => [name, { zh, en }]));
  return {
    rules: issue.rules ?? newestSet,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      name: names.get(finding.rule),
      severity: severityOf(finding, issue),
      page: finding.page,
      block: finding.block ?? null,
      mm: areaOf(finding),
      params: finding.params,
      accepted: finding.accepted ?? null,
    })),
    counts: countPages(list),
  };
}
