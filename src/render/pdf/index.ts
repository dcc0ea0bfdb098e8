/**
 * PDF: pages as a press takes them, PDF/X-4; the one home of pdfkit.
 * Knows the display list, fonts and pictures; must not know articles, layouts or how a line was broken.
 */
import type { DisplayList, DisplayPage } from '../../display/types.js';
import type { FontSet } from '../../fonts/types.js';
import type { PictureStore, PrintPicture, PrintProfile } from '../../images/index.js';
import { DocumentFonts } from './fonts.js';
import { lookUp } from './lines.js';
import { documentId, documentInfo, xmpPacket } from './metadata.js';
import { collect, flateRef, type PdfDoc, type PdfRef, packed, pdfText } from './objects.js';
import { type PageContent, pageOperators } from './page.js';
import { type PictureSource, pictureRef, preparePictures, usedPictures } from './pictures.js';
import { KNOCKOUT, OVERPRINT } from './state.js';
import { fontRefs, type PackedFont, packFonts } from './typefaces.js';

export type { PictureSource } from './pictures.js';

/** The printing condition: its CMYK profile, and its name as the press knows it. */
export interface OutputIntent extends PrintProfile {
  readonly name: string;
}

/** What a document needs besides the list. `pages` are page numbers; without it, all are drawn. */
export interface PdfOptions {
  readonly fonts: FontSet;
  readonly images: PictureSource;
  readonly outputIntent: OutputIntent;
  readonly pages?: readonly number[];
  /** Keeps separated pictures from one document to the next; the document is the same with and without. */
  readonly store?: PictureStore;
}

/** A page's operators, as bytes and compressed. */
interface WrittenPage {
  readonly page: DisplayPage;
  readonly content: PageContent;
  readonly bytes: Uint8Array;
  readonly stream: Uint8Array;
}

/** A document with everything worked out and compressed; only writing is left. */
interface Parts {
  readonly list: DisplayList;
  readonly pages: readonly WrittenPage[];
  readonly pictures: ReadonlyMap<string, PrintPicture>;
  readonly fonts: readonly PackedFont[];
  readonly intent: OutputIntent;
  readonly profile: Uint8Array;
  readonly id: Uint8Array;
}

/**
 * The pages of a list as one PDF. The same list, pages, fonts and pictures give the same bytes, whatever else
 * the list holds. Throws `RangeError` for a page that is not in the list, `PictureFault` and `FontFault`.
 */
export async function renderPdf(list: DisplayList, options: PdfOptions): Promise<Uint8Array> {
  const pages = choose(list, options.pages);
  const used = usedPictures(pages, list.ppi);
  const preparing = { source: options.images, profile: options.outputIntent, store: options.store };
  const [pictures, { default: PDFDocument }, text, profile] = await Promise.all([
    preparePictures(used.values(), preparing),
    import('pdfkit'),
    writePages(pages, used, new DocumentFonts(options.fonts, list.forms)),
    packed(options.outputIntent.icc),
  ]);
  const contents = [...text.pages.map(({ bytes }) => bytes), ...text.fonts.map(({ encoded }) => encoded.file)];
  const id = documentId(list, [...contents, ...[...pictures.values()].map(({ data }) => data)]);
  const doc = new PDFDocument({
    pdfVersion: '1.6',
    compress: false,
    autoFirstPage: false,
    // No font of pdfkit's own: it would look for one of the standard ones, which no press file may use.
    font: null as never,
    lang: 'zh-CN',
    displayTitle: true,
    info: documentInfo(list),
  }) as unknown as PdfDoc;
  const written = collect(doc);
  writeDocument(doc, { ...text, list, pictures, intent: options.outputIntent, profile, id });
  return written;
}

function choose(list: DisplayList, numbers: readonly number[] | undefined): readonly DisplayPage[] {
  if (numbers === undefined) return list.pages;
  for (const number of numbers) {
    if (!list.pages.some((page) => page.number === number)) throw new RangeError(`there is no page ${number}`);
  }
  return list.pages.filter((page) => numbers.includes(page.number));
}

/**
 * Operators and fonts. Every glyph is looked up first, so that the fonts are compressed beside the writing of the
 * pages, and each page beside the writing of the next.
 */
async function writePages(
  pages: readonly DisplayPage[],
  used: ReturnType<typeof usedPictures>,
  fonts: DocumentFonts,
): Promise<Pick<Parts, 'pages' | 'fonts'>> {
  for (const { items } of pages) for (const item of items) if (item.kind === 'text') lookUp(item, fonts);
  const packing = packFonts(fonts.used);
  const made = pages.map((page) => {
    const content = pageOperators(page, fonts, used);
    return { page, content, bytes: content.operators, compressed: packed(content.operators) };
  });
  const written = made.map(async ({ compressed, ...page }) => ({ ...page, stream: await compressed }));
  return { pages: await Promise.all(written), fonts: await packing };
}

function writeDocument(doc: PdfDoc, parts: Parts): void {
  const fonts = parts.fonts.map((font) => fontRefs(doc, font));
  const pictures = new Map([...parts.pictures].map(([name, picture]) => [name, pictureRef(doc, picture)]));
  const graphics = { [OVERPRINT]: graphicsState(doc, true), [KNOCKOUT]: graphicsState(doc, false) };
  for (const { page, content, stream } of parts.pages) {
    doc.addPage({ size: [page.width / 1000, page.height / 1000], margin: 0 });
    const faces = [...content.fonts].map(([name, { index, vertical }]) => [
      name,
      vertical ? fonts[index].vertical : fonts[index].horizontal,
    ]);
    doc.page.resources.data = {
      ExtGState: graphics,
      Font: faces.length === 0 ? undefined : Object.fromEntries(faces),
      XObject:
        content.pictures.size === 0
          ? undefined
          : Object.fromEntries([...content.pictures].map((name) => [name, pictures.get(name)])),
    };
    fillPage(doc, stream);
    for (const { title, y } of page.articles) {
      doc.outline.addItem(title, { fit: false, top: y / 1000, left: page.width / 1000, zoom: 0 });
    }
  }
  writeCatalog(doc, parts);
  doc.end();
}

/** Puts a compressed stream in place of what pdfkit begins every page with, and states the page's boxes. */
function fillPage(doc: PdfDoc, stream: Uint8Array): void {
  const { content, dictionary } = doc.page;
  content.buffer = [stream];
  content.data.Filter = 'FlateDecode';
  const box = dictionary.data.MediaBox;
  dictionary.data = { ...dictionary.data, BleedBox: box, TrimBox: box, UserUnit: undefined };
}

function graphicsState(doc: PdfDoc, overprint: boolean): PdfRef {
  const ref = doc.ref({ Type: 'ExtGState', OP: overprint, op: overprint, OPM: 1 });
  ref.end();
  return ref;
}

function writeCatalog(doc: PdfDoc, { list, intent, profile, id }: Parts): void {
  doc._id = id;
  const metadata = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
  metadata.end(xmpPacket(list, id));
  // pdfkit's own packet would not escape the title.
  doc.endMetadata = () => {
    doc._root.data.Metadata = metadata;
  };
  const outputIntent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputCondition: pdfText(intent.name),
    OutputConditionIdentifier: pdfText(intent.name),
    Info: pdfText(intent.name),
    DestOutputProfile: flateRef(doc, { N: 4 }, profile),
  });
  outputIntent.end();
  doc._root.data.OutputIntents = [outputIntent];
}
