/** The command line as a table: which commands there are, what they take; parsing and help are made from it. */

export type CommandName = 'build' | 'check' | 'close' | 'compose' | 'diff' | 'fonts';

/** Values of all options; those not given are absent. */
export interface Values {
  readonly page?: number;
  readonly final?: true;
  readonly out?: string;
  readonly png?: number;
  readonly split?: true;
  readonly json?: true;
  readonly all?: true;
  /** Numbers of ways, `3` or `1.2,2.5`. */
  readonly try?: string;
  readonly take?: string;
  readonly format?: 'text' | 'github' | 'junit';
  readonly profile?: string;
  readonly level?: string;
  readonly method?: string;
  readonly explain?: true;
  readonly lang?: 'en' | 'zh';
  readonly help?: true;
  readonly version?: true;
}

export type OptionName = keyof Values;

/** What an option takes; `preset` is the value of an option whose number may be left out. */
export type OptionKind =
  | { readonly takes: 'nothing' }
  | { readonly takes: 'text'; readonly shown: string }
  | { readonly takes: 'choice'; readonly choices: readonly string[] }
  | {
      readonly takes: 'number';
      readonly shown: string;
      readonly least: number;
      readonly most: number;
      readonly preset?: number;
    };

const flag = { takes: 'nothing' } as const;

export const options: Readonly<Record<OptionName, OptionKind>> = {
  page: { takes: 'number', shown: 'N', least: 1, most: 9999 },
  final: flag,
  out: { takes: 'text', shown: 'DIR' },
  png: { takes: 'number', shown: 'DPI', least: 18, most: 600, preset: 100 },
  split: flag,
  json: flag,
  all: flag,
  try: { takes: 'text', shown: 'N[,N]' },
  take: { takes: 'text', shown: 'N[,N]' },
  format: { takes: 'choice', choices: ['text', 'github', 'junit'] },
  profile: { takes: 'text', shown: 'P' },
  level: { takes: 'text', shown: 'L' },
  method: { takes: 'choice', choices: ['line', 'paragraph'] },
  explain: flag,
  lang: { takes: 'choice', choices: ['en', 'zh'] },
  help: flag,
  version: flag,
};

interface CommandShape {
  /** The argument as usage lines show it, and how many there may be. */
  readonly argument: string;
  readonly most: number;
  readonly options: readonly OptionName[];
}

export const commands: Readonly<Record<CommandName, CommandShape>> = {
  build: {
    argument: '[issue...]',
    most: Number.POSITIVE_INFINITY,
    options: ['page', 'final', 'out', 'png', 'split', 'explain', 'json', 'all', 'format'],
  },
  check: { argument: '[issue...]', most: Number.POSITIVE_INFINITY, options: ['page', 'json', 'all', 'format'] },
  close: { argument: '[issue]', most: 1, options: ['page', 'try', 'take', 'out', 'png', 'json'] },
  compose: { argument: '[file|-]', most: 1, options: ['profile', 'level', 'method', 'explain'] },
  diff: { argument: '<before> <after>', most: 2, options: ['json', 'format'] },
  fonts: { argument: '[issue]', most: 1, options: ['json'] },
};

/** Options of every command, and of none. */
export const everywhere: readonly OptionName[] = ['lang', 'help', 'version'];

/** Pairs of options that contradict each other. */
export const exclusive: readonly (readonly [OptionName, OptionName])[] = [
  ['json', 'format'],
  ['try', 'take'],
];

export const commandNames = Object.keys(commands) as CommandName[];
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);
