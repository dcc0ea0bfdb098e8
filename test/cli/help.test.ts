/** Help as golden text in both languages: whoever changes a word sees it here. */
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src/cli/help.js';
import { languageOf } from '../../src/cli/language.js';
import { commandNames } from '../../src/cli/table.js';

describe('help', () => {
  it.each(['en', 'zh'] as const)('in %s is as it was read and approved', async (lang) => {
    const all = [undefined, ...commandNames].map(
      (command) => `$ banxin ${command ?? ''} --help\n${helpText(command, lang)}`,
    );
    await expect(all.join('\n')).toMatchFileSnapshot(`help.${lang}.txt`);
  });

  it('fits a terminal of 100 columns', () => {
    for (const command of [undefined, ...commandNames]) {
      for (const line of helpText(command, 'en').split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('the language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
    [{ LC_ALL: 'de_DE', LC_MESSAGES: 'zh_CN' }, 'en'],
  ] as const)('of %j is %s', (env, lang) => {
    expect(languageOf(undefined, env)).toBe(lang);
  });

  it('is that of --lang before any locale', () => {
    expect(languageOf('en', { LC_ALL: 'zh_CN' })).toBe('en');
  });
});
