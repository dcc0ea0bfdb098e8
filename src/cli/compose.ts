/** `compose`: rows of text in, rows of lines out, in order, as fast as they are read. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Diagnostic, Language } from '../diagnostics/index.js';
import { nearNames } from '../input/near.js';
import { systemCode } from './disk.js';
import { failureOf } from './faults.js';
import { projectAbove } from './issues.js';
import { linesOf, readRow } from './json-lines.js';
import { tellText } from './report.js';
import type { Composer } from './services.js';
import type { Values } from './table.js';
import { shownPath } from './terminal.js';
import { exits, type World } from './world.js';

export interface ComposeOrder {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly values: Values;
  readonly lang: Language;
}

/** Answers every row; exit code 2 where a row or the command was wrong. */
export async function compose(order: ComposeOrder, world: World): Promise<number> {
  const root = projectAbove(world.cwd) ?? world.packageRoot;
  const tell = async (diagnostics: readonly Diagnostic[]) => {
    await tellText({ issue: 'compose', folder: root, root }, diagnostics, { lang: order.lang, world, only: 'list' });
    return exits.fatal;
  };
  const { value: composer, diagnostics } = await world.services.composer(root);
  if (composer === undefined) return await tell(diagnostics);
  const wrong = unknownNames(order.values, composer);
  if (wrong.length > 0) return await tell(wrong);
  let source: Readable;
  try {
    source = order.file === '-' ? world.stdin : await fileStream(resolve(world.cwd, order.file));
    return await answerAll(source, order, { composer, world });
  } catch (error) {
    const reason = systemCode(error);
    if (reason !== undefined) {
      const path = order.file === '-' ? '-' : shownPath(resolve(world.cwd, order.file), world.cwd);
      return await tell([{ code: 'usage/file', params: { path, reason }, place: {} }]);
    }
    const failure = failureOf(error, world);
    if (failure.exit !== exits.fatal) throw error;
    return await tell([failure.diagnostic]);
  }
}

function unknownNames({ profile, level }: Values, { profiles, levels }: Composer): Diagnostic[] {
  const asked = [
    { option: '--profile', got: profile, known: profiles },
    { option: '--level', got: level, known: levels },
  ];
  return asked.flatMap(({ option, got, known }): Diagnostic[] => {
    if (got === undefined || known.includes(got)) return [];
    const expected = nearNames(got, known)[0] ?? known.join('|');
    return [{ code: 'usage/option-value', params: { option, expected, got }, place: {} }];
  });
}

/** Opened before the stream is made, so that a missing file is told before anything is answered. */
async function fileStream(path: string): Promise<Readable> {
  const handle = await open(path, 'r');
  return handle.createReadStream();
}

async function answerAll(
  source: Readable,
  { values }: ComposeOrder,
  { composer, world }: { readonly composer: Composer; readonly world: World },
): Promise<number> {
  const { profile, level, method } = values;
  const defaults = { profile, level, method, explain: values.explain ?? false, ...composer.means };
  const stop = () => source.destroy(world.signal.reason);
  world.signal.addEventListener('abort', stop, { once: true });
  let bad = false;
  const answer = (row: ReturnType<typeof readRow>): string => {
    if (row === undefined) return '';
    const answered = 'error' in row ? { id: null, error: row.error } : composer.composeRow(row.value, defaults);
    bad ||= 'error' in answered;
    return `${JSON.stringify(answered)}\n`;
  };
  try {
    world.signal.throwIfAborted();
    for await (const lines of linesOf(source)) {
      // A chunk's answers go out together, before more is read: back pressure, and nobody waits for an answer.
      const rows = lines.map(readRow);
      await composer.prepare(rows.map((row) => row && 'value' in row && row.value));
      const answers = rows.map(answer).join('');
      if (answers !== '' && !(await world.stdout.write(answers))) break;
    }
  } finally {
    world.signal.removeEventListener('abort', stop);
    source.destroy();
  }
  return bad ? exits.fatal : exits.clean;
}
