/** A command line run in a world: parsed, done, told; the exit code of the contract comes out. */
import type { Diagnostic } from '../diagnostics/index.js';
import { type Arguments, readArguments } from './arguments.js';
import { languageOf } from './language.js';
import type { World } from './world.js';

/** Runs a command line (without node and script). Never throws: a bug is told and gives 70, an interruption 130. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const { value, diagnostics } = readArguments(args);
  try {
    if (value.values.help) return await help(value, world);
    if (value.values.version) {
      const { manifestOf } = await import('./faults.js');
      await world.stdout.write(`${manifestOf(world.packageRoot).version}\n`);
      return 0;
    }
    if (diagnostics.length > 0) return await tell(value, diagnostics, { exit: 2, world });
    return await dispatch(value, world);
  } catch (error) {
    return await fail(error, value, world);
  }
}

/** Tells of an exception and gives its exit code. */
export async function fail(error: unknown, value: Arguments, world: World): Promise<number> {
  if (world.signal.aborted && error === world.signal.reason) {
    const interrupted: Diagnostic = { code: 'internal/interrupted', params: {}, place: {} };
    return await tell(value, [interrupted], { exit: 130, world });
  }
  const { failureOf, traceOf } = await import('./faults.js');
  const { exit, diagnostic } = failureOf(error, world);
  await world.stderr.write(traceOf(error, world));
  return await tell(value, [diagnostic], { exit, world });
}

async function help({ command, values }: Arguments, world: World): Promise<number> {
  const { helpText } = await import('./help.js');
  await world.stdout.write(helpText(command, languageOf(values.lang, world.env)));
  return 0;
}

async function dispatch({ command, values, operands }: Arguments, world: World): Promise<number> {
  const lang = languageOf(values.lang, world.env);
  if (command === 'compose') {
    const { compose } = await import('./compose.js');
    return await compose({ file: operands[0] ?? '-', values, lang }, world);
  }
  if (command === 'fonts') {
    const { fonts } = await import('./fonts.js');
    return await fonts({ names: operands, values, lang }, world);
  }
  if (command === 'close') {
    const { close } = await import('./close.js');
    return await close({ names: operands, values, lang }, world);
  }
  if (command === 'diff') {
    const { diff } = await import('./diff.js');
    return await diff({ names: operands, values, lang }, world);
  }
  const { build } = await import('./build.js');
  return await build({ names: operands, values, lang, write: command === 'build' }, world);
}

async function tell(
  { values }: Arguments,
  diagnostics: readonly Diagnostic[],
  { exit, world }: { readonly exit: number; readonly world: World },
): Promise<number> {
  const { tellText } = await import('./report.js');
  const lang = languageOf(values.lang, world.env);
  const nowhere = { issue: 'banxin', folder: world.cwd, root: world.cwd };
  await tellText(nowhere, diagnostics, { lang, world, only: 'list' });
  return exit;
}
