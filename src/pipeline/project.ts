/** Where a project keeps what its issues share. */
import { join } from 'node:path';

/** Absolute folders of a project. */
export interface Project {
  readonly root: string;
  readonly layouts: string;
  readonly fonts: string;
}

export const projectAt = (root: string): Project => ({
  root,
  layouts: join(root, 'layouts'),
  fonts: join(root, 'fonts'),
});
