/** Names that furniture prints: date and weekday follow from the issue's date, without the machine's locale. */
import type { FurnitureText } from '../flow/index.js';
import type { Issue, Page } from '../input/index.js';

export function furnitureNames(issue: Issue, page: Page): FurnitureText {
  const [year, month, day] = issue.date.split('-').map(Number);
  const weekday = issue.layout.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return {
    paper: issue.paper,
    date: `${year}年${month}月${day}日`,
    weekday,
    number: issue.number,
    page: String(page.number),
    name: page.name,
    editor: page.editor,
  };
}
