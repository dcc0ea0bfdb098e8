/** Exceptions as diagnostics: an output that cannot be written, a font that cannot be used, a bug. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { FontFault } from '../fonts/index.js';
import { OutputFault } from './disk.js';
import { exits, type World } from './world.js';

export interface Failure {
  readonly exit: number;
  readonly diagnostic: Diagnostic;
}

/** What an exception means for the exit code; an interruption is none and is thrown on. */
export function failureOf(error: unknown, { signal, packageRoot }: Pick<World, 'signal' | 'packageRoot'>): Failure {
  if (signal.aborted && error === signal.reason) throw error;
  if (error instanceof OutputFault) return { exit: exits.output, diagnostic: error.diagnostic };
  if (isFontFault(error)) {
    const params = { role: error.role, font: error.file ?? '', reason: error.detail };
    return { exit: exits.fatal, diagnostic: { code: error.code, params, place: { file: error.file } } };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const params = { reason: message.split('\n')[0] as string, where: addressIn(packageRoot) };
  return { exit: exits.bug, diagnostic: { code: 'internal/bug', params, place: {} } };
}

/** Where an exception came from, for BANXIN_DEBUG; empty without it. */
export const traceOf = (error: unknown, { env }: Pick<World, 'env'>): string =>
  (env.BANXIN_DEBUG ?? '') !== '' && error instanceof Error ? `${error.stack}\n` : '';

// By name: the class would load the fonts room, and with it fontkit, for every command.
const isFontFault = (error: unknown): error is FontFault => error instanceof Error && error.name === 'FontFault';

interface Manifest {
  readonly version: string;
  readonly homepage?: string;
  readonly bugs?: { readonly url?: string };
}

export const manifestOf = (packageRoot: string): Manifest =>
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest;

/** Where bugs are reported: as package.json says, else as the README says. */
function addressIn(packageRoot: string): string {
  try {
    const { bugs, homepage } = manifestOf(packageRoot);
    return bugs?.url ?? homepage ?? join(packageRoot, 'README.md');
  } catch {
    return join(packageRoot, 'README.md');
  }
}
