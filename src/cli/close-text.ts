/** The ways out as `close` prints them. */
import { fill, type Language } from '../diagnostics/index.js';
import { closingTexts, costTexts, wayTexts } from '../diagnostics/messages/closing.js';
import type { ClosedIssue, EditedPage, Misfit, Step, Way } from '../pipeline/index.js';
import { tableText } from './terminal.js';

/** All misfits of an issue, each with its table of ways, and how to go on. */
export async function closingText(issue: string, { misfits }: ClosedIssue, lang: Language): Promise<string> {
  if (misfits.length === 0) return `${issue}: ${closingTexts.all[lang]}\n`;
  const prefixed = new Set(misfits.map(({ page }) => page)).size > 1;
  const parts = await Promise.all(misfits.map((misfit) => misfitText(misfit, { lang, prefixed })));
  const first = misfits.find(({ ways }) => ways.length > 0);
  const number = first ? numberOf(first.ways[0] as Way, first, prefixed) : '';
  const hint = first ? `${fill(closingTexts.try[lang], { command: `banxin close ${issue}`, number })}\n` : '';
  return `${[issue, ...parts].join('\n')}${hint}`;
}

interface Form {
  readonly lang: Language;
  /** Whether ways are named with their page. */
  readonly prefixed: boolean;
}

const numberOf = ({ number }: Way, { page }: Misfit, prefixed: boolean): string =>
  prefixed ? `${page}.${number}` : `${number}`;

async function misfitText(misfit: Misfit, form: Form): Promise<string> {
  const { lang, prefixed } = form;
  const { ways, over } = misfit;
  const heads = (['way', 'what', over ? 'saves' : 'fills', 'after', 'costs'] as const).map(
    (name) => closingTexts[name][lang],
  );
  // Of several steps each has a line of its own.
  const rows = ways.flatMap((way) =>
    way.steps.map((step, index) => [
      index === 0 ? numberOf(way, misfit, prefixed) : '',
      `${index === 0 ? '' : '+ '}${stepText(step, lang)}`,
      index === 0 ? String(way.saves) : '',
      index === 0 ? afterOf(way, over, lang) : '',
      step.costs.map(({ code, params }) => fill(costTexts[code][lang], params)).join('; '),
    ]),
  );
  return `${headline(misfit, lang)}\n${ways.length === 0 ? '' : await tableText([heads, ...rows], [0, 2])}`;
}

function headline({ page, block, standing, over }: Misfit, lang: Language): string {
  const { overset, short, balance } = standing;
  if (!over) return fill(closingTexts.under[lang], { page, block, lines: balance });
  if (overset.lines === 0) return fill(closingTexts.short[lang], { page, block, short });
  return fill(closingTexts.over[lang], { page, block, lines: overset.lines, characters: overset.characters });
}

/** A step in words; what is done to another block names it. */
export const stepText = ({ code, params, block }: Step, lang: Language): string =>
  `${block === undefined ? '' : `${block}: `}${fill(wayTexts[code][lang], params)}`;

function afterOf({ after, fits }: Way, over: boolean, lang: Language): string {
  const { balance, legs } = after;
  if (fits) return balance < legs ? closingTexts.fits[lang] : fill(closingTexts.spare[lang], { lines: balance });
  const lines = Math.abs(balance);
  return fill(closingTexts[over ? 'left' : 'open'][lang], { lines });
}

/** What was written, key by key, and what is left to do in the copy. */
export function takenText(ways: readonly Way[], edited: readonly EditedPage[], lang: Language): string {
  const written = edited.flatMap(({ file, edits }) =>
    edits.map(({ block, key, value }) =>
      fill(closingTexts.wrote[lang], { file, block, key, value: shownValue(value) }),
    ),
  );
  const byHand = ways.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      const place = step.costs.find(({ code }) => code === 'by-hand');
      return place ? [fill(closingTexts.hand[lang], { ...place.params, what: stepText(step, lang) })] : [];
    }),
  );
  return [...written, ...byHand].map((line) => `${line}\n`).join('');
}

/** The same for machines. */
export const closingJson = (issue: string, { misfits }: ClosedIssue): string =>
  `${JSON.stringify({ issue, misfits })}\n`;

const shownValue = (value: EditedPage['edits'][number]['value']): string =>
  typeof value === 'object'
    ? JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ')
    : String(value);
