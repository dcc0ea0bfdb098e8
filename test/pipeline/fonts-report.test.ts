/** What `banxin fonts` counts. */
import { describe, expect, it } from 'vitest';
import { fontReport } from '../../src/pipeline/index.js';
import { issueOf, pageOf, project } from './fixture.js';

describe('the characters of an issue', () => {
  it('are those of its copy and of the readings over it, each once', async () => {
    const files = {
      'pages/a1.yaml': pageOf('{article: a, columns: 1}'),
      'articles/a.txt': '主题：题\n\n{注|北京|ㄅㄟˇ ㄐㄧㄥ}题',
    };
    const { value } = await fontReport(issueOf(files), project);
    // 题 北 京 and the six of the reading.
    expect(value?.map(({ characters, missing }) => [characters, missing])).toEqual([
      [9, []],
      [9, []],
      [9, []],
      [9, []],
    ]);
  });
});
