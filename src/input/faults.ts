/** Faults of a YAML file's shape as diagnostics with their places. */
import { readFileSync } from 'node:fs';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { check, type Fault, type JsonSchema } from './check.js';
import { decode } from './decode.js';
import { load, type Places } from './files.js';
import { nearest } from './near.js';
import { parseYaml, type YamlFile } from './yaml.js';

export type SchemaName = 'issue' | 'page' | 'layout' | 'fonts';

const loaded = new Map<SchemaName, JsonSchema>();
/** A JSON Schema of this package's layouts/schema/, read once. */
function schemaOf(name: SchemaName): JsonSchema {
  let schema = loaded.get(name);
  if (!schema) {
    schema = JSON.parse(
      readFileSync(new URL(`../../layouts/schema/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as JsonSchema;
    loaded.set(name, schema);
  }
  return schema;
}

/** A path as an editor would name the key: `blocks[2].columns`. */
const keyName = (path: Fault['path']): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

function diagnosticOf(fault: Fault, yaml: YamlFile): Diagnostic {
  switch (fault.kind) {
    case 'unknown': {
      const params = { key: fault.key, near: nearest(fault.key, fault.known), known: fault.known.join(', ') };
      return { code: 'issue/key-unknown', params, place: yaml.keyPlace([...fault.path, fault.key]) };
    }
    case 'missing':
      return {
        code: 'issue/key-missing',
        params: { key: fault.key, expected: fault.expected },
        place: yaml.place(fault.path),
      };
    case 'exclusive': {
      const { key, other, path } = fault;
      return { code: 'issue/keys-exclusive', params: { key, other }, place: yaml.keyPlace([...path, key]) };
    }
    default: {
      const { expected, got, path } = fault;
      return { code: 'issue/value', params: { key: keyName(path), expected, got }, place: yaml.place(path) };
    }
  }
}

/** A value in a checked file that the schema cannot judge, e.g. columns `3-1`. */
export const valueFault = (yaml: YamlFile, path: Fault['path'], expected: string, got: string): Diagnostic =>
  diagnosticOf({ kind: 'value', path, expected, got }, yaml);

/** A YAML file read, parsed and checked; undefined, with everything that is wrong, where it is not as the schema says. */
export async function readChecked(
  path: string,
  schema: SchemaName,
  places: Places,
): Promise<Outcome<YamlFile | undefined>> {
  const file = load(places, path);
  if ('reason' in file) {
    const name = path.split(/[/\\]/).at(-1) ?? path;
    return {
      value: undefined,
      diagnostics: [
        {
          code: 'issue/unreadable',
          params: { file: name, reason: file.reason },
          place: { file: name, line: 1, column: 1 },
        },
      ],
    };
  }
  const text = decode(file.bytes, file.file, 'issue/not-text');
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const parsed = parseYaml(text.value, file.file);
  const diagnostics = [...text.diagnostics, ...parsed.diagnostics];
  const yaml = parsed.value;
  if (!yaml) return { value: undefined, diagnostics };
  const faults = check(schemaOf(schema), yaml.value).map((fault) => diagnosticOf(fault, yaml));
  return { value: faults.length > 0 ? undefined : yaml, diagnostics: [...diagnostics, ...faults] };
}
