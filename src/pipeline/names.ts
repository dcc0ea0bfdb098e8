/** Names that furniture prints: date and weekday follow from the issue's date, without the machine's locale. */
import { lunarDate, solarTerm } from '../calendar/index.js';
import type { FurnitureText, Issue, Page } from '../input/index.js';

export function furnitureNames(issue: Issue, page: Page): FurnitureText {
  const [year, month, day] = issue.date.split('-').map(Number);
  const weekday = issue.layout.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return {
    paper: issue.paper,
    date: `${year}年${month}月${day}日`,
    weekday,
    lunar: lunarDate(issue.date),
    term: solarTerm(issue.date),
    // A number alone is printed as newspapers do.
    number: /^\d+$/.test(issue.number) ? `第${issue.number}期` : issue.number,
    page: String(page.number),
    pages: String(issue.pageCount),
    name: page.name,
    editor: page.editor,
    ...issue.imprint,
  };
}
