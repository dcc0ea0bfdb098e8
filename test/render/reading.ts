import { inflateSync } from 'node:zlib';
import { PDFParse } from 'pdf-parse';

export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/** The objects of a PDF as written by this project: no object streams, every Flate stream undone. */
export function objects(pdf: Uint8Array): PdfObject[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  return offsets.map((offset) => {
    const body = text.slice(offset, text.indexOf('\nendobj', offset));
    const at = body.indexOf('\nstream\n');
    if (at < 0) return { dictionary: body, stream: undefined };
    const dictionary = body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const begin = offset + at + '\nstream\n'.length;
    const stream = bytes.subarray(begin, begin + length);
    return { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream };
  });
}

/** Operators with strings in hexadecimal, a string shown alone as `Tj`: what a person can compare. */
const readable = (operators: string): string =>
  operators
    .replace(/\((?:[^\\()]|\\[\s\S])*\)/g, (literal) => {
      const plain = literal
        .slice(1, -1)
        .replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === 'r' ? '\r' : escaped));
      return `<${Buffer.from(plain, 'latin1').toString('hex').toUpperCase()}>`;
    })
    .replace(/\[(<[0-9A-F]+>)\] TJ/g, '$1 Tj');

/** The operators of every page, in order, readable. */
export function contents(pdf: Uint8Array): string[] {
  const all = objects(pdf);
  return all
    .filter(({ dictionary }) => /\/Type \/Page\s/.test(dictionary))
    .map(({ dictionary }) => {
      const id = Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]);
      return readable(all[id - 1]?.stream?.toString('latin1') ?? '');
    });
}

/** The streams or dictionaries that hold a piece of text. */
export const dictionaries = (pdf: Uint8Array, part: string): string[] =>
  objects(pdf)
    .map(({ dictionary }) => dictionary)
    .filter((dictionary) => dictionary.includes(part));

/** The text of a PDF, without white space, as pdf.js reads it. */
export async function extracted(pdf: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  const { pages } = await parser.getText();
  await parser.destroy();
  return pages
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
}
