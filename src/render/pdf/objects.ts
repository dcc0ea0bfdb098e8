/** pdfkit as this room uses it: a writer of objects, streams and the outline. Its text and pictures are not used. */

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** An indirect object; `end` writes it, with a stream where bytes are given. */
export interface PdfRef {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

/** The parts of a pdfkit page that are written here; `buffer` holds what pdfkit itself put on the page. */
export interface PdfPage {
  readonly content: PdfRef & { buffer: Uint8Array[] };
  readonly resources: PdfRef;
  readonly dictionary: PdfRef;
}

/** The parts of a pdfkit document that are used; some are not in its published types. */
export interface PdfDoc {
  readonly page: PdfPage;
  readonly outline: { addItem(title: string, options: OutlineOptions): unknown };
  readonly _root: PdfRef;
  _id: Uint8Array;
  endMetadata(): void;
  ref(data: object): PdfRef;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  end(): void;
}

interface OutlineOptions {
  readonly fit: boolean;
  readonly top: number;
  readonly left: number;
  readonly zoom: number;
}

/** A PDF name where pdfkit would write a plain value as a string. */
export class PdfName {
  constructor(private readonly name: string) {}
  /** Keeps pdfkit from taking this for a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'PdfName';
  }
  toString(): string {
    return `/${this.name}`;
  }
}

/** A text string; pdfkit tells it from a name by the String object. */
export const pdfText = (text: string): object => new String(text);

const deflateBytes = promisify(deflate);

/** One chunk for all of the output: zlib comes back to the main thread for each, and waits while that is busy. */
const CHUNK_SPARE = 64;

/** Bytes compressed, to be ended with `endFlate`; runs beside everything else. */
export const packed = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateBytes(bytes, { level: 6, chunkSize: bytes.length + (bytes.length >> 9) + CHUNK_SPARE });

/** A new stream object of bytes that are compressed already. */
export function flateRef(doc: PdfDoc, dictionary: object, bytes: Uint8Array): PdfRef {
  const ref = doc.ref({ ...dictionary, Filter: 'FlateDecode' });
  ref.end(bytes);
  return ref;
}

/** Everything the document writes, once it has ended. */
export function collect(doc: PdfDoc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
}
