/** `fonts`: which font file draws what of an issue. */
import { type Language, sortDiagnostics, toJson, worst } from '../diagnostics/index.js';
import { tableTexts } from '../diagnostics/messages/help.js';
import type { FontRow } from '../pipeline/index.js';
import { chooseIssues } from './issues.js';
import { tellText } from './report.js';
import type { Values } from './table.js';
import { tableText } from './terminal.js';
import { abortable, exits, type World } from './world.js';

export interface FontsOrder {
  readonly names: readonly string[];
  readonly values: Values;
  readonly lang: Language;
}

/** Lists the fonts of an issue. */
export async function fonts({ names, values, lang }: FontsOrder, world: World): Promise<number> {
  const [choice] = await chooseIssues(names, {}, world);
  if (choice === undefined) throw new RangeError('no issue was chosen, and no fault told why');
  if (choice.fault) {
    await tellText(choice, [choice.fault], { lang, world, only: 'all' });
    return exits.fatal;
  }
  const { fontReport, projectAt } = await world.services.fonts();
  const work = fontReport(choice.folder, projectAt(choice.root));
  const { value: rows = [], diagnostics } = await abortable(world.signal, work);
  if (values.json) {
    const report = {
      issue: choice.issue,
      fonts: rows,
      diagnostics: sortDiagnostics(diagnostics).map(toJson),
    };
    await world.stdout.write(`${JSON.stringify(report)}\n`);
  } else if (rows.length > 0) {
    const heads = (['role', 'file', 'sha256', 'characters', 'missing', 'fallback'] as const).map(
      (name) => tableTexts[name][lang],
    );
    await world.stdout.write(await tableText([heads, ...rows.map(cellsOf)], [3]));
  }
  await tellText(choice, diagnostics, { lang, world, only: 'all' });
  return worst(diagnostics);
}

/** Characters shown in a cell before the rest is counted. */
const SHOWN = 12;

function cellsOf({ role, file, sha256, characters, missing, fallback }: FontRow): string[] {
  const borrowed = fallback.map((from) => `${from.role}: ${some(from.characters)}`).join('; ');
  return [role, file, sha256.slice(0, 12), String(characters), some(missing), borrowed];
}

const some = (characters: readonly string[]): string =>
  characters.length <= SHOWN
    ? characters.join('')
    : `${characters.slice(0, SHOWN).join('')} +${characters.length - SHOWN}`;
