/** A page's operators as they are written: bytes in one growing buffer, strings in binary with what PDF escapes. */

const BACKSLASH = 0x5c;
const CR = 0x0d;
const LOWER_R = 0x72;

export class Operators {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Appends ASCII text. */
  text(ascii: string): this {
    this.#reserve(ascii.length);
    const bytes = this.#bytes;
    const start = this.#length;
    for (let at = 0; at < ascii.length; at++) bytes[start + at] = ascii.charCodeAt(at);
    this.#length = start + ascii.length;
    return this;
  }

  /** Appends a number's two bytes inside a literal string: a CID, or a UTF-16 unit. */
  pair(value: number): void {
    this.#reserve(4);
    this.#byte(value >> 8);
    this.#byte(value & 0xff);
  }

  /** Everything that was appended. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** One byte of a literal string (ISO 32000-1, 7.3.4.2): brackets, backslash and CR would be read otherwise. */
  #byte(value: number): void {
    const bytes = this.#bytes;
    if (value === 0x28 || value === 0x29 || value === BACKSLASH) bytes[this.#length++] = BACKSLASH;
    if (value === CR) {
      bytes[this.#length++] = BACKSLASH;
      bytes[this.#length++] = LOWER_R;
    } else bytes[this.#length++] = value;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
