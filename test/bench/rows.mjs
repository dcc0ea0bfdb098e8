/** Rows for `banxin compose`: made-up paragraphs in the broadsheet's measure. */
import { Copywriter } from './copy.mjs';

/**
 * Rows of so many characters in all, or a few more.
 * @param {number} characters
 */
export function composeRows(characters) {
  const writer = new Copywriter(7);
  const rows = [];
  for (let count = 0, id = 0; count < characters; id++) {
    const text = writer.paragraph();
    rows.push({ id, text, measures: [17.2], indent: 2 });
    count += text.length;
  }
  return rows;
}
