/** The process around a command line: its streams, signals and exit code. */
import * as disk from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { outputFault } from './disk.js';
import { fail, run } from './run.js';
import type { Services } from './services.js';
import { outputOf } from './streams.js';
import { exits, Interrupted, type World } from './world.js';

/** Another build into the same folder is waited for this long, in ms: a little longer than a dead one's lock stands. */
const PATIENCE = 11_000;

const nobody = { command: undefined, values: {}, operands: [] };

/** Runs a command line as this process, and ends it with the exit code. */
export async function start(args: readonly string[], services: Services): Promise<never> {
  const interruption = new AbortController();
  const world: World = {
    cwd: process.cwd(),
    env: process.env,
    packageRoot: fileURLToPath(new URL('../..', import.meta.url)),
    // A getter: standard input is opened, and held open, only by the command that reads it.
    get stdin() {
      return process.stdin;
    },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    signal: interruption.signal,
    services,
    disk,
    pid: process.pid,
    patience: PATIENCE,
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Asked a second time: at once; what is left lying, the next build removes.
      if (interruption.signal.aborted) process.exit(exits.interrupted);
      interruption.abort(new Interrupted(signal));
    });
  }
  process.on('uncaughtException', (error) => {
    void fail(error, nobody, world).then((code) => end(code, world));
  });
  const code = await run(args, world);
  await world.stdout.flush();
  return await end(Math.max(code, await tellLostOutput(world)), world);
}

/** A redirection that could not be written to the end, to a full disk say, is told; a reader that has gone is not. */
async function tellLostOutput(world: World): Promise<number> {
  const fault = world.stdout.fault();
  if (fault === undefined) return exits.clean;
  const error = Object.assign(new Error(fault), { code: fault, syscall: 'write' });
  return await fail(outputFault(error, 'stdout'), nobody, world);
}

/** Ends the process when everything has gone out; work that was given up is not waited for. */
async function end(code: number, world: World): Promise<never> {
  await Promise.all([world.stdout.flush(), world.stderr.flush()]);
  process.exit(code);
}
