/** `--help`, in English and Chinese, made from the table of commands. */
import { commandTexts, exitTexts, headings, optionTexts } from '../diagnostics/messages/help.js';
import { type CommandName, commandNames, commands, everywhere, type OptionName, options } from './table.js';

type Language = 'en' | 'zh';

/** The help of a command, or of banxin where no command is named. */
export function helpText(command: CommandName | undefined, lang: Language): string {
  const lines = command === undefined ? generalHelp(lang) : commandHelp(command, lang);
  return `${lines.join('\n')}\n`;
}

function generalHelp(lang: Language): string[] {
  const listed = commandNames.map(
    (name) => [`${name} ${commands[name].argument}`, commandTexts[name].short[lang]] as const,
  );
  return [
    headings.about[lang],
    '',
    headings.usage[lang],
    '  banxin <command> [options]',
    '',
    headings.commands[lang],
    ...aligned(listed),
    '',
    headings.options[lang],
    ...aligned(optionRows(everywhere, lang)),
    '',
    headings.exits[lang],
    ...aligned(exitTexts.map((row) => [row.code, row[lang]])),
    '',
    headings.more[lang],
  ];
}

function commandHelp(command: CommandName, lang: Language): string[] {
  const names = commands[command].options;
  return [
    headings.usage[lang],
    `  banxin ${command} [options] ${commands[command].argument}`,
    '',
    ...commandTexts[command].long[lang],
    '',
    headings.options[lang],
    ...aligned([
      ...optionRows(names, lang, command === 'build' ? {} : { page: optionTexts.checkPage[lang] }),
      ...optionRows(everywhere, lang),
    ]),
  ];
}

function optionRows(
  names: readonly OptionName[],
  lang: Language,
  instead: Partial<Record<OptionName, string>> = {},
): (readonly [string, string])[] {
  return names.map((name) => [spelled(name), instead[name] ?? optionTexts[name][lang]]);
}

/** An option as it is typed: `--page N`, `--png [DPI]`, `--lang en|zh`. */
function spelled(name: OptionName): string {
  const kind = options[name];
  if (kind.takes === 'nothing') return `--${name}`;
  if (kind.takes === 'choice') return `--${name} ${kind.choices.join('|')}`;
  return kind.takes === 'number' && kind.preset !== undefined ? `--${name} [${kind.shown}]` : `--${name} ${kind.shown}`;
}

// The left side is ASCII, so its length is its width, whatever stands on the right.
function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
