/** The words around messages: severities, places, counts. `{name}` stands for a parameter. */

/** A language of messages on the terminal. */
export type Language = 'en' | 'zh';
type Words = Readonly<Record<Language, string>>;

export const severityWords = {
  fatal: { en: 'fatal', zh: '无法排版' },
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '说明' },
} satisfies Record<string, Words>;

export const words = {
  page: { en: 'page {page}', zh: '第 {page} 版' },
  pageBlock: { en: 'page {page}, {block}', zh: '第 {page} 版，{block}' },
  pageArea: { en: '{page}, {x} mm from the left, {y} mm from the top', zh: '{page}，距左 {x} 毫米、距顶 {y} 毫米' },
  aside: { en: '{text} ({place})', zh: '{text}（{place}）' },
  help: { en: 'help: {help}', zh: '提示：{help}' },
  causes: { en: '{place}: {causes}', zh: '{place}：{causes}' },
  oneError: { en: '1 error', zh: '1 处错误' },
  errors: { en: '{count} errors', zh: '{count} 处错误' },
  oneWarning: { en: '1 warning', zh: '1 处警告' },
  warnings: { en: '{count} warnings', zh: '{count} 处警告' },
  counts: { en: '{errors}, {warnings}', zh: '{errors}，{warnings}' },
  countsOf: { en: '{issue}: {counts}', zh: '{issue}：{counts}' },
} satisfies Record<string, Words>;
