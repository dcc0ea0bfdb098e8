/** Prints the milliseconds that importing one module takes: `node import-one.mjs <specifier>`. */
const start = performance.now();
await import(process.argv[2]);
process.stdout.write(`${performance.now() - start}`);
