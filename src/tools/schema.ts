/** Writes layouts/schema/*.schema.json from the zod schemas; run after every change of src/input/schema/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '../input/schema/json.js';

const folder = new URL('../../layouts/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of schemaFiles()) {
  writeFileSync(new URL(file, folder), text);
  process.stdout.write(`layouts/schema/${file}\n`);
}
