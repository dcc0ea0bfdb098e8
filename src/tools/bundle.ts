/**
 * Bundles the compiled program into `dist/bin/`: a start reads a few files instead of some hundred, and commands
 * stay apart in chunks that are loaded when they are needed. Run after the compiler.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('..', import.meta.url));
const unused = `${dist}tools/unused.js`;

rmSync(`${dist}bin`, { recursive: true, force: true });
await build({
  entryPoints: [`${dist}cli/main.js`],
  outdir: `${dist}bin`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // sharp brings a native part, which cannot be bundled.
  external: ['sharp'],
  alias: { fontkit: unused, linebreak: unused, 'png-js': unused, '@noble/ciphers/aes': unused },
  minifyWhitespace: true,
  minifySyntax: true,
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  logLevel: 'warning',
});
