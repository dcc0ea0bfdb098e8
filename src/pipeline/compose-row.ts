/** One row of `banxin compose`: text and measures in, lines out; how outsiders test the engine. */
import { type Level, levels, type Profile, profiles } from '../cjk/index.js';
import {
  type Candidate,
  type Cells,
  cellsOf,
  explainLine,
  type Hyphenate,
  type Method,
  methods,
  type SetLine,
  type Setting,
  setParagraph,
} from '../compose/index.js';
import { type HyphenLanguage, hyphenLanguages } from '../latin/index.js';
import { partsAround } from './latin.js';

/** What a row may leave out. */
export interface ComposeDefaults {
  readonly profile?: string;
  readonly level?: string;
  readonly method?: string;
  readonly explain: boolean;
  /** Advances of Latin letters, 1/1000 em, and words as set. */
  readonly advance: Setting['advance'];
  readonly shape?: Setting['shape'];
  /** Hyphenation by language, loaded for those that rows name. */
  readonly hyphenate?: ReadonlyMap<HyphenLanguage, Hyphenate>;
}

/** A line that was composed; offsets in code points, `width` and `measure` in em. */
export interface ComposedLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly width: number;
  readonly measure: number;
  /** The line ends inside a word, with a hyphen that is none of the text's; it counts in `width`. */
  readonly hyphen?: true;
  readonly why?: {
    readonly ended: string;
    readonly slack: readonly { readonly step: string; readonly em: number; readonly places: number }[];
    /** Other ends, and why the line does not end there (see `Verdict`): by which step, how many em, by which rule. */
    readonly instead: readonly {
      readonly end: number;
      readonly verdict: string;
      readonly step?: string;
      readonly em?: number;
      readonly rule?: string;
    }[];
  };
}

type Answer =
  | { readonly id: unknown; readonly lines: readonly ComposedLine[] }
  | { readonly id: unknown; readonly error: string };

interface Row {
  readonly text: string;
  readonly measures: readonly number[];
  readonly indent: number;
  readonly profile: Profile;
  readonly level: Level;
  readonly method: Method;
  readonly language: HyphenLanguage | undefined;
  readonly vertical: boolean;
}

const directions = ['horizontal', 'vertical'];

/** The least and the largest measure taken, in em. */
const MEASURES = { least: 0.5, most: 10_000 };

/** Composes one row; a row that cannot be composed answers with what was expected and what came. */
export function composeRow(row: unknown, defaults: ComposeDefaults): Answer {
  const id = isRecord(row) && 'id' in row && isName(row.id) ? row.id : null;
  const read = readRow(row, defaults);
  if (typeof read === 'string') return { id, error: read };
  const { text, measures, indent, profile, level, method, language, vertical } = read;
  const { advance, shape } = defaults;
  const hyphenate = language && partsAround(languageOf(language, defaults), shape);
  const cells = cellsOf({ text, keeps: [], tracks: [] }, { profile, level, advance, shape, hyphenate, vertical });
  // Never more than was asked for, binary fractions aside.
  const ems = measures.map((measure) => Math.floor(measure * 1000 + 1e-6));
  const measure = (line: number) => ems[Math.min(line, ems.length - 1)];
  const room = { measure, indent: Math.round(indent * 1000), align: 'justify', method } as const;
  const lines = text === '' ? [] : setParagraph(cells, room);
  return { id, lines: lines.map((line) => answerOf(line, room.indent, defaults.explain ? cells : undefined)) };
}

function languageOf(language: HyphenLanguage, { hyphenate }: ComposeDefaults): Hyphenate {
  const found = hyphenate?.get(language);
  if (!found) throw new TypeError(`${language} was not loaded before the row was composed`);
  return found;
}

/** The language that a row asks to be hyphenated; undefined for none, or one that is not known. */
export const languageAsked = (row: unknown): HyphenLanguage | undefined =>
  isRecord(row) ? hyphenLanguages.find((name) => name === row.hyphenate) : undefined;

function answerOf(line: SetLine, indent: number, cells: Cells | undefined): ComposedLine {
  const { start, end, text } = line;
  // The white of an opening mark that keeps it at a line's start counts; the indent does not.
  const lead = line.indent - (start === 0 ? indent : 0);
  const own = { start, end, text, width: (lead + line.width) / 1000, measure: line.measure / 1000 };
  const answer = line.hyphen > 0 ? ({ ...own, hyphen: true } as const) : own;
  if (!cells) return answer;
  const { ended, shares, candidates } = explainLine(cells, line, { indent });
  const slack = shares.map(({ step, amount, places }) => ({ step, em: amount / 1000, places }));
  return { ...answer, why: { ended, slack, instead: candidates.map(insteadOf) } };
}

const insteadOf = ({ end, verdict, step, amount, source }: Candidate) => ({
  end,
  verdict,
  ...(step === undefined ? {} : { step }),
  ...(amount === undefined ? {} : { em: amount / 1000 }),
  ...(source === undefined ? {} : { rule: source }),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMeasure = (value: unknown): value is number =>
  typeof value === 'number' && value >= MEASURES.least && value <= MEASURES.most;
/** A value as an error shows it: what is nested only by its kind, so that no row can be too deep or too long to tell. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
const SHOWN = 60;

/** Whether a row's name can be given back as it came. */
const isName = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A row checked, or the sentence that says what is wrong with it. */
function readRow(row: unknown, defaults: ComposeDefaults): Row | string {
  if (!isRecord(row)) return `expected an object with text and measures, got ${shown(row)}`;
  if (!isName(row.id)) return `id: expected a string or a number, got ${shown(row.id)}`;
  const { text, measures, indent = 0 } = row;
  if (typeof text !== 'string') return `text: expected a string, got ${shown(text)}`;
  if (!Array.isArray(measures) || measures.length === 0)
    return `measures: expected a list of at least one measure in em, got ${shown(measures)}`;
  const bad = measures.find((measure) => !isMeasure(measure));
  if (bad !== undefined || measures.some((measure) => measure === undefined))
    return `measures: expected em from ${MEASURES.least} to ${MEASURES.most}, got ${shown(bad)}`;
  if (typeof indent !== 'number' || !(indent >= 0 && indent < Math.min(...(measures as number[]))))
    return `indent: expected em from 0 to under the least measure, got ${shown(indent)}`;
  const asked = {
    profile: row.profile ?? defaults.profile ?? 'broadsheet',
    level: row.level ?? defaults.level ?? 'basic',
    method: row.method ?? defaults.method ?? 'line',
  };
  const profile = typeof asked.profile === 'string' ? profiles.get(asked.profile) : undefined;
  if (!profile) return `profile: expected ${[...profiles.keys()].join(', ')}, got ${shown(asked.profile)}`;
  const level = levels.find((name) => name === asked.level);
  if (!level) return `level: expected ${levels.join(', ')}, got ${shown(asked.level)}`;
  const method = methods.find((name) => name === asked.method);
  if (!method) return `method: expected ${methods.join(', ')}, got ${shown(asked.method)}`;
  const language = languageAsked(row);
  if (row.hyphenate !== undefined && language === undefined)
    return `hyphenate: expected ${hyphenLanguages.join(', ')}, got ${shown(row.hyphenate)}`;
  const { direction = 'horizontal' } = row;
  if (!directions.some((name) => name === direction))
    return `direction: expected ${directions.join(', ')}, got ${shown(direction)}`;
  const vertical = direction === 'vertical';
  return { text, measures: measures as number[], indent, profile, level, method, language, vertical };
}
