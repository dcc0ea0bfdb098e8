/** Sets a Typst file: `node peer-typst.mjs <entry of the compiler's package> <source> <fonts> <pdf>`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const [entry, source, fonts, pdf] = process.argv.slice(2);
const { NodeCompiler } = createRequire(import.meta.url)(entry);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(pdf, compiler.pdf({ mainFilePath: source }));
