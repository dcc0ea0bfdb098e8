/** Writing into a page's file: one value is put in its place, and every other character stays as it was typed. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from './check.js';

/** What can be written. */
export type Written = number | boolean | string | readonly string[] | Readonly<Record<string, number>>;
type Value = Written | { readonly [key: string]: Value };

/** A value to be put where a path of keys and indexes leads. */
export interface Edit {
  readonly path: Path;
  readonly value: Written;
}

/** A file's bytes as text with values set; undefined where they are no UTF-8. */
export function withValues(bytes: Uint8Array, edits: readonly Edit[]): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return edits.reduce(withValue, text);
}

/**
 * A YAML text with a value set. Maps on the way that are not there are written in flow style. Throws RangeError where
 * the path leads through something that holds no keys, or where the text would not read as the old one with the value.
 */
export function withValue(text: string, { path, value }: Edit): string {
  const document = parseDocument(text);
  const edited = splicedIn(text, document.contents, path, value);
  const expected = withIn(document.toJS(), path, value);
  if (!isDeepStrictEqual(parseDocument(edited).toJS(), expected)) {
    throw new RangeError(`${path.join('.')} cannot be written`);
  }
  return edited;
}

function splicedIn(text: string, root: unknown, path: Path, value: Written): string {
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else {
      if (!isMap(node)) throw new RangeError(`no keys at ${path.slice(0, depth).join('.')}`);
      const pair = pairsOf(node).find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return withKey(text, node, String(step), nested(path.slice(depth + 1), value));
      node = pair.value;
    }
  }
  const [from, to] = rangeOf(node);
  return text.slice(0, from) + flow(value) + text.slice(to);
}

/** A value with another put into it. */
function withIn(whole: unknown, [step, ...rest]: Path, value: Written): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((one, at) => (at === step ? withIn(one, rest, value) : one));
  const own = (whole ?? {}) as Readonly<Record<string, unknown>>;
  return { ...own, [step]: withIn(own[step], rest, value) };
}

const nested = (path: Path, value: Written): Value =>
  path.length === 0 ? value : { [String(path[0])]: nested(path.slice(1), value) };

const plain = /^[A-Za-z0-9][A-Za-z0-9.%-]*$/;

/** A value in flow style. */
function flow(value: Value): string {
  if (typeof value === 'string') return plain.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const own = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{${own.join(', ')}}`;
}

const pairsOf = ({ items }: YAMLMap): readonly Pair[] => items as Pair[];

function rangeOf(node: unknown): readonly [from: number, to: number, end: number] {
  const range = (node as Node | null)?.range;
  if (!range) throw new RangeError('a node of a parsed document has a range');
  return range;
}

/** A new key: at the end of a flow map; in a block map on a line of its own, behind the last value of one line. */
function withKey(text: string, map: YAMLMap, key: string, value: Value): string {
  const written = `${key}: ${flow(value)}`;
  const pairs = pairsOf(map);
  if (map.flow) {
    const last = pairs.at(-1);
    const end = last ? rangeOf(last.value ?? last.key)[1] : rangeOf(map)[0] + 1;
    return text.slice(0, end) + (last ? `, ${written}` : written) + text.slice(end);
  }
  const inLine = ({ value: own }: Pair): boolean => isScalar(own) || ((isMap(own) || isSeq(own)) && own.flow === true);
  const beside = pairs.findLast(inLine) ?? pairs[0];
  const end = text.indexOf('\n', rangeOf(beside.value ?? beside.key)[1]);
  const at = end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
  const start = rangeOf(pairs[0].key)[0];
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(0, at) + newline + indent + written + text.slice(at);
}
