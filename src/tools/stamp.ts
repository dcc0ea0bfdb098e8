/** Stamps a compile: writes `dist/stamp.json` with the version and a hash over the compiled files, for reports. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  name: string;
  version: string;
};
const hash = createHash('sha256');
const files = (readdirSync(dist, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
for (const file of files.filter((file) => file.endsWith('.js')).sort())
  hash
    .update(file)
    .update('\0')
    .update(readFileSync(dist + file))
    .update('\0');
writeFileSync(`${dist}stamp.json`, `${JSON.stringify({ name, version, sha256: hash.digest('hex') })}\n`);
