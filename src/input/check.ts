/**
 * Checks a value by a JSON Schema (the part of draft 7 that our schemas use). The schemas are written from the zod
 * schemas by src/tools/schema.ts; checking by them spares every run the loading of zod (some 45 ms).
 */

export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly not?: { readonly anyOf: readonly { readonly required: readonly string[] }[] };
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly examples?: readonly unknown[];
}

export type Path = readonly (string | number)[];

/** What is wrong, and where: `path` leads to the value, for keys to the object that holds (or lacks) them. */
export type Fault =
  | { readonly kind: 'unknown'; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly path: Path; readonly key: string; readonly expected: string }
  | { readonly kind: 'exclusive'; readonly path: Path; readonly key: string; readonly other: string }
  | { readonly kind: 'value'; readonly path: Path; readonly expected: string; readonly got: string };

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as messages quote it, shortened. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;
}

/** What a schema wants, by example, free of any language. */
function expectation(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.examples)
    return schema.examples.map((example) => (typeof example === 'string' ? example : quote(example))).join(' | ');
  if ('const' in schema) return quote(schema.const);
  if (schema.anyOf) return schema.anyOf.map(expectation).join(' | ');
  if (schema.type === 'integer' && schema.minimum !== undefined) return `${schema.minimum}–${schema.maximum ?? ''}`;
  if (schema.type === 'object') return `{${(schema.required ?? Object.keys(schema.properties ?? {})).join(', ')}}`;
  return schema.type === 'array' ? '[…]' : '…';
}

const patterns = new Map<string, RegExp>();
function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    compiled = new RegExp(pattern, 'u');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

function isType(type: JsonSchema['type'], value: unknown): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case undefined:
      return true;
    default:
      return typeof value === type;
  }
}

/** Whether a value that is no object and no array is as the schema wants it. */
function isPlainValue(schema: JsonSchema, value: unknown): boolean {
  if (!isType(schema.type, value)) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if ('const' in schema && schema.const !== value) return false;
  if (typeof value === 'string') return schema.pattern === undefined || matches(schema.pattern, value);
  return typeof value !== 'number' || (value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value));
}

/** Everything in which `value` differs from the schema, in the order of the file. */
export function check(schema: JsonSchema, value: unknown, path: Path = []): Fault[] {
  if (schema.anyOf) return checkEither(schema, schema.anyOf, value, path);
  if (!isPlainValue(schema, value)) return [{ kind: 'value', path, expected: expectation(schema), got: quote(value) }];
  if (Array.isArray(value)) return checkItems(schema, value, path);
  return isObject(value) ? checkKeys(schema, value, path) : [];
}

function checkItems(schema: JsonSchema, value: readonly unknown[], path: Path): Fault[] {
  if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? value.length)) {
    return [{ kind: 'value', path, expected: expectation(schema), got: quote(value) }];
  }
  return value.flatMap((item, index) => check(schema.items ?? {}, item, [...path, index]));
}

function checkKeys(schema: JsonSchema, value: Fields, path: Path): Fault[] {
  const known = schema.properties ?? {};
  const rest = schema.additionalProperties;
  const faults: Fault[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (Object.hasOwn(known, key)) faults.push(...check(known[key], item, [...path, key]));
    else if (rest === false) faults.push({ kind: 'unknown', path, key, known: Object.keys(known) });
    else if (schema.propertyNames && !isPlainValue(schema.propertyNames, key)) {
      faults.push({ kind: 'unknown', path, key, known: [expectation(schema)] });
    } else if (typeof rest === 'object') faults.push(...check(rest, item, [...path, key]));
  }
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key))
      faults.push({ kind: 'missing', path, key, expected: expectation(known[key] ?? {}) });
  }
  const clash = schema.not?.anyOf.find(({ required }) => required.every((key) => Object.hasOwn(value, key)));
  if (clash) {
    const [key, other] = Object.keys(value).filter((present) => clash.required.includes(present));
    faults.push({ kind: 'exclusive', path, key: other, other: key });
  }
  return faults;
}

/** One of several forms: of objects, the form whose own keys are there is meant, and only its faults are told. */
function checkEither(schema: JsonSchema, forms: readonly JsonSchema[], value: unknown, path: Path): Fault[] {
  const wrong: Fault = { kind: 'value', path, expected: expectation(schema), got: quote(value) };
  const typed = forms.filter((form) => form.anyOf || isType(form.type, value));
  if (typed.some((form) => check(form, value, path).length === 0)) return [];
  if (Array.isArray(value) && typed.length === 1) return check(typed[0], value, path);
  if (!isObject(value)) return [wrong];
  const objects = typed.filter(({ type }) => type === 'object');
  const marks = objects.map((form) =>
    (form.required ?? []).find((key) => objects.some((other) => other !== form && !other.properties?.[key])),
  );
  const meant = objects.findIndex((form) => (form.required ?? []).every((key) => Object.hasOwn(value, key)));
  const marked = meant >= 0 ? meant : marks.findIndex((mark) => mark !== undefined && Object.hasOwn(value, mark));
  if (objects.length === 0) return [wrong];
  if (objects.length > 1 && marked < 0) return missingForm(objects, marks, value, path);
  const form = objects[Math.max(0, marked)];
  return check(form, value, path).map((fault): Fault => {
    const elsewhere =
      fault.kind === 'unknown' && fault.path === path && objects.some(({ properties }) => properties?.[fault.key]);
    return elsewhere ? { kind: 'exclusive', path, key: fault.key, other: marks[Math.max(0, marked)] ?? '' } : fault;
  });
}

/** None of the forms is there: the key that would tell them apart is missing, and keys that no form knows are told. */
function missingForm(
  forms: readonly JsonSchema[],
  marks: readonly (string | undefined)[],
  value: Fields,
  path: Path,
): Fault[] {
  const known = [...new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  const expected = forms.map((form, index) => expectation(form.properties?.[marks[index] ?? ''] ?? {})).join(' | ');
  return [
    ...unknown.map((key): Fault => ({ kind: 'unknown', path, key, known })),
    { kind: 'missing', path, key: marks.filter((mark) => mark !== undefined).join(' | '), expected },
  ];
}
