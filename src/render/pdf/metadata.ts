/** What the document says of itself: Info and XMP, which agree, and an identifier that follows from the content. */
import { createHash } from 'node:crypto';
import { PdfName } from './objects.js';

/** Title and source of a document; `date` is the issue's, `2023-10-23`. */
interface DocumentFacts {
  readonly title: string;
  readonly paper: string;
  readonly date: string;
}

const TOOL = 'banxin';

/** XML 1.0 has no way to write most control characters or half a surrogate pair: left out. */
const xml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The entries of the Info dictionary. */
export function documentInfo({ title, paper, date }: DocumentFacts): Record<string, unknown> {
  const created = new Date(`${date}T00:00:00Z`);
  return {
    Title: title,
    Author: paper,
    Creator: TOOL,
    Producer: TOOL,
    CreationDate: created,
    ModDate: created,
    Trapped: new PdfName('False'),
  };
}

/** The file identifier, 16 bytes: the same pages of the same issue have the same. */
export function documentId(facts: DocumentFacts, contents: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify([facts.title, facts.paper, facts.date]));
  for (const content of contents) hash.update(`${content.length}\n`).update(content);
  return new Uint8Array(hash.digest().subarray(0, 16));
}

/** The XMP packet, with what PDF/X-4 asks for (ISO 15930-7, 6.9). */
export function xmpPacket(facts: DocumentFacts, id: Uint8Array): Uint8Array {
  const time = `${facts.date}T00:00:00Z`;
  const hex = Buffer.from(id).toString('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(facts.paper)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${TOOL}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return new TextEncoder().encode(packet);
}
