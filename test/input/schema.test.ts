import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, type JsonSchema } from '../../src/input/check.js';
import { schemaFiles, schemas } from '../../src/input/schema/json.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
/** The YAML files of a folder. */
const within = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`);
const files = {
  issue: ['issues/2023-10-23/issue.yaml'],
  page: within('issues/2023-10-23/pages'),
  layout: within('layouts'),
  fonts: ['fonts/fonts.yaml'],
} as const;
const names = ['issue', 'page', 'layout', 'fonts'] as const;
const json = (name: string) => JSON.parse(read(`layouts/schema/${name}.schema.json`)) as JsonSchema;
const values = names.flatMap((name) => files[name].map((file) => ({ name, value: parse(read(file)) as unknown })));

/** A value with one thing in it changed, found by walking down `steps`. */
function spoilt(value: unknown, steps: readonly number[], to: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return to;
  const entries = Object.entries(value);
  if (entries.length === 0) return to;
  const at = step % (entries.length + 1);
  // One place beyond the last is a key that was not there.
  if (at === entries.length) return Array.isArray(value) ? [...value, to] : { ...value, line: to };
  const changed = entries.map(([key, item], index) => [key, index === at ? spoilt(item, rest, to) : item] as const);
  const kept = to === undefined ? changed.filter(([, item]) => item !== undefined) : changed;
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

describe('the JSON Schemas', () => {
  it('are what the zod schemas say now (else run dist/tools/schema.js)', () => {
    for (const [file, text] of schemaFiles()) expect(read(`layouts/schema/${file}`), file).toBe(text);
    expect(readdirSync(new URL('layouts/schema', root)).sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it('accept every file of this repository', () => {
    for (const { name, value } of values) expect(check(json(name), value)).toEqual([]);
  });

  it('refuse what zod refuses and accept what zod accepts', () => {
    const odd = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      ' ',
      'a',
      '3',
      '1-3',
      '3-',
      '48pt',
      '二号',
      '-1em',
      '0.5em',
      '2023-10-23',
      'fill',
      'bottom',
      'black',
      '../a',
      '/a',
      'a\nb',
      0,
      1,
      -1,
      1.5,
      1000,
      true,
      [],
      ['a'],
      [0, 0, 0, 0],
      [0, 0, 0, 101],
      {},
      { page: 'a' },
      { picture: 1, lines: 2 },
      { text: 'a', y: '1mm' },
      { size: '9pt' },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...values),
        fc.array(fc.nat(40), { maxLength: 6 }),
        odd,
        ({ name, value }, steps, to) => {
          const changed = spoilt(value, steps, to);
          return (check(json(name), changed).length === 0) === schemas[name].safeParse(changed).success;
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('say of every key what it is and what it may be like', () => {
    const silent: string[] = [];
    const walk = (schema: JsonSchema & { description?: string }, path: string): void => {
      for (const [key, item] of Object.entries(schema.properties ?? {})) {
        const where = `${path}.${key}`;
        const leaf = !item.properties && !item.anyOf?.some(({ properties }) => properties);
        if (leaf && !(item as { description?: string }).description) silent.push(where);
        if (leaf && !item.examples && !item.enum) silent.push(where);
        walk(item, where);
      }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner) walk(inner, path);
      if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, path);
    };
    for (const name of names) walk(json(name), name);
    expect(silent).toEqual([]);
  });

  it('are all that a run of the program loads: zod stays with the tools', () => {
    const folder = new URL('src/input/', root);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(/from '(zod|\.\/schema\/)/);
    }
  });
});
