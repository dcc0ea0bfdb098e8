/** The display list as text for goldens: one item a line, absolute positions in points. */
import { drawnClusters } from '../units/index.js';
import { pathData } from './path.js';
import type { DisplayItem, DisplayPage, TextItem } from './types.js';

const points = (value: number): string => (value / 1000).toFixed(3);

/** Text with the step from a character, or a ligature, to the next as `‹625›` in 1/1000 em, where it is not the line's common step. */
function spaced({ text, advances, forms }: TextItem): string {
  const counts = new Map<number, number>();
  for (const advance of Array.from(advances)) counts.set(advance, (counts.get(advance) ?? 0) + 1);
  let [common, most] = [0, 0];
  for (const [advance, count] of counts) if (count > most) [common, most] = [advance, count];
  const parts = drawnClusters(text, forms).map((drawn, index) =>
    drawn === '' || advances[index] === common ? drawn : `${drawn}‹${advances[index]}›`,
  );
  return `${common} ${parts.join('')}`;
}

function itemText(item: DisplayItem): string {
  switch (item.kind) {
    case 'fill':
      return `fill ${points(item.x)} ${points(item.y)} ${points(item.width)} x ${points(item.height)} ${item.colour.join(' ')}`;
    case 'stroke':
      return `stroke ${item.from.map(points).join(' ')} ${item.to.map(points).join(' ')} ${points(item.width)} ${item.colour.join(' ')}`;
    case 'path':
      return `path ${points(item.width)} ${item.colour.join(' ')} ${pathData(item.steps, points)}`;
    case 'picture':
      return `picture ${points(item.x)} ${points(item.y)} ${points(item.width)} x ${points(item.height)} ${item.picture} [${item.crop.join(' ')}]`;
    case 'text': {
      const { origin } = item;
      const from = origin
        ? ` ${origin.article}/${origin.part}/${origin.paragraph}/${origin.line}${origin.over ? `/${origin.over.ruby}` : ''}`
        : '';
      return `${item.vertical ? 'down' : 'text'} ${points(item.x)} ${points(item.y)} ${item.font} ${points(item.size)}${from} ${spaced(item)}`;
    }
  }
}

/** A page as text. */
export const pageText = (page: DisplayPage): string =>
  [
    `page ${page.number} ${page.name} ${points(page.width)} x ${points(page.height)}`,
    ...page.items.map(itemText),
    '',
  ].join('\n');
