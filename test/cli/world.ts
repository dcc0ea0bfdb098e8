/** A world for commands: streams that remember, services that are told what to answer. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Services } from '../../src/cli/services.js';
import { outputOf } from '../../src/cli/streams.js';
import type { World } from '../../src/cli/world.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { ChosenHead, OutputFile, Placement, SetIssue } from '../../src/pipeline/index.js';

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
/** The compiled command line, as `npm run compile` leaves it; elsewhere while somebody else compiles. */
export const compiled = join(process.env.BANXIN_DIST ?? join(packageRoot, 'dist'), 'cli');

/** A folder that is removed when the test is over, with these files. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) put(join(folder, path), text);
  return folder;
}

export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Every file below a folder with its text, hidden ones too. */
export function filesIn(folder: string): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** A project with issues that no real pipeline could read. */
export const projectWith = (...issues: readonly string[]): string =>
  folderWith(Object.fromEntries([['layouts/a.yaml', ''], ...issues.map((name) => [`issues/${name}/issue.yaml`, ''])]));

export interface Answer {
  readonly diagnostics?: readonly Diagnostic[];
  readonly placements?: readonly Placement[];
  readonly heads?: readonly ChosenHead[];
  readonly unfit?: boolean;
  /** What the last build's report tells. */
  readonly changed?: (report: string) => Diagnostic[];
  readonly files?: (issue: string) => AsyncIterable<OutputFile>;
}

export const file = (path: string, text: string): OutputFile => ({ path, bytes: Buffer.from(text) });

export async function* filesOf(...files: readonly OutputFile[]): AsyncGenerator<OutputFile> {
  yield* files;
}

/** A pipeline that answers as told, by the issue's name. */
export function pipelineOf(answers: (issue: string) => Answer): Services {
  const pipeline: Awaited<ReturnType<Services['pipeline']>> = {
    projectAt: (root) => ({ root, layouts: join(root, 'layouts'), fonts: join(root, 'fonts') }),
    setIssue: async (folder) => {
      const name = folder.split(/[\\/]/).at(-1) as string;
      const { diagnostics = [], placements = [], heads = [], unfit } = answers(name);
      const set = { issue: { name }, placements, heads, overset: [] } as unknown as SetIssue;
      return { value: unfit ? undefined : set, diagnostics };
    },
    outputFiles: (set) =>
      (answers(set.issue.name).files?.(set.issue.name) ??
        filesOf(
          file('issue.pdf', `pdf of ${set.issue.name}`),
          file('report.json', '{}'),
        )) as AsyncGenerator<OutputFile>,
    closingOf: () => Promise.reject(new Error('not asked for')),
    changedPictures: (report, set) => answers(set.issue.name).changed?.(report) ?? [],
  };
  const never = () => Promise.reject(new Error('not asked for'));
  return { pipeline: () => Promise.resolve(pipeline), composer: never, fonts: never, proof: never, manuscripts: never };
}

class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  isTTY = false;

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text = (): string => Buffer.concat(this.chunks).toString('utf8');
}

export interface TestWorld extends World {
  readonly out: () => string;
  readonly err: () => string;
  readonly interrupt: () => void;
}

/** A world whose streams can be read afterwards. */
export function worldIn(cwd: string, given: Partial<World> & { readonly tty?: boolean } = {}): TestWorld {
  const [stdout, stderr] = [new Sink(), new Sink()];
  stderr.isTTY = given.tty ?? false;
  const controller = new AbortController();
  return {
    cwd,
    env: {},
    packageRoot,
    stdin: Readable.from([]),
    stdout: outputOf(stdout),
    stderr: outputOf(stderr),
    signal: controller.signal,
    services: pipelineOf(() => ({})),
    disk,
    pid: 4711,
    patience: 300,
    ...given,
    out: stdout.text,
    err: stderr.text,
    interrupt: () => controller.abort(new Error('interrupted')),
  };
}
