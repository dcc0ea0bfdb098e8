/**
 * Makes line-break-17.txt from Unicode's LineBreakTest.txt: node test/unicode/cases.mjs <LineBreakTest.txt>
 * Keeps the cases whose classes occur in Chinese copy; of each comment only the rule numbers and, once for each
 * character, its class.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Line break classes that no Chinese paragraph holds: name as in Unicode's comments, reason. */
const leftOut = [
  ['HL', 'Hebrew letters'],
  ['JL', 'Hangul as single letters: reading composes them to syllables'],
  ['JV', 'Hangul as single letters: reading composes them to syllables'],
  ['JT', 'Hangul as single letters: reading composes them to syllables'],
  ['AK', 'Brahmic scripts of Indonesia and India'],
  ['AP', 'Brahmic scripts of Indonesia and India'],
  ['AS', 'Brahmic scripts of Indonesia and India'],
  ['VF', 'Brahmic scripts of Indonesia and India'],
  ['VI', 'Brahmic scripts of Indonesia and India'],
  ['SA', 'Thai, Lao, Khmer, Burmese: need a dictionary'],
  ['CB', 'a place for an object that another program puts in'],
  ['XX', 'not assigned, or private use'],
];

const [source] = process.argv.slice(2);
const names = new Set(leftOut.map(([name]) => name));
/** SA comes as SA_Mn, SAmMnmMc and so on. */
const isLeftOut = (name) => names.has(name) || /^(?:SA|XX)(?:_|m)/.test(name);
const classes = new Map();
const kept = [];
let all = 0;
for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  all++;
  const [signs, comment] = line.split('#');
  const characters = signs
    .trim()
    .split(/ ?[×÷] ?/)
    .filter(Boolean);
  const breaks = [...signs.matchAll(/[×÷]/g)].map(([sign]) => sign);
  // Each character: `× [28.0] NAME (CLASS)`; a name may hold brackets of its own, the class is the last.
  const parts = [...comment.matchAll(/\[([\d.]+)\] [^[]*\(([A-Za-z0-9_]+)\)/g)].map(([, rule, name]) => ({
    rule,
    name,
  }));
  if (parts.length !== characters.length) throw new Error(`not understood: ${line}`);
  if (parts.some(({ name }) => isLeftOut(name))) continue;
  for (const [at, character] of characters.entries()) classes.set(character, parts[at].name);
  const rest = characters.slice(1).map((character, at) => {
    const rule = parts[at + 1].rule.replace(/\.0$/, '');
    return `${breaks[at + 1]}${rule} ${character}`;
  });
  kept.push([characters[0], ...rest].join(' '));
}
const head = [
  `# From Unicode's LineBreakTest-17.0.0.txt (licence beside this file), made by cases.mjs: ${kept.length} of ${all} cases.`,
  '# A case: code points, and between them × (no break) or ÷ (may break) with the number of the rule of UAX 14.',
  '# `out`: classes whose cases are left out, and why. `class`: the class of each character.',
];
const rows = [
  ...leftOut.map(([name, reason]) => `out ${name} ${reason}`),
  ...[...classes]
    .sort(([a], [b]) => Number.parseInt(a, 16) - Number.parseInt(b, 16))
    .map(([character, name]) => `class ${character} ${name}`),
  ...kept,
];
writeFileSync(new URL('line-break-17.txt', import.meta.url), `${[...head, ...rows].join('\n')}\n`);
