/** Diagnostics for machines: JSON rows, GitHub's annotations, JUnit's XML. Always in English. */
import { helpOf, messageOf, severityOf, sortDiagnostics } from './format.js';
import type { Diagnostic, Place, Severity } from './types.js';

/** A diagnostic as JSON has it; absent places are absent keys, files are relative to the issue. */
export interface DiagnosticJson extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly params: Diagnostic['params'];
  readonly help?: string;
}

export function toJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, params, place } = diagnostic;
  const { file, line, column, page, block, area } = place;
  const help = helpOf(diagnostic, 'en');
  const row = { code, severity: severityOf(diagnostic), message: messageOf(diagnostic, 'en'), params };
  const known = Object.entries({ file, line, column, page, block, area, help }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...row, ...Object.fromEntries(known) };
}

const levels: Readonly<Record<Severity, string>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

// GitHub's runner undoes exactly these (actions/toolkit, command.ts).
const githubData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const githubProperty = (text: string): string => githubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command a diagnostic; `path` gives the file from the repository's root. Ends in a line break. */
export function formatGithub(diagnostics: readonly Diagnostic[], path: (file: string) => string): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { file, line, column } = diagnostic.place;
      const properties: [string, string | number | undefined][] = [
        ['file', file === undefined ? undefined : path(file)],
        ['line', line],
        ['col', line === undefined ? undefined : column],
        ['title', diagnostic.code],
      ];
      const known = properties.filter(([, value]) => value !== undefined);
      const written = known.map(([key, value]) => `${key}=${githubProperty(String(value))}`).join(',');
      return `::${levels[severityOf(diagnostic)]} ${written}::${githubData(fullText(diagnostic))}\n`;
    })
    .join('');
}

function fullText(diagnostic: Diagnostic): string {
  const { page, block, area } = diagnostic.place;
  const at = area && `${area.x} mm from the left, ${area.y} mm from the top`;
  const places = [page === undefined ? undefined : `page ${page}`, block, at].filter((part) => part !== undefined);
  const message = messageOf(diagnostic, 'en');
  const help = helpOf(diagnostic, 'en');
  const said = places.length === 0 ? message : `${message} (${places.join(', ')})`;
  return help === undefined ? said : `${said}\n${help}`;
}

/** What JUnit calls a suite: an issue with all there is to say about it. */
export interface Suite {
  readonly issue: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly path: (file: string) => string;
}

/** A suite an issue, a case a diagnostic; fatal is an error, error a failure, the rest passes and is told. */
export function formatJunit(suites: readonly Suite[]): string {
  const all = suites.flatMap((suite) => suite.diagnostics);
  const tests = suites.reduce((sum, suite) => sum + casesIn(suite), 0);
  const body = suites.map(suiteOf).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attribute('tests', tests)}${countsOf(all)}>\n${body}</testsuites>\n`;
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((row) => severityOf(row) === severity).length;
  return `${attribute('failures', count('error'))}${attribute('errors', count('fatal'))}`;
}

// Readers of JUnit take a report without a case for a broken one.
const casesIn = ({ diagnostics }: Suite): number => Math.max(1, diagnostics.length);

function suiteOf(suite: Suite): string {
  const { issue, diagnostics, path } = suite;
  const cases = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { file, line, column } = diagnostic.place;
    const where = file === undefined ? '' : [path(file), line, column].filter((part) => part !== undefined).join(':');
    const name = where === '' ? diagnostic.code : `${diagnostic.code} ${where}`;
    const head = `    <testcase${attribute('classname', issue)}${attribute('name', name)}`;
    const source = `${file === undefined ? '' : attribute('file', path(file))}${line === undefined ? '' : attribute('line', line)}`;
    return `${head}${source}>${outcomeOf(diagnostic)}</testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase${attribute('classname', issue)}${attribute('name', 'clean')}/>\n`);
  const head = `${attribute('name', issue)}${attribute('tests', casesIn(suite))}${countsOf(diagnostics)}`;
  return `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n`;
}

function outcomeOf(diagnostic: Diagnostic): string {
  const severity = severityOf(diagnostic);
  const text = xml(fullText(diagnostic));
  if (severity === 'warning' || severity === 'note') return `<system-out>${severity}: ${text}</system-out>`;
  const element = severity === 'fatal' ? 'error' : 'failure';
  const attributes = `${attribute('type', diagnostic.code)}${attribute('message', messageOf(diagnostic, 'en'))}`;
  return `<${element}${attributes}>${text}</${element}>`;
}

const attribute = (name: string, value: string | number): string => ` ${name}="${xml(String(value))}"`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
// XML 1.0 has no way to write these at all (production Char).
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string): string =>
  text
    .replace(
      notXml,
      (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .replace(/[&<>"'\t\n\r]/g, (character) => entities[character] as string);
