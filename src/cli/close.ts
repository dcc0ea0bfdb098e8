/** `close`: the ways out for blocks that do not fit; one can be seen before it is taken. */
import { type Diagnostic, type Language, sortDiagnostics, worst } from '../diagnostics/index.js';
import { withValues } from '../input/page-edit.js';
import type { ClosedIssue, Way } from '../pipeline/index.js';
import { buildIssue } from './build.js';
import { closingJson, closingText, takenText } from './close-text.js';
import { faultOf, onDisk } from './disk.js';
import { type Choice, chooseIssues } from './issues.js';
import { projectPictures } from './picture-folder.js';
import { replaceFile } from './replace-file.js';
import { reporterFor, tellText } from './report.js';
import type { Values } from './table.js';
import { locate } from './terminal.js';
import { abortable, exits, type World } from './world.js';

export interface CloseOrder {
  readonly names: readonly string[];
  readonly values: Values;
  readonly lang: Language;
}

/** Pixels to the inch of the pictures of tried pages, where none are asked for. */
const DPI = 100;
/** What the output folder of tried pages is called after the issue's. */
const TRIED = '.try';

/** Lists the ways out of an issue's misfits, tries some of them, or takes them. */
export async function close(order: CloseOrder, world: World): Promise<number> {
  const { names, values, lang } = order;
  const [choice] = await chooseIssues(names, values, world);
  if (choice === undefined) throw new RangeError('no issue was chosen, and no fault told why');
  const tell = (diagnostics: readonly Diagnostic[]) => tellText(choice, diagnostics, { lang, world, only: 'all' });
  if (choice.fault) {
    await tell([choice.fault]);
    return exits.fatal;
  }
  const pipeline = await world.services.pipeline();
  const store = await projectPictures(choice.folder, false);
  const work = pipeline.closingOf(choice.folder, pipeline.projectAt(choice.root), { page: values.page, store });
  const { value: closed, diagnostics } = await abortable(world.signal, work);
  if (!closed) {
    await tell(sortDiagnostics(diagnostics));
    return worst(diagnostics);
  }
  const asked = values.try ?? values.take;
  if (asked === undefined) {
    const text = values.json ? closingJson(choice.issue, closed) : await closingText(choice.issue, closed, lang);
    await world.stdout.write(text);
    return closed.misfits.some(({ over }) => over) ? exits.errors : exits.clean;
  }
  const ways = waysNamed(asked, closed);
  if ('code' in ways) {
    await tell([ways]);
    return exits.fatal;
  }
  return values.try === undefined
    ? await take(ways, { choice, closed, lang, world })
    : await tryOut(ways, { choice, closed, order, world });
}

/** The ways of a list such as `3` or `1.2,2.5`, a page's number before the point; or what is wrong with it. */
function waysNamed(list: string, { misfits }: ClosedIssue): readonly Way[] | Diagnostic {
  const pages = [...new Set(misfits.map(({ page }) => page))];
  const found: Way[] = [];
  for (const name of list.split(/[,\uff0c\s]+/).filter((one) => one !== '')) {
    const [, page, number] = /^(?:(\d+)\.)?(\d+)$/.exec(name) ?? [];
    const own = page === undefined ? (pages.length === 1 ? pages[0] : undefined) : Number(page);
    const way = misfits
      .filter((misfit) => misfit.page === own)
      .flatMap(({ ways }) => ways)
      .find((one) => one.number === Number(number));
    if (!way) {
      const known = misfits.flatMap((misfit) => misfit.ways.map((one) => `${misfit.page}.${one.number}`));
      return { code: 'usage/way-unknown', params: { way: name, known: known.join(', ') || '-' }, place: {} };
    }
    found.push(way);
  }
  return found;
}

interface Closing {
  readonly choice: Choice;
  readonly closed: ClosedIssue;
  readonly world: World;
}

/** Builds the issue with ways taken, beside its own output; no file of the issue is touched. */
async function tryOut(
  ways: readonly Way[],
  { choice, closed, order, world }: Closing & { readonly order: CloseOrder },
): Promise<number> {
  const values = { ...order.values, png: order.values.png ?? DPI };
  const reporter = reporterFor(values, order.lang, world);
  const tried = { ...choice, out: choice.out + TRIED };
  const set = async () => closed.setWith(ways.flatMap(({ changes }) => changes));
  const result = await buildIssue(tried, { ...order, values, write: true }, world, set);
  await reporter.tell(result);
  await reporter.end();
  return result.exit;
}

/** Writes what ways change into the files of the pages, and tells what is left to do by hand: words are an editor's. */
async function take(
  ways: readonly Way[],
  { choice, closed, lang, world }: Closing & { readonly lang: Language },
): Promise<number> {
  const edited = closed.editsOf(ways.flatMap(({ changes }) => changes));
  const written = await Promise.all(
    edited.map(async ({ file, edits }) => {
      const path = locate(file, choice);
      const bytes = await onDisk(path, () => world.disk.readFile(path));
      const text = withValues(bytes, edits);
      if (text === undefined) throw faultOf('output/not-utf8', { path: file });
      return { path, text };
    }),
  );
  // Every text is made before the first file is replaced.
  for (const { path, text } of written) await replaceFile(path, text, world);
  await world.stdout.write(takenText(ways, edited, lang));
  return exits.clean;
}
