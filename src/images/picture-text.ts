/** What a picture's file says of itself: caption and credit from its XMP packet, else from its IPTC record. */

/** Undefined where the file says nothing. */
export interface PictureText {
  readonly caption?: string;
  readonly credit?: string;
}

interface Blocks {
  readonly iptc: Uint8Array | undefined;
  readonly xmp: Uint8Array | undefined;
}

/** What is found of each: `credit` is the agency, `creator` who took it. */
interface Told {
  readonly caption: string;
  readonly credit: string;
  readonly creator: string;
}

/** XMP goes before IPTC, as the Metadata Working Group has it (Guidelines 2.0, 5.3), field by field. */
export function readPictureText({ iptc, xmp }: Blocks): PictureText {
  const [first, second] = [xmp ? fromXmp(xmp) : nothing, iptc ? fromIptc(iptc) : nothing];
  const [caption, agency, creator] = (['caption', 'credit', 'creator'] as const).map(
    (key) => first[key] || second[key],
  );
  const credit = agency.includes(creator) ? agency : [agency, creator].filter((part) => part !== '').join(' ');
  return { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) };
}

const nothing: Told = { caption: '', credit: '', creator: '' };
const control = /(?![\t\n\r])\p{Cc}/gu;
const cleaned = (text: string): string => text.replace(control, '').trim();

/** Namespaces of the XMP specification, part 1 (8.4) and part 2 (3.2). */
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';

function fromXmp(bytes: Uint8Array): Told {
  const packet = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/<!--[\s\S]*?-->/g, '');
  const read = (space: string, name: string): string[] =>
    prefixesOf(packet, space).flatMap((prefix) => propertyOf(packet, `${prefix}:${name}`));
  return {
    caption: read(DUBLIN_CORE, 'description')[0] ?? '',
    credit: read(PHOTOSHOP, 'Credit')[0] ?? '',
    creator: read(DUBLIN_CORE, 'creator').join(' '),
  };
}

/** The prefixes that a packet gives a namespace. */
function prefixesOf(packet: string, space: string): string[] {
  const found = [...packet.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return [...new Set(found.filter(([, , double, single]) => (double ?? single) === space).map(([, prefix]) => prefix))];
}

/** The values of a property: an element's text or items, the Chinese or default one first; else an attribute's. */
function propertyOf(packet: string, name: string): string[] {
  const quoted = name.replace(/[.]/g, '\\.');
  const element = new RegExp(`<${quoted}(?:\\s[^>]*)?(?<!/)>([\\s\\S]*?)</${quoted}\\s*>`).exec(packet)?.[1];
  if (element === undefined) {
    const attribute = new RegExp(`\\s${quoted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(packet);
    return [plain(attribute?.[1] ?? attribute?.[2] ?? '')].filter((value) => value !== '');
  }
  const items = [...element.matchAll(/<rdf:li((?:\s[^>]*)?)(?<!\/)>([\s\S]*?)<\/rdf:li\s*>/g)];
  if (items.length === 0) return [plain(element)].filter((value) => value !== '');
  const ranked = items.map(([, attributes, value]) => ({ rank: rankOf(attributes), value: plain(value) }));
  return ranked
    .filter(({ value }) => value !== '')
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

const rankOf = (attributes: string): number => {
  const language = /xml:lang\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';
  return /^zh/i.test(language) ? 0 : language === 'x-default' || language === '' ? 1 : 2;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML text as characters. */
function plain(source: string): string {
  const text = source
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, digits?: string, named?: string) => {
      if (named !== undefined) return entities[named] ?? whole;
      const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
  return cleaned(text);
}

/** Record 2 of IIM 4.2: 80 By-line, 110 Credit, 120 Caption; 1:90 says which characters they are in. */
const [BYLINE, CREDIT, CAPTION] = [80, 110, 120];
const UTF8 = '\x1b%G';

function fromIptc(block: Uint8Array): Told {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const fields: { readonly record: number; readonly dataset: number; readonly value: Buffer }[] = [];
  const record = recordIn(bytes);
  for (let at = 0; at + 5 <= record.length && record[at] === 0x1c; ) {
    const length = record.readUInt16BE(at + 3);
    // The high bit marks a length that takes more bytes than two: no text of this kind is so long.
    if (length >= 0x8000 || at + 5 + length > record.length) break;
    fields.push({ record: record[at + 1], dataset: record[at + 2], value: record.subarray(at + 5, at + 5 + length) });
    at += 5 + length;
  }
  const utf8 = fields.some(
    ({ record, dataset, value }) => record === 1 && dataset === 90 && value.equals(Buffer.from(UTF8)),
  );
  const all = (wanted: number): string =>
    fields
      .filter(({ record, dataset }) => record === 2 && dataset === wanted)
      .map(({ value }) => cleaned(decoded(value, utf8)))
      .filter((value) => value !== '')
      .join(' ');
  return { caption: all(CAPTION), credit: all(CREDIT), creator: all(BYLINE) };
}

/** The IPTC record: bare, or resource 0x0404 among those of Photoshop. */
function recordIn(bytes: Buffer): Buffer {
  const NAME = 'Photoshop 3.0\0';
  let at = bytes.toString('latin1', 0, NAME.length) === NAME ? NAME.length : 0;
  while (at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const name = bytes[at + 6] + 1;
    const start = at + 6 + name + (name % 2) + 4;
    if (start > bytes.length) break;
    const length = bytes.readUInt32BE(start - 4);
    if (bytes.readUInt16BE(at + 4) === 0x0404) return bytes.subarray(start, start + length);
    at = start + length + (length % 2);
  }
  return bytes[0] === 0x1c ? bytes : bytes.subarray(bytes.length);
}

/** UTF-8 that means something else than it says: letters of two bytes that no Latin word has are two of GB 18030. */
const doubtful = /[\u0250-\u07ff]/;

/** Text as the record says, or else as what its bytes can be: UTF-8, GB 18030, Latin. */
function decoded(value: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder('utf-8').decode(value);
  const likely = readAs('utf-8', value);
  if (likely !== undefined && !doubtful.test(likely)) return likely;
  return readAs('gb18030', value) ?? likely ?? new TextDecoder('windows-1252').decode(value);
}

/** Undefined for bytes that are no text in the encoding. */
function readAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
