/** Profiles of a layout's own: what it changes of one of the house's, and in which order its lines give way. */
import { type ClassName, type Profile, profiles, type Step } from '../cjk/index.js';
import { em } from '../units/index.js';

/** A step as a layout writes it; widths in em. */
type StepText =
  | 'all'
  | { readonly marks: readonly ClassName[]; readonly to: number }
  | { readonly 'han-latin': number }
  | { readonly 'word-space': number };

/** A profile as a layout writes it: what differs from `from`; widths in em. */
export interface ProfileText {
  readonly from: string;
  readonly widths?: Readonly<Partial<Record<ClassName, number>>>;
  readonly neighbours?: Profile['neighbours'];
  readonly edges?: Partial<Profile['edges']>;
  readonly 'han-latin'?: number;
  readonly 'word-space'?: number;
  readonly fill?: Profile['fill'];
  readonly shrink?: readonly StepText[];
  readonly stretch?: readonly StepText[];
}

function stepOf(text: StepText): Step {
  if (text === 'all') return { what: 'all' };
  if ('marks' in text) return { what: 'marks', classes: text.marks, to: em(text.to) };
  if ('han-latin' in text) return { what: 'han-latin', to: em(text['han-latin']) };
  return { what: 'word-space', to: em(text['word-space']) };
}

const widthsOf = (widths: ProfileText['widths'] = {}): Profile['widths'] =>
  Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, em(width as number)]));

/** The profile of a name: the layout's own, else the house's; undefined where neither has it. */
export function profileNamed(name: string, own: Readonly<Record<string, ProfileText>> = {}): Profile | undefined {
  if (!Object.hasOwn(own, name)) return profiles.get(name);
  const text = own[name];
  const from = profiles.get(text.from);
  if (!from) return undefined;
  return {
    name,
    widths: { ...from.widths, ...widthsOf(text.widths) },
    neighbours: text.neighbours ?? from.neighbours,
    edges: { ...from.edges, ...text.edges },
    hanLatin: text['han-latin'] === undefined ? from.hanLatin : em(text['han-latin']),
    wordSpace: text['word-space'] === undefined ? from.wordSpace : em(text['word-space']),
    fill: text.fill ?? from.fill,
    shrink: text.shrink?.map(stepOf) ?? from.shrink,
    stretch: text.stretch?.map(stepOf) ?? from.stretch,
    source: `the layout, from ${text.from}`,
  };
}
