/** What can be wrong with a font; the one error that leaves this room. */

/** `font/role` nobody declared the role; `missing` unreadable; `changed` not the declared bytes; `broken` unusable. */
export type FontFaultCode = 'font/missing' | 'font/broken' | 'font/changed' | 'font/role';

/** A font that cannot be used. `file` is the path for reports, undefined for an unknown role. */
export class FontFault extends Error {
  override readonly name = 'FontFault';

  constructor(
    readonly code: FontFaultCode,
    readonly role: string,
    readonly file: string | undefined,
    /** What exactly is wrong, in English, without role and file. */
    readonly detail: string,
  ) {
    super(`${code}: ${role}${file === undefined ? '' : ` (${file})`}: ${detail}`);
  }
}

/** Bytes that are no usable TrueType; never leaves the room, a face turns it into `font/broken`. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** Runs `read` and reports bytes that contradict themselves as `font/broken`; RangeError is a read past a table. */
export function guarded<T>(role: string, file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed || error instanceof RangeError) {
      throw new FontFault('font/broken', role, file, error.message);
    }
    throw error;
  }
}
