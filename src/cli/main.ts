#!/usr/bin/env node
/** The command line of banxin: arguments, streams, signals and exit codes. Knows the machine; must not know typesetting. */
import { start } from './process.js';
import { services } from './services.js';

await start(process.argv.slice(2), services);
