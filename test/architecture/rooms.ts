/** The checker of the house's rules: pure functions over modules and the table in `src/README.md`. */

/** A source file: path from `src/` and its text. */
export interface Module {
  readonly path: string;
  readonly text: string;
}

/** A row of the table of rooms. */
export interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const LINES = 250;

/** The table of rooms, read from the architecture page so that the page cannot be wrong. */
export function readRooms(page: string): Room[] {
  const list = (cell: string) =>
    cell
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return page.split('\n').flatMap((line) => {
    const cells = /^\| `([a-z/]+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/.exec(line);
    return cells ? [{ name: cells[1] ?? '', imports: list(cells[2] ?? ''), packages: list(cells[3] ?? '') }] : [];
  });
}

/** The room a path lies in: the longest row that its folder starts with. */
export const roomOf = (path: string, rooms: readonly Room[]): Room | undefined =>
  rooms.filter(({ name }) => path.startsWith(`${name}/`)).sort((a, b) => b.name.length - a.name.length)[0];

/** What a module imports, statically, lazily or by require; type-only imports are marked. */
export function importsOf({ text }: Module): { readonly from: string; readonly typeOnly: boolean }[] {
  const found: { from: string; typeOnly: boolean }[] = [];
  const statics = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, from] of text.matchAll(statics)) found.push({ from: from ?? '', typeOnly: type !== undefined });
  for (const [, from] of text.matchAll(/(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from: from ?? '', typeOnly: false });
  return found;
}

/** A relative import as a path from `src/`. */
export function resolveImport(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** Imports that the table does not allow. */
export function forbiddenImports(modules: readonly Module[], rooms: readonly Room[]): string[] {
  return modules.flatMap((module) => {
    const room = roomOf(module.path, rooms);
    if (!room) return [`${module.path}: its folder has no row in the table of rooms`];
    return importsOf(module).flatMap(({ from, typeOnly }) => {
      if (from.startsWith('node:')) return [];
      if (!from.startsWith('.')) {
        if (room.name === 'tools') return [];
        const home = rooms.find(({ packages }) => packages.includes(packageOf(from)));
        if (!home) return [`${module.path}: ${from} has no home in the table`];
        return home.name === room.name || room.name === 'tools'
          ? []
          : [`${module.path}: ${from} belongs to ${home.name}`];
      }
      const other = roomOf(resolveImport(module.path, from), rooms);
      if (!other) return [`${module.path}: imports ${from}, which lies in no room`];
      if (other.name === room.name) return [];
      if (!room.imports.includes(other.name)) return [`${module.path}: ${room.name} may not import ${other.name}`];
      if (room.name === 'flow' && other.name === 'input' && !typeOnly)
        return [`${module.path}: flow takes types alone from input`];
      return [];
    });
  });
}

/** Cycles of imports between files, each told once. */
export function cycles(modules: readonly Module[]): string[] {
  const edges = new Map(
    modules.map((module) => [
      module.path,
      importsOf(module)
        .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
        .map(({ from }) => resolveImport(module.path, from)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path].join(' > '));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}

const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(?:env|cwd|hrtime|platform|argv)\b|\btoLocale\w+|\blocaleCompare\b|\bIntl\.|\bperformance\.|\bos\.\w+/;

/** What would make the same input give other bytes, outside the rooms that face the world. */
export const impurities = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ path }) => !/^(?:cli|tools)\//.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          impure.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
        ),
    );

/** Files over the limit; tables of data are exempt. */
export const tooLong = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ path }) => !/^diagnostics\/messages\/|^cjk\/classes\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      text.trimEnd().split('\n').length > LINES ? [`${path}: ${text.split('\n').length} lines`] : [],
    );

const marks = '，。、；：？！“”‘’（）《》【】—';
const literal = new RegExp(`(['"\`])[${marks}]+\\1|/[^/\\s]*\\[[^\\]]*[${marks}]`);

/** Literals of nothing but marks, and patterns with marks in a class, in code outside the data: they belong into the class table. */
export const punctuation = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ path }) => !/^(?:cjk|diagnostics\/messages|tools)\//.test(path))
    .flatMap(({ path, text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
        .split('\n')
        .flatMap((line, index) =>
          literal.test(line.replace(/\/\/ .*/, '')) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
        ),
    );

/** Rooms whose main file does not open with a sentence. */
export const silentDoors = (modules: readonly Module[], rooms: readonly Room[]): string[] =>
  rooms.flatMap(({ name }) => {
    const door = modules.find(({ path }) => path === `${name}/index.ts` || path === `${name}/main.ts`);
    if (name === 'tools') return [];
    if (!door) return [`${name} has no main file`];
    return /^(?:#!.*\n)?\/\*\*[\s\S]*?\*\//.test(door.text) ? [] : [`${door.path} does not say what the room knows`];
  });
