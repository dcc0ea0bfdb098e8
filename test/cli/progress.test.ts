/** Rules about the progress bar: on a terminal, for long work, and gone when it is done. */
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.js';
import { outputOf } from '../../src/cli/streams.js';

/** What a terminal (or a pipe) is sent while ten pages are set, each taking `pace` ms. */
function drawn(isTTY: boolean, pace: number, pages: number): string {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  let time = 0;
  const progress = progressOn(outputOf(Object.assign(stream, { isTTY, columns: 80 })), 'zh', () => time);
  for (let page = 1; page <= pages; page += 1) {
    time += pace;
    progress.onPage(page, pages);
  }
  progress.stop();
  return text;
}

describe('progress', () => {
  it('is shown on a terminal when setting takes long', () => {
    expect(drawn(true, 100, 10)).toContain('3/10 版');
    expect(drawn(true, 100, 10)).toContain('10/10 版');
  });

  it('is not shown in a pipe, for short work, or for a single page', () => {
    expect(drawn(false, 100, 10)).toBe('');
    expect(drawn(true, 10, 10)).toBe('');
    expect(drawn(true, 1000, 1)).toBe('');
  });
});
