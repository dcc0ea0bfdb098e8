/** Names in a byline: one of two characters stands as wide as one of three. */
import { describe, expect, it } from 'vitest';
import { spacedNames } from '../../src/flow/head.js';
import { readArticleText } from '../../src/input/article.js';
import { runsOf } from '../../src/input/runs.js';

const pictures = { find: (file: string) => ({ file, path: undefined, sha256: '', bytes: undefined }) };
/** The tracks of a byline as `what:1/1000 em`. */
const tracksOf = (line: string): string[] => {
  const reading = { pictures, off: new Set<never>(), runs: runsOf({}, []) };
  const [copy] = readArticleText(`${line}\n\n文`, { id: 'a', file: 'a.txt' }, reading, []).byline.map(spacedNames);
  const characters = [...(copy?.text ?? '')];
  return (copy?.tracks ?? []).map(({ start, end, tracking }) => `${characters.slice(start, end).join('')}:${tracking}`);
};

describe('a byline', () => {
  it.each([
    ['记者：李明 王小方', ['李明:1000']],
    ['署名：■记者 李明 王方', ['李明:1000', '王方:1000']],
    ['记者：{疏|李明} 王方', ['李明:1000', '王方:1000']],
    ['署名：■记者 {疏|李明}', ['李明:1000']],
  ])('spaces each name of two characters once, marked in the copy or not: %s', (line, tracks) =>
    expect(tracksOf(line)).toEqual(tracks),
  );
});
