/** YAML with places: the one home of the library. Knows the grammar and positions; must not know what a key means. */
import { Composer, type CST, type Document, type Node, type Pair, Parser, type Scalar, type YAMLMap } from 'yaml';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Path } from './check.js';
import type { Source } from './types.js';

/** A file as read: its value, and the place of everything in it. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands; of what is missing, the nearest thing around it that exists. */
  place(path: Path): Source;
  /** Where a key stands. */
  keyPlace(path: Path): Source;
  /** Where the text of a scalar begins, and whether its characters stand in the file one by one as in the value. */
  text(path: Path): { readonly source: Source; readonly literal: boolean };
  /** A scalar as typed, where YAML reads it as a number. */
  typed(path: Path): string;
}

const DEEPEST = 64;
const LONGEST = 1_000_000;

/** Line and column (in code points) of an offset. */
export function placeOf(file: string, text: string, offset: number): Source {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++;
  return { file, line, column: [...text.slice(start, offset)].length + 1 };
}

const textOf = (text: string, from: number): string => /^[^\s:,[\]{}]*/.exec(text.slice(from, from + 200))?.[0] ?? '';

/** The first alias in a token tree, and its depth; walked without recursion, since depth is what it guards against. */
function survey(tokens: readonly CST.Token[]): { depth: number; alias: number | undefined } {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let deepest = 0;
  let alias: number | undefined;
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.type === 'alias') alias = Math.min(alias ?? token.offset, token.offset);
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth: depth + 1 });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items as { key?: CST.Token | null; value?: CST.Token }[]) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return { depth: deepest, alias };
}

function faultsOf(document: Document.Parsed, file: string, text: string): Diagnostic[] {
  return [...document.errors, ...document.warnings].map((error): Diagnostic => {
    const place = placeOf(file, text, error.pos[0]);
    if (error.code === 'DUPLICATE_KEY')
      return { code: 'issue/yaml-key-twice', params: { key: textOf(text, error.pos[0]) }, place };
    if (error.code === 'TAB_AS_INDENT') return { code: 'issue/yaml-tab', params: {}, place };
    return { code: 'issue/yaml', params: { problem: error.message }, place };
  });
}

/** Reads a YAML text; one document, no aliases, no tags of its own. The value is undefined where it does not parse. */
export function parseYaml(text: string, file: string): Outcome<YamlFile | undefined> {
  const fail = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics });
  const tooDeep: Diagnostic = {
    code: 'issue/yaml-too-deep',
    params: { limit: DEEPEST, size: LONGEST },
    place: { file, line: 1, column: 1 },
  };
  if (text.length > LONGEST) return fail([tooDeep]);
  const tokens = [...new Parser().parse(text)];
  const { depth, alias } = survey(tokens);
  if (depth > DEEPEST) return fail([tooDeep]);
  if (alias !== undefined)
    return fail([
      { code: 'issue/yaml-alias', params: { alias: textOf(text, alias) }, place: placeOf(file, text, alias) },
    ]);
  const documents = [
    ...new Composer({ prettyErrors: false, logLevel: 'silent', stringKeys: true }).compose(tokens, true, text.length),
  ];
  const faults = documents.flatMap((document) => faultsOf(document as Document.Parsed, file, text));
  if (documents.length > 1) {
    const place = placeOf(file, text, documents[1].range?.[0] ?? 0);
    faults.push({ code: 'issue/yaml', params: { problem: 'a second document begins here' }, place });
  }
  if (faults.length > 0) return fail(faults);
  return { value: yamlFile(documents[0] as Document.Parsed, file, text), diagnostics: [] };
}

interface Found {
  readonly node: Node | null;
  readonly key: Node | null;
}

/** The node at a path, or the last one on the way to it. */
function find(document: Document.Parsed, path: Path): Found {
  let node = document.contents as Node | null;
  let key: Node | null = null;
  for (const step of path) {
    const items = (node as YAMLMap | null)?.items as readonly unknown[] | undefined;
    if (!items) break;
    if (typeof step === 'number') {
      if (items[step] === undefined) break;
      node = items[step] as Node;
      key = null;
    } else {
      const pair = (items as readonly Pair<Scalar, Node | null>[]).find((item) => String(item.key?.value) === step);
      if (!pair) break;
      key = pair.key;
      node = pair.value;
    }
  }
  return { node, key };
}

function yamlFile(document: Document.Parsed, file: string, text: string): YamlFile {
  const start = (node: Node | null | undefined): Source => placeOf(file, text, node?.range?.[0] ?? 0);
  return {
    file,
    value: document.toJS(),
    place: (path) => {
      const { node, key } = find(document, path);
      // An empty value has no place of its own: its key is where to look.
      return start(node?.range && node.range[1] > node.range[0] ? node : (key ?? node));
    },
    keyPlace: (path) => {
      const { node, key } = find(document, path);
      return start(key ?? node);
    },
    text: (path) => {
      const node = find(document, path).node as Scalar;
      const [from = 0, to = 0] = node.range ?? [];
      const quotes = node.type === 'PLAIN' ? 0 : 1;
      return {
        source: placeOf(file, text, from + quotes),
        literal: text.slice(from + quotes, to - quotes) === node.value,
      };
    },
    typed: (path) => {
      const node = find(document, path).node as Scalar;
      return node.source ?? String(node.value);
    },
  };
}
