/** A page explained: every line of running text told, and its looseness shown. */
import { describe, expect, it } from 'vitest';
import { loosenessPage } from '../../src/display/index.js';
import { explainText } from '../../src/pipeline/explain-text.js';
import { sample, setAt } from './fixture.js';

const { set } = await setAt(sample);
const text = explainText(set.placed);
const justified = set.placed.flatMap(({ blocks }) =>
  blocks.flatMap(({ lines }) => lines.filter(({ style }) => style.align === 'justify')),
);

describe('the explanation of the original page', () => {
  it('shows every line of running text once, with why it ends there', () => {
    for (const { set: line } of justified) expect(text).toContain(`\n  ${line.text}\n      `);
    expect(text.match(/the copy ends/g)?.length).toBeGreaterThanOrEqual(25);
  });

  it('names what may not start a line, with the rule, and where the slack went', () => {
    expect(text).toMatch(/not after .{1,4} \(\d+\): may not start a line \(clreq; GB\/T 15834 5\.1\.1/);
    expect(text).toMatch(/full; slack: stop 0\.\d+ em in 1/);
  });

  it('says of the name kept by hand that it was kept together', () => {
    expect(text).toMatch(/not after .{0,3}苏 \(\d+\): kept together/);
  });

  it('tints each of these lines in its picture, behind the copy', () => {
    const [page] = set.list.pages;
    const [placed] = set.placed;
    if (!page || !placed) throw new TypeError('no page');
    const tinted = loosenessPage(page, placed);
    const isCopy = (item: (typeof tinted.items)[number]) => item.kind === 'text' && item.origin !== undefined;
    const behind = tinted.items.slice(0, tinted.items.findIndex(isCopy));
    for (const { x, y, width, height } of justified) {
      expect(behind).toContainEqual(expect.objectContaining({ kind: 'fill', x, y, width, height }));
    }
    expect(tinted.items.filter(isCopy)).toEqual(page.items.filter(isCopy));
  });
});
