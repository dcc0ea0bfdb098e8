/** Reads the command line by the table of commands; knows no command's work. */
import { parseArgs } from 'node:util';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { nearNames } from '../input/near.js';
import {
  type CommandName,
  commandNames,
  commands,
  everywhere,
  exclusive,
  isCommand,
  type OptionName,
  options,
  type Values,
} from './table.js';

export interface Arguments {
  readonly command: CommandName | undefined;
  readonly values: Values;
  /** What stands behind the command: issues or a file. */
  readonly operands: readonly string[];
}

type Token = NonNullable<ReturnType<typeof parse>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;
type Problem = Pick<Diagnostic, 'code' | 'params'>;

/** A DPI behind `--png`; an issue whose name is as short a number is named by its path (`./150`). */
const shortNumber = /^\d{1,4}$/;

/** The arguments, and all that is wrong with them; with anything wrong no command may run. */
export function readArguments(args: readonly string[]): Outcome<Arguments> {
  const tokens = [...(parse(args).tokens ?? [])];
  const values = new Map<string, string | number | true>();
  const problems: Problem[] = [];
  const words: string[] = [];
  const command = commandOf(tokens);
  const allowed = [...(command && isCommand(command) ? commands[command].options : allOptions), ...everywhere];
  for (const [position, token] of tokens.entries()) {
    if (token.kind === 'positional' && !belongsToPng(tokens, position)) words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = allowed.find((option) => option === token.name && isLong(token)) ?? shortName(token);
    if (name === undefined) {
      problems.push(unknownOption(token.rawName, command, allowed));
      continue;
    }
    if (values.has(name)) problems.push({ code: 'usage/option-twice', params: { option: `--${name}` } });
    const next = tokens[position + 1];
    const read = optionValue(name, token, belongsToPng(tokens, position + 1) ? next : undefined);
    if (typeof read === 'object') problems.push(read);
    else values.set(name, read);
  }
  const given = Object.fromEntries(values) as Values;
  const operands = words.slice(1);
  // Behind an unknown option stands what may be its value: no use to complain about that too.
  if (problems.length === 0) problems.push(...commandProblems(command, operands, given));
  const diagnostics = problems.map((problem): Diagnostic => ({ ...problem, place: {} }));
  return {
    value: { command: command && isCommand(command) ? command : undefined, values: given, operands },
    diagnostics: given.help || given.version ? [] : diagnostics,
  };
}

const allOptions = [...new Set(commandNames.flatMap((name) => commands[name].options))];

function parse(args: readonly string[]) {
  const known = Object.entries(options).map(([name, kind]) => {
    const bare = kind.takes === 'nothing' || (kind.takes === 'number' && kind.preset !== undefined);
    return [name, { type: bare ? 'boolean' : 'string' }] as const;
  });
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

function commandOf(tokens: readonly Token[]): string | undefined {
  const first = tokens.find((token, position) => token.kind === 'positional' && !belongsToPng(tokens, position));
  return first?.kind === 'positional' ? first.value : undefined;
}

function belongsToPng(tokens: readonly Token[], position: number): boolean {
  const [before, token] = [tokens[position - 1], tokens[position]];
  if (before?.kind !== 'option' || before.name !== 'png' || before.value !== undefined) return false;
  return token?.kind === 'positional' && shortNumber.test(token.value);
}

const isLong = ({ rawName }: OptionToken): boolean => rawName.startsWith('--');
const shortName = ({ rawName }: OptionToken): OptionName | undefined => (rawName === '-h' ? 'help' : undefined);

function unknownOption(option: string, command: string | undefined, allowed: readonly OptionName[]): Problem {
  const near = nearNames(option.replace(/^-+/, ''), allowed)[0];
  const expected = (near === undefined ? allowed : [near]).map((name) => `--${name}`).join(', ');
  const of = command && isCommand(command) ? `banxin ${command}` : 'banxin';
  return { code: 'usage/option-unknown', params: { option, command: of, near: expected } };
}

/** The value of an option, or what is wrong with it. */
function optionValue(name: OptionName, token: OptionToken, next: Token | undefined): string | number | true | Problem {
  const kind = options[name];
  const option = `--${name}`;
  const given = token.value ?? (next?.kind === 'positional' ? next.value : undefined);
  if (kind.takes === 'nothing') {
    return given === undefined ? true : { code: 'usage/option-flag', params: { option, got: given } };
  }
  const wrong = (expected: string): Problem => ({
    code: 'usage/option-value',
    params: { option, expected, got: given ?? '' },
  });
  // `--out --json` has forgotten the folder; one that is really called so can be given as --out=--json.
  const absent = given === undefined || (given.startsWith('-') && token.inlineValue !== true);
  if (kind.takes === 'text') return absent || given === '' ? wrong(kind.shown) : given;
  if (kind.takes === 'choice')
    return given !== undefined && kind.choices.includes(given) ? given : wrong(kind.choices.join('|'));
  if (given === undefined && kind.preset !== undefined) return kind.preset;
  const number = /^\d+$/.test(given ?? '') ? Number(given) : Number.NaN;
  return number >= kind.least && number <= kind.most ? number : wrong(`${kind.shown} (${kind.least}-${kind.most})`);
}

function commandProblems(command: string | undefined, operands: readonly string[], values: Values): Problem[] {
  const known = commandNames.join(', ');
  if (command === undefined) return [{ code: 'usage/command-missing', params: { known } }];
  if (!isCommand(command)) {
    const near = nearNames(command, commandNames)[0] ?? known;
    return [{ code: 'usage/command-unknown', params: { command, near } }];
  }
  const problems: Problem[] = [];
  const { most } = commands[command];
  if (operands.length > most) {
    const got = operands[most] ?? '';
    problems.push({ code: 'usage/too-many', params: { command: `banxin ${command}`, most, got } });
  }
  for (const [option, other] of exclusive) {
    if (values[option] === undefined || values[other] === undefined) continue;
    problems.push({ code: 'usage/options-exclusive', params: { option: `--${option}`, other: `--${other}` } });
  }
  if (values.all && operands[0] !== undefined) {
    problems.push({ code: 'usage/options-exclusive', params: { option: '--all', other: operands[0] } });
  }
  return problems;
}
