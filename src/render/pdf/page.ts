/** A page as PDF operators, in drawing order, which is the reading order. */
import type {
  DisplayItem,
  DisplayPage,
  FillItem,
  PathItem,
  PathStep,
  PictureItem,
  StrokeItem,
  TextItem,
} from '../../display/types.js';
import type { DocumentFonts } from './fonts.js';
import { writeActualText, writeText } from './lines.js';
import { decimal } from './numbers.js';
import { Operators } from './operators.js';
import { pictureId, type UsedPicture } from './pictures.js';
import { isBlack, PageState } from './state.js';

/** A page's operators, and what its resources must hold. */
export interface PageContent {
  readonly operators: Uint8Array;
  readonly fonts: PageState['fontsUsed'];
  /** Resource names of pictures drawn. */
  readonly pictures: ReadonlySet<string>;
}

/** A fill up to this thickness (1/1000 pt) is a rule and overprints in black; a larger one is a ground. */
const RULE = 6000;

/** Writes a page; `used` names the pictures, by `pictureId`. */
export function pageOperators(
  page: DisplayPage,
  fonts: DocumentFonts,
  used: ReadonlyMap<string, UsedPicture>,
): PageContent {
  const state = new PageState(page.height, fonts.used);
  const pictures = new Set<string>();
  const out = new Operators();
  const write = (item: TextItem, told: boolean) =>
    writeText(item, fonts, state, { out, told, colour: () => state.fill(item.colour, isBlack(item.colour)) });
  for (const [index, item] of page.items.entries()) {
    if (item.kind === 'text') {
      if (isPiece(page.items[index - 1], item)) continue;
      const pieces = piecesFrom(page.items, index);
      const apart = pieces.some(({ vertical, y }) => vertical || y !== item.y) && pieces.length > 1;
      if (apart) writeActualText(pieces.map(({ text }) => text).join(''), out);
      for (const piece of pieces) write(piece, apart);
      if (apart) out.text('EMC\n');
    } else if (item.kind === 'fill') out.text(fillOperators(item, state));
    else if (item.kind === 'path') out.text(pathOperators(item, state));
    else if (item.kind === 'stroke') out.text(strokeOperators(item, state));
    else {
      const picture = used.get(pictureId(item));
      if (picture === undefined) throw new Error(`the picture ${item.picture} was not prepared`);
      pictures.add(picture.name);
      out.text(pictureOperators(item, picture.name, state));
    }
  }
  return { operators: out.bytes(), fonts: state.fontsUsed, pictures };
}

/**
 * Whether a text goes on a line: where that runs down, or its pieces stand at several heights, extractors would read
 * them as so many lines.
 */
const isPiece = (before: DisplayItem | undefined, item: DisplayItem | undefined): boolean =>
  before?.kind === 'text' && item?.kind === 'text' && isSameLine(before.origin, item.origin);

const isSameLine = (a: TextItem['origin'], b: TextItem['origin']): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.over === undefined &&
  b.over === undefined &&
  a.article === b.article &&
  a.part === b.part &&
  a.paragraph === b.paragraph &&
  a.line === b.line;

/** A line with all its pieces. */
function piecesFrom(items: readonly DisplayItem[], index: number): TextItem[] {
  const pieces = [items[index] as TextItem];
  for (let at = index + 1; isPiece(items[at - 1], items[at]); at++) pieces.push(items[at] as TextItem);
  return pieces;
}

function fillOperators(item: FillItem, state: PageState): string {
  const rule = isBlack(item.colour) && Math.min(item.width, item.height) <= RULE;
  const bottom = state.height - item.y - item.height;
  const box = [item.x, bottom, item.width, item.height].map(decimal).join(' ');
  return `${state.fill(item.colour, rule)}${box} re f\n`;
}

function strokeOperators(item: StrokeItem, state: PageState): string {
  const place = ([x, y]: StrokeItem['from']): string => `${decimal(x)} ${decimal(state.height - y)}`;
  const colour = state.stroke(item.colour, isBlack(item.colour));
  return `${colour}${decimal(item.width)} w ${place(item.from)} m ${place(item.to)} l S\n`;
}

/** Dots and waves go with text: what is black overprints. */
function pathOperators({ steps, width, colour }: PathItem, state: PageState): string {
  const drawn = stepOperators(steps, state);
  const black = isBlack(colour);
  const paint = width === 0 ? state.fill(colour, black) : `${state.stroke(colour, black)}${decimal(width)} w `;
  return `${paint}${drawn} ${width === 0 ? 'f' : 'S'}\n`;
}

const stepOperators = (steps: readonly PathStep[], { height }: PageState): string =>
  steps
    .map(([letter, ...places]) => {
      const points = places.map((value, index) => decimal(index % 2 === 0 ? value : height - value));
      return `${points.join(' ')} ${letter.toLowerCase()}`;
    })
    .join(' ');

function pictureOperators(item: PictureItem, name: string, state: PageState): string {
  const bottom = state.height - item.y - item.height;
  const matrix = `${decimal(item.width)} 0 0 ${decimal(item.height)} ${decimal(item.x)} ${decimal(bottom)}`;
  const clip = item.clip ? `${stepOperators(item.clip, state)} h W n ` : '';
  return `q ${clip}${matrix} cm /${name} Do Q\n`;
}
