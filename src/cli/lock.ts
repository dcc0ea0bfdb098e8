/** One build at a time into one folder: a lock beside it (one home of proper-lockfile). */
import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf, outputFault } from './disk.js';

export interface Held {
  /** Whether another build has taken the lock for abandoned: this one must write nothing more. */
  readonly lost: () => boolean;
  readonly release: () => Promise<void>;
}

export interface LockTerms {
  readonly signal: AbortSignal;
  /** How long to wait for another build, in ms. */
  readonly patience: number;
  /** Called once when waiting begins. */
  readonly onWait: () => Promise<void>;
}

/** How often to look again, and after how long an untouched lock is taken for a dead build's, in ms. */
const INTERVAL = 100;
const STALE = 10_000;

/** Locks the path `lockPath` for writing `path`; throws `OutputFault` where that cannot be had. */
export async function lockBeside(path: string, lockPath: string, terms: LockTerms): Promise<Held> {
  const { default: lockfile } = await import('proper-lockfile');
  let lost = false;
  const onCompromised = () => {
    lost = true;
  };
  const options = { realpath: false, lockfilePath: lockPath, stale: STALE, retries: 0, onCompromised };
  const end = performance.now() + terms.patience;
  for (let waited = false; ; waited = true) {
    terms.signal.throwIfAborted();
    try {
      const release = await lockfile.lock(path, options);
      // Whoever took a lost lock removes it; a failure to remove ours ends with its staleness.
      return { lost: () => lost, release: () => release().catch(() => undefined) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw outputFault(error, lockPath);
    }
    if (performance.now() >= end) throw faultOf('output/locked', { path, seconds: Math.round(terms.patience / 1000) });
    if (!waited) await terms.onWait();
    await sleep(INTERVAL, undefined, { signal: terms.signal }).catch(() => terms.signal.throwIfAborted());
  }
}
