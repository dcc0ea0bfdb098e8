/**
 * SVG: a page as outlines for the screen, in which no font of the machine has a part.
 * Knows the display list, fonts and pictures; must not know articles, layouts or the press.
 */
import type { DisplayItem, DisplayList, PathStep, PictureItem, TextItem } from '../../display/types.js';
import type { FontSet } from '../../fonts/types.js';
import { type ScreenPicture, screenPicture } from '../../images/index.js';
import { type Cmyk, drawnClusters, type Pt } from '../../units/index.js';
import { PageGlyphs } from './glyphs.js';

/** What a page needs besides the list; `images` gives a picture's file, `ppi` its finest resolution (144). */
export interface SvgOptions {
  readonly fonts: FontSet;
  readonly images: (key: string) => Uint8Array | Promise<Uint8Array>;
  readonly ppi?: number;
}

const DEFAULT_PPI = 144;

/**
 * One page as a complete SVG document, in pt, on white paper; pictures are embedded. Throws `RangeError` for a
 * page that is not in the list, `FontFault` and `PictureFault`.
 */
export async function renderSvg(list: DisplayList, pageNumber: number, options: SvgOptions): Promise<string> {
  const page = list.pages.find(({ number }) => number === pageNumber);
  if (page === undefined) throw new RangeError(`there is no page ${pageNumber}`);
  const glyphs = new PageGlyphs(options.fonts, list.forms, `p${pageNumber}-`);
  const body: string[] = [];
  for (const item of page.items) body.push(await drawn(item, glyphs, options));
  const [width, height] = [length(page.width), length(page.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`,
    glyphs.definitions(),
    `<path fill="#fff" d="M0 0H${width}V${height}H0Z"/>`,
    ...body.filter((part) => part !== ''),
    '</svg>\n',
  ].join('\n');
}

async function drawn(item: DisplayItem, glyphs: PageGlyphs, options: SvgOptions): Promise<string> {
  if (item.kind === 'text') return text(item, glyphs);
  if (item.kind === 'picture') return picture(item, options);
  if (item.kind === 'fill') {
    const corner = `M${length(item.x)} ${length(item.y)}`;
    return `<path${fill(item.colour)} d="${corner}h${length(item.width)}v${length(item.height)}h${length(-item.width)}z"/>`;
  }
  if (item.kind === 'path') {
    const paint = item.width === 0 ? fill(item.colour) : stroked(item.colour, item.width);
    return `<path${paint} d="${steps(item.steps)}"/>`;
  }
  const [from, to] = [item.from, item.to].map((place) => place.map(length).join(' '));
  return `<path${stroked(item.colour, item.width)} d="M${from}L${to}"/>`;
}

function text(item: TextItem, glyphs: PageGlyphs): string {
  const uses: string[] = [];
  let along = 0;
  drawnClusters(item.text, item.forms).forEach((cluster, index) => {
    const glyph = glyphs.find(item.font, cluster, item.forms.get(index));
    if (glyph !== undefined) {
      const x = item.vertical ? -glyph.advance / 2 : along;
      const y = (item.vertical ? along + glyph.top : 0) - glyph.lift;
      uses.push(`<use href="#${glyph.id}"${x === 0 ? '' : ` x="${x}"`}${y === 0 ? '' : ` y="${y}"`}/>`);
    }
    along += item.advances[index] ?? 0;
  });
  if (uses.length === 0) return '';
  const place = `translate(${length(item.x)} ${length(item.y)})scale(${item.size / 1_000_000})`;
  return `<g transform="${place}"${fill(item.colour)}>${uses.join('')}</g>`;
}

async function picture(item: PictureItem, options: SvgOptions): Promise<string> {
  const ppi = options.ppi ?? DEFAULT_PPI;
  const pixels = (side: Pt): number => Math.max(1, Math.ceil((side * ppi) / 72_000));
  const shown: ScreenPicture = await screenPicture(await options.images(item.picture), {
    width: pixels(item.width),
    height: pixels(item.height),
    crop: item.crop,
  });
  const place = `x="${length(item.x)}" y="${length(item.y)}" width="${length(item.width)}" height="${length(item.height)}"`;
  const data = `data:${shown.type};base64,${Buffer.from(shown.bytes).toString('base64')}`;
  const title = item.alt === '' ? '' : `<title>${escaped(item.alt)}</title>`;
  const image = (more: string) => `<image ${place}${more} preserveAspectRatio="none" href="${data}">${title}</image>`;
  if (!item.clip) return image('');
  // Named by its place: no two pictures of a page stand in the same one with other outlines.
  const id = `clip-${item.x}-${item.y}`;
  return `<clipPath id="${id}"><path d="${steps(item.clip)}Z"/></clipPath>${image(` clip-path="url(#${id})"`)}`;
}

const steps = (path: readonly PathStep[]): string =>
  path.map(([letter, ...places]) => letter + places.map(length).join(' ')).join('');

/** 1/1000 pt as pt: the quotient prints with three places at most. */
const length = (value: number): string => String(value / 1000);

const fill = (colour: Cmyk): string => (rgb(colour) === '#000000' ? '' : ` fill="${rgb(colour)}"`);

const stroked = (colour: Cmyk, width: Pt): string =>
  ` fill="none" stroke="${rgb(colour)}" stroke-width="${length(width)}"`;

/** Inks on white paper, seen on a screen: near enough for a proof, no colour management. */
function rgb([cyan, magenta, yellow, black]: Cmyk): string {
  const channel = (ink: number): string =>
    Math.round((255 * (100 - ink) * (100 - black)) / 10_000)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(cyan)}${channel(magenta)}${channel(yellow)}`;
}

const escaped = (value: string): string =>
  value
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
