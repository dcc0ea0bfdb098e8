/** Bytes to text: UTF-8, and what still comes from older systems, each told with a note. */
import type { Code, Diagnostic, Outcome } from '../diagnostics/index.js';
import { placeOf } from './yaml.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The least share of Han among the characters beyond ASCII for bytes to be taken for GB 18030. */
const MOSTLY = 0.5;
const beyondAscii = /[^\0-\x7f]/gu;
const han = /\p{Script=Han}/gu;
const broken = /[\ufffd\ue000-\uf8ff]/u;

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isChinese(text: string): boolean {
  const foreign = text.match(beyondAscii)?.length ?? 0;
  const chinese = text.match(han)?.length ?? 0;
  return chinese > 0 && chinese >= foreign * MOSTLY && !broken.test(text);
}

/** The encoding that the byte order mark names. */
function marked([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Where text ends and something else begins: the first byte that is no UTF-8, or the first NUL. */
function notText(bytes: Uint8Array, file: string, code: Code): Diagnostic {
  const seen = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = Math.max(0, seen.search(/[\0\ufffd]/u));
  const byte = Buffer.byteLength(seen.slice(0, at));
  const found = `0x${(bytes[byte] ?? 0).toString(16).padStart(2, '0')}`;
  return { code, params: { file, found }, place: placeOf(file, seen, at) };
}

/**
 * The text of a file with `\n` as its line end and without byte order mark. Undefined for what is no text, told with
 * `refusal` and the place of the first byte that cannot be.
 */
export function decode(bytes: Uint8Array, file: string, refusal: Code): Outcome<string | undefined> {
  const diagnostics: Diagnostic[] = [];
  const note = (code: Code, params: Diagnostic['params'] = {}) =>
    diagnostics.push({ code, params: { file, ...params }, place: { file, line: 1, column: 1 } });
  const encoding = marked(bytes);
  let text = decoded(bytes, encoding ?? 'utf-8');
  if (encoding && text !== undefined) note('copy/utf16', { encoding: encoding.toUpperCase() });
  if (text === undefined && !encoding) {
    const chinese = decoded(bytes, 'gb18030');
    if (chinese !== undefined && isChinese(chinese)) {
      text = chinese;
      note('copy/gb18030');
    }
  }
  if (text === undefined || text.includes('\0'))
    return { value: undefined, diagnostics: [notText(bytes, file, refusal)] };
  if (text.startsWith('\ufeff')) {
    text = text.slice(1);
    if (!encoding) note('copy/bom');
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    note('copy/crlf');
  }
  return { value: text, diagnostics };
}
