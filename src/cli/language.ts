/** The language of messages. */
import type { Language } from '../diagnostics/index.js';

/** `--lang`, else the locale that POSIX gives to messages. */
export function languageOf(lang: Language | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (lang !== undefined) return lang;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
