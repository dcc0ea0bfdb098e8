/** Loaded before a measured script (`--import`): writes what the process used, at its exit. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(/** @type {string} */ (process.env.BENCH_USAGE), JSON.stringify(process.resourceUsage()));
});
