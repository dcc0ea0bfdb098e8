/** Changes in words, in English and Chinese, for terminals and annotations. */
import { type Diagnostic, fill, type Language } from '../diagnostics/index.js';
import { diffTexts, partTexts } from '../diagnostics/messages/diff.js';
import { toMm } from '../units/index.js';
import type { Change, Comparison, CopyPlace, PageVerdict } from './change.js';

/** Longer texts are cut in the middle. */
const LONGEST = 40;

function short(text: string): string {
  const points = [...text.trim()];
  if (points.length <= LONGEST) return points.join('');
  return `${points.slice(0, LONGEST / 2).join('')}…${points.slice(-LONGEST / 2).join('')}`;
}

const placeOf = ({ article, part, paragraph }: CopyPlace, lang: Language): string =>
  fill(diffTexts.copyPlace[lang], { article, part: partTexts[part]?.[lang] ?? part, number: paragraph + 1 });

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** One change as a sentence. */
export function wordsOf(change: Change, lang: Language): string {
  const say = (row: keyof typeof diffTexts, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(diffTexts[row][lang], params);
  switch (change.kind) {
    case 'text': {
      const [deleted, inserted] = [short(change.deleted), short(change.inserted)];
      const what = deleted === '' ? 'inserted' : inserted === '' ? 'deleted' : 'replaced';
      const flags = change.flags.map((flag) => ` (${say(flag)})`).join('');
      const context = say('context', { lead: change.lead, inserted, tail: change.tail });
      return `${placeOf(change, lang)}: ${say(what, { deleted, inserted })}${flags}  ${context}`;
    }
    case 'paragraph':
      return `${placeOf(change, lang)}: ${say(`paragraph${capital(change.what)}` as 'paragraphMoved', { text: short(change.text) })}`;
    case 'article':
      return say(
        `article${capital(change.what)}` as 'articleMoved',
        { ...change, title: short(change.title) } as never,
      );
    case 'style':
      return `${placeOf(change, lang)}: ${say('style', { from: change.from, to: change.to })}`;
    case 'spacing':
      return `${placeOf(change, lang)}: ${say('spacing', { lines: change.lines })}`;
    case 'block':
      return say(`block${capital(change.what)}` as 'blockMoved', { block: change.block });
    case 'picture':
      return say(`picture${capital(change.what)}` as 'pictureMoved', { file: change.file, was: change.was });
    default:
      return say('furniture', { deleted: short(change.deleted), inserted: short(change.inserted) });
  }
}

/** A comparison for a terminal: the pages, the changes page by page, what only follows from them, and the count. */
export function comparisonText({ before, after, pages, changes, reflow, pushed }: Comparison, lang: Language): string {
  const say = (row: keyof typeof diffTexts, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(diffTexts[row][lang], params);
  const lines = [say('sides', { before, after })];
  for (const [verdict, numbers] of byVerdict(pages))
    lines.push(
      say('pages', { pages: numbers.join(', '), verdict: say(verdict === 'furniture' ? 'onlyFurniture' : verdict) }),
    );
  let page: number | undefined;
  for (const change of changes) {
    const own = (change.spots[0] ?? change.before[0])?.page;
    if (own !== undefined && own !== page) lines.push('', say('page', { page: own }));
    page = own ?? page;
    lines.push(`  ${wordsOf(change, lang)}`);
  }
  if (changes.length > 0) lines.push('');
  for (const { article, lines: count } of reflow) lines.push(say('reflow', { article, lines: count }));
  if (pushed > 0) lines.push(say('pushed', { count: pushed }));
  const count = changes.length;
  lines.push(count === 0 ? say('none') : count === 1 ? say('oneChange') : say('changes', { count }));
  return `${lines.join('\n')}\n`;
}

function byVerdict(pages: readonly PageVerdict[]): ReadonlyMap<PageVerdict['verdict'], number[]> {
  const found = new Map<PageVerdict['verdict'], number[]>();
  for (const { page, verdict } of pages) found.set(verdict, [...(found.get(verdict) ?? []), page]);
  return found;
}

/** Every change as a diagnostic with its place on the new page (or the old one), for annotations and JUnit. */
export const changeDiagnostics = ({ changes }: Comparison, lang: Language): Diagnostic[] =>
  changes.map((change) => {
    const spot = change.spots[0] ?? change.before[0];
    const tenths = (length: number): number => Math.round(toMm(length as never) * 10) / 10;
    const place = spot && {
      page: spot.page,
      area: {
        x: tenths(spot.rect.x),
        y: tenths(spot.rect.y),
        width: tenths(spot.rect.width),
        height: tenths(spot.rect.height),
      },
    };
    return { code: 'diff/change', params: { text: wordsOf(change, lang) }, place: place ?? {} };
  });
