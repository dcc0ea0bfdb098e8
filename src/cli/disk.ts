/** The file operations that writing the output is made of, and what their failures mean. */
import type * as fs from 'node:fs/promises';
import type { Code, Diagnostic } from '../diagnostics/index.js';

/** The part of `node:fs/promises` that is used; tests hand in one that fails. */
export type Disk = Pick<
  typeof fs,
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'rm' | 'rmdir'
>;

/** The output cannot be written; `diagnostic` says why. Every throw of it leaves the last output as it was. */
export class OutputFault extends Error {
  override readonly name = 'OutputFault';

  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

const codes: Readonly<Record<string, Code>> = {
  ENOSPC: 'output/full',
  EDQUOT: 'output/full',
  EROFS: 'output/read-only',
  EACCES: 'output/denied',
  EPERM: 'output/denied',
  ENOTDIR: 'output/not-a-folder',
  EEXIST: 'output/not-a-folder',
  EISDIR: 'output/not-a-folder',
  EBUSY: 'output/held',
  ETXTBSY: 'output/held',
};

/** The code of a failed system call, undefined for an error of another kind. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A failed system call on `path` as an `OutputFault`; any other error comes back as it is. */
export function outputFault(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return faultOf(codes[code] ?? 'output/failed', { path, reason: code });
}

/** An `OutputFault` in so many words. */
export const faultOf = (code: Code, params: Diagnostic['params']): OutputFault =>
  new OutputFault({ code, params, place: {} });

/** Runs an operation on `path`; throws `OutputFault` where the machine refuses it. */
export async function onDisk<T>(path: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw outputFault(error, path);
  }
}
