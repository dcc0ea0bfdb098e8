/** How what stands beside the text is told from it: rules, bars and white of set-off text and of tables. */
import type { Pt } from '../units/index.js';
import { type Colour, colourOf } from './ink.js';
import { emOf, lengthOf, type Scale, sizeOf } from './lengths.js';
import type { HeadLimits, SetOffLook, TableLook } from './types.js';

type Length = string | 0;

/** What tells a text from the running text, as a layout writes it. */
export interface SetOffText {
  readonly bar?: Length;
  readonly rule?: Length;
  readonly 'rule-colour'?: Colour;
  readonly inset?: Length;
}

/** Rules and white of tables, as a layout writes them. */
export interface TableText {
  readonly rule?: Length;
  readonly 'head-rule'?: Length;
  readonly 'row-rule'?: Length;
  readonly 'column-rule'?: Length;
  readonly 'rule-colour'?: Colour;
  readonly gap?: Length;
  readonly least?: string;
}

/** The look of set-off text in a style of so much size. */
export function setOffOf(text: SetOffText, size: Pt, { line }: Scale): SetOffLook {
  const own = { em: size, line };
  return {
    bar: lengthOf(text.bar ?? 0, own),
    rule: lengthOf(text.rule ?? 0, own),
    ruleColour: colourOf(text['rule-colour']),
    inset: emOf(text.inset ?? 0, own),
  };
}

/** What a table looks like where the layout does not say: 三线表, three rules, those at head and foot heavier. */
const TABLE = { rule: '1pt', 'head-rule': '0.5pt', gap: '1em', least: '75%' } as const;

/** The look of tables in a style of so much size. */
export function tableOf(text: TableText, size: Pt, { line }: Scale): TableLook {
  const own = { em: size, line };
  const all = { ...TABLE, ...text };
  return {
    rule: lengthOf(all.rule, own),
    headRule: lengthOf(all['head-rule'], own),
    rowRule: lengthOf(all['row-rule'] ?? 0, own),
    columnRule: lengthOf(all['column-rule'] ?? 0, own),
    ruleColour: colourOf(all['rule-colour']),
    gap: emOf(all.gap, own),
    least: leastOf(all.least, line),
  };
}

/** A least size: a size, or a part of the wanted one. */
export const leastOf = (least: string, line: Pt): HeadLimits['least'] =>
  least.endsWith('%') ? { percent: Number(least.slice(0, -1)) } : { size: sizeOf(least, line) };
