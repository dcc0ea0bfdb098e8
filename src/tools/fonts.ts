/**
 * `npm run fonts`: builds the fonts in `fonts/` anew from pinned packages, with `fonts.yaml` and the licences. Needs
 * the network, unless `--packages DIR` names a folder in which the packages are installed. Same versions, same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readCmap } from '../fonts/cmap.js';
import { readName } from '../fonts/metrics.js';
import { readTables } from '../fonts/sfnt.js';
import { characterSet } from './fonts-charset.js';
import { keptNames, type Names, renamed } from './fonts-name.js';
import { packages, type Recipe, recipes, standardTable } from './fonts-recipes.js';

/** The part of `subset-font` that is used. */
type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: {
    readonly targetFormat: 'truetype';
    readonly noHinting: boolean;
    readonly preserveNameIds: readonly number[];
    readonly dropTables: readonly string[];
  },
) => Promise<Uint8Array>;

/** Tables of Apple's layout and of font editors, which nothing here reads. */
const dropTables = ['FFTM', 'STAT', 'bsln', 'feat', 'morx', 'prop'];

const home = fileURLToPath(new URL('../../fonts/', import.meta.url));

const header = `# The fonts of this project, written by \`npm run fonts\`; change src/tools/fonts-recipes.ts, not this file.
# role       the name layouts use
# fallback   roles to look in, in order, for a character this font lacks
# lift       how far glyphs are raised, in 1/1000 em, so that Han characters of all fonts stand at one height
# The em box of every font is 880 above the baseline and 120 below it.
`;

function install(folder: string): void {
  const manifest = { name: 'banxin-fonts', private: true, dependencies: packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** Refuses packages of another version: they would give other bytes under the same `source`. */
function verify(folder: string): void {
  for (const [name, version] of Object.entries(packages)) {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    const found = typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
    if (found !== version) throw new Error(`${name} is ${String(found)} in ${folder}, expected ${version}`);
  }
}

function standardCharacters(folder: string): string[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'node_modules', standardTable), 'utf8'));
  const isText = (item: unknown): item is string => typeof item === 'string';
  if (!Array.isArray(list) || list.length !== 8105 || !list.every(isText)) {
    throw new Error(`${standardTable} is not a list of 8,105 characters`);
  }
  return list;
}

function ownNames(recipe: Recipe, family: string, subset: Uint8Array): Names {
  const tables = readTables(subset);
  const kept = keptNames.map((id): [number, string | undefined] => [id, readName(tables, id)]);
  const names = new Map(kept.filter((entry): entry is [number, string] => entry[1] !== undefined));
  const original = `${readName(tables, 4)}, ${readName(tables, 5)}`;
  return names
    .set(1, family)
    .set(3, recipe.file)
    .set(4, family)
    .set(6, recipe.file.replace(/\.ttf$/, ''))
    .set(10, `A subset of ${original}, renamed.`);
}

/** The package's licence text, with the font's own copyright line before it where the text lacks it. */
function licenceText(recipe: Recipe, text: string, font: Uint8Array): string {
  const lines = (readName(readTables(font), 0) ?? '').split(/\r?\n/).map((line) => line.trim());
  const bare = (line: string): string => line.replace(/^(\(c\)|Copyright)\s*/, '').replace(/\.$/, '');
  const missing = lines.filter((line) => line !== '' && !text.includes(bare(line))).map((line) => `${line}\n`);
  const files = recipes.filter((other) => other.licence.file === recipe.licence.file).map((other) => other.file);
  const note = `Subsets of the original fonts, from the npm package ${recipe.package}: ${files.join(', ')}.`;
  return `${missing.join('')}${text.replace(/\r\n/g, '\n').trimEnd()}\n\n---\n${note}\n`;
}

interface Built {
  readonly bytes: Uint8Array;
  readonly licence: string;
}

async function build(recipe: Recipe, folder: string, text: string): Promise<Built> {
  const subsetFont = createRequire(join(folder, 'package.json'))('subset-font') as SubsetFont;
  const source = join(folder, 'node_modules', recipe.package);
  const font = readFileSync(join(source, recipe.member));
  const options = { targetFormat: 'truetype', noHinting: true, preserveNameIds: keptNames, dropTables } as const;
  const subset = await subsetFont(font, text, options);
  const bytes = recipe.family === undefined ? subset : renamed(subset, ownNames(recipe, recipe.family, subset));
  return { bytes, licence: licenceText(recipe, readFileSync(join(source, recipe.licence.member), 'utf8'), bytes) };
}

function describe(recipe: Recipe, bytes: Uint8Array, text: string): Readonly<Record<string, unknown>> {
  const glyphOf = readCmap(readTables(bytes));
  return {
    role: recipe.role,
    file: recipe.file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source: `${recipe.package}@${packages[recipe.package]}`,
    licence: recipe.licence.file,
    fallback: recipe.fallback,
    lift: recipe.lift,
    characters: [...text].filter((character) => glyphOf(character.codePointAt(0) as number) !== 0).length,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { packages: { type: 'string' }, out: { type: 'string' } } });
  const out = values.out === undefined ? home : resolve(values.out);
  const temporary = values.packages === undefined ? mkdtempSync(join(tmpdir(), 'banxin-fonts-')) : undefined;
  try {
    if (temporary !== undefined) install(temporary);
    const folder = temporary ?? resolve(values.packages as string);
    verify(folder);
    const text = characterSet(standardCharacters(folder));
    const described = [];
    for (const recipe of recipes) {
      const { bytes, licence } = await build(recipe, folder, text);
      mkdirSync(dirname(join(out, recipe.file)), { recursive: true });
      writeFileSync(join(out, recipe.file), bytes);
      writeFileSync(join(out, recipe.licence.file), licence);
      const entry = describe(recipe, bytes, text);
      described.push(entry);
      process.stdout.write(
        `${recipe.file}: ${bytes.length} bytes, ${entry.characters} of ${[...text].length} characters\n`,
      );
    }
    writeFileSync(join(out, 'fonts.yaml'), header + stringify({ fonts: described }, { lineWidth: 0 }));
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

await main();
