// A command line whose pipeline does what the environment says: for tests that need a process, signals and pipes.
import { pathToFileURL } from 'node:url';

const { start } = await import(pathToFileURL(`${process.env.TEST_COMPILED}/process.js`).href);
const mode = process.env.TEST_MODE;
const bytes = (text) => Buffer.from(text);
const forever = () => new Promise(() => setInterval(() => {}, 1000));

const pipeline = {
  projectAt: (root) => ({ root, layouts: '', fonts: '' }),
  setIssue: async (folder) => {
    if (mode === 'stray') setTimeout(() => Promise.reject(new TypeError('stray')), 0);
    if (mode === 'stray' || mode === 'set-for-ever') await forever();
    const name = folder.split(/[\\/]/).at(-1);
    return { value: { issue: { name }, placements: [], overset: [] }, diagnostics: [] };
  },
  changedPictures: () => [],
  outputFiles: async function* () {
    yield { path: 'issue.pdf', bytes: bytes(`from ${mode}`) };
    if (mode === 'draw-for-ever') process.stderr.write('drawing\n');
    if (mode === 'draw-for-ever') await forever();
    if (mode === 'draw-a-while') {
      process.stderr.write('drawing\n');
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    yield { path: 'report.json', bytes: bytes('{}') };
  },
};
await start(process.argv.slice(2), { pipeline: async () => pipeline });
