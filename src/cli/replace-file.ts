/** One file replaced as a whole: written beside the old one, then renamed. */
import { onDisk } from './disk.js';
import type { World } from './world.js';

/** Replaces the file at `path` (that a link leads to); throws `OutputFault`, after which it is as it was. */
export async function replaceFile(
  path: string,
  text: string,
  { disk, pid }: Pick<World, 'disk' | 'pid'>,
): Promise<void> {
  await onDisk(path, async () => {
    const real = await disk.realpath(path);
    const fresh = `${real}.new-${pid}`;
    try {
      const handle = await disk.open(fresh, 'wx');
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await disk.rename(fresh, real);
    } catch (error) {
      await disk.rm(fresh, { force: true });
      throw error;
    }
  });
}
