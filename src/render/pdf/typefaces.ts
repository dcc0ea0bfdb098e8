/** Font objects: Type 0 fonts with Identity-H or Identity-V over one TrueType descendant each. */
import type { EncodedFont } from '../../fonts/types.js';
import type { UsedFont } from './fonts.js';
import { hex4, utf16Hex } from './numbers.js';
import { flateRef, type PdfDoc, type PdfRef, packed, pdfText } from './objects.js';

/** A font that is encoded and compressed, ready to be written. */
export interface PackedFont {
  readonly used: UsedFont;
  readonly encoded: EncodedFont;
  readonly file: Uint8Array;
  readonly toUnicode: Uint8Array;
}

/** Encodes and compresses fonts; call after the last glyph has been looked up. */
export function packFonts(used: readonly UsedFont[]): Promise<PackedFont[]> {
  return Promise.all(
    used.map(async (font) => {
      const encoded = font.subset.encode();
      const [file, toUnicode] = await Promise.all([
        packed(encoded.file),
        packed(Buffer.from(toUnicodeMap(encoded.texts), 'latin1')),
      ]);
      return { used: font, encoded, file, toUnicode };
    }),
  );
}

/** Writes a font's objects and gives its Type 0 fonts by direction. */
export function fontRefs(doc: PdfDoc, font: PackedFont): { readonly horizontal?: PdfRef; readonly vertical?: PdfRef } {
  const { encoded } = font;
  const file = flateRef(doc, { Length1: encoded.file.length }, font.file);
  const { bbox, ascent, descent, capHeight, italicAngle, stemV, flags } = encoded.descriptor;
  const descriptor = ended(doc, {
    Type: 'FontDescriptor',
    FontName: encoded.name,
    Flags: flags,
    FontBBox: [...bbox],
    ItalicAngle: italicAngle,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    StemV: stemV,
    FontFile2: file,
  });
  const descendant = ended(doc, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: encoded.name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    DW: 1000,
    // The em box of every face here is 880 above and 120 below the baseline: it is centred on the line.
    DW2: font.used.vertical ? [880, -1000] : undefined,
    W2: font.used.vertical ? verticalMetrics(encoded) : undefined,
    W: widths(encoded.widths),
  });
  const toUnicode = flateRef(doc, {}, font.toUnicode);
  const composite = (encoding: string): PdfRef =>
    ended(doc, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: encoded.name,
      Encoding: encoding,
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
  return {
    ...(font.used.horizontal ? { horizontal: composite('Identity-H') } : {}),
    ...(font.used.vertical ? { vertical: composite('Identity-V') } : {}),
  };
}

/**
 * Widths for the W array: runs that differ from 1000. Four or more equal widths are a range, the others stand in
 * lists (ISO 32000-1, 9.7.4.3).
 */
export function widths(all: readonly number[]): (number | readonly number[])[] {
  const out: (number | readonly number[])[] = [];
  let list: number[] | undefined;
  for (let cid = 0; cid < all.length; ) {
    const width = all[cid];
    let end = cid + 1;
    while (end < all.length && all[end] === width) end += 1;
    if (width === 1000) list = undefined;
    else if (end - cid >= 4) {
      out.push(cid, end - 1, width);
      list = undefined;
    } else {
      if (list === undefined) {
        list = [];
        out.push(cid, list);
      }
      list.push(...all.slice(cid, end));
    }
    cid = end;
  }
  return out;
}

/**
 * Metrics for the W2 array of what is made for lines that run down: step, then the point of the glyph that stands in
 * the line (ISO 32000-1, 9.7.4.3); undefined where there is none.
 */
export function verticalMetrics({ downs, widths: all }: Pick<EncodedFont, 'downs' | 'widths'>) {
  const out: (number | readonly number[])[] = [];
  downs.forEach((down, cid) => {
    if (down) out.push(cid, [-down.advance, all[cid] / 2, down.top]);
  });
  return out.length > 0 ? out : undefined;
}

/** The ToUnicode map of a font: the text of every CID, in blocks of 100 (Adobe technical note 5014). */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries: string[] = [];
  texts.forEach((text, cid) => {
    if (text !== '') entries.push(`<${hex4(cid)}> <${utf16Hex(text)}>`);
  });
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('');
}

function ended(doc: PdfDoc, data: object): PdfRef {
  const ref = doc.ref(data);
  ref.end();
  return ref;
}
