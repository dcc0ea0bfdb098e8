/** A bar on the terminal while pages are set; in a pipe there is none, and cli-progress is not even loaded. */
import { createRequire } from 'node:module';
import type { SingleBar } from 'cli-progress';
import { type Language, tableTexts } from '../diagnostics/messages/help.js';
import type { Output } from './streams.js';

export interface Progress {
  readonly onPage: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** Work shorter than this shows no bar, in ms. */
const PATIENCE = 250;

/** `now` is a clock in ms. */
export function progressOn(output: Output, lang: Language, now: () => number = () => performance.now()): Progress {
  if (!output.isTTY) return { onPage: () => {}, stop: () => {} };
  const start = now();
  let bar: SingleBar | undefined;
  const onPage = (done: number, total: number) => {
    if (bar === undefined && total > 1 && now() - start >= PATIENCE) {
      bar = barOn(output, lang);
      bar.start(total, done);
    }
    bar?.update(done);
    // Setting pages does not yield, so the bar's own timer would never come round.
    bar?.render();
  };
  return { onPage, stop: () => bar?.stop() };
}

function barOn(output: Output, lang: Language): SingleBar {
  // Needed in the middle of synchronous work, where import() would not arrive; the package is CommonJS anyway.
  const require = createRequire(import.meta.url);
  const { SingleBar } = require('cli-progress') as typeof import('cli-progress');
  const format = `{bar} {value}/{total} ${tableTexts.pages[lang]}`;
  return new SingleBar({
    format,
    stream: output.stream as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
  });
}
