/** JSON lines as a stream of bytes: chunks in, whole lines out, as many at a time as have come. */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of a stream, one list a chunk, without their ends; a byte order mark at the start is left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Uint8Array[]> {
  // A long line comes in many chunks: they are joined once, when its end has come.
  let begun: Uint8Array[] = [];
  let first = true;
  const finish = (end: Uint8Array): Uint8Array => {
    const whole = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    begun = [];
    const line = first ? withoutMark(whole) : whole;
    first = false;
    return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      lines.push(finish(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (begun.length > 0) yield [finish(new Uint8Array())];
}

const withoutMark = (line: Uint8Array): Uint8Array =>
  BYTE_ORDER_MARK.equals(line.subarray(0, 3)) ? line.subarray(3) : line;

/** A line read: its value, what is wrong with it, or nothing where it is blank. */
export type Row = { readonly value: unknown } | { readonly error: string } | undefined;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readRow(line: Uint8Array): Row {
  let text: string;
  try {
    text = decoder.decode(line);
  } catch {
    return { error: 'expected UTF-8, came bytes that are not' };
  }
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: `expected a JSON object on one line: ${(error as Error).message}` };
  }
}
