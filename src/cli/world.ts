/** What a command may touch of the machine; handed in, so that tests can hand in another one. */
import type { Readable } from 'node:stream';
import type { Disk } from './disk.js';
import type { Services } from './services.js';
import type { Output } from './streams.js';

export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the package itself: the project of last resort. */
  readonly packageRoot: string;
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts with `Interrupted` on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  readonly services: Services;
  readonly disk: Disk;
  readonly pid: number;
  /** How long to wait for another build that writes the same folder, in ms. */
  readonly patience: number;
}

/** Why work was given up: Ctrl-C or SIGTERM. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The exit codes of the contract. */
export const exits = { clean: 0, errors: 1, fatal: 2, differences: 3, bug: 70, output: 74, interrupted: 130 } as const;

/** `work`, given up as soon as the signal says so; the work itself may go on unheard. */
export async function abortable<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // The rejection of work that nobody waits for any more must not end the process.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
