/** Finished work on pictures, kept by content: what it is kept under, and how it is sealed against damage. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Keeps bytes under a key (64 hexadecimal digits). What `get` gives may be damaged or another version's: it is
 * examined here. Neither method throws: a store that cannot keep gives undefined and does nothing.
 */
export interface PictureStore {
  get(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
}

/** How a kind of result becomes bytes; `decode` gives undefined for bytes that `encode` never wrote. */
export interface Form<T> {
  readonly encode: (value: T) => Uint8Array;
  readonly decode: (body: Uint8Array) => T | undefined;
}

/** To be raised when the same picture, asked for alike, gives other bytes than before, or a form changes. */
const VERSION = 2;
const DIGEST = 32;

const digest = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const hashes = new WeakMap<Uint8Array, string>();

/** SHA-256 of bytes that never change, counted once for each array. */
export function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? digest(bytes).toString('hex');
  hashes.set(bytes, known);
  return known;
}

let version: string | undefined;

/** The version of sharp, and with it of all its decoders, read without loading it. */
export function sharpVersion(): string {
  if (version === undefined) {
    const entry = pathToFileURL(createRequire(import.meta.url).resolve('sharp'));
    const manifest = JSON.parse(readFileSync(new URL('../package.json', entry), 'utf8')) as Record<string, unknown>;
    if (manifest.name !== 'sharp') throw new TypeError(`${entry.href} does not lie in sharp's package`);
    version = String(manifest.version);
  }
  return version;
}

/** The key of a result: everything that it depends on, in one hash. */
export const keyOf = (kind: string, parts: readonly (string | number)[]): string =>
  digest(JSON.stringify(['banxin picture', VERSION, sharpVersion(), kind, ...parts])).toString('hex');

/** What the store holds under the key, or else what `make` makes, which the store is given. */
export async function kept<T>(
  store: PictureStore | undefined,
  key: () => string,
  form: Form<T>,
  make: () => Promise<T>,
): Promise<T> {
  if (store === undefined) return make();
  const name = key();
  const found = store.get(name);
  const known = found && opened(name, found, form);
  if (known !== undefined) return known;
  const made = await make();
  store.put(name, sealed(name, form.encode(made)));
  return made;
}

/** The digest covers the key too, so that an entry under another's name is told from its own. */
const sealed = (key: string, body: Uint8Array): Uint8Array => Buffer.concat([digest(key, body), body]);

function opened<T>(key: string, bytes: Uint8Array, form: Form<T>): T | undefined {
  const body = bytes.subarray(DIGEST);
  return digest(key, body).equals(bytes.subarray(0, DIGEST)) ? form.decode(body) : undefined;
}
