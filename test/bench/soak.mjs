/** Starts soak.ts, bundled in memory: node test/bench/soak.mjs; what it takes stands there. */
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [new URL('soak.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  define: { 'import.meta.url': JSON.stringify(new URL('../compose/rows.ts', import.meta.url).href) },
  logLevel: 'error',
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
