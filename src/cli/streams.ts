/** Standard output and standard error: back pressure, a reader that has gone, a full disk behind a redirection. */
import type { Writable } from 'node:stream';
import { systemCode } from './disk.js';

/** A stream that text is written to. */
export interface Output {
  readonly isTTY: boolean;
  /** The stream itself, for what draws on it. */
  readonly stream: Writable;
  /** Waits until there is room for more; false where nobody reads any longer or nothing can be written. */
  write(text: string): Promise<boolean>;
  /** Waits until everything has gone out. */
  flush(): Promise<void>;
  /** The failed system call that ended the stream; a reader that has gone is none. */
  fault(): string | undefined;
}

/** Wraps a stream; from here on its errors are ours. */
export function outputOf(stream: Writable & { readonly isTTY?: boolean }): Output {
  let failed: string | undefined;
  let ended = false;
  let wake = () => {};
  stream.on('error', (error) => {
    ended = true;
    failed ??= systemCode(error) ?? error.message;
    wake();
  });
  stream.on('close', () => {
    ended = true;
    wake();
  });
  const settled = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      start(resolve);
    });
  return {
    isTTY: stream.isTTY === true,
    stream,
    async write(text) {
      if (ended) return false;
      if (!stream.write(text)) await settled((done) => stream.once('drain', done));
      return !ended;
    },
    async flush() {
      if (!ended) await settled((done) => stream.write('', () => done()));
      // The error event of a failed write comes after its callback.
      await new Promise((resolve) => setImmediate(resolve));
    },
    fault: () => (failed === 'EPIPE' ? undefined : failed),
  };
}
