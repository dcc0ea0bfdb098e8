/** What every form of a diagnostic is made from: its message, its severity, its order, its exit code. */
import { catalogue } from './catalogue.js';
import { type Language, words } from './messages/words.js';
import type { Diagnostic, Message, Severity } from './types.js';

type Params = Readonly<Record<string, string | number>>;

/** `{name}` in a template replaced by the parameter of that name; a name without parameter stays as it is. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));

/** A word of the forms in a language, with its parameters. */
export const word = (name: keyof typeof words, lang: Language, params: Params = {}): string =>
  fill(words[name][lang], params);

/** The message of a diagnostic, without place, code and help. */
export const messageOf = ({ code, params }: Diagnostic, lang: Language): string => fill(catalogue[code][lang], params);

/** What could be done about it, where the catalogue knows. */
export function helpOf({ code, params }: Diagnostic, lang: Language): string | undefined {
  const { help }: Message = catalogue[code];
  return help && fill(help[lang], params);
}

export const severityOf = ({ code, severity }: Diagnostic): Severity => severity ?? catalogue[code].severity;

/** Exit code of a run that said this: 2 where something could not be set, 1 where errors stand, else 0. */
export function worst(diagnostics: readonly Diagnostic[]): 0 | 1 | 2 {
  const severities = new Set(diagnostics.map(severityOf));
  if (severities.has('fatal')) return 2;
  return severities.has('error') ? 1 : 0;
}

/** By file, line, column, code, in code units; what has none comes first, equals keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place.file ?? '', b.place.file ?? '') ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Characters that a terminal would not show, or would obey: controls, direction marks, private use, unassigned. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u{FFFD}]/gu;

/** A text as it can be shown on one line: what cannot be seen stands as `‹U+FFFD›`, a tab as a space. */
export const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(unseen, (character) => {
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `\u2039U+${code}\u203a`;
  });
