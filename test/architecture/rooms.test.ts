/** The house's rules, and that the checker catches a planted violation of each kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as check from './rooms.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const modules: check.Module[] = (readdirSync(src, { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(src + path, 'utf8') }));
const page = readFileSync(`${src}README.md`, 'utf8');
const rooms = check.readRooms(page);

describe('the house', () => {
  it('is seen whole: every room of the table has modules', () => {
    expect(rooms.length).toBeGreaterThanOrEqual(16);
    for (const { name } of rooms)
      expect(
        modules.filter(({ path }) => check.roomOf(path, rooms)?.name === name),
        name,
      ).not.toEqual([]);
  });

  it('imports only what the table allows, each package in its one home', () => {
    expect(check.forbiddenImports(modules, rooms)).toEqual([]);
  });

  it('has no cycle', () => {
    expect(check.cycles(modules)).toEqual([]);
  });

  it('gives the same bytes for the same input: no clock, chance, locale or environment outside cli and tools', () => {
    expect(check.impurities(modules)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    expect(check.tooLong(modules)).toEqual([]);
  });

  it('has no punctuation literal outside the class table', () => {
    expect(check.punctuation(modules)).toEqual([]);
  });

  it('says at every door what the room knows', () => {
    expect(check.silentDoors(modules, rooms)).toEqual([]);
  });

  it('has an architecture page of at most 80 lines', () => {
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
  });
});

describe('the checker', () => {
  const planted = (path: string, text: string): check.Module[] => [{ path, text }];

  it.each([
    [
      'an import that the table forbids',
      'units/x.ts',
      "import { a } from '../flow/index.js';",
      'units may not import flow',
    ],
    [
      'a lazy import that the table forbids',
      'compose/x.ts',
      "const a = await import('../fonts/index.js');",
      'compose may not import fonts',
    ],
    [
      'a value that flow takes from input',
      'flow/x.ts',
      "import { readIssue } from '../input/index.js';",
      'types alone',
    ],
    ['a package outside its home', 'flow/x.ts', "import sharp from 'sharp';", 'sharp belongs to images'],
    ['a package that no row names', 'flow/x.ts', "import left from 'left-pad';", 'no home'],
    ['a folder without a row', 'attic/x.ts', 'export const a = 1;', 'no row'],
  ])('catches %s', (_, path, text, told) => {
    expect(check.forbiddenImports(planted(path, text), rooms).join()).toContain(told);
  });

  it('catches a cycle', () => {
    const ring = [
      { path: 'flow/a.ts', text: "import { b } from './b.js';" },
      { path: 'flow/b.ts', text: "import { a } from './a.js';" },
    ];
    expect(check.cycles(ring)).toEqual(['flow/a.ts > flow/b.ts > flow/a.ts']);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'process.env.LANG',
    "a.localeCompare(b, 'zh')",
    'x.toLocaleString()',
  ])('catches %s outside cli', (code) => {
    expect(check.impurities(planted('flow/x.ts', `const a = ${code};`))).toHaveLength(1);
    expect(check.impurities(planted('cli/x.ts', `const a = ${code};`))).toEqual([]);
  });

  it('catches a file of 251 lines', () => {
    expect(check.tooLong(planted('flow/x.ts', 'const a = 1;\n'.repeat(250)))).toEqual([]);
    expect(check.tooLong(planted('flow/x.ts', 'const a = 1;\n'.repeat(251)))).toHaveLength(1);
  });

  it('catches a punctuation literal in code, not in a comment', () => {
    expect(check.punctuation(planted('flow/x.ts', "if (c === '，') stop();"))).toHaveLength(1);
    expect(check.punctuation(planted('flow/x.ts', 'if (/[，。]$/.test(c)) stop();'))).toHaveLength(1);
    expect(check.punctuation(planted('flow/x.ts', "say('页码，从 1 起');"))).toEqual([]);
    expect(check.punctuation(planted('flow/x.ts', '// the mark ， is half'))).toEqual([]);
  });

  it('catches a room whose door says nothing', () => {
    const silent = modules.map((module) =>
      module.path === 'flow/index.ts' ? { ...module, text: 'export {};' } : module,
    );
    expect(check.silentDoors(silent, rooms)).toEqual(['flow/index.ts does not say what the room knows']);
  });
});
